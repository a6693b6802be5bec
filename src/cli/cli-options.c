/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The option groups, their bounds and their help. Texts are taken as bytes and must be UTF-8, so that
 * names work in the C locale too. */

#include "cli-options.h"

#include <glib/gi18n.h>

#include "market-load.h"

#define N_THREADS_MAX 256
#define TOP_K_MAX 1000
#define MIN_SAMPLE_MAX 1000000

/* What numbers are before parsing, so that any number that a person gives can be told from none. */
#define NOT_GIVEN G_MININT

#define SIZE_MIN 160
#define SIZE_MAX_POINTS 8000

G_DEFINE_QUARK (rolescope-cli-error-quark, cli_error)

void
cli_options_clear (CliOptions *options)
{
  char **lists[] = { options->paths,  options->countries, options->modes, options->levels,
                     options->skills, options->employers, options->titles, options->roles,
                     options->since,  options->until,     options->have,  options->weights };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_strfreev (lists[i]);
  g_free (options->format_file);
  g_free (options->prose);
  g_free (options->output);
  g_free (options->pay_country);
  g_free (options->currency);
  g_free (options->format);
  g_free (options->table);
  g_free (options->from);
  g_clear_pointer (&options->sha256, g_ptr_array_unref);
  g_free (options->chart);
  g_free (options->theme);
  memset (options, 0, sizeof *options);
}

static void
add_common (GOptionContext *context, CliOptions *options, CliOptionGroups groups)
{
  GOptionEntry json[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_("Write JSON"), NULL },
    { NULL },
  };
  GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &options->is_help, N_("Show this help"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
      N_("Write to FILE, whole or not at all, instead of standard output"), N_("FILE") },
    { "format-file", 0, 0, G_OPTION_ARG_FILENAME, &options->format_file,
      N_("Read the exports by the format in FILE only"), N_("FILE") },
    { "threads", 0, 0, G_OPTION_ARG_INT, &options->n_threads,
      N_("Use N threads; the result is the same"), N_("N") },
    { "quiet", 0, 0, G_OPTION_ARG_NONE, &options->is_quiet,
      N_("Show no progress and no warnings"), NULL },
    { "prose", 0, 0, G_OPTION_ARG_STRING, &options->prose,
      N_("Look in descriptions for what no field states: auto, always or never"),
      N_("WHEN") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->paths, NULL, NULL },
    { NULL },
  };

  if (groups & CLI_HAS_JSON)
    g_option_context_add_main_entries (context, json, NULL);
  g_option_context_add_main_entries (context, entries, NULL);
}

static void
add_filters (GOptionContext *context, CliOptions *options)
{
  GOptionEntry entries[] = {
    { "country", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->countries,
      N_("In this country (a code or a name)"), N_("CC") },
    { "mode", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->modes,
      N_("remote, hybrid, onsite or unknown"), N_("MODE") },
    { "seniority", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->levels,
      N_("intern, entry, mid, senior, lead, executive or unknown"), N_("LEVEL") },
    { "skill", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->skills, N_("Asking for this skill"),
      N_("NAME") },
    { "employer", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->employers, N_("Of this employer"),
      N_("NAME") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->titles,
      N_("With these words in the title, “-word” for one that must not be there"), N_("WORDS") },
    { "since", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->since, N_("Posted on this day or later"),
      N_("YYYY-MM-DD") },
    { "until", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->until,
      N_("Posted on this day or earlier"), N_("YYYY-MM-DD") },
    { "paid", 0, 0, G_OPTION_ARG_NONE, &options->is_paid_only, N_("Stating pay"), NULL },
    { "no-agencies", 0, 0, G_OPTION_ARG_NONE, &options->has_no_agencies,
      N_("Without those of staffing agencies"), NULL },
    { "keep-duplicates", 0, 0, G_OPTION_ARG_NONE, &options->keeps_duplicates,
      N_("With duplicates"), NULL },
    { "no-reposts", 0, 0, G_OPTION_ARG_NONE, &options->has_no_reposts,
      N_("Without possible reposts"), NULL },
    { NULL },
  };
  GOptionGroup *group = g_option_group_new (
      "filters", _("Filters (all required; several values of one: any of them):"),
      _("Show the filters"), NULL, NULL);

  g_option_group_set_translation_domain (group, NULL);
  g_option_group_add_entries (group, entries);
  g_option_context_add_group (context, group);
}

static void
add_roles (GOptionContext *context, CliOptions *options)
{
  GOptionEntry entries[] = {
    { "role", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->roles,
      N_("A role to compare, up to six of them; title:WORDS is one of your own; "
         "“NAME;country=DE;mode=remote” has filters of its own"),
      N_("NAME") },
    { "top-k", 0, 0, G_OPTION_ARG_INT, &options->top_k,
      N_("Length of the lists of skills (30)"), N_("N") },
    { "min-sample", 0, 0, G_OPTION_ARG_INT, &options->min_sample,
      N_("Fewest postings that a figure may rest on (10)"), N_("N") },
    { "pay-country", 0, 0, G_OPTION_ARG_FILENAME, &options->pay_country,
      N_("Country of the pay figures (the one --country, else US)"), N_("CC") },
    { "currency", 0, 0, G_OPTION_ARG_FILENAME, &options->currency,
      N_("Currency of the pay figures (the country's own)"), N_("CODE") },
    { "convert", 0, 0, G_OPTION_ARG_NONE, &options->is_converted,
      N_("Convert pay in other currencies to that one, at rounded rates of a dated table"), NULL },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &options->is_plain, N_("Without modelled figures"), NULL },
    { "have", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->have,
      N_("Skills that you have, to see what each role asks for beside them"), N_("NAME,NAME") },
    { "weigh", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->weights,
      N_("What you care for: pay, remote, openings, entry, fit (all alike)"),
      N_("pay=2,remote=1") },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

static void
add_others (GOptionContext *context, CliOptions *options, CliOptionGroups groups)
{
  GOptionEntry format[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format,
      N_("text, json, markdown, html, csv or pdf (what -o FILE ends in, else text)"),
      N_("FORMAT") },
    { "table", 0, 0, G_OPTION_ARG_STRING, &options->table,
      N_("With csv, this table: roles, work-modes, levels, countries, employers, skills, premiums "
         "or pairs (all figures, one a line)"),
      N_("NAME") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options->from,
      N_("Make the comparison of a report again that --format json -o wrote, and say what changed"),
      N_("REPORT.json") },
    { "bom", 0, 0, G_OPTION_ARG_NONE, &options->has_mark,
      N_("With csv, begin with a byte-order mark"), NULL },
    { NULL },
  };
  GOptionEntry explain[] = {
    { "explain", 0, 0, G_OPTION_ARG_NONE, &options->has_why,
      N_("Say which rule and which words decided each fact"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format,
      N_("facts (the default), or export: what Rolescope opens again with the same result"),
      N_("FORMAT") },
    { NULL },
  };
  GOptionEntry propose[] = {
    { "propose", 0, 0, G_OPTION_ARG_NONE, &options->is_proposing,
      N_("Write a format file for FILE, from what its keys and values look like"), NULL },
    { NULL },
  };
  GOptionEntry chart[] = {
    { "chart", 0, 0, G_OPTION_ARG_STRING, &options->chart, N_("Which chart"), N_("ID") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options->theme,
      N_("light (the default), dark, high-contrast, high-contrast-dark or print"), N_("NAME") },
    { "width", 0, 0, G_OPTION_ARG_INT, &options->width, N_("Width in points (800)"), N_("N") },
    { "height", 0, 0, G_OPTION_ARG_INT, &options->height,
      N_("Height in points (what the rows need)"), N_("N") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options->scale,
      N_("Pixels a point in PNG, 1 to 8 (1)"), N_("N") },
    { NULL },
  };

  if (groups & CLI_HAS_FORMAT)
    g_option_context_add_main_entries (context, format, NULL);
  if (groups & CLI_HAS_EXPLAIN)
    g_option_context_add_main_entries (context, explain, NULL);
  if (groups & CLI_HAS_PROPOSE)
    g_option_context_add_main_entries (context, propose, NULL);
  if (groups & CLI_HAS_CHART)
    g_option_context_add_main_entries (context, chart, NULL);
}

static GOptionContext *
new_context (const CliCommand *command, CliOptions *options)
{
  GOptionContext *context = g_option_context_new (command->arguments);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, NULL);
  g_option_context_set_summary (context, _(command->summary));
  if (command->examples != NULL)
    {
      /* Translators: commands as they are typed follow. */
      g_autofree char *text = g_strconcat (_("Examples:"), "\n", command->examples, NULL);

      g_option_context_set_description (context, text);
    }
  if (command->groups & CLI_HAS_ROLES)
    add_roles (context, options);
  add_others (context, options, command->groups);
  add_common (context, options, command->groups);
  if (command->groups & CLI_HAS_FILTERS)
    add_filters (context, options);
  return context;
}

static gboolean
check_texts (char *const *texts, GError **error)
{
  for (char *const *text = texts; text != NULL && *text != NULL; text++)
    if (!g_utf8_validate (*text, -1, NULL))
      {
        g_autofree char *valid = g_utf8_make_valid (*text, -1);

        g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("“%s” is not UTF-8"), valid);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_all_texts (const CliOptions *options, GError **error)
{
  char *const *lists[] = { options->countries, options->modes,  options->levels, options->skills,
                           options->employers, options->titles, options->roles,  options->since,
                           options->until,     options->have,   options->weights };
  char *const singles[] = { options->pay_country, options->currency };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!check_texts (lists[i], error))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (singles); i++)
    if (!check_texts ((char *const[]) { singles[i], NULL }, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_number (const char *option, double number, double least, double most, GError **error)
{
  if (number == NOT_GIVEN || (number >= least && number <= most))
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("%s must be from %.10g to %.10g"), option, least,
               most);
  return FALSE;
}

static gboolean
check_numbers (CliOptions *options, GError **error)
{
  if (!check_number ("--threads", options->n_threads, 1, N_THREADS_MAX, error)
      || !check_number ("--top-k", options->top_k, 1, TOP_K_MAX, error)
      || !check_number ("--min-sample", options->min_sample, 1, MIN_SAMPLE_MAX, error)
      || !check_number ("--width", options->width, SIZE_MIN, SIZE_MAX_POINTS, error)
      || !check_number ("--height", options->height, SIZE_MIN, SIZE_MAX_POINTS, error)
      || !check_number ("--scale", options->scale, 1, 8, error))
    return FALSE;
  options->n_threads = MAX (options->n_threads, 0);
  options->top_k = MAX (options->top_k, 0);
  options->min_sample = MAX (options->min_sample, 0);
  options->width = MAX (options->width, 0);
  options->height = MAX (options->height, 0);
  options->scale = MAX (options->scale, 0);
  return TRUE;
}

static gboolean
check_prose (const CliOptions *options, GError **error)
{
  MarketProseUse use;

  if (options->prose == NULL || market_prose_use_find (options->prose, &use))
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
               _("--prose is auto, always or never, not “%s”"), options->prose);
  return FALSE;
}

gboolean
cli_options_parse (CliOptions *options, const CliCommand *command, int argc, char **argv,
                   GError **error)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) problem = NULL;
  g_auto (GStrv) arguments = g_new0 (char *, argc + 1);

  memset (options, 0, sizeof *options);
  options->n_threads = options->top_k = options->min_sample = NOT_GIVEN;
  options->width = options->height = NOT_GIVEN;
  options->scale = NOT_GIVEN;
  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  context = new_context (command, options);
  if (!g_option_context_parse_strv (context, &arguments, &problem))
    {
      g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE, problem->message);
      return FALSE;
    }
  if (options->is_help)
    return TRUE;
  if (g_strcmp0 (options->output, "-") == 0)
    g_clear_pointer (&options->output, g_free);
  if (!check_all_texts (options, error) || !check_numbers (options, error)
      || !check_prose (options, error))
    return FALSE;
  if (options->paths != NULL || options->from != NULL)
    return TRUE;
  g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE, _("which file? None was given"));
  return FALSE;
}

char *
cli_options_dup_help (const CliCommand *command)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (GOptionContext) context = new_context (command, &options);
  g_autofree char *name = g_strconcat ("rolescope-cli ", command->name, NULL);

  /* The help begins with it. */
  g_set_prgname (name);
  return g_option_context_get_help (context, FALSE, NULL);
}
