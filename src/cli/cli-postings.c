/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "postings": postings as they are understood, one JSON object a line, in input order. */

#include <glib/gi18n.h>

#include "cli-commands.h"
#include "cli-export.h"
#include "cli-load.h"
#include "cli-message.h"
#include "cli-output.h"
#include "lexicon-day.h"
#include "market-posting.h"
#include "report-english.h"
#include "report-writer.h"

typedef struct
{
  const MarketTable *table;
  const MarketColumns *columns;
  MarketPostingReader *reader;     /* of the postings */
  MarketPostingReader *why_reader; /* of the reasons, NULL without; one of its own, since to read a
                                    * record twice would begin a compressed file anew */
  ReportWriter *writer;
  gboolean is_export; /* in the form that can be opened again */
} Listing;

static const char *
get_name (const Listing *listing, MarketNames names, guint id)
{
  return market_table_get_name (listing->table, names, id);
}

static void
add_countries (const Listing *listing, guint row)
{
  const MarketColumns *columns = listing->columns;

  report_writer_begin_array (listing->writer, "countries", REPORT_WRITER_INLINE);
  for (guint i = columns->country_start[row]; i < columns->country_start[row + 1]; i++)
    {
      char code[3];

      lexicon_country_format (columns->countries[i], code);
      report_writer_string (listing->writer, NULL, code);
    }
  report_writer_end_array (listing->writer);
}

static void
add_skills (const Listing *listing, guint row)
{
  const MarketColumns *columns = listing->columns;

  report_writer_begin_array (listing->writer, "skills", REPORT_WRITER_INLINE);
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    report_writer_string (listing->writer, NULL,
                          get_name (listing, MARKET_NAMES_SKILLS, columns->skills[i]));
  report_writer_end_array (listing->writer);
}

static void
add_pay (const Listing *listing, guint row)
{
  const MarketColumns *columns = listing->columns;
  ReportWriter *writer = listing->writer;
  gboolean is_from_text = columns->flags[row] & MARKET_ROW_PAY_FROM_TEXT;
  char currency[4];

  if (!market_columns_has_pay (columns, row))
    {
      report_writer_null (writer, "pay");
      return;
    }
  lexicon_currency_format (columns->pay_currency[row], currency);
  report_writer_begin_object (writer, "pay", REPORT_WRITER_INLINE);
  report_writer_money (writer, "min", columns->pay_min[row]);
  report_writer_money (writer, "max", columns->pay_max[row]);
  report_writer_string (writer, "currency", *currency != '\0' ? currency : NULL);
  report_writer_string (writer, "period", lexicon_period_get_name (columns->pay_period[row]));
  report_writer_money (writer, "yearly", columns->pay_yearly[row]);
  report_writer_string (writer, "from", is_from_text ? "text" : "field");
  report_writer_end_object (writer);
}

static void
add_record (const Listing *listing, guint row)
{
  guint file = listing->columns->file[row];

  report_writer_string (listing->writer, "file",
                        market_table_get_file (listing->table, file)->path);
  report_writer_count (listing->writer, "record", listing->columns->record[row]);
}

static void
add_duplicate_of (const Listing *listing, guint row)
{
  guint original = listing->columns->duplicate_of[row];

  if (original == MARKET_ROW_NONE)
    {
      report_writer_null (listing->writer, "duplicate_of");
      return;
    }
  report_writer_begin_object (listing->writer, "duplicate_of", REPORT_WRITER_INLINE);
  add_record (listing, original);
  report_writer_end_object (listing->writer);
}

static void
add_why (const Listing *listing, guint row, const MarketWhy *why)
{
  const MarketColumns *columns = listing->columns;
  guint first = columns->skill_start[row];
  guint n_skills = columns->skill_start[row + 1] - first;
  ReportWriter *writer = listing->writer;

  report_writer_begin_object (writer, "why", REPORT_WRITER_INLINE);
  report_writer_string (writer, "role", why->role);
  report_writer_string (writer, "seniority", why->seniority);
  report_writer_string (writer, "work_mode", why->work_mode);
  report_writer_string (writer, "countries", why->countries);
  report_writer_string (writer, "pay", why->pay);
  report_writer_begin_object (writer, "skills", REPORT_WRITER_INLINE);
  for (guint i = 0; why->skills != NULL && i < MIN (n_skills, why->skills->len); i++)
    report_writer_string (writer,
                          get_name (listing, MARKET_NAMES_SKILLS, columns->skills[first + i]),
                          g_ptr_array_index (why->skills, i));
  report_writer_end_object (writer);
  report_writer_end_object (writer);
}

static void
add_facts (const Listing *listing, guint row, const MarketPosting *posting)
{
  const MarketColumns *columns = listing->columns;
  ReportWriter *writer = listing->writer;
  char day[11];

  add_record (listing, row);
  report_writer_string (writer, "id", posting->id);
  report_writer_string (writer, "title",
                        get_name (listing, MARKET_NAMES_TITLES, columns->title[row]));
  report_writer_string (writer, "role", get_name (listing, MARKET_NAMES_ROLES, columns->role[row]));
  report_writer_string (writer, "seniority", lexicon_seniority_get_name (columns->seniority[row]));
  report_writer_string (writer, "company",
                        get_name (listing, MARKET_NAMES_EMPLOYERS, columns->employer[row]));
  report_writer_boolean (writer, "agency", columns->flags[row] & MARKET_ROW_IS_AGENCY);
  report_writer_string (writer, "location",
                        get_name (listing, MARKET_NAMES_LOCATIONS, columns->location[row]));
  add_countries (listing, row);
  report_writer_string (writer, "work_mode", lexicon_work_mode_get_name (columns->work_mode[row]));
  add_skills (listing, row);
  add_pay (listing, row);
  lexicon_day_format (columns->posted_day[row], day);
  report_writer_string (writer, "posted", *day != '\0' ? day : NULL);
  report_writer_string (writer, "url", posting->url);
  add_duplicate_of (listing, row);
  if (market_file_is_synthetic (market_table_get_file (listing->table, columns->file[row])))
    report_writer_boolean (writer, "synthetic", TRUE);
}

static void
add_line (const Listing *listing, guint row, const MarketPosting *posting, const MarketWhy *why)
{
  report_writer_begin_object (listing->writer, NULL, REPORT_WRITER_INLINE);
  add_facts (listing, row, posting);
  if (why != NULL)
    add_why (listing, row, why);
  report_writer_end_object (listing->writer);
  report_writer_end_line (listing->writer);
}

static gboolean
write_row (const Listing *listing, guint row, CliOutput *output, GError **error)
{
  g_autoptr (MarketPosting) posting
      = market_posting_reader_read (listing->reader, row, NULL, error);
  g_autoptr (MarketWhy) why = NULL;
  const char *line;
  gsize len;

  if (posting == NULL)
    return FALSE;
  if (listing->why_reader != NULL)
    {
      locale_t locale = report_english_push ();

      why = market_posting_reader_explain (listing->why_reader, row, NULL, error);
      report_english_pop (locale);
      if (why == NULL)
        return FALSE;
    }
  if (listing->is_export)
    cli_export_add (listing->writer, listing->table, row, posting);
  else
    add_line (listing, row, posting, why);
  line = report_writer_peek (listing->writer, &len);
  if (!cli_output_append (output, line, len, error))
    return FALSE;
  report_writer_reset (listing->writer);
  return TRUE;
}

static gboolean
write_rows (MarketTable *table, const MarketSelection *rows, const CliOptions *options,
            GError **error)
{
  g_autoptr (CliOutput) output = cli_output_new (options->output, error);
  g_autoptr (MarketPostingReader) reader = market_posting_reader_new (table);
  g_autoptr (MarketPostingReader) why_reader
      = options->has_why ? market_posting_reader_new (table) : NULL;
  g_autoptr (ReportWriter) writer = report_writer_new ();
  Listing listing = { table,  market_table_get_columns (table), reader, why_reader,
                      writer, g_strcmp0 (options->format, "export") == 0 };

  if (output == NULL)
    return FALSE;
  for (guint row = market_selection_next (rows, 0); row != G_MAXUINT32;
       row = market_selection_next (rows, row + 1))
    if (!write_row (&listing, row, output, error))
      {
        g_prefix_error (error, "%s: ",
                        market_table_get_file (table, listing.columns->file[row])->path);
        return FALSE;
      }
  return cli_output_finish (output, error);
}

static gboolean
check_format (const CliOptions *options, GError **error)
{
  static const CliFormat lines = { "facts", { ".jsonl", ".ndjson", ".json", ".txt" } };
  guint format;

  if (options->format == NULL && !options->is_json)
    return cli_output_find_format (options->output, &lines, 1, "--format", &format, error);
  if (options->format == NULL || g_str_equal (options->format, "facts"))
    return TRUE;
  if (!g_str_equal (options->format, "export"))
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("--format is facts or export, not “%s”"),
                   options->format);
      return FALSE;
    }
  if (!options->has_why)
    return TRUE;
  g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE,
                       _("--explain and --format export do not go together"));
  return FALSE;
}

gboolean
cli_postings_run (const CliOptions *options, GError **error)
{
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (MarketFilter) filter = NULL;
  g_autoptr (MarketSelection) rows = NULL;

  if (!check_format (options, error))
    return FALSE;
  table = cli_load_table (options, error);
  if (table == NULL)
    return FALSE;
  filter = cli_load_filter (options, table, error);
  if (filter == NULL)
    return FALSE;
  rows = market_filter_select (table, filter);
  if (!options->is_quiet && market_selection_count (rows) == 0)
    cli_message_print ("%s", _("no posting passes all of the filters"));
  return write_rows (table, rows, options, error);
}
