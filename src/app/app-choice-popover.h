/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover with a search entry over a list of choices with their counts. */

#pragma once

#include <gtk/gtk.h>
#include "app-choice.h"

G_BEGIN_DECLS

#define APP_TYPE_CHOICE_POPOVER (app_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (AppChoicePopover, app_choice_popover, APP, CHOICE_POPOVER, GtkPopover)

/* Properties: "placeholder" (of the search entry), "is-multiple" (stays open, several can be chosen).
 * Signals: "chosen" (AppChoice): a choice was activated; with is-multiple, its state has been turned over;
 * "words-chosen" (string): what was typed is taken as it is. */
GtkWidget *app_choice_popover_new (const char *placeholder, gboolean is_multiple);

/**
 * app_choice_popover_set_choices:
 * @choices: (element-type AppChoice): shown in this order
 */
void app_choice_popover_set_choices (AppChoicePopover *self, GListStore *choices);

/**
 * app_choice_popover_offer_words:
 * @format: the label of a button that takes what was typed, which stands for "%s" in it
 */
void app_choice_popover_offer_words (AppChoicePopover *self, const char *format);

/**
 * app_choice_popover_set_footer:
 * @footer: (nullable): a widget below the list
 */
void app_choice_popover_set_footer (AppChoicePopover *self, GtkWidget *footer);

G_END_DECLS
