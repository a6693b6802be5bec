/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Overlap and co-occurrence, against closed forms. */

#include "modelled.h"

#include "compare-lift.h"
#include "compare-overlap.h"

#define ASSERT_NEAR(a, b, tolerance) g_assert_cmpfloat_with_epsilon (a, b, tolerance)

static const char *const both_roles[] = { "Software Engineer", "Backend Developer", NULL };

static void
test_rank_biased (void)
{
  static const guint32 three[] = { 1, 2, 3 }, turned[] = { 1, 3, 2 }, others[] = { 4, 5, 6 };
  static const guint32 one[] = { 1 }, two_one[] = { 2, 1 };
  double p = 0.9;

  ASSERT_NEAR (compare_rank_biased_overlap (three, 3, three, 3, p), 1, 1e-12);
  g_assert_cmpfloat (compare_rank_biased_overlap (three, 3, others, 3, p), ==, 0);
  /* Agreement of 1, 1/2 and 1 at depths 1 to 3, and of 1 for all that follows. */
  ASSERT_NEAR (compare_rank_biased_overlap (three, 3, turned, 3, p),
               (1 - p) * (1 + p / 2 + p * p) + p * p * p, 1e-12);
  /* Nothing in common at depth 1, one of two at depth 2; beyond it a half. */
  ASSERT_NEAR (compare_rank_biased_overlap (one, 1, two_one, 2, p),
               (1 - p) / p * (p * p / 2) + p * p / 2, 1e-12);
  g_assert_true (isnan (compare_rank_biased_overlap (one, 1, NULL, 0, p)));
}

/* The weight of the first d ranks, equation 21: 86% for 0.9 and ten, and for what is used here. */
static void
test_rank_biased_weight (void)
{
  static const struct
  {
    double p;
    guint depth;
    double weight;
  } cases[] = { { 0.9, 10, 0.8556 }, { 0.965, 30, 0.8634 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double p = cases[i].p, sum = 0, power = 1;

      for (guint k = 1; k < cases[i].depth; k++)
        {
          power *= p;
          sum += power / k;
        }
      ASSERT_NEAR (1 - power + (1 - p) / p * cases[i].depth * (log (1 / (1 - p)) - sum),
                   cases[i].weight, 1e-3);
    }
}

/* Shares of a: Python 1, SQL 0.6, Go 0.2, Rust 0.2. Of b: SQL 1, Go 0.5, Java 0.5. */
static MarketTable *
new_table (void)
{
  static const ModelledGroup groups[] = {
    { 20, 0, 3, 0, { .role = "Software Engineer", .skills = "Python;SQL" } },
    { 10, 0, 3, 0, { .role = "Software Engineer", .skills = "Python;SQL;Rust" } },
    { 10, 0, 3, 0, { .role = "Software Engineer", .skills = "Python;Go" } },
    { 10, 0, 3, 0, { .role = "Software Engineer", .skills = "Python" } },
    { 20, 0, 3, 0, { .role = "Backend Developer", .skills = "SQL;Go" } },
    { 20, 0, 3, 0, { .role = "Backend Developer", .skills = "SQL;Java" } },
  };

  return modelled_groups_table_new (groups, G_N_ELEMENTS (groups));
}

static void
test_by_share (void)
{
  g_autoptr (MarketTable) table = new_table ();
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, NULL);
  const ComparePair *pair = &result->pairs[0];

  ASSERT_NEAR (pair->overlap.weighted_jaccard, (0.6 + 0.2) / (1 + 1 + 0.5 + 0.2 + 0.5), 1e-12);
  ASSERT_NEAR (pair->overlap.cosine, (0.6 + 0.1) / sqrt ((1 + 0.36 + 0.04 + 0.04) * 1.5), 1e-12);
  /* a: Python SQL Go Rust; b: SQL Go Java. Three skills of each: SQL and Go of four. */
  g_assert_cmpuint (pair->overlap.k_min, ==, 3);
  g_assert_cmpuint (pair->overlap.k_max, ==, 3);
  ASSERT_NEAR (pair->overlap.jaccard_range.lo, 0.5, 1e-12);
  ASSERT_NEAR (pair->overlap.jaccard_range.hi, 0.5, 1e-12);
  ASSERT_NEAR (pair->overlap.coefficient_range.lo, 2.0 / 3, 1e-12);
}

/* With three skills Go and Rust tie in a, with two Go and Java in b. */
static void
test_ties (void)
{
  static const struct
  {
    guint top_k;
    double lo, hi;
  } cases[] = {
    { 3, 1.0 / 5, 2.0 / 4 }, /* a may be Python SQL Rust */
    { 2, 1.0 / 3, 1.0 / 3 }, /* Python SQL against SQL and one that a has not */
    { 1, 0, 0 },
  };
  g_autoptr (MarketTable) table = new_table ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CompareRequest request = { .top_k = cases[i].top_k };
      g_autoptr (CompareResult) result = modelled_compare (table, both_roles, &request);

      ASSERT_NEAR (result->pairs[0].overlap.jaccard_ties.lo, cases[i].lo, 1e-12);
      ASSERT_NEAR (result->pairs[0].overlap.jaccard_ties.hi, cases[i].hi, 1e-12);
    }
}

static void
test_too_few (void)
{
  g_autoptr (MarketTable) table = new_table ();
  CompareRequest request = { .min_sample = 41 };
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, &request);
  const CompareOverlap *overlap = &result->pairs[0].overlap;

  g_assert_true (isnan (overlap->weighted_jaccard) && isnan (overlap->rbo)
                 && isnan (overlap->cosine) && isnan (overlap->jaccard_ties.lo));
}

static void
test_lift_interval (void)
{
  /* 1/40 - 1/100 - 1/50 + (2 * 1.6 - 1) / 200 is 0.006; numpy's multinomial, 10^6 draws, has a
   * variance of the log of 0.0062. */
  CompareInterval interval = compare_lift_interval (40, 100, 50, 200);

  ASSERT_NEAR (interval.lo, 1.6 * exp (-1.959963985 * sqrt (0.006)), 1e-9);
  ASSERT_NEAR (interval.hi, 1.6 * exp (1.959963985 * sqrt (0.006)), 1e-9);
  g_assert_true (isnan (compare_lift_interval (0, 100, 50, 200).lo));
  /* One skill of all postings comes with any other as often as by chance, surely. */
  interval = compare_lift_interval (50, 200, 50, 200);
  ASSERT_NEAR (interval.lo, 1, 1e-9);
  ASSERT_NEAR (interval.hi, 1, 1e-9);
}

static void
test_companions (void)
{
  g_autoptr (MarketTable) table = new_table ();
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, NULL);
  guint sql = market_table_find_name (table, MARKET_NAMES_SKILLS, "SQL"), n;
  g_autofree CompareCompanion *companions = compare_companions_new (result, 0, sql, &n);
  g_autofree CompareCompanion *none = NULL;

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (companions[0].name, ==, "Rust");
  g_assert_cmpuint (companions[0].n, ==, 10);
  ASSERT_NEAR (companions[0].share, 10.0 / 30, 1e-12);
  ASSERT_NEAR (companions[0].lift, 10.0 / 30 / 0.2, 1e-12);
  g_assert_cmpstr (companions[1].name, ==, "Python");
  ASSERT_NEAR (companions[1].lift, 1, 1e-12);
  none = compare_companions_new (result, 1, market_table_find_name (table, MARKET_NAMES_SKILLS,
                                                                    "Rust"), &n);
  g_assert_cmpuint (n, ==, 0);
}

/* A skill's companions are those that the function on demand has, where they are sure; a premium has
 * its skill's. Skills of too few postings have none, those without pay do. */
static void
test_sure_companions (void)
{
  static const ModelledGroup groups[] = {
    { 100, 100, 9, 100, { .role = "Software Engineer", .countries = "US", .skills = "Go;Kafka",
                          .pay_yearly = 150000 } },
    { 100, 100, 9, 100, { .role = "Software Engineer", .countries = "US", .skills = "SQL",
                          .pay_yearly = 100000 } },
    { 20, 20, 9, 100, { .role = "Software Engineer", .countries = "US", .skills = "SQL;Kafka",
                        .pay_yearly = 100000 } },
    { 10, 0, 9, 0, { .role = "Software Engineer", .countries = "US", .skills = "Ada;Zig" } },
    { 9, 0, 9, 0, { .role = "Software Engineer", .countries = "US", .skills = "Lisp;Prolog" } },
  };
  static const char *const one_role[] = { "Software Engineer", NULL };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, G_N_ELEMENTS (groups));
  g_autoptr (CompareResult) result = modelled_compare (table, one_role, NULL);
  const CompareRole *role = &result->roles[0];

  g_assert_cmpuint (role->n_skills, ==, 7);
  for (guint i = 0; i < role->n_skills; i++)
    {
      const CompareSkill *skill = &role->skills[i];
      const ComparePremium *premium = compare_role_find_premium (role, skill->skill);
      guint n;
      g_autofree CompareCompanion *companions = compare_companions_new (result, 0, skill->skill, &n);

      g_assert_cmpuint (skill->n_companions, ==,
                        skill->share.n >= 10 && !g_str_equal (skill->name, "SQL"));
      for (guint k = 0; k < skill->n_companions; k++)
        {
          g_assert_cmpuint (skill->companions[k].skill, ==, companions[k].skill);
          g_assert_cmpfloat (skill->companions[k].lift, ==, companions[k].lift);
        }
      g_assert_cmpint (premium != NULL, ==, !g_str_equal (skill->name, "Ada")
                                                && !g_str_equal (skill->name, "Zig")
                                                && skill->share.n >= 10);
      if (premium != NULL)
        g_assert_true (premium->companions == skill->companions);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlap/rank-biased", test_rank_biased);
  g_test_add_func ("/overlap/rank-biased-weight", test_rank_biased_weight);
  g_test_add_func ("/overlap/by-share", test_by_share);
  g_test_add_func ("/overlap/ties", test_ties);
  g_test_add_func ("/overlap/too-few", test_too_few);
  g_test_add_func ("/lift/interval", test_lift_interval);
  g_test_add_func ("/lift/companions", test_companions);
  g_test_add_func ("/lift/sure-companions", test_sure_companions);
  return g_test_run ();
}
