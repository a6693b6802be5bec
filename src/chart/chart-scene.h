/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A built chart: a flat immutable list of shapes in points with paint roles instead of colours.
 * It serves drawing, picking, describing and dumping. Refcounted, read from any thread. */

#pragma once

#include <cairo.h>
#include "chart-spec.h"
#include "chart-text.h"
#include "chart-theme.h"

G_BEGIN_DECLS

typedef struct _ChartScene ChartScene;

/* A part that can be pointed at, walked to with arrow keys, and read out. Borrowed from the
 * scene. */
typedef struct
{
  guint64 key;
  const char *detail;
  double x, y, width, height; /* bounds in points */
  guint row;
} ChartItem;

typedef struct
{
  double width;          /* points; 0: 640 */
  double height;         /* points, more where rows do not fit; 0: what they need */
  ChartText *text;       /* (nullable): how texts are measured; NULL: real fonts */
  gboolean has_no_title; /* title and subtitle stand in what frames the chart: margins are narrow */
  gboolean has_no_legend; /* and so are the names of the series, in their colours */
} ChartBuildOptions;

/**
 * chart_build:
 * @options: (nullable): NULL: the defaults
 *
 * At most 1,000 rows are drawn; the scene says how many more there are. Any text may be in a spec,
 * however long, and any number, infinite ones too.
 *
 * Returns: (transfer full): never NULL; without rows it holds the title and says that there is
 *   nothing to show.
 */
ChartScene *chart_build (const ChartSpec *spec, const ChartBuildOptions *options);
ChartScene *chart_scene_ref (ChartScene *scene);
void chart_scene_unref (ChartScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartScene, chart_scene_unref)

void chart_scene_get_size (const ChartScene *scene, double *width, double *height);

/**
 * chart_scene_draw:
 * @highlight: key of an item to be stressed, 0: none
 *
 * Draws at the origin of @cr in points. Leaves the state of @cr as it was.
 */
void chart_scene_draw (const ChartScene *scene, cairo_t *cr, const ChartTheme *theme,
                       guint64 highlight);

/**
 * chart_scene_pick:
 *
 * Returns: (transfer none) (nullable): the topmost item within @slack points of the point; the
 *   nearest where several are.
 */
const ChartItem *chart_scene_pick (const ChartScene *scene, double x, double y, double slack);

/* Items in reading order: by row from the top, within a row by series. */
guint chart_scene_get_n_items (const ChartScene *scene);
const ChartItem *chart_scene_get_item (const ChartScene *scene, guint item);

/**
 * chart_scene_get_description:
 *
 * Returns: (transfer none): the chart in a sentence or two: title, what is drawn, caption.
 */
const char *chart_scene_get_description (const ChartScene *scene);

/**
 * chart_scene_dump:
 *
 * Returns: (transfer full): a line a shape, for golden tests; the same on every machine when the
 *   scene was built with chart_text_new_fixed().
 */
char *chart_scene_dump (const ChartScene *scene);

G_END_DECLS
