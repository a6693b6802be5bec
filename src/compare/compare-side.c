/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A side's rows, and a name that tells it from the same role with another filter. */

#include "compare-side.h"

#include "lexicon-day.h"
#include "lexicon-place.h"

MarketSelection *
compare_side_select (const MarketTable *table, const CompareSide *side,
                     const MarketSelection *common, gboolean drops_pay)
{
  MarketSelection *rows = side->words != NULL ? market_title_select (table, side->words)
                                              : market_role_select (table, side->role);

  market_selection_intersect (rows, common);
  if (side->filter != NULL)
    {
      g_autoptr (MarketFilter) filter = market_filter_copy (side->filter);
      g_autoptr (MarketSelection) own = NULL;

      /* Whether duplicates count is the comparison's to say. */
      filter->keeps_duplicates = TRUE;
      filter->is_paid_only = filter->is_paid_only && !drops_pay;
      own = market_filter_select (table, filter);
      market_selection_intersect (rows, own);
    }
  return rows;
}

LexiconCountry
compare_filter_get_country (const MarketFilter *filter)
{
  if (filter == NULL || filter->countries == NULL || filter->countries->len != 1)
    return LEXICON_COUNTRY_NONE;
  return g_array_index (filter->countries, LexiconCountry, 0);
}

/* Adds what is the next condition of a name, or the next of the values that a condition lets pass. */
static void
add_part (GString *text, const char *part, gboolean is_first_value)
{
  if (text->len > 0)
    g_string_append (text, is_first_value ? ", " : " or ");
  g_string_append (text, part);
}

static void
add_countries (GString *text, const MarketTable *table, const GArray *countries)
{
  const LexiconCatalog *catalog = market_table_get_catalog (table);

  for (guint i = 0; countries != NULL && i < countries->len; i++)
    {
      LexiconCountry country = g_array_index (countries, LexiconCountry, i);
      char code[3];

      lexicon_country_format (country, code);
      if (country == LEXICON_COUNTRY_NONE)
        add_part (text, "unlocated", i == 0);
      else
        add_part (text, catalog != NULL ? lexicon_country_get_name (catalog, country) : code,
                  i == 0);
    }
}

static const char *
get_mode_name (guint mode)
{
  return mode == LEXICON_WORK_MODE_ONSITE    ? "on site"
         : mode == LEXICON_WORK_MODE_UNKNOWN ? "mode unknown"
                                             : lexicon_work_mode_get_name (mode);
}

static const char *
get_level_name (guint level)
{
  return level == LEXICON_SENIORITY_UNKNOWN ? "level unknown" : lexicon_seniority_get_name (level);
}

static void
add_set (GString *text, guint set, guint n_values, const char *(*get_name) (guint value))
{
  gboolean is_first = TRUE;

  for (guint value = 0; value < n_values; value++)
    if (set >> value & 1)
      {
        add_part (text, get_name (value), is_first);
        is_first = FALSE;
      }
}

static void
add_names (GString *text, const GPtrArray *names)
{
  for (guint i = 0; names != NULL && i < names->len; i++)
    add_part (text, g_ptr_array_index (names, i), i == 0);
}

static void
add_day (GString *text, const char *word, gint32 day)
{
  g_autofree char *part = NULL;
  char date[11];

  if (day == 0)
    return;
  lexicon_day_format (day, date);
  part = g_strdup_printf ("%s %s", word, date);
  add_part (text, part, TRUE);
}

static void
add_flag (GString *text, const char *words, gboolean is_set)
{
  if (is_set)
    add_part (text, words, TRUE);
}

char *
compare_filter_dup_words (const MarketTable *table, const MarketFilter *filter)
{
  GString *text = g_string_new (NULL);

  add_countries (text, table, filter->countries);
  add_set (text, filter->work_modes, LEXICON_N_WORK_MODES, get_mode_name);
  add_set (text, filter->seniorities, LEXICON_N_SENIORITIES, get_level_name);
  add_names (text, filter->skills);
  add_names (text, filter->employers);
  if (filter->title_words != NULL && *filter->title_words != '\0')
    {
      g_autofree char *title = g_strdup_printf ("“%s”", filter->title_words);

      add_part (text, title, TRUE);
    }
  add_day (text, "since", filter->since_day);
  add_day (text, "until", filter->until_day);
  add_flag (text, "pay stated", filter->is_paid_only);
  add_flag (text, "no agencies", filter->has_no_agencies);
  add_flag (text, "no reposts", filter->has_no_reposts);
  return g_string_free (text, FALSE);
}

static const char *
get_plain_name (const MarketTable *table, const CompareSide *side)
{
  if (side->words == NULL)
    return market_table_get_name (table, MARKET_NAMES_ROLES, side->role);
  return side->name != NULL ? side->name : side->words;
}

char *
compare_side_dup_name (const MarketTable *table, const CompareSide *side)
{
  const char *name = get_plain_name (table, side);
  g_autofree char *words
      = side->filter != NULL ? compare_filter_dup_words (table, side->filter) : NULL;

  return words != NULL && *words != '\0' ? g_strdup_printf ("%s (%s)", name, words)
                                         : g_strdup (name);
}
