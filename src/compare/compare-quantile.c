/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Medians and other quantiles. */

#include "compare-quantile.h"

#include <math.h>

#define TAIL 0.025

double
compare_median (const CompareOrdered *sample)
{
  guint n = compare_ordered_get_n (sample);
  double upper;

  if (n == 0)
    return NAN;

  upper = compare_ordered_get (sample, n / 2);
  if (n % 2 == 1)
    return upper;
  return (compare_ordered_get (sample, n / 2 - 1) + upper) / 2;
}

double
compare_quantile (const CompareOrdered *sample, double p)
{
  guint n = compare_ordered_get_n (sample);
  double place, lower, upper;
  guint k;

  g_return_val_if_fail (p >= 0 && p <= 1, NAN);
  if (n == 0)
    return NAN;

  place = (n - 1) * p;
  k = floor (place);
  lower = compare_ordered_get (sample, k);
  if (k + 1 == n)
    return lower;
  upper = compare_ordered_get (sample, k + 1);
  return lower + (place - k) * (upper - lower);
}

gboolean
compare_quantile_is_served (guint n, double p)
{
  return pow (1 - MIN (p, 1 - p), n) <= TAIL;
}
