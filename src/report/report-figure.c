/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where each figure stands in the result, and how it is written. */

#include "report-figure.h"

#include <math.h>

#include "report-employer.h"
#include "report-number.h"
#include "report-words.h"

/* What a figure is asked of; @pair and its roles are NULL where the figure is none of a pair. */
typedef struct
{
  const CompareResult *result;
  const CompareRole *role;
  const ComparePair *pair;
  const CompareRole *a, *b;
  guint id;
} Place;

typedef double (*GetFunc) (const Place *place);

typedef enum
{
  OF_RESULT,
  OF_ROLE,
  OF_PAIR
} Owner;

typedef enum
{
  AS_COUNT,
  AS_SHARE,
  AS_SIGNED_SHARE,
  AS_DECIMAL,
  AS_MONEY,
  AS_DIFFERENCE,
  AS_TIMES
} Writing;

#define GETTER(name, expression)                                                                   \
  static double name (const Place *p) { return (expression); }

static double
divide (double a, double b)
{
  return b > 0 ? a / b : NAN;
}

static double
divide_larger (double a, double b)
{
  return divide (MAX (a, b), MIN (a, b));
}

static const CompareShare *
find_skill (const Place *p)
{
  static const CompareShare none = {0, 0};

  for (guint i = 0; i < p->role->n_skills; i++)
    if (p->role->skills[i].skill == p->id)
      return &p->role->skills[i].share;
  return &none;
}

static double
count_all (const Place *p)
{
  double n = 0;

  for (guint i = 0; i < market_table_get_n_files (p->result->table); i++)
    n += market_table_get_file (p->result->table, i)->n_postings;
  return n;
}

static double
get_filled (const Place *p, IngestField field)
{
  return market_table_get_n_filled (p->result->table, field);
}

static double
count_named_countries (const Place *p)
{
  guint n = p->role->n_countries;

  return n > 0 && p->role->countries[n - 1].country == LEXICON_COUNTRY_NONE ? n - 1 : n;
}

static double
count_union (const Place *p)
{
  return p->pair->n_shared + p->pair->n_a_only + p->pair->n_b_only;
}

static double
count_both_employers (const Place *p)
{
  g_autoptr (GArray) shared = report_employer_new_shared (p->result, p->pair);

  return shared->len;
}

#define PREMIUM (p->role->premiums[p->id])
#define REMOTE work_mode[LEXICON_WORK_MODE_REMOTE]
#define ENTRY seniority[LEXICON_SENIORITY_ENTRY]

GETTER (get_n_roles, p->result->n_roles)
GETTER (get_top_k, p->result->top_k)
GETTER (get_min_sample, p->result->min_sample)
GETTER (get_repost_share,
        divide (market_table_get_n_reposts (p->result->table), get_filled (p, INGEST_FIELD_TITLE)))
GETTER (get_skilled_share,
        divide (get_filled (p, INGEST_FIELD_SKILLS), get_filled (p, INGEST_FIELD_TITLE)))
GETTER (get_file_postings, market_table_get_file (p->result->table, p->id)->n_postings)
GETTER (get_files_beyond, market_table_get_n_files (p->result->table) - p->id)
GETTER (get_postings, p->role->n_postings)
GETTER (get_us_postings, p->role->n_us_postings)
GETTER (get_us_share, divide (p->role->n_us_postings, p->role->n_postings))
GETTER (get_pay_n, p->role->pay.n)
GETTER (get_pay_postings, p->role->pay.n_postings)
GETTER (get_pay_employers, p->role->pay.n_employers)
GETTER (get_pay_median, p->role->pay.median)
GETTER (get_pay_lo, compare_pay_get_drawn (&p->role->pay, NULL).lo)
GETTER (get_pay_hi, compare_pay_get_drawn (&p->role->pay, NULL).hi)
GETTER (get_pay_p10, p->role->pay.p10)
GETTER (get_pay_p25, p->role->pay.p25)
GETTER (get_pay_p75, p->role->pay.p75)
GETTER (get_pay_p90, p->role->pay.p90)
GETTER (get_coverage, p->role->pay.coverage)
GETTER (get_coverage_all, p->role->pay.coverage_all)
GETTER (get_agency_share, p->role->agency_share)
GETTER (get_n_top, p->role->n_top)
GETTER (get_n_ties, p->role->top_k_ties != NULL ? p->role->top_k_ties->len : 0)
GETTER (get_n_employers, p->role->n_employers)
GETTER (get_n_premiums, p->role->n_premiums)
GETTER (get_mode_n, p->role->work_mode[p->id].n)
GETTER (get_mode_share, p->role->work_mode[p->id].share)
GETTER (get_level_n, p->role->seniority[p->id].n)
GETTER (get_level_share, p->role->seniority[p->id].share)
GETTER (get_country_n, p->role->countries[p->id].share.n)
GETTER (get_country_share, p->role->countries[p->id].share.share)
GETTER (get_employer_n, p->role->employers[p->id].share.n)
GETTER (get_employer_share, p->role->employers[p->id].share.share)
GETTER (get_skill_n, find_skill (p)->n)
GETTER (get_skill_share, find_skill (p)->share)
GETTER (get_premium_n, PREMIUM.n)
GETTER (get_premium_median, PREMIUM.median)
GETTER (get_premium, PREMIUM.premium)
GETTER (get_premium_without, PREMIUM.vs_without)
GETTER (get_premium_adjusted, PREMIUM.adjusted)
GETTER (get_premium_adjusted_money, PREMIUM.adjusted_money)
GETTER (get_premium_adjusted_lo, PREMIUM.adjusted_ci95.lo)
GETTER (get_premium_adjusted_hi, PREMIUM.adjusted_ci95.hi)
GETTER (get_reweighted, p->role->coverage.median_reweighted)
GETTER (get_fit_covered, p->role->fit.covered)
GETTER (get_fit_reach, p->role->fit.reach)
GETTER (get_fit_n, p->role->fit.n)
GETTER (get_fit_n_reach, p->role->fit.n_reach)
GETTER (get_lack_n, p->role->fit.lacks[p->id].n)
GETTER (get_lack_gained, p->role->fit.lacks[p->id].n_gained)
GETTER (get_lack_reach, p->role->fit.lacks[p->id].reach)
GETTER (get_age_median, p->role->age.median)
GETTER (get_age_over_90, p->role->age.over_90)
GETTER (get_change_openings, p->role->change.openings)
GETTER (get_change_from, p->role->change.n_from)
GETTER (get_change_to, p->role->change.n_to)
GETTER (get_score, p->result->choice.ranking[p->id].score)
GETTER (get_flips_at, p->result->choice.reasons[p->id].flips_at)
GETTER (get_n_both, p->pair->n_both)
GETTER (get_n_both_employers, count_both_employers (p))
GETTER (get_n_shared, p->pair->n_shared)
GETTER (get_jaccard, p->pair->jaccard)
GETTER (get_overlap, p->pair->overlap_coefficient)
GETTER (get_gap, fabs (round (p->a->pay.median) - round (p->b->pay.median)))
GETTER (get_gap_adjusted, fabs (p->pair->gap.adjusted))
GETTER (get_gap_adjusted_lo, p->pair->gap.adjusted_ci95.lo)
GETTER (get_gap_adjusted_hi, p->pair->gap.adjusted_ci95.hi)
GETTER (get_gap_mean, fabs (expm1 (p->pair->gap.log_raw)))
GETTER (get_driver, expm1 (p->pair->gap.drivers[p->id].log))
GETTER (get_k_min, p->pair->overlap.k_min)
GETTER (get_k_max, p->pair->overlap.k_max)
GETTER (get_jaccard_lo, p->pair->overlap.jaccard_range.lo)
GETTER (get_jaccard_hi, p->pair->overlap.jaccard_range.hi)
GETTER (get_times_postings, divide_larger (p->a->n_postings, p->b->n_postings))
GETTER (get_more_postings, divide_larger (p->a->n_postings, p->b->n_postings) - 1)
GETTER (get_times_remote, divide_larger (p->a->REMOTE.share, p->b->REMOTE.share))
GETTER (get_times_entry, divide_larger (p->a->ENTRY.n, p->b->ENTRY.n))

static const struct
{
  Owner owner;
  Writing writing;
  GetFunc get;
} figures[REPORT_N_FIGURES] = {
    [REPORT_FIGURE_ALL_POSTINGS] = {OF_RESULT, AS_COUNT, count_all},
    [REPORT_FIGURE_N_ROLES] = {OF_RESULT, AS_COUNT, get_n_roles},
    [REPORT_FIGURE_TOP_K] = {OF_RESULT, AS_COUNT, get_top_k},
    [REPORT_FIGURE_MIN_SAMPLE] = {OF_RESULT, AS_COUNT, get_min_sample},
    [REPORT_FIGURE_REPOST_SHARE] = {OF_RESULT, AS_SHARE, get_repost_share},
    [REPORT_FIGURE_SKILLED_SHARE] = {OF_RESULT, AS_SHARE, get_skilled_share},
    [REPORT_FIGURE_FILE_POSTINGS] = {OF_RESULT, AS_COUNT, get_file_postings},
    [REPORT_FIGURE_FILES_BEYOND] = {OF_RESULT, AS_COUNT, get_files_beyond},
    [REPORT_FIGURE_SCORE] = {OF_RESULT, AS_DECIMAL, get_score},
    [REPORT_FIGURE_FLIPS_AT] = {OF_RESULT, AS_DECIMAL, get_flips_at},
    [REPORT_FIGURE_POSTINGS] = {OF_ROLE, AS_COUNT, get_postings},
    [REPORT_FIGURE_US_POSTINGS] = {OF_ROLE, AS_COUNT, get_us_postings},
    [REPORT_FIGURE_US_SHARE] = {OF_ROLE, AS_SHARE, get_us_share},
    [REPORT_FIGURE_PAY_N] = {OF_ROLE, AS_COUNT, get_pay_n},
    [REPORT_FIGURE_PAY_POSTINGS] = {OF_ROLE, AS_COUNT, get_pay_postings},
    [REPORT_FIGURE_PAY_EMPLOYERS] = {OF_ROLE, AS_COUNT, get_pay_employers},
    [REPORT_FIGURE_PAY_MEDIAN] = {OF_ROLE, AS_MONEY, get_pay_median},
    [REPORT_FIGURE_PAY_LO] = {OF_ROLE, AS_MONEY, get_pay_lo},
    [REPORT_FIGURE_PAY_HI] = {OF_ROLE, AS_MONEY, get_pay_hi},
    [REPORT_FIGURE_PAY_P10] = {OF_ROLE, AS_MONEY, get_pay_p10},
    [REPORT_FIGURE_PAY_P25] = {OF_ROLE, AS_MONEY, get_pay_p25},
    [REPORT_FIGURE_PAY_P75] = {OF_ROLE, AS_MONEY, get_pay_p75},
    [REPORT_FIGURE_PAY_P90] = {OF_ROLE, AS_MONEY, get_pay_p90},
    [REPORT_FIGURE_COVERAGE] = {OF_ROLE, AS_SHARE, get_coverage},
    [REPORT_FIGURE_COVERAGE_ALL] = {OF_ROLE, AS_SHARE, get_coverage_all},
    [REPORT_FIGURE_AGENCY_SHARE] = {OF_ROLE, AS_SHARE, get_agency_share},
    [REPORT_FIGURE_N_TOP] = {OF_ROLE, AS_COUNT, get_n_top},
    [REPORT_FIGURE_N_TIES] = {OF_ROLE, AS_COUNT, get_n_ties},
    [REPORT_FIGURE_N_EMPLOYERS] = {OF_ROLE, AS_COUNT, get_n_employers},
    [REPORT_FIGURE_N_COUNTRIES] = {OF_ROLE, AS_COUNT, count_named_countries},
    [REPORT_FIGURE_N_PREMIUMS] = {OF_ROLE, AS_COUNT, get_n_premiums},
    [REPORT_FIGURE_MODE_N] = {OF_ROLE, AS_COUNT, get_mode_n},
    [REPORT_FIGURE_MODE_SHARE] = {OF_ROLE, AS_SHARE, get_mode_share},
    [REPORT_FIGURE_LEVEL_N] = {OF_ROLE, AS_COUNT, get_level_n},
    [REPORT_FIGURE_LEVEL_SHARE] = {OF_ROLE, AS_SHARE, get_level_share},
    [REPORT_FIGURE_COUNTRY_N] = {OF_ROLE, AS_COUNT, get_country_n},
    [REPORT_FIGURE_COUNTRY_SHARE] = {OF_ROLE, AS_SHARE, get_country_share},
    [REPORT_FIGURE_EMPLOYER_N] = {OF_ROLE, AS_COUNT, get_employer_n},
    [REPORT_FIGURE_EMPLOYER_SHARE] = {OF_ROLE, AS_SHARE, get_employer_share},
    [REPORT_FIGURE_SKILL_N] = {OF_ROLE, AS_COUNT, get_skill_n},
    [REPORT_FIGURE_SKILL_SHARE] = {OF_ROLE, AS_SHARE, get_skill_share},
    [REPORT_FIGURE_PREMIUM_N] = {OF_ROLE, AS_COUNT, get_premium_n},
    [REPORT_FIGURE_PREMIUM_MEDIAN] = {OF_ROLE, AS_MONEY, get_premium_median},
    [REPORT_FIGURE_PREMIUM] = {OF_ROLE, AS_DIFFERENCE, get_premium},
    [REPORT_FIGURE_PREMIUM_WITHOUT] = {OF_ROLE, AS_DIFFERENCE, get_premium_without},
    [REPORT_FIGURE_PREMIUM_ADJUSTED] = {OF_ROLE, AS_SIGNED_SHARE, get_premium_adjusted},
    [REPORT_FIGURE_PREMIUM_ADJUSTED_MONEY] = {OF_ROLE, AS_DIFFERENCE, get_premium_adjusted_money},
    [REPORT_FIGURE_PREMIUM_ADJUSTED_LO] = {OF_ROLE, AS_SIGNED_SHARE, get_premium_adjusted_lo},
    [REPORT_FIGURE_PREMIUM_ADJUSTED_HI] = {OF_ROLE, AS_SIGNED_SHARE, get_premium_adjusted_hi},
    [REPORT_FIGURE_PAY_REWEIGHTED] = {OF_ROLE, AS_MONEY, get_reweighted},
    [REPORT_FIGURE_FIT_COVERED] = {OF_ROLE, AS_SHARE, get_fit_covered},
    [REPORT_FIGURE_FIT_REACH] = {OF_ROLE, AS_SHARE, get_fit_reach},
    [REPORT_FIGURE_FIT_N] = {OF_ROLE, AS_COUNT, get_fit_n},
    [REPORT_FIGURE_FIT_N_REACH] = {OF_ROLE, AS_COUNT, get_fit_n_reach},
    [REPORT_FIGURE_LACK_N] = {OF_ROLE, AS_COUNT, get_lack_n},
    [REPORT_FIGURE_LACK_GAINED] = {OF_ROLE, AS_COUNT, get_lack_gained},
    [REPORT_FIGURE_LACK_REACH] = {OF_ROLE, AS_SHARE, get_lack_reach},
    [REPORT_FIGURE_AGE_MEDIAN] = {OF_ROLE, AS_COUNT, get_age_median},
    [REPORT_FIGURE_AGE_OVER_90] = {OF_ROLE, AS_SHARE, get_age_over_90},
    [REPORT_FIGURE_CHANGE_OPENINGS] = {OF_ROLE, AS_SIGNED_SHARE, get_change_openings},
    [REPORT_FIGURE_CHANGE_FROM] = {OF_ROLE, AS_COUNT, get_change_from},
    [REPORT_FIGURE_CHANGE_TO] = {OF_ROLE, AS_COUNT, get_change_to},
    [REPORT_FIGURE_N_BOTH] = {OF_PAIR, AS_COUNT, get_n_both},
    [REPORT_FIGURE_N_BOTH_EMPLOYERS] = {OF_PAIR, AS_COUNT, get_n_both_employers},
    [REPORT_FIGURE_N_SHARED] = {OF_PAIR, AS_COUNT, get_n_shared},
    [REPORT_FIGURE_N_UNION] = {OF_PAIR, AS_COUNT, count_union},
    [REPORT_FIGURE_JACCARD] = {OF_PAIR, AS_DECIMAL, get_jaccard},
    [REPORT_FIGURE_OVERLAP] = {OF_PAIR, AS_DECIMAL, get_overlap},
    [REPORT_FIGURE_JACCARD_SHARE] = {OF_PAIR, AS_SHARE, get_jaccard},
    [REPORT_FIGURE_OVERLAP_SHARE] = {OF_PAIR, AS_SHARE, get_overlap},
    [REPORT_FIGURE_GAP] = {OF_PAIR, AS_MONEY, get_gap},
    [REPORT_FIGURE_GAP_ADJUSTED] = {OF_PAIR, AS_SHARE, get_gap_adjusted},
    [REPORT_FIGURE_GAP_ADJUSTED_LO] = {OF_PAIR, AS_SIGNED_SHARE, get_gap_adjusted_lo},
    [REPORT_FIGURE_GAP_ADJUSTED_HI] = {OF_PAIR, AS_SIGNED_SHARE, get_gap_adjusted_hi},
    [REPORT_FIGURE_GAP_MEAN] = {OF_PAIR, AS_SHARE, get_gap_mean},
    [REPORT_FIGURE_DRIVER] = {OF_PAIR, AS_SIGNED_SHARE, get_driver},
    [REPORT_FIGURE_K_MIN] = {OF_PAIR, AS_COUNT, get_k_min},
    [REPORT_FIGURE_K_MAX] = {OF_PAIR, AS_COUNT, get_k_max},
    [REPORT_FIGURE_JACCARD_LO] = {OF_PAIR, AS_DECIMAL, get_jaccard_lo},
    [REPORT_FIGURE_JACCARD_HI] = {OF_PAIR, AS_DECIMAL, get_jaccard_hi},
    [REPORT_FIGURE_TIMES_POSTINGS] = {OF_PAIR, AS_TIMES, get_times_postings},
    [REPORT_FIGURE_MORE_POSTINGS] = {OF_PAIR, AS_SHARE, get_more_postings},
    [REPORT_FIGURE_TIMES_REMOTE] = {OF_PAIR, AS_TIMES, get_times_remote},
    [REPORT_FIGURE_TIMES_ENTRY] = {OF_PAIR, AS_TIMES, get_times_entry},
};

double
report_figure_get (const CompareResult *result, ReportFigureKind figure, guint index, guint id)
{
  Place place = {.result = result, .id = id};

  g_return_val_if_fail (figure > REPORT_FIGURE_NONE && figure < REPORT_N_FIGURES, NAN);

  if (figures[figure].owner == OF_ROLE)
    place.role = &result->roles[index];
  else if (figures[figure].owner == OF_PAIR)
    {
      place.pair = &result->pairs[index];
      place.a = &result->roles[place.pair->a];
      place.b = &result->roles[place.pair->b];
    }
  return figures[figure].get (&place);
}

static char *
format (double value, Writing writing, LexiconCurrency currency)
{
  if (!isfinite (value))
    return g_strdup ("–");
  switch (writing)
    {
    case AS_SHARE:
      return report_format_share (value);
    case AS_SIGNED_SHARE:
      return report_format_share_difference (value);
    case AS_DECIMAL:
      return report_format_decimal (value, 2);
    case AS_MONEY:
      return report_format_money (value, currency);
    case AS_DIFFERENCE:
      return report_format_money_difference (value, currency);
    case AS_TIMES:
      return report_words_times (value);
    case AS_COUNT:
    default:
      return report_format_count ((guint64)round (value));
    }
}

char *
report_figure_new (const CompareResult *result, ReportFigureKind figure, guint index, guint id)
{
  double value = report_figure_get (result, figure, index, id);
  g_autofree char *text = format (value, figures[figure].writing, result->roles[0].pay.currency);

  return report_mark_figure (figure, index, id, text);
}
