/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a result that a model, or a second look at the postings, gives (METHOD "Counting").
 * They belong to the result; names that are not said to be owned are borrowed from its table. A
 * list that cannot be had is empty, a number NaN. Logs are natural. */

#pragma once

#include "compare-types.h"
#include "lexicon-types.h"

G_BEGIN_DECLS

/* A skill that comes with another one. */
typedef struct
{
  guint skill;
  const char *name;
  guint n;              /* postings of the role with both */
  double share;         /* of the postings with the other skill */
  double lift;          /* that share over this skill's share of the role's postings: 1 is chance */
  CompareInterval ci95; /* of the lift */
} CompareCompanion;

#define COMPARE_MAX_COMPANIONS 5

/* What became of something that a model was to hold constant. */
typedef enum
{
  COMPARE_CONTROL_HELD,      /* it has a parameter */
  COMPARE_CONTROL_BASE,      /* the others of its factor are measured from it */
  COMPARE_CONTROL_COLLINEAR, /* dropped: wholly told by those before it */
  COMPARE_CONTROL_RARE,      /* of too few postings for a parameter: in its factor's base */
  COMPARE_CONTROL_NO_ROOM    /* dropped: a parameter for every ten postings and no more */
} CompareControlState;

typedef struct
{
  CompareFactor factor;
  guint id;             /* LexiconSeniority, LexiconWorkMode, 1 for agencies, skill; 0 for a place */
  char *name;           /* owned; "senior", "remote", "agency", "US-CA", "Python" */
  guint n;              /* postings of the model that have it */
  CompareControlState state;
} CompareControl;

/* A model of log pay. */
typedef struct
{
  guint n;              /* postings */
  guint n_employers;    /* each posting without one counts as its own */
  guint n_parameters;   /* the constant and what is held */
  double r2;            /* share of the variance of log pay that they tell */
  CompareControl *controls; /* in the order in which they had their turn */
  guint n_controls;
  CompareReason reason; /* why there is no model */
} CompareModel;

/* The difference that a factor makes to a gap: its difference of means times what it pays. */
typedef struct
{
  CompareFactor factor;
  double log;
} CompareDriver;

/* The pay gap of two roles like for like: pooled least squares of log pay with an indicator of b
 * (Jann 2008). Every gap is b minus a; the drivers and log_adjusted add up to log_raw. */
typedef struct
{
  double adjusted;      /* a fraction: exp (log_adjusted) - 1 */
  CompareInterval adjusted_ci95;
  double adjusted_money;/* that fraction of a's median */
  CompareInterval adjusted_money_ci95;
  double log_raw;       /* difference of the means of log pay */
  double log_adjusted;
  double df;            /* degrees of freedom of the interval */
  double support;       /* the least share, over factors and roles, of a role's paid postings whose
                         * level of that factor the other role has too */
  guint apart;          /* a bit of each CompareFactor by which the sides' own filters tell the roles
                         * apart: what is compared, and so not held constant */
  CompareDriver drivers[COMPARE_N_FACTORS]; /* by factor */
  guint n_drivers;      /* 0, or all */
  CompareModel model;
  CompareReason reason; /* why it cannot be had */
} CompareGap;

/* How many of a group of postings state their pay. */
typedef struct
{
  char *name;           /* owned; the level, or the place: "US-CA", "US", "unlocated" */
  guint id;             /* LexiconSeniority; 0 for a place */
  guint n_postings;     /* of the role in the pay country, whether they state their pay or not */
  guint n;              /* of those, with a base salary in the currency */
  double coverage;
  CompareInterval ci95; /* Wilson */
} CompareCoverageGroup;

/* Where the median leans because those who state pay are unlike the role's postings. */
typedef enum
{
  COMPARE_LEAN_NONE,    /* they are alike, as far as seniority and place tell, or too few to say */
  COMPARE_LEAN_UNKNOWN, /* unlike, but the reweighted median is about the same */
  COMPARE_LEAN_HIGH,    /* unlike, and the median is likely above that of all postings */
  COMPARE_LEAN_LOW      /* and likely below */
} CompareLean;

/* Who states pay, and the median as if everyone of like seniority and place did. Says nothing of
 * postings that state their pay or not because of what they pay. */
typedef struct
{
  CompareCoverageGroup *seniorities; /* those that occur, in the enum's order, unknown last */
  guint n_seniorities;
  CompareCoverageGroup *places;      /* by postings descending, then name */
  guint n_places;
  CompareInterval ci95;       /* of the coverage: Wilson */
  CompareFactor factor;       /* seniority or place, whichever they are more surely unlike by */
  double distance;            /* share of paid postings that would have to change their level of it */
  double p;                   /* of such a distance by chance: chi square, employers as independent */
  CompareLean lean;
  double median_reweighted;
  double n_effective;         /* (sum of weights)^2 / sum of squared weights */
  guint n_cells, n_collapsed; /* cells of seniority and place; those with under 10 paid postings */
  guint n_trimmed;            /* paid postings whose weight was above 5 and is 5 */
  CompareReason reason;       /* why there is no reweighted median */
} CompareCoverage;

/* How long openings have been open: days from posting to the newest day of their export. */
typedef struct
{
  gint32 export_day;          /* of the newest export; LEXICON_DAY_NONE where none is dated */
  guint n;                    /* dated postings */
  double median, p25, p75;    /* days */
  double over_30, over_90;    /* shares of the dated ones */
  CompareReason reason;
} CompareAge;

/* The two dated exports that changes are between. */
typedef struct
{
  gint32 from_day, to_day;    /* newest posting day of each */
  guint n_files_from, n_files_to;
  CompareReason reason;       /* why there are none */
} CompareSpan;

/* How a mean or share moved, as what moved within groups alike in seniority and country and what
 * moved because the groups' shares did; they add up. */
typedef struct
{
  double total, within, mix;
  CompareInterval within_ci95;/* employers as independent */
} CompareShift;

typedef struct
{
  guint skill;
  const char *name;
  double from_share, to_share;
  CompareShift shift;         /* of the share */
  double q;                   /* of the change within, over all skills of the role */
} CompareSkillChange;

/* A role in two dated exports. */
typedef struct
{
  guint n_from, n_to;         /* postings */
  guint n_new, n_gone;        /* only in the later one, only in the earlier one */
  double openings;            /* n_to / n_from - 1 */
  CompareInterval openings_ci95; /* employers as independent */
  guint n_paid_from, n_paid_to;
  double median_from, median_to;
  CompareShift pay;           /* of mean log pay */
  CompareSkillChange *skills; /* beyond noise (q of 0.10 or less), by the size of the change */
  guint n_skills;
  CompareReason reason, pay_reason;
} CompareChange;

/* A skill that the person lacks. */
typedef struct
{
  guint skill;
  const char *name;
  guint n;                    /* postings of the role that ask for it */
  guint n_gained;             /* openings that come into reach when it is learned after those before */
  double reach;               /* share of openings in reach with it and those before */
  double adjusted;            /* its adjusted premium in the role */
  CompareInterval adjusted_ci95;
  double q;
} CompareLack;

#define COMPARE_MAX_LACKS 20

/* The person's skills against a role. A posting that names skills is in reach when at least two
 * thirds of them are the person's. */
typedef struct
{
  guint n;                    /* postings that name skills */
  guint n_reach;              /* of those, in reach */
  double reach;               /* n_reach / n */
  CompareInterval reach_ci95; /* Wilson */
  double covered;             /* share of all mentions of skills that are the person's */
  CompareLack *lacks;         /* in the order of openings gained; COMPARE_MAX_LACKS at most */
  guint n_lacks;
  CompareReason reason;
} CompareFit;

/* How alike two roles' skills are. Over all skills with their shares, but for the last ones, which
 * are of lists cut at k. */
typedef struct
{
  double weighted_jaccard;    /* sum of the lesser shares over sum of the larger ones */
  double cosine;              /* of the vectors of shares */
  double rbo;                 /* rank-biased overlap, extrapolated (Webber 2010), p of 0.965 */
  guint k_min, k_max;         /* k runs over these: 10 to 50, or as far as both lists reach */
  CompareInterval jaccard_range, coefficient_range; /* least and most for these k; no 95% */
  CompareInterval jaccard_ties; /* least and most, whichever of those that tie at top_k are taken */
} CompareOverlap;

/* What speaks for the first role against the second. */
typedef struct
{
  CompareCriterion criterion;
  double difference;          /* of the scores, from this criterion; negative speaks against */
  double flips_at;            /* weight of the criterion at which the second draws level; NaN: none */
} CompareChoiceReason;

typedef struct
{
  guint role;
  double score;               /* 0 to 1: weighted mean of the points */
  double points[COMPARE_N_CRITERIA]; /* value over the best role's; 1 for all that are within noise
                               * of the best; NaN: left out for all roles */
} CompareChoiceRank;

/* Simple additive weighting (Hwang and Yoon 1981). */
typedef struct
{
  double weights[COMPARE_N_CRITERIA]; /* as used: 0 where a criterion is left out */
  gboolean is_default;        /* nobody gave weights: all alike, fit only with skills given */
  CompareChoiceRank *ranking; /* by score descending, then the order of the roles */
  guint n_ranking;
  CompareChoiceReason *reasons; /* of the first against the second, by difference descending */
  guint n_reasons;
  CompareReason reason;       /* why there is none */
} CompareChoice;

/* As in files: "none", "unknown", "high", "low". */
const char *compare_lean_get_name (CompareLean lean);

/* As in files: "held", "base", "collinear", "rare", "no-room". */
const char *compare_control_state_get_name (CompareControlState state);

G_END_DECLS
