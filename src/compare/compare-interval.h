/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* 95% intervals of medians and of their differences (METHOD "Interval of a median", "Gap of two
 * medians"). An interval that cannot be had has two NaN. */

#pragma once

#include "compare-ordered.h"
#include "compare-result.h"

G_BEGIN_DECLS

static inline double
compare_interval_get_width (CompareInterval interval)
{
  return interval.hi - interval.lo;
}

/**
 * compare_interval_find_ranks:
 * @lo: (out): rank of the lower bound, from 1
 *
 * The innermost pair of order statistics, as far from either end, between which the median lies
 * with at least 95% probability whatever the distribution: 8 and 20 for an @n of 27.
 *
 * Returns: FALSE below an @n of 6, where no pair does.
 */
gboolean compare_interval_find_ranks (guint n, guint *lo, guint *hi);

/**
 * compare_interval_of_median:
 *
 * The distribution-free interval from order statistics.
 */
CompareInterval compare_interval_of_median (const CompareOrdered *sample);

/**
 * compare_interval_of_quantile:
 * @p: above 0, below 1
 *
 * Likewise for another quantile: the order statistics between which it lies with at least 95%
 * probability, at most 2.5% on either side. None where the sample does not reach so far.
 */
CompareInterval compare_interval_of_quantile (const CompareOrdered *sample, double p);

/**
 * compare_interval_of_difference:
 *
 * The median of @b minus the median of @a, of independent samples, by Price and Bonett 2002:
 * each median's variance is had from the order statistics about sqrt(n) around it. None where
 * either sample is below 6.
 */
CompareInterval compare_interval_of_difference (const CompareOrdered *a, const CompareOrdered *b);

/**
 * compare_interval_clustered:
 * @values: n, rising
 * @clusters: n; the cluster of each value, 0: one of its own
 * @n_cluster_ids: all clusters are below it
 * * @reason: (out): why there is none
 *
 * Woodruff 1952: the interval of the share of values up to the median, its variance taken between
 * clusters and with t quantiles, read back as order statistics, rounded outwards. With few clusters
 * that interval of the share may leave 0 to 1; it is then taken on the logit of the share, which
 * cannot. None below 6 values, with one cluster, or where even that reaches beyond the sample.
 */
CompareInterval compare_interval_clustered (const double *values, const guint32 *clusters, guint n,
                                            guint n_cluster_ids, CompareReason *reason);

G_END_DECLS
