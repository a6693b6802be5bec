/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adjusted figures against what statsmodels says of the same market (make-values.py). */

#include "modelled.h"

#include "compare-effect.h"
#include "compare-solve.h"

#include <string.h>

#define ASSERT_NEAR(a, b, tolerance) g_assert_cmpfloat_with_epsilon (a, b, tolerance)

static const char *const both_roles[] = { "Software Engineer", "Backend Developer", NULL };

static const ComparePremium *
find_premium (const CompareResult *result, guint role, const char *skill)
{
  guint id = market_table_find_name (result->table, MARKET_NAMES_SKILLS, skill);

  return compare_role_find_premium (&result->roles[role], id);
}

static void
test_premiums (void)
{
  static const struct
  {
    guint role;
    const char *skill;
    double adjusted, lo, hi, df, q;
    guint n_employers;
  } cases[] = {
    { 0, "Python", -0.008288637, -0.039361666, 0.023789486, 21.506780, 0.59275007, 24 },
    { 0, "SQL", 0.041196923, 0.004706935, 0.079012191, 16.272796, 0.04341208, 20 },
    { 0, "Rust", 0.067027229, 0.022601171, 0.113383341, 14.095189, 0.01663225, 14 },
    { 1, "Python", -0.004860233, -0.053418260, 0.046188738, 20.096931, 0.84110542, 18 },
    { 1, "SQL", 0.006576585, -0.037301628, 0.052454695, 20.209138, 0.84110542, 21 },
    { 1, "Rust", 0.026773056, -0.046148683, 0.105269647, 9.100071, 0.84110542, 8 },
  };
  g_autoptr (MarketTable) table = modelled_table_new ();
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ComparePremium *premium = find_premium (result, cases[i].role, cases[i].skill);
      double median = result->roles[cases[i].role].pay.median;

      g_assert_cmpint (premium->reason, ==, COMPARE_REASON_NONE);
      ASSERT_NEAR (premium->adjusted, cases[i].adjusted, 1e-9);
      ASSERT_NEAR (premium->adjusted_ci95.lo, cases[i].lo, 1e-9);
      ASSERT_NEAR (premium->adjusted_ci95.hi, cases[i].hi, 1e-9);
      ASSERT_NEAR (premium->df, cases[i].df, 1e-6);
      ASSERT_NEAR (premium->q, cases[i].q, 1e-8);
      g_assert_cmpuint (premium->n_employers, ==, cases[i].n_employers);
      ASSERT_NEAR (premium->adjusted_money, cases[i].adjusted * median, 1e-3);
      ASSERT_NEAR (premium->adjusted_money_ci95.hi, cases[i].hi * median, 1e-3);
    }
}

static void
test_model (void)
{
  g_autoptr (MarketTable) table = modelled_table_new ();
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, NULL);
  const CompareModel *model = &result->roles[0].model;
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_cmpuint (model->n, ==, 136);
  g_assert_cmpuint (model->n_parameters, ==, 7);
  g_assert_cmpint (model->reason, ==, COMPARE_REASON_NONE);
  ASSERT_NEAR (model->r2, 0.5554558910676201, 1e-12);
  ASSERT_NEAR (result->roles[1].model.r2, 0.3511361348, 1e-9);
  for (guint i = 0; i < model->n_controls; i++)
    g_string_append_printf (told, "%s %s %s; ",
                            compare_factor_get_name (model->controls[i].factor),
                            model->controls[i].name,
                            compare_control_state_get_name (model->controls[i].state));
  g_assert_cmpstr (told->str, ==,
                   "seniority mid base; seniority senior held; "
                   "work_mode onsite base; work_mode remote held; place US base; "
                   "skills Python held; skills SQL held; skills Rust held; place several held; ");
}

static void
test_gap (void)
{
  static const double drivers[COMPARE_N_FACTORS] = {
    [COMPARE_FACTOR_SENIORITY] = 0.024745801043826527,
    [COMPARE_FACTOR_WORK_MODE] = -0.0007205247593166734,
    [COMPARE_FACTOR_PLACE] = 0.0001396665765789027,
    [COMPARE_FACTOR_SKILLS]
    = 0.00025455619871588307 + 0.002450916504682849 - 0.002351442526353353,
  };
  g_autoptr (MarketTable) table = modelled_table_new ();
  g_autoptr (CompareResult) result = modelled_compare (table, both_roles, NULL);
  const CompareGap *gap = &result->pairs[0].gap;
  double sum = 0;

  g_assert_cmpint (gap->reason, ==, COMPARE_REASON_NONE);
  ASSERT_NEAR (gap->adjusted, 0.029051612, 1e-9);
  ASSERT_NEAR (gap->adjusted_ci95.lo, 0.004447829, 1e-9);
  ASSERT_NEAR (gap->adjusted_ci95.hi, 0.054258061, 1e-9);
  ASSERT_NEAR (gap->df, 21.053540, 1e-6);
  ASSERT_NEAR (gap->log_raw, 0.05315658604608764, 1e-12);
  ASSERT_NEAR (gap->log_adjusted, 0.02863761300794243, 1e-12);
  ASSERT_NEAR (gap->adjusted_money, gap->adjusted * result->roles[0].pay.median, 1e-6);
  g_assert_cmpuint (gap->n_drivers, ==, COMPARE_N_FACTORS);
  for (guint i = 0; i < gap->n_drivers; i++)
    {
      g_assert_cmpint (gap->drivers[i].factor, ==, i);
      ASSERT_NEAR (gap->drivers[i].log, drivers[i], 1e-12);
      sum += gap->drivers[i].log;
    }
  ASSERT_NEAR (sum + gap->log_adjusted, gap->log_raw, 1e-12);
  g_assert_cmpfloat (gap->support, ==, 1);
}

/* A plain result says nothing of models, and making them leaves it alone. */
static void
test_stages (void)
{
  g_autoptr (MarketTable) table = modelled_table_new ();
  CompareSide side = { .role = market_table_find_name (table, MARKET_NAMES_ROLES, both_roles[0]) };
  CompareRequest request
      = { .sides = &side, .n_sides = 1, .pay_currency = LEXICON_CURRENCY ('U', 'S', 'D') };
  g_autoptr (CompareResult) plain = compare_roles (table, &request, NULL, NULL);
  g_autoptr (CompareResult) modelled = compare_model (plain, NULL, NULL);
  g_autoptr (CompareResult) again = compare_model (modelled, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (plain->is_modelled);
  g_assert_true (modelled->is_modelled && again->is_modelled);
  g_assert_true (isnan (plain->roles[0].premiums[0].adjusted));
  g_assert_cmpuint (plain->roles[0].model.n_controls, ==, 0);
  g_assert_cmpfloat (modelled->roles[0].pay.median, ==, plain->roles[0].pay.median);
  for (guint i = 0; i < modelled->roles[0].n_premiums; i++)
    g_assert_cmpfloat (modelled->roles[0].premiums[i].adjusted, ==,
                       again->roles[0].premiums[i].adjusted);

  g_cancellable_cancel (cancellable);
  g_assert_null (compare_model (plain, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static CompareResult *
compare_groups (const ModelledGroup *groups, guint n_groups)
{
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, n_groups);

  return modelled_compare (table, both_roles, NULL);
}

static void
test_gap_reasons (void)
{
  static const ModelledGroup apart[] = {
    { 60, 60, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Software Engineer", .seniority = LEXICON_SENIORITY_ENTRY } },
    { 60, 60, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Backend Developer", .seniority = LEXICON_SENIORITY_SENIOR } },
  };
  static const ModelledGroup few[] = {
    { 60, 60, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Software Engineer" } },
    { 9, 9, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Backend Developer" } },
  };
  static const ModelledGroup one_employer[] = {
    { 60, 60, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Software Engineer" } },
    { 60, 60, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Backend Developer", .employer = "Alone" } },
  };
  g_autoptr (CompareResult) no_ground = compare_groups (apart, 2);
  g_autoptr (CompareResult) too_few = compare_groups (few, 2);
  g_autoptr (CompareResult) alone = compare_groups (one_employer, 2);
  const CompareGap *gap = &no_ground->pairs[0].gap;

  g_assert_cmpint (gap->reason, ==, COMPARE_REASON_NO_COMMON_GROUND);
  g_assert_cmpfloat (gap->support, ==, 0);
  g_assert_true (isnan (gap->adjusted) && isnan (gap->adjusted_ci95.lo));
  g_assert_cmpuint (gap->n_drivers, ==, 0);
  g_assert_cmpint (too_few->pairs[0].gap.reason, ==, COMPARE_REASON_FEW_POSTINGS);
  g_assert_cmpint (alone->pairs[0].gap.reason, ==, COMPARE_REASON_FEW_EMPLOYERS);
}

/* A role on site and remote: the mode is what is compared, and the level is held constant. */
static void
test_gap_apart (void)
{
#define GROUP(n, pay, level, mode)                                                                 \
  { n, n, 19, 20, { .countries = "US", .pay_yearly = pay, .role = "Software Engineer",             \
    .seniority = LEXICON_SENIORITY_##level, .work_mode = LEXICON_WORK_MODE_##mode } }
  static const ModelledGroup groups[] = {
    GROUP (150, 100000, MID, ONSITE),
    GROUP (50, 150000, SENIOR, ONSITE),
    GROUP (50, 110000, MID, REMOTE),
    GROUP (150, 165000, SENIOR, REMOTE),
  };
  g_autoptr (MarketTable) table = modelled_groups_table_new (groups, G_N_ELEMENTS (groups));
  guint role = market_table_find_name (table, MARKET_NAMES_ROLES, "Software Engineer");
  MarketFilter on_site = { .work_modes = 1 << LEXICON_WORK_MODE_ONSITE };
  MarketFilter remote = { .work_modes = 1 << LEXICON_WORK_MODE_REMOTE };
  CompareSide sides[] = { { .role = role, .filter = &on_site }, { .role = role, .filter = &remote } };
  CompareRequest request
      = { .sides = sides, .n_sides = 2, .pay_currency = LEXICON_CURRENCY ('U', 'S', 'D') };
  g_autoptr (CompareResult) plain = compare_roles (table, &request, NULL, NULL);
  g_autoptr (CompareResult) result = compare_model (plain, NULL, NULL);
  const CompareGap *gap = &result->pairs[0].gap;

  g_assert_cmpint (gap->reason, ==, COMPARE_REASON_NONE);
  g_assert_cmpuint (gap->apart, ==, 1 << COMPARE_FACTOR_WORK_MODE);
  g_assert_cmpfloat (gap->support, ==, 1);
  ASSERT_NEAR (gap->adjusted, 0.10, 0.005);
  ASSERT_NEAR (gap->drivers[COMPARE_FACTOR_SENIORITY].log, 0.5 * log (1.5), 0.01);
  g_assert_cmpfloat (gap->drivers[COMPARE_FACTOR_WORK_MODE].log, ==, 0);
#undef GROUP
}

static void
test_premium_reasons (void)
{
  static const ModelledGroup groups[] = {
    /* Go is what the seniors ask for and nobody else; Zig is of one employer. */
    { 60, 60, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Software Engineer", .skills = "Go;SQL",
            .seniority = LEXICON_SENIORITY_SENIOR } },
    { 60, 60, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Software Engineer", .seniority = LEXICON_SENIORITY_MID } },
    { 15, 15, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Software Engineer", .skills = "Zig", .employer = "Alone",
            .seniority = LEXICON_SENIORITY_MID } },
    { 15, 15, 9, 300, { .countries = "US", .pay_yearly = 100000, .role = "Backend Developer", .skills = "Go" } },
  };
  g_autoptr (CompareResult) result = compare_groups (groups, 4);
  const ComparePremium *go = find_premium (result, 0, "Go"), *zig = find_premium (result, 0, "Zig");
  guint n_collinear = 0;

  g_assert_cmpint (go->reason, ==, COMPARE_REASON_COLLINEAR);
  g_assert_true (isnan (go->adjusted) && isnan (go->q) && isnan (go->adjusted_money_ci95.hi));
  g_assert_false (isnan (go->premium));
  g_assert_cmpint (zig->reason, ==, COMPARE_REASON_FEW_EMPLOYERS);
  for (guint i = 0; i < result->roles[0].model.n_controls; i++)
    n_collinear += result->roles[0].model.controls[i].state == COMPARE_CONTROL_COLLINEAR;
  g_assert_cmpuint (n_collinear, ==, 2);
  /* Fifteen postings bear one parameter and no effect. */
  g_assert_cmpint (result->roles[1].model.reason, ==, COMPARE_REASON_FEW_POSTINGS);
  g_assert_cmpint (find_premium (result, 1, "Go")->reason, ==, COMPARE_REASON_FEW_POSTINGS);
}

/* A column that is the sum of two others, with room and without. */
static void
test_choose (void)
{
  static const double gram[] = {
    4, 2, 2, 1, /* */
    2, 2, 0, 1, /* */
    2, 0, 2, 0, /* */
    1, 1, 0, 1,
  };
  guint8 is_kept[4];
  guint n_tried;

  g_assert_cmpuint (compare_solve_choose (gram, 4, 4, is_kept, &n_tried), ==, 3);
  g_assert_cmpuint (n_tried, ==, 4);
  g_assert_true (is_kept[0] && is_kept[1] && !is_kept[2] && is_kept[3]);
  g_assert_cmpuint (compare_solve_choose (gram, 4, 2, is_kept, &n_tried), ==, 2);
  g_assert_cmpuint (n_tried, ==, 2);
  g_assert_true (is_kept[0] && is_kept[1] && !is_kept[2] && !is_kept[3]);
}

static void
test_invert (void)
{
  static const double gram[] = { 4, 2, 2, 3 }, right[] = { 2, 5 }, singular[] = { 1, 1, 1, 1 };
  double inverse[4], solution[2];

  g_assert_true (compare_solve_invert (gram, right, 2, inverse, solution));
  ASSERT_NEAR (inverse[0], 3.0 / 8, 1e-15);
  ASSERT_NEAR (inverse[1], -2.0 / 8, 1e-15);
  ASSERT_NEAR (inverse[2], -2.0 / 8, 1e-15);
  ASSERT_NEAR (inverse[3], 4.0 / 8, 1e-15);
  ASSERT_NEAR (solution[0], -0.5, 1e-15);
  ASSERT_NEAR (solution[1], 2, 1e-15);
  g_assert_false (compare_solve_invert (singular, right, 2, inverse, solution));
}

/* The fifteen ordered probabilities of Benjamini and Hochberg's own example (1995, section 3.2), of
 * which four are rejected at 0.05; the others in between are not known. */
static void
test_false_discovery (void)
{
  static const double p[] = { 0.0095, 0.0001, 0.0004, 0.0019, NAN,    0.0201, 0.0278, 0.0298,
                              0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000 };
  double q[G_N_ELEMENTS (p)];
  guint n_rejected = 0;

  compare_false_discovery_rates (p, G_N_ELEMENTS (p), q);
  for (gsize i = 0; i < G_N_ELEMENTS (p); i++)
    n_rejected += q[i] <= 0.05;
  g_assert_cmpuint (n_rejected, ==, 4);
  ASSERT_NEAR (q[1], 0.0015, 1e-12);
  ASSERT_NEAR (q[0], 0.0095 * 15 / 4, 1e-12);
  /* 0.0201 * 15 / 5 is more than 0.0298 * 15 / 7, which therefore holds for both. */
  ASSERT_NEAR (q[5], 0.0201 * 15 / 5, 1e-12);
  g_assert_true (isnan (q[4]));
  ASSERT_NEAR (q[15], 1, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adjusted/premiums", test_premiums);
  g_test_add_func ("/adjusted/model", test_model);
  g_test_add_func ("/adjusted/gap", test_gap);
  g_test_add_func ("/adjusted/stages", test_stages);
  g_test_add_func ("/adjusted/gap-reasons", test_gap_reasons);
  g_test_add_func ("/adjusted/gap-apart", test_gap_apart);
  g_test_add_func ("/adjusted/premium-reasons", test_premium_reasons);
  g_test_add_func ("/adjusted/choose", test_choose);
  g_test_add_func ("/adjusted/invert", test_invert);
  g_test_add_func ("/adjusted/false-discovery", test_false_discovery);
  return g_test_run ();
}
