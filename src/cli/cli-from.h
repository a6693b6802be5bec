/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison of a report made again. */

#pragma once

#include "cli-options.h"

G_BEGIN_DECLS

/**
 * cli_from_read:
 * @options: with --from; what it names replaces all options but those of the output
 *
 * Returns: FALSE with CLI_ERROR_USAGE where files or roles were given beside it, and with other
 * errors where the report cannot be read or is none.
 */
gboolean
cli_from_read (CliOptions *options, const CliCommand *command, GError **error);

/**
 * cli_from_check:
 *
 * Says on standard error which files are not what they were when the report was written.
 */
gboolean
cli_from_check (const CliOptions *options, GError **error);

G_END_DECLS
