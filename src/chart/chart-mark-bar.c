/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars side by side, from the baseline or zero to the value. */

#include "chart-mark.h"

#define RADIUS 2.0
#define LEAST_WIDTH 1.5 /* so that a small share is seen to be more than none */

static gboolean
reach_bar (const ChartSpec *spec, const ChartDatum *datum, ChartReach *reach)
{
  double origin = chart_spec_get_origin (spec);
  ChartRange range = { origin, origin };

  if (!isfinite (datum->value))
    return chart_mark_reach_missing (spec, datum, reach);
  chart_range_add (&range, datum->value);
  chart_range_add (&range, datum->lo);
  chart_range_add (&range, datum->hi);
  *reach = (ChartReach){ range.lo, range.hi, datum->value < origin };
  return TRUE;
}

static void
extend_bar (const ChartSpec *spec, const ChartRow *row, ChartRange *range)
{
  chart_range_add (range, chart_spec_get_origin (spec));
  chart_mark_extend_by_reach (spec, row, range);
}

static void
add_bar (ChartBuilder *builder, const ChartDatum *datum, double y)
{
  double origin = chart_scale_get_point (&builder->x, chart_spec_get_origin (builder->spec));
  double end = chart_scale_get_point (&builder->x, datum->value);
  double height = MAX (builder->lane_height - 2, 2);
  double width = datum->value == chart_spec_get_origin (builder->spec)
                     ? 0
                     : MAX (fabs (end - origin), LEAST_WIDTH);
  ChartBox box = { end < origin ? origin - width : origin, y - height / 2, width, height };
  ChartShape *shape;

  shape = chart_builder_add_rect (
      builder, CHART_LAYER_MARK, box, RADIUS,
      chart_paint_series (CHART_PAINT_SERIES, datum->series, datum->is_faded ? 2 : datum->shade));
  if (datum->is_faded)
    {
      shape->stroke = chart_paint_series (CHART_PAINT_SERIES, datum->series, 0);
      shape->line_width = 1;
      shape->is_dashed = TRUE;
    }
}

static void
add_interval (ChartBuilder *builder, const ChartDatum *datum, double y)
{
  ChartPoint from = { chart_scale_get_point (&builder->x, datum->lo), y };
  ChartPoint to = { chart_scale_get_point (&builder->x, datum->hi), y };

  chart_builder_add_line (builder, CHART_LAYER_RULE, from, to, 1.5,
                          chart_paint (CHART_PAINT_BASELINE));
}

static void
build_bars (ChartBuilder *builder)
{
  for (guint i = 0; i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);

      for (guint k = 0; k < row->data->len; k++)
        {
          const ChartDatum *datum = chart_row_get (row, k);
          double y = chart_builder_get_lane (builder, i, k);

          chart_builder_begin_item (builder, i, datum);
          if (isfinite (datum->value))
            add_bar (builder, datum, y);
          if (isfinite (datum->value) && isfinite (datum->lo) && isfinite (datum->hi))
            add_interval (builder, datum, y);
          chart_builder_add_value_label (
              builder, datum, y, chart_paint_series (CHART_PAINT_SERIES_TEXT, datum->series, 0),
              CHART_WEIGHT_NORMAL);
          chart_builder_end_item (builder);
        }
    }
}

const ChartMarkClass chart_mark_bar = {
  .axis = CHART_AXIS_NONE,
  .has_lanes = TRUE,
  .lane = 16,
  .lane_min = 14.5,
  .row_gap = 13,
  .row_gap_min = 3,
  .extend = extend_bar,
  .reach = reach_bar,
  .build = build_bars,
};
