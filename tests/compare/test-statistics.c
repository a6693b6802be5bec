/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The statistics against closed forms, printed tables and values made with other tools. */

#include "compare-distribution.h"
#include "compare-interval.h"
#include "compare-ordered.h"
#include "compare-quantile.h"
#include "compare-result.h"
#include "compare-sample.h"

#include <stdlib.h>

#define ASSERT_NEAR(a, b, tolerance) g_assert_cmpfloat_with_epsilon (a, b, tolerance)

static int
order_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static void
test_distributions (void)
{
  /* Closed forms, and the printed tables of the normal and Student's t. */
  ASSERT_NEAR (compare_binomial_half_cdf (0, 6), 1.0 / 64, 1e-15);
  ASSERT_NEAR (compare_binomial_half_cdf (1, 10), 11.0 / 1024, 1e-15);
  ASSERT_NEAR (compare_normal_quantile (0.975), 1.959963985, 1e-9);
  ASSERT_NEAR (compare_t_quantile (0.975, 1), 12.7062047, 1e-6);
  ASSERT_NEAR (compare_t_quantile (0.975, 9), 2.262157163, 1e-8);
  ASSERT_NEAR (compare_t_quantile (0.975, 29), 2.045229642, 1e-8);
  /* Out of domain is a NaN, not an abort. */
  g_assert_true (isnan (compare_t_quantile (0.975, NAN)));
}

static void
test_median (void)
{
  static const struct
  {
    guint n;
    double values[5];
    double median;
  } cases[] = {
    { 1, { 7 }, 7 },
    { 2, { 1, 2 }, 1.5 },
    { 3, { 1, 2, 9 }, 2 },
    { 4, { 1, 2, 4, 9 }, 3 },
    { 5, { 5, 5, 5, 5, 9 }, 5 },
  };
  CompareOrdered empty = compare_ordered_all (NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CompareOrdered sample = compare_ordered_all (cases[i].values, cases[i].n);

      g_assert_cmpfloat (compare_median (&sample), ==, cases[i].median);
    }
  g_assert_true (isnan (compare_median (&empty)));
  g_assert_true (isnan (compare_quantile (&empty, 0.25)));
}

static void
test_quantiles (void)
{
  static const double values[] = { 3.5, 7, 7, 12, 15.25, 21, 40, 41, 55, 80.5, 81 };
  /* Python 3.11: statistics.quantiles (values, n=20, method='inclusive'), which is type 7. */
  static const double expected[]
      = { 5.25, 7.0,  7.0,  7.0,  9.5,  12.0, 13.625, 15.25, 18.125, 21.0,
          30.5, 40.0, 40.5, 41.0, 48.0, 55.0, 67.75,  80.5,  80.75 };
  CompareOrdered sample = compare_ordered_all (values, G_N_ELEMENTS (values));

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    ASSERT_NEAR (compare_quantile (&sample, (i + 1) / 20.0), expected[i], 1e-9);
  g_assert_cmpfloat (compare_quantile (&sample, 0), ==, 3.5);
  g_assert_cmpfloat (compare_quantile (&sample, 1), ==, 81);
}

static void
test_quantiles_served (void)
{
  g_assert_false (compare_quantile_is_served (35, 0.10));
  g_assert_true (compare_quantile_is_served (36, 0.10));
  g_assert_false (compare_quantile_is_served (35, 0.90));
  g_assert_true (compare_quantile_is_served (36, 0.90));
  g_assert_false (compare_quantile_is_served (12, 0.25));
  g_assert_true (compare_quantile_is_served (13, 0.75));
}

static void
test_ranks (void)
{
  /* Python: sums of Fraction (comb (n, k), 2**n), exact. */
  static const guint cases[][3] = {
    { 6, 1, 6 },    { 7, 1, 7 },    { 8, 1, 8 },      { 9, 2, 8 },     { 10, 2, 9 },
    { 15, 4, 12 },  { 20, 6, 15 },  { 27, 8, 20 },    { 30, 10, 21 },  { 36, 12, 25 },
    { 50, 18, 33 }, { 100, 40, 61 }, { 101, 41, 61 }, { 555, 254, 302 }, { 1000, 469, 532 },
    { 11120, 5457, 5664 },
  };
  guint lo, hi;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (compare_interval_find_ranks (cases[i][0], &lo, &hi));
      g_assert_cmpuint (lo, ==, cases[i][1]);
      g_assert_cmpuint (hi, ==, cases[i][2]);
    }
  for (guint n = 0; n < 6; n++)
    g_assert_false (compare_interval_find_ranks (n, &lo, &hi));
}

static void
test_interval_of_median (void)
{
  double values[27] = { 0 };
  CompareOrdered sample = compare_ordered_all (values, 27);
  CompareInterval interval;

  for (guint i = 0; i < 27; i++)
    values[i] = 100 * (i + 1);
  sample = compare_ordered_all (values, 27);
  interval = compare_interval_of_median (&sample);
  g_assert_cmpfloat (interval.lo, ==, 800);
  g_assert_cmpfloat (interval.hi, ==, 2000);

  sample.n_values = 5;
  interval = compare_interval_of_median (&sample);
  g_assert_true (isnan (interval.lo) && isnan (interval.hi));
}

static void
test_interval_of_quantile (void)
{
  /* scipy 1.10: of all ranks those with binom.cdf(rank - 1, n, p) at most 0.025 and at least 0.975. */
  static const struct
  {
    guint n;
    double p, lo, hi;
  } cases[] = {
    { 36, 0.1, 1, 8 },    { 50, 0.1, 1, 10 },  { 100, 0.25, 17, 35 },
    { 100, 0.9, 84, 96 }, { 17, 0.25, 1, 9 }, { 1000, 0.9, 881, 919 },
  };
  double values[1000];
  CompareOrdered sample;

  for (guint i = 0; i < 1000; i++)
    values[i] = i + 1;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CompareInterval interval;

      sample = compare_ordered_all (values, cases[i].n);
      interval = compare_interval_of_quantile (&sample, cases[i].p);
      g_assert_cmpfloat (interval.lo, ==, cases[i].lo);
      g_assert_cmpfloat (interval.hi, ==, cases[i].hi);
    }
  sample = compare_ordered_all (values, 35);
  g_assert_true (isnan (compare_interval_of_quantile (&sample, 0.1).lo));
  g_assert_true (isnan (compare_interval_of_quantile (&sample, 0.9).lo));
  g_assert_true (isnan (compare_interval_of_quantile (&(CompareOrdered) { 0 }, 0.5).lo));
}

static void
test_interval_of_difference (void)
{
  /* The example of R's statpsych::ci.median2 prints -8.5, -16.95977, -0.04022524 for the first
   * minus the second. */
  static const double first[] = { 26, 27, 29, 32, 34, 35, 37, 39, 40, 43 };
  static const double second[] = { 31, 33, 36, 39, 42, 44, 46, 47, 48, 49 };
  /* Python: the formula with statistics.NormalDist and exact binomial sums. */
  static const double few[] = { 1, 2, 3, 4, 5, 6 };
  static const double more[] = { 10, 20, 30, 40, 50, 60, 70 };
  CompareOrdered a = compare_ordered_all (second, 10), b = compare_ordered_all (first, 10);
  CompareInterval interval = compare_interval_of_difference (&a, &b);

  ASSERT_NEAR (interval.lo, -16.95977, 1e-5);
  ASSERT_NEAR (interval.hi, -0.04022524, 1e-8);

  a = compare_ordered_all (few, 6);
  b = compare_ordered_all (more, 7);
  interval = compare_interval_of_difference (&a, &b);
  ASSERT_NEAR (interval.lo, 12.072231999396358, 1e-9);
  ASSERT_NEAR (interval.hi, 60.92776800060364, 1e-9);

  a.n_values = 5;
  interval = compare_interval_of_difference (&a, &b);
  g_assert_true (isnan (interval.lo) && isnan (interval.hi));
}

static guint32
own_cluster (guint i)
{
  return 0;
}

static guint32
spread_clusters (guint i)
{
  return 1 + i % 10;
}

static guint32
block_clusters (guint i)
{
  return 1 + i / 3;
}

static guint32
pair_clusters (guint i)
{
  return 1 + i / 2 % 15;
}

static void
test_interval_clustered (void)
{
  /* Python: Woodruff's formula with the printed t quantiles for 29, 9, 9 and 14 degrees of
   * freedom. */
  static const struct
  {
    guint n;
    guint32 (*cluster) (guint i);
    double lo, hi;
  } cases[] = {
    { 30, own_cluster, 9, 22 },
    { 30, spread_clusters, 11, 20 },
    { 30, block_clusters, 3, 28 },
    { 40, pair_clusters, 12, 29 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double values[40];
      guint32 clusters[40];
      CompareInterval interval;
      CompareReason reason;

      for (guint k = 0; k < cases[i].n; k++)
        {
          values[k] = k + 1;
          clusters[k] = cases[i].cluster (k);
        }
      interval = compare_interval_clustered (values, clusters, cases[i].n, 20, &reason);
      g_assert_cmpfloat (interval.lo, ==, cases[i].lo);
      g_assert_cmpfloat (interval.hi, ==, cases[i].hi);
    }
}

/* Four clusters of like-minded values: the interval of the share leaves 0 to 1, that of its logit does
 * not. Python: statistics and scipy's t.ppf (0.975, 3) put into both formulas. */
static void
test_interval_clustered_few (void)
{
  double values[100];
  guint32 clusters[100];
  CompareReason reason;
  CompareInterval interval;

  for (guint i = 0; i < 100; i++)
    {
      values[i] = i + 1;
      clusters[i] = 1 + i / 25;
    }
  interval = compare_interval_clustered (values, clusters, 100, 5, &reason);
  g_assert_cmpint (reason, ==, COMPARE_REASON_NONE);
  g_assert_cmpfloat (interval.lo, ==, 2);
  g_assert_cmpfloat (interval.hi, ==, 101 - interval.lo);
}

static void
test_interval_clustered_none (void)
{
  static const double values[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  static const guint32 one[] = { 1, 1, 1, 1, 1, 1, 1, 1 };
  static const guint32 two[] = { 1, 1, 1, 1, 2, 2, 2, 2 };
  CompareReason reason;
  CompareInterval interval = compare_interval_clustered (values, one, 8, 2, &reason);

  g_assert_true (isnan (interval.lo) && isnan (interval.hi));
  g_assert_cmpint (reason, ==, COMPARE_REASON_FEW_EMPLOYERS);
  interval = compare_interval_clustered (values, two, 8, 3, &reason);
  g_assert_true (isnan (interval.lo) && isnan (interval.hi));
  g_assert_cmpint (reason, ==, COMPARE_REASON_FEW_EMPLOYERS);
  interval = compare_interval_clustered (values, two, 5, 3, &reason);
  g_assert_true (isnan (interval.lo) && isnan (interval.hi));
  g_assert_cmpint (reason, ==, COMPARE_REASON_FEW_POSTINGS);
}

static void
test_ordered_parts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 200; round++)
    {
      guint n = g_rand_int_range (rand, 0, 40);
      double values[40], with[40], without[40];
      guint32 places[40];
      guint n_with = 0, n_without = 0;
      CompareOrdered picked, others;

      for (guint i = 0; i < n; i++)
        {
          values[i] = i * 3;
          if (g_rand_boolean (rand))
            {
              places[n_with] = i;
              with[n_with++] = values[i];
            }
          else
            without[n_without++] = values[i];
        }
      picked = (CompareOrdered) { COMPARE_ORDERED_PICKED, values, n, places, n_with };
      others = (CompareOrdered) { COMPARE_ORDERED_OTHERS, values, n, places, n_with };
      g_assert_cmpuint (compare_ordered_get_n (&picked), ==, n_with);
      g_assert_cmpuint (compare_ordered_get_n (&others), ==, n_without);
      for (guint k = 0; k < n_with; k++)
        g_assert_cmpfloat (compare_ordered_get (&picked, k), ==, with[k]);
      for (guint k = 0; k < n_without; k++)
        g_assert_cmpfloat (compare_ordered_get (&others, k), ==, without[k]);
    }
}

static void
test_order_rows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint n = 0; n < 300; n += 7)
    {
      double keys[300], originals[300], sorted[300];
      guint32 rows[300];

      for (guint i = 0; i < n; i++)
        {
          /* Every other round has round amounts with many ties. */
          keys[i] = n % 2 == 0 ? g_rand_int_range (rand, 1, 40) * 2500.0
                               : g_rand_double_range (rand, 1e-3, 2e6);
          originals[i] = sorted[i] = keys[i];
          rows[i] = i;
        }
      qsort (sorted, n, sizeof *sorted, order_doubles);
      compare_order_rows (keys, rows, n);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (keys[i], ==, sorted[i]);
          g_assert_cmpfloat (originals[rows[i]], ==, keys[i]);
          if (i > 0 && keys[i] == keys[i - 1])
            g_assert_cmpuint (rows[i - 1], <, rows[i]);
        }
    }
}

static void
test_interval_drawn (void)
{
  const struct
  {
    CompareInterval by_postings, by_employers;
    double lo; /* NaN: none */
    gboolean is_clustered;
  } cases[] = {
    { { 100, 140 }, { 110, 130 }, 100, FALSE },
    { { 100, 140 }, { 90, 150 }, 90, TRUE },
    { { 100, 140 }, { 110, 150 }, 100, FALSE }, /* as wide: no reason to leave the plain one */
    { { 100, 140 }, { NAN, NAN }, 100, FALSE },
    { { NAN, NAN }, { 110, 130 }, 110, TRUE },
    { { NAN, NAN }, { NAN, NAN }, NAN, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ComparePay pay = { .ci95 = cases[i].by_postings, .ci95_clustered = cases[i].by_employers };
      gboolean is_clustered;
      CompareInterval drawn = compare_pay_get_drawn (&pay, &is_clustered);

      g_assert_true (isnan (cases[i].lo) ? isnan (drawn.lo) : drawn.lo == cases[i].lo);
      g_assert_cmpint (is_clustered, ==, cases[i].is_clustered);
    }
}

static void
test_samples (void)
{
  g_assert_cmpint (compare_sample_for_n (0, 10), ==, COMPARE_SAMPLE_TOO_SMALL);
  g_assert_cmpint (compare_sample_for_n (9, 10), ==, COMPARE_SAMPLE_TOO_SMALL);
  g_assert_cmpint (compare_sample_for_n (10, 10), ==, COMPARE_SAMPLE_VERY_SMALL);
  g_assert_cmpint (compare_sample_for_n (29, 10), ==, COMPARE_SAMPLE_VERY_SMALL);
  g_assert_cmpint (compare_sample_for_n (30, 10), ==, COMPARE_SAMPLE_DIRECTIONAL);
  g_assert_cmpint (compare_sample_for_n (99, 10), ==, COMPARE_SAMPLE_DIRECTIONAL);
  g_assert_cmpint (compare_sample_for_n (100, 10), ==, COMPARE_SAMPLE_OK);
  g_assert_cmpint (compare_sample_for_n (40, 50), ==, COMPARE_SAMPLE_TOO_SMALL);
  g_assert_cmpstr (compare_sample_get_name (COMPARE_SAMPLE_VERY_SMALL), ==, "very-small");

  g_assert_cmpfloat (compare_share (3, 12, 10).share, ==, 0.25);
  g_assert_cmpuint (compare_share (3, 9, 10).n, ==, 3);
  g_assert_true (isnan (compare_share (3, 9, 10).share));
  g_assert_true (isnan (compare_share (0, 0, 0).share));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/statistics/distributions", test_distributions);
  g_test_add_func ("/compare/statistics/median", test_median);
  g_test_add_func ("/compare/statistics/quantiles", test_quantiles);
  g_test_add_func ("/compare/statistics/quantiles-served", test_quantiles_served);
  g_test_add_func ("/compare/statistics/ranks", test_ranks);
  g_test_add_func ("/compare/statistics/interval-of-median", test_interval_of_median);
  g_test_add_func ("/compare/statistics/interval-of-quantile", test_interval_of_quantile);
  g_test_add_func ("/compare/statistics/interval-of-difference", test_interval_of_difference);
  g_test_add_func ("/compare/statistics/interval-clustered", test_interval_clustered);
  g_test_add_func ("/compare/statistics/interval-clustered-few", test_interval_clustered_few);
  g_test_add_func ("/compare/statistics/interval-clustered-none", test_interval_clustered_none);
  g_test_add_func ("/compare/statistics/interval-drawn", test_interval_drawn);
  g_test_add_func ("/compare/statistics/ordered-parts", test_ordered_parts);
  g_test_add_func ("/compare/statistics/order-rows", test_order_rows);
  g_test_add_func ("/compare/statistics/samples", test_samples);
  return g_test_run ();
}
