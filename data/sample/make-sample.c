/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the synthetic sample to standard output: make-sample CALIBRATION > postings.jsonl.
 * The same calibration gives the same bytes on every machine. */

#include "sample-postings.h"

#include <stdio.h>
#include <stdlib.h>

#define SEED 20260531
#define FIRST_ID 4100001
/* A duplicate follows what it repeats by at most as many postings. */
#define N_DUPLICATE_DISTANCE 60

static const char *const mode_names[] = {
  [SAMPLE_MODE_REMOTE] = "remote",
  [SAMPLE_MODE_HYBRID] = "hybrid",
  [SAMPLE_MODE_ONSITE] = "onsite",
};

/* A posting in the order of the file. */
typedef struct
{
  const SamplePosting *posting;
  guint order;   /* at random, for postings of one day */
  guint id;
} Line;

static int
order_lines (const void *a, const void *b)
{
  const Line *one = a, *two = b;

  if (one->posting->days_ago != two->posting->days_ago)
    return one->posting->days_ago < two->posting->days_ago ? -1 : 1;
  if (one->order != two->order)
    return one->order < two->order ? -1 : 1;
  return one->id < two->id ? -1 : one->id > two->id;
}

/* The calibration's texts need no escapes in JSON. */
static void
write_text (const char *name, const char *text)
{
  if (text != NULL)
    printf ("\"%s\":\"%s\",", name, text);
}

static void
write_skills (const SamplePosting *posting)
{
  const char *separator = "";

  fputs ("\"skills\":[", stdout);
  for (guint i = 0; i < posting->role->skills->len; i++)
    if (posting->has_skill[i])
      {
        printf ("%s\"%s\"", separator,
                g_array_index (posting->role->skills, SampleSkill, i).name);
        separator = ",";
      }
  fputs ("],", stdout);
}

static void
write_pay (const SamplePosting *posting)
{
  if (posting->pay.max != 0)
    printf ("\"salary\":{\"min\":%u,\"max\":%u,\"currency\":\"%s\",\"period\":\"%s\"},",
            posting->pay.min, posting->pay.max, posting->currency,
            posting->pay.is_hourly ? "hour" : "year");
}

static void
write_posting (const SamplePosting *posting, guint id, const GDateTime *last_day)
{
  g_autoptr (GDateTime) day
      = g_date_time_add_days ((GDateTime *) last_day, -(int) posting->days_ago);
  g_autofree char *posted = g_date_time_format (day, "%Y-%m-%d");
  const char *remote = posting->country != NULL ? posting->country->remote : "Remote";

  printf ("{\"id\":\"%u\",", id);
  write_text ("title", posting->title);
  printf ("\"company\":\"%s %s\",", posting->employer_first, posting->employer_second);
  write_text ("location", posting->place != NULL ? posting->place : remote);
  write_text ("country", posting->country != NULL ? posting->country->code : NULL);
  write_text ("work_mode", mode_names[posting->mode]);
  if (posting->level < SAMPLE_N_LEVELS)
    write_text ("seniority", sample_level_names[posting->level]);
  write_skills (posting);
  write_pay (posting);
  write_text ("posted_at", posted);
  printf ("\"url\":\"https://jobs.example.com/%u\",", id);
  printf ("\"description\":\"%s %s\",", posting->opening, posting->closing);
  fputs ("\"synthetic\":true}\n", stdout);
}

/* All postings in the order of their days, the latest first, with ids falling. */
static GArray *
line_up (const SampleCalibration *calibration, SamplePosting **postings, SampleRandom *random)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint role = 0; role < calibration->roles->len; role++)
    for (guint i = 0; i < g_array_index (calibration->roles, SampleRole, role).n_postings; i++)
      {
        Line line = { &postings[role][i], sample_random_below (random, G_MAXINT), lines->len };

        g_array_append_val (lines, line);
      }
  qsort (lines->data, lines->len, sizeof (Line), order_lines);
  for (guint i = 0; i < lines->len; i++)
    g_array_index (lines, Line, i).id = FIRST_ID + lines->len - i;
  return lines;
}

/* For each line how many lines later it comes once more, 0 for most. */
static guint *
draw_repeats (const SampleCalibration *calibration, guint n_lines, SampleRandom *random)
{
  guint *repeats = g_new0 (guint, n_lines);

  for (guint n = 0; n < calibration->n_duplicates;)
    {
      guint line = sample_random_below (random, n_lines - N_DUPLICATE_DISTANCE);

      if (repeats[line] != 0)
        continue;
      repeats[line] = 1 + sample_random_below (random, N_DUPLICATE_DISTANCE);
      n++;
    }
  return repeats;
}

static void
write_lines (const SampleCalibration *calibration, const GArray *lines, SampleRandom *random)
{
  g_autofree guint *repeats = draw_repeats (calibration, lines->len, random);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *noon = g_strconcat (calibration->last_day, "T12:00:00", NULL);
  g_autoptr (GDateTime) last_day = g_date_time_new_from_iso8601 (noon, utc);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      write_posting (line->posting, line->id, last_day);
      for (guint back = 1; back <= MIN (i, N_DUPLICATE_DISTANCE); back++)
        if (repeats[i - back] == back)
          write_posting (line[-(gint) back].posting, line[-(gint) back].id, last_day);
    }
}

int
main (int argc, char *argv[])
{
  SampleRandom random = { SEED };
  SampleCalibration *calibration;
  g_autofree SamplePosting **postings = NULL;
  g_autoptr (GArray) lines = NULL;

  if (argc != 2)
    {
      fputs ("Usage: make-sample CALIBRATION > postings.jsonl\n", stderr);
      return 2;
    }

  calibration = sample_calibration_load (argv[1]);
  postings = g_new0 (SamplePosting *, calibration->roles->len);
  for (guint role = 0; role < calibration->roles->len; role++)
    postings[role] = sample_postings_new (
        calibration, &g_array_index (calibration->roles, SampleRole, role), &random);
  lines = line_up (calibration, postings, &random);
  write_lines (calibration, lines, &random);

  for (guint role = 0; role < calibration->roles->len; role++)
    {
      for (guint i = 0; i < g_array_index (calibration->roles, SampleRole, role).n_postings; i++)
        sample_posting_clear (&postings[role][i]);
      g_free (postings[role]);
    }
  sample_calibration_free (calibration);
  return ferror (stdout) || fflush (stdout) != 0;
}
