/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who states pay, and what the median would be if all like them did (METHOD "Who states pay"). */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * compare_coverage_fill:
 * @role: with its plain figures
 *
 * Fills role->coverage. Postings weigh what their cell of seniority and place has among all postings
 * over what it has among the paid ones, 5 at most. Cells with under ten paid postings are put together
 * by seniority, then all in one. Those who state pay count as unlike where at least a tenth of them
 * would have to change their level or place, and chance alone does that in less than one of a hundred
 * cases, an employer's postings counted as one (Kish's effective number).
 */
void compare_coverage_fill (CompareRole *role, const MarketTable *table, guint min_sample);

/**
 * compare_weighted_median:
 * @values: n, rising
 * @weights: n, above 0
 *
 * Returns: the value with half of the weight below and above it, or the mean of the two that it lies
 *   between; NaN for none.
 */
double compare_weighted_median (const double *values, const double *weights, guint n);

G_END_DECLS
