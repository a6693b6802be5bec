/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which postings ask for which skill. */

#include "sample-postings.h"

#define WEIGHT_ONE 4096
/* At this distance from a skill's median a posting is half as likely to ask for it. */
#define HALF_DISTANCE 45000

/* A stack that has no use for a skill comes last, not never: the counts have to be met. */
static guint64
weigh_stack (const SampleSkill *skill, const SamplePosting *posting)
{
  return (guint64) skill->stack_weights[posting->stack] * WEIGHT_ONE + 1;
}

static guint64
weigh_pay (guint midpoint, guint median)
{
  gint64 distance = (gint64) midpoint - median;
  gint64 half = (gint64) HALF_DISTANCE * HALF_DISTANCE;

  return half * WEIGHT_ONE / (half + distance * distance);
}

typedef gboolean (*MidpointTest) (guint midpoint, guint median);

static gboolean
is_below (guint midpoint, guint median)
{
  return midpoint < median;
}

static gboolean
is_at (guint midpoint, guint median)
{
  return midpoint == median;
}

static gboolean
is_above (guint midpoint, guint median)
{
  return midpoint > median;
}

/* Gives the skill to @n of the postings first to first + n_postings that pass @test; NULL passes
 * any. */
static void
draw (SamplePosting *postings, const SampleRole *role, guint index, const guint *midpoints,
      guint first, guint n_postings, guint n, MidpointTest test, SampleRandom *random)
{
  const SampleSkill *skill = &g_array_index (role->skills, SampleSkill, index);
  g_autofree guint64 *weights = g_new0 (guint64, n_postings);
  SampleUrn urn;

  for (guint i = 0; i < n_postings; i++)
    {
      guint64 weight = weigh_stack (skill, &postings[first + i]);

      if (test == NULL)
        weights[i] = weight;
      else if (test (midpoints[i], skill->median))
        weights[i] = weight * weigh_pay (midpoints[i], skill->median);
    }

  sample_urn_init (&urn, weights, n_postings);
  for (guint i = 0; i < n; i++)
    {
      guint ticket;

      if (!sample_urn_draw (&urn, random, &ticket))
        g_error ("calibration: too few postings of \"%s\" for \"%s\"", role->name, skill->name);
      postings[first + ticket].has_skill[index] = TRUE;
    }
  sample_urn_clear (&urn);
}

/* One posting at the median where their number is odd, two where it is even, and as many below
 * as above: then the median is what it has to be. */
static void
draw_paid (SamplePosting *postings, const SampleRole *role, guint index, const guint *midpoints,
           SampleRandom *random)
{
  const SampleSkill *skill = &g_array_index (role->skills, SampleSkill, index);
  guint n_at = skill->n_paid % 2 == 1 ? 1 : 2;
  guint n_side = (skill->n_paid - n_at) / 2;

  if (skill->n_paid == 0)
    return;
  if (skill->median == 0)
    {
      draw (postings, role, index, midpoints, 0, role->n_paid, skill->n_paid, NULL, random);
      return;
    }
  draw (postings, role, index, midpoints, 0, role->n_paid, n_side, is_below, random);
  draw (postings, role, index, midpoints, 0, role->n_paid, n_at, is_at, random);
  draw (postings, role, index, midpoints, 0, role->n_paid, n_side, is_above, random);
}

void
sample_skills_draw (SamplePosting *postings, const SampleRole *role, const guint *midpoints,
                    SampleRandom *random)
{
  for (guint i = 0; i < role->skills->len; i++)
    {
      const SampleSkill *skill = &g_array_index (role->skills, SampleSkill, i);

      draw_paid (postings, role, i, midpoints, random);
      draw (postings, role, i, NULL, role->n_paid, role->n_postings - role->n_paid,
            skill->n - skill->n_paid, NULL, random);
    }
}
