/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where figures are from: the files of a table and the filters in force. */

#include "report-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lexicon-day.h"
#include "market-convert.h"
#include "report-number.h"

static guint64
count_postings (const MarketTable *table)
{
  guint64 n_postings = 0;

  for (guint i = 0; i < market_table_get_n_files (table); i++)
    n_postings += market_table_get_file (table, i)->n_postings;
  return n_postings;
}

char *
report_words_files (const MarketTable *table)
{
  guint n_files = market_table_get_n_files (table);
  g_autofree char *base = NULL;

  if (n_files != 1)
    return g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);
  base = g_path_get_basename (market_table_get_file (table, 0)->path);
  if (g_str_equal (base, "-"))
    return g_strdup (_("standard input"));
  return g_utf8_make_valid (base, -1);
}

/* A table that is the sample without a file that says so is made up as a whole. */
static gboolean
has_real_files (const MarketTable *table)
{
  guint n_synthetic = 0;

  for (guint i = 0; i < market_table_get_n_files (table); i++)
    n_synthetic += market_file_is_synthetic (market_table_get_file (table, i));
  return n_synthetic > 0 && n_synthetic < market_table_get_n_files (table);
}

const char *
report_words_synthetic (const MarketTable *table)
{
  if (!market_table_is_sample (table))
    return NULL;
  return has_real_files (table) ? _("Some of these postings are synthetic: made up, no real ones.")
                                : _("These postings are synthetic: made up, no real ones.");
}

char *
report_words_skill_sources (const MarketTable *table)
{
  guint n_from_text = market_table_get_n_from_text (table, MARKET_PROSE_SKILLS);
  guint n_tagged = market_table_get_n_filled (table, INGEST_FIELD_SKILLS) - n_from_text;
  g_autofree char *from_text = report_format_count (n_from_text);
  g_autofree char *tagged = report_format_count (n_tagged);

  if (n_from_text == 0)
    return NULL;
  if (n_tagged == 0)
    return g_strdup (_("Skills were found in descriptions, no field states them."));
  /* Translators: both %s are numbers of postings. */
  return g_strdup_printf (_("Postings differ in where their skills are from: tags in %s, descriptions"
                            " in %s."),
                          tagged, from_text);
}

char *
report_words_pay_sources (const MarketTable *table)
{
  guint n_from_text = market_table_get_n_from_text (table, MARKET_PROSE_PAY);
  guint n_stated = market_table_get_n_filled (table, INGEST_FIELD_PAY_MIN);
  g_autofree char *from_text = report_format_count (n_from_text);
  g_autofree char *stated = report_format_count (n_stated);

  if (n_from_text == 0)
    return NULL;
  if (n_from_text == n_stated)
    /* Translators: %s is a number of postings. */
    return g_strdup_printf (ngettext ("The pay of %s posting was found in its description, no "
                                      "field states it; in doubt, none is taken.",
                                      "The pay of %s postings was found in their descriptions, no "
                                      "field states it; in doubt, none is taken.",
                                      n_from_text),
                            from_text);
  /* Translators: both %s are numbers of postings. */
  return g_strdup_printf (ngettext ("Of %s postings that state pay, %s does so in its description "
                                    "alone; in doubt, none is taken from there.",
                                    "Of %s postings that state pay, %s do so in their descriptions "
                                    "alone; in doubt, none is taken from there.",
                                    n_from_text),
                          stated, from_text);
}

static char *
format_rates_date (const MarketConversion *conversion)
{
  const char *date = conversion->rates_date;

  return report_format_day (lexicon_day_read (date, strlen (date)));
}

char *
report_words_conversion (const MarketTable *table)
{
  const MarketConversion *conversion = market_table_get_conversion (table);
  g_autofree char *date = NULL;
  char code[4];

  if (conversion == NULL)
    return NULL;
  date = format_rates_date (conversion);
  lexicon_currency_format (conversion->currency, code);
  /* Translators: a currency's code, a date. */
  return g_strdup_printf (_("Pay in other currencies is converted to %s at rounded rates of "
                            "%s, good to about a tenth."),
                          code, date);
}

/* The files and how many postings they have. */
static char *
write_source (const CompareResult *result)
{
  guint64 n_postings = count_postings (result->table);
  g_autofree char *count = report_format_count (n_postings);
  g_autofree char *files = NULL;

  if (market_table_is_sample (result->table) && !has_real_files (result->table))
    /* Translators: %s is a number of postings. */
    return g_strdup_printf (ngettext ("%s synthetic posting, made up, not real",
                                      "%s synthetic postings, made up, not real", n_postings),
                            count);
  files = report_words_files (result->table);
  if (market_table_is_sample (result->table))
    /* Translators: "3 files" and a number of postings. */
    return g_strdup_printf (ngettext ("%s, %s posting, some of them synthetic, not real",
                                      "%s, %s postings, some of them synthetic, not real",
                                      n_postings),
                            files, count);
  /* Translators: a file's name (or "3 files") and a number of postings. */
  return g_strdup_printf (ngettext ("%s, %s posting", "%s, %s postings", n_postings), files,
                          count);
}

char *
report_words_source (const CompareResult *result)
{
  g_autofree char *source = write_source (result);
  const MarketConversion *conversion = market_table_get_conversion (result->table);
  g_autofree char *date = NULL;

  if (conversion == NULL)
    return g_steal_pointer (&source);
  date = format_rates_date (conversion);
  /* Translators: where figures are from, a date. */
  return g_strdup_printf (_("%s; pay converted at rounded rates of %s"), source,
                          date);
}

/* Takes the array: its words joined by "or". */
static void
add_alternatives (GPtrArray *parts, GPtrArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        /* Translators: between values of a filter, any of which will do. */
        g_string_append (text, _(" or "));
      g_string_append (text, g_ptr_array_index (words, i));
    }
  if (words->len > 0)
    g_ptr_array_add (parts, g_strdup (text->str));
  g_ptr_array_unref (words);
}

static void
add_countries (GPtrArray *parts, const CompareResult *result)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const GArray *countries = result->filter->countries;

  for (guint i = 0; countries != NULL && i < countries->len; i++)
    g_ptr_array_add (words, report_words_country (result,
                                                  g_array_index (countries, LexiconCountry, i)));
  add_alternatives (parts, words);
}

static void
add_enums (GPtrArray *parts, const MarketFilter *filter)
{
  GPtrArray *modes = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *levels = g_ptr_array_new_with_free_func (g_free);

  for (guint mode = 0; mode < LEXICON_N_WORK_MODES; mode++)
    if (filter->work_modes >> mode & 1)
      g_ptr_array_add (modes, mode == LEXICON_WORK_MODE_UNKNOWN
                                  ? g_strdup (_("work mode not stated"))
                                  : g_strdup (report_words_work_mode_inside (mode)));
  add_alternatives (parts, modes);
  for (guint level = 0; level < LEXICON_N_SENIORITIES; level++)
    if (filter->seniorities >> level & 1)
      g_ptr_array_add (levels, level == LEXICON_SENIORITY_UNKNOWN
                                   ? g_strdup (_("level not stated"))
                                   : g_strdup (report_words_seniority_inside (level)));
  add_alternatives (parts, levels);
}

static void
add_names (GPtrArray *parts, const GPtrArray *names)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names != NULL && i < names->len; i++)
    g_ptr_array_add (words, g_strdup (g_ptr_array_index (names, i)));
  add_alternatives (parts, words);
}

static void
add_dates (GPtrArray *parts, const MarketFilter *filter)
{
  if (filter->since_day != 0)
    {
      g_autofree char *since = report_format_day (filter->since_day);

      /* Translators: a date follows. */
      g_ptr_array_add (parts, g_strdup_printf (_("since %s"), since));
    }
  if (filter->until_day != 0)
    {
      g_autofree char *until = report_format_day (filter->until_day);

      /* Translators: a date follows. */
      g_ptr_array_add (parts, g_strdup_printf (_("until %s"), until));
    }
}

static void
add_flag (GPtrArray *parts, gboolean is_set, const char *words)
{
  if (is_set)
    g_ptr_array_add (parts, g_strdup (words));
}

char *
report_words_filters (const CompareResult *result)
{
  const MarketFilter *filter = result->filter;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (filter == NULL || market_filter_is_empty (filter))
    return NULL;
  add_countries (parts, result);
  add_enums (parts, filter);
  add_names (parts, filter->skills);
  add_names (parts, filter->employers);
  if (filter->title_words != NULL && *filter->title_words != '\0')
    /* Translators: words that a posting's title must have. */
    g_ptr_array_add (parts, g_strdup_printf (_("title with “%s”"), filter->title_words));
  add_dates (parts, filter);
  add_flag (parts, filter->is_paid_only, _("pay stated"));
  add_flag (parts, filter->has_no_agencies, _("without agencies"));
  add_flag (parts, filter->keeps_duplicates, _("with duplicates"));
  add_flag (parts, filter->has_no_reposts, _("without possible reposts"));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **) parts->pdata);
}
