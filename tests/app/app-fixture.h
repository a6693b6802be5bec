/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window's parts share: a small export, and a session that has opened it. */

#pragma once

#include "app-session.h"

G_BEGIN_DECLS

/**
 * app_fixture_write:
 *
 * Writes text to a file in a new folder.
 *
 * Returns: (transfer full): its path.
 */
char *app_fixture_write (const char *name, const char *text);
void app_fixture_remove (char *path);

/**
 * app_fixture_build_export:
 *
 * Returns: (transfer full): @n_software Software Engineers of rising pay in the US, every second one remote,
 *   every third one with Rust, and @n_backend Backend Developers in Germany, as JSON Lines.
 */
char *app_fixture_build_export (guint n_software, guint n_backend);

/* Opens and waits for the comparison, or for the failure. */
void app_fixture_open (AppSession *session, const char *path);

/* Waits until a comparison stands that was made after the call before. */
void app_fixture_wait_for_comparison (AppSession *session);

/* Waits until the comparison that stands has its modelled figures. */
void app_fixture_wait_for_model (AppSession *session);

G_END_DECLS
