/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The postings of one role, made so that the calibration's figures come out exactly. */

#pragma once

#include "sample-calibration.h"
#include "sample-pay.h"
#include "sample-random.h"

G_BEGIN_DECLS

typedef enum
{
  SAMPLE_MODE_UNKNOWN,
  SAMPLE_MODE_REMOTE,
  SAMPLE_MODE_HYBRID,
  SAMPLE_MODE_ONSITE
} SampleMode;

/* Texts are borrowed from the calibration. */
typedef struct
{
  const SampleRole *role;
  const SampleCountry *country;  /* NULL: unlocated */
  const char *place;             /* NULL: remote */
  guint level;                   /* SAMPLE_N_LEVELS: not said */
  SampleMode mode;
  SampleRange pay;
  const char *currency;
  guint stack;
  guint8 has_skill[SAMPLE_N_SKILLS_MAX]; /* by index of role->skills */
  const char *employer_first, *employer_second;
  char *title;
  const char *opening, *closing;
  guint days_ago;
} SamplePosting;

/**
 * sample_postings_new:
 *
 * Returns: (transfer full) (array): role->n_postings of them. The first are in the role's first
 *   country, the first of these have pay, by rising midpoint.
 */
SamplePosting *sample_postings_new (const SampleCalibration *calibration, const SampleRole *role,
                                    SampleRandom *random);
void sample_posting_clear (SamplePosting *posting);

/* Parts of the making, each in its own file. */

/* Draws each skill's postings: among the paid so that the median of their midpoints is the
 * skill's. */
void sample_skills_draw (SamplePosting *postings, const SampleRole *role, const guint *midpoints,
                         SampleRandom *random);
/* Employers, titles and sentences. */
void sample_texts_draw (SamplePosting *posting, const SampleCalibration *calibration,
                        gboolean is_agency, SampleRandom *random);
const SampleChoice *sample_choices_draw (const GArray *choices, SampleRandom *random);

G_END_DECLS
