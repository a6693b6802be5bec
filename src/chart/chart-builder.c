/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Collects shapes in layers and items in reading order, and makes the scene of them. */

#include "chart-builder.h"
#include "chart-mark.h"

#define WIDTH_DEFAULT 640
#define WIDTH_MIN 160
#define LENGTH_MAX 16384

static double
get_bounded (double value, double fallback, double least)
{
  if (!isfinite (value) || value <= 0)
    return fallback;
  return CLAMP (value, least, LENGTH_MAX);
}

/* Bars say their values themselves; where one does not, an axis has to. */
static ChartAxis
find_axis (const ChartSpec *spec, const ChartMarkClass *mark)
{
  if (mark->axis != CHART_AXIS_NONE || mark->reach == NULL)
    return mark->axis;
  for (guint i = 0; i < spec->rows->len; i++)
    {
      const ChartRow *row = g_ptr_array_index (spec->rows, i);

      for (guint k = 0; k < row->data->len; k++)
        if (chart_row_get (row, k)->label == NULL && isfinite (chart_row_get (row, k)->value))
          return CHART_AXIS_BELOW;
    }
  return CHART_AXIS_NONE;
}

void
chart_builder_init (ChartBuilder *builder, const ChartSpec *spec, const ChartBuildOptions *options)
{
  ChartText *text = options != NULL ? options->text : NULL;

  *builder = (ChartBuilder){ .spec = spec, .mark = chart_mark_get_class (spec->mark) };
  chart_ruler_init (&builder->ruler, text, NULL);
  for (guint i = 0; i < CHART_N_LAYERS; i++)
    builder->layers[i] = g_array_new (FALSE, TRUE, sizeof (ChartShape));
  builder->scene = chart_scene_alloc ();
  builder->scene->mark = spec->mark;
  builder->scene->text = chart_text_ref (builder->ruler.text);
  builder->scene->width
      = get_bounded (options != NULL ? options->width : 0, WIDTH_DEFAULT, WIDTH_MIN);
  builder->scene->height = get_bounded (options != NULL ? options->height : 0, 0, 1);
  builder->axis = find_axis (spec, builder->mark);
  builder->margin = options != NULL && options->has_no_title ? CHART_MARGIN_FRAMED : CHART_MARGIN;
  builder->left = builder->margin;
  builder->right = builder->scene->width - builder->margin;
  builder->n_rows = MIN (spec->rows->len, CHART_N_ROWS_MAX);
}

static void
union_box (ChartBox *box, const ChartBox *other)
{
  double right = MAX (box->x + box->width, other->x + other->width);
  double bottom = MAX (box->y + box->height, other->y + other->height);

  if (box->width < 0)
    {
      *box = *other;
      return;
    }
  box->x = MIN (box->x, other->x);
  box->y = MIN (box->y, other->y);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

/* The bounds of shapes and of the items that they belong to. */
static void
measure_shapes (ChartScene *scene)
{
  cairo_t *cr = chart_shape_create_context ();
  g_autofree ChartBox *boxes = g_new (ChartBox, scene->items->len + 1);

  for (guint i = 0; i <= scene->items->len; i++)
    boxes[i] = (ChartBox){ 0, 0, -1, -1 };
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const ChartShape *shape = &g_array_index (scene->shapes, ChartShape, i);
      ChartBox bounds = chart_shape_get_bounds (shape, cr);

      g_array_append_val (scene->bounds, bounds);
      union_box (&boxes[shape->item], &bounds);
    }
  for (guint i = 0; i < scene->items->len; i++)
    {
      ChartItem *item = &g_array_index (scene->items, ChartItem, i);
      ChartBox box = boxes[i + 1];

      /* A part of nothing has no shape, but can still be walked to. */
      if (box.width < 0)
        box = g_array_index (scene->bands, ChartBox, item->row);
      item->x = box.x;
      item->y = box.y;
      item->width = box.width;
      item->height = box.height;
    }
  cairo_destroy (cr);
}

ChartScene *
chart_builder_finish (ChartBuilder *builder)
{
  ChartScene *scene = g_steal_pointer (&builder->scene);

  for (guint i = 0; i < CHART_N_LAYERS; i++)
    {
      GArray *layer = builder->layers[i];

      if (layer->len > 0)
        g_array_append_vals (scene->shapes, layer->data, layer->len);
      g_array_unref (layer);
    }
  measure_shapes (scene);
  chart_ruler_clear (&builder->ruler);
  return scene;
}

static ChartShape *
add (ChartBuilder *builder, ChartLayer layer, const ChartShape *shape)
{
  GArray *shapes = builder->layers[layer];
  ChartShape *added;

  g_array_append_vals (shapes, shape, 1);
  added = &g_array_index (shapes, ChartShape, shapes->len - 1);
  added->item = builder->item;
  return added;
}

ChartShape *
chart_builder_add_rect (ChartBuilder *builder, ChartLayer layer, ChartBox box, double radius,
                        ChartPaint fill)
{
  ChartShape shape = { .kind = CHART_SHAPE_RECT, .fill = fill };

  g_assert (isfinite (box.x + box.y + box.width + box.height));
  shape.rect.x = box.x;
  shape.rect.y = box.y;
  shape.rect.width = MAX (box.width, 0);
  shape.rect.height = MAX (box.height, 0);
  shape.rect.radius = radius;
  return add (builder, layer, &shape);
}

ChartShape *
chart_builder_add_line (ChartBuilder *builder, ChartLayer layer, ChartPoint from, ChartPoint to,
                        double width, ChartPaint stroke)
{
  ChartShape shape = { .kind = CHART_SHAPE_LINE, .stroke = stroke, .line_width = width };

  g_assert (isfinite (from.x + from.y + to.x + to.y));
  shape.line.from = from;
  shape.line.to = to;
  return add (builder, layer, &shape);
}

ChartShape *
chart_builder_add_circle (ChartBuilder *builder, ChartLayer layer, ChartPoint center, double radius,
                          ChartPaint fill)
{
  ChartShape shape = { .kind = CHART_SHAPE_CIRCLE, .fill = fill };

  g_assert (isfinite (center.x + center.y + radius));
  shape.circle.center = center;
  shape.circle.radius = radius;
  return add (builder, layer, &shape);
}

ChartShape *
chart_builder_add_path (ChartBuilder *builder, ChartLayer layer, ChartPoint *points, guint n_points,
                        gboolean is_closed)
{
  ChartShape shape = { .kind = CHART_SHAPE_PATH };

  for (guint i = 0; i < n_points; i++)
    g_assert (isfinite (points[i].x + points[i].y));
  shape.path.points = points;
  shape.path.n_points = n_points;
  shape.path.is_closed = is_closed;
  return add (builder, layer, &shape);
}

ChartShape *
chart_builder_add_text (ChartBuilder *builder, const char *string, double x, double y,
                        ChartAlign align, double size, ChartWeight weight, ChartPaint fill)
{
  ChartShape shape = { .kind = CHART_SHAPE_TEXT, .fill = fill };
  double width = chart_ruler_measure (&builder->ruler, string, size, weight);

  g_assert (isfinite (x + y + width));
  shape.text.string = g_strdup (string);
  shape.text.x = align == CHART_ALIGN_START ? x
                 : align == CHART_ALIGN_END ? x - width
                                            : x - width / 2;
  shape.text.baseline = y + CHART_MIDDLE * size;
  shape.text.width = width;
  shape.text.size = size;
  shape.text.weight = weight;
  return add (builder, CHART_LAYER_TEXT, &shape);
}

void
chart_builder_begin_item (ChartBuilder *builder, guint row, const ChartDatum *datum)
{
  const char *row_label = chart_builder_get_row (builder, row)->label;
  g_autofree char *fallback = NULL;
  ChartItem item = { .key = datum->key, .row = row };

  builder->item = 0;
  if (datum->key == 0)
    return;
  if (datum->detail == NULL)
    fallback = g_strconcat (row_label != NULL ? row_label : "", datum->label != NULL ? ": " : "",
                            datum->label, NULL);
  item.detail = chart_ruler_dup_clean (datum->detail != NULL ? datum->detail : fallback, 2000);
  g_array_append_val (builder->scene->items, item);
  builder->item = builder->scene->items->len;
}

void
chart_builder_end_item (ChartBuilder *builder)
{
  builder->item = 0;
}

double
chart_builder_get_lane (const ChartBuilder *builder, guint row, guint lane)
{
  double top = chart_scale_get_point (&builder->rows, row);
  double height = chart_scale_get_point (&builder->rows, row + 1) - top;
  const ChartRow *data = chart_builder_get_row (builder, row);
  guint n_lanes = builder->mark->has_lanes ? MAX (data->data->len, 1) : 1;

  return top + height / 2 + (lane - (n_lanes - 1) / 2.0) * builder->lane_height;
}

char *
chart_builder_dup_label (ChartBuilder *builder, const ChartDatum *datum)
{
  g_autofree char *clean = NULL;

  if (datum->label == NULL || *datum->label == '\0')
    return NULL;
  clean = chart_ruler_dup_clean (datum->label, CHART_N_CHARS_MAX);
  return chart_ruler_dup_shortened (&builder->ruler, clean, CHART_SIZE_VALUE, CHART_WEIGHT_BOLD,
                                    builder->value_width_max);
}

/* Where the label begins; or ends, if it stands on the left. */
static double
get_label_x (const ChartBuilder *builder, const ChartDatum *datum, const ChartReach *reach)
{
  double overhang = isfinite (datum->value) ? builder->mark->overhang : 0;
  double end = chart_scale_get_point (&builder->x, reach->has_left_label ? reach->from : reach->to);
  double value = isfinite (datum->value) ? chart_scale_get_point (&builder->x, datum->value) : end;

  return reach->has_left_label ? MIN (end, value - overhang) - CHART_GAP
                               : MAX (end, value + overhang) + CHART_GAP;
}

void
chart_builder_add_value_label (ChartBuilder *builder, const ChartDatum *datum, double y,
                               ChartPaint fill, ChartWeight weight)
{
  g_autofree char *label = chart_builder_dup_label (builder, datum);
  gboolean is_missing = !isfinite (datum->value);
  ChartReach reach;
  ChartShape *shape;

  if (label == NULL || !builder->mark->reach (builder->spec, datum, &reach))
    return;
  if (is_missing)
    {
      fill = chart_paint (CHART_PAINT_QUIET);
      weight = CHART_WEIGHT_NORMAL;
    }
  shape = chart_builder_add_text (builder, label, get_label_x (builder, datum, &reach), y,
                                  reach.has_left_label ? CHART_ALIGN_END : CHART_ALIGN_START,
                                  CHART_SIZE_VALUE, weight, fill);
  /* Grid lines run behind it. */
  if (builder->axis != CHART_AXIS_NONE)
    shape->stroke = chart_paint (CHART_PAINT_BACKGROUND);
}
