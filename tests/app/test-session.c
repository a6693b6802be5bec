/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The session: opening, failing, choosing, and requests that overtake each other. */

#include "app-fixture.h"

typedef struct
{
  AppSession *session;
  char *path;
  char *failure;  /* message of the last failure, or NULL */
  guint n_comparisons;
} Fixture;

static void
failed_cb (AppSession *session, const char *heading, const char *message, Fixture *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static void
compared_cb (AppSession *session, Fixture *fixture)
{
  fixture->n_comparisons += app_session_get_comparison (session)->plain == NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = app_fixture_build_export (30, 20);
  fixture->path = app_fixture_write ("ok.jsonl", text);
  fixture->session = app_session_new ();
  g_signal_connect (fixture->session, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect (fixture->session, "comparison-changed", G_CALLBACK (compared_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* Requests under way may still hold it, and tell of their end in a later test. */
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_object_unref (fixture->session);
  app_fixture_remove (fixture->path);
  g_free (fixture->failure);
}

static const char *
get_role_name (AppSession *session, guint side)
{
  return market_table_get_name (app_session_get_market (session)->table, MARKET_NAMES_ROLES,
                                app_session_get_side (session, side));
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture->session, fixture->path);
  g_assert_null (fixture->failure);

  AppMarket *market = app_session_get_market (fixture->session);
  CompareResult *result = app_session_get_result (fixture->session);
  g_assert_cmpuint (market->n_postings, ==, 50);
  g_assert_cmpuint (market->countries->len, ==, 2);
  g_assert_cmpuint (g_array_index (market->countries, AppCountryCount, 0).country, ==,
                    LEXICON_COUNTRY ('U', 'S'));
  g_assert_cmpuint (g_array_index (market->countries, AppCountryCount, 0).n, ==, 30);
  g_assert_cmpuint (app_session_get_n_sides (fixture->session), ==, 2);
  g_assert_cmpstr (get_role_name (fixture->session, 0), ==, "Software Engineer");
  g_assert_cmpstr (get_role_name (fixture->session, 1), ==, "Backend Developer");
  g_assert_cmpuint (result->roles[0].n_postings, ==, 30);
  g_assert_cmpuint (result->roles[1].n_postings, ==, 20);
  g_assert_cmpuint (app_session_get_comparison (fixture->session)->n_selected, ==, 50);
}

static void
test_wanted_roles (Fixture *fixture, gconstpointer data)
{
  const char *wanted[] = { "No Such Role", "Backend Developer", NULL };
  app_session_set_wanted_roles (fixture->session, wanted, NULL);
  app_fixture_open (fixture->session, fixture->path);
  g_assert_cmpstr (get_role_name (fixture->session, 0), ==, "Backend Developer");
  g_assert_cmpstr (get_role_name (fixture->session, 1), ==, "Software Engineer");
}

/* The same role is on two sides that differ by their filters, which go with the sides. */
static void
test_side_filters (Fixture *fixture, gconstpointer data)
{
  AppSession *session = fixture->session;
  g_autoptr (MarketFilter) remote = market_filter_new ();

  remote->work_modes = 1u << LEXICON_WORK_MODE_REMOTE;
  app_fixture_open (session, fixture->path);
  guint engineer = app_session_get_side (session, 0), developer = app_session_get_side (session, 1);
  app_session_set_side_filter (session, 0, remote);
  g_assert_false (app_session_has_side (session, engineer, NULL, G_MAXUINT));
  g_assert_true (app_session_has_side (session, engineer, remote, G_MAXUINT));
  app_session_set_side (session, 1, engineer);
  app_fixture_wait_for_comparison (session);

  const CompareResult *result = app_session_get_result (session);
  g_autofree char *name = app_session_dup_side_name (session, 0);
  g_assert_cmpstr (name, ==, "Software Engineer (remote)");
  g_assert_cmpstr (result->roles[0].name, ==, name);
  g_assert_cmpstr (result->roles[1].name, ==, "Software Engineer");
  g_assert_cmpuint (result->roles[0].n_postings, ==, 15);
  g_assert_cmpuint (result->roles[1].n_postings, ==, 30);

  g_assert_false (app_session_set_side_filter (session, 0, NULL));
  g_assert_true (market_filter_equal (app_session_get_side_filter (session, 0), remote));

  app_session_add_side (session, developer);
  app_session_remove_side (session, 0);
  g_assert_null (app_session_get_side_filter (session, 0));
  app_session_set_side_filter (session, 1, remote);
  app_fixture_open (session, fixture->path);
  g_assert_cmpuint (app_session_get_side (session, 1), ==, developer);
  g_assert_true (market_filter_equal (app_session_get_side_filter (session, 1), remote));
  app_session_set_side_filter (session, 1, NULL);
  g_assert_null (app_session_get_side_filter (session, 1));
}

static void
test_failure_keeps_what_was_open (Fixture *fixture, gconstpointer data)
{
  char *bad = app_fixture_write ("bad.json", "[{\"title\": \"Software Engineer\"},\n {]");
  app_fixture_open (fixture->session, fixture->path);
  AppMarket *market = app_session_get_market (fixture->session);

  app_fixture_open (fixture->session, bad);
  g_assert_nonnull (fixture->failure);
  g_assert_nonnull (strstr (fixture->failure, "bad.json:2:"));
  g_assert_true (app_session_get_market (fixture->session) == market);
  g_assert_nonnull (app_session_get_result (fixture->session));
  app_fixture_remove (bad);
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture->session, "/no/such/file.json");
  g_assert_nonnull (fixture->failure);
  g_assert_nonnull (strstr (fixture->failure, "/no/such/file.json"));
  g_assert_null (app_session_get_market (fixture->session));
}

static void
test_later_open_wins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = app_fixture_build_export (7, 0);
  char *other = app_fixture_write ("other.jsonl", text);
  const char *paths[] = { fixture->path, NULL };

  app_session_open (fixture->session, paths);
  app_fixture_open (fixture->session, other);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (fixture->n_comparisons, ==, 1);
  g_assert_cmpuint (app_session_get_market (fixture->session)->n_postings, ==, 7);
  app_fixture_remove (other);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  const char *paths[] = { fixture->path, NULL };
  double fraction;
  guint64 n_postings;

  app_session_open (fixture->session, paths);
  g_assert_true (app_session_get_progress (fixture->session, &fraction, &n_postings));
  app_session_cancel (fixture->session);
  g_assert_false (app_session_get_progress (fixture->session, &fraction, &n_postings));
  app_fixture_open (fixture->session, fixture->path);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (fixture->n_comparisons, ==, 1);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MarketFilter) filter = market_filter_new ();
  app_fixture_open (fixture->session, fixture->path);

  filter->work_modes = 1u << LEXICON_WORK_MODE_REMOTE;
  app_session_set_filter (fixture->session, filter, 0);
  g_assert_true (app_session_is_busy (fixture->session));
  app_fixture_wait_for_comparison (fixture->session);
  g_assert_false (app_session_is_busy (fixture->session));
  g_assert_cmpuint (app_session_get_result (fixture->session)->roles[0].n_postings, ==, 15);
  g_assert_cmpuint (app_session_get_comparison (fixture->session)->n_selected, ==, 15);

  /* The same filter again asks for nothing. */
  app_session_set_filter (fixture->session, filter, 0);
  g_assert_false (app_session_is_busy (fixture->session));
}

static void
test_age (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MarketFilter) filter = market_filter_new ();
  app_fixture_open (fixture->session, fixture->path);

  /* The newest is of the 28th: the 22nd to the 28th, each once. */
  app_session_set_filter (fixture->session, filter, 7);
  app_fixture_wait_for_comparison (fixture->session);
  g_assert_cmpuint (app_session_get_result (fixture->session)->roles[0].n_postings, ==, 7);
}

static void
test_overtaken_comparison (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MarketFilter) filter = market_filter_new ();
  app_fixture_open (fixture->session, fixture->path);
  fixture->n_comparisons = 0;

  filter->is_paid_only = TRUE;
  app_session_set_filter (fixture->session, filter, 0);
  filter->work_modes = 1u << LEXICON_WORK_MODE_ONSITE;
  app_session_set_filter (fixture->session, filter, 0);
  app_fixture_wait_for_comparison (fixture->session);
  g_assert_cmpuint (fixture->n_comparisons, ==, 1);
  g_assert_cmpuint (app_session_get_result (fixture->session)->roles[0].n_postings, ==, 15);
}

static void
test_swap_sides (Fixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture->session, fixture->path);
  guint first = app_session_get_side (fixture->session, 0);
  guint second = app_session_get_side (fixture->session, 1);

  app_session_set_side (fixture->session, 0, second);
  g_assert_cmpuint (app_session_get_side (fixture->session, 0), ==, second);
  g_assert_cmpuint (app_session_get_side (fixture->session, 1), ==, first);
  app_fixture_wait_for_comparison (fixture->session);
  g_assert_cmpstr (app_session_get_result (fixture->session)->roles[0].name, ==,
                   "Backend Developer");

  g_auto (GStrv) wanted = app_session_dup_wanted_roles (fixture->session);
  g_assert_cmpstr (wanted[0], ==, "Backend Developer");
}

static void
test_no_roles (Fixture *fixture, gconstpointer data)
{
  char *path = app_fixture_write ("odd.jsonl", "{\"title\": \"Qqq zzz\"}\n");
  app_fixture_open (fixture->session, path);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (app_session_get_n_sides (fixture->session), ==, 0);
  g_assert_null (app_session_get_result (fixture->session));
  g_assert_cmpuint (app_session_get_comparison (fixture->session)->role_counts[0], ==, 1);
  app_fixture_remove (path);
}

static void
test_pay_country (Fixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture->session, fixture->path);
  g_assert_cmpuint (app_session_get_result (fixture->session)->roles[0].pay.n, ==, 30);
  app_session_set_pay_country (fixture->session, LEXICON_COUNTRY ('D', 'E'));
  app_fixture_wait_for_comparison (fixture->session);
  const ComparePay *pay = &app_session_get_result (fixture->session)->roles[0].pay;
  g_assert_cmpuint (pay->n, ==, 0);
  g_assert_cmpuint (pay->currency, ==, LEXICON_CURRENCY ('E', 'U', 'R'));
}

/* The same file is opened anew, with the roles that were chosen. */
static void
test_prose (Fixture *fixture, gconstpointer data)
{
  char *path = app_fixture_write ("text.json",
                                  "[{\"id\": \"1\", \"title\": \"Data Engineer\", "
                                  "\"description\": \"You write Python and Rust.\"}]");

  app_fixture_open (fixture->session, path);
  AppMarket *market = app_session_get_market (fixture->session);
  g_assert_cmpuint (market_table_get_n_from_text (market->table, MARKET_PROSE_SKILLS), ==, 1);

  app_session_set_prose (fixture->session, MARKET_PROSE_NEVER);
  app_fixture_wait_for_comparison (fixture->session);
  market = app_session_get_market (fixture->session);
  g_assert_cmpstr (market->paths[0], ==, path);
  g_assert_cmpuint (market_table_get_n_from_text (market->table, MARKET_PROSE_SKILLS), ==, 0);
  g_assert_cmpstr (get_role_name (fixture->session, 0), ==, "Data Engineer");
  app_fixture_remove (path);
}

/* A load under way begins anew too. */
static void
test_prose_while_loading (Fixture *fixture, gconstpointer data)
{
  char *path = app_fixture_write ("text.json",
                                  "[{\"id\": \"1\", \"title\": \"Data Engineer\", "
                                  "\"description\": \"You write Python and Rust.\"}]");
  const char *paths[] = { path, NULL };

  app_session_open (fixture->session, paths);
  app_session_set_prose (fixture->session, MARKET_PROSE_NEVER);
  app_fixture_wait_for_comparison (fixture->session);
  AppMarket *market = app_session_get_market (fixture->session);
  g_assert_cmpuint (market->n_postings, ==, 1);
  g_assert_cmpuint (market_table_get_n_from_text (market->table, MARKET_PROSE_SKILLS), ==, 0);
  g_assert_cmpuint (fixture->n_comparisons, ==, 1);
  app_fixture_remove (path);
}

/* Modelled figures follow the plain ones, which stay as they are. */
static void
test_model (Fixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture->session, fixture->path);
  g_autoptr (CompareResult) plain = compare_result_ref (app_session_get_result (fixture->session));
  g_assert_false (plain->is_modelled);
  app_fixture_wait_for_model (fixture->session);

  AppComparison *comparison = app_session_get_comparison (fixture->session);
  g_assert_true (comparison->plain == plain);
  g_assert_true (comparison->result->is_modelled);
  g_assert_cmpuint (comparison->result->roles[0].n_postings, ==, plain->roles[0].n_postings);
  g_assert_cmpuint (comparison->n_selected, ==, 50);
  g_assert_cmpuint (app_comparison_count_role (comparison, plain->roles[0].role), ==, 30);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/session/open", test_open },
    { "/session/wanted-roles", test_wanted_roles },
    { "/session/side-filters", test_side_filters },
    { "/session/failure", test_failure_keeps_what_was_open },
    { "/session/missing-file", test_missing_file },
    { "/session/later-open", test_later_open_wins },
    { "/session/cancel", test_cancel },
    { "/session/filter", test_filter },
    { "/session/age", test_age },
    { "/session/overtaken", test_overtaken_comparison },
    { "/session/swap", test_swap_sides },
    { "/session/no-roles", test_no_roles },
    { "/session/pay-country", test_pay_country },
    { "/session/prose", test_prose },
    { "/session/prose-while-loading", test_prose_while_loading },
    { "/session/model", test_model },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
