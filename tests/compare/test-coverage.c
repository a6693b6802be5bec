/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who states pay, and the reweighted median, on markets whose weights can be reckoned by hand. */

#include "modelled.h"

#include "compare-coverage.h"
#include "compare-sample.h"

#define ASSERT_NEAR(a, b, tolerance) g_assert_cmpfloat_with_epsilon (a, b, tolerance)

static const char *const roles[] = { "Software Engineer", NULL };

#define SENIOR                                                                                     \
  .row = { .role = "Software Engineer", .countries = "US", .pay_yearly = 200000,                   \
           .seniority = LEXICON_SENIORITY_SENIOR }
#define MID                                                                                        \
  .row = { .role = "Software Engineer", .countries = "US", .pay_yearly = 100000,                   \
           .seniority = LEXICON_SENIORITY_MID }

static void
test_reweighted (void)
{
  static const ModelledGroup groups[] = {
    { 100, 80, 40, 0, SENIOR },
    { 100, 20, 40, 0, MID },
  };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, 2);
  g_autoptr (CompareResult) result = modelled_compare (table, roles, NULL);
  const CompareCoverage *coverage = &result->roles[0].coverage;

  g_assert_cmpfloat (result->roles[0].pay.median, ==, 200000);
  /* Seniors weigh 0.5 / 0.8, the others 0.5 / 0.2: half of the weight on either side. */
  g_assert_cmpfloat (coverage->median_reweighted, ==, 150000);
  ASSERT_NEAR (coverage->n_effective, 10000 / (80 * 0.390625 + 20 * 6.25), 1e-9);
  ASSERT_NEAR (coverage->distance, 0.3, 1e-12);
  g_assert_cmpint (coverage->factor, ==, COMPARE_FACTOR_SENIORITY);
  /* scipy: chi2_contingency([[80, 20], [20, 80]], correction=False) has 72; twenty employers with three
   * paid postings each and twenty with two are like 100^2 / 260 of the hundred;
   * 2 * chi2.sf (72 * 100 / 260, 1) */
  ASSERT_NEAR (coverage->p / 2.84454291856e-07, 1, 1e-6);
  g_assert_cmpint (coverage->lean, ==, COMPARE_LEAN_HIGH);
  g_assert_cmpuint (coverage->n_cells, ==, 2);
  g_assert_cmpuint (coverage->n_collapsed, ==, 0);
  g_assert_cmpuint (coverage->n_trimmed, ==, 0);

  g_assert_cmpuint (coverage->n_seniorities, ==, 2);
  g_assert_cmpstr (coverage->seniorities[0].name, ==, "mid");
  g_assert_cmpuint (coverage->seniorities[0].n_postings, ==, 100);
  g_assert_cmpfloat (coverage->seniorities[0].coverage, ==, 0.2);
  g_assert_cmpfloat (coverage->seniorities[1].coverage, ==, 0.8);
  g_assert_cmpuint (coverage->n_places, ==, 1);
  g_assert_cmpstr (coverage->places[0].name, ==, "US");
  g_assert_cmpfloat (coverage->places[0].coverage, ==, 0.5);
}

static void
test_trimmed (void)
{
  static const ModelledGroup groups[] = {
    { 300, 200, 10, 0, SENIOR },
    { 300, 10, 10, 0, MID },
  };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, 2);
  g_autoptr (CompareResult) result = modelled_compare (table, roles, NULL);
  const CompareCoverage *coverage = &result->roles[0].coverage;
  double senior = 0.5 / (200.0 / 210), sum = 200 * senior + 10 * 5;

  /* 0.5 / (10 / 210) is 10.5. */
  g_assert_cmpuint (coverage->n_trimmed, ==, 10);
  ASSERT_NEAR (coverage->n_effective, sum * sum / (200 * senior * senior + 10 * 25), 1e-9);
}

/* Nine paid postings stand for nobody but together with others. */
static void
test_collapsed (void)
{
  static const ModelledGroup groups[] = {
    { 100, 80, 10, 0, SENIOR },
    { 50, 9, 10, 0, MID },
    { 50, 9, 10, 0,
      .row = { .role = "Software Engineer", .countries = "US;CA", .pay_yearly = 100000,
               .seniority = LEXICON_SENIORITY_MID } },
    { 20, 2, 10, 0,
      .row = { .role = "Software Engineer", .countries = "US", .pay_yearly = 60000,
               .seniority = LEXICON_SENIORITY_INTERN } },
  };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, 4);
  g_autoptr (CompareResult) result = modelled_compare (table, roles, NULL);
  const CompareCoverage *coverage = &result->roles[0].coverage;
  /* Both mid cells become one of 18; the interns go with the largest, the seniors. */
  g_assert_cmpuint (coverage->n_cells, ==, 4);
  g_assert_cmpuint (coverage->n_collapsed, ==, 3);
  /* Of 100 paid postings seniors have 80 where 220 have 100, and nobody else has as many. */
  ASSERT_NEAR (coverage->distance, 0.8 - 100.0 / 220, 1e-12);
  g_assert_cmpfloat (coverage->median_reweighted, ==, 200000);
  g_assert_cmpuint (coverage->n_places, ==, 2);
  g_assert_cmpstr (coverage->places[1].name, ==, "several");
}

/* Coverage is of all postings, whatever the filter says of pay. */
static void
test_paid_only (void)
{
  static const ModelledGroup groups[] = {
    { 100, 80, 10, 0, SENIOR },
    { 100, 20, 10, 0, MID },
  };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, 2);
  g_autoptr (MarketFilter) filter = market_filter_new ();
  CompareRequest request = { .filter = filter };
  g_autoptr (CompareResult) all = modelled_compare (table, roles, NULL);
  g_autoptr (CompareResult) paid = NULL;

  filter->is_paid_only = TRUE;
  paid = modelled_compare (table, roles, &request);
  g_assert_cmpuint (paid->roles[0].n_postings, ==, 100);
  g_assert_cmpfloat (paid->roles[0].coverage.median_reweighted, ==,
                     all->roles[0].coverage.median_reweighted);
  g_assert_cmpfloat (paid->roles[0].coverage.seniorities[0].coverage, ==, 0.2);
}

static void
test_few (void)
{
  static const ModelledGroup groups[] = { { 100, 9, 3, 0, SENIOR } };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, 1);
  g_autoptr (CompareResult) result = modelled_compare (table, roles, NULL);
  const CompareCoverage *coverage = &result->roles[0].coverage;

  g_assert_cmpint (coverage->reason, ==, COMPARE_REASON_FEW_POSTINGS);
  g_assert_true (isnan (coverage->median_reweighted));
  g_assert_cmpint (coverage->lean, ==, COMPARE_LEAN_NONE);
  g_assert_cmpfloat (coverage->seniorities[0].coverage, ==, 0.09);
}

static void
test_weighted_median (void)
{
  static const double values[] = { 1, 2, 3, 4 };
  static const struct
  {
    guint n;
    double weights[4], median;
  } cases[] = {
    { 4, { 1, 1, 1, 1 }, 2.5 }, { 3, { 1, 1, 1 }, 2 },       { 4, { 3, 1, 1, 1 }, 1.5 },
    { 4, { 4, 1, 1, 1 }, 1 },   { 4, { 0.1, 0.1, 0.1, 1 }, 4 }, { 1, { 7 }, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (compare_weighted_median (values, cases[i].weights, cases[i].n), ==,
                       cases[i].median);
  g_assert_true (isnan (compare_weighted_median (NULL, NULL, 0)));
}

static void
test_wilson (void)
{
  /* statsmodels 0.13: proportion_confint (n, n_all, method='wilson') */
  static const struct
  {
    guint n, n_all;
    double lo, hi;
  } cases[] = {
    { 0, 20, 0, 0.1611251580528194 },
    { 5, 20, 0.11186170140766563, 0.4687008776187441 },
    { 20, 20, 0.8388748419471804, 1 },
    { 555, 1290, 0.4034610128883403, 0.4574183871549495 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CompareInterval interval = compare_share_interval (cases[i].n, cases[i].n_all, 10);

      ASSERT_NEAR (interval.lo, cases[i].lo, 1e-9);
      ASSERT_NEAR (interval.hi, cases[i].hi, 1e-9);
    }
  g_assert_true (isnan (compare_share_interval (1, 9, 10).lo));
  g_assert_true (isnan (compare_share_interval (0, 0, 0).hi));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/reweighted", test_reweighted);
  g_test_add_func ("/coverage/trimmed", test_trimmed);
  g_test_add_func ("/coverage/collapsed", test_collapsed);
  g_test_add_func ("/coverage/paid-only", test_paid_only);
  g_test_add_func ("/coverage/few", test_few);
  g_test_add_func ("/coverage/weighted-median", test_weighted_median);
  g_test_add_func ("/coverage/wilson", test_wilson);
  return g_test_run ();
}
