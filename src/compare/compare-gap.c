/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pay gap of two roles like for like (METHOD "Pay gap like for like"). */

#include "compare-adjust.h"

#include "compare-effect.h"
#include "compare-place.h"

#include <string.h>

/* Least share of a role's paid postings whose level of each factor the other role has too. */
#define LEAST_SUPPORT 0.5

/* What the controls may leave of the role's own variance: below it they all but tell the roles
 * apart, and "alike in all but the role" describes nearly nobody. */
#define LEAST_ROLE_REST 0.05

/* How many of each role's paid postings have a level. */
typedef struct
{
  guint n[2];
} LevelCount;

static double
find_support (const LevelCount *levels, guint n_levels)
{
  guint n[2] = { 0, 0 }, n_supported[2] = { 0, 0 };

  for (guint level = 0; level < n_levels; level++)
    for (guint role = 0; role < 2; role++)
      {
        n[role] += levels[level].n[role];
        if (levels[level].n[!role] > 0)
          n_supported[role] += levels[level].n[role];
      }
  return MIN ((double) n_supported[0] / n[0], (double) n_supported[1] / n[1]);
}

/* Sides that are told apart by their level or mode are compared in it: held constant it would leave
 * nothing to compare. */
static guint
find_apart (const MarketFilter *a, const MarketFilter *b)
{
  guint apart = 0;

  if (a == NULL || b == NULL)
    return 0;
  if (a->seniorities != 0 && b->seniorities != 0 && (a->seniorities & b->seniorities) == 0)
    apart |= 1 << COMPARE_FACTOR_SENIORITY;
  if (a->work_modes != 0 && b->work_modes != 0 && (a->work_modes & b->work_modes) == 0)
    apart |= 1 << COMPARE_FACTOR_WORK_MODE;
  return apart;
}

static double
find_least_support (const MarketTable *table, const guint32 *rows, guint n_rows, guint n_a,
                    guint apart)
{
  const MarketColumns *columns = market_table_get_columns (table);
  LevelCount seniorities[LEXICON_N_SENIORITIES] = { 0 };
  LevelCount work_modes[LEXICON_N_WORK_MODES] = { 0 };
  LevelCount agencies[2] = { 0 };
  LevelCount places[COMPARE_MAX_PLACES] = { 0 };
  g_auto (ComparePlaces) found = { 0 };
  double least;

  compare_places_init (&found, table, rows, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      guint role = i >= n_a;

      seniorities[columns->seniority[rows[i]]].n[role]++;
      work_modes[columns->work_mode[rows[i]]].n[role]++;
      agencies[(columns->flags[rows[i]] & MARKET_ROW_IS_AGENCY) != 0].n[role]++;
      places[found.of_row[i]].n[role]++;
    }
  least = find_support (agencies, 2);
  if (!(apart >> COMPARE_FACTOR_SENIORITY & 1))
    least = MIN (least, find_support (seniorities, LEXICON_N_SENIORITIES));
  if (!(apart >> COMPARE_FACTOR_WORK_MODE & 1))
    least = MIN (least, find_support (work_modes, LEXICON_N_WORK_MODES));
  return MIN (least, find_support (places, found.n_places));
}

/* The paid rows of a, then those of b. */
static guint32 *
gather_rows (const CompareRole *a, const CompareRole *b, const MarketTable *table, guint *n_a,
             guint *n_rows)
{
  guint n_b;
  guint32 *rows = compare_role_dup_paid_rows (a, table, n_a);
  g_autofree guint32 *b_rows = compare_role_dup_paid_rows (b, table, &n_b);

  rows = g_renew (guint32, rows, MAX (*n_a + n_b, 1));
  memcpy (rows + *n_a, b_rows, n_b * sizeof *rows);
  *n_rows = *n_a + n_b;
  return rows;
}

static guint32 *
gather_b_postings (const CompareDesign *design, const CompareRole *b, guint *n)
{
  guint32 *postings = g_new (guint32, MAX (b->pay.n, 1));

  *n = 0;
  for (guint i = 0; i < design->n; i++)
    if (market_selection_has (b->rows, design->rows[i]))
      postings[(*n)++] = i;
  return postings;
}

/* A factor's driver: the difference of its columns' means, each times its coefficient. */
static void
fill_drivers (CompareGap *gap, const CompareDesign *design, const CompareEffect *effect)
{
  guint p = design->n_columns;
  g_autofree double *coefficients = g_new (double, p);
  g_autofree double *b_sums = g_new0 (double, p);
  double n_a = design->n - effect->n, n_b = effect->n;

  compare_effect_get_coefficients (effect, design, coefficients);
  for (guint i = 0; i < effect->n; i++)
    for (guint k = design->start[effect->postings[i]]; k < design->start[effect->postings[i] + 1];
         k++)
      b_sums[design->columns[k]]++;

  gap->n_drivers = COMPARE_N_FACTORS;
  for (guint factor = 0; factor < COMPARE_N_FACTORS; factor++)
    gap->drivers[factor] = (CompareDriver) { factor, 0 };
  for (guint k = 1; k < p; k++)
    {
      double a_sum = design->gram[k] - b_sums[k]; /* the constant's row has each column's sum */

      gap->drivers[design->factors[k]].log += (b_sums[k] / n_b - a_sum / n_a) * coefficients[k];
    }
}

static void
fill_raw (CompareGap *gap, const CompareDesign *design, const CompareEffect *effect)
{
  double all = 0, b = 0;

  for (guint i = 0; i < design->n; i++)
    all += design->log_pay[i];
  for (guint i = 0; i < effect->n; i++)
    b += design->log_pay[effect->postings[i]];
  gap->log_raw = b / effect->n - (all - b) / (design->n - effect->n);
}

/* The share of the role's variance that the controls do not tell. */
static double
find_role_rest (const CompareDesign *design, const CompareEffect *effect)
{
  g_autofree double *coefficients = g_new (double, design->n_columns);
  double n = effect->n, rest = n;

  /* With an effect of 1 the coefficients differ from the design's by the projection of the role. */
  CompareEffect unit = *effect;
  unit.log = 1;
  compare_effect_get_coefficients (&unit, design, coefficients);
  for (guint i = 0; i < effect->n; i++)
    for (guint k = design->start[effect->postings[i]]; k < design->start[effect->postings[i] + 1];
         k++)
      rest -= design->coefficients[design->columns[k]] - coefficients[design->columns[k]];
  return rest / (n * (design->n - n) / design->n);
}

static CompareReason
find_reason (const ComparePair *pair, const CompareResult *result)
{
  const ComparePay *a = &result->roles[pair->a].pay, *b = &result->roles[pair->b].pay;

  if (pair->n_both > 0)
    return COMPARE_REASON_SHARED_POSTINGS;
  if (MIN (a->n, b->n) < MAX (result->min_sample, 1))
    return COMPARE_REASON_FEW_POSTINGS;
  return COMPARE_REASON_NONE;
}

static void
take_effect (CompareGap *gap, const CompareEffect *effect, double a_median)
{
  gap->log_adjusted = effect->log;
  gap->df = effect->df;
  gap->adjusted = expm1 (effect->log);
  gap->adjusted_ci95 = (CompareInterval) { expm1 (effect->ci95.lo), expm1 (effect->ci95.hi) };
  gap->adjusted_money = gap->adjusted * a_median;
  gap->adjusted_money_ci95
      = (CompareInterval) { gap->adjusted_ci95.lo * a_median, gap->adjusted_ci95.hi * a_median };
}

gboolean
compare_gap_adjust (ComparePair *pair, const CompareResult *result, GCancellable *cancellable)
{
  CompareGap *gap = &pair->gap;
  const CompareRole *a = &result->roles[pair->a], *b = &result->roles[pair->b];
  g_autofree guint32 *rows = NULL;
  g_autofree guint32 *b_postings = NULL;
  g_autoptr (CompareDesign) design = NULL;
  CompareEffect effect = { 0 };
  guint n_rows, n_a;

  gap->reason = find_reason (pair, result);
  if (gap->reason != COMPARE_REASON_NONE)
    return TRUE;

  rows = gather_rows (a, b, result->table, &n_a, &n_rows);
  gap->apart = find_apart (a->filter, b->filter);
  gap->support = find_least_support (result->table, rows, n_rows, n_a, gap->apart);
  design = compare_design_new (result->table, rows, n_rows, gap->apart, &gap->model);
  if (design == NULL)
    {
      gap->reason = gap->model.reason;
      return TRUE;
    }
  effect.postings = b_postings = gather_b_postings (design, b, &effect.n);
  fill_raw (gap, design, &effect);
  if (gap->support < LEAST_SUPPORT || find_role_rest (design, &effect) < LEAST_ROLE_REST)
    {
      gap->reason = COMPARE_REASON_NO_COMMON_GROUND;
      return TRUE;
    }
  if (!compare_effects_estimate (design, &effect, 1, cancellable))
    return FALSE;
  gap->reason = effect.reason;
  if (effect.reason != COMPARE_REASON_NONE)
    return TRUE;
  take_effect (gap, &effect, a->pay.median);
  fill_drivers (gap, design, &effect);
  return TRUE;
}
