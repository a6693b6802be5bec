/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "market-builder.h"
#include "market-convert.h"
#include "market-corrections.h"

#include <string.h>

static MarketTable *
new_table (void)
{
  static const MarketRow rows[] = {
    { .title = "Senior Data Wizard",
      .role = "Wizardry",
      .employer = "Acme",
      .location = "HQ 2; Berlin",
      .countries = "DE",
      .skills = "Rails;Ruby on Rails;SQL",
      .seniority = LEXICON_SENIORITY_SENIOR },
    { .title = "Data Engineer",
      .role = "Data Engineer",
      .employer = "Jane & Sons",
      .location = "Paris",
      .countries = "FR",
      .skills = "SQL" },
    { .title = "Data Wizard", .location = "HQ 2", .skills = "Rails" },
  };
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  g_autoptr (MarketBuilder) builder = market_builder_new (catalog);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    market_builder_add (builder, &rows[i]);
  return market_builder_finish (builder, NULL, FALSE);
}

static LexiconCorrections *
new_corrections (void)
{
  static const LexiconCorrection rules[] = {
    { .kind = LEXICON_CORRECTION_TITLE,
      .text = "data wizard",
      .name = "data engineer",
      .has_seniority = TRUE,
      .seniority = LEXICON_SENIORITY_LEAD },
    { .kind = LEXICON_CORRECTION_SKILL, .text = "rails", .name = "Ruby on Rails" },
    { .kind = LEXICON_CORRECTION_SKILL, .text = "SQL", .name = "" },
    { .kind = LEXICON_CORRECTION_PLACE, .text = "hq-2", .country = LEXICON_COUNTRY ('U', 'S') },
    { .kind = LEXICON_CORRECTION_EMPLOYER, .text = "jane & sons", .is_agency = TRUE },
  };
  LexiconCorrections *corrections = lexicon_corrections_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      LexiconCorrections *added = lexicon_corrections_add (corrections, &rules[i], NULL);

      lexicon_corrections_unref (corrections);
      corrections = added;
    }
  return corrections;
}

/* "Senior Data Wizard | Wizardry | senior | DE | Rails, SQL | -" */
static char *
describe (const MarketTable *table, guint row)
{
  const MarketColumns *columns = market_table_get_columns (table);
  const char *role = market_table_get_name (table, MARKET_NAMES_ROLES, columns->role[row]);
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%s | %s | %s | ",
                   market_table_get_name (table, MARKET_NAMES_TITLES, columns->title[row]),
                   role != NULL ? role : "-", lexicon_seniority_get_name (columns->seniority[row]));
  for (guint i = columns->country_start[row]; i < columns->country_start[row + 1]; i++)
    {
      char code[3];

      lexicon_country_format (columns->countries[i], code);
      g_string_append_printf (text, "%s ", code);
    }
  g_string_append (text, "|");
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    g_string_append_printf (text, " %s",
                            market_table_get_name (table, MARKET_NAMES_SKILLS, columns->skills[i]));
  g_string_append_printf (text, " | %s",
                          columns->flags[row] & MARKET_ROW_IS_AGENCY ? "agency" : "-");
  return g_string_free (text, FALSE);
}

static void
assert_rows (const MarketTable *table, const char *const *rows)
{
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_autofree char *text = describe (table, i);

      g_assert_cmpstr (text, ==, rows[i]);
    }
}

static void
test_correct (void)
{
  static const char *const before[] = {
    "Senior Data Wizard | Wizardry | senior | DE | Rails Ruby on Rails SQL | -",
    "Data Engineer | Data Engineer | unknown | FR | SQL | -",
    "Data Wizard | - | unknown | | Rails | -",
    NULL,
  };
  static const char *const after[] = {
    "Senior Data Wizard | Data Engineer | lead | DE US | Ruby on Rails | -",
    "Data Engineer | Data Engineer | unknown | FR | | agency",
    "Data Wizard | Data Engineer | lead | US | Ruby on Rails | -",
    NULL,
  };
  g_autoptr (MarketTable) table = new_table ();
  g_autoptr (LexiconCorrections) corrections = new_corrections ();
  g_autoptr (LexiconCorrections) none = lexicon_corrections_new ();

  assert_rows (table, before);
  g_autoptr (MarketTable) corrected = market_table_correct (table, corrections);
  assert_rows (corrected, after);
  assert_rows (table, before);
  g_assert_true (market_table_get_corrections (corrected) == corrections);
  g_assert_null (market_table_get_corrections (table));
  g_assert_cmpuint (market_table_get_n_filled (table, INGEST_FIELD_ROLE), ==, 2);
  g_assert_cmpuint (market_table_get_n_filled (corrected, INGEST_FIELD_ROLE), ==, 3);
  g_assert_cmpuint (market_table_get_n_filled (corrected, INGEST_FIELD_SKILLS), ==, 2);
  g_assert_cmpuint (market_table_get_n_filled (corrected, INGEST_FIELD_COUNTRY), ==, 3);

  /* Corrections are put over what was read, not over others. */
  g_autoptr (MarketTable) again = market_table_correct (corrected, none);
  g_assert_true (again == table);
  g_clear_pointer (&table, market_table_unref);
  assert_rows (corrected, after);
}

/* A role and a skill that nobody knew are there under their names. */
static void
test_new_names (void)
{
  g_autoptr (MarketTable) table = new_table ();
  g_autoptr (LexiconCorrections) none = lexicon_corrections_new ();
  LexiconCorrection role
      = { .kind = LEXICON_CORRECTION_TITLE, .text = "wizard", .name = "Chief Wizard" };
  LexiconCorrection skill = { .kind = LEXICON_CORRECTION_SKILL, .text = "SQL", .name = "Runes" };
  g_autoptr (LexiconCorrections) one = lexicon_corrections_add (none, &role, NULL);
  g_autoptr (LexiconCorrections) two = lexicon_corrections_add (one, &skill, NULL);
  g_autoptr (MarketTable) corrected = market_table_correct (table, two);
  static const char *const after[] = {
    "Senior Data Wizard | Chief Wizard | senior | DE | Rails Ruby on Rails Runes | -",
    "Data Engineer | Data Engineer | unknown | FR | Runes | -",
    "Data Wizard | Chief Wizard | unknown | | Rails | -",
    NULL,
  };

  assert_rows (corrected, after);
  g_assert_cmpuint (market_table_find_name (corrected, MARKET_NAMES_ROLES, "chief wizard"), !=, 0);
  g_assert_cmpuint (market_table_find_name (table, MARKET_NAMES_ROLES, "chief wizard"), ==, 0);
}

static void
test_count (void)
{
  static const guint expected[] = { 2, 2, 2, 2, 1 }; /* of each rule by itself */
  g_autoptr (MarketTable) table = new_table ();
  g_autoptr (LexiconCorrections) corrections = new_corrections ();
  g_autoptr (LexiconCorrections) none = lexicon_corrections_new ();
  g_autoptr (MarketTable) corrected = market_table_correct (table, corrections);

  g_assert_cmpuint (market_table_count_changed (table, table), ==, 0);
  g_assert_cmpuint (market_table_count_changed (table, corrected), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LexiconCorrection *rule = lexicon_corrections_get (corrections, i);
      g_autoptr (LexiconCorrections) one = lexicon_corrections_add (none, rule, NULL);
      g_autoptr (MarketTable) other = market_table_correct (table, one);

      g_assert_cmpuint (market_table_count_changed (table, other), ==, expected[i]);
    }
}

/* Pay that was converted stays so, whichever came first. */
static void
test_converted (void)
{
  g_autoptr (MarketTable) table = new_table ();
  g_autoptr (LexiconCorrections) corrections = new_corrections ();
  g_autoptr (LexiconCorrections) none = lexicon_corrections_new ();
  g_autoptr (MarketTable) converted = market_table_convert (table, LEXICON_CURRENCY ('E', 'U', 'R'));
  g_autoptr (MarketTable) corrected = market_table_correct (converted, corrections);
  g_autoptr (MarketTable) back = market_table_correct (corrected, none);

  g_assert_nonnull (market_table_get_conversion (corrected));
  g_assert_nonnull (market_table_get_conversion (back));
  g_assert_cmpuint (market_table_count_changed (converted, corrected), ==, 3);
  g_assert_cmpuint (market_table_count_changed (converted, back), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corrections/correct", test_correct);
  g_test_add_func ("/corrections/new-names", test_new_names);
  g_test_add_func ("/corrections/count", test_count);
  g_test_add_func ("/corrections/converted", test_converted);
  return g_test_run ();
}
