/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a load has read in one line, and lists of what was wrong as text. */

#include "app-fixture.h"
#include "app-issue-text.h"
#include "app-market-summary.h"

static const char text[]
    = "{\"id\": \"1\", \"title\": \"Data Engineer\", \"company\": \"A\", \"description\": \"Python, Rust.\"}\n"
      "{\"id\": \"2\", \"title\": \"Data Engineer\", \"company\": \"B\", \"posted_at\": \" =1+\\\"1\\\"\"}\n"
      "{\"id\": \"3\", \"company\": \"C\"}\n"
      "{\"id\": \"1\", \"title\": \"Data Engineer\", \"company\": \"A\"}\n";

typedef struct
{
  AppSession *session;
  char *path;
  AppMarket *market;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = app_fixture_write ("odd.jsonl", text);
  fixture->session = app_session_new ();
  app_fixture_open (fixture->session, fixture->path);
  fixture->market = app_session_get_market (fixture->session);
  g_assert_nonnull (fixture->market);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->session);
  app_fixture_remove (fixture->path);
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  gboolean is_whole;
  g_autofree char *summary = app_market_summary_new (fixture->market, &is_whole);

  g_test_message ("%s", summary);
  g_assert_true (g_str_has_prefix (summary, "2 postings · "));
  g_assert_true (g_str_has_suffix (summary, " · 1 duplicate · 1 record rejected"));
  g_assert_false (is_whole);
}

/* That a format was proposed is how the file was read, and no problem of it. */
static void
test_proposed (void)
{
  char *path = app_fixture_write (
      "stellen.json",
      "{\"angebote\": [{\"stelle\": \"Data Engineer\", \"firma\": \"A\", \"ort\": \"Berlin\"},"
      " {\"stelle\": \"Software Engineer\", \"firma\": \"B\", \"ort\": \"Hamburg\"}]}");
  g_autoptr (AppSession) session = app_session_new ();
  app_fixture_open (session, path);
  AppMarket *market = app_session_get_market (session);
  g_assert_nonnull (market);
  g_autoptr (GPtrArray) problems = app_issue_select (market->table, FALSE);
  g_autoptr (GPtrArray) notes = app_issue_select (market->table, TRUE);
  gboolean is_whole;
  g_autofree char *summary = app_market_summary_new (market, &is_whole);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((IngestIssue *) g_ptr_array_index (notes, 0))->action, ==,
                   "read by the proposed format");
  g_assert_cmpstr (summary, ==, "2 postings · shape guessed");
  g_assert_true (is_whole);
  app_fixture_remove (path);
}

/* Each is in one of the two lists, and how a file was read is no problem. */
static void
test_notes_apart (Fixture *fixture, gconstpointer data)
{
  MarketTable *table = fixture->market->table;
  g_autoptr (GPtrArray) problems = app_issue_select (table, FALSE);
  g_autoptr (GPtrArray) notes = app_issue_select (table, TRUE);

  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpuint (notes->len, >, 0);
  g_assert_cmpuint (problems->len + notes->len, ==, market_table_get_issues (table)->len);
  for (guint i = 0; i < notes->len; i++)
    g_assert_true (g_str_has_prefix (((IngestIssue *) g_ptr_array_index (notes, i))->problem, "no field"));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  MarketTable *table = fixture->market->table;
  g_autoptr (GPtrArray) problems = app_issue_select (table, FALSE);
  const IngestIssue *date = g_ptr_array_index (problems, 0);
  g_autofree char *place = app_issue_dup_place (date);

  g_assert_cmpint (date->field, ==, INGEST_FIELD_POSTED);
  g_assert_cmpstr (app_issue_get_field (date), ==, "Date");
  g_assert_true (g_str_has_prefix (place, "record 2 · line 2, column "));
  g_assert_true (g_str_has_suffix (place, " · “ =1+\"1\"”"));
  g_assert_true (app_issue_matches (table, date, ""));
  g_assert_true (app_issue_matches (table, date, "ODD.jsonl date"));
  g_assert_true (app_issue_matches (table, date, "=1+"));
  g_assert_false (app_issue_matches (table, date, "date rejected"));
}

static void
test_headings (void)
{
  static const char *const texts[][2]
      = { { "the date cannot be read", "The date cannot be read" }, { "übersprungen", "Übersprungen" }, { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *heading = app_issue_dup_capitalised (texts[i][0]);
      g_assert_cmpstr (heading, ==, texts[i][1]);
    }
}

/* A cell from a file is quoted, and no formula. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = app_issue_select (fixture->market->table, FALSE);
  g_autofree char *csv = app_issue_dup_table (fixture->market->table, problems, ',');
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[0], ==,
                   "\"Problem\",\"Action\",\"Field\",\"File\",\"Record\",\"Line\",\"Column\",\"Example\",\"Count\"");
  g_assert_true (g_str_has_suffix (lines[1], ",\"' =1+\"\"1\"\"\",\"1\""));
  g_assert_true (g_str_has_prefix (lines[2], "\"the record has no title\",\"record rejected\",\"Title\","));
  g_assert_cmpstr (lines[3], ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/issues/summary", Fixture, NULL, set_up, test_summary, tear_down);
  g_test_add_func ("/issues/proposed", test_proposed);
  g_test_add ("/issues/notes-apart", Fixture, NULL, set_up, test_notes_apart, tear_down);
  g_test_add ("/issues/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add_func ("/issues/headings", test_headings);
  g_test_add ("/issues/table", Fixture, NULL, set_up, test_table, tear_down);
  return g_test_run ();
}
