/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the text report. */

#pragma once

#include "report-table.h"
#include "report-text.h"

G_BEGIN_DECLS

/* A new string with a role's figure; @id says which one. */
typedef char *(*ReportCellFunc) (const CompareResult *result, const CompareRole *role, guint id);

void report_text_add_heading (GString *out, const char *text, guint columns);

/* A table with a column for each role, and a row of it. */
ReportTable *report_text_new_table (const CompareResult *result, const char *label);
void report_text_add_row (ReportTable *table, const CompareResult *result, const char *label,
                          ReportCellFunc format, guint id);

void report_text_add_figures (GString *out, const CompareResult *result, guint columns);
void report_text_add_skills (GString *out, const CompareResult *result, guint columns);
void report_text_add_premiums (GString *out, const CompareResult *result, guint columns);

G_END_DECLS
