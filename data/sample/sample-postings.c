/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a role's postings are, what they pay, on which level and in which mode. */

#include "sample-postings.h"

#include <stdlib.h>

static void
place_postings (SamplePosting *postings, const SampleRole *role)
{
  SamplePosting *posting = postings;

  for (guint i = 0; i < role->countries->len; i++)
    {
      const SampleCount *count = &g_array_index (role->countries, SampleCount, i);

      for (guint k = 0; k < count->n; k++)
        (posting++)->country = count->country;
    }
}

static void
pay_postings (SamplePosting *postings, const SampleRole *role, const guint *midpoints,
              SampleRandom *random)
{
  for (guint i = 0; i < role->n_paid; i++)
    {
      postings[i].currency = postings[i].country->currency;
      postings[i].pay = sample_pay_is_hourly (midpoints[i])
                            ? sample_pay_hourly_range (midpoints[i], random)
                            : sample_pay_range (midpoints[i], random);
    }

  for (guint i = role->n_paid; i < role->n_postings; i++)
    {
      const SampleCountry *country = postings[i].country;

      if (country == NULL || country == postings[0].country
          || !sample_random_chance (random, role->paid_abroad))
        continue;
      postings[i].currency = country->currency;
      postings[i].pay = sample_pay_abroad_range (role, country, random);
    }
}

/* A posting's place in the order of levels: @key is its place in the order of pay, blurred. */
typedef struct
{
  guint key, posting;
} LevelKey;

static int
order_level_keys (const void *a, const void *b)
{
  const LevelKey *one = a, *two = b;

  if (one->key != two->key)
    return one->key < two->key ? -1 : 1;
  return one->posting < two->posting ? -1 : 1;
}

/* Hands out levels to postings first to first + n: to those of no level at random, then from the
 * bottom up by key. */
static void
give_levels (SamplePosting *postings, guint first, guint n, const guint *counts, gboolean is_paid,
             SampleRandom *random)
{
  g_autofree LevelKey *keys = g_new (LevelKey, n);
  guint n_levelled = 0, n_left, at = 0;

  for (guint level = 0; level < SAMPLE_N_LEVELS; level++)
    n_levelled += counts[level];
  n_left = n - n_levelled;

  for (guint i = 0; i < n; i++)
    {
      gboolean has_none = sample_random_below (random, n - i) < n_left;
      guint rank = is_paid ? (guint64) i * 1000 / n : 0;

      n_left -= has_none;
      postings[first + i].level = SAMPLE_N_LEVELS;
      keys[i].posting = first + i;
      keys[i].key = has_none ? G_MAXUINT
                             : rank + sample_random_below (random, 600)
                                   + sample_random_below (random, 600);
    }

  qsort (keys, n, sizeof *keys, order_level_keys);
  for (guint level = 0; level < SAMPLE_N_LEVELS; level++)
    for (guint i = 0; i < counts[level]; i++)
      postings[keys[at++].posting].level = level;
}

/* The paid have their share of each level, and within them the level goes with the pay. */
static void
level_postings (SamplePosting *postings, const SampleRole *role, SampleRandom *random)
{
  guint paid[SAMPLE_N_LEVELS], unpaid[SAMPLE_N_LEVELS];

  for (guint level = 0; level < SAMPLE_N_LEVELS; level++)
    {
      paid[level] = (guint64) role->levels[level] * role->n_paid / role->n_postings;
      unpaid[level] = role->levels[level] - paid[level];
    }
  give_levels (postings, 0, role->n_paid, paid, TRUE, random);
  give_levels (postings, role->n_paid, role->n_postings - role->n_paid, unpaid, FALSE, random);
}

/* The unlocated are remote; the rest of each mode falls anywhere. */
static void
give_modes (SamplePosting *postings, const SampleRole *role, SampleRandom *random)
{
  g_autofree guint *order = g_new (guint, role->n_postings);
  guint counts[] = { role->n_remote, role->n_hybrid, role->n_onsite };
  guint n = 0, at = 0;

  for (guint i = 0; i < role->n_postings; i++)
    if (postings[i].country != NULL)
      order[n++] = i;
    else if (counts[0] > 0)
      {
        postings[i].mode = SAMPLE_MODE_REMOTE;
        counts[0]--;
      }

  sample_random_shuffle (random, order, n);
  for (guint mode = 0; mode < G_N_ELEMENTS (counts); mode++)
    for (guint i = 0; i < counts[mode] && at < n; i++)
      postings[order[at++]].mode = SAMPLE_MODE_REMOTE + mode;
}

const SampleChoice *
sample_choices_draw (const GArray *choices, SampleRandom *random)
{
  guint total = 0, at;
  const SampleChoice *choice = (const SampleChoice *) (gconstpointer) choices->data;

  for (guint i = 0; i < choices->len; i++)
    total += choice[i].weight;
  at = sample_random_below (random, total);
  while (at >= choice->weight)
    at -= (choice++)->weight;
  return choice;
}

static guint
draw_stack (const SampleRole *role, SampleRandom *random)
{
  guint total = 0, at, stack = 0;

  for (guint i = 0; i < SAMPLE_N_STACKS; i++)
    total += role->stack_weights[i];
  at = sample_random_below (random, total);
  while (at >= role->stack_weights[stack])
    at -= role->stack_weights[stack++];
  return stack;
}

/* Where a remote posting has a country, every other one names only that. */
static void
draw_place (SamplePosting *posting, SampleRandom *random)
{
  if (posting->country == NULL
      || (posting->mode == SAMPLE_MODE_REMOTE && sample_random_chance (random, 500)))
    return;
  posting->place = sample_choices_draw (posting->country->places, random)->text;
}

SamplePosting *
sample_postings_new (const SampleCalibration *calibration, const SampleRole *role,
                     SampleRandom *random)
{
  SamplePosting *postings = g_new0 (SamplePosting, role->n_postings);
  g_autofree guint *midpoints = sample_pay_new_midpoints (role, random);

  for (guint i = 0; i < role->n_postings; i++)
    {
      postings[i].role = role;
      postings[i].stack = draw_stack (role, random);
      postings[i].days_ago = sample_random_skewed (random, calibration->n_days, 1);
    }
  place_postings (postings, role);
  pay_postings (postings, role, midpoints, random);
  level_postings (postings, role, random);
  give_modes (postings, role, random);
  sample_skills_draw (postings, role, midpoints, random);

  for (guint i = 0; i < role->n_postings; i++)
    {
      gboolean is_paid = i < role->n_paid;

      draw_place (&postings[i], random);
      sample_texts_draw (&postings[i], calibration,
                         sample_random_chance (random, is_paid ? role->agency_paid
                                                               : role->agency_unpaid),
                         random);
    }
  return postings;
}

void
sample_posting_clear (SamplePosting *posting)
{
  g_free (posting->title);
}
