/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filters: names become sets of ids once, then one pass over the rows. */

#include "market-filter.h"

#include "market-words.h"

#include <string.h>

/* A filter in the ids of one table. A NULL set lets everything pass. */
typedef struct
{
  const MarketFilter *filter;
  const MarketColumns *columns;
  MarketSelection *countries; /* by code */
  MarketSelection *skills;    /* by id, like those below */
  MarketSelection *employers;
  MarketSelection *titles;
  guint8 unwanted_flags;      /* MARKET_ROW_... */
  gint32 since_day, until_day; /* where either is open, the first or the last that there is */
} Conditions;

MarketFilter *
market_filter_new (void)
{
  return g_new0 (MarketFilter, 1);
}

static GPtrArray *
copy_names (const GPtrArray *names)
{
  if (names == NULL)
    return NULL;

  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (copy, g_strdup (names->pdata[i]));
  return copy;
}

MarketFilter *
market_filter_copy (const MarketFilter *filter)
{
  MarketFilter *copy = g_memdup2 (filter, sizeof *filter);

  copy->countries = filter->countries != NULL ? g_array_copy (filter->countries) : NULL;
  copy->skills = copy_names (filter->skills);
  copy->employers = copy_names (filter->employers);
  copy->title_words = g_strdup (filter->title_words);
  return copy;
}

void
market_filter_free (MarketFilter *filter)
{
  if (filter == NULL)
    return;
  g_clear_pointer (&filter->countries, g_array_unref);
  g_clear_pointer (&filter->skills, g_ptr_array_unref);
  g_clear_pointer (&filter->employers, g_ptr_array_unref);
  g_free (filter->title_words);
  g_free (filter);
}

gboolean
market_filter_is_empty (const MarketFilter *filter)
{
  g_autoptr (MarketFilter) empty = market_filter_new ();

  return market_filter_equal (filter, empty);
}

static gboolean
countries_equal (const GArray *a, const GArray *b)
{
  guint a_len = a != NULL ? a->len : 0;
  guint b_len = b != NULL ? b->len : 0;

  return a_len == b_len &&
         (a_len == 0 || memcmp (a->data, b->data, a_len * sizeof (LexiconCountry)) == 0);
}

static gboolean
names_equal (const GPtrArray *a, const GPtrArray *b)
{
  guint a_len = a != NULL ? a->len : 0;
  guint b_len = b != NULL ? b->len : 0;

  if (a_len != b_len)
    return FALSE;
  for (guint i = 0; i < a_len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

gboolean
market_filter_equal (const MarketFilter *a, const MarketFilter *b)
{
  return countries_equal (a->countries, b->countries) && a->work_modes == b->work_modes &&
         a->seniorities == b->seniorities && names_equal (a->skills, b->skills) &&
         names_equal (a->employers, b->employers) &&
         g_str_equal (or_empty (a->title_words), or_empty (b->title_words)) &&
         a->since_day == b->since_day && a->until_day == b->until_day &&
         !a->is_paid_only == !b->is_paid_only && !a->has_no_agencies == !b->has_no_agencies &&
         !a->keeps_duplicates == !b->keeps_duplicates && !a->has_no_reposts == !b->has_no_reposts;
}

static MarketSelection *
find_names (const MarketTable *table, MarketNames names, const GPtrArray *wanted)
{
  if (wanted == NULL || wanted->len == 0)
    return NULL;

  MarketSelection *ids = market_selection_new (market_table_get_n_names (table, names) + 1, FALSE);

  for (guint i = 0; i < wanted->len; i++)
    {
      guint id = market_table_find_name (table, names, wanted->pdata[i]);

      if (id != 0)
        market_selection_add (ids, id);
    }
  return ids;
}

static MarketSelection *
find_titles (const MarketTable *table, const char *words)
{
  g_autoptr (MarketWords) wanted = words != NULL ? market_words_new (words) : NULL;

  if (wanted == NULL)
    return NULL;

  guint n_titles = market_table_get_n_names (table, MARKET_NAMES_TITLES);
  MarketSelection *ids = market_selection_new (n_titles + 1, FALSE);

  for (guint id = 1; id <= n_titles; id++)
    if (market_words_match (wanted, market_table_get_name (table, MARKET_NAMES_TITLES, id)))
      market_selection_add (ids, id);
  return ids;
}

static MarketSelection *
get_country_set (const GArray *countries)
{
  if (countries == NULL || countries->len == 0)
    return NULL;

  MarketSelection *codes = market_selection_new (G_MAXUINT16 + 1, FALSE);

  for (guint i = 0; i < countries->len; i++)
    market_selection_add (codes, g_array_index (countries, LexiconCountry, i));
  return codes;
}

static void
conditions_init (Conditions *conditions, const MarketTable *table, const MarketFilter *filter)
{
  conditions->filter = filter;
  conditions->columns = market_table_get_columns (table);
  conditions->countries = get_country_set (filter->countries);
  conditions->skills = find_names (table, MARKET_NAMES_SKILLS, filter->skills);
  conditions->employers = find_names (table, MARKET_NAMES_EMPLOYERS, filter->employers);
  conditions->titles = find_titles (table, filter->title_words);
  conditions->unwanted_flags = (filter->has_no_agencies ? MARKET_ROW_IS_AGENCY : 0)
                               | (filter->has_no_reposts ? MARKET_ROW_IS_REPOST : 0);
  conditions->since_day = filter->since_day != 0 ? filter->since_day : G_MININT32;
  conditions->until_day = filter->until_day != 0 ? filter->until_day : G_MAXINT32;
}

static void
conditions_clear (Conditions *conditions)
{
  market_selection_free (conditions->countries);
  market_selection_free (conditions->skills);
  market_selection_free (conditions->employers);
  market_selection_free (conditions->titles);
}

static inline gboolean
is_no_duplicate (const Conditions *conditions, guint row)
{
  return conditions->columns->duplicate_of[row] == MARKET_ROW_NONE;
}

static inline gboolean
has_no_unwanted_flag (const Conditions *conditions, guint row)
{
  return (conditions->columns->flags[row] & conditions->unwanted_flags) == 0;
}

static inline gboolean
has_work_mode (const Conditions *conditions, guint row)
{
  return conditions->filter->work_modes >> conditions->columns->work_mode[row] & 1;
}

static inline gboolean
has_seniority (const Conditions *conditions, guint row)
{
  return conditions->filter->seniorities >> conditions->columns->seniority[row] & 1;
}

static inline gboolean
has_pay (const Conditions *conditions, guint row)
{
  return market_columns_has_pay (conditions->columns, row);
}

static inline gboolean
is_within_days (const Conditions *conditions, guint row)
{
  gint32 day = conditions->columns->posted_day[row];

  return day != LEXICON_DAY_NONE && day >= conditions->since_day && day <= conditions->until_day;
}

static inline gboolean
has_any_employer (const Conditions *conditions, guint row)
{
  return market_selection_has (conditions->employers, conditions->columns->employer[row]);
}

static inline gboolean
has_any_title (const Conditions *conditions, guint row)
{
  return market_selection_has (conditions->titles, conditions->columns->title[row]);
}

static gboolean
has_any_country (const Conditions *conditions, guint row)
{
  const MarketColumns *columns = conditions->columns;
  guint start = columns->country_start[row];
  guint end = columns->country_start[row + 1];
  gboolean has_any = FALSE;

  if (start == end)
    return market_selection_has (conditions->countries, LEXICON_COUNTRY_NONE);
  for (guint i = start; i < end; i++)
    has_any |= market_selection_has (conditions->countries, columns->countries[i]);
  return has_any;
}

static gboolean
has_any_skill (const Conditions *conditions, guint row)
{
  const MarketColumns *columns = conditions->columns;
  gboolean has_any = FALSE;

  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    has_any |= market_selection_has (conditions->skills, columns->skills[i]);
  return has_any;
}

typedef gboolean (*RowTest) (const Conditions *conditions, guint row);

/* Keeps the rows that pass a test which costs less than finding out which rows are left. Inlined, so
 * that each test has a loop of its own over its column. */
static inline __attribute__ ((always_inline)) void
keep_cheaply (MarketSelection *selection, RowTest test, const Conditions *conditions)
{
  for (guint first = 0; first < selection->n_rows; first += 64)
    {
      guint n = MIN (64, selection->n_rows - first);
      guint8 passed[64] = { 0 };

      for (guint i = 0; i < n; i++)
        passed[i] = test (conditions, first + i);
      selection->words[first / 64] &= market_selection_pack (passed);
    }
}

/* Keeps, of the rows that are left, those that pass a test. Neither here nor in the tests are there
 * branches by what a row holds, since nobody can foretell it. */
static inline __attribute__ ((always_inline)) void
keep_left (MarketSelection *selection, RowTest test, const Conditions *conditions)
{
  for (guint first = 0; first < selection->n_rows; first += 64)
    {
      guint64 *word = &selection->words[first / 64];
      guint64 kept = 0;

      for (guint64 left = *word; left != 0; left &= left - 1)
        {
          guint i = (guint) __builtin_ctzll (left);

          kept |= (guint64) (test (conditions, first + i) != 0) << i;
        }
      *word = kept;
    }
}

static void
keep_rows (MarketSelection *selection, const Conditions *conditions)
{
  const MarketFilter *filter = conditions->filter;

  if (!filter->keeps_duplicates)
    keep_cheaply (selection, is_no_duplicate, conditions);
  if (conditions->unwanted_flags != 0)
    keep_cheaply (selection, has_no_unwanted_flag, conditions);
  if (filter->work_modes != 0)
    keep_cheaply (selection, has_work_mode, conditions);
  if (filter->seniorities != 0)
    keep_cheaply (selection, has_seniority, conditions);
  if (filter->is_paid_only)
    keep_cheaply (selection, has_pay, conditions);
  if (filter->since_day != 0 || filter->until_day != 0)
    keep_cheaply (selection, is_within_days, conditions);
  if (conditions->employers != NULL)
    keep_left (selection, has_any_employer, conditions);
  if (conditions->titles != NULL)
    keep_left (selection, has_any_title, conditions);
  if (conditions->countries != NULL)
    keep_left (selection, has_any_country, conditions);
  if (conditions->skills != NULL)
    keep_left (selection, has_any_skill, conditions);
}

MarketSelection *
market_filter_select (const MarketTable *table, const MarketFilter *filter)
{
  static const MarketFilter no_filter;
  MarketSelection *selection
      = market_selection_new (market_table_get_columns (table)->n_rows, TRUE);
  Conditions conditions;

  conditions_init (&conditions, table, filter != NULL ? filter : &no_filter);
  keep_rows (selection, &conditions);
  conditions_clear (&conditions);
  return selection;
}

MarketSelection *
market_role_select (const MarketTable *table, guint role)
{
  const MarketColumns *columns = market_table_get_columns (table);
  MarketSelection *selection = market_selection_new (columns->n_rows, FALSE);

  for (guint first = 0; first < columns->n_rows; first += 64)
    {
      const guint32 *roles = columns->role + first;
      guint n = MIN (64, columns->n_rows - first);
      guint8 passed[64] = { 0 };

      for (guint i = 0; i < n; i++)
        passed[i] = roles[i] == role;
      selection->words[first / 64] = market_selection_pack (passed);
    }
  return selection;
}

MarketSelection *
market_title_select (const MarketTable *table, const char *words)
{
  const MarketColumns *columns = market_table_get_columns (table);
  MarketSelection *selection = market_selection_new (columns->n_rows, FALSE);
  MarketSelection *titles = find_titles (table, words);

  for (guint row = 0; titles != NULL && row < columns->n_rows; row++)
    if (market_selection_has (titles, columns->title[row]))
      market_selection_add (selection, row);
  market_selection_free (titles);
  return selection;
}
