/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison as one plain value, from which every view, report and file is made. Everything in
 * it belongs to it; names are borrowed from the table that it keeps. Refcounted and immutable once
 * made. Money is in the pay currency a year, shares are fractions of 1, missing is NaN, an interval
 * that cannot be had has two NaN. A figure whose sample is below min_sample is NaN: a share's
 * sample is the postings that it is a share of, a median's the postings with pay; counts stay. */

#pragma once

#include "lexicon-types.h"
#include "market-filter.h"
#include "market-table.h"

G_BEGIN_DECLS

typedef struct
{
  double lo, hi;
} CompareInterval;

typedef struct
{
  guint n;
  double share;
} CompareShare;

typedef enum
{
  COMPARE_SAMPLE_OK,          /* n of 100 and more */
  COMPARE_SAMPLE_DIRECTIONAL, /* 30 to 99 */
  COMPARE_SAMPLE_VERY_SMALL,  /* min_sample to 29 */
  COMPARE_SAMPLE_TOO_SMALL    /* below min_sample: n is shown, figures are not */
} CompareSample;

typedef struct
{
  LexiconCountry country;
  LexiconCurrency currency;
  guint n_postings;           /* of the role in the country, whether they state their pay or not */
  guint n;                    /* with a base salary in the currency */
  guint n_employers;          /* among those n */
  double median, p10, p25, p75, p90;
  CompareInterval ci95, ci95_clustered;
  double coverage;            /* n over n_postings */
  double coverage_all;        /* n over all postings of the role, with and without pay */
  double *values;             /* n, rising */
  CompareSample sample;
} ComparePay;

typedef struct
{
  LexiconCountry country;     /* LEXICON_COUNTRY_NONE: unlocated, last */
  CompareShare share;
} CompareCountry;

typedef struct
{
  guint employer;
  const char *name;
  gboolean is_agency;
  CompareShare share;
} CompareEmployer;

typedef struct
{
  guint skill;
  const char *name;
  CompareShare share;
} CompareSkill;

typedef struct
{
  guint skill;
  const char *name;
  guint n;                    /* paid postings with the skill */
  double median;
  CompareInterval ci95;       /* of that median */
  double premium;             /* median minus the role's median */
  double vs_without;          /* median minus the median of paid postings without it */
  CompareInterval vs_without_ci95;
  double adjusted, adjusted_money, q;
  CompareInterval adjusted_ci95, adjusted_money_ci95;
  CompareSample sample;
} ComparePremium;

typedef struct
{
  char *name;
  guint role;                 /* of the table */
  MarketSelection *rows;      /* the postings that are counted */
  MarketSelection *base_rows; /* as rows, but whether they state their pay or not: what coverage is
                               * of; NULL: rows itself */
  guint n_postings, n_us_postings;
  ComparePay pay;
  CompareShare work_mode[LEXICON_N_WORK_MODES];
  CompareShare seniority[LEXICON_N_SENIORITIES];
  CompareCountry *countries;  /* n descending, then code */
  guint n_countries;
  CompareEmployer *employers; /* n descending, then name bytewise */
  guint n_employers;
  double agency_share;
  CompareSkill *skills;       /* all, by share descending, then name bytewise; the top k first */
  guint n_skills;
  guint n_top;                /* top_k, or n_skills where that is fewer */
  GPtrArray *top_k_ties;      /* names (borrowed) past the top k that tie with its last */
  ComparePremium *premiums;   /* by premium descending, then name */
  guint n_premiums;
} CompareRole;

typedef struct
{
  guint skill;
  const char *name;
  double a_share, b_share;
} CompareSkillPair;

typedef struct
{
  guint a, b;                 /* indexes of roles, a < b */
  guint n_both;
  /* shared by the larger share descending; the others by their own side's */
  CompareSkillPair *shared, *a_only, *b_only;
  guint n_shared, n_a_only, n_b_only;
  double jaccard, overlap_coefficient;
  double volume_ratio;        /* postings of a over those of b */
  double pay_gap_raw;         /* every gap is b minus a */
  CompareInterval pay_gap_ci95;
  double pay_gap_adjusted, pay_gap_adjusted_money;
  CompareInterval pay_gap_adjusted_ci95;
} ComparePair;

typedef struct
{
  gint ref_count;
  MarketTable *table;
  MarketFilter *filter;
  guint top_k, min_sample;
  CompareRole *roles;
  guint n_roles;
  ComparePair *pairs;         /* in the order of the arguments: (0,1), (0,2), (1,2) ... */
  guint n_pairs;
} CompareResult;

CompareResult *compare_result_ref (CompareResult *result);
void compare_result_unref (CompareResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CompareResult, compare_result_unref)

/**
 * compare_role_find_premium:
 *
 * Returns: (transfer none) (nullable): a skill's premium in a role.
 */
const ComparePremium *compare_role_find_premium (const CompareRole *role, guint skill);

/**
 * compare_sample_get_name:
 *
 * Returns: "ok", "directional", "very-small" or "too-small".
 */
const char *compare_sample_get_name (CompareSample sample);

G_END_DECLS
