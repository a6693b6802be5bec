/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a role's postings pay: amounts spread as the calibration's quantiles say and rounded as
 * people round, with the median exact. */

#pragma once

#include "sample-calibration.h"
#include "sample-random.h"

G_BEGIN_DECLS

/* A stated range; nothing stated where max is 0. */
typedef struct
{
  guint min, max;
  gboolean is_hourly;
} SampleRange;

/**
 * sample_pay_new_midpoints:
 *
 * Returns: (transfer full) (array): role->n_paid yearly midpoints, rising. Their median is the
 *   role's, and each median that a skill wants is among them more than once.
 */
guint *sample_pay_new_midpoints (const SampleRole *role, SampleRandom *random);

/* A range about a midpoint, with round ends where the midpoint has room for them. */
SampleRange sample_pay_range (guint midpoint, SampleRandom *random);
/* The same by the hour; only for a midpoint that is a whole number of dollars an hour. */
SampleRange sample_pay_hourly_range (guint midpoint, SampleRandom *random);
/* A range abroad, in the country's currency. */
SampleRange sample_pay_abroad_range (const SampleRole *role, const SampleCountry *country,
                                     SampleRandom *random);

/* Whether a midpoint is only round by the hour. */
gboolean sample_pay_is_hourly (guint midpoint);

G_END_DECLS
