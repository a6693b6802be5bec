/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which skills come together in a role's postings. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * compare_companions_new:
 * @role: an index of the result's roles
 * @skill: an id of MARKET_NAMES_SKILLS
 *
 * All skills that at least min_sample of the role's postings have together with @skill, those that
 * surely come with it first: by the lower end of the lift's interval, then by name.
 *
 * Returns: (transfer full) (array length=n)
 */
CompareCompanion *compare_companions_new (const CompareResult *result, guint role, guint skill,
                                          guint *n);

/**
 * compare_lift_interval:
 * @n_both: postings with both skills, out of @n
 *
 * 95%, of the log of the lift by the delta method for a multinomial sample.
 */
CompareInterval compare_lift_interval (guint n_both, guint n_one, guint n_other, guint n);

/**
 * compare_companions_fill:
 *
 * Gives each of the role's skills, and so its premiums, the skills that come with it more often than by
 * chance, as surely as 999 in 1,000 cases, COMPARE_MAX_COMPANIONS at most. A skill of fewer than
 * @min_sample postings has none.
 *
 * Returns: FALSE when cancelled.
 */
gboolean compare_companions_fill (CompareRole *role, const MarketTable *table, guint min_sample,
                                  GCancellable *cancellable);

G_END_DECLS
