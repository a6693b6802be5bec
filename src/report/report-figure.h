/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures that a sentence may name. Each is looked up in the result and written in one place,
 * so that a number in a text is the result's. */

#pragma once

#include "compare-result.h"
#include "report-mark.h"

G_BEGIN_DECLS

/* What @index and @id of report_figure_new() are: of a role, its index; of a pair, its index in the
 * result. */
typedef enum
{
  REPORT_FIGURE_NONE,

  /* of the result */
  REPORT_FIGURE_ALL_POSTINGS, /* of all files */
  REPORT_FIGURE_N_ROLES,
  REPORT_FIGURE_TOP_K,
  REPORT_FIGURE_MIN_SAMPLE,
  REPORT_FIGURE_REPOST_SHARE, /* of all postings read, and the next */
  REPORT_FIGURE_SKILLED_SHARE,
  REPORT_FIGURE_FILE_POSTINGS, /* id: a file */
  REPORT_FIGURE_FILES_BEYOND,  /* id: how many are named */
  REPORT_FIGURE_SCORE,         /* id: an index of the choice's ranking */
  REPORT_FIGURE_FLIPS_AT,      /* id: an index of its reasons */

  /* of a role */
  REPORT_FIGURE_POSTINGS,
  REPORT_FIGURE_US_POSTINGS,
  REPORT_FIGURE_US_SHARE,
  REPORT_FIGURE_PAY_N,
  REPORT_FIGURE_PAY_POSTINGS,
  REPORT_FIGURE_PAY_EMPLOYERS,
  REPORT_FIGURE_PAY_MEDIAN,
  REPORT_FIGURE_PAY_LO, /* the wider interval of the median */
  REPORT_FIGURE_PAY_HI,
  REPORT_FIGURE_PAY_P10,
  REPORT_FIGURE_PAY_P25,
  REPORT_FIGURE_PAY_P75,
  REPORT_FIGURE_PAY_P90,
  REPORT_FIGURE_COVERAGE,
  REPORT_FIGURE_COVERAGE_ALL,
  REPORT_FIGURE_AGENCY_SHARE,
  REPORT_FIGURE_N_TOP,
  REPORT_FIGURE_N_TIES,
  REPORT_FIGURE_N_EMPLOYERS,
  REPORT_FIGURE_N_COUNTRIES, /* that are named */
  REPORT_FIGURE_N_PREMIUMS,
  REPORT_FIGURE_MODE_N, /* id: a work mode */
  REPORT_FIGURE_MODE_SHARE,
  REPORT_FIGURE_LEVEL_N, /* id: a seniority */
  REPORT_FIGURE_LEVEL_SHARE,
  REPORT_FIGURE_COUNTRY_N, /* id: an index of the role's list, and so on */
  REPORT_FIGURE_COUNTRY_SHARE,
  REPORT_FIGURE_EMPLOYER_N,
  REPORT_FIGURE_EMPLOYER_SHARE,
  REPORT_FIGURE_SKILL_N, /* id: a skill of the table */
  REPORT_FIGURE_SKILL_SHARE,
  REPORT_FIGURE_PREMIUM_N, /* id: an index of the premiums */
  REPORT_FIGURE_PREMIUM_MEDIAN,
  REPORT_FIGURE_PREMIUM,
  REPORT_FIGURE_PREMIUM_WITHOUT,
  REPORT_FIGURE_PREMIUM_ADJUSTED,
  REPORT_FIGURE_PREMIUM_ADJUSTED_MONEY,
  REPORT_FIGURE_PREMIUM_ADJUSTED_LO,
  REPORT_FIGURE_PREMIUM_ADJUSTED_HI,

  REPORT_FIGURE_PAY_REWEIGHTED,
  REPORT_FIGURE_FIT_COVERED,
  REPORT_FIGURE_FIT_REACH,
  REPORT_FIGURE_FIT_N,
  REPORT_FIGURE_FIT_N_REACH,
  REPORT_FIGURE_LACK_N, /* id: an index of the skills that are lacking */
  REPORT_FIGURE_LACK_GAINED,
  REPORT_FIGURE_LACK_REACH,
  REPORT_FIGURE_AGE_MEDIAN,
  REPORT_FIGURE_AGE_OVER_90,
  REPORT_FIGURE_CHANGE_OPENINGS,
  REPORT_FIGURE_CHANGE_FROM,
  REPORT_FIGURE_CHANGE_TO,

  /* of a pair */
  REPORT_FIGURE_N_BOTH,
  REPORT_FIGURE_N_BOTH_EMPLOYERS, /* that hire for both */
  REPORT_FIGURE_N_SHARED,
  REPORT_FIGURE_N_UNION,
  REPORT_FIGURE_JACCARD,
  REPORT_FIGURE_OVERLAP,
  REPORT_FIGURE_JACCARD_SHARE, /* both in per cent */
  REPORT_FIGURE_OVERLAP_SHARE,
  REPORT_FIGURE_GAP,          /* without a sign */
  REPORT_FIGURE_GAP_ADJUSTED, /* likewise; its interval has signs, b minus a */
  REPORT_FIGURE_GAP_ADJUSTED_LO,
  REPORT_FIGURE_GAP_ADJUSTED_HI,
  REPORT_FIGURE_GAP_MEAN, /* of the means of log pay, as a fraction without a sign */
  REPORT_FIGURE_DRIVER,   /* id: an index of the drivers; a fraction, b minus a */
  REPORT_FIGURE_K_MIN,    /* lengths of lists, and the Jaccard index over these */
  REPORT_FIGURE_K_MAX,
  REPORT_FIGURE_JACCARD_LO,
  REPORT_FIGURE_JACCARD_HI,
  REPORT_FIGURE_TIMES_POSTINGS, /* the larger over the smaller, in words */
  REPORT_FIGURE_MORE_POSTINGS,  /* the same in per cent above it */
  REPORT_FIGURE_TIMES_REMOTE,
  REPORT_FIGURE_TIMES_ENTRY,
  REPORT_N_FIGURES
} ReportFigureKind;

/**
 * report_figure_new:
 * @index: a role's or a pair's; 0 for those of the result
 * @id: what the figure is of, or 0
 *
 * Returns: (transfer full): the figure as it is written in a sentence, marked; "–" where it is
 * missing.
 */
char *
report_figure_new (const CompareResult *result, ReportFigureKind figure, guint index, guint id);

/**
 * report_figure_get:
 *
 * Returns: the number itself; NaN where it is missing.
 */
double
report_figure_get (const CompareResult *result, ReportFigureKind figure, guint index, guint id);

G_END_DECLS
