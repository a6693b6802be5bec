/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each skill's postings pay beside the role's. */

#include "compare-pay.h"

#include "compare-interval.h"
#include "compare-quantile.h"
#include "compare-sample.h"

#include <stdlib.h>
#include <string.h>

/* For each skill the places of its postings among the role's paid rows: skill s has
 * places[start[s]] up to places[start[s + 1]], rising. */
typedef struct
{
  guint n_skills;   /* ids run from 1 to it */
  guint32 *start;   /* n_skills + 2 */
  guint32 *places;  /* start[n_skills + 1] */
} SkillPlaces;

/* Walks the rows in the order of their pay, so each skill's places come out rising without a sort. */
static void
skill_places_init (SkillPlaces *skills, const CompareContext *context, const guint32 *rows,
                   guint n_rows)
{
  const MarketColumns *columns = context->columns;
  g_autofree guint32 *next = NULL;

  skills->n_skills = market_table_get_n_names (context->table, MARKET_NAMES_SKILLS);
  skills->start = g_new0 (guint32, skills->n_skills + 2);
  for (guint place = 0; place < n_rows; place++)
    for (guint i = columns->skill_start[rows[place]]; i < columns->skill_start[rows[place] + 1]; i++)
      skills->start[columns->skills[i] + 1]++;
  for (guint skill = 1; skill <= skills->n_skills; skill++)
    skills->start[skill + 1] += skills->start[skill];

  skills->places = g_new (guint32, skills->start[skills->n_skills + 1]);
  next = g_memdup2 (skills->start, (skills->n_skills + 1) * sizeof *next);
  for (guint place = 0; place < n_rows; place++)
    for (guint i = columns->skill_start[rows[place]]; i < columns->skill_start[rows[place] + 1]; i++)
      skills->places[next[columns->skills[i]]++] = place;
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
  premium->adjusted = premium->adjusted_money = premium->q = NAN;
  premium->adjusted_ci95 = premium->adjusted_money_ci95 = COMPARE_INTERVAL_NONE;
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
