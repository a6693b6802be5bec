/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each skill's postings pay beside the role's. */

#include "compare-pay.h"

#include "compare-interval.h"
#include "compare-quantile.h"
#include "compare-sample.h"

#include <stdlib.h>
#include <string.h>

#define PREFETCH_ROWS 8

/* For each skill the places of its postings among the role's paid rows: skill s has
 * places[start[s]] up to places[start[s + 1]], rising. */
typedef struct
{
  guint n_skills;   /* ids run from 1 to it */
  guint32 *start;   /* n_skills + 2 */
  guint32 *places;  /* start[n_skills + 1] */
} SkillPlaces;

/* Copies the skills of rows one after another into @mentions, and says in @n_mentions how many each
 * row has. Rows in the order of their pay lie anywhere in the table, so each is asked for ahead
 * and visited once. */
static GArray *
gather_mentions (const MarketColumns *columns, const guint32 *rows, guint n_rows,
                 guint32 *n_mentions)
{
  const guint32 *start = columns->skill_start, *skills = columns->skills;
  GArray *mentions = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_rows * 8);

  for (guint place = 0; place < n_rows; place++)
    {
      guint32 row = rows[place];

      if (place + 2 * PREFETCH_ROWS < n_rows)
        __builtin_prefetch (&start[rows[place + 2 * PREFETCH_ROWS]]);
      if (place + PREFETCH_ROWS < n_rows)
        __builtin_prefetch (&skills[start[rows[place + PREFETCH_ROWS]]]);
      n_mentions[place] = start[row + 1] - start[row];
      g_array_append_vals (mentions, &skills[start[row]], n_mentions[place]);
    }
  return mentions;
}

/* Walks the rows in the order of their pay, so each skill's places come out rising without a
 * sort. */
static void
skill_places_init (SkillPlaces *skills, const CompareContext *context, const guint32 *rows,
                   guint n_rows)
{
  guint n_skills = market_table_get_n_names (context->table, MARKET_NAMES_SKILLS);
  g_autofree guint32 *n_mentions = g_new (guint32, n_rows);
  g_autoptr (GArray) mentions = gather_mentions (context->columns, rows, n_rows, n_mentions);
  const guint32 *mention = (const guint32 *) (gconstpointer) mentions->data;
  guint32 *start = g_new0 (guint32, n_skills + 2);
  guint32 *places = g_new (guint32, mentions->len);
  g_autofree guint32 *next = NULL;

  for (guint i = 0; i < mentions->len; i++)
    start[mention[i] + 1]++;
  for (guint skill = 1; skill <= n_skills; skill++)
    start[skill + 1] += start[skill];

  next = g_memdup2 (start, (n_skills + 1) * sizeof *next);
  for (guint place = 0; place < n_rows; place++)
    for (guint i = 0; i < n_mentions[place]; i++)
      places[next[*mention++]++] = place;

  *skills = (SkillPlaces) { n_skills, start, places };
}

static void
skill_places_clear (SkillPlaces *skills)
{
  g_free (skills->start);
  g_free (skills->places);
}

static void
fill_premium (ComparePremium *premium, const ComparePay *pay, const guint32 *places,
              guint min_sample)
{
  CompareOrdered with
      = { COMPARE_ORDERED_PICKED, pay->values, pay->n, places, premium->n };
  CompareOrdered without
      = { COMPARE_ORDERED_OTHERS, pay->values, pay->n, places, premium->n };

  premium->sample = compare_sample_for_n (premium->n, min_sample);
  premium->median = compare_median (&with);
  premium->ci95 = compare_interval_of_median (&with);
  premium->premium = premium->median - pay->median;
  premium->vs_without = NAN;
  premium->vs_without_ci95 = COMPARE_INTERVAL_NONE;
  if (pay->n - premium->n >= MAX (min_sample, 1))
    {
      premium->vs_without = premium->median - compare_median (&without);
      premium->vs_without_ci95 = compare_interval_of_difference (&without, &with);
    }
}

static int
order_premiums (const void *a, const void *b)
{
  const ComparePremium *one = a, *two = b;

  if (one->premium != two->premium)
    return one->premium < two->premium ? 1 : -1;
  return strcmp (one->name, two->name);
}

void
compare_premiums_fill (CompareRole *role, const CompareContext *context, const guint32 *paid_rows)
{
  g_autoptr (GArray) premiums = g_array_new (FALSE, TRUE, sizeof (ComparePremium));
  SkillPlaces skills;

  skill_places_init (&skills, context, paid_rows, role->pay.n);
  for (guint skill = 1; skill <= skills.n_skills; skill++)
    {
      ComparePremium premium = {
        .skill = skill,
        .n = skills.start[skill + 1] - skills.start[skill],
      };

      if (premium.n < MAX (context->min_sample, 1))
        continue;
      premium.name = market_table_get_name (context->table, MARKET_NAMES_SKILLS, skill);
      fill_premium (&premium, &role->pay, skills.places + skills.start[skill],
                    context->min_sample);
      g_array_append_val (premiums, premium);
    }
  skill_places_clear (&skills);

  role->n_premiums = premiums->len;
  role->premiums = (ComparePremium *) (gpointer) g_array_free (g_steal_pointer (&premiums), FALSE);
  if (role->n_premiums > 0)
    qsort (role->premiums, role->n_premiums, sizeof *role->premiums, order_premiums);
}
