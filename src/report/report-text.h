/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and comparisons in words. All functions return new strings in the person's language. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/* "$140,000", "€52,400", "PLN 180,000"; "–" for NaN. */
char *report_format_money (double amount, LexiconCurrency currency);
/* "+$25,000", "−$8,000". */
char *report_format_money_difference (double amount, LexiconCurrency currency);
/* "17%", below 10% "3.8%"; "–" for NaN. */
char *report_format_share (double share);
/* "49,510". */
char *report_format_count (guint64 count);

/* What is said about a comparison. Each text carries its figures' caveats. Owned by the array. */
typedef struct
{
  const char *id;      /* "pay", "openings", "remote", "skills", "entry" */
  char *text;
  gsize claim_length;  /* bytes of the text that claim; what qualifies the claim comes behind */
  GPtrArray *caveats;  /* char* */
  char *marked;        /* both again with their figures and names marked (report-mark.h) */
  GPtrArray *marked_caveats;
} ReportFinding;

/**
 * report_findings_new:
 *
 * Returns: (transfer full) (element-type ReportFinding): the most important first, so that the first one serves
 *   as the answer on top.
 */
GPtrArray *report_findings_new (const CompareResult *result);

/**
 * report_text_new:
 * @has_styles: headings are bold and caveats faint, by the escape sequences of terminals
 *
 * Returns: (transfer full): the comparison as plain text for a terminal of @columns columns.
 */
char *report_text_new (const CompareResult *result, guint columns, gboolean has_styles);

G_END_DECLS
