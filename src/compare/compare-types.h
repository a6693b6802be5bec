/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The small values that figures are made of, and the closed sets that say what they are about or
 * why they cannot be had. */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/* 95%. One that cannot be had has two NaN. */
typedef struct
{
  double lo, hi;
} CompareInterval;

#define COMPARE_INTERVAL_NONE ((CompareInterval) { NAN, NAN })

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

/* Why a figure cannot be had. */
typedef enum
{
  COMPARE_REASON_NONE,            /* it can, or it was not asked for */
  COMPARE_REASON_FEW_POSTINGS,    /* too few for the figure, or for the parameters of its model */
  COMPARE_REASON_FEW_EMPLOYERS,   /* what differs between employers cannot be told from it */
  COMPARE_REASON_COLLINEAR,       /* it is wholly told by what the model holds constant */
  COMPARE_REASON_SHARED_POSTINGS, /* both roles count the same postings */
  COMPARE_REASON_NO_COMMON_GROUND,/* the roles hardly share a level, a mode or a place */
  COMPARE_REASON_NO_DATES,        /* the postings are not dated */
  COMPARE_REASON_ONE_EXPORT,      /* a trend needs two exports of different days */
  COMPARE_REASON_OTHER_SOURCES,   /* the exports are not of the same source */
  COMPARE_REASON_NO_SKILLS,       /* no skills were given, or the postings name none */
  COMPARE_REASON_ONE_ROLE,        /* there is nothing to choose from */
  COMPARE_N_REASONS
} CompareReason;

/* What postings differ by, and models hold constant. */
typedef enum
{
  COMPARE_FACTOR_SENIORITY,
  COMPARE_FACTOR_WORK_MODE,
  COMPARE_FACTOR_AGENCY,
  COMPARE_FACTOR_PLACE,  /* the state or province, else the countries */
  COMPARE_FACTOR_SKILLS,
  COMPARE_N_FACTORS
} CompareFactor;

/* What a role can be chosen for. */
typedef enum
{
  COMPARE_CRITERION_PAY,      /* median base salary */
  COMPARE_CRITERION_REMOTE,   /* share of remote postings */
  COMPARE_CRITERION_OPENINGS, /* postings */
  COMPARE_CRITERION_ENTRY,    /* share of intern and entry postings */
  COMPARE_CRITERION_FIT,      /* share of the demand that the person's skills cover */
  COMPARE_N_CRITERIA
} CompareCriterion;

/**
 * compare_sample_get_name:
 *
 * Returns: "ok", "directional", "very-small" or "too-small".
 */
const char *compare_sample_get_name (CompareSample sample);

/**
 * compare_reason_get_name:
 *
 * Returns: (nullable): as in files: "few-postings" ...; NULL for none.
 */
const char *compare_reason_get_name (CompareReason reason);

/* As in files: "seniority", "work_mode", "agency", "place", "skills". */
const char *compare_factor_get_name (CompareFactor factor);

/* As in files and on the command line: "pay", "remote", "openings", "entry", "fit". */
const char *compare_criterion_get_name (CompareCriterion criterion);

/**
 * compare_criterion_find:
 *
 * Returns: FALSE where no criterion has that name.
 */
gboolean compare_criterion_find (const char *name, CompareCriterion *criterion);

G_END_DECLS
