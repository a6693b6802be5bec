/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as text, a line a shape: what golden tests compare. */

#include "chart-scene-private.h"

/* Two decimals, the same in every locale, and no minus before zero. */
static void
append_number (GString *dump, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  g_string_append_c (dump, ' ');
  g_string_append (dump, g_str_equal (buffer, "-0.00") ? "0.00" : buffer);
}

static void
append_numbers (GString *dump, const double *numbers, guint n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    append_number (dump, numbers[i]);
}

static void
append_paint (GString *dump, const char *name, ChartPaint paint)
{
  char buffer[40];

  if (paint.role == CHART_PAINT_NONE)
    return;
  chart_paint_format (paint, buffer);
  g_string_append_printf (dump, " %s=%s", name, buffer);
}

static void
append_string (GString *dump, const char *string)
{
  g_autofree char *escaped = g_strescape (string, "\001");

  g_string_append_printf (dump, " \"%s\"", escaped);
}

static void
append_geometry (const ChartShape *shape, GString *dump)
{
  switch (shape->kind)
    {
    case CHART_SHAPE_RECT:
      g_string_append (dump, "rect");
      append_numbers (
          dump, (double[]){ shape->rect.x, shape->rect.y, shape->rect.width, shape->rect.height },
          4);
      g_string_append (dump, " radius");
      append_number (dump, shape->rect.radius);
      break;
    case CHART_SHAPE_LINE:
      g_string_append (dump, "line");
      append_numbers (
          dump,
          (double[]){ shape->line.from.x, shape->line.from.y, shape->line.to.x, shape->line.to.y },
          4);
      break;
    case CHART_SHAPE_PATH:
      g_string_append (dump, shape->path.is_closed ? "area" : "polyline");
      for (guint i = 0; i < shape->path.n_points; i++)
        append_numbers (dump, &shape->path.points[i].x, 2);
      break;
    case CHART_SHAPE_CIRCLE:
      g_string_append (dump, "circle");
      append_numbers (
          dump, (double[]){ shape->circle.center.x, shape->circle.center.y, shape->circle.radius },
          3);
      break;
    case CHART_SHAPE_TEXT:
      g_string_append (dump, "text");
      append_numbers (
          dump,
          (double[]){ shape->text.x, shape->text.baseline, shape->text.width, shape->text.size },
          4);
      if (shape->text.weight == CHART_WEIGHT_BOLD)
        g_string_append (dump, " bold");
      append_string (dump, shape->text.string);
      break;
    }
}

void
chart_shape_dump (const ChartShape *shape, GString *dump)
{
  append_geometry (shape, dump);
  append_paint (dump, "fill", shape->fill);
  append_paint (dump, "stroke", shape->stroke);
  if (shape->line_width > 0)
    {
      g_string_append (dump, " width");
      append_number (dump, shape->line_width);
    }
  if (shape->is_dashed)
    g_string_append (dump, " dashed");
  if (shape->item > 0)
    g_string_append_printf (dump, " item=%u", shape->item);
  g_string_append_c (dump, '\n');
}

char *
chart_scene_dump (const ChartScene *scene)
{
  GString *dump;

  g_return_val_if_fail (scene != NULL, NULL);

  dump = g_string_new ("scene");
  append_numbers (dump, (double[]){ scene->width, scene->height }, 2);
  g_string_append (dump, "\ndescription");
  append_string (dump, scene->description);
  g_string_append_c (dump, '\n');
  for (guint i = 0; i < scene->shapes->len; i++)
    chart_shape_dump (&g_array_index (scene->shapes, ChartShape, i), dump);
  for (guint i = 0; i < scene->items->len; i++)
    {
      const ChartItem *item = &g_array_index (scene->items, ChartItem, i);

      g_string_append_printf (dump, "item %u key=%" G_GUINT64_FORMAT " row=%u", i + 1, item->key,
                              item->row);
      append_numbers (dump, (double[]){ item->x, item->y, item->width, item->height }, 4);
      append_string (dump, item->detail);
      g_string_append_c (dump, '\n');
    }
  return g_string_free (dump, FALSE);
}
