/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts a role's postings. */

#include "compare-tally.h"

#define N_COUNTRY_CODES (G_MAXUINT16 + 1)

/* A role's rows lie apart in large tables, and the lists of their skills too: that many rows ahead
 * they are fetched from memory. */
#define ROWS_AHEAD 16

static void
compare_counter_init (CompareCounter *counter, guint n_ids)
{
  counter->counts = g_new0 (guint, n_ids);
  counter->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
compare_counter_clear (CompareCounter *counter)
{
  g_free (counter->counts);
  g_array_unref (counter->ids);
}

static inline void
compare_counter_add (CompareCounter *counter, guint32 id)
{
  if (counter->counts[id]++ == 0)
    g_array_append_val (counter->ids, id);
}

static void
count_countries (CompareTally *tally, const MarketColumns *columns, guint row)
{
  guint start = columns->country_start[row], end = columns->country_start[row + 1];

  if (start == end)
    compare_counter_add (&tally->countries, LEXICON_COUNTRY_NONE);
  for (guint i = start; i < end; i++)
    {
      compare_counter_add (&tally->countries, columns->countries[i]);
      tally->n_us_postings += columns->countries[i] == COMPARE_COUNTRY_US;
    }
}

static inline void
fetch_row (const MarketColumns *columns, guint row)
{
  __builtin_prefetch (&columns->skills[columns->skill_start[row]]);
  __builtin_prefetch (&columns->countries[columns->country_start[row]]);
}

static void
count_row (CompareTally *tally, const MarketColumns *columns, guint row)
{
  tally->n_postings++;
  tally->work_modes[columns->work_mode[row]]++;
  tally->seniorities[columns->seniority[row]]++;
  count_countries (tally, columns, row);
  if (columns->employer[row] != 0)
    compare_counter_add (&tally->employers, columns->employer[row]);
  if (columns->flags[row] & MARKET_ROW_IS_AGENCY)
    {
      tally->n_agency++;
      tally->is_agency[columns->employer[row]] = TRUE;
    }
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    compare_counter_add (&tally->skills, columns->skills[i]);
}

CompareTally *
compare_tally_new (const CompareContext *context, const CompareRows *rows)
{
  CompareTally *tally = g_new0 (CompareTally, 1);
  const MarketTable *table = context->table;
  guint n_employer_ids = market_table_get_n_names (table, MARKET_NAMES_EMPLOYERS) + 1;

  compare_counter_init (&tally->countries, N_COUNTRY_CODES);
  compare_counter_init (&tally->employers, n_employer_ids);
  compare_counter_init (&tally->skills, market_table_get_n_names (table, MARKET_NAMES_SKILLS) + 1);
  tally->is_agency = g_new0 (guint8, n_employer_ids);

  for (guint i = 0; i < rows->n; i++)
    {
      if (i + ROWS_AHEAD < rows->n)
        fetch_row (context->columns, rows->rows[i + ROWS_AHEAD]);
      count_row (tally, context->columns, rows->rows[i]);
    }
  return tally;
}

void
compare_tally_free (CompareTally *tally)
{
  compare_counter_clear (&tally->countries);
  compare_counter_clear (&tally->employers);
  compare_counter_clear (&tally->skills);
  g_free (tally->is_agency);
  g_free (tally);
}
