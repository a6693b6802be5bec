/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long openings have been open. One export shows ages and never a trend: the old ones that were
 * filled are gone. */

#include "compare-span.h"

#include <string.h>

/* Ages are counted by day; whatever is older counts as of so many days. */
#define MAX_AGE 4000

/* The age with @k ages before it. */
static double
find_age (const guint *n_of_age, guint k)
{
  guint age = 0;

  for (guint n = n_of_age[0]; n <= k; n += n_of_age[age])
    age++;
  return age;
}

/* As compare_quantile() does, from counts. */
static double
find_quantile (const guint *n_of_age, guint n, double p)
{
  double place = (n - 1) * p;
  guint k = floor (place);
  double lower = find_age (n_of_age, k);

  return k + 1 < n ? lower + (place - k) * (find_age (n_of_age, k + 1) - lower) : lower;
}

static double
find_share_over (const guint *n_of_age, guint n, guint days)
{
  guint n_over = n;

  for (guint age = 0; age <= days; age++)
    n_over -= n_of_age[age];
  return (double) n_over / n;
}

void
compare_age_fill (CompareRole *role, const CompareExports *exports, const MarketTable *table,
                  guint min_sample)
{
  const MarketColumns *columns = market_table_get_columns (table);
  CompareAge *age = &role->age;
  guint n_of_age[MAX_AGE + 1] = { 0 };

  for (guint file = 0; file < exports->n_files; file++)
    age->export_day = MAX (age->export_day, exports->days[file]);
  for (guint row = market_selection_next (role->rows, 0); row != G_MAXUINT32;
       row = market_selection_next (role->rows, row + 1))
    {
      gint32 export_day = exports->days[columns->file[row]];

      if (columns->posted_day[row] == LEXICON_DAY_NONE || export_day == LEXICON_DAY_NONE)
        continue;
      n_of_age[CLAMP ((gint64) export_day - columns->posted_day[row], 0, MAX_AGE)]++;
      age->n++;
    }
  if (age->n < MAX (min_sample, 1))
    {
      age->reason = age->n == 0 ? COMPARE_REASON_NO_DATES : COMPARE_REASON_FEW_POSTINGS;
      return;
    }
  age->median = find_quantile (n_of_age, age->n, 0.5);
  age->p25 = find_quantile (n_of_age, age->n, 0.25);
  age->p75 = find_quantile (n_of_age, age->n, 0.75);
  age->over_30 = find_share_over (n_of_age, age->n, 30);
  age->over_90 = find_share_over (n_of_age, age->n, 90);
}
