/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the built program with a folder of its own for the person's files, of which there are none. */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define CLI_MAX_ARGS 16
#define COMPARE "--role", "Software Engineer", "--role", "backend developer"

/* How a run ended and all that it wrote. */
typedef struct
{
  int status;
  char *out, *err;
} CliRun;

void cli_run_clear (CliRun *run);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliRun, cli_run_clear)

/**
 * cli_fixture_begin:
 *
 * Makes the folder, which stands for the XDG data folder of all runs until cli_fixture_end.
 *
 * Returns: (transfer none): its path, for what tests write.
 */
const char *cli_fixture_begin (void);
void cli_fixture_end (void);

/**
 * cli_fixture_start:
 * @args: NULL-terminated
 *
 * Starts a run in tests/data/cli. With @has_input it reads standard input.
 */
GSubprocess *cli_fixture_start (const char *const *args, gboolean has_input);

CliRun cli_fixture_run (const char *const *args);
CliRun cli_fixture_run_with_input (const char *const *args, const char *input);
#define RUN(...) cli_fixture_run ((const char *const[]) { __VA_ARGS__, NULL })

/* That a run ended well and complained of nothing. */
void cli_fixture_assert_done (const CliRun *run);

JsonObject *cli_fixture_parse (JsonParser *parser, const char *json);

char *cli_fixture_dup_file (const char *path);
char *cli_fixture_dup_text (GBytes *bytes);

G_END_DECLS
