/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When exports were made, and which two of them show a change (METHOD "Time"). */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

typedef enum
{
  COMPARE_EXPORT_NONE, /* undated, or between the two */
  COMPARE_EXPORT_FROM,
  COMPARE_EXPORT_TO
} CompareExport;

/* By file of the table. */
typedef struct
{
  gint32 *days;           /* n_files: LEXICON_DAY_NONE where no posting is dated */
  CompareExport *exports; /* n_files: all NONE where the span has a reason */
  guint n_files;
} CompareExports;

/**
 * compare_exports_init:
 * @span: (out): what they are
 *
 * An export is of the newest day that its postings reach, stray ones aside:
 * at least one in 200 of its dated postings are of it or later. Files within a week of each other
 * are parts of one export; the first and the last one are compared, where they are of one source:
 * of the same formats, and half of the postings of each of employers that the other has too.
 * O(rows of the table).
 */
void compare_exports_init (CompareExports *exports, const MarketTable *table, CompareSpan *span);
void compare_exports_clear (CompareExports *exports);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CompareExports, compare_exports_clear)

/**
 * compare_age_fill:
 *
 * Fills role->age. A posting of a day after its export's counts as of that day.
 */
void compare_age_fill (CompareRole *role, const CompareExports *exports, const MarketTable *table,
                       guint min_sample);

/**
 * compare_change_fill:
 *
 * Fills role->change. A posting of both exports is one and the same when it is a duplicate; what it
 * asks for and pays is taken from each export as that has it.
 *
 * Returns: FALSE when cancelled.
 */
gboolean compare_change_fill (CompareRole *role, const CompareExports *exports,
                              const CompareSpan *span, const MarketTable *table, guint min_sample,
                              GCancellable *cancellable);

G_END_DECLS
