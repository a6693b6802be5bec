/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place where a shape becomes a cairo path, and what follows from the path: bounds,
 * distance, drawing. */

#include "chart-shape.h"

#include <math.h>

#define HALO_WIDTH 3.0
#define DASH 3.0

void
chart_shape_clear (ChartShape *shape)
{
  if (shape->kind == CHART_SHAPE_PATH)
    g_clear_pointer (&shape->path.points, g_free);
  else if (shape->kind == CHART_SHAPE_TEXT)
    g_clear_pointer (&shape->text.string, g_free);
}

static void
add_rounded_rect (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

void
chart_shape_path (const ChartShape *shape, cairo_t *cr)
{
  switch (shape->kind)
    {
    case CHART_SHAPE_RECT:
      add_rounded_rect (cr, shape->rect.x, shape->rect.y, shape->rect.width, shape->rect.height,
                        shape->rect.radius);
      break;
    case CHART_SHAPE_LINE:
      cairo_move_to (cr, shape->line.from.x, shape->line.from.y);
      cairo_line_to (cr, shape->line.to.x, shape->line.to.y);
      break;
    case CHART_SHAPE_PATH:
      for (guint i = 0; i < shape->path.n_points; i++)
        cairo_line_to (cr, shape->path.points[i].x, shape->path.points[i].y);
      if (shape->path.is_closed)
        cairo_close_path (cr);
      break;
    case CHART_SHAPE_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, shape->circle.center.x, shape->circle.center.y, shape->circle.radius, 0,
                 2 * G_PI);
      cairo_close_path (cr);
      break;
    case CHART_SHAPE_TEXT:
      cairo_rectangle (cr, shape->text.x, shape->text.baseline - CHART_ASCENT * shape->text.size,
                       shape->text.width, CHART_LINE_HEIGHT * shape->text.size);
      break;
    }
}

cairo_t *
chart_shape_create_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

static gboolean
is_filled (const ChartShape *shape)
{
  return shape->fill.role != CHART_PAINT_NONE || shape->kind == CHART_SHAPE_TEXT;
}

static gboolean
is_stroked (const ChartShape *shape)
{
  return shape->stroke.role != CHART_PAINT_NONE && shape->kind != CHART_SHAPE_TEXT;
}

ChartBox
chart_shape_get_bounds (const ChartShape *shape, cairo_t *cr)
{
  double x1, y1, x2, y2, margin = is_stroked (shape) ? shape->line_width / 2 : 0;

  cairo_new_path (cr);
  chart_shape_path (shape, cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_new_path (cr);
  return (ChartBox){ x1 - margin, y1 - margin, x2 - x1 + 2 * margin, y2 - y1 + 2 * margin };
}

static double
get_segment_distance (ChartPoint a, ChartPoint b, double x, double y)
{
  double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  double along = length > 0 ? ((x - a.x) * dx + (y - a.y) * dy) / length : 0;

  along = CLAMP (along, 0, 1);
  return hypot (x - a.x - along * dx, y - a.y - along * dy);
}

/* The distance to the outline of the current path. */
static double
get_outline_distance (cairo_t *cr, double x, double y)
{
  cairo_path_t *path = cairo_copy_path_flat (cr);
  ChartPoint start = { 0, 0 }, at = { 0, 0 };
  double nearest = INFINITY;

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      ChartPoint next = start;

      if (data->header.type != CAIRO_PATH_CLOSE_PATH)
        next = (ChartPoint){ data[1].point.x, data[1].point.y };
      if (data->header.type == CAIRO_PATH_MOVE_TO)
        start = at = next;
      nearest = MIN (nearest, get_segment_distance (at, next, x, y));
      at = next;
    }
  cairo_path_destroy (path);
  return nearest;
}

double
chart_shape_get_distance (const ChartShape *shape, cairo_t *cr, double x, double y)
{
  double distance;

  cairo_new_path (cr);
  chart_shape_path (shape, cr);
  if (is_filled (shape) && cairo_in_fill (cr, x, y))
    distance = 0;
  else
    {
      distance = get_outline_distance (cr, x, y);
      if (is_stroked (shape))
        distance = MAX (distance - shape->line_width / 2, 0);
    }
  cairo_new_path (cr);
  return distance;
}

static void
set_source (cairo_t *cr, const ChartTheme *theme, ChartPaint paint)
{
  ChartColor color = chart_theme_get_color (theme, paint);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
draw_text (const ChartShape *shape, cairo_t *cr, const ChartTheme *theme, ChartRuler *ruler)
{
  if (shape->stroke.role != CHART_PAINT_NONE)
    {
      set_source (cr, theme, shape->stroke);
      cairo_set_line_width (cr, HALO_WIDTH);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      chart_ruler_outline (ruler, cr, shape->text.string, shape->text.size, shape->text.weight,
                           shape->text.x, shape->text.baseline);
      cairo_stroke (cr);
    }
  set_source (cr, theme, shape->fill);
  chart_ruler_draw (ruler, cr, shape->text.string, shape->text.size, shape->text.weight,
                    shape->text.x, shape->text.baseline);
  cairo_new_path (cr);
}

/* A pale mark under a theme of outlines gets one in its series' full colour. */
static ChartPaint
get_outline (const ChartShape *shape, const ChartTheme *theme)
{
  if (shape->stroke.role == CHART_PAINT_NONE && shape->fill.role == CHART_PAINT_SERIES
      && shape->fill.tint > 0 && chart_theme_has_outlines (theme))
    return chart_paint_series (CHART_PAINT_SERIES, shape->fill.series, 0);
  return shape->stroke;
}

void
chart_shape_draw (const ChartShape *shape, cairo_t *cr, const ChartTheme *theme, ChartRuler *ruler)
{
  ChartPaint stroke = get_outline (shape, theme);
  const double dash = DASH;

  cairo_new_path (cr);
  if (shape->kind == CHART_SHAPE_TEXT)
    {
      draw_text (shape, cr, theme, ruler);
      return;
    }
  chart_shape_path (shape, cr);
  if (is_filled (shape))
    {
      set_source (cr, theme, shape->fill);
      cairo_fill_preserve (cr);
    }
  if (stroke.role != CHART_PAINT_NONE)
    {
      set_source (cr, theme, stroke);
      cairo_set_line_width (cr, shape->line_width > 0 ? shape->line_width : 1);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash (cr, &dash, shape->is_dashed ? 1 : 0, 0);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}
