/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Points, scores, and where the order would flip. */

#include "compare-choice.h"

#include "compare-distribution.h"
#include "compare-roles.h"
#include "compare-sample.h"

#include <stdlib.h>

static guint
count_entry (const CompareRole *role)
{
  return role->seniority[LEXICON_SENIORITY_INTERN].n + role->seniority[LEXICON_SENIORITY_ENTRY].n;
}

double
compare_role_get_criterion (const CompareResult *result, const CompareRole *role,
                            CompareCriterion criterion)
{
  switch (criterion)
    {
    case COMPARE_CRITERION_PAY:
      return role->pay.median;
    case COMPARE_CRITERION_REMOTE:
      return role->work_mode[LEXICON_WORK_MODE_REMOTE].share;
    case COMPARE_CRITERION_OPENINGS:
      return role->n_postings;
    case COMPARE_CRITERION_ENTRY:
      return compare_share (count_entry (role), role->n_postings, result->min_sample).share;
    case COMPARE_CRITERION_FIT:
      return role->fit.covered;
    case COMPARE_N_CRITERIA:
    default:
      return NAN;
    }
}

static gboolean
shares_are_alike (double one, guint n_one, double other, guint n_other)
{
  double variance = one * (1 - one) / n_one + other * (1 - other) / n_other;

  return fabs (one - other) <= compare_normal_quantile (0.975) * sqrt (variance);
}

static gboolean
is_within_noise (const CompareResult *result, guint one, guint other, CompareCriterion criterion)
{
  const CompareRole *a = &result->roles[one], *b = &result->roles[other];
  const ComparePair *pair;

  switch (criterion)
    {
    case COMPARE_CRITERION_PAY:
      pair = compare_result_find_pair (result, one, other);
      return isnan (pair->pay_gap_ci95.lo)
             || (pair->pay_gap_ci95.lo <= 0 && pair->pay_gap_ci95.hi >= 0);
    case COMPARE_CRITERION_REMOTE:
    case COMPARE_CRITERION_ENTRY:
      return shares_are_alike (compare_role_get_criterion (result, a, criterion), a->n_postings,
                               compare_role_get_criterion (result, b, criterion), b->n_postings);
    case COMPARE_CRITERION_OPENINGS:
    case COMPARE_CRITERION_FIT:
    case COMPARE_N_CRITERIA:
    default:
      return FALSE;
    }
}

/* The role with the largest value; n_roles where a role has none, or all have nothing. */
static guint
find_best (const CompareResult *result, CompareCriterion criterion)
{
  guint best = 0;
  double most = 0;

  for (guint role = 0; role < result->n_roles; role++)
    {
      double value = compare_role_get_criterion (result, &result->roles[role], criterion);

      if (isnan (value))
        return result->n_roles;
      if (value > most)
        {
          most = value;
          best = role;
        }
    }
  return most > 0 ? best : result->n_roles;
}

static void
give_points (CompareResult *result, CompareCriterion criterion)
{
  CompareChoice *choice = &result->choice;
  guint best = find_best (result, criterion);

  for (guint role = 0; role < result->n_roles; role++)
    {
      double *points = &choice->ranking[role].points[criterion];

      if (best == result->n_roles)
        *points = NAN;
      else if (role == best || is_within_noise (result, best, role, criterion))
        *points = 1;
      else
        *points = compare_role_get_criterion (result, &result->roles[role], criterion)
                  / compare_role_get_criterion (result, &result->roles[best], criterion);
    }
  if (best == result->n_roles)
    choice->weights[criterion] = 0;
}

static void
set_weights (CompareResult *result)
{
  CompareChoice *choice = &result->choice;

  choice->is_default = TRUE;
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    {
      choice->weights[i] = result->weights[i];
      choice->is_default &= result->weights[i] == 0;
    }
  for (guint i = 0; i < COMPARE_N_CRITERIA && choice->is_default; i++)
    choice->weights[i] = i != COMPARE_CRITERION_FIT || result->n_have > 0;
}

static double
add_weights (const CompareChoice *choice)
{
  double sum = 0;

  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    sum += choice->weights[i];
  return sum;
}

static void
give_scores (CompareChoice *choice, double all_weights)
{
  for (guint i = 0; i < choice->n_ranking; i++)
    {
      CompareChoiceRank *rank = &choice->ranking[i];

      rank->score = 0;
      for (guint k = 0; k < COMPARE_N_CRITERIA; k++)
        if (choice->weights[k] > 0)
          rank->score += choice->weights[k] * rank->points[k] / all_weights;
    }
}

static int
order_ranking (const void *a, const void *b)
{
  const CompareChoiceRank *one = a, *two = b;

  if (one->score != two->score)
    return one->score < two->score ? 1 : -1;
  return (one->role > two->role) - (one->role < two->role);
}

static int
order_reasons (const void *a, const void *b)
{
  const CompareChoiceReason *one = a, *two = b;

  if (one->difference != two->difference)
    return one->difference < two->difference ? 1 : -1;
  return (one->criterion > two->criterion) - (one->criterion < two->criterion);
}

/* The second draws level where this criterion's weight makes up for what the others differ by. */
static double
find_flip (double weight, double points, double lead)
{
  double flips_at = points != 0 ? weight - lead / points : NAN;

  return flips_at >= 0 ? flips_at : NAN;
}

static void
give_reasons (CompareChoice *choice, double all_weights)
{
  const CompareChoiceRank *first = &choice->ranking[0], *second = &choice->ranking[1];
  double lead = (first->score - second->score) * all_weights;

  choice->reasons = g_new0 (CompareChoiceReason, COMPARE_N_CRITERIA);
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    {
      double points = first->points[i] - second->points[i];

      if (isnan (points))
        continue;
      choice->reasons[choice->n_reasons++] = (CompareChoiceReason) {
        .criterion = i,
        .difference = choice->weights[i] * points / all_weights,
        .flips_at = find_flip (choice->weights[i], points, lead),
      };
    }
  qsort (choice->reasons, choice->n_reasons, sizeof *choice->reasons, order_reasons);
}

void
compare_choice_fill (CompareResult *result)
{
  CompareChoice *choice = &result->choice;
  double all_weights;

  if (result->n_roles < 2)
    {
      choice->reason = COMPARE_REASON_ONE_ROLE;
      return;
    }
  set_weights (result);
  choice->n_ranking = result->n_roles;
  choice->ranking = g_new0 (CompareChoiceRank, choice->n_ranking);
  for (guint role = 0; role < result->n_roles; role++)
    choice->ranking[role].role = role;
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    give_points (result, i);
  all_weights = add_weights (choice);
  if (all_weights == 0)
    {
      choice->reason = COMPARE_REASON_FEW_POSTINGS;
      return;
    }
  give_scores (choice, all_weights);
  qsort (choice->ranking, choice->n_ranking, sizeof *choice->ranking, order_ranking);
  give_reasons (choice, all_weights);
}
