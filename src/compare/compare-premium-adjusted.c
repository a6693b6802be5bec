/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each skill adds, one model a skill over the same controls (METHOD "Skill premium"). A skill that
 * is among the controls is held against the others of them. */

#include "compare-adjust.h"

#include "compare-effect.h"

#include <string.h>

guint32 *
compare_role_dup_paid_rows (const CompareRole *role, const MarketTable *table, guint *n)
{
  const MarketColumns *columns = market_table_get_columns (table);
  guint32 *rows = g_new (guint32, MAX (role->pay.n, 1));

  *n = 0;
  for (guint row = market_selection_next (role->rows, 0); row != G_MAXUINT32;
       row = market_selection_next (role->rows, row + 1))
    if (compare_row_is_paid (columns, row, role->pay.country, role->pay.currency))
      rows[(*n)++] = row;
  return rows;
}

/* For each premium the design's postings that have its skill. */
typedef struct
{
  guint32 *start;    /* n_premiums + 1 */
  guint32 *postings; /* premium i has postings[start[i]] up to the next start, rising */
} PremiumPostings;

#define NO_PREMIUM G_MAXUINT32

static guint32 *
index_premiums (const CompareRole *role, const MarketTable *table)
{
  guint n_ids = market_table_get_n_names (table, MARKET_NAMES_SKILLS) + 1;
  guint32 *premium_of = g_new (guint32, n_ids);

  memset (premium_of, 0xff, n_ids * sizeof *premium_of);
  for (guint i = 0; i < role->n_premiums; i++)
    premium_of[role->premiums[i].skill] = i;
  return premium_of;
}

static void
premium_postings_init (PremiumPostings *all, const CompareRole *role, const MarketTable *table,
                       const CompareDesign *design)
{
  const MarketColumns *columns = market_table_get_columns (table);
  g_autofree guint32 *premium_of = index_premiums (role, table);
  g_autofree guint32 *next = g_new (guint32, role->n_premiums + 1);

  all->start = g_new (guint32, role->n_premiums + 1);
  all->start[0] = 0;
  for (guint i = 0; i < role->n_premiums; i++)
    all->start[i + 1] = all->start[i] + role->premiums[i].n;
  all->postings = g_new (guint32, all->start[role->n_premiums]);
  memcpy (next, all->start, (role->n_premiums + 1) * sizeof *next);
  for (guint i = 0; i < design->n; i++)
    for (guint k = columns->skill_start[design->rows[i]];
         k < columns->skill_start[design->rows[i] + 1]; k++)
      {
        guint32 premium = premium_of[columns->skills[k]];

        if (premium != NO_PREMIUM)
          all->postings[next[premium]++] = i;
      }
}

static void
premium_postings_clear (PremiumPostings *all)
{
  g_free (all->start);
  g_free (all->postings);
}

static guint
find_column (const CompareDesign *design, guint skill)
{
  for (guint column = 1; column < design->n_columns; column++)
    if (design->skills[column] == skill)
      return column;
  return 0;
}

static void
take_effect (ComparePremium *premium, const CompareEffect *effect, double median)
{
  premium->reason = effect->reason;
  premium->n_employers = effect->n_employers;
  premium->df = effect->df;
  premium->adjusted = expm1 (effect->log);
  premium->adjusted_ci95
      = (CompareInterval) { expm1 (effect->ci95.lo), expm1 (effect->ci95.hi) };
  premium->adjusted_money = premium->adjusted * median;
  premium->adjusted_money_ci95 = (CompareInterval) { premium->adjusted_ci95.lo * median,
                                                     premium->adjusted_ci95.hi * median };
}

static void
take_effects (CompareRole *role, const CompareEffect *effects)
{
  g_autofree double *p = g_new (double, role->n_premiums);
  g_autofree double *q = g_new (double, role->n_premiums);

  for (guint i = 0; i < role->n_premiums; i++)
    {
      take_effect (&role->premiums[i], &effects[i], role->pay.median);
      p[i] = effects[i].p;
    }
  compare_false_discovery_rates (p, role->n_premiums, q);
  for (guint i = 0; i < role->n_premiums; i++)
    role->premiums[i].q = q[i];
}

gboolean
compare_premiums_adjust (CompareRole *role, const MarketTable *table, GCancellable *cancellable)
{
  guint n_rows;
  g_autofree guint32 *rows = compare_role_dup_paid_rows (role, table, &n_rows);
  g_autoptr (CompareDesign) design = compare_design_new (table, rows, n_rows, 0, &role->model);
  g_autofree CompareEffect *effects = g_new0 (CompareEffect, role->n_premiums);
  PremiumPostings postings;
  gboolean is_done;

  if (design == NULL)
    {
      for (guint i = 0; i < role->n_premiums; i++)
        role->premiums[i].reason = role->model.reason;
      return !g_cancellable_is_cancelled (cancellable);
    }

  premium_postings_init (&postings, role, table, design);
  for (guint i = 0; i < role->n_premiums; i++)
    {
      effects[i].postings = &postings.postings[postings.start[i]];
      effects[i].n = role->premiums[i].n;
      effects[i].column = find_column (design, role->premiums[i].skill);
    }
  is_done = compare_effects_estimate (design, effects, role->n_premiums, cancellable);
  if (is_done)
    take_effects (role, effects);
  premium_postings_clear (&postings);
  return is_done;
}
