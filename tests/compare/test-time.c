/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ages, dated exports, and what changed between them. */

#include "modelled.h"

#include "compare-cluster.h"
#include "compare-shift.h"

#define ASSERT_NEAR(a, b, tolerance) g_assert_cmpfloat_with_epsilon (a, b, tolerance)

/* 2026-04-30 and 2026-05-31 */
#define APRIL 20573
#define MAY 20604

static const char *const roles[] = { "Software Engineer", NULL };

#define SENIORS(n_postings, n_paid, n_employers, pay, day, named)                                  \
  { n_postings, n_paid, n_employers, 0,                                                            \
    { .role = "Software Engineer", .countries = "US", .pay_yearly = pay, .skills = named,          \
      .seniority = LEXICON_SENIORITY_SENIOR, .posted_day = day } }
#define MIDS(n_postings, n_paid, n_employers, pay, day, named)                                     \
  { n_postings, n_paid, n_employers, 0,                                                            \
    { .role = "Software Engineer", .countries = "US", .pay_yearly = pay, .skills = named,          \
      .seniority = LEXICON_SENIORITY_MID, .posted_day = day } }

static CompareResult *
compare_exports (const ModelledGroup *april, guint n_april, const char *april_prefix,
                 const ModelledGroup *may, guint n_may, const char *may_prefix)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;

  market_builder_begin_file (builder, "april.json", NULL, NULL);
  modelled_add_groups (builder, april, n_april, april_prefix);
  market_builder_end_file (builder, NULL, 0, 0);
  market_builder_begin_file (builder, "may.json", NULL, NULL);
  modelled_add_groups (builder, may, n_may, may_prefix);
  market_builder_end_file (builder, NULL, 0, 0);
  table = market_builder_finish (builder, NULL, FALSE);
  return modelled_compare (table, roles, NULL);
}

static void
test_age (void)
{
  static const ModelledGroup groups[] = {
    MIDS (10, 0, 3, 0, MAY, NULL),
    MIDS (10, 0, 3, 0, MAY - 31, NULL),
    MIDS (5, 0, 3, 0, MAY - 100, NULL),
    MIDS (7, 0, 3, 0, 0, NULL),
  };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, G_N_ELEMENTS (groups));
  g_autoptr (CompareResult) result = modelled_compare (table, roles, NULL);
  const CompareAge *age = &result->roles[0].age;

  g_assert_cmpint (age->export_day, ==, MAY);
  g_assert_cmpuint (age->n, ==, 25);
  g_assert_cmpfloat (age->p25, ==, 0);
  g_assert_cmpfloat (age->median, ==, 31);
  g_assert_cmpfloat (age->p75, ==, 31);
  ASSERT_NEAR (age->over_30, 15.0 / 25, 1e-12);
  ASSERT_NEAR (age->over_90, 5.0 / 25, 1e-12);
  g_assert_cmpint (result->span.reason, ==, COMPARE_REASON_ONE_EXPORT);
  g_assert_cmpint (result->roles[0].change.reason, ==, COMPARE_REASON_ONE_EXPORT);
}

/* One date that cannot be does not make all others old. */
static void
test_stray_day (void)
{
  static const ModelledGroup groups[] = {
    MIDS (300, 0, 3, 0, MAY - 10, NULL),
    MIDS (1, 0, 3, 0, MAY + 9000, NULL),
    MIDS (1, 0, 3, 0, 90000, NULL),
    MIDS (1, 0, 3, 0, -400000, NULL),
  };
  static const ModelledGroup undated[] = { MIDS (30, 0, 3, 0, 0, NULL) };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, G_N_ELEMENTS (groups));
  g_autoptr (MarketTable) undated_table = modelled_groups_table_new (undated, 1);
  g_autoptr (CompareResult) result = modelled_compare (table, roles, NULL);
  g_autoptr (CompareResult) without = modelled_compare (undated_table, roles, NULL);

  g_assert_cmpint (result->roles[0].age.export_day, ==, MAY - 10);
  g_assert_cmpfloat (result->roles[0].age.median, ==, 0);
  g_assert_cmpint (without->roles[0].age.reason, ==, COMPARE_REASON_NO_DATES);
  g_assert_cmpint (without->roles[0].age.export_day, ==, LEXICON_DAY_NONE);
  g_assert_cmpint (without->span.reason, ==, COMPARE_REASON_NO_DATES);
  g_assert_true (isnan (without->roles[0].age.median));
}

/* Half of April's postings stay: same employers, ids and titles. May has as many new ones again. */
static void
test_openings (void)
{
  static const ModelledGroup april[] = {
    MIDS (100, 0, 10, 0, APRIL, NULL),
    SENIORS (100, 0, 10, 0, APRIL, NULL),
  };
  static const ModelledGroup may[] = {
    MIDS (100, 0, 10, 0, APRIL, NULL),
    SENIORS (0, 0, 10, 0, MAY, NULL),
    MIDS (160, 0, 10, 0, MAY, NULL),
  };
  g_autoptr (CompareResult) result = compare_exports (april, 2, "p", may, 3, "p");
  const CompareChange *change = &result->roles[0].change;
  double errors;

  g_assert_cmpint (result->span.reason, ==, COMPARE_REASON_NONE);
  g_assert_cmpint (result->span.from_day, ==, APRIL);
  g_assert_cmpint (result->span.to_day, ==, MAY);
  g_assert_cmpuint (change->n_from, ==, 200);
  g_assert_cmpuint (change->n_to, ==, 260);
  g_assert_cmpuint (change->n_gone, ==, 100);
  g_assert_cmpuint (change->n_new, ==, 160);
  ASSERT_NEAR (change->openings, 0.3, 1e-12);
  /* Each of ten employers has six more; the table of t has 2.262 for nine degrees. */
  errors = 2.262157163 * sqrt (10 * 36 * 10 / 9.0) / 200;
  ASSERT_NEAR (change->openings_ci95.lo, 0.3 - errors, 1e-8);
  ASSERT_NEAR (change->openings_ci95.hi, 0.3 + errors, 1e-8);
}

/* The level's pay stays, but there are more seniors: all of the change is mix. */
static void
test_mix (void)
{
  static const ModelledGroup april[] = {
    MIDS (150, 150, 30, 100000, APRIL, "SQL"),
    SENIORS (50, 50, 30, 150000, APRIL, "Go;SQL"),
  };
  static const ModelledGroup may[] = {
    MIDS (50, 50, 30, 100000, MAY, "SQL"),
    SENIORS (150, 150, 30, 150000, MAY, "Go;SQL"),
  };
  g_autoptr (CompareResult) result = compare_exports (april, 2, "a", may, 2, "b");
  const CompareChange *change = &result->roles[0].change;

  g_assert_cmpint (change->pay_reason, ==, COMPARE_REASON_NONE);
  g_assert_cmpfloat (change->median_from, ==, 100000);
  g_assert_cmpfloat (change->median_to, ==, 150000);
  ASSERT_NEAR (change->pay.within, 0, 1e-12);
  ASSERT_NEAR (change->pay.mix, 0.5 * log (1.5), 1e-12);
  ASSERT_NEAR (change->pay.total, change->pay.within + change->pay.mix, 1e-12);
  /* Go is as rare and as frequent as it was within each level. */
  g_assert_cmpuint (change->n_skills, ==, 0);
}

static void
test_within (void)
{
  static const ModelledGroup april[] = {
    MIDS (100, 100, 30, 100000, APRIL, "SQL"),
    SENIORS (80, 80, 30, 150000, APRIL, "SQL"),
    SENIORS (20, 20, 30, 150000, APRIL, "Go;SQL"),
  };
  static const ModelledGroup may[] = {
    MIDS (100, 100, 30, 110000, MAY, "SQL"),
    SENIORS (40, 40, 30, 165000, MAY, "SQL"),
    SENIORS (60, 60, 30, 165000, MAY, "Go;SQL"),
  };
  g_autoptr (CompareResult) result = compare_exports (april, 3, "a", may, 3, "b");
  const CompareChange *change = &result->roles[0].change;

  ASSERT_NEAR (change->pay.within, log (1.1), 1e-12);
  ASSERT_NEAR (change->pay.mix, 0, 1e-12);
  g_assert_cmpuint (change->n_skills, ==, 1);
  g_assert_cmpstr (change->skills[0].name, ==, "Go");
  ASSERT_NEAR (change->skills[0].from_share, 0.1, 1e-12);
  ASSERT_NEAR (change->skills[0].to_share, 0.3, 1e-12);
  ASSERT_NEAR (change->skills[0].shift.within, 0.2, 1e-12);
  g_assert_cmpfloat (change->skills[0].q, <=, 0.1);
}

/* Two boards of different companies are no trend, however far apart they were taken. */
static void
test_other_sources (void)
{
  static const ModelledGroup april[] = { MIDS (50, 0, 5, 0, APRIL, NULL) };
  static const ModelledGroup may[] = {
    { 50, 0, 0, 0,
      { .role = "Software Engineer", .countries = "US", .employer = "Another", .posted_day = MAY } },
  };
  static const ModelledGroup next_week[] = { MIDS (50, 0, 5, 0, APRIL + 6, NULL) };
  g_autoptr (CompareResult) others = compare_exports (april, 1, "a", may, 1, "b");
  g_autoptr (CompareResult) parts = compare_exports (april, 1, "a", next_week, 1, "b");

  g_assert_cmpint (others->span.reason, ==, COMPARE_REASON_OTHER_SOURCES);
  g_assert_cmpint (others->roles[0].change.reason, ==, COMPARE_REASON_OTHER_SOURCES);
  g_assert_cmpint (parts->span.reason, ==, COMPARE_REASON_ONE_EXPORT);
}

static void
test_few (void)
{
  static const ModelledGroup april[] = { MIDS (9, 9, 3, 100000, APRIL, "SQL") };
  static const ModelledGroup may[] = { MIDS (50, 9, 3, 100000, MAY, "SQL") };
  static const ModelledGroup enough[] = { MIDS (50, 9, 3, 100000, APRIL, "SQL") };
  g_autoptr (CompareResult) few = compare_exports (april, 1, "a", may, 1, "b");
  g_autoptr (CompareResult) few_paid = compare_exports (enough, 1, "a", may, 1, "b");

  g_assert_cmpint (few->roles[0].change.reason, ==, COMPARE_REASON_FEW_POSTINGS);
  g_assert_true (isnan (few->roles[0].change.openings));
  g_assert_cmpint (few_paid->roles[0].change.reason, ==, COMPARE_REASON_NONE);
  g_assert_cmpint (few_paid->roles[0].change.pay_reason, ==, COMPARE_REASON_FEW_POSTINGS);
  g_assert_true (isnan (few_paid->roles[0].change.pay.total));
  g_assert_true (isnan (few_paid->roles[0].change.median_from));
}

/* One group only: within is the difference of two means, and its variance between employers that of
 * a difference of sums. */
static void
test_shift_interval (void)
{
  static const ModelledGroup group[] = { MIDS (40, 0, 4, 0, 0, NULL) };
  g_autoptr (MarketTable) table = modelled_groups_table_new (group, 1);
  g_auto (CompareSets) sets = { 0 };
  guint32 rows[40];
  guint8 is_to[40];
  double values[40], sums[4] = { 0 }, means[2] = { 0 }, squares = 0, p, reach;
  CompareShift shift;

  for (guint i = 0; i < 40; i++)
    {
      rows[i] = i;
      is_to[i] = i % 8 < 4;
    }
  compare_sets_init (&sets, table, rows, is_to, 40);
  g_assert_cmpuint (sets.n_clusters, ==, 4);
  for (guint i = 0; i < 40; i++)
    {
      values[i] = sets.rows[i] * sets.rows[i] * 13 % 17;
      means[sets.is_to[i]] += values[i] / 20;
    }
  for (guint i = 0; i < 40; i++)
    sums[sets.rows[i] % 4]
        += (values[i] - means[sets.is_to[i]]) / 20 * (sets.is_to[i] ? 1 : -1);
  for (guint k = 0; k < 4; k++)
    squares += sums[k] * sums[k];
  shift = compare_shift (&sets, values, &p);
  ASSERT_NEAR (shift.within, means[1] - means[0], 1e-12);
  g_assert_cmpfloat (shift.mix, ==, 0);
  /* The table of t has 3.182 for three degrees. */
  reach = 3.182446305 * sqrt (squares * 4 / 3);
  ASSERT_NEAR (shift.within_ci95.lo, shift.within - reach, 1e-8);
  ASSERT_NEAR (shift.within_ci95.hi, shift.within + reach, 1e-8);
  g_assert_true (p > 0 && p <= 1);
}

static void
test_order_by_employer (void)
{
  static const guint32 employers[] = { 2, 0, 1, 2, 0, 5 }, rows[] = { 0, 1, 2, 3, 4, 5 };
  static const guint32 expected[] = { 2, 0, 3, 5, 1, 4 }, starts[] = { 0, 1, 3, 4, 5, 6 };
  guint32 order[6], start[7];

  g_assert_cmpuint (compare_order_by_employer (employers, 6, rows, 6, order, start), ==, 5);
  g_assert_cmpmem (order, sizeof order, expected, sizeof expected);
  g_assert_cmpmem (start, sizeof starts, starts, sizeof starts);
  g_assert_cmpuint (compare_order_by_employer (employers, 6, rows, 0, order, start), ==, 0);
  g_assert_cmpuint (start[0], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/age", test_age);
  g_test_add_func ("/time/stray-day", test_stray_day);
  g_test_add_func ("/time/openings", test_openings);
  g_test_add_func ("/time/mix", test_mix);
  g_test_add_func ("/time/within", test_within);
  g_test_add_func ("/time/other-sources", test_other_sources);
  g_test_add_func ("/time/few", test_few);
  g_test_add_func ("/time/shift-interval", test_shift_interval);
  g_test_add_func ("/time/order-by-employer", test_order_by_employer);
  return g_test_run ();
}
