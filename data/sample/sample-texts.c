/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names, titles and sentences. */

#include "sample-postings.h"

#define TEAM_PERMILLE 300

static const char *
draw_text (const GPtrArray *texts, SampleRandom *random)
{
  return g_ptr_array_index (texts, sample_random_below (random, texts->len));
}

/* A few employers post a lot, most post little; agencies more so. */
static void
draw_employer (SamplePosting *posting, const SampleCalibration *calibration, gboolean is_agency,
               SampleRandom *random)
{
  const GPtrArray *firsts
      = is_agency ? calibration->agency_firsts : calibration->employer_firsts;
  const GPtrArray *seconds
      = is_agency ? calibration->agency_seconds : calibration->employer_seconds;
  guint number = sample_random_skewed (random, firsts->len * seconds->len, is_agency ? 1 : 2);

  /* Neighbours in size share neither word. */
  posting->employer_first = g_ptr_array_index (firsts, number % firsts->len);
  posting->employer_second
      = g_ptr_array_index (seconds, (number / firsts->len + number % firsts->len) % seconds->len);
}

static gboolean
has_skill (const SamplePosting *posting, const char *name)
{
  const GArray *skills = posting->role->skills;

  for (guint i = 0; i < skills->len; i++)
    if (g_str_equal (g_array_index (skills, SampleSkill, i).name, name))
      return posting->has_skill[i];
  return FALSE;
}

static const char *
draw_title (const SamplePosting *posting, SampleRandom *random)
{
  const SampleChoice *title;

  do
    title = sample_choices_draw (posting->role->titles, random);
  while (title->skill != NULL && !has_skill (posting, title->skill));
  return title->text;
}

static char *
compose_title (const SamplePosting *posting, SampleRandom *random)
{
  const SampleRole *role = posting->role;
  g_auto (GStrv) around
      = g_strsplit (draw_text (role->level_titles[posting->level], random), "%", 2);
  const char *title = draw_title (posting, random);
  const char *team = NULL;

  if (role->teams->len > 0 && sample_random_chance (random, TEAM_PERMILLE))
    team = draw_text (role->teams, random);
  return g_strconcat (around[0], title, around[1], team != NULL ? ", " : NULL, team, NULL);
}

void
sample_texts_draw (SamplePosting *posting, const SampleCalibration *calibration,
                   gboolean is_agency, SampleRandom *random)
{
  draw_employer (posting, calibration, is_agency, random);
  posting->title = compose_title (posting, random);
  posting->opening = draw_text (posting->role->openings, random);
  posting->closing = draw_text (calibration->closings, random);
}
