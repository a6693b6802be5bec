/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Something that can be chosen in a list: a role, a country. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define APP_TYPE_CHOICE (app_choice_get_type ())

/* Properties: "name" (string), "is-chosen" (boolean). */
G_DECLARE_FINAL_TYPE (AppChoice, app_choice, APP, CHOICE, GObject)

/**
 * app_choice_new:
 * @n: how many postings it has, shown beside the name
 */
AppChoice *app_choice_new (guint id, const char *name, guint n, gboolean is_chosen);
guint app_choice_get_id (AppChoice *self);
const char *app_choice_get_name (AppChoice *self);
guint app_choice_get_n (AppChoice *self);

/* (nullable): a word on what kind of choice it is, shown beside the count */
const char *app_choice_get_note (AppChoice *self);
void app_choice_set_note (AppChoice *self, const char *note);
gboolean app_choice_is_chosen (AppChoice *self);
void app_choice_set_chosen (AppChoice *self, gboolean is_chosen);

G_END_DECLS
