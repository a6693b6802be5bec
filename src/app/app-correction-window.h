/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrects by rule how a posting is read: its title, place, employer, skills. Shows what a rule
 * changes before it is saved. */

#pragma once

#include <adwaita.h>
#include "app-posting-list.h"
#include "app-session.h"

G_BEGIN_DECLS

#define APP_TYPE_CORRECTION_WINDOW (app_correction_window_get_type ())
G_DECLARE_FINAL_TYPE (AppCorrectionWindow, app_correction_window, APP, CORRECTION_WINDOW, AdwWindow)

/**
 * app_correction_window_present:
 * @widget: in the window that it stands before
 *
 * Does nothing where the posting is not of the market that is open.
 */
void app_correction_window_present (GtkWidget *widget, AppSession *session, AppPosting *posting);

G_END_DECLS
