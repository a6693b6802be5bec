/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inputs, filters, roles, pairs and findings, in the schema's order. */

#include "report-json.h"

#include "config.h"
#include "lexicon-day.h"
#include "market-convert.h"
#include "report-english.h"
#include "report-json-private.h"
#include "report-text.h"

static void
add_inputs (ReportWriter *writer, const MarketTable *table, const ReportProvenance *provenance)
{
  report_writer_begin_array (writer, "inputs", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < market_table_get_n_files (table); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);
      const char *format = file->format != NULL ? ingest_format_get_name (file->format) : NULL;

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "path", file->path);
      report_writer_string (writer, "format", format);
      report_writer_count (writer, "postings", file->n_postings);
      if (market_file_is_synthetic (file))
        report_writer_boolean (writer, "synthetic", TRUE);
      if (provenance != NULL && g_ptr_array_index (provenance->sha256, i) != NULL)
        report_writer_string (writer, "sha256", g_ptr_array_index (provenance->sha256, i));
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

/* Stands only where somebody asked for it. */
static void
add_conversion (ReportWriter *writer, const MarketTable *table)
{
  const MarketConversion *conversion = market_table_get_conversion (table);
  char currency[4];

  if (conversion == NULL)
    return;
  lexicon_currency_format (conversion->currency, currency);
  report_writer_begin_object (writer, "conversion", REPORT_WRITER_INLINE);
  report_writer_string (writer, "currency", currency);
  report_writer_string (writer, "rates_date", conversion->rates_date);
  report_writer_count (writer, "postings", conversion->n_rows);
  report_writer_end_object (writer);
}

static void
add_made_by (ReportWriter *writer, const ReportProvenance *provenance)
{
  if (provenance == NULL)
    return;
  report_writer_begin_object (writer, "made_by", REPORT_WRITER_INLINE);
  report_writer_string (writer, "version", APP_VERSION);
  report_writer_boolean (writer, "plain", provenance->is_plain);
  if (provenance->format_file != NULL)
    report_writer_string (writer, "format_file", provenance->format_file);
  if (provenance->prose != NULL)
    report_writer_string (writer, "prose", provenance->prose);
  report_writer_end_object (writer);
}

static void
add_countries (ReportWriter *writer, const GArray *countries)
{
  if (countries == NULL || countries->len == 0)
    return;
  report_writer_begin_array (writer, "country", REPORT_WRITER_INLINE);
  for (guint i = 0; i < countries->len; i++)
    {
      char code[3];

      lexicon_country_format (g_array_index (countries, LexiconCountry, i), code);
      report_writer_string (writer, NULL, *code != '\0' ? code : NULL);
    }
  report_writer_end_array (writer);
}

static const char *
get_mode_name (guint mode)
{
  return lexicon_work_mode_get_name (mode);
}

static const char *
get_level_name (guint level)
{
  return lexicon_seniority_get_name (level);
}

static void
add_enums (ReportWriter *writer, const char *name, guint set, guint n_values,
           const char *(*get_name) (guint value))
{
  if (set == 0)
    return;
  report_writer_begin_array (writer, name, REPORT_WRITER_INLINE);
  for (guint value = 0; value < n_values; value++)
    if (set >> value & 1)
      report_writer_string (writer, NULL, get_name (value));
  report_writer_end_array (writer);
}

static void
add_names (ReportWriter *writer, const char *name, const GPtrArray *names)
{
  if (names == NULL || names->len == 0)
    return;
  report_writer_begin_array (writer, name, REPORT_WRITER_INLINE);
  for (guint i = 0; i < names->len; i++)
    report_writer_string (writer, NULL, g_ptr_array_index (names, i));
  report_writer_end_array (writer);
}

static void
add_day (ReportWriter *writer, const char *name, gint32 day)
{
  char text[11];

  if (day == 0)
    return;
  lexicon_day_format (day, text);
  report_writer_string (writer, name, text);
}

static void
add_flag (ReportWriter *writer, const char *name, gboolean is_set)
{
  if (is_set)
    report_writer_boolean (writer, name, TRUE);
}

void
report_json_add_filters (ReportWriter *writer, const MarketFilter *filter)
{
  report_writer_begin_object (writer, "filters", REPORT_WRITER_INLINE);
  if (filter != NULL)
    {
      add_countries (writer, filter->countries);
      add_enums (writer, "mode", filter->work_modes, LEXICON_N_WORK_MODES, get_mode_name);
      add_enums (writer, "seniority", filter->seniorities, LEXICON_N_SENIORITIES,
                 get_level_name);
      add_names (writer, "skill", filter->skills);
      add_names (writer, "employer", filter->employers);
      if (filter->title_words != NULL && *filter->title_words != '\0')
        report_writer_string (writer, "title", filter->title_words);
      add_day (writer, "since", filter->since_day);
      add_day (writer, "until", filter->until_day);
      add_flag (writer, "paid", filter->is_paid_only);
      add_flag (writer, "no_agencies", filter->has_no_agencies);
      add_flag (writer, "keep_duplicates", filter->keeps_duplicates);
      add_flag (writer, "no_reposts", filter->has_no_reposts);
    }
  report_writer_end_object (writer);
}

static void
add_findings (ReportWriter *writer, const CompareResult *result)
{
  g_autoptr (GPtrArray) findings = report_findings_new (result);

  report_writer_begin_array (writer, "findings", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < findings->len; i++)
    {
      const ReportFinding *finding = g_ptr_array_index (findings, i);

      report_writer_begin_object (writer, NULL, REPORT_WRITER_BLOCK);
      report_writer_string (writer, "id", finding->id);
      report_writer_string (writer, "text", finding->text);
      report_writer_begin_array (writer, "caveats", REPORT_WRITER_BLOCK);
      for (guint k = 0; k < finding->caveats->len; k++)
        report_writer_string (writer, NULL, g_ptr_array_index (finding->caveats, k));
      report_writer_end_array (writer);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

static void
add_comparison (ReportWriter *writer, const CompareResult *result,
                const ReportProvenance *provenance)
{
  report_writer_begin_object (writer, NULL, REPORT_WRITER_BLOCK);
  report_writer_string (writer, "schema", "rolescope.comparison/1");
  add_made_by (writer, provenance);
  add_inputs (writer, result->table, provenance);
  report_json_add_filters (writer, result->filter);
  add_conversion (writer, result->table);
  report_writer_count (writer, "top_k", result->top_k);
  report_writer_count (writer, "min_sample", result->min_sample);
  report_json_add_have (writer, result);
  report_writer_begin_array (writer, "roles", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < result->n_roles; i++)
    report_json_add_role (writer, result, &result->roles[i]);
  report_writer_end_array (writer);
  report_writer_begin_array (writer, "pairs", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < result->n_pairs; i++)
    report_json_add_pair (writer, result, &result->pairs[i]);
  report_writer_end_array (writer);
  report_json_add_matrix (writer, result);
  report_json_add_span (writer, result);
  report_json_add_choice (writer, result);
  add_findings (writer, result);
  report_writer_end_object (writer);
  report_writer_end_line (writer);
}

char *
report_json_new (const CompareResult *result, const ReportProvenance *provenance)
{
  g_autoptr (ReportWriter) writer = report_writer_new ();
  locale_t locale = report_english_push ();

  add_comparison (writer, result, provenance);
  report_english_pop (locale);
  return report_writer_steal (writer);
}
