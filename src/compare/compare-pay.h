/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a role pays in the pay country and currency, and what its skills add (METHOD "Base salary",
 * "Coverage", "Skill premium"). */

#pragma once

#include "compare-context.h"

G_BEGIN_DECLS

/**
 * compare_pay_fill:
 * @rows: role->rows
 *
 * Fills role->pay.
 *
 * Returns: (transfer full) (array): the rows behind role->pay.values, in the same order.
 */
guint32 *compare_pay_fill (CompareRole *role, const CompareContext *context,
                           const CompareRows *rows);

/**
 * compare_premiums_fill:
 * @paid_rows: what compare_pay_fill() returned
 *
 * Fills role->premiums. O(skills of the paid rows).
 */
void compare_premiums_fill (CompareRole *role, const CompareContext *context,
                            const guint32 *paid_rows);

G_END_DECLS
