/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart as it is shared: with its title, in colors and of a size that the preferences say. */

#include "config.h"
#include "app-chart-file.h"
#include "app-save-dialog.h"
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
} SaveJob;

static const AppSaveFormat formats[] = {
  { ".png", N_ ("PNG picture") },
  { ".svg", N_ ("SVG drawing") },
  { ".pdf", N_ ("PDF document") },
};

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
save_job_free (gpointer data)
{
  SaveJob *job = data;

  chart_scene_unref (job->scene);
  g_free (job);
}

static gboolean
write_chart (gpointer data, const char *path, guint format, GCancellable *cancellable, GError **error)
{
  SaveJob *job = data;
  ChartFile file;

  if (!chart_file_for_name (path, &file, error))
    return FALSE;
  g_autoptr (GBytes) bytes = chart_export (job->scene, job->theme, file, PNG_SCALE, error);
  return bytes != NULL && report_file_write (path, bytes, error);
}

static guint
find_format (const char *suffix)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].suffix + 1, suffix))
      return i;
  return 0;
}

void
app_chart_file_save (GtkWidget *widget, const ChartSpec *spec, const char *name)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *suffix = g_settings_get_string (settings, "chart-format");
  g_autofree char *file_name = g_strconcat (name, ".", suffix, NULL);
  AppSave about = {
    .title = _("Save Chart"),
    .name = file_name,
    .formats = formats,
    .n_formats = G_N_ELEMENTS (formats),
    .preferred = find_format (suffix),
    .write = write_chart,
  };
  SaveJob *job = g_new0 (SaveJob, 1);

  job->scene = build_scene (spec, settings);
  job->theme = get_theme (settings);
  app_save_dialog_show (widget, &about, job, save_job_free);
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
