/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person can ask for on the command line: options in groups that commands share. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CLI_ERROR (cli_error_quark ())
GQuark cli_error_quark (void);

typedef enum
{
  CLI_ERROR_USAGE /* wrong arguments: exit status 2; errors of other domains are failures */
} CliError;

/* Which options a command has beside the common ones. */
typedef enum
{
  CLI_HAS_JSON = 1 << 0,
  CLI_HAS_FILTERS = 1 << 1,
  CLI_HAS_ROLES = 1 << 2, /* --role and what a comparison is made by */
  CLI_HAS_FORMAT = 1 << 3,
  CLI_HAS_CHART = 1 << 4,
  CLI_HAS_EXPLAIN = 1 << 5,
  CLI_HAS_PROPOSE = 1 << 6
} CliOptionGroups;

/* As given: nothing is checked but that texts are UTF-8 and numbers within bounds. Lists are NULL
 * where nothing was given. Owned by whoever has the struct; cli_options_clear() frees. */
typedef struct
{
  gboolean is_help;
  char **paths;
  gboolean is_json, is_quiet;
  char *format_file, *prose;
  char *output; /* NULL: standard output, also for "-" */
  int n_threads;

  char **countries, **modes, **levels, **skills, **employers, **titles;
  char **since, **until;
  gboolean is_paid_only, has_no_agencies, keeps_duplicates, has_no_reposts;

  char **roles;
  int top_k, min_sample;
  char *pay_country, *currency;
  gboolean is_plain, is_converted;
  char **have, **weights;

  char *format, *table, *from;
  GPtrArray *sha256; /* char*: with --from, of the paths when the report was written; NULL: not known */
  gboolean has_mark;
  char *chart, *theme;
  int width, height;
  double scale;
  gboolean has_why;
  gboolean is_proposing;
} CliOptions;

void cli_options_clear (CliOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliOptions, cli_options_clear)

typedef struct
{
  const char *name;      /* "compare" */
  const char *arguments; /* "FILE... --role NAME --role NAME" */
  const char *summary;   /* N_() */
  const char *examples;  /* commands, a line each, and what they are for after a "#" */
  CliOptionGroups groups;
  gboolean (*run) (const CliOptions *options, GError **error);
} CliCommand;

/**
 * cli_options_parse:
 * @options: (out caller-allocates): zeroed before
 * @argv: the command's arguments, its name the first of them
 *
 * Returns: FALSE with CLI_ERROR_USAGE. With --help nothing else is checked.
 */
gboolean cli_options_parse (CliOptions *options, const CliCommand *command, int argc, char **argv,
                            GError **error);

/* The help text of a command. */
char *cli_options_dup_help (const CliCommand *command);

G_END_DECLS
