/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sample classes and shares. */

#include "compare-sample.h"

#include "compare-distribution.h"

#define N_DIRECTIONAL 30
#define N_OK 100

CompareSample
compare_sample_for_n (guint n, guint min_sample)
{
  if (n < min_sample)
    return COMPARE_SAMPLE_TOO_SMALL;
  if (n < N_DIRECTIONAL)
    return COMPARE_SAMPLE_VERY_SMALL;
  if (n < N_OK)
    return COMPARE_SAMPLE_DIRECTIONAL;
  return COMPARE_SAMPLE_OK;
}

CompareShare
compare_share (guint n, guint n_all, guint min_sample)
{
  gboolean is_shown = n_all > 0 && n_all >= min_sample;

  return (CompareShare) { n, is_shown ? (double) n / n_all : NAN };
}

CompareInterval
compare_share_interval (guint n, guint n_all, guint min_sample)
{
  double z = compare_normal_quantile (0.975);
  double share, middle, reach;

  if (n_all == 0 || n_all < min_sample)
    return COMPARE_INTERVAL_NONE;
  share = (double) n / n_all;
  middle = share + z * z / (2.0 * n_all);
  reach = z * sqrt (share * (1 - share) / n_all + z * z / (4.0 * n_all * n_all));
  return (CompareInterval) { MAX ((middle - reach) / (1 + z * z / n_all), 0),
                             MIN ((middle + reach) / (1 + z * z / n_all), 1) };
}
