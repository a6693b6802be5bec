/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program without its main(): finds the command, parses its options, runs it, says what went wrong. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CLI_STATUS_DONE,
  CLI_STATUS_FAILED, /* the input or the output */
  CLI_STATUS_USAGE   /* wrong arguments */
} CliStatus;

/**
 * cli_run:
 * @argv: the program's arguments, its name the first of them
 *
 * Returns: the exit status.
 */
CliStatus cli_run (int argc, char **argv);

G_END_DECLS
