/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the figures tell the truth, on markets that are drawn from one that is known. Seeds are fixed:
 * a test that fails has found a change in the statistics, not bad luck. */

#include "truth-market.h"

#include "compare-quantile.h"

#include <math.h>

#define N_MARKETS 100
#define BASE_LOG_PAY 11.6

static const char *const one_role[] = { "Software Engineer", NULL };
static const char *const both_roles[] = { "Software Engineer", "Backend Developer", NULL };

static const ComparePremium *
find_premium (const CompareResult *result, const char *skill)
{
  guint id = market_table_find_name (result->table, MARKET_NAMES_SKILLS, skill);
  const ComparePremium *premium = compare_role_find_premium (&result->roles[0], id);

  g_assert_nonnull (premium);
  return premium;
}

static gboolean
holds (CompareInterval interval, double value)
{
  return interval.lo <= value && value <= interval.hi;
}

/* Seniors earn 50% more and ask for Kafka far more often; Kafka itself adds nothing. */
static CompareResult *
draw_all_seniority (guint32 seed)
{
  g_auto (TruthMarket) market = { 0 };

  truth_market_init (&market, seed);
  for (guint i = 0; i < 400; i++)
    {
      gboolean is_senior = truth_draw (&market, 0.4);
      gboolean has_kafka = truth_draw (&market, is_senior ? 0.6 : 0.1);
      MarketRow row = {
        .role = one_role[0],
        .seniority = is_senior ? LEXICON_SENIORITY_SENIOR : LEXICON_SENIORITY_MID,
        .skills = has_kafka ? "Kafka" : NULL,
      };

      truth_market_add (&market, &row, g_rand_int_range (market.rand, 0, 100),
                        BASE_LOG_PAY + is_senior * log (1.5)
                            + 0.15 * truth_draw_normal (&market));
    }
  return truth_market_finish (&market, one_role);
}

static void
test_all_seniority (void)
{
  g_autoptr (CompareResult) result = draw_all_seniority (1);
  const ComparePremium *kafka = find_premium (result, "Kafka");

  g_assert_cmpfloat (kafka->vs_without, >, 0.2 * result->roles[0].pay.median);
  g_assert_cmpfloat (kafka->vs_without_ci95.lo, >, 0);
  g_assert_true (holds (kafka->adjusted_ci95, 0));
  g_assert_true (holds (kafka->adjusted_money_ci95, 0));
  g_assert_cmpfloat (kafka->q, >, 0.1);
}

/* Rust adds 12% at whatever level and employer, and is asked for by seniors and by some employers more. */
static CompareResult *
draw_true_premium (guint32 seed)
{
  g_auto (TruthMarket) market = { 0 };
  double of_employer[40];

  truth_market_init (&market, seed);
  for (guint i = 0; i < G_N_ELEMENTS (of_employer); i++)
    of_employer[i] = 0.08 * truth_draw_normal (&market);
  for (guint i = 0; i < 400; i++)
    {
      guint employer = g_rand_int_range (market.rand, 0, G_N_ELEMENTS (of_employer));
      gboolean is_senior = truth_draw (&market, 0.4);
      gboolean has_rust = truth_draw (&market, (is_senior ? 0.35 : 0.15) + (employer % 4) * 0.05);
      MarketRow row = {
        .role = one_role[0],
        .seniority = is_senior ? LEXICON_SENIORITY_SENIOR : LEXICON_SENIORITY_MID,
        .skills = has_rust ? "Rust" : NULL,
      };

      truth_market_add (&market, &row, employer,
                        BASE_LOG_PAY + is_senior * log (1.3) + has_rust * log (1.12)
                            + of_employer[employer] + 0.12 * truth_draw_normal (&market));
    }
  return truth_market_finish (&market, one_role);
}

static void
test_true_premium (void)
{
  guint n_held = 0;
  double sum = 0;

  for (guint seed = 0; seed < N_MARKETS; seed++)
    {
      g_autoptr (CompareResult) result = draw_true_premium (1000 + seed);
      const ComparePremium *rust = find_premium (result, "Rust");

      n_held += holds (rust->adjusted_ci95, 0.12);
      sum += rust->adjusted;
    }
  g_test_message ("12%% is held in %u of %u, mean %.4f", n_held, N_MARKETS, sum / N_MARKETS);
  g_assert_cmpuint (n_held, >=, 90);
  g_assert_cmpuint (n_held, <=, 99);
  g_assert_cmpfloat_with_epsilon (sum / N_MARKETS, 0.12, 0.01);
}

/* Both roles pay the same for the same; one has more seniors and more remote postings. */
static void
test_only_mix (void)
{
  g_auto (TruthMarket) market = { 0 };
  g_autoptr (CompareResult) result = NULL;
  const CompareGap *gap;
  double drivers = 0;

  truth_market_init (&market, 2);
  for (guint i = 0; i < 1200; i++)
    {
      gboolean is_b = i % 3 == 0;
      gboolean is_senior = truth_draw (&market, is_b ? 0.7 : 0.3);
      gboolean is_remote = truth_draw (&market, is_b ? 0.6 : 0.3);
      MarketRow row = {
        .role = both_roles[is_b],
        .seniority = is_senior ? LEXICON_SENIORITY_SENIOR : LEXICON_SENIORITY_MID,
        .work_mode = is_remote ? LEXICON_WORK_MODE_REMOTE : LEXICON_WORK_MODE_ONSITE,
      };

      truth_market_add (&market, &row, g_rand_int_range (market.rand, 0, 150),
                        BASE_LOG_PAY + is_senior * log (1.4) + is_remote * log (1.05)
                            + 0.12 * truth_draw_normal (&market));
    }
  result = truth_market_finish (&market, both_roles);
  gap = &result->pairs[0].gap;
  g_assert_cmpfloat (result->pairs[0].pay_gap_ci95.lo, >, 0);
  g_assert_true (holds (gap->adjusted_ci95, 0));
  for (guint i = 0; i < gap->n_drivers; i++)
    drivers += gap->drivers[i].log;
  g_assert_cmpfloat_with_epsilon (drivers + gap->log_adjusted, gap->log_raw, 1e-12);
  g_assert_cmpfloat_with_epsilon (gap->drivers[COMPARE_FACTOR_SENIORITY].log, 0.4 * log (1.4), 0.05);
  g_assert_cmpfloat_with_epsilon (gap->drivers[COMPARE_FACTOR_WORK_MODE].log, 0.3 * log (1.05), 0.02);
  g_assert_cmpfloat (gap->drivers[COMPARE_FACTOR_SENIORITY].log, >, 0.8 * gap->log_raw);
}

static double
find_median (GArray *values)
{
  guint n = values->len;
  double *all = (double *) (gpointer) values->data;
  g_autofree guint32 *order = g_new0 (guint32, n);
  CompareOrdered sample;

  compare_order_rows (all, order, n);
  sample = compare_ordered_all (all, n);
  return compare_median (&sample);
}

/* Draws a role of which seniors state their pay with one chance and the others with another, which may
 * depend on the pay itself. @truth is the median of all. */
static CompareResult *
draw_stated (guint32 seed, double senior_chance, double mid_chance, gboolean is_by_pay,
             double *truth)
{
  g_auto (TruthMarket) market = { 0 };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));

  truth_market_init (&market, seed);
  for (guint i = 0; i < 2000; i++)
    {
      gboolean is_senior = truth_draw (&market, 0.4);
      double own = 0.12 * truth_draw_normal (&market);
      double log_pay = BASE_LOG_PAY + is_senior * log (1.4) + own, pay = exp (log_pay);
      double chance = is_senior ? senior_chance : mid_chance;
      MarketRow row = {
        .role = one_role[0],
        .seniority = is_senior ? LEXICON_SENIORITY_SENIOR : LEXICON_SENIORITY_MID,
      };

      if (is_by_pay)
        chance *= own > 0 ? 1.6 : 0.4;
      g_array_append_val (all, pay);
      truth_market_add (&market, &row, g_rand_int_range (market.rand, 0, 300),
                        truth_draw (&market, chance) ? log_pay : NAN);
    }
  *truth = find_median (all);
  return truth_market_finish (&market, one_role);
}

static void
test_stated_by_seniors (void)
{
  double truth;
  g_autoptr (CompareResult) result = draw_stated (3, 0.7, 0.2, FALSE, &truth);
  const CompareCoverage *coverage = &result->roles[0].coverage;
  double median = result->roles[0].pay.median;

  g_assert_cmpint (coverage->lean, ==, COMPARE_LEAN_HIGH);
  g_assert_cmpfloat (fabs (coverage->median_reweighted - truth), <, fabs (median - truth) / 4);
  g_assert_cmpfloat (coverage->n_effective, <, result->roles[0].pay.n);
}

/* Those who pay more state it four times as often, at every level and place alike. Nothing that can be
 * seen tells, so nothing is said, and the reweighted median is the plain one: as wrong. */
static void
test_stated_by_pay (void)
{
  double truth;
  g_autoptr (CompareResult) result = draw_stated (4, 0.4, 0.4, TRUE, &truth);
  const CompareCoverage *coverage = &result->roles[0].coverage;
  double median = result->roles[0].pay.median;

  g_assert_cmpfloat (median, >, 1.03 * truth);
  g_assert_cmpint (coverage->lean, ==, COMPARE_LEAN_NONE);
  g_assert_cmpfloat_with_epsilon (coverage->median_reweighted, median, 0.02 * median);
}

/* Twenty employers, whose postings pay much alike. */
static CompareResult *
draw_like_minded (guint32 seed)
{
  g_auto (TruthMarket) market = { 0 };

  truth_market_init (&market, seed);
  for (guint employer = 0; employer < 20; employer++)
    {
      double own = 0.2 * truth_draw_normal (&market);

      for (guint i = 0; i < 15; i++)
        {
          MarketRow row = { .role = one_role[0] };

          truth_market_add (&market, &row, employer,
                            BASE_LOG_PAY + own + 0.1 * truth_draw_normal (&market));
        }
    }
  return truth_market_finish (&market, one_role);
}

static void
test_like_minded (void)
{
  guint n_clustered = 0, n_plain = 0;
  double truth = exp (BASE_LOG_PAY);

  for (guint seed = 0; seed < N_MARKETS; seed++)
    {
      g_autoptr (CompareResult) result = draw_like_minded (2000 + seed);
      const ComparePay *pay = &result->roles[0].pay;
      gboolean is_clustered;

      n_clustered += holds (pay->ci95_clustered, truth);
      n_plain += holds (pay->ci95, truth);
      compare_pay_get_drawn (pay, &is_clustered);
      g_assert_true (is_clustered);
    }
  g_test_message ("clustered %u, plain %u of %u", n_clustered, n_plain, N_MARKETS);
  g_assert_cmpuint (n_clustered, >=, 88);
  g_assert_cmpuint (n_clustered, <=, 99);
  g_assert_cmpuint (n_plain, <=, n_clustered - 20);
}

/* Four hundred skills that are drawn by lot. */
static void
test_noise (void)
{
  g_auto (TruthMarket) market = { 0 };
  g_autoptr (CompareResult) result = NULL;
  guint n_beyond = 0, n_named = 0;

  truth_market_init (&market, 5);
  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (GString) skills = g_string_new (NULL);
      gboolean is_senior = truth_draw (&market, 0.4);
      MarketRow row = {
        .role = one_role[0],
        .seniority = is_senior ? LEXICON_SENIORITY_SENIOR : LEXICON_SENIORITY_MID,
      };

      for (guint skill = 0; skill < 400; skill++)
        if (truth_draw (&market, 0.03))
          g_string_append_printf (skills, "%sskill %u", skills->len > 0 ? ";" : "", skill);
      row.skills = skills->str;
      truth_market_add (&market, &row, g_rand_int_range (market.rand, 0, 300),
                        BASE_LOG_PAY + is_senior * log (1.4)
                            + 0.15 * truth_draw_normal (&market));
    }
  result = truth_market_finish (&market, one_role);
  g_assert_cmpuint (result->roles[0].n_premiums, ==, 400);
  for (guint i = 0; i < result->roles[0].n_premiums; i++)
    {
      const ComparePremium *premium = &result->roles[0].premiums[i];

      n_beyond += !holds (premium->adjusted_ci95, 0);
      n_named += premium->q <= 0.1;
    }
  g_test_message ("%u of 400 intervals leave zero", n_beyond);
  g_assert_cmpuint (n_beyond, >=, 10);
  g_assert_cmpuint (n_beyond, <=, 30);
  g_assert_cmpuint (n_named, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/truth/all-seniority", test_all_seniority);
  g_test_add_func ("/truth/true-premium", test_true_premium);
  g_test_add_func ("/truth/only-mix", test_only_mix);
  g_test_add_func ("/truth/stated-by-seniors", test_stated_by_seniors);
  g_test_add_func ("/truth/stated-by-pay", test_stated_by_pay);
  g_test_add_func ("/truth/like-minded", test_like_minded);
  g_test_add_func ("/truth/noise", test_noise);
  return g_test_run ();
}
