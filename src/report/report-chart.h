/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparisons as chart specs. */

#pragma once

#include "chart-spec.h"
#include "compare-result.h"

G_BEGIN_DECLS

typedef enum
{
  REPORT_CHART_PAY_MEDIAN,
  REPORT_CHART_PAY_PREMIUM,
  REPORT_CHART_PAY_DISTRIBUTION,
  REPORT_CHART_SKILLS_SHARED,
  REPORT_CHART_SKILLS_EXCLUSIVE,
  REPORT_CHART_WORK_MODE,
  REPORT_CHART_SENIORITY,
  REPORT_CHART_COUNTRIES,
  REPORT_CHART_EMPLOYERS,
  REPORT_CHART_OPENINGS,
  REPORT_N_CHARTS
} ReportChart;

/* Zero means the default. */
typedef struct
{
  guint role;       /* for charts of one role (premiums, employers): its index in the result */
  guint n_rows_max; /* rows shown at most; 0: 15, fewer for three and more roles */
  gboolean all_roles; /* premiums of every role in one chart: what the chart command draws */
} ReportChartOptions;

/**
 * report_chart_get_id:
 *
 * Returns: (transfer none): "pay-median" and so on.
 */
const char *report_chart_get_id (ReportChart chart);
gboolean report_chart_find (const char *id, ReportChart *chart);

/**
 * report_chart_new_spec:
 *
 * Each mark's key is a packed CompareEvidence, its detail a sentence with n and caveat.
 * n, interval and small samples stand in the chart.
 *
 * Returns: (transfer full)
 */
ChartSpec *report_chart_new_spec (const CompareResult *result, ReportChart chart,
                                  const ReportChartOptions *options);

G_END_DECLS
