/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The format goes by the ending of the name. */

#include "config.h"
#include "app-save-dialog.h"
#include "app-toast.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  AppSave about;            /* its title and name are the caller's */
  gpointer data;            /* owned */
  GDestroyNotify free_data;
  char *path;
  guint format;
} Job;

static void
job_free (Job *job)
{
  job->free_data (job->data);
  g_free (job->path);
  g_free (job);
}

static gboolean
has_suffix (const char *path, const char *suffix)
{
  gsize len = strlen (path), suffix_len = strlen (suffix);

  return len >= suffix_len && g_ascii_strcasecmp (path + len - suffix_len, suffix) == 0;
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (job->about.write (job->data, job->path, job->format, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (job->path);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is the name of a file. */
    app_toast_show (GTK_WIDGET (source), _("Saved “%s”"), name);
  else
    /* Translators: the name of a file, and what was wrong. */
    app_toast_show (GTK_WIDGET (source), _("“%s” could not be saved: %s"), name, error->message);
}

/* Adds the preferred ending where the name has none. The dialog has not asked whether a file of that
 * name may be replaced: FALSE where there is one. */
static gboolean
complete_path (Job *job)
{
  for (job->format = 0; job->format < job->about.n_formats; job->format++)
    if (has_suffix (job->path, job->about.formats[job->format].suffix))
      return TRUE;
  job->format = job->about.preferred;
  char *path = g_strconcat (job->path, job->about.formats[job->format].suffix, NULL);
  g_free (job->path);
  job->path = path;
  return !g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
save (GTask *task, GFile *file)
{
  Job *job = g_task_get_task_data (task);

  job->path = g_file_get_path (file);
  if (job->path == NULL)
    {
      app_toast_show (g_task_get_source_object (task), "%s", _("Only local folders can be saved to"));
      return;
    }
  if (complete_path (job))
    {
      g_task_run_in_thread (task, save_thread);
      return;
    }
  g_autofree char *name = g_filename_display_basename (job->path);
  /* Translators: %s is the name of a file. */
  app_toast_show (g_task_get_source_object (task), _("“%s” exists; choose it to replace it"), name);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;

  g_object_unref (dialog);
  if (file != NULL)
    save (task, file);
}

static void
add_filters (GtkFileChooser *chooser, const AppSave *about)
{
  for (guint i = 0; i < about->n_formats; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _(about->formats[i].name));
      gtk_file_filter_add_suffix (filter, about->formats[i].suffix + 1);
      gtk_file_chooser_add_filter (chooser, filter);
      if (i == about->preferred)
        gtk_file_chooser_set_filter (chooser, filter);
    }
}

void
app_save_dialog_show (GtkWidget *widget, const AppSave *about, gpointer data,
                      GDestroyNotify free_data)
{
  g_return_if_fail (about->preferred < about->n_formats);

  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      about->title, window, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  GTask *task = g_task_new (widget, NULL, saved_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->about = *about;
  job->data = data;
  job->free_data = free_data;
  g_task_set_source_tag (task, app_save_dialog_show);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), about->name);
  add_filters (GTK_FILE_CHOOSER (dialog), about);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
