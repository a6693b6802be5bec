/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filters on generated tables, against a condition by condition recount that knows no index. */

#include "market-builder.h"
#include "market-filter.h"

#include <string.h>

#define N_ROWS 700

static const char *const titles[] = { "Rust Engineer", "Rust Engineering Intern", "C++ Developer",
                                      "Senior C Developer", "Pflegekraft (m/w/d)" };
static const char *const employers[] = { NULL, "Acme", "Initech", "Staffing Partners" };
static const char *const country_lists[] = { NULL, "US", "CA;US", "DE" };
static const char *const skill_lists[] = { NULL, "Rust", "Rust;SQL", "SQL;Excel", "Excel" };

#define PICK(rand, array) ((array)[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))])

static MarketTable *
make_table (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);

  for (guint i = 0; i < N_ROWS; i++)
    {
      MarketRow row = {
        .title = PICK (rand, titles),
        .employer = PICK (rand, employers),
        .countries = PICK (rand, country_lists),
        .skills = PICK (rand, skill_lists),
        .seniority = g_rand_int_range (rand, 0, LEXICON_N_SENIORITIES),
        .work_mode = g_rand_int_range (rand, 0, LEXICON_N_WORK_MODES),
        .pay_yearly = g_rand_boolean (rand) ? 100000 : 0,
        .posted_day = g_rand_boolean (rand) ? g_rand_int_range (rand, 20000, 20400) : 0,
        .is_agency = g_rand_boolean (rand),
      };

      market_builder_add (builder, &row);
    }
  return market_builder_finish (builder, NULL, FALSE);
}

static gboolean
holds_text (const GPtrArray *texts, const char *text)
{
  for (guint i = 0; i < texts->len; i++)
    if (text != NULL && g_ascii_strcasecmp (texts->pdata[i], text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_country (const MarketColumns *columns, guint row, const GArray *countries)
{
  guint start = columns->country_start[row], end = columns->country_start[row + 1];

  for (guint i = 0; i < countries->len; i++)
    {
      LexiconCountry country = g_array_index (countries, LexiconCountry, i);

      if (country == LEXICON_COUNTRY_NONE && start == end)
        return TRUE;
      for (guint j = start; j < end; j++)
        if (columns->countries[j] == country)
          return TRUE;
    }
  return FALSE;
}

static gboolean
has_skill (const MarketTable *table, guint row, const GPtrArray *skills)
{
  const MarketColumns *columns = market_table_get_columns (table);

  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    if (holds_text (skills, market_table_get_name (table, MARKET_NAMES_SKILLS, columns->skills[i])))
      return TRUE;
  return FALSE;
}

static gboolean
should_pass (const MarketTable *table, guint row, const MarketFilter *filter)
{
  const MarketColumns *columns = market_table_get_columns (table);
  const char *employer
      = market_table_get_name (table, MARKET_NAMES_EMPLOYERS, columns->employer[row]);
  gint32 day = columns->posted_day[row];
  gboolean is_open = filter->since_day == 0 && filter->until_day == 0;

  return (filter->keeps_duplicates || columns->duplicate_of[row] == MARKET_ROW_NONE) &&
         (filter->countries == NULL || has_country (columns, row, filter->countries)) &&
         (filter->work_modes == 0 || (filter->work_modes & (1u << columns->work_mode[row]))) &&
         (filter->seniorities == 0 || (filter->seniorities & (1u << columns->seniority[row]))) &&
         (filter->skills == NULL || has_skill (table, row, filter->skills)) &&
         (filter->employers == NULL || holds_text (filter->employers, employer)) &&
         (is_open || (day != LEXICON_DAY_NONE && day >= filter->since_day &&
                      (filter->until_day == 0 || day <= filter->until_day))) &&
         (!filter->is_paid_only || columns->pay_yearly[row] == 100000) &&
         (!filter->has_no_agencies || !(columns->flags[row] & MARKET_ROW_IS_AGENCY)) &&
         (!filter->has_no_reposts || !(columns->flags[row] & MARKET_ROW_IS_REPOST));
}

static GPtrArray *
make_names (const char *first, const char *second)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (first));
  g_ptr_array_add (names, g_strdup (second));
  return names;
}

static MarketFilter *
make_filter (GRand *rand)
{
  MarketFilter *filter = market_filter_new ();

  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      LexiconCountry countries[]
          = { PICK (rand, ((LexiconCountry[]){ LEXICON_COUNTRY ('U', 'S'), LEXICON_COUNTRY_NONE })),
              LEXICON_COUNTRY ('D', 'E') };

      filter->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
      g_array_append_vals (filter->countries, countries, 2);
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    filter->work_modes = g_rand_int_range (rand, 0, 1 << LEXICON_N_WORK_MODES);
  if (g_rand_int_range (rand, 0, 3) == 0)
    filter->seniorities = g_rand_int_range (rand, 0, 1 << LEXICON_N_SENIORITIES);
  if (g_rand_int_range (rand, 0, 3) == 0)
    filter->skills = make_names ("rust", g_rand_boolean (rand) ? "EXCEL" : "nobody's");
  if (g_rand_int_range (rand, 0, 3) == 0)
    filter->employers = make_names ("ACME", "nobody");
  if (g_rand_int_range (rand, 0, 3) == 0)
    filter->since_day = g_rand_int_range (rand, 19990, 20200);
  if (g_rand_int_range (rand, 0, 3) == 0)
    filter->until_day = g_rand_int_range (rand, 20200, 20410);
  filter->is_paid_only = g_rand_int_range (rand, 0, 4) == 0;
  filter->has_no_agencies = g_rand_int_range (rand, 0, 4) == 0;
  filter->keeps_duplicates = g_rand_int_range (rand, 0, 2) == 0;
  filter->has_no_reposts = g_rand_int_range (rand, 0, 4) == 0;
  return filter;
}

static void
test_recount (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  guint n_partial = 0;

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (MarketTable) table = make_table (round);
      g_autoptr (MarketFilter) filter = make_filter (rand);
      g_autoptr (MarketSelection) rows = market_filter_select (table, filter);
      guint n = market_selection_count (rows);

      for (guint row = 0; row < N_ROWS; row++)
        g_assert_cmpint (market_selection_has (rows, row), ==, should_pass (table, row, filter));
      n_partial += n > 0 && n < N_ROWS;
    }
  g_assert_cmpuint (n_partial, >, 30);
}

static void
test_title_words (void)
{
  static const struct
  {
    const char *words;
    gboolean matches[G_N_ELEMENTS (titles)];
  } cases[] = {
    { "rust", { TRUE, TRUE, FALSE, FALSE, FALSE } },
    { "RUST engineer", { TRUE, FALSE, FALSE, FALSE, FALSE } },
    { "rust -intern", { TRUE, FALSE, FALSE, FALSE, FALSE } },
    { "-rust", { FALSE, FALSE, TRUE, TRUE, TRUE } },
    { "c++", { FALSE, FALSE, TRUE, FALSE, FALSE } },
    { "c", { FALSE, FALSE, FALSE, TRUE, FALSE } },
    { "develop", { FALSE, FALSE, FALSE, FALSE, FALSE } },
    { "m/w/d", { FALSE, FALSE, FALSE, FALSE, TRUE } },
    { "rust -intern | c++", { TRUE, FALSE, TRUE, FALSE, FALSE } },
    { "| c |", { FALSE, FALSE, FALSE, TRUE, FALSE } },
    { " | - |", { TRUE, TRUE, TRUE, TRUE, TRUE } },
    { "  - ", { TRUE, TRUE, TRUE, TRUE, TRUE } },
    { "", { TRUE, TRUE, TRUE, TRUE, TRUE } },
  };
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    market_builder_add (builder, &(MarketRow){ .title = titles[i] });
  table = market_builder_finish (builder, NULL, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MarketFilter filter = { .title_words = (char *) cases[i].words };
      g_autoptr (MarketSelection) rows = market_filter_select (table, &filter);

      for (guint row = 0; row < G_N_ELEMENTS (titles); row++)
        g_assert_cmpint (market_selection_has (rows, row), ==, cases[i].matches[row]);
    }
}

static void
test_equal (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (MarketFilter) empty = market_filter_new ();

  g_assert_true (market_filter_is_empty (empty));
  empty->title_words = g_strdup ("");
  empty->skills = g_ptr_array_new ();
  g_assert_true (market_filter_is_empty (empty));
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (MarketFilter) filter = make_filter (rand);
      g_autoptr (MarketFilter) copy = market_filter_copy (filter);

      g_assert_true (market_filter_equal (filter, copy));
      copy->until_day++;
      g_assert_false (market_filter_equal (filter, copy));
      copy->until_day--;
      copy->has_no_reposts = !copy->has_no_reposts;
      g_assert_false (market_filter_equal (filter, copy));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/filter/recount", test_recount);
  g_test_add_func ("/market/filter/title-words", test_title_words);
  g_test_add_func ("/market/filter/equal", test_equal);
  return g_test_run ();
}
