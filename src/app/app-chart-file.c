/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart as it is shared: with its title, in colors and of a size that the preferences say. */

#include "config.h"
#include "app-chart-file.h"
#include "app-toast.h"
#include "chart-export.h"
#include "chart-scene.h"
#include "report-file.h"

#include <glib/gi18n.h>

#define PNG_SCALE 2

typedef struct
{
  ChartScene *scene;
  const ChartTheme *theme;
  char *suffix;             /* of a name without one that says a format */
  char *path;
} SaveJob;

static ChartScene *
build_scene (const ChartSpec *spec, GSettings *settings)
{
  ChartBuildOptions options = { .width = g_settings_get_int (settings, "chart-width") };
  return chart_build (spec, &options);
}

static const ChartTheme *
get_theme (GSettings *settings)
{
  g_autofree char *name = g_settings_get_string (settings, "chart-theme");
  const ChartTheme *theme = chart_theme_find (name);
  return theme ? theme : chart_theme_light;
}

static void
save_job_free (SaveJob *job)
{
  g_clear_pointer (&job->scene, chart_scene_unref);
  g_free (job->suffix);
  g_free (job->path);
  g_free (job);
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SaveJob *job = task_data;
  ChartFile file;
  GError *error = NULL;

  if (!chart_file_for_name (job->path, &file, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_autoptr (GBytes) bytes = chart_export (job->scene, job->theme, file, PNG_SCALE, &error);
  if (bytes == NULL || !report_file_write (job->path, bytes, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (source);
  SaveJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (job->path);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is the name of a file. */
    app_toast_show (widget, _("Saved “%s”"), name);
  else
    /* Translators: %s says what was wrong. */
    app_toast_show (widget, _("The chart could not be saved: %s"), error->message);
}

/* A name without one of the endings gets that of the format that is preferred. */
static char *
complete_path (char *path, const char *suffix)
{
  ChartFile file;
  if (chart_file_for_name (path, &file, NULL))
    return path;
  char *completed = g_strconcat (path, ".", suffix, NULL);
  g_free (path);
  return completed;
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SaveJob *job = g_task_get_task_data (task);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      char *path = file ? g_file_get_path (file) : NULL;
      if (path != NULL)
        {
          job->path = complete_path (path, job->suffix);
          g_task_run_in_thread (task, save_thread);
        }
      else
        app_toast_show (g_task_get_source_object (task), "%s",
                        _("Charts can be saved in local folders only"));
    }
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *suffix, const char *preferred)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
  if (g_str_equal (suffix, preferred))
    gtk_file_chooser_set_filter (chooser, filter);
}

void
app_chart_file_save (GtkWidget *widget, const ChartSpec *spec, const char *name)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _("Save Chart"), window, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  SaveJob *job = g_new0 (SaveJob, 1);
  GTask *task = g_task_new (widget, NULL, saved_cb, NULL);

  job->scene = build_scene (spec, settings);
  job->theme = get_theme (settings);
  job->suffix = g_settings_get_string (settings, "chart-format");
  g_autofree char *file_name = g_strconcat (name, ".", job->suffix, NULL);
  g_task_set_source_tag (task, app_chart_file_save);
  g_task_set_task_data (task, job, (GDestroyNotify) save_job_free);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file_name);
  add_filter (GTK_FILE_CHOOSER (dialog), _("PNG picture"), "png", job->suffix);
  add_filter (GTK_FILE_CHOOSER (dialog), _("SVG drawing"), "svg", job->suffix);
  add_filter (GTK_FILE_CHOOSER (dialog), _("PDF document"), "pdf", job->suffix);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
app_chart_file_copy (GtkWidget *widget, const ChartSpec *spec)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (ChartScene) scene = build_scene (spec, settings);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = chart_export (scene, get_theme (settings), CHART_FILE_PNG, PNG_SCALE, &error);
  g_autoptr (GdkTexture) texture = bytes ? gdk_texture_new_from_bytes (bytes, &error) : NULL;

  if (texture == NULL)
    {
      app_toast_show (widget, _("The chart could not be copied: %s"), error->message);
      return;
    }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  app_toast_show (widget, "%s", _("Chart copied"));
}
