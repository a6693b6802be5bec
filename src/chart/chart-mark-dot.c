/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Points with their intervals. */

#include "chart-mark.h"

#define RADIUS 5.5
#define INTERVAL_HEIGHT 3.0

static gboolean
reach_dot (const ChartSpec *spec, const ChartDatum *datum, ChartReach *reach)
{
  ChartRange range = CHART_RANGE_EMPTY;

  if (!isfinite (datum->value))
    return chart_mark_reach_missing (spec, datum, reach);
  chart_range_add (&range, datum->value);
  chart_range_add (&range, datum->lo);
  chart_range_add (&range, datum->hi);
  /* On the side away from the baseline, so that the line does not cross the words. */
  *reach = (ChartReach){ range.lo, range.hi,
                         isfinite (spec->baseline) && datum->value < spec->baseline };
  return TRUE;
}

static void
add_interval (ChartBuilder *builder, const ChartDatum *datum, double y)
{
  double from = chart_scale_get_point (&builder->x, MIN (datum->lo, datum->hi));
  double to = chart_scale_get_point (&builder->x, MAX (datum->lo, datum->hi));
  ChartBox box = { from, y - INTERVAL_HEIGHT / 2, to - from, INTERVAL_HEIGHT };

  chart_builder_add_rect (
      builder, CHART_LAYER_MARK, box, INTERVAL_HEIGHT / 2,
      chart_paint_series (CHART_PAINT_SERIES, datum->series, datum->is_faded ? 2 : 1));
}

static void
add_point (ChartBuilder *builder, const ChartDatum *datum, double y)
{
  ChartPoint center = { chart_scale_get_point (&builder->x, datum->value), y };
  ChartShape *shape;

  shape = chart_builder_add_circle (
      builder, CHART_LAYER_RULE, center, RADIUS,
      chart_paint_series (CHART_PAINT_SERIES, datum->series, datum->is_faded ? 2 : 0));
  if (datum->is_faded)
    {
      shape->stroke = chart_paint_series (CHART_PAINT_SERIES, datum->series, 0);
      shape->line_width = 1.2;
      shape->is_dashed = TRUE;
    }
}

static void
build_dots (ChartBuilder *builder)
{
  for (guint i = 0; i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);

      for (guint k = 0; k < row->data->len; k++)
        {
          const ChartDatum *datum = chart_row_get (row, k);
          double y = chart_builder_get_lane (builder, i, k);

          chart_builder_begin_item (builder, i, datum);
          if (isfinite (datum->value) && isfinite (datum->lo) && isfinite (datum->hi))
            add_interval (builder, datum, y);
          if (isfinite (datum->value))
            add_point (builder, datum, y);
          chart_builder_add_value_label (
              builder, datum, y,
              chart_paint (datum->is_faded ? CHART_PAINT_QUIET : CHART_PAINT_INK),
              CHART_WEIGHT_NORMAL);
          chart_builder_end_item (builder);
        }
    }
}

const ChartMarkClass chart_mark_dot = {
  .axis = CHART_AXIS_ABOVE,
  .has_lanes = TRUE,
  .lane = 18,
  .lane_min = 15,
  .row_gap = 12,
  .row_gap_min = 3,
  .overhang = RADIUS,
  .extend = chart_mark_extend_by_reach,
  .reach = reach_dot,
  .build = build_dots,
};
