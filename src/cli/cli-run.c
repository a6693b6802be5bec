/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands, the program's own options, errors and exit statuses. */

#include "cli-command.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli-commands.h"
#include "cli-from.h"
#include "cli-message.h"
#include "config.h"

#define TWO_ROLES "--role \"Data Engineer\" --role \"Data Scientist\""

static const CliCommand commands[] = {
  { "inspect", N_("FILE…"), N_("Says what was read: formats, postings, duplicates, rejected records."),
    "  rolescope-cli inspect jobs.jsonl.gz\n"
    "  rolescope-cli inspect exports/ --json | jq .fields\n"
    "  rolescope-cli inspect strange.json --propose -o strange-format.json",
    CLI_HAS_JSON | CLI_HAS_PROPOSE, cli_inspect_run },
  { "roles", N_("FILE…"), N_("Lists the roles found, and titles without a role."),
    "  rolescope-cli roles jobs.jsonl.gz | head -20\n"
    "  zstdcat jobs.json.zst | rolescope-cli roles -",
    CLI_HAS_JSON, cli_roles_run },
  { "postings", N_("FILE…"), N_("Writes postings as they are understood, one JSON object a line."),
    "  rolescope-cli postings jobs.jsonl.gz --skill Rust --mode remote | jq -r .company\n"
    "  rolescope-cli postings jobs.jsonl.gz --title \"staff -intern\" --explain\n"
    "  rolescope-cli postings jobs.jsonl.gz --country DE --format export -o german.jsonl",
    CLI_HAS_JSON | CLI_HAS_FILTERS | CLI_HAS_EXPLAIN, cli_postings_run },
  { "compare", N_("FILE… --role NAME --role NAME"), N_("Compares roles: pay, skills, openings, work."),
    "  rolescope-cli compare jobs.jsonl.gz " TWO_ROLES "\n"
    "  rolescope-cli compare jobs.jsonl.gz " TWO_ROLES " --country US -o report.html\n"
    "  rolescope-cli compare jobs.jsonl.gz " TWO_ROLES " --have Python,SQL\n"
    "  rolescope-cli compare jobs.jsonl.gz " TWO_ROLES " --format csv --table skills\n"
    "  rolescope-cli compare --from report.json",
    CLI_HAS_JSON | CLI_HAS_FILTERS | CLI_HAS_ROLES | CLI_HAS_FORMAT, cli_compare_run },
  { "chart", N_("FILE… --role NAME --role NAME --chart ID -o OUT.png|.svg|.pdf"),
    N_("Draws a comparison as a chart: pay-median, pay-premium, pay-distribution, skills-shared, "
       "skills-exclusive, work-mode, seniority, countries, employers or openings."),
    "  rolescope-cli chart jobs.jsonl.gz " TWO_ROLES " --chart pay-median -o pay.svg\n"
    "  rolescope-cli chart jobs.jsonl.gz " TWO_ROLES " --chart skills-shared \\\n"
    "    --theme dark --scale 2 -o skills.png",
    CLI_HAS_FILTERS | CLI_HAS_ROLES | CLI_HAS_CHART, cli_chart_run },
};

static void
print_usage (FILE *stream)
{
  fputs (_("Usage: rolescope-cli COMMAND FILE… [options]\n\n"
           "Compares careers by job postings in JSON exports. A FILE is a file, a folder or - for\n"
           "standard input; .gz and .zst are read as they are.\n\nCommands:\n"),
         stream);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-9s %s\n", commands[i].name, _(commands[i].summary));
  fputs (_("\nBegin with \"rolescope-cli roles FILE\": it lists what can be compared. Then\n"
           "\"rolescope-cli compare FILE --role A --role B\" says what the two pay, ask for and offer,\n"
           "and \"-o report.html\" writes it as an article with charts.\n"),
         stream);
  fputs (_("\nOptions of a command: rolescope-cli COMMAND --help\n"
           "Version: rolescope-cli --version\n"),
         stream);
}

static const CliCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static CliStatus
fail (const GError *error)
{
  cli_message_print ("%s", error->message);
  return g_error_matches (error, CLI_ERROR, CLI_ERROR_USAGE) ? CLI_STATUS_USAGE
                                                             : CLI_STATUS_FAILED;
}

static CliStatus
run_command (const CliCommand *command, int argc, char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!cli_options_parse (&options, command, argc, argv, &error))
    {
      fail (error);
      /* Translators: a command's name. */
      cli_message_print (_("see rolescope-cli %s --help"), command->name);
      return CLI_STATUS_USAGE;
    }
  if (options.is_help)
    {
      g_autofree char *help = cli_options_dup_help (command);

      fputs (help, stdout);
      return CLI_STATUS_DONE;
    }
  if (options.from != NULL && !cli_from_read (&options, command, &error))
    return fail (error);
  return command->run (&options, &error) ? CLI_STATUS_DONE : fail (error);
}

CliStatus
cli_run (int argc, char **argv)
{
  const char *first = argc > 1 ? argv[1] : "";
  const CliCommand *command = find_command (first);

  if (command != NULL)
    return run_command (command, argc - 1, argv + 1);
  if (g_str_equal (first, "--help") || g_str_equal (first, "-h"))
    {
      print_usage (stdout);
      return CLI_STATUS_DONE;
    }
  if (g_str_equal (first, "--version"))
    {
      puts ("rolescope-cli " APP_VERSION);
      return CLI_STATUS_DONE;
    }
  if (*first != '\0')
    /* Translators: what was given as a command. */
    cli_message_print (_("there is no command “%s”"), first);
  print_usage (stderr);
  return CLI_STATUS_USAGE;
}
