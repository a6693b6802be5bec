/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a comparison's JSON. */

#pragma once

#include "compare-result.h"
#include "report-writer.h"

G_BEGIN_DECLS

void report_json_add_role (ReportWriter *writer, const CompareResult *result,
                           const CompareRole *role);
void report_json_add_pair (ReportWriter *writer, const CompareResult *result,
                           const ComparePair *pair);

/* Parts of a role and of the whole; what is modelled is null in a plain result. */
void report_json_add_pay (ReportWriter *writer, const CompareResult *result,
                          const ComparePay *pay);
void report_json_add_premiums (ReportWriter *writer, const CompareRole *role);
void report_json_add_companions (ReportWriter *writer, const CompareResult *result,
                                 const CompareRole *role);
void report_json_add_model (ReportWriter *writer, const char *name, const CompareModel *model);
void report_json_add_coverage (ReportWriter *writer, const CompareResult *result,
                               const CompareRole *role);
void report_json_add_age (ReportWriter *writer, const CompareResult *result,
                          const CompareRole *role);
void report_json_add_change (ReportWriter *writer, const CompareResult *result,
                             const CompareRole *role);
void report_json_add_fit (ReportWriter *writer, const CompareResult *result,
                          const CompareRole *role);
void report_json_add_have (ReportWriter *writer, const CompareResult *result);
void report_json_add_matrix (ReportWriter *writer, const CompareResult *result);
void report_json_add_span (ReportWriter *writer, const CompareResult *result);
void report_json_add_choice (ReportWriter *writer, const CompareResult *result);

/* Only what is set, under the names that the command line has; @filter may be NULL. */
void report_json_add_filters (ReportWriter *writer, const MarketFilter *filter);

void report_json_add_country (ReportWriter *writer, const char *name, LexiconCountry country);
void report_json_add_reason (ReportWriter *writer, const char *name, CompareReason reason);
void report_json_add_day (ReportWriter *writer, const char *name, gint32 day);

/* An array of two numbers, null where the interval cannot be had. */
void report_json_add_money_interval (ReportWriter *writer, const char *name,
                                     CompareInterval interval);
void report_json_add_share_interval (ReportWriter *writer, const char *name,
                                     CompareInterval interval);

G_END_DECLS
