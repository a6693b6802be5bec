/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "inspect": what was read, from which format, and what was wrong with it. */

#include <glib/gi18n.h>

#include "cli-commands.h"
#include "cli-load.h"
#include "cli-output.h"
#include "report-table.h"
#include "report-text.h"
#include "report-words.h"
#include "report-writer.h"

/* Characters of a path that are shown as text; JSON has all of them. */
#define PATH_LENGTH 27

#define NOT_IN_PROSE MARKET_N_PROSE_FACTS

static const struct
{
  const char *name;
  IngestField field;
  MarketProseFact prose; /* NOT_IN_PROSE: descriptions are not read for it */
} facts[] = {
  { "title", INGEST_FIELD_TITLE, NOT_IN_PROSE },
  { "company", INGEST_FIELD_COMPANY, NOT_IN_PROSE },
  { "countries", INGEST_FIELD_COUNTRY, NOT_IN_PROSE },
  { "work_mode", INGEST_FIELD_WORK_MODE, MARKET_PROSE_WORK_MODE },
  { "seniority", INGEST_FIELD_SENIORITY, NOT_IN_PROSE },
  { "skills", INGEST_FIELD_SKILLS, MARKET_PROSE_SKILLS },
  { "pay", INGEST_FIELD_PAY_MIN, MARKET_PROSE_PAY },
  { "posted", INGEST_FIELD_POSTED, NOT_IN_PROSE },
};

/* The facts that the file's descriptions were read for. */
static void
add_prose (ReportWriter *writer, const MarketFile *file)
{
  report_writer_begin_array (writer, "prose", REPORT_WRITER_INLINE);
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i].prose != NOT_IN_PROSE && file->prose & (1u << facts[i].prose))
      report_writer_string (writer, NULL, facts[i].name);
  report_writer_end_array (writer);
}

static void
add_file (ReportWriter *writer, const MarketFile *file)
{
  report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
  report_writer_string (writer, "path", file->path);
  report_writer_string (writer, "format",
                        file->format != NULL ? ingest_format_get_name (file->format) : NULL);
  if (market_file_is_synthetic (file))
    report_writer_boolean (writer, "synthetic", TRUE);
  report_writer_count (writer, "records", file->n_records);
  report_writer_count (writer, "postings", file->n_postings);
  report_writer_count (writer, "duplicates", file->n_duplicates);
  report_writer_count (writer, "rejected", file->n_rejected);
  add_prose (writer, file);
  if (file->error != NULL)
    report_writer_string (writer, "error", file->error->message);
  report_writer_end_object (writer);
}

/* Places that are not known are null: a problem of a whole file has no record. */
static void
add_place (ReportWriter *writer, const char *name, guint64 place)
{
  if (place > 0)
    report_writer_count (writer, name, place);
  else
    report_writer_null (writer, name);
}

static void
add_issue (ReportWriter *writer, const MarketTable *table, const IngestIssue *issue)
{
  report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
  report_writer_string (writer, "file", market_table_get_file (table, issue->file)->path);
  add_place (writer, "record", issue->record);
  add_place (writer, "line", issue->line);
  add_place (writer, "column", issue->column);
  report_writer_string (writer, "field", issue->field != INGEST_FIELD_NONE
                                             ? ingest_field_get_name (issue->field)
                                             : NULL);
  report_writer_string (writer, "problem", issue->problem);
  report_writer_string (writer, "action", issue->action);
  report_writer_string (writer, "example", issue->example);
  report_writer_count (writer, "count", issue->count);
  report_writer_end_object (writer);
}

static char *
write_json (const MarketTable *table)
{
  g_autoptr (ReportWriter) writer = report_writer_new ();
  const GPtrArray *issues = market_table_get_issues (table);

  report_writer_begin_object (writer, NULL, REPORT_WRITER_BLOCK);
  report_writer_string (writer, "schema", "rolescope.inspection/1");
  report_writer_begin_array (writer, "files", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < market_table_get_n_files (table); i++)
    add_file (writer, market_table_get_file (table, i));
  report_writer_end_array (writer);
  report_writer_begin_object (writer, "fields", REPORT_WRITER_BLOCK);
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      report_writer_begin_object (writer, facts[i].name, REPORT_WRITER_INLINE);
      report_writer_count (writer, "filled", market_table_get_n_filled (table, facts[i].field));
      if (facts[i].prose != NOT_IN_PROSE)
        report_writer_count (writer, "from_text",
                             market_table_get_n_from_text (table, facts[i].prose));
      report_writer_end_object (writer);
    }
  report_writer_end_object (writer);
  report_writer_count (writer, "possible_reposts", market_table_get_n_reposts (table));
  report_writer_begin_array (writer, "issues", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < issues->len; i++)
    add_issue (writer, table, g_ptr_array_index (issues, i));
  report_writer_end_array (writer);
  report_writer_end_object (writer);
  report_writer_end_line (writer);
  return report_writer_steal (writer);
}

/* A path's end tells files apart. */
static char *
shorten_path (const char *path)
{
  g_autofree char *clean = report_text_clean (path);
  glong length = g_utf8_strlen (clean, -1);

  if (length <= PATH_LENGTH)
    return g_steal_pointer (&clean);
  return g_strconcat ("…", g_utf8_offset_to_pointer (clean, length - PATH_LENGTH + 1), NULL);
}

static void
append_files (GString *out, const MarketTable *table, guint columns)
{
  const char *headings[]
      = { _("File"), _("Format"), _("Records"), _("Postings"), _("Duplicates"), _("Rejected"), NULL };
  g_autoptr (ReportTable) rows = report_table_new (headings);

  for (guint i = 0; i < market_table_get_n_files (table); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);
      g_autofree char *records = report_format_count (file->n_records);
      g_autofree char *postings = report_format_count (file->n_postings);
      g_autofree char *duplicates = report_format_count (file->n_duplicates);
      g_autofree char *rejected = report_format_count (file->n_rejected);
      g_autofree char *path = shorten_path (file->path);
      const char *format = file->format != NULL ? ingest_format_get_name (file->format)
                                                : _("not read");

      report_table_add_row (rows, (const char *[]) { path, format, records, postings,
                                                     duplicates, rejected });
    }
  report_table_append_to (rows, out, columns);
}

static void
append_facts (GString *out, const MarketTable *table, guint columns)
{
  const char *headings[] = { _("Fact"), _("Postings that state it"), _("Share"), NULL };
  g_autoptr (ReportTable) rows = report_table_new (headings);
  guint n_all = market_table_get_n_filled (table, INGEST_FIELD_TITLE);

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      guint n = market_table_get_n_filled (table, facts[i].field);
      g_autofree char *count = report_format_count (n);
      g_autofree char *share = report_format_share (n_all > 0 ? (double) n / n_all : NAN);

      report_table_add_row (rows, (const char *[]) { facts[i].name, count, share });
    }
  g_string_append_c (out, '\n');
  report_table_append_to (rows, out, columns);
}

static void
append_issue (GString *out, const MarketTable *table, const IngestIssue *issue, guint columns)
{
  g_autofree char *count = report_format_count (issue->count);
  g_autofree char *record = report_format_count (issue->record);
  g_autoptr (GString) text = g_string_new (market_table_get_file (table, issue->file)->path);

  if (issue->line > 0)
    g_string_append_printf (text, ":%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, issue->line,
                            issue->column);
  if (issue->record > 0)
    /* Translators: continues "jobs.json:12:5"; a record's number. */
    g_string_append_printf (text, _(", record %s"), record);
  if (issue->field != INGEST_FIELD_NONE)
    g_string_append_printf (text, ", %s", ingest_field_get_name (issue->field));
  g_string_append_printf (text, ": %s", _(issue->problem));
  if (issue->example != NULL)
    g_string_append_printf (text, " (%s)", issue->example);
  /* Translators: continues a problem: what was done about it, how many times there is such a one. */
  g_string_append_printf (text, ngettext ("; %s, %s time", "; %s, %s times", issue->count),
                          _(issue->action), count);
  report_text_append_wrapped (out, "* ", text->str, columns);
}

static char *
write_text (const MarketTable *table, guint columns)
{
  GString *out = g_string_new (NULL);
  const GPtrArray *issues = market_table_get_issues (table);
  g_autofree char *reposts = report_format_count (market_table_get_n_reposts (table));
  g_autofree char *skills = report_words_skill_sources (table);
  g_autofree char *pay = report_words_pay_sources (table);

  append_files (out, table, columns);
  if (market_table_is_sample (table))
    g_string_append_printf (out, "\n%s\n", report_words_synthetic (table));
  append_facts (out, table, columns);
  if (skills != NULL || pay != NULL)
    g_string_append_c (out, '\n');
  if (skills != NULL)
    report_text_append_wrapped (out, "", skills, columns);
  if (pay != NULL)
    report_text_append_wrapped (out, "", pay, columns);
  /* Translators: a number of postings. */
  g_string_append_printf (out, _("\nPossible reposts: %s\n"), reposts);
  if (issues->len > 0)
    g_string_append_printf (out, "\n%s\n", _("Problems, each with its first place"));
  for (guint i = 0; i < issues->len; i++)
    append_issue (out, table, g_ptr_array_index (issues, i), columns);
  return g_string_free (out, FALSE);
}

gboolean
cli_inspect_run (const CliOptions *options, GError **error)
{
  g_autoptr (MarketTable) table = NULL;
  g_autofree char *text = NULL;
  gboolean is_json;

  if (options->is_proposing)
    return cli_propose_run (options, error);
  if (!cli_output_find_json (options, &is_json, error))
    return FALSE;
  table = cli_load_table (options, error);
  if (table == NULL)
    return FALSE;
  text = is_json ? write_json (table)
                 : write_text (table, cli_output_get_columns (options->output));
  return cli_output_write (options->output, text, strlen (text), error);
}
