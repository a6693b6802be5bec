/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules by which two figures are told apart. */

#include "report-claim.h"

#include <math.h>

#include "report-number.h"
#include "report-words.h"

/* Below this ratio two numbers of postings are told as about as many. */
#define ABOUT_AS_MANY 1.02

/* Of the normal distribution, for 95%. */
#define Z 1.96

guint
report_claim_find_pair (const CompareResult *result, guint a, guint b)
{
  for (guint i = 0; i < result->n_pairs; i++)
    if (result->pairs[i].a == MIN (a, b) && result->pairs[i].b == MAX (a, b))
      return i;
  g_return_val_if_reached (0);
}

gboolean
report_claim_is_mode_unknown (const CompareRole *role)
{
  return role->work_mode[LEXICON_WORK_MODE_UNKNOWN].share >= REPORT_MANY_UNKNOWN;
}

gboolean
report_claim_is_level_unknown (const CompareRole *role)
{
  return role->seniority[LEXICON_SENIORITY_UNKNOWN].share >= REPORT_MANY_UNKNOWN;
}

/* The roles by a figure of theirs, the first one first where it is the same. */
static ReportClaim
order (const CompareResult *result, guint pair, double a, double b)
{
  const ComparePair *roles = &result->pairs[pair];

  return b > a ? (ReportClaim){REPORT_CLAIM_MORE, roles->b, roles->a, pair}
               : (ReportClaim){REPORT_CLAIM_MORE, roles->a, roles->b, pair};
}

ReportClaim
report_claim_pay (const CompareResult *result, guint pair)
{
  const ComparePair *roles = &result->pairs[pair];
  const ComparePay *a = &result->roles[roles->a].pay;
  const ComparePay *b = &result->roles[roles->b].pay;
  ReportClaim claim = order (result, pair, a->median, b->median);

  if (isnan (a->median) || isnan (b->median))
    claim.kind = REPORT_CLAIM_NONE;
  else if (round (a->median) == round (b->median))
    claim.kind = REPORT_CLAIM_EQUAL;
  else if (fabs (a->median - b->median) < REPORT_ABOUT_SAME_PAY * MIN (a->median, b->median))
    claim.kind = REPORT_CLAIM_ABOUT;
  else if ((roles->pay_gap_ci95.lo <= 0 && roles->pay_gap_ci95.hi >= 0)
           || MIN (a->n_employers, b->n_employers) < REPORT_FEW_EMPLOYERS)
    claim.kind = REPORT_CLAIM_CHANCE;
  return claim;
}

ReportLeft
report_claim_left (const CompareResult *result, guint pair)
{
  const CompareGap *gap = &result->pairs[pair].gap;
  CompareInterval interval = gap->adjusted_ci95;

  if (isnan (gap->adjusted) || isnan (interval.lo) || isnan (interval.hi))
    return REPORT_LEFT_UNKNOWN;
  if (fabs (gap->adjusted) < REPORT_ABOUT_SAME_PAY)
    return REPORT_LEFT_NOTHING;
  if ((interval.lo <= 0 && interval.hi >= 0)
      || MIN (result->roles[result->pairs[pair].a].pay.n_employers,
              result->roles[result->pairs[pair].b].pay.n_employers)
             < REPORT_FEW_EMPLOYERS)
    return REPORT_LEFT_CHANCE;
  return gap->adjusted < 0 ? REPORT_LEFT_LESS : REPORT_LEFT_MORE;
}

/* Whether two counts differ by no more than independent arrivals do (Poisson). */
static gboolean
are_counts_alike (guint a, guint b)
{
  return fabs ((double)a - b) <= Z * sqrt ((double)a + b);
}

ReportClaim
report_claim_openings (const CompareResult *result, guint pair)
{
  const ComparePair *roles = &result->pairs[pair];
  guint a = result->roles[roles->a].n_postings;
  guint b = result->roles[roles->b].n_postings;
  ReportClaim claim = order (result, pair, a, b);

  if (a == 0 && b == 0)
    claim.kind = REPORT_CLAIM_NONE;
  else if (a == b)
    claim.kind = REPORT_CLAIM_EQUAL;
  else if (MIN (a, b) < result->min_sample)
    claim.kind = REPORT_CLAIM_CHANCE;
  else if (MAX (a, b) < ABOUT_AS_MANY * MIN (a, b) || are_counts_alike (a, b))
    claim.kind = REPORT_CLAIM_ABOUT;
  return claim;
}

static gboolean
reads_the_same (double a, double b)
{
  g_autofree char *text_a = report_format_share (a);
  g_autofree char *text_b = report_format_share (b);

  return g_str_equal (text_a, text_b);
}

ReportClaim
report_claim_remote (const CompareResult *result, guint pair)
{
  const ComparePair *roles = &result->pairs[pair];
  const CompareRole *a = &result->roles[roles->a];
  const CompareRole *b = &result->roles[roles->b];
  const CompareShare *share_a = &a->work_mode[LEXICON_WORK_MODE_REMOTE];
  const CompareShare *share_b = &b->work_mode[LEXICON_WORK_MODE_REMOTE];
  ReportClaim claim = order (result, pair, share_a->share, share_b->share);

  if (MIN (a->n_postings, b->n_postings) < MAX (result->min_sample, 1))
    claim.kind = REPORT_CLAIM_NONE;
  else if (report_claim_is_mode_unknown (a) || report_claim_is_mode_unknown (b))
    claim.kind = REPORT_CLAIM_UNKNOWN;
  else if (reads_the_same (share_a->share, share_b->share))
    claim.kind = REPORT_CLAIM_EQUAL;
  else if (!report_words_is_beyond_chance (share_a, a->n_postings, share_b, b->n_postings))
    claim.kind = REPORT_CLAIM_CHANCE;
  return claim;
}

/* Numbers are compared, not shares: how many openings there are is what a beginner asks. */
ReportClaim
report_claim_entry (const CompareResult *result, guint pair)
{
  const ComparePair *roles = &result->pairs[pair];
  const CompareRole *a = &result->roles[roles->a];
  const CompareRole *b = &result->roles[roles->b];
  guint n_a = a->seniority[LEXICON_SENIORITY_ENTRY].n;
  guint n_b = b->seniority[LEXICON_SENIORITY_ENTRY].n;
  ReportClaim claim = order (result, pair, n_a, n_b);

  if (MIN (a->n_postings, b->n_postings) < MAX (result->min_sample, 1))
    claim.kind = REPORT_CLAIM_NONE;
  else if (report_claim_is_level_unknown (a) || report_claim_is_level_unknown (b))
    claim.kind = REPORT_CLAIM_UNKNOWN;
  else if (n_a == n_b)
    claim.kind = REPORT_CLAIM_EQUAL;
  else if (are_counts_alike (n_a, n_b))
    claim.kind = REPORT_CLAIM_ABOUT;
  return claim;
}
