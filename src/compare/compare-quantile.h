/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Medians and other quantiles of an ordered sample (METHOD "Median, quantiles"). */

#pragma once

#include "compare-ordered.h"

G_BEGIN_DECLS

/**
 * compare_median:
 *
 * Returns: the middle value, or the mean of the middle two; NaN for an empty sample.
 */
double compare_median (const CompareOrdered *sample);

/**
 * compare_quantile:
 * @p: from 0 to 1
 *
 * By linear interpolation of the order statistics at (n - 1) p (type 7 of Hyndman and Fan 1996).
 *
 * Returns: NaN for an empty sample.
 */
double compare_quantile (const CompareOrdered *sample, double p);

/**
 * compare_quantile_is_served:
 *
 * Whether a sample of @n has an order statistic beyond the quantile in 39 of 40 samples: else
 * even its smallest or largest value says little about it. p10 and p90 need 36, quartiles 13.
 */
gboolean compare_quantile_is_served (guint n, double p);

G_END_DECLS
