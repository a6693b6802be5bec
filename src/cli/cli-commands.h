/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands. Each returns FALSE with CLI_ERROR_USAGE for wrong arguments, and with another error where the
 * input or the output failed; nothing has then been written by a command that writes at its end. */

#pragma once

#include "cli-options.h"

G_BEGIN_DECLS

gboolean cli_inspect_run (const CliOptions *options, GError **error);
gboolean cli_propose_run (const CliOptions *options, GError **error); /* inspect --propose */
gboolean cli_roles_run (const CliOptions *options, GError **error);
gboolean cli_postings_run (const CliOptions *options, GError **error);
gboolean cli_compare_run (const CliOptions *options, GError **error);
gboolean cli_chart_run (const CliOptions *options, GError **error);

G_END_DECLS
