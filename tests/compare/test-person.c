/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's skills against roles, and the choice between them. */

#include "modelled.h"

#include "compare-choice.h"

#define ASSERT_NEAR(a, b, tolerance) g_assert_cmpfloat_with_epsilon (a, b, tolerance)

static const char *const both_roles[] = { "Software Engineer", "Backend Developer", NULL };

#define GROUP(n_postings, n_paid, pay, mode, level, named)                                          \
  { n_postings, n_paid, 20, 50,                                                                    \
    { .countries = "US", .pay_yearly = pay, .work_mode = LEXICON_WORK_MODE_##mode,                 \
      .seniority = LEXICON_SENIORITY_##level, .skills = named, .role
#define END } }

/* a is larger and has entry postings, b pays more and is remote; a third of both are like each other. */
static MarketTable *
new_table (void)
{
  static const ModelledGroup groups[] = {
    GROUP (200, 200, 100000, ONSITE, MID, "Python;SQL;Go") = "Software Engineer" END,
    GROUP (100, 100, 100000, ONSITE, ENTRY, "Python") = "Software Engineer" END,
    GROUP (100, 100, 100000, REMOTE, MID, "Rust;Zig;C++") = "Software Engineer" END,
    GROUP (100, 100, 120000, REMOTE, MID, "Go;Kafka;SQL;Java") = "Backend Developer" END,
    GROUP (20, 20, 120000, ONSITE, ENTRY, NULL) = "Backend Developer" END,
  };

  return modelled_groups_table_new (groups, G_N_ELEMENTS (groups));
}

static guint32
find_skill (const MarketTable *table, const char *name)
{
  return market_table_find_name (table, MARKET_NAMES_SKILLS, name);
}

static void
test_fit (void)
{
  g_autoptr (MarketTable) table = new_table ();
  guint32 have[] = { find_skill (table, "SQL"), find_skill (table, "Java"), find_skill (table, "SQL") };
  CompareRequest request = { .have = have, .n_have = 3 };
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, &request);
  const CompareFit *a = &result->roles[0].fit, *b = &result->roles[1].fit;
  static const struct
  {
    const char *name;
    guint n, n_gained;
    double reach;
  } lacks[] = {
    /* Python alone brings 300 into reach: two of three, and one of one. */
    { "Python", 300, 300, 300.0 / 400 },
    /* None of three: no one skill helps, all are wanted alike. */
    { "C++", 100, 0, 300.0 / 400 },
    { "Rust", 100, 100, 1 },
  };

  g_assert_cmpuint (result->n_have, ==, 2);
  g_assert_cmpuint (a->n, ==, 400);
  g_assert_cmpuint (a->n_reach, ==, 0);
  ASSERT_NEAR (a->covered, 200.0 / (600 + 100 + 300), 1e-12);
  g_assert_cmpuint (a->n_lacks, ==, G_N_ELEMENTS (lacks));
  for (gsize i = 0; i < G_N_ELEMENTS (lacks); i++)
    {
      g_assert_cmpstr (a->lacks[i].name, ==, lacks[i].name);
      g_assert_cmpuint (a->lacks[i].n, ==, lacks[i].n);
      g_assert_cmpuint (a->lacks[i].n_gained, ==, lacks[i].n_gained);
      ASSERT_NEAR (a->lacks[i].reach, lacks[i].reach, 1e-12);
    }
  /* Two of four are not two thirds. The twenty that name no skill do not count. */
  g_assert_cmpuint (b->n, ==, 100);
  g_assert_cmpuint (b->n_reach, ==, 0);
  ASSERT_NEAR (b->covered, 0.5, 1e-12);
  g_assert_cmpstr (b->lacks[0].name, ==, "Go");
  ASSERT_NEAR (b->lacks[0].reach, 1, 1e-12);
  g_assert_cmpuint (b->n_lacks, ==, 1);
}

/* Whatever the order in which lacks are learned, each count is that of a recount from nothing. */
static void
test_fit_recount (void)
{
  g_autoptr (MarketTable) table = modelled_table_new ();
  guint32 have[3] = { find_skill (table, "SQL") };
  CompareRequest request = { .have = have, .n_have = 1 };
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, &request);
  const CompareFit *fit = &result->roles[0].fit;

  g_assert_cmpuint (fit->n_lacks, ==, 2);
  for (guint i = 0; i < fit->n_lacks; i++)
    {
      g_autoptr (CompareResult) after = NULL;
      guint n_before = i == 0 ? fit->n_reach : fit->lacks[i - 1].reach * fit->n + 0.5;

      have[request.n_have++] = fit->lacks[i].skill;
      after = modelled_compare (table, both_roles, &request);
      g_assert_cmpuint (after->roles[0].fit.n_reach, ==, n_before + fit->lacks[i].n_gained);
      ASSERT_NEAR (after->roles[0].fit.reach, fit->lacks[i].reach, 1e-12);
    }
}

static void
test_fit_reasons (void)
{
  g_autoptr (MarketTable) table = new_table ();
  guint32 have = find_skill (table, "SQL");
  CompareRequest request = { .have = &have, .n_have = 1, .min_sample = 101 };
  g_autoptr (CompareResult) nobody = modelled_compare (table, both_roles, NULL);
  g_autoptr (CompareResult) few = modelled_compare (table, both_roles, &request);

  g_assert_cmpint (nobody->roles[0].fit.reason, ==, COMPARE_REASON_NO_SKILLS);
  g_assert_true (isnan (nobody->roles[0].fit.covered));
  g_assert_cmpint (few->roles[1].fit.reason, ==, COMPARE_REASON_FEW_POSTINGS);
  g_assert_cmpuint (few->roles[1].fit.n_lacks, ==, 0);
}

static const CompareChoiceReason *
find_reason (const CompareChoice *choice, CompareCriterion criterion)
{
  for (guint i = 0; i < choice->n_reasons; i++)
    if (choice->reasons[i].criterion == criterion)
      return &choice->reasons[i];
  return NULL;
}

static void
test_choice (void)
{
  g_autoptr (MarketTable) table = new_table ();
  CompareRequest request = { .weights = { [COMPARE_CRITERION_PAY] = 2,
                                          [COMPARE_CRITERION_OPENINGS] = 1 } };
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, &request);
  const CompareChoice *choice = &result->choice;
  const CompareRole *a = &result->roles[0], *b = &result->roles[1];
  double pay = a->pay.median / b->pay.median, openings = 120.0 / 400;

  g_assert_false (choice->is_default);
  g_assert_cmpuint (choice->ranking[0].role, ==, 0);
  ASSERT_NEAR (choice->ranking[0].score, (2 * pay + 1) / 3, 1e-12);
  ASSERT_NEAR (choice->ranking[1].score, (2 + openings) / 3, 1e-12);
  ASSERT_NEAR (choice->ranking[0].points[COMPARE_CRITERION_REMOTE], 0.25 / (100.0 / 120), 1e-12);
  /* 100 of 400 and 20 of 120 are within noise of each other: 0.083 +/- 0.079 is not, see below. */
  ASSERT_NEAR (choice->ranking[1].points[COMPARE_CRITERION_ENTRY], (20.0 / 120) / 0.25, 1e-12);
  g_assert_true (isnan (choice->ranking[0].points[COMPARE_CRITERION_FIT]));
  g_assert_null (find_reason (choice, COMPARE_CRITERION_FIT));

  g_assert_cmpint (choice->reasons[0].criterion, ==, COMPARE_CRITERION_OPENINGS);
  ASSERT_NEAR (choice->reasons[0].difference, (1 - openings) / 3, 1e-12);
  ASSERT_NEAR (find_reason (choice, COMPARE_CRITERION_PAY)->difference, 2 * (pay - 1) / 3, 1e-12);
}

/* At the weight that it says, the first two are level; beyond it the other leads. */
static void
test_choice_flips (void)
{
  g_autoptr (MarketTable) table = new_table ();
  CompareRequest request = { .weights = { 2, 0.2, 1, 1 } };
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, &request);
  guint n_flips = 0;

  for (guint i = 0; i < result->choice.n_reasons; i++)
    {
      const CompareChoiceReason *reason = &result->choice.reasons[i];
      CompareRequest flipped = request;
      g_autoptr (CompareResult) level = NULL;
      g_autoptr (CompareResult) beyond = NULL;

      if (isnan (reason->flips_at))
        continue;
      n_flips++;
      flipped.weights[reason->criterion] = reason->flips_at;
      level = modelled_compare (table, both_roles, &flipped);
      ASSERT_NEAR (level->choice.ranking[0].score, level->choice.ranking[1].score, 1e-12);
      flipped.weights[reason->criterion]
          += (reason->flips_at - request.weights[reason->criterion]) * 0.01;
      beyond = modelled_compare (table, both_roles, &flipped);
      g_assert_cmpuint (beyond->choice.ranking[0].role, !=, result->choice.ranking[0].role);
    }
  g_assert_cmpuint (n_flips, >=, 2);
}

static void
test_choice_default (void)
{
  static const char *const one_role[] = { "Software Engineer", NULL };
  g_autoptr (MarketTable) table = new_table ();
  guint32 have = find_skill (table, "SQL");
  CompareRequest person = { .have = &have, .n_have = 1 };
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, NULL);
  g_autoptr (CompareResult) with_skills = modelled_compare (table, both_roles, &person);
  g_autoptr (CompareResult) alone = modelled_compare (table, one_role, NULL);

  g_assert_true (result->choice.is_default);
  g_assert_cmpfloat (result->choice.weights[COMPARE_CRITERION_PAY], ==, 1);
  g_assert_cmpfloat (result->choice.weights[COMPARE_CRITERION_FIT], ==, 0);
  g_assert_cmpfloat (with_skills->choice.weights[COMPARE_CRITERION_FIT], ==, 1);
  g_assert_cmpint (alone->choice.reason, ==, COMPARE_REASON_ONE_ROLE);
  g_assert_cmpuint (alone->choice.n_ranking, ==, 0);
}

/* A median that may be the other's is worth as much, and no pay at all counts for nobody. */
static void
test_choice_noise (void)
{
  static const ModelledGroup alike[] = {
    GROUP (40, 40, 100000, ONSITE, MID, NULL) = "Software Engineer" END,
    GROUP (40, 40, 100200, ONSITE, MID, NULL) = "Backend Developer" END,
  };
  static const ModelledGroup unpaid[] = {
    GROUP (40, 40, 100000, ONSITE, MID, NULL) = "Software Engineer" END,
    GROUP (40, 0, 0, ONSITE, MID, NULL) = "Backend Developer" END,
  };
  g_autoptr (MarketTable) alike_table = modelled_groups_table_new (alike, 2);
  g_autoptr (MarketTable) unpaid_table = modelled_groups_table_new (unpaid, 2);
  g_autoptr (CompareResult) level = modelled_compare (alike_table, both_roles, NULL);
  g_autoptr (CompareResult) missing = modelled_compare (unpaid_table, both_roles, NULL);

  g_assert_cmpfloat (level->roles[0].pay.median, <, level->roles[1].pay.median);
  g_assert_cmpfloat (level->choice.ranking[0].score, ==, level->choice.ranking[1].score);
  g_assert_cmpuint (level->choice.ranking[0].role, ==, 0);
  g_assert_true (isnan (missing->choice.ranking[0].points[COMPARE_CRITERION_PAY]));
  g_assert_cmpfloat (missing->choice.weights[COMPARE_CRITERION_PAY], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/covered", test_fit);
  g_test_add_func ("/fit/recount", test_fit_recount);
  g_test_add_func ("/fit/reasons", test_fit_reasons);
  g_test_add_func ("/choice/score", test_choice);
  g_test_add_func ("/choice/flips", test_choice_flips);
  g_test_add_func ("/choice/default", test_choice_default);
  g_test_add_func ("/choice/noise", test_choice_noise);
  return g_test_run ();
}
