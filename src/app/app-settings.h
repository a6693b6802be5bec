/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is remembered from one start to the next. */

#pragma once

#include "app-session.h"

G_BEGIN_DECLS

#define APP_SETTINGS_SAMPLE "sample" /* stands for the sample among the last files */

GSettings *app_settings_new (void);

/* Roles, filter and pay country, out of the settings into the session and back. */
void app_settings_restore (GSettings *settings, AppSession *session);
void app_settings_store (GSettings *settings, AppSession *session);

/* Of the preferences, what bears on the comparison. */
void app_settings_apply (GSettings *settings, AppSession *session);

/**
 * app_settings_get_mine:
 *
 * Sets the person's level and country in @filter.
 *
 * Returns: FALSE where neither is said.
 */
gboolean app_settings_get_mine (GSettings *settings, MarketFilter *filter);

/**
 * app_settings_remember_files:
 * @paths: (nullable): NULL: the sample
 *
 * Makes them the last files; a single file or folder goes to the top of the recent ones.
 */
void app_settings_remember_files (GSettings *settings, const char *const *paths);
void app_settings_forget_recent (GSettings *settings);

G_END_DECLS
