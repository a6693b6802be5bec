/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A shape of a scene, in points, with paint roles. Its cairo path is made in one place; drawing,
 * bounds and picking all use that. */

#pragma once

#include <cairo.h>
#include "chart-paint.h"
#include "chart-ruler.h"

G_BEGIN_DECLS

typedef enum
{
  CHART_SHAPE_RECT,
  CHART_SHAPE_LINE,
  CHART_SHAPE_PATH, /* a polyline, or an area when closed */
  CHART_SHAPE_CIRCLE,
  CHART_SHAPE_TEXT
} ChartShapeKind;

typedef struct
{
  double x, y;
} ChartPoint;

typedef struct
{
  double x, y, width, height;
} ChartBox;

typedef struct
{
  ChartShapeKind kind;
  ChartPaint fill, stroke; /* the stroke of a text is a halo before what is behind it */
  double line_width;       /* points */
  gboolean is_dashed;
  guint item;              /* which item of the scene it belongs to, counted from 1; 0: none */
  union
  {
    struct
    {
      double x, y, width, height, radius;
    } rect;
    struct
    {
      ChartPoint from, to;
    } line;
    struct
    {
      ChartPoint *points; /* owned */
      guint n_points;
      gboolean is_closed;
    } path;
    struct
    {
      ChartPoint center;
      double radius;
    } circle;
    struct
    {
      char *string; /* owned, one line */
      double x, baseline, width, size;
      ChartWeight weight;
    } text;
  };
} ChartShape;

void chart_shape_clear (ChartShape *shape);

/* Appends the shape to the path of @cr; a text is its box. */
void chart_shape_path (const ChartShape *shape, cairo_t *cr);

/* A context for bounds and picking that draws nothing. */
cairo_t *chart_shape_create_context (void);

/* What the shape covers, strokes included. @cr comes from chart_shape_create_context(). */
ChartBox chart_shape_get_bounds (const ChartShape *shape, cairo_t *cr);

/* How far a point is from the shape; 0: inside or upon it. */
double chart_shape_get_distance (const ChartShape *shape, cairo_t *cr, double x, double y);

void chart_shape_draw (const ChartShape *shape, cairo_t *cr, const ChartTheme *theme,
                       ChartRuler *ruler);

/* Appends the shape's line of a dump. */
void chart_shape_dump (const ChartShape *shape, GString *dump);

G_END_DECLS
