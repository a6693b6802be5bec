/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "chart": a comparison as a picture. */

#include <glib/gi18n.h>

#include "chart-export.h"
#include "cli-commands.h"
#include "cli-load.h"
#include "cli-output.h"
#include "report-chart.h"

#define WIDTH_DEFAULT 800

typedef struct
{
  ReportChart chart;
  ChartFile file;
  const ChartTheme *theme;
} Picture;

static gboolean
set_usage_error (GError **error, const char *message)
{
  g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE, message);
  return FALSE;
}

static char *
list_charts (void)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < REPORT_N_CHARTS; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", report_chart_get_id (i));
  return g_strdup (ids->str);
}

static gboolean
find_picture (const CliOptions *options, Picture *picture, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (options->output == NULL)
    return set_usage_error (error, _("give the picture's file with -o"));
  if (!chart_file_for_name (options->output, &picture->file, &problem))
    return set_usage_error (error, problem->message);
  if (options->chart == NULL || !report_chart_find (options->chart, &picture->chart))
    {
      g_autofree char *ids = list_charts ();
      /* Translators: the names of the charts. */
      g_autofree char *message = g_strdup_printf (_("--chart is one of %s"), ids);

      return set_usage_error (error, message);
    }
  picture->theme = chart_theme_find (options->theme != NULL ? options->theme : "light");
  if (picture->theme == NULL)
    return set_usage_error (error, _("--theme is light, dark, high-contrast, high-contrast-dark or "
                                     "print"));
  return TRUE;
}

static GBytes *
draw (const CompareResult *result, const Picture *picture, const CliOptions *options,
      GError **error)
{
  ReportChartOptions how = { .all_roles = TRUE };
  g_autoptr (ChartSpec) spec = report_chart_new_spec (result, picture->chart, &how);
  ChartBuildOptions size = { .width = options->width > 0 ? options->width : WIDTH_DEFAULT,
                             .height = options->height };
  g_autoptr (ChartScene) scene = chart_build (spec, &size);

  return chart_export (scene, picture->theme, picture->file,
                       options->scale > 0 ? options->scale : 1, error);
}

gboolean
cli_chart_run (const CliOptions *options, GError **error)
{
  g_autoptr (CompareResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Picture picture = { 0 };
  const char *data;
  gsize len;

  if (!find_picture (options, &picture, error))
    return FALSE;
  result = cli_load_comparison (options, error);
  if (result == NULL)
    return FALSE;
  bytes = draw (result, &picture, options, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &len);
  return cli_output_write (options->output, data, len, error);
}
