/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sample is calibrated to: calibration.json, read. Names, shares, counts and medians are
 * data; how postings come to have them is the program's. Strings belong to the JSON tree, which
 * the calibration keeps. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define SAMPLE_N_STACKS 8
#define SAMPLE_N_SKILLS_MAX 128
#define SAMPLE_N_LEVELS 5

/* Levels from the worst paid to the best; the names are those of the export's field. */
extern const char *const sample_level_names[SAMPLE_N_LEVELS];

/* A text that is drawn by weight. */
typedef struct
{
  const char *text;
  guint weight;
  const char *skill;  /* titles: only for postings with it, or NULL */
} SampleChoice;

typedef struct
{
  const char *code, *currency, *remote;
  guint pay_scale;    /* permille of the role's US dollars, in the country's currency */
  guint pay_grid;     /* ranges are multiples of it */
  GArray *places;     /* SampleChoice */
} SampleCountry;

typedef struct
{
  const char *name;
  guint n;            /* postings with it */
  guint n_paid;       /* among those with US pay */
  guint median;       /* of their pay, exactly; 0: as it comes */
  guint stack_weights[SAMPLE_N_STACKS];
} SampleSkill;

typedef struct
{
  guint permille, dollars;
} SampleQuantile;

typedef struct
{
  const SampleCountry *country; /* NULL: unlocated */
  guint n;
} SampleCount;

typedef struct
{
  const char *name;
  guint n_postings;
  GArray *countries;  /* SampleCount; their n add up to n_postings */
  guint n_paid, median;
  GArray *quantiles;  /* SampleQuantile, rising */
  guint levels[SAMPLE_N_LEVELS]; /* the rest have none */
  guint n_remote, n_hybrid, n_onsite;
  guint agency_paid, agency_unpaid, paid_abroad, paid_hourly; /* permille */
  guint stack_weights[SAMPLE_N_STACKS];
  GArray *skills;     /* SampleSkill */
  GArray *titles;     /* SampleChoice */
  /* Patterns with % for the title; the last are for no level. */
  GPtrArray *level_titles[SAMPLE_N_LEVELS + 1];
  GPtrArray *teams, *openings; /* char* */
} SampleRole;

typedef struct
{
  JsonParser *parser;
  const char *last_day;
  guint n_days, n_duplicates;
  GArray *countries;  /* SampleCountry */
  GPtrArray *employer_firsts, *employer_seconds, *agency_firsts, *agency_seconds; /* char* */
  GPtrArray *closings;
  GArray *roles;      /* SampleRole */
} SampleCalibration;

/**
 * sample_calibration_load:
 *
 * The file is the project's own: a member that is missing or of another type ends the program.
 */
SampleCalibration *sample_calibration_load (const char *path);
void sample_calibration_free (SampleCalibration *calibration);

G_END_DECLS
