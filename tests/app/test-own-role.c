/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Roles that a person makes of words and titles, and how the session compares and forgets them. */

#include "app-fixture.h"
#include "app-own-role.h"

typedef struct
{
  AppSession *session;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *compared = app_fixture_build_export (30, 20);
  g_autofree char *text = g_strconcat (compared,
                                       "{\"id\": \"k1\", \"title\": \"Kite Flyer\"}\n"
                                       "{\"id\": \"k2\", \"title\": \"Kite Flyer\"}\n"
                                       "{\"id\": \"k3\", \"title\": \"Balloonist\"}\n",
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
test_compare (Fixture *fixture, gconstpointer data)
{
  guint flyers = app_session_add_own_role (fixture->session, "Flyers", "kite | balloonist");
  guint engineers = app_session_add_own_role (fixture->session, "engineer", "engineer");

  g_assert_true (app_role_is_own (flyers));
  g_assert_cmpuint (app_session_add_own_role (fixture->session, "other", "engineer"), ==, engineers);
  app_session_set_side (fixture->session, 1, flyers);
  app_session_add_side (fixture->session, engineers);
  app_fixture_wait_for_comparison (fixture->session);

  CompareResult *result = app_session_get_result (fixture->session);
  AppComparison *comparison = app_session_get_comparison (fixture->session);
  g_assert_cmpstr (result->roles[1].name, ==, "Flyers");
  g_assert_cmpuint (result->roles[1].n_postings, ==, 3);
  g_assert_cmpuint (result->roles[2].n_postings, ==, 30);
  g_assert_cmpuint (result->pairs[1].n_both, ==, 30);
  g_assert_cmpuint (app_comparison_count_role (comparison, flyers), ==, 3);
  g_assert_cmpuint (app_comparison_count_role (comparison, engineers), ==, 30);
  g_assert_cmpuint (app_comparison_count_role (comparison, APP_OWN_ROLE_BIT | 7), ==, 0);

  g_auto (GStrv) wanted = app_session_dup_wanted_roles (fixture->session);
  g_assert_cmpstr (wanted[1], ==, "Flyers");
}

/* The sides that had it get what the market has. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  guint flyers = app_session_add_own_role (fixture->session, "Flyers", "kite");
  app_session_add_own_role (fixture->session, "Lords", "lord");
  app_session_set_side (fixture->session, 1, flyers);
  app_session_remove_own_role (fixture->session, 0);
  app_fixture_wait_for_comparison (fixture->session);

  CompareResult *result = app_session_get_result (fixture->session);
  g_assert_cmpuint (app_session_get_n_sides (fixture->session), ==, 2);
  g_assert_cmpstr (result->roles[0].name, ==, "Software Engineer");
  g_assert_cmpstr (result->roles[1].name, ==, "Backend Developer");
  g_assert_cmpuint (app_session_get_own_roles (fixture->session)->len, ==, 1);
  g_assert_cmpstr (app_session_get_role_name (fixture->session, APP_OWN_ROLE_BIT), ==, "Lords");
}

static void
test_titles (Fixture *fixture, gconstpointer data)
{
  AppMarket *market = app_session_get_market (fixture->session);
  const AppTitleCount *counts = (const AppTitleCount *) (gconstpointer) market->titles->data;

  g_assert_cmpuint (market->titles->len, ==, 2);
  g_assert_cmpuint (counts[0].n, ==, 2);
  g_assert_cmpstr (market_table_get_name (market->table, MARKET_NAMES_TITLES, counts[0].title), ==,
                   "Kite Flyer");
  g_assert_cmpuint (counts[1].n, ==, 1);
}

static void
test_words_of_title (void)
{
  static const char *const cases[][2] = {
    { "Kite Flyer", "Kite Flyer" },
    { "Kite-Flyer (m/w/d) | Berlin", "Kite Flyer m w d Berlin" },
    { " -- C++ & C# -Lead ", "C++ C# Lead" },
    { "Köchin/Koch, 80%", "Köchin Koch 80" },
    { "|-|", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = app_own_role_dup_words (cases[i][0]);
      g_assert_cmpstr (words, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/own-role/compare", Fixture, NULL, set_up, test_compare, tear_down);
  g_test_add ("/own-role/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/own-role/titles", Fixture, NULL, set_up, test_titles, tear_down);
  g_test_add_func ("/own-role/words-of-title", test_words_of_title);
  return g_test_run ();
}
