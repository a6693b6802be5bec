/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Intervals of medians. */

#include "compare-interval.h"

#include "compare-distribution.h"
#include "compare-quantile.h"

#define CONFIDENCE_TAIL 0.025
#define N_MIN 6

gboolean
compare_interval_find_ranks (guint n, guint *lo, guint *hi)
{
  guint rank;

  if (n < N_MIN)
    return FALSE;

  /* The normal approximation is right to a rank or two; the exact distribution decides. */
  rank = CLAMP ((n + 1) / 2.0 - 0.98 * sqrt (n), 1, n / 2.0);
  while (compare_binomial_half_cdf (rank, n) <= CONFIDENCE_TAIL)
    rank++;
  while (rank > 1 && compare_binomial_half_cdf (rank - 1, n) > CONFIDENCE_TAIL)
    rank--;

  *lo = rank;
  *hi = n + 1 - rank;
  return TRUE;
}

CompareInterval
compare_interval_of_median (const CompareOrdered *sample)
{
  guint lo, hi;

  if (!compare_interval_find_ranks (compare_ordered_get_n (sample), &lo, &hi))
    return COMPARE_INTERVAL_NONE;
  return (CompareInterval) { compare_ordered_get (sample, lo - 1),
                             compare_ordered_get (sample, hi - 1) };
}

CompareInterval
compare_interval_of_quantile (const CompareOrdered *sample, double p)
{
  guint n = compare_ordered_get_n (sample);
  double reach = compare_normal_quantile (1 - CONFIDENCE_TAIL) * sqrt (n * p * (1 - p));
  guint lo = CLAMP (n * p - reach, 0, n), hi = CLAMP (n * p + reach, 0, n);

  /* Ranks from 1, the innermost with so little beyond them; again from a good guess. */
  while (lo < n && compare_binomial_cdf (lo, p, n) <= CONFIDENCE_TAIL)
    lo++;
  while (lo > 0 && compare_binomial_cdf (lo - 1, p, n) > CONFIDENCE_TAIL)
    lo--;
  while (hi > 0 && compare_binomial_cdf (hi - 1, p, n) >= 1 - CONFIDENCE_TAIL)
    hi--;
  while (hi < n && compare_binomial_cdf (hi, p, n) < 1 - CONFIDENCE_TAIL)
    hi++;
  if (lo < 1 || hi >= n)
    return COMPARE_INTERVAL_NONE;
  return (CompareInterval) { compare_ordered_get (sample, lo - 1),
                             compare_ordered_get (sample, hi) };
}

/* Price and Bonett 2002, equation 2: the order statistics at a and n - a + 1, divided by twice the
 * normal quantile that their binomial tail corresponds to. */
static double
estimate_median_variance (const CompareOrdered *sample)
{
  guint n = compare_ordered_get_n (sample);
  guint a = MAX (round ((n + 1) / 2.0 - sqrt (n)), 1);
  double z = compare_normal_quantile (1 - compare_binomial_half_cdf (a - 1, n));
  double error
      = (compare_ordered_get (sample, n - a) - compare_ordered_get (sample, a - 1)) / (2 * z);

  return error * error;
}

CompareInterval
compare_interval_of_difference (const CompareOrdered *a, const CompareOrdered *b)
{
  double difference, reach;

  if (compare_ordered_get_n (a) < N_MIN || compare_ordered_get_n (b) < N_MIN)
    return COMPARE_INTERVAL_NONE;

  difference = compare_median (b) - compare_median (a);
  reach = compare_normal_quantile (1 - CONFIDENCE_TAIL)
          * sqrt (estimate_median_variance (a) + estimate_median_variance (b));
  return (CompareInterval) { difference - reach, difference + reach };
}

/* The variance of the share of values up to the median, between clusters; NaN with one cluster.
 * Every cluster's sum of deviations from the share counts once. */
static double
estimate_clustered_variance (const double *values, const guint32 *clusters, guint n,
                             guint n_cluster_ids, double median, guint *n_clusters)
{
  g_autofree double *sums = g_new0 (double, n_cluster_ids);
  g_autofree guint8 *is_seen = g_new0 (guint8, n_cluster_ids);
  guint n_below = 0;
  double share, total = 0;

  while (n_below < n && values[n_below] <= median)
    n_below++;
  share = (double) n_below / n;

  *n_clusters = 0;
  for (guint i = 0; i < n; i++)
    {
      double deviation = (i < n_below) - share;

      if (clusters[i] == 0)
        {
          total += deviation * deviation;
          ++*n_clusters;
          continue;
        }
      sums[clusters[i]] += deviation;
      *n_clusters += !is_seen[clusters[i]];
      is_seen[clusters[i]] = TRUE;
    }
  for (guint cluster = 1; cluster < n_cluster_ids; cluster++)
    total += sums[cluster] * sums[cluster];

  if (*n_clusters < 2)
    return NAN;
  return total / n / n * *n_clusters / (*n_clusters - 1);
}

/* The lower rank, from 1, where the share lies between its bounds with 95%; 0: beyond the sample. */
static guint
find_lower_rank (guint n, double error, double t)
{
  double lower = 0.5 - t * error;

  /* The logit's derivative at a half is 4. */
  if (n * lower < 1)
    lower = 1 / (1 + exp (4 * t * error));
  return floor (n * lower);
}

CompareInterval
compare_interval_clustered (const double *values, const guint32 *clusters, guint n,
                            guint n_cluster_ids, CompareReason *reason)
{
  CompareOrdered sample = compare_ordered_all (values, n);
  double variance;
  guint n_clusters, rank;

  *reason = COMPARE_REASON_FEW_POSTINGS;
  if (n < N_MIN)
    return COMPARE_INTERVAL_NONE;
  variance = estimate_clustered_variance (values, clusters, n, n_cluster_ids,
                                          compare_median (&sample), &n_clusters);
  *reason = COMPARE_REASON_FEW_EMPLOYERS;
  if (isnan (variance))
    return COMPARE_INTERVAL_NONE;

  rank = find_lower_rank (n, sqrt (variance),
                          compare_t_quantile (1 - CONFIDENCE_TAIL, n_clusters - 1));
  if (rank < 1)
    return COMPARE_INTERVAL_NONE;
  *reason = COMPARE_REASON_NONE;
  return (CompareInterval) { values[rank - 1], values[n - rank] };
}
