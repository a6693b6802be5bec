/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Candidates: levels, modes and agencies first, then places and skills, each by frequency. */

#include "compare-control.h"

#include "compare-design.h"

#include <stdlib.h>
#include <string.h>

/* A level, mode, place or skill before its turn. */
typedef struct
{
  CompareFactor factor;
  guint id;
  const char *name;
  guint n;
  guint8 *column; /* where its column is to be noted */
} Item;

static int
order_items (const void *a, const void *b)
{
  const Item *one = a, *two = b;

  if (one->n != two->n)
    return one->n < two->n ? 1 : -1;
  if (one->factor != two->factor)
    return one->factor < two->factor ? -1 : 1;
  return strcmp (one->name, two->name);
}

static void
add_control (CompareCandidates *candidates, const Item *item, CompareControlState state)
{
  CompareControl control = { item->factor, item->id, g_strdup (item->name), item->n, state };
  guint index = candidates->controls->len;

  g_array_append_val (candidates->controls, control);
  if (state != COMPARE_CONTROL_HELD)
    return;
  *item->column = candidates->n_columns++;
  g_array_append_val (candidates->of_column, index);
}

/* Items are in the order of their turns; one without a column is what the others are measured from. */
static void
add_items (CompareCandidates *candidates, const GArray *items, guint n_rows, guint n_columns_max)
{
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      CompareControlState state = COMPARE_CONTROL_HELD;

      if (item->column == NULL)
        state = COMPARE_CONTROL_BASE;
      else if (MIN (item->n, n_rows - item->n) < COMPARE_DESIGN_MIN_POSTINGS)
        state = COMPARE_CONTROL_RARE;
      else if (candidates->n_columns >= n_columns_max)
        state = COMPARE_CONTROL_NO_ROOM;
      add_control (candidates, item, state);
    }
}

/* The most frequent of a factor's levels has no column. */
static void
sort_levels (GArray *items)
{
  if (items->len == 0)
    return;
  qsort (items->data, items->len, sizeof (Item), order_items);
  g_array_index (items, Item, 0).column = NULL;
}

typedef struct
{
  guint seniorities[LEXICON_N_SENIORITIES];
  guint work_modes[LEXICON_N_WORK_MODES];
  guint n_agency;
} LevelCounts;

static void
count_levels (LevelCounts *counts, const MarketColumns *columns, const guint32 *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      counts->seniorities[columns->seniority[rows[i]]]++;
      counts->work_modes[columns->work_mode[rows[i]]]++;
      counts->n_agency += (columns->flags[rows[i]] & MARKET_ROW_IS_AGENCY) != 0;
    }
}

static void
add_levels (CompareCandidates *candidates, CompareFactor factor, const guint *counts,
            guint n_levels, const char *(*get_name) (guint level), guint8 *columns, guint n_rows,
            guint n_columns_max)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint level = 0; level < n_levels; level++)
    {
      Item item = { factor, level, get_name (level), counts[level], &columns[level] };

      if (counts[level] > 0)
        g_array_append_val (items, item);
    }
  sort_levels (items);
  add_items (candidates, items, n_rows, n_columns_max);
}

static const char *
get_level_name (guint level)
{
  return lexicon_seniority_get_name (level);
}

static const char *
get_mode_name (guint mode)
{
  return lexicon_work_mode_get_name (mode);
}

static void
add_agency (CompareCandidates *candidates, guint n_agency, guint n_rows, guint n_columns_max)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  Item item = { COMPARE_FACTOR_AGENCY, 1, "agency", n_agency, &candidates->agency };

  if (n_agency > 0)
    g_array_append_val (items, item);
  add_items (candidates, items, n_rows, n_columns_max);
}

static GArray *
list_places (CompareCandidates *candidates, const ComparePlaces *places)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint place = 0; place < places->n_places; place++)
    {
      Item item = { COMPARE_FACTOR_PLACE, 0, places->names[place], places->counts[place],
                    &candidates->places[place] };

      g_array_append_val (items, item);
    }
  sort_levels (items);
  return items;
}

/* The most frequent thirty skills. */
static GArray *
list_skills (CompareCandidates *candidates, const MarketTable *table, const guint32 *rows,
             guint n_rows)
{
  const MarketColumns *columns = market_table_get_columns (table);
  guint n_skills = market_table_get_n_names (table, MARKET_NAMES_SKILLS);
  g_autofree guint *counts = g_new0 (guint, n_skills + 1);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < n_rows; i++)
    for (guint k = columns->skill_start[rows[i]]; k < columns->skill_start[rows[i] + 1]; k++)
      counts[columns->skills[k]]++;
  for (guint skill = 1; skill <= n_skills; skill++)
    {
      Item item = { COMPARE_FACTOR_SKILLS, skill,
                    market_table_get_name (table, MARKET_NAMES_SKILLS, skill), counts[skill],
                    &candidates->skills[skill] };

      if (counts[skill] >= COMPARE_DESIGN_MIN_POSTINGS)
        g_array_append_val (items, item);
    }
  if (items->len > 0)
    qsort (items->data, items->len, sizeof (Item), order_items);
  g_array_set_size (items, MIN (items->len, COMPARE_DESIGN_N_SKILLS));
  return items;
}

void
compare_candidates_init (CompareCandidates *candidates, const MarketTable *table,
                         const guint32 *rows, guint n_rows, const ComparePlaces *places,
                         guint open, guint n_columns_max)
{
  guint n_skill_ids = market_table_get_n_names (table, MARKET_NAMES_SKILLS) + 1;
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) skills = NULL;
  LevelCounts counts = { 0 };

  memset (candidates, COMPARE_CONTROL_NO_COLUMN, sizeof *candidates);
  candidates->controls = g_array_new (FALSE, FALSE, sizeof (CompareControl));
  candidates->of_column = g_array_new (FALSE, FALSE, sizeof (guint));
  candidates->n_columns = 1;
  candidates->places = g_new (guint8, places->n_places + 1); /* no place at all is still an array */
  memset (candidates->places, COMPARE_CONTROL_NO_COLUMN, places->n_places + 1);
  candidates->skills = g_new (guint8, n_skill_ids);
  memset (candidates->skills, COMPARE_CONTROL_NO_COLUMN, n_skill_ids);

  count_levels (&counts, market_table_get_columns (table), rows, n_rows);
  if (!(open >> COMPARE_FACTOR_SENIORITY & 1))
    add_levels (candidates, COMPARE_FACTOR_SENIORITY, counts.seniorities, LEXICON_N_SENIORITIES,
                get_level_name, candidates->seniorities, n_rows, n_columns_max);
  if (!(open >> COMPARE_FACTOR_WORK_MODE & 1))
    add_levels (candidates, COMPARE_FACTOR_WORK_MODE, counts.work_modes, LEXICON_N_WORK_MODES,
                get_mode_name, candidates->work_modes, n_rows, n_columns_max);
  add_agency (candidates, counts.n_agency, n_rows, n_columns_max);

  items = list_places (candidates, places);
  skills = list_skills (candidates, table, rows, n_rows);
  if (skills->len > 0)
    g_array_append_vals (items, skills->data, skills->len);
  if (items->len > 0)
    qsort (items->data, items->len, sizeof (Item), order_items);
  add_items (candidates, items, n_rows, n_columns_max);
}

void
compare_candidates_clear (CompareCandidates *candidates)
{
  for (guint i = 0; i < candidates->controls->len; i++)
    g_free (g_array_index (candidates->controls, CompareControl, i).name);
  g_array_unref (candidates->controls);
  g_array_unref (candidates->of_column);
  g_free (candidates->places);
  g_free (candidates->skills);
}
