/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "compare": a comparison as text, JSON, a table, or an article. */

#include <glib/gi18n.h>

#include "cli-commands.h"
#include "cli-from.h"
#include "cli-load.h"
#include "cli-message.h"
#include "cli-output.h"
#include "report-article.h"
#include "report-csv.h"
#include "report-files.h"
#include "report-html.h"
#include "report-json.h"
#include "report-markdown.h"
#include "report-pdf.h"
#include "report-text.h"

typedef gboolean (*WriteFunc) (const CliOptions *options, CompareResult *result, GError **error);

static gboolean
write_string (const CliOptions *options, char *text, GError **error)
{
  g_autofree char *owned = text;

  return cli_output_write (options->output, owned, strlen (owned), error);
}

static gboolean
write_text (const CliOptions *options, CompareResult *result, GError **error)
{
  return write_string (options,
                       report_text_new (result, cli_output_get_columns (options->output),
                                        cli_output_has_styles (options->output)),
                       error);
}

/* Checksums take longer than the load: they are for what is kept. */
static ReportProvenance *
new_provenance (const CliOptions *options, const CompareResult *result, gboolean has_checksums,
                GError **error)
{
  ReportProvenance *provenance
      = report_provenance_new (result->table, has_checksums, NULL, error);

  if (provenance == NULL)
    return NULL;
  provenance->format_file = g_strdup (options->format_file);
  provenance->prose = g_strdup (options->prose);
  provenance->is_plain = options->is_plain;
  return provenance;
}

static gboolean
write_json (const CliOptions *options, CompareResult *result, GError **error)
{
  g_autoptr (ReportProvenance) provenance
      = new_provenance (options, result, options->output != NULL, error);

  return provenance != NULL
         && write_string (options, report_json_new (result, provenance), error);
}

static gboolean
write_csv (const CliOptions *options, CompareResult *result, GError **error)
{
  ReportCsv table = REPORT_CSV_ALL;

  if (options->table != NULL)
    report_csv_find (options->table, &table);
  return write_string (options, report_csv_new (result, table, options->has_mark), error);
}

static ReportDocument *
new_article (const CliOptions *options, CompareResult *result, GError **error)
{
  g_autoptr (ReportProvenance) provenance = new_provenance (options, result, TRUE, error);

  return provenance != NULL ? report_article_new (result, provenance) : NULL;
}

/* With a file beside which its charts can be. */
static gboolean
write_markdown (const CliOptions *options, CompareResult *result, GError **error)
{
  g_autoptr (ReportDocument) article = new_article (options, result, error);

  if (article == NULL)
    return FALSE;
  if (options->output != NULL)
    return report_files_write_markdown (article, options->output, error);
  if (!write_string (options, report_markdown_new (article, NULL), error))
    return FALSE;
  if (!options->is_quiet)
    cli_message_print ("%s", _("the charts are left out here; -o FILE.md writes them to a folder beside "
                               "the file"));
  return TRUE;
}

static gboolean
write_html (const CliOptions *options, CompareResult *result, GError **error)
{
  g_autoptr (ReportDocument) article = new_article (options, result, error);

  return article != NULL && write_string (options, report_html_new (article), error);
}

static gboolean
write_pdf (const CliOptions *options, CompareResult *result, GError **error)
{
  g_autoptr (ReportDocument) article = new_article (options, result, error);
  g_autoptr (GBytes) bytes = article != NULL ? report_pdf_new (article, error) : NULL;
  const char *data;
  gsize len;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &len);
  return cli_output_write (options->output, data, len, error);
}

static const CliFormat formats[] = {
  { "text", { ".txt", ".text", ".log" } },
  { "json", { ".json" } },
  { "markdown", { ".md", ".markdown" } },
  { "html", { ".html", ".htm" } },
  { "csv", { ".csv" } },
  { "pdf", { ".pdf" } },
};

/* As above. */
static const WriteFunc writers[G_N_ELEMENTS (formats)]
    = { write_text, write_json, write_markdown, write_html, write_csv, write_pdf };

static WriteFunc
find_format (const CliOptions *options, GError **error)
{
  guint format;

  if (options->format == NULL && options->is_json)
    return write_json;
  if (options->format == NULL)
    return cli_output_find_format (options->output, formats, G_N_ELEMENTS (formats), "--format",
                                   &format, error)
               ? writers[format]
               : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_equal (formats[i].name, options->format))
        continue;
      if (!options->is_json || writers[i] == write_json)
        return writers[i];
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("--json and --format %s do not go together"),
                   options->format);
      return NULL;
    }
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
               _("--format is text, json, markdown, html, csv or pdf, not “%s”"), options->format);
  return NULL;
}

static gboolean
check_table (const CliOptions *options, WriteFunc write, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  ReportCsv table;

  if (options->table == NULL && !options->has_mark)
    return TRUE;
  if (write != write_csv)
    {
      g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE,
                           _("--table and --bom need --format csv"));
      return FALSE;
    }
  if (options->table == NULL || report_csv_find (options->table, &table))
    return TRUE;
  for (guint i = 0; i < REPORT_N_CSVS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", report_csv_get_name (i));
  /* Translators: the names of the tables. */
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("--table is one of %s"), names->str);
  return FALSE;
}

gboolean
cli_compare_run (const CliOptions *options, GError **error)
{
  g_autoptr (CompareResult) result = NULL;
  WriteFunc write = find_format (options, error);

  if (write == NULL || !check_table (options, write, error))
    return FALSE;
  result = cli_load_comparison (options, error);
  return result != NULL && cli_from_check (options, error) && write (options, result, error);
}
