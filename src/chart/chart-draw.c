/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene drawn, with one of its items stressed if wanted; and what lies under a point of it. */

#include "chart-scene-private.h"

#define RING_WIDTH 2.0
#define BAND_RADIUS 6.0
#define LEAST_HEIGHT 6.0 /* of a bar that gets a ring: thin lines would drown in it */

static const ChartItem *
find_item (const ChartScene *scene, guint64 key, guint *number)
{
  for (guint i = 0; key != 0 && i < scene->items->len; i++)
    {
      const ChartItem *item = &g_array_index (scene->items, ChartItem, i);

      if (item->key == key)
        {
          *number = i + 1;
          return item;
        }
    }
  return NULL;
}

/* The series of the item's first mark. */
static gint
get_series (const ChartScene *scene, guint number)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const ChartShape *shape = &g_array_index (scene->shapes, ChartShape, i);

      if (shape->item == number && shape->fill.role >= CHART_PAINT_SERIES)
        return shape->fill.series;
    }
  return -1;
}

/* The row's band lies behind everything, in the palest tint of the item's series. */
static void
draw_band (const ChartScene *scene, cairo_t *cr, const ChartTheme *theme, ChartRuler *ruler,
           const ChartItem *item, guint number)
{
  const ChartBox *band = &g_array_index (scene->bands, ChartBox, item->row);
  ChartShape shape = { .kind = CHART_SHAPE_RECT };

  if (scene->mark == CHART_MARK_AREA)
    return;
  shape.fill
      = chart_paint_series (CHART_PAINT_SERIES, get_series (scene, number), CHART_N_TINTS - 1);
  shape.rect.x = band->x;
  shape.rect.y = band->y;
  shape.rect.width = band->width;
  shape.rect.height = band->height;
  shape.rect.radius = BAND_RADIUS;
  chart_shape_draw (&shape, cr, theme, ruler);
}

/* A ring around the stressed marks, so that colour is not the only sign of it. */
static void
draw_ring (const ChartShape *shape, cairo_t *cr, const ChartTheme *theme, ChartRuler *ruler)
{
  ChartShape ring = *shape;

  if (shape->kind == CHART_SHAPE_TEXT || shape->fill.role == CHART_PAINT_NONE)
    return;
  if (shape->kind == CHART_SHAPE_RECT && shape->rect.height < LEAST_HEIGHT)
    return;
  ring.fill = chart_paint (CHART_PAINT_NONE);
  ring.stroke = chart_paint (CHART_PAINT_INK);
  ring.line_width = RING_WIDTH;
  ring.is_dashed = FALSE;
  chart_shape_draw (&ring, cr, theme, ruler);
}

void
chart_scene_draw (const ChartScene *scene, cairo_t *cr, const ChartTheme *theme, guint64 highlight)
{
  g_auto (ChartRuler) ruler = { 0 };
  guint number = 0;
  const ChartItem *item;

  g_return_if_fail (scene != NULL && cr != NULL && theme != NULL);

  chart_ruler_init (&ruler, scene->text, cr);
  item = find_item (scene, highlight, &number);
  cairo_save (cr);
  if (item != NULL)
    draw_band (scene, cr, theme, &ruler, item, number);
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const ChartShape *shape = &g_array_index (scene->shapes, ChartShape, i);

      cairo_save (cr);
      chart_shape_draw (shape, cr, theme, &ruler);
      if (item != NULL && shape->item == number)
        draw_ring (shape, cr, theme, &ruler);
      cairo_restore (cr);
    }
  cairo_restore (cr);
}

static gboolean
is_near (const ChartBox *box, double x, double y, double slack)
{
  return x >= box->x - slack && x <= box->x + box->width + slack && y >= box->y - slack
         && y <= box->y + box->height + slack;
}

const ChartItem *
chart_scene_pick (const ChartScene *scene, double x, double y, double slack)
{
  const ChartItem *found = NULL;
  double nearest = INFINITY;
  cairo_t *cr;

  g_return_val_if_fail (scene != NULL, NULL);

  if (!isfinite (x) || !isfinite (y) || !(slack >= 0))
    return NULL;
  cr = chart_shape_create_context ();
  /* From the top down, so that the first of equals is the topmost. */
  for (guint i = scene->shapes->len; i-- > 0;)
    {
      const ChartShape *shape = &g_array_index (scene->shapes, ChartShape, i);
      double distance;

      if (shape->item == 0 || !is_near (&g_array_index (scene->bounds, ChartBox, i), x, y, slack))
        continue;
      distance = chart_shape_get_distance (shape, cr, x, y);
      if (distance <= slack && distance < nearest)
        {
          nearest = distance;
          found = &g_array_index (scene->items, ChartItem, shape->item - 1);
        }
    }
  cairo_destroy (cr);
  return found;
}
