/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Messages and progress on standard error. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cli_message_print:
 *
 * Writes "rolescope-cli: " and the text on a line of its own, without what a terminal would obey.
 */
void cli_message_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* A line that says how far a load is, while it takes more than half a second and standard error is a
 * terminal. Its update function may be called on any thread. */
typedef struct _CliProgress CliProgress;

CliProgress *cli_progress_new (gboolean is_quiet);

/* Takes the line away. */
void cli_progress_free (CliProgress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliProgress, cli_progress_free)

/* A MarketProgressFunc for a CliProgress. */
void cli_progress_update (double fraction, guint64 n_postings, gpointer user_data);

G_END_DECLS
