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

/* An array of two numbers, null where the interval cannot be had. */
void report_json_add_money_interval (ReportWriter *writer, const char *name,
                                     CompareInterval interval);
void report_json_add_share_interval (ReportWriter *writer, const char *name,
                                     CompareInterval interval);

G_END_DECLS
