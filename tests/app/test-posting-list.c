/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list model of postings, and the query that fills it. */

#include "app-fixture.h"
#include "app-posting-list.h"
#include "app-posting-query.h"

typedef struct
{
  AppSession *session;
  char *path;
} Fixture;

typedef struct
{
  GMainLoop *loop;
  GArray *rows;
  guint n_behind;
} Answer;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *compared = app_fixture_build_export (30, 20);
  g_autofree char *text = g_strconcat (compared,
                                       "{\"id\": \"k1\", \"title\": \"Kite Flyer\"}\n"
                                       "{\"id\": \"k2\", \"title\": \"Rust Kite Flyer\"}\n",
                                       NULL);
  fixture->path = app_fixture_write ("ok.jsonl", text);
  fixture->session = app_session_new ();
  app_fixture_open (fixture->session, fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->session);
  app_fixture_remove (fixture->path);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;
  g_autoptr (GError) error = NULL;
  answer->rows = app_posting_query_finish (result, &answer->n_behind, &error);
  g_assert_no_error (error);
  g_main_loop_quit (answer->loop);
}

static Answer
query (Fixture *fixture, AppPostingScope scope, const CompareEvidence *evidence, const char *words)
{
  Answer answer = { .loop = g_main_loop_new (NULL, FALSE) };
  app_posting_query_async (app_session_get_result (fixture->session), scope, evidence, words, NULL,
                           answered_cb, &answer);
  g_main_loop_run (answer.loop);
  g_main_loop_unref (answer.loop);
  return answer;
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    guint n;
  } cases[] = {
    { NULL, 50 },       { "", 50 },          { "  ", 50 },          { "backend", 20 },
    { "RUST", 10 },     { "berlin haus", 20 }, { "berlin firm", 0 }, { "Firm 7", 3 },
    { "software rust", 10 }, { "<b>&", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Answer answer = query (fixture, APP_POSTING_SCOPE_ROLES, NULL, cases[i].words);
      g_test_message ("words: %s", cases[i].words);
      g_assert_cmpuint (answer.rows->len, ==, cases[i].n);
      g_assert_cmpuint (answer.n_behind, ==, 50);
      g_array_unref (answer.rows);
    }
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  CompareResult *result = app_session_get_result (fixture->session);
  guint rust = market_table_find_name (result->table, MARKET_NAMES_SKILLS, "Rust");
  CompareEvidence evidence = { COMPARE_EVIDENCE_SKILL_PAID, 0, rust };

  Answer answer = query (fixture, APP_POSTING_SCOPE_EVIDENCE, &evidence, "");
  g_assert_cmpuint (answer.rows->len, ==, compare_role_find_premium (&result->roles[0], rust)->n);
  g_assert_cmpuint (answer.n_behind, ==, 10);
  g_array_unref (answer.rows);
}

static void
test_scope (Fixture *fixture, gconstpointer data)
{
  Answer all = query (fixture, APP_POSTING_SCOPE_ALL, NULL, NULL);
  Answer kites = query (fixture, APP_POSTING_SCOPE_ALL, NULL, "kite rust");
  Answer compared = query (fixture, APP_POSTING_SCOPE_ROLES, NULL, "kite");

  g_assert_cmpuint (all.rows->len, ==, 52);
  g_assert_cmpuint (kites.rows->len, ==, 1);
  g_assert_cmpuint (kites.n_behind, ==, 52);
  g_assert_cmpuint (compared.rows->len, ==, 0);
  g_assert_cmpuint (compared.n_behind, ==, 50);
  g_array_unref (all.rows);
  g_array_unref (kites.rows);
  g_array_unref (compared.rows);
}

static void
test_filtered_scope (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MarketFilter) filter = market_filter_new ();
  filter->work_modes = 1u << LEXICON_WORK_MODE_REMOTE;
  app_session_set_filter (fixture->session, filter, 0);
  app_fixture_wait_for_comparison (fixture->session);

  Answer all = query (fixture, APP_POSTING_SCOPE_ALL, NULL, NULL);
  g_assert_cmpuint (all.rows->len, ==, 15);
  g_array_unref (all.rows);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  const MarketColumns *columns
      = market_table_get_columns (app_session_get_market (fixture->session)->table);
  Answer answer = query (fixture, APP_POSTING_SCOPE_ROLES, NULL, NULL);

  for (guint i = 1; i < answer.rows->len; i++)
    {
      guint32 before = g_array_index (answer.rows, guint32, i - 1);
      guint32 after = g_array_index (answer.rows, guint32, i);
      g_assert_cmpint (columns->posted_day[before], >=, columns->posted_day[after]);
      if (columns->posted_day[before] == columns->posted_day[after])
        g_assert_cmpuint (before, <, after);
    }
  g_array_unref (answer.rows);
}

static void
count_change_cb (GListModel *model, guint position, guint n_removed, guint n_added, guint *counts)
{
  g_assert_cmpuint (position, ==, 0);
  counts[0] += n_removed;
  counts[1] += n_added;
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  MarketTable *table = app_session_get_market (fixture->session)->table;
  g_autoptr (AppPostingList) list = app_posting_list_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 values[] = { 7, 3, 49 };
  guint counts[2] = { 0 };

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_null (g_list_model_get_object (G_LIST_MODEL (list), 0));
  g_signal_connect (list, "items-changed", G_CALLBACK (count_change_cb), counts);
  g_array_append_vals (rows, values, G_N_ELEMENTS (values));
  app_posting_list_set_rows (list, table, rows);
  g_assert_cmpuint (counts[0], ==, 0);
  g_assert_cmpuint (counts[1], ==, 3);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (AppPosting) posting = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_assert_cmpuint (app_posting_get_row (posting), ==, values[i]);
      g_assert_true (app_posting_get_table (posting) == table);
    }
  g_assert_null (g_list_model_get_object (G_LIST_MODEL (list), 3));
  app_posting_list_set_rows (list, NULL, NULL);
  g_assert_cmpuint (counts[0], ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/postings/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/postings/evidence", Fixture, NULL, set_up, test_evidence, tear_down);
  g_test_add ("/postings/scope", Fixture, NULL, set_up, test_scope, tear_down);
  g_test_add ("/postings/filtered-scope", Fixture, NULL, set_up, test_filtered_scope, tear_down);
  g_test_add ("/postings/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/postings/list", Fixture, NULL, set_up, test_list, tear_down);
  return g_test_run ();
}
