/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Distribution curves over the value axis, half transparent, each named at its peak, with a tick at
 * its median. */

#include "chart-mark.h"

#define PLOT_HEIGHT 190.0
#define N_CURVE_MAX 4096
#define NAME_GAP 5.0
#define LIFT 3.0
#define NAME_LINE (CHART_SIZE_LABEL * CHART_LINE_HEIGHT + 2)

typedef struct
{
  const ChartRow *row;
  const ChartDatum *datum;
  GArray *points; /* ChartPoint, from left to right */
  ChartPoint peak;
  char *name, *value; /* "Software Engineer", "$140,000" */
  double name_width, width;
  ChartBox box; /* where the words go */
} Curve;

static void
clear_curve (Curve *curve)
{
  g_array_unref (curve->points);
  g_free (curve->name);
  g_free (curve->value);
}

static guint
get_n_points (const ChartSpec *spec)
{
  return spec->curve_x != NULL ? MIN (spec->n_curve, N_CURVE_MAX) : 0;
}

static gboolean
is_usable (double density)
{
  return isfinite (density) && density >= 0;
}

static void
extend_area (const ChartSpec *spec, const ChartRow *row, ChartRange *range)
{
  for (guint i = 0; i < get_n_points (spec); i++)
    chart_range_add (range, spec->curve_x[i]);
  for (guint i = 0; i < row->data->len; i++)
    chart_range_add (range, chart_row_get (row, i)->value);
}

static double
find_highest (const ChartBuilder *builder)
{
  double highest = 0;

  for (guint i = 0; i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);

      for (guint k = 0; k < row->data->len; k++)
        {
          const ChartDatum *datum = chart_row_get (row, k);

          for (guint p = 0; datum->curve != NULL && p < get_n_points (builder->spec); p++)
            if (is_usable (datum->curve[p]))
              highest = MAX (highest, datum->curve[p]);
        }
    }
  return highest;
}

/* Names stand above the peaks: the more curves, the more room they may need to keep out of each
 * other's way. */
static double
get_top (const ChartBuilder *builder)
{
  double room = NAME_LINE * CLAMP (builder->n_rows, 1, 6) + NAME_GAP;

  return builder->plot_top + MIN (room, (builder->plot_bottom - builder->plot_top) * 0.6);
}

static double
get_y (const ChartBuilder *builder, double density, double highest)
{
  double top = get_top (builder);

  return builder->plot_bottom - (builder->plot_bottom - top) * (density / highest);
}

/* The points of a curve that have finite numbers; the peak is the highest of them. */
static GArray *
dup_points (const ChartBuilder *builder, const ChartDatum *datum, double highest, ChartPoint *peak)
{
  const ChartSpec *spec = builder->spec;
  GArray *points = g_array_new (FALSE, FALSE, sizeof (ChartPoint));

  *peak = (ChartPoint){ builder->plot_left, builder->plot_bottom };
  for (guint i = 0; datum->curve != NULL && highest > 0 && i < get_n_points (spec); i++)
    {
      ChartPoint point;

      if (!is_usable (datum->curve[i]) || !isfinite (spec->curve_x[i]))
        continue;
      point.x = chart_scale_get_point (&builder->x, spec->curve_x[i]);
      point.y = get_y (builder, datum->curve[i], highest);
      if (point.y < peak->y)
        *peak = point;
      g_array_append_val (points, point);
    }
  return points;
}

static double
interpolate (GArray *points, double x, double fallback)
{
  for (guint i = 1; i < points->len; i++)
    {
      const ChartPoint *a = &g_array_index (points, ChartPoint, i - 1);
      const ChartPoint *b = &g_array_index (points, ChartPoint, i);

      if (x >= a->x && x <= b->x)
        return b->x > a->x ? a->y + (b->y - a->y) * (x - a->x) / (b->x - a->x) : MIN (a->y, b->y);
    }
  return fallback;
}

static void
add_fill (ChartBuilder *builder, const ChartDatum *datum, GArray *points)
{
  guint n_points = points->len;
  ChartPoint *closed = g_new (ChartPoint, n_points + 2);
  ChartShape *shape;

  memcpy (closed, points->data, n_points * sizeof (ChartPoint));
  closed[n_points] = (ChartPoint){ closed[n_points - 1].x, builder->plot_bottom };
  closed[n_points + 1] = (ChartPoint){ closed[0].x, builder->plot_bottom };
  shape = chart_builder_add_path (builder, CHART_LAYER_MARK, closed, n_points + 2, TRUE);
  shape->fill = chart_paint_series (CHART_PAINT_SERIES_VEIL, datum->series, 0);
}

static void
add_outline (ChartBuilder *builder, const ChartDatum *datum, GArray *points)
{
  ChartShape *shape = chart_builder_add_path (
      builder, CHART_LAYER_MARK, g_memdup2 (points->data, points->len * sizeof (ChartPoint)),
      points->len, FALSE);

  shape->stroke = chart_paint_series (CHART_PAINT_SERIES, datum->series, 0);
  shape->line_width = 1.5;
  shape->is_dashed = datum->is_faded;
}

static void
add_median (ChartBuilder *builder, const ChartDatum *datum, GArray *points)
{
  double x = chart_scale_get_point (&builder->x, datum->value);
  double y = interpolate (points, x, builder->plot_bottom - 10);

  chart_builder_add_line (builder, CHART_LAYER_RULE, (ChartPoint){ x, builder->plot_bottom + 4 },
                          (ChartPoint){ x, y }, 2,
                          chart_paint_series (CHART_PAINT_SERIES, datum->series, 0));
}

static void
set_words (ChartBuilder *builder, Curve *curve)
{
  g_autofree char *clean
      = chart_ruler_dup_clean (curve->row->label != NULL ? curve->row->label : "", 200);
  double room = builder->right - builder->left;

  curve->name = chart_ruler_dup_shortened (&builder->ruler, clean, CHART_SIZE_LABEL,
                                           CHART_WEIGHT_BOLD, room * 0.6);
  curve->value = chart_builder_dup_label (builder, curve->datum);
  curve->name_width
      = chart_ruler_measure (&builder->ruler, curve->name, CHART_SIZE_LABEL, CHART_WEIGHT_BOLD);
  curve->width = curve->name_width;
  if (curve->value != NULL)
    curve->width += CHART_GAP
                    + chart_ruler_measure (&builder->ruler, curve->value, CHART_SIZE_VALUE,
                                           CHART_WEIGHT_NORMAL);
}

static gboolean
overlaps (const ChartBox *a, const ChartBox *b)
{
  return a->x < b->x + b->width + 8 && b->x < a->x + a->width + 8 && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

static gboolean
is_upon_words (GArray *curves, guint index, const ChartBox *box)
{
  for (guint i = 0; i < index; i++)
    if (overlaps (box, &g_array_index (curves, Curve, i).box))
      return TRUE;
  return FALSE;
}

static gboolean
is_upon_curve (GArray *curves, guint index, const ChartBox *box)
{
  for (guint i = 0; i < curves->len; i++)
    {
      const Curve *other = &g_array_index (curves, Curve, i);

      for (guint p = 0; i != index && p < other->points->len; p++)
        {
          const ChartPoint *point = &g_array_index (other->points, ChartPoint, p);

          if (point->x >= box->x && point->x <= box->x + box->width
              && point->y < box->y + box->height)
            return TRUE;
        }
    }
  return FALSE;
}

/* Tries heights from @y on by @step: over the peak, to its left, to its right. */
static gboolean
find_place (const ChartBuilder *builder, GArray *curves, guint index, double y, double step,
            gboolean avoids_curves)
{
  static const double shifts[] = { 0.5, 1, 0 }; /* share of the words that is left of the peak */
  Curve *curve = &g_array_index (curves, Curve, index);
  double rightmost = MAX (builder->right - curve->width, builder->left);

  for (; y >= builder->plot_top && y + NAME_LINE <= builder->plot_bottom; y += step)
    for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
      {
        double x = curve->peak.x - curve->width * shifts[i];

        curve->box = (ChartBox){ CLAMP (x, builder->left, rightmost), y, curve->width, NAME_LINE };
        if (!is_upon_words (curves, index, &curve->box)
            && !(avoids_curves && is_upon_curve (curves, index, &curve->box)))
          return TRUE;
      }
  return FALSE;
}

/* At the peak or above it, if need be upon other curves or farther off; FALSE: no place is left. */
static gboolean
place_words (const ChartBuilder *builder, GArray *curves, guint index)
{
  double peak = g_array_index (curves, Curve, index).peak.y - NAME_GAP - NAME_LINE;

  if (find_place (builder, curves, index, peak, -LIFT, TRUE)
      || find_place (builder, curves, index, peak, -LIFT, FALSE)
      || find_place (builder, curves, index, builder->plot_top, LIFT, FALSE))
    return TRUE;
  g_array_index (curves, Curve, index).box = (ChartBox){ -1e6, -1e6, 0, 0 };
  return FALSE;
}

static void
add_words (ChartBuilder *builder, const Curve *curve)
{
  double y = curve->box.y + NAME_LINE / 2;
  gint series = curve->datum->series;
  ChartShape *shape;

  if (curve->peak.y - (curve->box.y + NAME_LINE) > NAME_LINE)
    chart_builder_add_line (
        builder, CHART_LAYER_RULE,
        (ChartPoint){ CLAMP (curve->peak.x, curve->box.x, curve->box.x + curve->width),
                      curve->box.y + NAME_LINE },
        curve->peak, 1, chart_paint_series (CHART_PAINT_SERIES, series, 1));
  shape = chart_builder_add_text (builder, curve->name, curve->box.x, y, CHART_ALIGN_START,
                                  CHART_SIZE_LABEL, CHART_WEIGHT_BOLD,
                                  chart_paint_series (CHART_PAINT_SERIES_TEXT, series, 0));
  shape->stroke = chart_paint (CHART_PAINT_BACKGROUND);
  if (curve->value == NULL)
    return;
  shape = chart_builder_add_text (
      builder, curve->value, curve->box.x + curve->name_width + CHART_GAP, y, CHART_ALIGN_START,
      CHART_SIZE_VALUE, CHART_WEIGHT_NORMAL, chart_paint (CHART_PAINT_QUIET));
  shape->stroke = chart_paint (CHART_PAINT_BACKGROUND);
}

/* The curve itself now; its words wait until all peaks are known. */
static void
add_curve (ChartBuilder *builder, guint row_index, const ChartDatum *datum, double highest,
           GArray *curves)
{
  Curve curve = { .row = chart_builder_get_row (builder, row_index), .datum = datum };
  GArray *points = dup_points (builder, datum, highest, &curve.peak);

  chart_builder_begin_item (builder, row_index, datum);
  if (points->len > 1)
    {
      add_fill (builder, datum, points);
      add_outline (builder, datum, points);
    }
  if (isfinite (datum->value))
    add_median (builder, datum, points);
  chart_builder_end_item (builder);
  if (points->len < 2)
    curve.peak.x = isfinite (datum->value) ? chart_scale_get_point (&builder->x, datum->value)
                                           : (builder->plot_left + builder->plot_right) / 2;
  curve.points = points;
  set_words (builder, &curve);
  g_array_append_val (curves, curve);
}

static void
build_areas (ChartBuilder *builder)
{
  g_autoptr (GArray) curves = g_array_new (FALSE, TRUE, sizeof (Curve));
  double highest = find_highest (builder);
  guint n_items = builder->scene->items->len;

  g_array_set_clear_func (curves, (GDestroyNotify) clear_curve);
  for (guint i = 0; i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);

      for (guint k = 0; k < row->data->len; k++)
        add_curve (builder, i, chart_row_get (row, k), highest, curves);
    }
  chart_builder_add_line (builder, CHART_LAYER_RULE,
                          (ChartPoint){ builder->plot_left, builder->plot_bottom },
                          (ChartPoint){ builder->plot_right, builder->plot_bottom }, 1,
                          chart_paint (CHART_PAINT_BASELINE));
  for (guint i = 0; i < curves->len; i++)
    {
      const Curve *curve = &g_array_index (curves, Curve, i);

      builder->item = curve->datum->key != 0 ? ++n_items : 0;
      if (place_words (builder, curves, i))
        add_words (builder, curve);
      builder->item = 0;
    }
}

const ChartMarkClass chart_mark_area = {
  .axis = CHART_AXIS_BELOW,
  .plot_height = PLOT_HEIGHT,
  .plot_growth = NAME_LINE,
  .extend = extend_area,
  .build = build_areas,
};
