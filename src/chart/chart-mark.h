/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks: a table of functions each, one file each. */

#pragma once

#include "chart-builder.h"

G_BEGIN_DECLS

/* What a datum covers along the value axis, and on which side its label stands. */
typedef struct
{
  double from, to;
  gboolean has_left_label;
} ChartReach;

struct _ChartMarkClass
{
  ChartAxis axis;
  gboolean has_lanes;        /* the data of a row lie beside each other, not in one line */
  double lane, lane_min;     /* height of a lane, wanted and least */
  double row_gap, row_gap_min;
  double overhang;           /* how far a mark stands out beyond its value */
  double plot_height;        /* where rows have no bands: of the whole plot; else 0 */
  double plot_growth;        /* what each row beyond the second adds to that */

  /* Takes what the row shows into the range of the value axis. */
  void (*extend) (const ChartSpec *spec, const ChartRow *row, ChartRange *range);

  /* (nullable): where labels stand outside the marks. FALSE: the datum shows nothing. */
  gboolean (*reach) (const ChartSpec *spec, const ChartDatum *datum, ChartReach *reach);

  void (*build) (ChartBuilder *builder);
};

extern const ChartMarkClass chart_mark_bar;
extern const ChartMarkClass chart_mark_stack;
extern const ChartMarkClass chart_mark_dot;
extern const ChartMarkClass chart_mark_box;
extern const ChartMarkClass chart_mark_area;

const ChartMarkClass *chart_mark_get_class (ChartMark mark);

/* An extend function by the class's reach. */
void chart_mark_extend_by_reach (const ChartSpec *spec, const ChartRow *row, ChartRange *range);

/* A reach function for data that are not there but say why. */
gboolean chart_mark_reach_missing (const ChartSpec *spec, const ChartDatum *datum,
                                   ChartReach *reach);

G_END_DECLS
