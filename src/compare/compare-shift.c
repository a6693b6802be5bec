/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shifts by group. */

#include "compare-shift.h"

#include "compare-cluster.h"
#include "compare-context.h"
#include "compare-distribution.h"

#include <string.h>

#define LEAST_POSTINGS 10
#define SEVERAL_COUNTRIES G_MAXUINT16

static guint32
get_group_key (const MarketColumns *columns, guint row)
{
  guint start = columns->country_start[row], n = columns->country_start[row + 1] - start;
  guint country = n == 1 ? columns->countries[start] : n == 0 ? 0 : SEVERAL_COUNTRIES;

  return country * LEXICON_N_SENIORITIES + columns->seniority[row];
}

/* Puts groups together that are small in a set; one that a set has not at all stays. */
static void
merge_small (CompareSets *sets)
{
  g_autofree guint *n = g_new0 (guint, sets->n_groups * 2);

  for (guint i = 0; i < sets->n; i++)
    n[sets->groups[i] * 2 + sets->is_to[i]]++;
  for (guint i = 0; i < sets->n; i++)
    {
      const guint *own = &n[sets->groups[i] * 2];

      if (MIN (own[0], own[1]) > 0 && MIN (own[0], own[1]) < LEAST_POSTINGS)
        sets->groups[i] = sets->n_groups;
    }
  sets->n_groups++;
}

static void
fill_groups (CompareSets *sets, const MarketColumns *columns)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  sets->groups = g_new (guint32, sets->n);
  for (guint i = 0; i < sets->n; i++)
    {
      gpointer key = GUINT_TO_POINTER (get_group_key (columns, sets->rows[i]));
      gpointer number;

      if (!g_hash_table_lookup_extended (numbers, key, NULL, &number))
        {
          number = GUINT_TO_POINTER (sets->n_groups++);
          g_hash_table_insert (numbers, key, number);
        }
      sets->groups[i] = GPOINTER_TO_UINT (number);
    }
  merge_small (sets);
}

static void
order_by_employer (CompareSets *sets, const MarketTable *table, const guint32 *rows,
                   const guint8 *is_to)
{
  guint n_ids = market_table_get_n_names (table, MARKET_NAMES_EMPLOYERS) + 1;
  g_autofree guint32 *order = g_new (guint32, sets->n);

  sets->cluster_start = g_new (guint32, sets->n + 1);
  sets->n_clusters = compare_order_by_employer (market_table_get_columns (table)->employer, n_ids,
                                                rows, sets->n, order, sets->cluster_start);
  sets->rows = g_new (guint32, sets->n);
  sets->is_to = g_new (guint8, sets->n);
  for (guint i = 0; i < sets->n; i++)
    {
      sets->rows[i] = rows[order[i]];
      sets->is_to[i] = is_to[order[i]];
    }
}

void
compare_sets_init (CompareSets *sets, const MarketTable *table, const guint32 *rows,
                   const guint8 *is_to, guint n)
{
  *sets = (CompareSets) { .n = n };
  order_by_employer (sets, table, rows, is_to);
  fill_groups (sets, market_table_get_columns (table));
}

void
compare_sets_clear (CompareSets *sets)
{
  g_free (sets->rows);
  g_free (sets->is_to);
  g_free (sets->groups);
  g_free (sets->cluster_start);
  memset (sets, 0, sizeof *sets);
}

/* Of one group, in the earlier and in the later set. */
typedef struct
{
  guint n[2];
  double mean[2];
  double weight; /* mean of its shares; 0 where one set has none of it */
} Group;

static Group *
sum_up (const CompareSets *sets, const double *values, guint *n)
{
  Group *groups = g_new0 (Group, MAX (sets->n_groups, 1));

  n[0] = n[1] = 0;
  for (guint i = 0; i < sets->n; i++)
    {
      Group *group = &groups[sets->groups[i]];

      group->n[sets->is_to[i]]++;
      group->mean[sets->is_to[i]] += values[i];
      n[sets->is_to[i]]++;
    }
  for (guint g = 0; g < sets->n_groups; g++)
    {
      Group *group = &groups[g];

      for (guint set = 0; set < 2; set++)
        if (group->n[set] > 0)
          group->mean[set] /= group->n[set];
      for (guint set = 0; set < 2; set++)
        if (group->n[set] == 0)
          group->mean[set] = group->mean[!set];
      if (MIN (group->n[0], group->n[1]) > 0)
        group->weight = ((double) group->n[0] / n[0] + (double) group->n[1] / n[1]) / 2;
    }
  return groups;
}

/* The variance between employers of the change within. */
static double
estimate_variance (const CompareSets *sets, const double *values, const Group *groups)
{
  double total = 0;

  for (guint cluster = 0; cluster < sets->n_clusters; cluster++)
    {
      double sum = 0;

      for (guint i = sets->cluster_start[cluster]; i < sets->cluster_start[cluster + 1]; i++)
        {
          const Group *group = &groups[sets->groups[i]];
          guint set = sets->is_to[i];
          double off = group->weight * (values[i] - group->mean[set]) / group->n[set];

          sum += set ? off : -off;
        }
      total += sum * sum;
    }
  return total * sets->n_clusters / (sets->n_clusters - 1);
}

CompareShift
compare_shift (const CompareSets *sets, const double *values, double *p)
{
  CompareShift shift = { NAN, NAN, NAN, COMPARE_INTERVAL_NONE };
  guint n[2];
  g_autofree Group *groups = sum_up (sets, values, n);
  double error, reach;

  *p = NAN;
  if (MIN (n[0], n[1]) == 0)
    return shift;
  shift.within = shift.mix = 0;
  for (guint g = 0; g < sets->n_groups; g++)
    {
      double change = (double) groups[g].n[1] / n[1] - (double) groups[g].n[0] / n[0];

      shift.within += groups[g].weight * (groups[g].mean[1] - groups[g].mean[0]);
      shift.mix += (groups[g].mean[0] + groups[g].mean[1]) / 2 * change;
    }
  shift.total = shift.within + shift.mix;
  if (sets->n_clusters < 2)
    return shift;

  error = sqrt (estimate_variance (sets, values, groups));
  reach = compare_t_quantile (0.975, sets->n_clusters - 1) * error;
  shift.within_ci95 = (CompareInterval) { shift.within - reach, shift.within + reach };
  if (error > 0)
    *p = compare_t_two_sided (shift.within / error, sets->n_clusters - 1);
  else
    *p = shift.within == 0 ? 1 : 0;
  return shift;
}
