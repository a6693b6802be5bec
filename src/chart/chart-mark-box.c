/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Distributions in short: a line from p10 to p90, a box of the middle half, the interval of the
 * median dark, and a tick at the median. */

#include "chart-mark.h"

#define BOX_HEIGHT 18.0
#define TICK_WIDTH 3.5
#define TICK_RISE 3.0 /* above and below the box */

static gboolean
reach_box (const ChartSpec *spec, const ChartDatum *datum, ChartReach *reach)
{
  const double numbers[]
      = { datum->value, datum->lo, datum->hi, datum->q1, datum->q3, datum->p10, datum->p90 };
  ChartRange range = CHART_RANGE_EMPTY;

  if (!isfinite (datum->value))
    return chart_mark_reach_missing (spec, datum, reach);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    chart_range_add (&range, numbers[i]);
  *reach = (ChartReach){ range.lo, range.hi, FALSE };
  return TRUE;
}

/* A bar between two values; (nullable): where one of them is missing. */
static ChartShape *
add_span (ChartBuilder *builder, const ChartDatum *datum, double from, double to, double y,
          double height, guint tint)
{
  double x1, x2;

  if (!isfinite (from) || !isfinite (to))
    return NULL;
  x1 = chart_scale_get_point (&builder->x, MIN (from, to));
  x2 = chart_scale_get_point (&builder->x, MAX (from, to));
  return chart_builder_add_rect (
      builder, CHART_LAYER_MARK, (ChartBox){ x1, y - height / 2, x2 - x1, height },
      MIN (height / 2, 3), chart_paint_series (CHART_PAINT_SERIES, datum->series, tint));
}

static void
add_box (ChartBuilder *builder, const ChartDatum *datum, double y)
{
  double height = MIN (BOX_HEIGHT, builder->lane_height - 2 * TICK_RISE);
  double x = chart_scale_get_point (&builder->x, datum->value);
  ChartShape *box;

  add_span (builder, datum, datum->p10, datum->p90, y, 1.5, 1);
  box = add_span (builder, datum, datum->q1, datum->q3, y, height, datum->is_faded ? 3 : 2);
  if (box != NULL && datum->is_faded)
    {
      box->stroke = chart_paint_series (CHART_PAINT_SERIES, datum->series, 0);
      box->line_width = 1;
      box->is_dashed = TRUE;
    }
  add_span (builder, datum, datum->lo, datum->hi, y, height, datum->is_faded ? 2 : 1);
  chart_builder_add_rect (builder, CHART_LAYER_RULE,
                          (ChartBox){ x - TICK_WIDTH / 2, y - height / 2 - TICK_RISE, TICK_WIDTH,
                                      height + 2 * TICK_RISE },
                          1, chart_paint_series (CHART_PAINT_SERIES, datum->series, 0));
}

static void
build_boxes (ChartBuilder *builder)
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
            add_box (builder, datum, y);
          chart_builder_add_value_label (
              builder, datum, y, chart_paint_series (CHART_PAINT_SERIES_TEXT, datum->series, 0),
              CHART_WEIGHT_BOLD);
          chart_builder_end_item (builder);
        }
    }
}

const ChartMarkClass chart_mark_box = {
  .axis = CHART_AXIS_BELOW,
  .has_lanes = TRUE,
  .lane = 26,
  .lane_min = 16,
  .row_gap = 12,
  .row_gap_min = 3,
  .extend = chart_mark_extend_by_reach,
  .reach = reach_box,
  .build = build_boxes,
};
