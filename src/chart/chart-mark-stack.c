/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of a whole, one after another, with their texts inside. */

#include "chart-mark.h"

#define HEIGHT 26.0
#define SEAM 2.0
#define PADDING 8.0
#define PADDING_MIN 3.0
#define RADIUS 3.0

/* Parts of nothing and of less than nothing have no length. */
static double
get_length (const ChartDatum *datum)
{
  return isfinite (datum->value) ? CLAMP (datum->value, 0, CHART_VALUE_MAX) : 0;
}

static void
extend_stack (const ChartSpec *spec, const ChartRow *row, ChartRange *range)
{
  double sum = 0;

  for (guint i = 0; i < row->data->len; i++)
    sum += get_length (chart_row_get (row, i));
  chart_range_add (range, 0);
  chart_range_add (range, MIN (sum, CHART_VALUE_MAX));
  if (spec->number == CHART_NUMBER_PERCENT)
    chart_range_add (range, 1);
}

/* The label if it fits, else the short one if that does; @padding is what is left on both sides,
 * within bounds. */
static char *
dup_fitting (ChartBuilder *builder, const ChartDatum *datum, double width, ChartWeight weight,
             double *padding)
{
  const char *candidates[] = { datum->label, datum->short_label };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autofree char *clean = NULL;
      double room;

      if (candidates[i] == NULL)
        continue;
      clean = chart_ruler_dup_clean (candidates[i], CHART_N_CHARS_MAX);
      room = width - chart_ruler_measure (&builder->ruler, clean, CHART_SIZE_VALUE, weight);
      *padding = MIN (room / 2, PADDING);
      if (*padding >= PADDING_MIN)
        return g_steal_pointer (&clean);
    }
  return NULL;
}

static void
add_part (ChartBuilder *builder, const ChartDatum *datum, double from, double to, double y)
{
  double x1 = chart_scale_get_point (&builder->x, from);
  double x2 = chart_scale_get_point (&builder->x, to);
  double width = MAX (x2 - x1 - SEAM, 0.5), height = MIN (HEIGHT, builder->lane_height);
  ChartWeight weight = datum->shade == 0 ? CHART_WEIGHT_BOLD : CHART_WEIGHT_NORMAL;
  double padding = 0;
  g_autofree char *label = dup_fitting (builder, datum, width, weight, &padding);
  ChartShape *shape;

  shape = chart_builder_add_rect (
      builder, CHART_LAYER_MARK, (ChartBox){ x1, y - height / 2, width, height }, RADIUS,
      chart_paint_series (CHART_PAINT_SERIES, datum->series, datum->shade));
  if (datum->is_faded)
    {
      shape->stroke = chart_paint_series (CHART_PAINT_SERIES, datum->series, 0);
      shape->line_width = 1;
      shape->is_dashed = TRUE;
    }
  if (label != NULL)
    chart_builder_add_text (
        builder, label, x1 + padding, y, CHART_ALIGN_START, CHART_SIZE_VALUE, weight,
        chart_paint_series (CHART_PAINT_ON_SERIES, datum->series, datum->shade));
}

static void
add_missing (ChartBuilder *builder, const ChartDatum *datum, double y)
{
  g_autofree char *label = chart_builder_dup_label (builder, datum);

  if (label != NULL)
    chart_builder_add_text (builder, label, builder->plot_left, y, CHART_ALIGN_START,
                            CHART_SIZE_VALUE, CHART_WEIGHT_NORMAL, chart_paint (CHART_PAINT_QUIET));
}

static gboolean
has_length (const ChartRow *row)
{
  for (guint i = 0; i < row->data->len; i++)
    if (get_length (chart_row_get (row, i)) > 0)
      return TRUE;
  return FALSE;
}

static void
build_row (ChartBuilder *builder, guint i)
{
  const ChartRow *row = chart_builder_get_row (builder, i);
  double y = chart_builder_get_lane (builder, i, 0), sum = 0;
  gboolean has_note = has_length (row);

  for (guint k = 0; k < row->data->len; k++)
    {
      const ChartDatum *datum = chart_row_get (row, k);
      double length = get_length (datum);

      chart_builder_begin_item (builder, i, datum);
      if (length > 0)
        add_part (builder, datum, sum, sum + length, y);
      else if (!isfinite (datum->value) && !has_note)
        {
          add_missing (builder, datum, y);
          has_note = TRUE;
        }
      chart_builder_end_item (builder);
      sum += length;
    }
}

static void
build_stacks (ChartBuilder *builder)
{
  for (guint i = 0; i < builder->n_rows; i++)
    build_row (builder, i);
}

const ChartMarkClass chart_mark_stack = {
  .axis = CHART_AXIS_NONE,
  .lane = 26,
  .lane_min = 17,
  .row_gap = 12,
  .row_gap_min = 3,
  .extend = extend_stack,
  .build = build_stacks,
};
