/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adjusted figures: what a skill adds, and how two roles differ, with the rest held constant. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * compare_premiums_adjust:
 *
 * Fills role->model and what is modelled of the premiums but their companions.
 *
 * Returns: FALSE when cancelled; what was filled is then worth nothing. The same holds below.
 */
gboolean compare_premiums_adjust (CompareRole *role, const MarketTable *table,
                                  GCancellable *cancellable);

/**
 * compare_gap_adjust:
 *
 * Fills pair->gap.
 */
gboolean compare_gap_adjust (ComparePair *pair, const CompareResult *result,
                             GCancellable *cancellable);

/**
 * compare_role_dup_paid_rows:
 * @n: (out): role->pay.n
 *
 * Returns: (transfer full) (array length=n): the rows behind role->pay, rising.
 */
guint32 *compare_role_dup_paid_rows (const CompareRole *role, const MarketTable *table, guint *n);

G_END_DECLS
