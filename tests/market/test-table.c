/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables built by hand: names, lists, defaults, counts, files that are taken back. */

#include "market-builder.h"

static void
test_rows (void)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;
  const MarketColumns *columns;

  market_builder_add (builder, &(MarketRow){ .title = "Nurse",
                                             .role = "Registered Nurse",
                                             .skills = "Triage;CPR;triage",
                                             .countries = "US;CA",
                                             .pay_min = 30,
                                             .pay_max = 40,
                                             .pay_period = LEXICON_PERIOD_HOUR });
  market_builder_add (builder, &(MarketRow){ .title = "nurse",
                                             .role = "registered nurse",
                                             .skills = "cpr",
                                             .pay_yearly = 70000,
                                             .pay_currency = "EUR" });
  market_builder_add (builder, &(MarketRow){ 0 });
  table = market_builder_finish (builder, NULL, TRUE);
  columns = market_table_get_columns (table);

  g_assert_true (market_table_is_sample (table));
  g_assert_cmpuint (columns->n_rows, ==, 3);
  g_assert_cmpuint (market_table_get_n_names (table, MARKET_NAMES_ROLES), ==, 1);
  g_assert_cmpuint (market_table_get_n_names (table, MARKET_NAMES_TITLES), ==, 3);
  g_assert_cmpuint (columns->role[1], ==, 1);
  g_assert_cmpuint (columns->role[2], ==, 0);
  g_assert_null (market_table_get_name (table, MARKET_NAMES_ROLES, 0));
  g_assert_cmpstr (market_table_get_name (table, MARKET_NAMES_SKILLS, 2), ==, "CPR");
  g_assert_cmpuint (market_table_find_name (table, MARKET_NAMES_SKILLS, " TRIAGE "), ==, 1);
  g_assert_cmpuint (market_table_find_name (table, MARKET_NAMES_TITLES, "NURSE"), ==, 1);
  g_assert_cmpuint (market_table_find_name (table, MARKET_NAMES_SKILLS, "\377"), ==, 0);

  g_assert_cmpuint (columns->skill_start[1], ==, 2);
  g_assert_cmpuint (columns->skill_start[3], ==, 3);
  g_assert_cmpuint (columns->country_start[3], ==, 2);
  g_assert_cmpuint (columns->countries[0], ==, LEXICON_COUNTRY ('C', 'A'));
  g_assert_cmpfloat (columns->pay_yearly[0], ==, 35 * 2080);
  g_assert_cmpfloat (columns->pay_min[1], ==, 70000);
  g_assert_cmpuint (columns->pay_currency[1], ==, LEXICON_CURRENCY ('E', 'U', 'R'));
  g_assert_true (isnan (columns->pay_yearly[2]));

  g_assert_cmpuint (market_table_get_n_filled (table, INGEST_FIELD_TITLE), ==, 3);
  g_assert_cmpuint (market_table_get_n_filled (table, INGEST_FIELD_SKILLS), ==, 2);
  g_assert_cmpuint (market_table_get_n_filled (table, INGEST_FIELD_PAY_MIN), ==, 2);
  g_assert_cmpuint (market_table_get_n_filled (table, INGEST_FIELD_COUNTRY), ==, 1);
  g_assert_cmpuint (market_table_get_n_filled (table, INGEST_FIELD_POSTED), ==, 0);
}

static void
test_failed_file (void)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;
  const MarketColumns *columns;

  market_builder_begin_file (builder, "a.json", NULL, NULL);
  market_builder_add (builder, &(MarketRow){ .title = "A", .skills = "x;y", .countries = "US" });
  market_builder_end_file (builder, NULL, 2, 0);
  market_builder_begin_file (builder, "b.json", NULL, NULL);
  for (guint i = 0; i < 100; i++)
    market_builder_add (builder, &(MarketRow){ .title = "B", .skills = "z", .countries = "DE" });
  market_builder_fail_file (builder, g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "torn"));
  market_builder_begin_file (builder, "c.json", NULL, NULL);
  market_builder_add (builder, &(MarketRow){ .title = "C", .skills = "w;x", .countries = "FR" });
  market_builder_end_file (builder, NULL, 0, 0);
  table = market_builder_finish (builder, NULL, FALSE);
  columns = market_table_get_columns (table);

  g_assert_cmpuint (columns->n_rows, ==, 2);
  g_assert_cmpuint (columns->file[1], ==, 2);
  g_assert_cmpuint (market_table_get_n_names (table, MARKET_NAMES_TITLES), ==, 2);
  g_assert_cmpstr (market_table_get_name (table, MARKET_NAMES_SKILLS, 3), ==, "w");
  g_assert_cmpuint (columns->skill_start[2], ==, 4);
  g_assert_cmpuint (columns->skills[3], ==, 1);
  g_assert_cmpuint (columns->countries[1], ==, LEXICON_COUNTRY ('F', 'R'));
  g_assert_cmpuint (market_table_get_file (table, 0)->n_records, ==, 3);
  g_assert_cmpuint (market_table_get_file (table, 0)->n_postings, ==, 1);
  g_assert_cmpuint (market_table_get_file (table, 1)->n_records, ==, 0);
  g_assert_error (market_table_get_file (table, 1)->error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_null (market_table_get_file (table, 2)->error);
}

static void
test_empty (void)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = market_builder_finish (builder, NULL, FALSE);

  g_assert_cmpuint (market_table_get_columns (table)->n_rows, ==, 0);
  g_assert_cmpuint (market_table_get_columns (table)->skill_start[0], ==, 0);
  g_assert_cmpuint (market_table_get_n_files (table), ==, 0);
  g_assert_cmpuint (market_table_get_issues (table)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/table/rows", test_rows);
  g_test_add_func ("/market/table/failed-file", test_failed_file);
  g_test_add_func ("/market/table/empty", test_empty);
  return g_test_run ();
}
