/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the makers of chart specs share. */

#pragma once

#include "compare-evidence.h"
#include "report-chart.h"

G_BEGIN_DECLS

/**
 * report_chart_begin:
 *
 * Returns: (transfer full): a spec without rows, its series the roles.
 */
ChartSpec *report_chart_begin (const CompareResult *result, ChartMark mark, ChartNumber number);

/**
 * report_chart_set_heading:
 * @title: (transfer full)
 * @subtitle: (transfer full) (nullable)
 * @note: (nullable): what a reader must know to read the marks; source and filters follow it
 */
void report_chart_set_heading (ChartSpec *spec, const CompareResult *result, char *title,
                               char *subtitle, const char *note);

/* "n = 44"; with a word on the sample where it is small, if there is room for it. */
char *report_chart_format_n (guint n);

guint64 report_chart_pack (CompareEvidenceKind kind, guint role, guint id);

/**
 * report_chart_add_share:
 * @what: names the share in its detail: "AWS"
 *
 * Adds a share of a role's postings with label, detail, key and its mark for a small sample.
 *
 * Returns: (transfer none)
 */
ChartDatum *report_chart_add_share (ChartRow *row, const CompareResult *result, guint role,
                                    const CompareShare *share, CompareEvidenceKind kind, guint id,
                                    const char *what);

/* A sentence without or with a word on the sample behind it. Takes @text. */
char *report_chart_add_sample (char *text, CompareSample sample);

typedef ChartSpec *(*ReportChartFunc) (const CompareResult *result,
                                       const ReportChartOptions *options);

ChartSpec *report_chart_new_pay_median (const CompareResult *result,
                                        const ReportChartOptions *options);
ChartSpec *report_chart_new_pay_premium (const CompareResult *result,
                                         const ReportChartOptions *options);
ChartSpec *report_chart_new_pay_distribution (const CompareResult *result,
                                              const ReportChartOptions *options);
ChartSpec *report_chart_new_skills_shared (const CompareResult *result,
                                           const ReportChartOptions *options);
ChartSpec *report_chart_new_skills_exclusive (const CompareResult *result,
                                              const ReportChartOptions *options);
ChartSpec *report_chart_new_work_mode (const CompareResult *result,
                                       const ReportChartOptions *options);
ChartSpec *report_chart_new_seniority (const CompareResult *result,
                                       const ReportChartOptions *options);
ChartSpec *report_chart_new_countries (const CompareResult *result,
                                       const ReportChartOptions *options);
ChartSpec *report_chart_new_employers (const CompareResult *result,
                                       const ReportChartOptions *options);
ChartSpec *report_chart_new_openings (const CompareResult *result,
                                      const ReportChartOptions *options);

G_END_DECLS
