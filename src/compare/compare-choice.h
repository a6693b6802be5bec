/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role to choose, by what the person cares for. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * compare_choice_fill:
 * @result: with everything else filled
 *
 * Fills result->choice. Points are a role's value over the best one's; a role whose difference from the
 * best is within its 95% interval has the same one point (medians by Price and Bonett, shares as
 * independent samples; counts of postings have no noise). A criterion for which a role has no value is
 * left out for all.
 */
void compare_choice_fill (CompareResult *result);

/**
 * compare_role_get_criterion:
 *
 * Returns: the role's value: money, a share, or a count; NaN where there is none.
 */
double compare_role_get_criterion (const CompareResult *result, const CompareRole *role,
                                   CompareCriterion criterion);

G_END_DECLS
