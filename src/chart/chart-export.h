/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as the bytes of a file. */

#pragma once

#include "chart-scene.h"

G_BEGIN_DECLS

typedef enum
{
  CHART_FILE_PNG,
  CHART_FILE_SVG,
  CHART_FILE_PDF
} ChartFile;

#define CHART_ERROR (chart_error_quark ())
GQuark chart_error_quark (void);

typedef enum
{
  CHART_ERROR_CAIRO, /* cairo could not make it: too large, out of memory */
  CHART_ERROR_NAME   /* the file's name ends with none of .png, .svg, .pdf */
} ChartError;

/**
 * chart_file_for_name:
 *
 * Returns: FALSE with CHART_ERROR_NAME.
 */
gboolean chart_file_for_name (const char *name, ChartFile *file, GError **error);

/**
 * chart_export:
 * @scale: pixels a point in PNG, 1 to 8; without meaning for SVG and PDF
 *
 * The background is the theme's. The same scene gives the same bytes under the same fonts: every
 * PDF carries one and the same date. More than 32,767 pixels a side, or 64 million in all, are an
 * error.
 *
 * Returns: (transfer full): or NULL with CHART_ERROR_CAIRO.
 */
GBytes *chart_export (const ChartScene *scene, const ChartTheme *theme, ChartFile file,
                      double scale, GError **error);

G_END_DECLS
