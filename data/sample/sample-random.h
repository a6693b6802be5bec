/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chance for the sample: a small generator of numbers, and an urn to draw from without putting
 * back. Integers only, so that every machine draws the same. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The state of a splitmix64 generator (Steele, Lea and Flood 2014); any state will do. */
typedef struct
{
  guint64 state;
} SampleRandom;

/* A number from 0, below @n, which is above 0. */
guint sample_random_below (SampleRandom *random, guint n);
/* Small numbers are likelier, more so with every fold: with one, 0 comes log(@n) times as often as
 * the average. */
guint sample_random_skewed (SampleRandom *random, guint n, guint n_folds);
gboolean sample_random_chance (SampleRandom *random, guint permille);
void sample_random_shuffle (SampleRandom *random, guint *numbers, guint n);

/* Tickets 0 to n - 1 with whole weights. */
typedef struct
{
  guint64 *sums;   /* a Fenwick tree of n weights, from 1 */
  guint64 *weights;
  guint64 total;
  guint n;
} SampleUrn;

/**
 * sample_urn_init:
 * @weights: (array length=n): copied; a ticket of weight 0 is never drawn
 */
void sample_urn_init (SampleUrn *urn, const guint64 *weights, guint n);
void sample_urn_clear (SampleUrn *urn);

/**
 * sample_urn_draw:
 * @ticket: (out): what was drawn; it is no longer in the urn
 *
 * Returns: FALSE from an empty urn. O(log n).
 */
gboolean sample_urn_draw (SampleUrn *urn, SampleRandom *random, guint *ticket);

G_END_DECLS
