/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Formats by the ending of the file. */

#include "config.h"
#include "app-report-file.h"
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
  char *path;
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

/* Markdown has its charts beside it and is written by itself. */
static const struct
{
  const char *suffix, *name;
  MakeFunc make;
} formats[] = {
    {".html", N_("Web page"), make_html},
    {".pdf", N_("PDF document"), make_pdf},
    {".md", N_("Markdown with charts beside it"), NULL},
    {".json", N_("JSON, to make the comparison again"), make_json},
    {".csv", N_("Table of all figures (CSV)"), make_csv},
};

static void
save_job_free (SaveJob *job)
{
  compare_result_unref (job->result);
  g_free (job->path);
  g_free (job->prose);
  g_free (job);
}

/* A name without one of the endings is a page. */
static guint
find_format (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (path, formats[i].suffix))
      return i;
  return 0;
}

static gboolean
write_report (const SaveJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (ReportProvenance) provenance
      = report_provenance_new (job->result->table, TRUE, cancellable, error);
  guint format = find_format (job->path);
  g_autoptr (GBytes) bytes = NULL;

  if (provenance == NULL)
    return FALSE;
  if (!g_str_equal (job->prose, "auto"))
    provenance->prose = g_strdup (job->prose);
  provenance->is_plain = !job->result->is_modelled;
  if (formats[format].make == NULL)
    {
      g_autoptr (ReportDocument) document = report_article_new (job->result, provenance);

      return report_files_write_markdown (document, job->path, error);
    }
  bytes = formats[format].make (job->result, provenance, error);
  return bytes != NULL && report_file_write (job->path, bytes, error);
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_report (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SaveJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (job->path);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is the name of a file. */
    app_toast_show (GTK_WIDGET (source), _("Saved “%s”"), name);
  else
    /* Translators: %s says what was wrong. */
    app_toast_show (GTK_WIDGET (source), _("The report could not be saved: %s"), error->message);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SaveJob *job = g_task_get_task_data (task);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_object_unref (dialog);
  if (file != NULL && path == NULL)
    app_toast_show (g_task_get_source_object (task), "%s",
                    _("Reports can be saved in local folders only"));
  if (path == NULL)
    return;
  job->path = g_str_has_suffix (path, formats[find_format (path)].suffix)
                  ? g_steal_pointer (&path)
                  : g_strconcat (path, formats[0].suffix, NULL);
  g_task_run_in_thread (task, save_thread);
}

void
app_report_file_save (GtkWidget *widget, CompareResult *result)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _("Save Report"), window, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  SaveJob *job = g_new0 (SaveJob, 1);
  GTask *task = g_task_new (widget, NULL, saved_cb, NULL);

  job->result = compare_result_ref (result);
  job->prose = g_settings_get_string (settings, "prose");
  g_task_set_source_tag (task, app_report_file_save);
  g_task_set_task_data (task, job, (GDestroyNotify)save_job_free);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _(formats[i].name));
      gtk_file_filter_add_suffix (filter, formats[i].suffix + 1);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  /* Translators: the name of a file, without its ending. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _("report.html"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
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
