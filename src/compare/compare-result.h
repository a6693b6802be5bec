/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison as one plain value, from which every view, report and file is made. Everything in
 * it belongs to it; names are borrowed from the table that it keeps. Refcounted and immutable once
 * made. Money is in the pay currency a year, shares are fractions of 1, missing is NaN, an interval
 * that cannot be had has two NaN. A figure whose sample is below min_sample is NaN: a share's
 * sample is the postings that it is a share of, a median's the postings with pay; counts stay. */

#pragma once

#include "compare-figures.h"
#include "lexicon-types.h"
#include "market-filter.h"
#include "market-table.h"

G_BEGIN_DECLS

typedef struct
{
  LexiconCountry country;
  LexiconCurrency currency;
  guint n_postings;           /* of the role in the country, whether they state their pay or not */
  guint n;                    /* with a base salary in the currency */
  guint n_employers;          /* among those n */
  double median, p10, p25, p75, p90;
  CompareInterval ci95;       /* of the median, from order statistics: postings as independent */
  CompareInterval ci95_clustered; /* of the median, employers as independent */
  CompareReason clustered_reason; /* why that cannot be had */
  CompareInterval p10_ci95, p25_ci95, p75_ci95, p90_ci95; /* from order statistics */
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
  /* From here on modelled. */
  CompareCompanion *companions; /* the skills that come with it far more often than else */
  guint n_companions;         /* COMPARE_MAX_COMPANIONS at most */
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
  CompareSample sample;
  /* From here on modelled. */
  double adjusted;            /* a fraction: 0.12 is 12% more, what the model holds constant alike */
  double adjusted_money;      /* that fraction of the role's median */
  double q;                   /* Benjamini and Hochberg 1995, over all premiums of the role */
  CompareInterval adjusted_ci95, adjusted_money_ci95;
  guint n_employers;          /* of the n postings; each unnamed one counts as its own */
  double df;                  /* degrees of freedom of the interval: the employers that it rests on */
  CompareReason reason;       /* why adjusted cannot be had */
  const CompareCompanion *companions; /* n_companions: the role's skill owns them */
  guint n_companions;
} ComparePremium;

typedef struct
{
  char *name;                 /* that tells it from the other roles of the result */
  guint role;                 /* of the table; 0: one of the person's own */
  char *words;                /* that titles of such a role have; else NULL */
  MarketSelection *rows;      /* the postings that are counted */
  MarketFilter *filter;       /* the side's own, beside the result's; or NULL */
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
  /* From here on modelled. */
  CompareModel model;         /* what the adjusted premiums hold constant */
  CompareCoverage coverage;
  CompareAge age;
  CompareChange change;
  CompareFit fit;
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
  CompareOverlap overlap;     /* the same and others, for other k and without any */
  double volume_ratio;        /* postings of a over those of b */
  double pay_gap_raw;         /* every gap is b minus a */
  CompareInterval pay_gap_ci95;
  CompareGap gap;             /* like for like; modelled */
} ComparePair;

typedef struct
{
  gint ref_count;
  MarketTable *table;
  MarketFilter *filter;
  guint top_k, min_sample;
  gboolean is_modelled;       /* else every modelled figure is NaN, and every modelled list empty */
  guint32 *have;              /* the person's skills, rising ids */
  guint n_have;
  double weights[COMPARE_N_CRITERIA]; /* the person's; all 0: none given */
  CompareRole *roles;
  guint n_roles;
  ComparePair *pairs;         /* in the order of the arguments: (0,1), (0,2), (1,2) ... */
  guint n_pairs;
  CompareSpan span;           /* of time, between dated exports; modelled */
  CompareChoice choice;       /* modelled */
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
 * compare_result_find_pair:
 *
 * Returns: (transfer none) (nullable): the pair of two different roles, whichever is its a.
 */
const ComparePair *compare_result_find_pair (const CompareResult *result, guint one, guint other);

/**
 * compare_pay_get_drawn:
 * @is_clustered: (out) (optional)
 *
 * Returns: the interval of the median that is shown: the wider of both, where only one can be had that.
 */
CompareInterval compare_pay_get_drawn (const ComparePay *pay, gboolean *is_clustered);

G_END_DECLS
