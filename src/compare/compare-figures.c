/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of modelled figures: before they are made, and after. */

#include "compare-figures-private.h"

static void
init_model (CompareModel *model)
{
  *model = (CompareModel) { .r2 = NAN };
}

static void
clear_model (CompareModel *model)
{
  for (guint i = 0; i < model->n_controls; i++)
    g_free (model->controls[i].name);
  g_free (model->controls);
}

static void
init_premium (ComparePremium *premium)
{
  premium->adjusted = premium->adjusted_money = premium->q = premium->df = NAN;
  premium->adjusted_ci95 = premium->adjusted_money_ci95 = COMPARE_INTERVAL_NONE;
  premium->n_employers = 0;
  premium->reason = COMPARE_REASON_NONE;
  premium->companions = NULL;
  premium->n_companions = 0;
}

static void
init_change (CompareChange *change)
{
  *change = (CompareChange) {
    .openings = NAN,
    .openings_ci95 = COMPARE_INTERVAL_NONE,
    .median_from = NAN,
    .median_to = NAN,
    .pay = { NAN, NAN, NAN, COMPARE_INTERVAL_NONE },
  };
}

void
compare_role_init_modelled (CompareRole *role)
{
  for (guint i = 0; i < role->n_skills; i++)
    {
      role->skills[i].companions = NULL;
      role->skills[i].n_companions = 0;
    }
  for (guint i = 0; i < role->n_premiums; i++)
    init_premium (&role->premiums[i]);
  init_model (&role->model);
  role->coverage = (CompareCoverage) {
    .ci95 = COMPARE_INTERVAL_NONE,
    .distance = NAN,
    .p = NAN,
    .median_reweighted = NAN,
    .n_effective = NAN,
  };
  role->age = (CompareAge) {
    .export_day = LEXICON_DAY_NONE,
    .median = NAN,
    .p25 = NAN,
    .p75 = NAN,
    .over_30 = NAN,
    .over_90 = NAN,
  };
  init_change (&role->change);
  role->fit = (CompareFit) { .reach = NAN, .reach_ci95 = COMPARE_INTERVAL_NONE, .covered = NAN };
}

void
compare_gap_init (CompareGap *gap)
{
  *gap = (CompareGap) {
    .adjusted = NAN,
    .adjusted_ci95 = COMPARE_INTERVAL_NONE,
    .adjusted_money = NAN,
    .adjusted_money_ci95 = COMPARE_INTERVAL_NONE,
    .log_raw = NAN,
    .log_adjusted = NAN,
    .df = NAN,
    .support = NAN,
  };
  init_model (&gap->model);
}

void
compare_result_init_modelled (CompareResult *result)
{
  result->span = (CompareSpan) { .from_day = LEXICON_DAY_NONE, .to_day = LEXICON_DAY_NONE };
  result->choice = (CompareChoice) { 0 };
}

static void
clear_groups (CompareCoverageGroup *groups, guint n_groups)
{
  for (guint i = 0; i < n_groups; i++)
    g_free (groups[i].name);
  g_free (groups);
}

void
compare_role_clear_modelled (CompareRole *role)
{
  for (guint i = 0; i < role->n_skills; i++)
    g_free (role->skills[i].companions);
  clear_model (&role->model);
  clear_groups (role->coverage.seniorities, role->coverage.n_seniorities);
  clear_groups (role->coverage.places, role->coverage.n_places);
  g_free (role->change.skills);
  g_free (role->fit.lacks);
}

void
compare_gap_clear (CompareGap *gap)
{
  clear_model (&gap->model);
}

void
compare_result_clear_modelled (CompareResult *result)
{
  g_free (result->choice.ranking);
  g_free (result->choice.reasons);
}
