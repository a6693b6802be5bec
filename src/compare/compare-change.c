/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A role in the first and the last of several dated exports. */

#include "compare-span.h"

#include "compare-cluster.h"
#include "compare-context.h"
#include "compare-distribution.h"
#include "compare-effect.h"
#include "compare-ordered.h"
#include "compare-quantile.h"
#include "compare-shift.h"

#include <stdlib.h>
#include <string.h>

/* Only the role's most frequent skills are looked at, so that a change of one is not lost among the
 * chances of hundreds. */
#define N_SKILLS 100
#define MOST_FALSE 0.10

/* The role's postings of both exports: one of both has a row in each. */
typedef struct
{
  GArray *rows;  /* guint32 */
  GArray *is_to; /* guint8 */
  MarketSelection *seen[2]; /* the rows that stand for the postings of each export */
} Postings;

static void
postings_clear (Postings *postings)
{
  g_clear_pointer (&postings->rows, g_array_unref);
  g_clear_pointer (&postings->is_to, g_array_unref);
  g_clear_pointer (&postings->seen[0], market_selection_free);
  g_clear_pointer (&postings->seen[1], market_selection_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Postings, postings_clear)

static void
postings_init (Postings *postings, const CompareRole *role, const CompareExports *exports,
               const MarketColumns *columns)
{
  postings->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  postings->is_to = g_array_new (FALSE, FALSE, sizeof (guint8));
  postings->seen[0] = market_selection_new (columns->n_rows, FALSE);
  postings->seen[1] = market_selection_new (columns->n_rows, FALSE);
  for (guint32 row = 0; row < columns->n_rows; row++)
    {
      CompareExport export = exports->exports[columns->file[row]];
      guint8 is_to = export == COMPARE_EXPORT_TO;
      guint standing
          = columns->duplicate_of[row] != MARKET_ROW_NONE ? columns->duplicate_of[row] : row;

      if (export == COMPARE_EXPORT_NONE || !market_selection_has (role->rows, standing)
          || market_selection_has (postings->seen[is_to], standing))
        continue;
      market_selection_add (postings->seen[is_to], standing);
      g_array_append_val (postings->rows, row);
      g_array_append_val (postings->is_to, is_to);
    }
}

static void
count_openings (CompareChange *change, const Postings *postings)
{
  g_autoptr (MarketSelection) both = market_selection_copy (postings->seen[0]);

  market_selection_intersect (both, postings->seen[1]);
  change->n_from = market_selection_count (postings->seen[0]);
  change->n_to = market_selection_count (postings->seen[1]);
  change->n_gone = change->n_from - market_selection_count (both);
  change->n_new = change->n_to - market_selection_count (both);
}

/* The change of each employer's number of postings is one observation. */
static void
fill_openings (CompareChange *change, const CompareSets *sets)
{
  double squares = 0, reach;

  for (guint cluster = 0; cluster < sets->n_clusters; cluster++)
    {
      double own = 0;

      for (guint i = sets->cluster_start[cluster]; i < sets->cluster_start[cluster + 1]; i++)
        own += sets->is_to[i] ? 1 : -1;
      squares += own * own;
    }
  change->openings = (double) change->n_to / change->n_from - 1;
  if (sets->n_clusters < 2)
    return;
  reach = compare_t_quantile (0.975, sets->n_clusters - 1)
          * sqrt (squares * sets->n_clusters / (sets->n_clusters - 1)) / change->n_from;
  change->openings_ci95
      = (CompareInterval) { MAX (change->openings - reach, -1), change->openings + reach };
}

static double
find_median (const CompareSets *sets, const MarketColumns *columns, guint8 is_to, guint *n)
{
  g_autofree double *values = g_new (double, sets->n);
  g_autofree guint32 *order = g_new0 (guint32, sets->n);
  CompareOrdered sample;

  *n = 0;
  for (guint i = 0; i < sets->n; i++)
    if (sets->is_to[i] == is_to)
      values[(*n)++] = columns->pay_yearly[sets->rows[i]];
  compare_order_rows (values, order, *n);
  sample = compare_ordered_all (values, *n);
  return compare_median (&sample);
}

static void
fill_pay (CompareChange *change, const CompareRole *role, const MarketTable *table,
          const Postings *postings, guint min_sample)
{
  const MarketColumns *columns = market_table_get_columns (table);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) is_to = g_array_new (FALSE, FALSE, sizeof (guint8));
  g_auto (CompareSets) sets = { 0 };
  g_autofree double *log_pay = NULL;
  double p;

  for (guint i = 0; i < postings->rows->len; i++)
    {
      guint32 row = g_array_index (postings->rows, guint32, i);

      if (!compare_row_is_paid (columns, row, role->pay.country, role->pay.currency))
        continue;
      g_array_append_val (rows, row);
      g_array_append_val (is_to, g_array_index (postings->is_to, guint8, i));
    }
  compare_sets_init (&sets, table, (const guint32 *) (gconstpointer) rows->data,
                     (const guint8 *) is_to->data, rows->len);
  change->median_from = find_median (&sets, columns, FALSE, &change->n_paid_from);
  change->median_to = find_median (&sets, columns, TRUE, &change->n_paid_to);
  if (MIN (change->n_paid_from, change->n_paid_to) < MAX (min_sample, 1))
    {
      change->median_from = change->median_to = NAN;
      change->pay_reason = COMPARE_REASON_FEW_POSTINGS;
      return;
    }
  log_pay = g_new (double, sets.n);
  for (guint i = 0; i < sets.n; i++)
    log_pay[i] = log (columns->pay_yearly[sets.rows[i]]);
  change->pay = compare_shift (&sets, log_pay, &p);
}

static int
order_skill_changes (const void *a, const void *b)
{
  const CompareSkillChange *one = a, *two = b;

  if (fabs (one->shift.within) != fabs (two->shift.within))
    return fabs (one->shift.within) < fabs (two->shift.within) ? 1 : -1;
  return strcmp (one->name, two->name);
}

static CompareSkillChange
find_skill_change (const CompareSets *sets, const MarketColumns *columns, const CompareChange *all,
                   const CompareSkill *skill, double *values, double *p)
{
  CompareSkillChange change = { .skill = skill->skill, .name = skill->name };
  guint n[2] = { 0, 0 };

  for (guint i = 0; i < sets->n; i++)
    {
      values[i] = compare_row_has_skill (columns, sets->rows[i], skill->skill);
      n[sets->is_to[i]] += values[i] > 0;
    }
  change.from_share = (double) n[0] / all->n_from;
  change.to_share = (double) n[1] / all->n_to;
  change.shift = compare_shift (sets, values, p);
  return change;
}

static gboolean
fill_skills (CompareChange *change, const CompareRole *role, const CompareSets *sets,
             const MarketColumns *columns, GCancellable *cancellable)
{
  guint n = MIN (role->n_skills, N_SKILLS);
  g_autofree CompareSkillChange *skills = g_new (CompareSkillChange, n);
  g_autofree double *values = g_new (double, sets->n);
  g_autofree double *p = g_new (double, n);
  g_autofree double *q = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      skills[i] = find_skill_change (sets, columns, change, &role->skills[i], values, &p[i]);
    }
  compare_false_discovery_rates (p, n, q);
  change->skills = g_new0 (CompareSkillChange, n);
  for (guint i = 0; i < n; i++)
    if (q[i] <= MOST_FALSE)
      {
        skills[i].q = q[i];
        change->skills[change->n_skills++] = skills[i];
      }
  if (change->n_skills > 0)
    qsort (change->skills, change->n_skills, sizeof *change->skills, order_skill_changes);
  return TRUE;
}

gboolean
compare_change_fill (CompareRole *role, const CompareExports *exports, const CompareSpan *span,
                     const MarketTable *table, guint min_sample, GCancellable *cancellable)
{
  CompareChange *change = &role->change;
  g_auto (CompareSets) sets = { 0 };
  g_auto (Postings) postings = { 0 };

  change->reason = span->reason;
  if (span->reason != COMPARE_REASON_NONE)
    return TRUE;
  postings_init (&postings, role, exports, market_table_get_columns (table));
  count_openings (change, &postings);
  if (MIN (change->n_from, change->n_to) < MAX (min_sample, 1))
    {
      change->reason = COMPARE_REASON_FEW_POSTINGS;
      return TRUE;
    }
  compare_sets_init (&sets, table, (const guint32 *) (gconstpointer) postings.rows->data,
                     (const guint8 *) postings.is_to->data, postings.rows->len);
  fill_openings (change, &sets);
  fill_pay (change, role, table, &postings, min_sample);
  return fill_skills (change, role, &sets, market_table_get_columns (table), cancellable);
}
