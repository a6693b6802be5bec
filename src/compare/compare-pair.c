/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Overlap of skills, ratio of volumes and gap of pay (METHOD "Overlap", "Gap of two medians"). */

#include "compare-pair.h"

#include "compare-figures-private.h"
#include "compare-interval.h"
#include "compare-overlap.h"
#include "compare-sample.h"

#include <stdlib.h>
#include <string.h>

static guint
count_both (const CompareRole *a, const CompareRole *b)
{
  g_autoptr (MarketSelection) both = market_selection_copy (a->rows);

  market_selection_intersect (both, b->rows);
  return market_selection_count (both);
}

/* Where each skill stands in a role's list, by skill id. */
static guint32 *
rank_skills (const CompareRole *role, guint n_skill_ids)
{
  guint32 *ranks = g_new (guint32, n_skill_ids);

  for (guint skill = 0; skill < n_skill_ids; skill++)
    ranks[skill] = COMPARE_RANK_NONE;
  for (guint rank = 0; rank < role->n_skills; rank++)
    ranks[role->skills[rank].skill] = rank;
  return ranks;
}

static double
share_at_rank (const CompareRole *role, guint32 rank, guint min_sample)
{
  guint n = rank == COMPARE_RANK_NONE ? 0 : role->skills[rank].share.n;

  return compare_share (n, role->n_postings, min_sample).share;
}

static int
order_shared (const void *a, const void *b)
{
  const CompareSkillPair *one = a, *two = b;
  double larger_one = fmax (one->a_share, one->b_share);
  double larger_two = fmax (two->a_share, two->b_share);

  if (larger_one != larger_two && !isnan (larger_one) && !isnan (larger_two))
    return larger_one < larger_two ? 1 : -1;
  return strcmp (one->name, two->name);
}

/* Splits the top skills of one side into those in the other's top, and its own. */
static void
split_skills (const CompareRole *own, const CompareRole *other, const guint32 *other_ranks,
              gboolean is_own_a, guint min_sample, GArray *shared, GArray *only)
{
  for (guint rank = 0; rank < own->n_top; rank++)
    {
      const CompareSkill *skill = &own->skills[rank];
      guint32 other_rank = other_ranks[skill->skill];
      double other_share = share_at_rank (other, other_rank, min_sample);
      CompareSkillPair pair = {
        .skill = skill->skill,
        .name = skill->name,
        .a_share = is_own_a ? skill->share.share : other_share,
        .b_share = is_own_a ? other_share : skill->share.share,
      };

      if (other_rank != COMPARE_RANK_NONE && other_rank < other->n_top)
        {
          if (shared != NULL)
            g_array_append_val (shared, pair);
        }
      else
        g_array_append_val (only, pair);
    }
}

static CompareSkillPair *
steal_pairs (GArray *pairs, guint *n_pairs)
{
  *n_pairs = pairs->len;
  return (CompareSkillPair *) (gpointer) g_array_free (pairs, FALSE);
}

static void
fill_skills (ComparePair *pair, const CompareContext *context, const CompareRole *a,
             const CompareRole *b)
{
  guint n_skill_ids = market_table_get_n_names (context->table, MARKET_NAMES_SKILLS) + 1;
  g_autofree guint32 *a_ranks = rank_skills (a, n_skill_ids);
  g_autofree guint32 *b_ranks = rank_skills (b, n_skill_ids);
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (CompareSkillPair));
  GArray *a_only = g_array_new (FALSE, FALSE, sizeof (CompareSkillPair));
  GArray *b_only = g_array_new (FALSE, FALSE, sizeof (CompareSkillPair));

  split_skills (a, b, b_ranks, TRUE, context->min_sample, shared, a_only);
  split_skills (b, a, a_ranks, FALSE, context->min_sample, NULL, b_only);
  g_array_sort (shared, order_shared);
  pair->shared = steal_pairs (shared, &pair->n_shared);
  pair->a_only = steal_pairs (a_only, &pair->n_a_only);
  pair->b_only = steal_pairs (b_only, &pair->n_b_only);
  compare_overlap_fill (&pair->overlap, a, b, a_ranks, b_ranks, context->min_sample);
}

static void
fill_overlap (ComparePair *pair, const CompareRole *a, const CompareRole *b, guint min_sample)
{
  guint n_union = pair->n_shared + pair->n_a_only + pair->n_b_only;
  guint n_smaller = MIN (a->n_top, b->n_top);

  pair->jaccard = pair->overlap_coefficient = NAN;
  if (MIN (a->n_postings, b->n_postings) < min_sample)
    return;
  if (n_union > 0)
    pair->jaccard = (double) pair->n_shared / n_union;
  if (n_smaller > 0)
    pair->overlap_coefficient = (double) pair->n_shared / n_smaller;
}

static void
fill_gap (ComparePair *pair, const ComparePay *a, const ComparePay *b)
{
  CompareOrdered a_sample = compare_ordered_all (a->values, a->n);
  CompareOrdered b_sample = compare_ordered_all (b->values, b->n);

  pair->pay_gap_raw = b->median - a->median;
  pair->pay_gap_ci95 = COMPARE_INTERVAL_NONE;
  /* Postings in both roles make the samples dependent, and the interval too wide or too narrow. */
  if (pair->n_both == 0 && !isnan (pair->pay_gap_raw))
    pair->pay_gap_ci95 = compare_interval_of_difference (&a_sample, &b_sample);
  compare_gap_init (&pair->gap);
}

void
compare_pair_fill (ComparePair *pair, const CompareContext *context, const CompareRole *roles)
{
  const CompareRole *a = &roles[pair->a], *b = &roles[pair->b];

  pair->n_both = count_both (a, b);
  pair->volume_ratio = b->n_postings > 0 ? (double) a->n_postings / b->n_postings : NAN;
  fill_skills (pair, context, a, b);
  fill_overlap (pair, a, b, context->min_sample);
  fill_gap (pair, &a->pay, &b->pay);
}
