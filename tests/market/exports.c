/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exports given as text, and tables written out as text. */

#include "exports.h"

#include "lexicon-day.h"

static LexiconCatalog *catalog;
static IngestFormatSet *formats;

LexiconCatalog *
exports_get_catalog (void)
{
  g_autoptr (GError) error = NULL;

  if (catalog == NULL)
    catalog = lexicon_catalog_new (NULL, &error);
  g_assert_no_error (error);
  return catalog;
}

IngestFormatSet *
exports_get_formats (void)
{
  if (formats == NULL)
    formats = ingest_format_set_new (NULL, NULL, NULL);
  return formats;
}

void
exports_clear (void)
{
  g_clear_pointer (&catalog, lexicon_catalog_unref);
  g_clear_pointer (&formats, ingest_format_set_unref);
}

GPtrArray *
exports_new (const char *name, ...)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) ingest_source_unref);
  va_list args;

  va_start (args, name);
  for (; name != NULL; name = va_arg (args, const char *))
    {
      const char *text = va_arg (args, const char *);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      g_ptr_array_add (sources, ingest_source_new_for_bytes (name, bytes));
    }
  va_end (args);
  return sources;
}

MarketTable *
exports_load (GPtrArray *sources)
{
  MarketLoadOptions options
      = { .catalog = exports_get_catalog (), .formats = exports_get_formats () };
  g_autoptr (GError) error = NULL;
  MarketTable *table = market_load (sources, &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static void
append_name (GString *text, const MarketTable *table, MarketNames names, guint id)
{
  const char *name = market_table_get_name (table, names, id);

  g_string_append (text, name != NULL ? name : "-");
}

static void
append_lists (GString *text, const MarketTable *table, guint row)
{
  const MarketColumns *columns = market_table_get_columns (table);

  for (guint i = columns->country_start[row]; i < columns->country_start[row + 1]; i++)
    {
      char code[3];

      lexicon_country_format (columns->countries[i], code);
      g_string_append_printf (text, "%s%s", i > columns->country_start[row] ? " " : "", code);
    }
  g_string_append (text, " | ");
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    {
      g_string_append (text, i > columns->skill_start[row] ? ", " : "");
      append_name (text, table, MARKET_NAMES_SKILLS, columns->skills[i]);
    }
}

static void
append_pay (GString *text, const MarketTable *table, guint row)
{
  const MarketColumns *columns = market_table_get_columns (table);
  char code[4];

  if (!market_columns_has_pay (columns, row))
    return;
  lexicon_currency_format (columns->pay_currency[row], code);
  g_string_append_printf (text, "%.10g to %.10g %s a %s = %.10g", columns->pay_min[row],
                          columns->pay_max[row], code,
                          lexicon_period_get_name (columns->pay_period[row]),
                          columns->pay_yearly[row]);
}

static void
append_day (GString *text, gint32 day)
{
  char date[11];

  if (day == LEXICON_DAY_NONE)
    return;
  lexicon_day_format (day, date);
  g_string_append (text, date);
}

char *
exports_describe_row (const MarketTable *table, guint row)
{
  const MarketColumns *columns = market_table_get_columns (table);
  GString *text = g_string_new (NULL);

  append_name (text, table, MARKET_NAMES_TITLES, columns->title[row]);
  g_string_append (text, " | ");
  append_name (text, table, MARKET_NAMES_ROLES, columns->role[row]);
  g_string_append_printf (text, " | %s | %s | ",
                          lexicon_seniority_get_name (columns->seniority[row]),
                          lexicon_work_mode_get_name (columns->work_mode[row]));
  append_lists (text, table, row);
  g_string_append (text, " | ");
  append_pay (text, table, row);
  g_string_append (text, " | ");
  append_day (text, columns->posted_day[row]);
  return g_string_free (text, FALSE);
}

static void
append_issues (GString *text, const GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const IngestIssue *issue = issues->pdata[i];

      g_string_append_printf (text, "%u:%u:%u %s: %s; %s (%u, %s)\n", issue->file,
                              (guint) issue->line, (guint) issue->column,
                              ingest_field_get_name (issue->field), issue->problem, issue->action,
                              (guint) issue->count, issue->example);
    }
}

char *
exports_describe (const MarketTable *table)
{
  const MarketColumns *columns = market_table_get_columns (table);
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < columns->n_rows; row++)
    {
      g_autofree char *line = exports_describe_row (table, row);

      g_string_append_printf (text, "%u:%u %s | ", columns->file[row], columns->record[row], line);
      append_name (text, table, MARKET_NAMES_EMPLOYERS, columns->employer[row]);
      g_string_append (text, " | ");
      append_name (text, table, MARKET_NAMES_LOCATIONS, columns->location[row]);
      g_string_append_printf (text, " | %u %u\n", columns->flags[row], columns->duplicate_of[row]);
    }
  for (guint names = 0; names < MARKET_N_NAMES; names++)
    for (guint id = 1; id <= market_table_get_n_names (table, names); id++)
      g_string_append_printf (text, "%u.%u %s\n", names, id,
                              market_table_get_name (table, names, id));
  for (guint i = 0; i < market_table_get_n_files (table); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);

      g_string_append_printf (text, "%s %u = %u + %u + %u %s\n", file->path,
                              (guint) file->n_records, (guint) file->n_postings,
                              (guint) file->n_duplicates, (guint) file->n_rejected,
                              file->error != NULL ? file->error->message : "");
    }
  for (guint field = 0; field < INGEST_N_FIELDS; field++)
    g_string_append_printf (text, "%u ", market_table_get_n_filled (table, field));
  g_string_append_c (text, '\n');
  append_issues (text, market_table_get_issues (table));
  return g_string_free (text, FALSE);
}
