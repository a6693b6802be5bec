/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The filter that one side has of its own: a button beside the side's role, with a country, work modes and
 * levels behind it. */

#pragma once

#include <gtk/gtk.h>
#include "app-session.h"

G_BEGIN_DECLS

#define APP_TYPE_SIDE_FILTER_BUTTON (app_side_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (AppSideFilterButton, app_side_filter_button, APP, SIDE_FILTER_BUTTON, GtkWidget)

GtkWidget *app_side_filter_button_new (guint side);

/**
 * app_side_filter_button_show:
 *
 * Shows the side's filter as the session has it.
 */
void app_side_filter_button_show (AppSideFilterButton *self, AppSession *session);

G_END_DECLS
