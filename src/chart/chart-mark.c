/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of marks, and what several of them share. */

#include "chart-mark.h"

static const ChartMarkClass *const classes[] = {
  [CHART_MARK_BAR] = &chart_mark_bar,   [CHART_MARK_STACK] = &chart_mark_stack,
  [CHART_MARK_DOT] = &chart_mark_dot,   [CHART_MARK_BOX] = &chart_mark_box,
  [CHART_MARK_AREA] = &chart_mark_area,
};

const ChartMarkClass *
chart_mark_get_class (ChartMark mark)
{
  return (guint) mark < G_N_ELEMENTS (classes) ? classes[mark] : &chart_mark_bar;
}

void
chart_mark_extend_by_reach (const ChartSpec *spec, const ChartRow *row, ChartRange *range)
{
  const ChartMarkClass *mark = chart_mark_get_class (spec->mark);

  for (guint i = 0; i < row->data->len; i++)
    {
      const ChartDatum *datum = chart_row_get (row, i);
      ChartReach reach;

      if (!isfinite (datum->value) || !mark->reach (spec, datum, &reach))
        continue;
      chart_range_add (range, reach.from);
      chart_range_add (range, reach.to);
    }
}

double
chart_spec_get_origin (const ChartSpec *spec)
{
  return isfinite (spec->baseline) ? CLAMP (spec->baseline, -CHART_VALUE_MAX, CHART_VALUE_MAX) : 0;
}

gboolean
chart_mark_reach_missing (const ChartSpec *spec, const ChartDatum *datum, ChartReach *reach)
{
  double origin = chart_spec_get_origin (spec);

  *reach = (ChartReach){ origin, origin, FALSE };
  return datum->label != NULL;
}
