/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of a comparison as tables for spreadsheets (CSV, RFC 4180). */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

typedef enum
{
  REPORT_CSV_ALL, /* every figure of every table, one a line */
  REPORT_CSV_ROLES,
  REPORT_CSV_WORK_MODES,
  REPORT_CSV_LEVELS,
  REPORT_CSV_COUNTRIES,
  REPORT_CSV_EMPLOYERS,
  REPORT_CSV_SKILLS,
  REPORT_CSV_PREMIUMS,
  REPORT_CSV_PAIRS,
  REPORT_N_CSVS
} ReportCsv;

/* "all", "roles", "work-modes" and so on. */
const char *
report_csv_get_name (ReportCsv table);
gboolean
report_csv_find (const char *name, ReportCsv *table);

/**
 * report_csv_is_formula:
 *
 * Returns: whether a spreadsheet may take a text for a formula by how it begins, after spaces too.
 */
gboolean
report_csv_is_formula (const char *text);

/**
 * report_csv_new:
 * @has_mark: begins with a byte-order mark, by which some spreadsheets know UTF-8
 *
 * Column names and numbers are those of the JSON report, whatever the locale; a missing figure is
 * an empty cell. A text that a spreadsheet would take for a formula has an apostrophe before it.
 * Lines end in CR LF.
 *
 * Returns: (transfer full)
 */
char *
report_csv_new (const CompareResult *result, ReportCsv table, gboolean has_mark);

G_END_DECLS
