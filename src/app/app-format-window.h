/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows which key of a file is taken for which field, beside values from it, lets a person choose
 * otherwise, and remembers it as a format. */

#pragma once

#include <adwaita.h>
#include "app-format-draft.h"
#include "app-session.h"

G_BEGIN_DECLS

#define APP_TYPE_FORMAT_WINDOW (app_format_window_get_type ())
G_DECLARE_FINAL_TYPE (AppFormatWindow, app_format_window, APP, FORMAT_WINDOW, AdwWindow)

/**
 * app_format_window_open:
 * @widget: in the window that it stands before
 * @path: of the file
 * @paths: (nullable): what is opened anew when the format is remembered; NULL: the file
 *
 * Looks at the file and then shows the window; says it where the file cannot be looked at.
 */
void app_format_window_open (GtkWidget *widget, AppSession *session, const char *path,
                             const char *const *paths);

G_END_DECLS
