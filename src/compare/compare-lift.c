/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Co-occurrence of skills. */

#include "compare-lift.h"

#include "compare-context.h"
#include "compare-distribution.h"

#include <stdlib.h>
#include <string.h>

#define SURE_ERRORS 3.29

CompareInterval
compare_lift_interval (guint n_both, guint n_one, guint n_other, guint n)
{
  double lift = (double) n_both * n / n_one / n_other;
  double variance = 1.0 / n_both - 1.0 / n_one - 1.0 / n_other + (2 * lift - 1) / n;
  double reach;

  if (n_both == 0)
    return COMPARE_INTERVAL_NONE;
  reach = exp (compare_normal_quantile (0.975) * sqrt (MAX (variance, 0)));
  return (CompareInterval) { lift / reach, lift * reach };
}

/* How often skills come together, counted for one skill after another. */
typedef struct
{
  const MarketTable *table;
  const CompareRole *role;
  guint min_sample;
  guint *n_of;      /* by skill id: the role's postings with it */
  guint *n_both;    /* by skill id: those with the skill at hand too; all 0 between skills */
  GArray *touched;  /* guint32: the ids whose n_both is not 0 */
  GArray *found;    /* CompareCompanion */
} LiftCounter;

static void
lift_counter_init (LiftCounter *counter, const MarketTable *table, const CompareRole *role,
                   guint min_sample)
{
  guint n_ids = market_table_get_n_names (table, MARKET_NAMES_SKILLS) + 1;

  *counter = (LiftCounter) {
    .table = table,
    .role = role,
    .min_sample = min_sample,
    .n_of = g_new0 (guint, n_ids),
    .n_both = g_new0 (guint, n_ids),
    .touched = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .found = g_array_new (FALSE, FALSE, sizeof (CompareCompanion)),
  };
  for (guint i = 0; i < role->n_skills; i++)
    counter->n_of[role->skills[i].skill] = role->skills[i].share.n;
}

static void
lift_counter_clear (LiftCounter *counter)
{
  g_free (counter->n_of);
  g_free (counter->n_both);
  g_array_unref (counter->touched);
  g_array_unref (counter->found);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiftCounter, lift_counter_clear)

static void
count_row (LiftCounter *counter, const MarketColumns *columns, guint row)
{
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    if (counter->n_both[columns->skills[i]]++ == 0)
      g_array_append_val (counter->touched, columns->skills[i]);
}

static int
order_companions (gconstpointer a, gconstpointer b)
{
  const CompareCompanion *one = a, *two = b;

  if (one->ci95.lo != two->ci95.lo)
    return one->ci95.lo < two->ci95.lo ? 1 : -1;
  return strcmp (one->name, two->name);
}

/* Turns the counts for @skill into companions, in order, and sets them back to nothing. */
static void
take_counts (LiftCounter *counter, guint skill)
{
  guint n_skill = counter->n_of[skill], n = counter->role->n_postings;

  g_array_set_size (counter->found, 0);
  for (guint i = 0; i < counter->touched->len; i++)
    {
      guint32 other = g_array_index (counter->touched, guint32, i);
      guint n_both = counter->n_both[other];
      CompareCompanion companion = { .skill = other, .n = n_both };

      counter->n_both[other] = 0;
      if (other == skill || n_both < MAX (counter->min_sample, 1))
        continue;
      companion.name = market_table_get_name (counter->table, MARKET_NAMES_SKILLS, other);
      companion.share = (double) n_both / n_skill;
      companion.lift = companion.share * n / counter->n_of[other];
      companion.ci95 = compare_lift_interval (n_both, n_skill, counter->n_of[other], n);
      g_array_append_val (counter->found, companion);
    }
  g_array_set_size (counter->touched, 0);
  g_array_sort (counter->found, order_companions);
}

CompareCompanion *
compare_companions_new (const CompareResult *result, guint role_index, guint skill, guint *n)
{
  const MarketColumns *columns = market_table_get_columns (result->table);
  const CompareRole *role = &result->roles[role_index];
  g_auto (LiftCounter) counter = { 0 };

  lift_counter_init (&counter, result->table, role, result->min_sample);
  for (guint row = market_selection_next (role->rows, 0); row != G_MAXUINT32;
       row = market_selection_next (role->rows, row + 1))
    if (compare_row_has_skill (columns, row, skill))
      count_row (&counter, columns, row);
  take_counts (&counter, skill);
  *n = counter.found->len;
  return g_memdup2 (counter.found->data, counter.found->len * sizeof (CompareCompanion));
}

/* The first skills, those of @min_sample postings and more: the list is by share. */
static guint
count_frequent (const CompareRole *role, guint min_sample)
{
  guint n = 0;

  while (n < role->n_skills && role->skills[n].share.n >= min_sample)
    n++;
  return n;
}

/* For each of the first @n_skills skills the role's rows with it, one skill after another. */
static guint32 *
gather_rows (const LiftCounter *counter, guint n_skills, guint32 *start)
{
  const MarketColumns *columns = market_table_get_columns (counter->table);
  const CompareRole *role = counter->role;
  guint n_ids = market_table_get_n_names (counter->table, MARKET_NAMES_SKILLS) + 1;
  g_autofree guint32 *next = g_new (guint32, n_ids);
  guint32 *rows;

  memset (next, 0xff, n_ids * sizeof *next);
  start[0] = 0;
  for (guint i = 0; i < n_skills; i++)
    {
      next[role->skills[i].skill] = start[i];
      start[i + 1] = start[i] + role->skills[i].share.n;
    }
  rows = g_new (guint32, MAX (start[n_skills], 1));
  for (guint row = market_selection_next (role->rows, 0); row != G_MAXUINT32;
       row = market_selection_next (role->rows, row + 1))
    for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
      if (next[columns->skills[i]] != G_MAXUINT32)
        rows[next[columns->skills[i]]++] = row;
  return rows;
}

/* The best of hundreds are partly so by luck: the lift has to be so many standard errors above 1. */
static gboolean
is_sure (const CompareCompanion *companion)
{
  double error
      = log (companion->ci95.hi / companion->lift) / compare_normal_quantile (0.975);

  return log (companion->lift) > SURE_ERRORS * error;
}

static void
take_companions (CompareSkill *skill, const GArray *found)
{
  CompareCompanion companions[COMPARE_MAX_COMPANIONS];

  for (guint i = 0; i < found->len && skill->n_companions < COMPARE_MAX_COMPANIONS; i++)
    if (is_sure (&g_array_index (found, CompareCompanion, i)))
      companions[skill->n_companions++] = g_array_index (found, CompareCompanion, i);
  skill->companions = g_memdup2 (companions, skill->n_companions * sizeof *companions);
}

/* Lends each premium what its skill has. */
static void
lend_companions (CompareRole *role, guint n_ids)
{
  g_autofree const CompareSkill **by_id = g_new0 (const CompareSkill *, n_ids);

  for (guint i = 0; i < role->n_skills; i++)
    by_id[role->skills[i].skill] = &role->skills[i];
  for (guint i = 0; i < role->n_premiums; i++)
    {
      const CompareSkill *skill = by_id[role->premiums[i].skill];

      role->premiums[i].companions = skill->companions;
      role->premiums[i].n_companions = skill->n_companions;
    }
}

gboolean
compare_companions_fill (CompareRole *role, const MarketTable *table, guint min_sample,
                         GCancellable *cancellable)
{
  const MarketColumns *columns = market_table_get_columns (table);
  g_auto (LiftCounter) counter = { 0 };
  guint n_frequent = count_frequent (role, min_sample);
  g_autofree guint32 *start = g_new (guint32, n_frequent + 1);
  g_autofree guint32 *rows = NULL;

  lift_counter_init (&counter, table, role, min_sample);
  rows = gather_rows (&counter, n_frequent, start);
  for (guint i = 0; i < n_frequent; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      for (guint k = start[i]; k < start[i + 1]; k++)
        count_row (&counter, columns, rows[k]);
      take_counts (&counter, role->skills[i].skill);
      take_companions (&role->skills[i], counter.found);
    }
  lend_companions (role, market_table_get_n_names (table, MARKET_NAMES_SKILLS) + 1);
  return TRUE;
}
