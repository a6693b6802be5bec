/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filters as they are typed. */

#include <glib/gi18n.h>

#include "cli-load.h"
#include "cli-name.h"
#include "lexicon-day.h"

static gboolean
add_countries (MarketFilter *filter, const LexiconCatalog *catalog, const CliOptions *options,
               GError **error)
{
  if (options->countries == NULL)
    return TRUE;
  filter->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  for (char *const *value = options->countries; *value != NULL; value++)
    {
      LexiconCountry country;

      if (!cli_name_find_country (catalog, "--country", *value, options->is_quiet, &country, error))
        return FALSE;
      g_array_append_val (filter->countries, country);
    }
  return TRUE;
}

static const char *
get_mode_name (guint i)
{
  return lexicon_work_mode_get_name ((LexiconWorkMode) i);
}

static gboolean
add_modes (MarketFilter *filter, char *const *values, GError **error)
{
  for (char *const *value = values; value != NULL && *value != NULL; value++)
    {
      LexiconWorkMode mode;

      if (!lexicon_work_mode_find (*value, &mode))
        return cli_name_fail_closed ("--mode", *value, get_mode_name, LEXICON_N_WORK_MODES, error);
      filter->work_modes |= 1u << mode;
    }
  return TRUE;
}

static const char *
get_level_name (guint i)
{
  return lexicon_seniority_get_name ((LexiconSeniority) i);
}

static gboolean
add_levels (MarketFilter *filter, char *const *values, GError **error)
{
  for (char *const *value = values; value != NULL && *value != NULL; value++)
    {
      LexiconSeniority level;

      if (!lexicon_seniority_find (*value, &level))
        return cli_name_fail_closed ("--seniority", *value, get_level_name, LEXICON_N_SENIORITIES,
                                     error);
      filter->seniorities |= 1u << level;
    }
  return TRUE;
}

/* A name that no posting has selects nothing, which is more likely a slip than a wish. */
static GPtrArray *
dup_names (const MarketTable *table, MarketNames names, char *const *values, gboolean is_quiet)
{
  GPtrArray *array;

  if (values == NULL)
    return NULL;
  array = g_ptr_array_new_with_free_func (g_free);
  for (char *const *value = values; *value != NULL; value++)
    {
      if (!is_quiet && market_table_find_name (table, names, *value) == 0)
        cli_name_say_unused (table, names, *value);
      g_ptr_array_add (array, g_strdup (*value));
    }
  return array;
}

/* Options that can be given once: their only value, or NULL. */
static gboolean
get_single (char *const *values, const char *option, const char **value, GError **error)
{
  *value = values != NULL ? values[0] : NULL;
  if (*value == NULL || values[1] == NULL)
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("%s can be given once"), option);
  return FALSE;
}

static gboolean
is_date_text (const char *text)
{
  for (guint i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  return text[10] == '\0';
}

static gboolean
read_day (char *const *values, const char *option, gint32 *day, GError **error)
{
  const char *text;

  if (!get_single (values, option, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  *day = is_date_text (text) ? lexicon_day_read (text, strlen (text)) : LEXICON_DAY_NONE;
  if (*day != LEXICON_DAY_NONE)
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
               _("%s: “%s” is not a day from 1990 to 2100 as YYYY-MM-DD"), option, text);
  return FALSE;
}

static gboolean
add_dates (MarketFilter *filter, const CliOptions *options, GError **error)
{
  if (!read_day (options->since, "--since", &filter->since_day, error)
      || !read_day (options->until, "--until", &filter->until_day, error))
    return FALSE;
  if (filter->since_day == 0 || filter->until_day == 0 || filter->since_day <= filter->until_day)
    return TRUE;
  g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE, _("--since is after --until"));
  return FALSE;
}

MarketFilter *
cli_load_filter (const CliOptions *options, const MarketTable *table, GError **error)
{
  g_autoptr (MarketFilter) filter = market_filter_new ();

  if (!add_countries (filter, market_table_get_catalog (table), options, error)
      || !add_modes (filter, options->modes, error) || !add_levels (filter, options->levels, error)
      || !add_dates (filter, options, error))
    return NULL;
  filter->skills = dup_names (table, MARKET_NAMES_SKILLS, options->skills, options->is_quiet);
  filter->employers
      = dup_names (table, MARKET_NAMES_EMPLOYERS, options->employers, options->is_quiet);
  if (options->titles != NULL)
    filter->title_words = g_strjoinv (" | ", options->titles);
  filter->is_paid_only = options->is_paid_only;
  filter->has_no_agencies = options->has_no_agencies;
  filter->keeps_duplicates = options->keeps_duplicates;
  filter->has_no_reposts = options->has_no_reposts;
  return g_steal_pointer (&filter);
}
