/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Overlap by shares, by rank, for many k, and as ties at k fall. */

#include "compare-overlap.h"

#define K_MIN 10
#define K_MAX 50

/* The first 30 ranks carry 86% of the weight, as the first 10 do in Webber's example of 0.9. */
#define RBO_P 0.965
#define RBO_DEPTH 100

/* X(d) counts what is in both first d, of the shorter list all of it beyond its end. */
double
compare_rank_biased_overlap (const guint32 *a, guint n_a, const guint32 *b, guint n_b, double p)
{
  guint n_short = MIN (n_a, n_b), n_long = MAX (n_a, n_b);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  double sum = 0, weight = 1;
  guint n_common = 0, n_common_short = 0;

  if (n_short == 0)
    return NAN;

  for (guint d = 1; d <= n_long; d++)
    {
      /* What was seen once before is now in both. */
      if (d <= n_a && !g_hash_table_add (seen, GUINT_TO_POINTER (a[d - 1] + 1)))
        n_common++;
      if (d <= n_b && !g_hash_table_add (seen, GUINT_TO_POINTER (b[d - 1] + 1)))
        n_common++;
      if (d == n_short)
        n_common_short = n_common;
      weight *= p;
      sum += (double) n_common / d * weight;
      if (d > n_short)
        sum += (double) n_common_short * (d - n_short) / ((double) n_short * d) * weight;
    }
  return (1 - p) / p * sum
         + (((double) n_common - n_common_short) / n_long + (double) n_common_short / n_short)
               * weight;
}

static guint32 *
list_ids (const CompareRole *role, guint *n)
{
  guint32 *ids;

  *n = MIN (role->n_skills, RBO_DEPTH);
  ids = g_new (guint32, *n);
  for (guint i = 0; i < *n; i++)
    ids[i] = role->skills[i].skill;
  return ids;
}

static void
fill_rbo (CompareOverlap *overlap, const CompareRole *a, const CompareRole *b)
{
  guint n_a, n_b;
  g_autofree guint32 *a_ids = list_ids (a, &n_a);
  g_autofree guint32 *b_ids = list_ids (b, &n_b);

  overlap->rbo = compare_rank_biased_overlap (a_ids, n_a, b_ids, n_b, RBO_P);
}

static double
get_share (const CompareRole *role, guint32 rank)
{
  return rank == COMPARE_RANK_NONE ? 0 : (double) role->skills[rank].share.n / role->n_postings;
}

static void
fill_by_share (CompareOverlap *overlap, const CompareRole *a, const CompareRole *b,
               const guint32 *a_ranks, const guint32 *b_ranks)
{
  double lesser = 0, larger = 0, product = 0, a_square = 0, b_square = 0;

  for (guint i = 0; i < a->n_skills; i++)
    {
      double a_share = get_share (a, i), b_share = get_share (b, b_ranks[a->skills[i].skill]);

      lesser += MIN (a_share, b_share);
      larger += MAX (a_share, b_share);
      product += a_share * b_share;
      a_square += a_share * a_share;
    }
  for (guint i = 0; i < b->n_skills; i++)
    {
      double b_share = get_share (b, i);

      b_square += b_share * b_share;
      if (a_ranks[b->skills[i].skill] == COMPARE_RANK_NONE)
        larger += b_share;
    }
  if (larger > 0)
    overlap->weighted_jaccard = lesser / larger;
  if (a_square > 0 && b_square > 0)
    overlap->cosine = MIN (product / sqrt (a_square * b_square), 1);
}

static void
widen (CompareInterval *range, double value)
{
  range->lo = isnan (range->lo) ? value : MIN (range->lo, value);
  range->hi = isnan (range->hi) ? value : MAX (range->hi, value);
}

static void
fill_by_k (CompareOverlap *overlap, const CompareRole *a, const CompareRole *b,
           const guint32 *b_ranks)
{
  guint n_new[K_MAX + 1] = { 0 }; /* skills that both lists share from this k on */
  guint n_shared = 0;

  overlap->k_max = MIN (K_MAX, MIN (a->n_skills, b->n_skills));
  overlap->k_min = MIN (K_MIN, overlap->k_max);
  for (guint i = 0; i < overlap->k_max; i++)
    {
      guint32 other = b_ranks[a->skills[i].skill];

      if (other != COMPARE_RANK_NONE && other < overlap->k_max)
        n_new[MAX (i, other) + 1]++;
    }
  for (guint k = 1; k <= overlap->k_max; k++)
    {
      n_shared += n_new[k];
      if (k < overlap->k_min)
        continue;
      widen (&overlap->jaccard_range, (double) n_shared / (2 * k - n_shared));
      widen (&overlap->coefficient_range, (double) n_shared / k);
    }
}

/* Where a skill stands in a list that is cut at its top: sure to be in, one of those that tie with
 * the last, or out. */
typedef enum
{
  CUT_OUT,
  CUT_TIE,
  CUT_IN,
  N_CUTS
} Cut;

static Cut
get_cut (const CompareRole *role, guint32 rank)
{
  guint n_last;

  if (rank == COMPARE_RANK_NONE || role->n_top == 0)
    return CUT_OUT;
  n_last = role->skills[role->n_top - 1].share.n;
  if (role->skills[rank].share.n > n_last)
    return CUT_IN;
  return role->skills[rank].share.n == n_last ? CUT_TIE : CUT_OUT;
}

static guint
count_above (guint n, guint taken)
{
  return n > taken ? n - taken : 0;
}

/* Counts skills by their cuts in both lists. Those that tie in a fill its slots, and the fewest are
 * shared when they are first taken from what is out of b, then from what ties in both but is not
 * taken for b; the most when they are first taken from what is in b for sure. */
static void
fill_ties (CompareOverlap *overlap, const CompareRole *a, const CompareRole *b,
           const guint32 *a_ranks, const guint32 *b_ranks)
{
  guint n[N_CUTS][N_CUTS] = { { 0 } };
  guint a_slots, b_slots, a_rest, b_rest, n_all = a->n_top + b->n_top, least, most;

  for (guint i = 0; i < a->n_skills; i++)
    n[get_cut (a, i)][get_cut (b, b_ranks[a->skills[i].skill])]++;
  for (guint i = 0; i < b->n_skills; i++)
    if (a_ranks[b->skills[i].skill] == COMPARE_RANK_NONE)
      n[CUT_OUT][get_cut (b, i)]++;
  if (MIN (a->n_top, b->n_top) == 0)
    return;

  a_slots = a->n_top - (n[CUT_IN][CUT_OUT] + n[CUT_IN][CUT_TIE] + n[CUT_IN][CUT_IN]);
  b_slots = b->n_top - (n[CUT_OUT][CUT_IN] + n[CUT_TIE][CUT_IN] + n[CUT_IN][CUT_IN]);

  most = MIN (a_slots, n[CUT_TIE][CUT_IN]) + MIN (b_slots, n[CUT_IN][CUT_TIE]);
  a_rest = count_above (a_slots, n[CUT_TIE][CUT_IN]);
  b_rest = count_above (b_slots, n[CUT_IN][CUT_TIE]);
  most += MIN (MIN (a_rest, b_rest), n[CUT_TIE][CUT_TIE]) + n[CUT_IN][CUT_IN];

  a_rest = count_above (a_slots, n[CUT_TIE][CUT_OUT]);
  b_rest = count_above (b_slots, n[CUT_OUT][CUT_TIE]);
  least = n[CUT_IN][CUT_IN] + count_above (a_rest, n[CUT_TIE][CUT_TIE])
          + count_above (b_rest, n[CUT_TIE][CUT_TIE])
          + count_above (MIN (a_rest, n[CUT_TIE][CUT_TIE]) + MIN (b_rest, n[CUT_TIE][CUT_TIE]),
                         n[CUT_TIE][CUT_TIE]);

  overlap->jaccard_ties = (CompareInterval) { (double) least / (n_all - least),
                                              (double) most / (n_all - most) };
}

void
compare_overlap_fill (CompareOverlap *overlap, const CompareRole *a, const CompareRole *b,
                      const guint32 *a_ranks, const guint32 *b_ranks, guint min_sample)
{
  *overlap = (CompareOverlap) {
    .weighted_jaccard = NAN,
    .cosine = NAN,
    .rbo = NAN,
    .jaccard_range = COMPARE_INTERVAL_NONE,
    .coefficient_range = COMPARE_INTERVAL_NONE,
    .jaccard_ties = COMPARE_INTERVAL_NONE,
  };
  if (MIN (a->n_postings, b->n_postings) < MAX (min_sample, 1))
    return;
  fill_by_share (overlap, a, b, a_ranks, b_ranks);
  fill_rbo (overlap, a, b);
  fill_by_k (overlap, a, b, b_ranks);
  fill_ties (overlap, a, b, a_ranks, b_ranks);
}
