/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: header, roles, filters, tabs. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define APP_TYPE_WINDOW (app_window_get_type ())
G_DECLARE_FINAL_TYPE (AppWindow, app_window, APP, WINDOW, AdwApplicationWindow)

AppWindow *app_window_new (GtkApplication *application);

/**
 * app_window_open_files:
 *
 * Opens files and folders as one market.
 */
void app_window_open_files (AppWindow *self, GFile **files, int n_files);

/**
 * app_window_open_last:
 *
 * Opens what was open when the program ended, where it still exists. Does nothing where something is open.
 */
void app_window_open_last (AppWindow *self);

G_END_DECLS
