/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences: the person (skills, level, country), the figures, roles of one's own, saved charts. */

#pragma once

#include <adwaita.h>
#include "app-session.h"

G_BEGIN_DECLS

/**
 * app_preferences_window_present:
 *
 * What is changed goes into @settings at once; roles of one's own into @session.
 */
void app_preferences_window_present (GtkWindow *parent, GSettings *settings, AppSession *session);

G_END_DECLS
