/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report in each format. */

#include "config.h"
#include "app-report-file.h"
#include "app-save-dialog.h"
#include "app-toast.h"
#include "report-article.h"
#include "report-csv.h"
#include "report-file.h"
#include "report-files.h"
#include "report-html.h"
#include "report-json.h"
#include "report-markdown.h"
#include "report-pdf.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  CompareResult *result;
  char *prose; /* of the preferences */
} SaveJob;

typedef GBytes *(*MakeFunc) (CompareResult *result,
                             const ReportProvenance *provenance,
                             GError **error);

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_html (CompareResult *result, const ReportProvenance *provenance, GError **error)
{
  g_autoptr (ReportDocument) document = report_article_new (result, provenance);

  return take_text (report_html_new (document));
}

static GBytes *
make_pdf (CompareResult *result, const ReportProvenance *provenance, GError **error)
{
  g_autoptr (ReportDocument) document = report_article_new (result, provenance);

  return report_pdf_new (document, error);
}

static GBytes *
make_json (CompareResult *result, const ReportProvenance *provenance, GError **error)
{
  return take_text (report_json_new (result, provenance));
}

static GBytes *
make_csv (CompareResult *result, const ReportProvenance *provenance, GError **error)
{
  return take_text (report_csv_new (result, REPORT_CSV_ALL, TRUE));
}

static const AppSaveFormat formats[] = {
    {".html", N_("Web page")},
    {".pdf", N_("PDF document")},
    {".md", N_("Markdown with charts beside it")},
    {".json", N_("JSON, to make the comparison again")},
    {".csv", N_("Table of all figures (CSV)")},
};

/* Of each format; Markdown has its charts beside it and is written by itself. */
static const MakeFunc make_funcs[G_N_ELEMENTS (formats)] = {make_html, make_pdf, NULL, make_json,
                                                            make_csv};

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  compare_result_unref (job->result);
  g_free (job->prose);
  g_free (job);
}

static gboolean
write_report (gpointer data, const char *path, guint format, GCancellable *cancellable,
              GError **error)
{
  SaveJob *job = data;
  g_autoptr (ReportProvenance) provenance
      = report_provenance_new (job->result->table, TRUE, cancellable, error);
  g_autoptr (GBytes) bytes = NULL;

  if (provenance == NULL)
    return FALSE;
  if (!g_str_equal (job->prose, "auto"))
    provenance->prose = g_strdup (job->prose);
  provenance->is_plain = !job->result->is_modelled;
  if (make_funcs[format] == NULL)
    {
      g_autoptr (ReportDocument) document = report_article_new (job->result, provenance);

      return report_files_write_markdown (document, path, error);
    }
  bytes = make_funcs[format](job->result, provenance, error);
  return bytes != NULL && report_file_write (path, bytes, error);
}

void
app_report_file_save (GtkWidget *widget, CompareResult *result)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  AppSave about = {
      .title = _("Save Report"),
      /* Translators: the name of a file. */
      .name = _("report.html"),
      .formats = formats,
      .n_formats = G_N_ELEMENTS (formats),
      .write = write_report,
  };
  SaveJob *job = g_new0 (SaveJob, 1);

  job->result = compare_result_ref (result);
  job->prose = g_settings_get_string (settings, "prose");
  app_save_dialog_show (widget, &about, job, save_job_free);
}

void
app_report_file_copy (GtkWidget *widget, const ReportDocument *document)
{
  g_autoptr (GBytes) html = take_text (report_html_new (document));
  g_autofree char *text = report_markdown_new (document, NULL);
  GdkContentProvider *providers[] = {gdk_content_provider_new_for_bytes ("text/html", html),
                                     gdk_content_provider_new_typed (G_TYPE_STRING, text)};
  g_autoptr (GdkContentProvider) both
      = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
  app_toast_show (widget, "%s", _("Report copied"));
}
