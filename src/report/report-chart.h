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

/* What a skill's pay is compared with. */
typedef enum
{
  REPORT_PREMIUM_RAW,      /* the role's median */
  REPORT_PREMIUM_WITHOUT,  /* the median of the role's postings without it */
  REPORT_PREMIUM_ADJUSTED  /* postings that are alike else, in per cent: a modelled figure */
} ReportPremium;

typedef enum
{
  REPORT_ORDER_HIGHEST,
  REPORT_ORDER_LOWEST,
  REPORT_ORDER_POSTINGS    /* the most postings first */
} ReportOrder;

/* Zero means the default. */
typedef struct
{
  guint role;       /* for charts of one role (premiums, employers): its index in the result */
  guint n_rows_max; /* rows shown at most; 0: 15, fewer for three and more roles */
  gboolean all_roles; /* premiums of every role in one chart: what the chart command draws */
  ReportPremium premium; /* of premiums of one role */
  ReportOrder order;     /* likewise */
} ReportChartOptions;

/**
 * report_chart_has_premiums:
 *
 * Returns: whether any skill of any role has a premium of that kind.
 */
gboolean report_chart_has_premiums (const CompareResult *result, ReportPremium kind);

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

/**
 * report_chart_new_skill_spread:
 *
 * How the pay of a role's postings with a skill is spread, upon that of the others.
 *
 * Returns: (transfer full) (nullable): NULL where either are too few
 */
ChartSpec *report_chart_new_skill_spread (const CompareResult *result, guint role, guint skill);

G_END_DECLS
