/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Formats in the making: what can be chosen, what is shown of it, and what is kept. */

#include "app-fixture.h"
#include "app-format-draft.h"
#include "app-market-summary.h"

#include <glib/gstdio.h>
#include <string.h>

/* Three keys that say nothing of pay by their names, a place in two parts, and hostile values. */
static const char text[]
    = "{\"angebote\": ["
      "{\"stelle\": \"Data Engineer\", \"firma\": \"<b>Rye</b>\\nGmbH\", \"ort\": \"Ulm\", \"land\": \"Deutschland\","
      " \"k1\": 60000, \"k2\": 70000},"
      "{\"stelle\": \"Software Engineer\", \"firma\": \"Oat AG\", \"ort\": \"Bonn\", \"land\": \"Deutschland\","
      " \"k1\": 50000}]}";

enum
{
  NONE,
  STELLE,
  FIRMA,
  ORT,
  LAND,
  K1,
  K2,
  PLACE
};

typedef struct
{
  char *path;
  AppFormatDraft *draft;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->path = app_fixture_write ("stellen.json", text);
  fixture->draft = app_format_draft_new (fixture->path, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  app_format_draft_unref (fixture->draft);
  app_fixture_remove (fixture->path);
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) labels = app_format_draft_dup_labels (fixture->draft, INGEST_FIELD_TITLE, "None");
  g_auto (GStrv) places
      = app_format_draft_dup_labels (fixture->draft, INGEST_FIELD_LOCATION, "None");
  g_autofree char *joined = g_strjoinv (" ", labels);

  g_assert_cmpstr (joined, ==, "None stelle firma ort land k1 k2");
  g_assert_cmpuint (g_strv_length (places), ==, PLACE + 1);
  g_assert_cmpstr (places[PLACE], ==, "ort + land");
}

static void
test_examples (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint choice;
    const char *examples;
  } cases[] = {
    { NONE, "" },
    { STELLE, "“Data Engineer”, “Software Engineer”" },
    { FIRMA, "“<b>Rye</b> GmbH”, “Oat AG”" },
    { K2, "“70000” · in 1 of 2 records" },
    { PLACE, "“Ulm”, “Bonn” + “Deutschland”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *examples = app_format_draft_dup_examples (fixture->draft, cases[i].choice);
      g_assert_cmpstr (examples, ==, cases[i].examples);
    }
}

static void
assert_choices (const AppFormatDraft *draft, guint title, guint company, guint location,
                guint country)
{
  g_assert_cmpuint (app_format_draft_get_choice (draft, INGEST_FIELD_TITLE), ==, title);
  g_assert_cmpuint (app_format_draft_get_choice (draft, INGEST_FIELD_COMPANY), ==, company);
  g_assert_cmpuint (app_format_draft_get_choice (draft, INGEST_FIELD_LOCATION), ==, location);
  g_assert_cmpuint (app_format_draft_get_choice (draft, INGEST_FIELD_COUNTRY), ==, country);
}

/* A key serves one field, a part of the place takes the place with it, and all can be taken back. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  AppFormatDraft *draft = fixture->draft;

  assert_choices (draft, STELLE, FIRMA, PLACE, LAND);
  app_format_draft_choose (draft, INGEST_FIELD_COMPANY, STELLE);
  assert_choices (draft, NONE, STELLE, PLACE, LAND);
  g_assert_false (ingest_proposal_is_useful (draft->proposal));
  app_format_draft_choose (draft, INGEST_FIELD_TITLE, ORT);
  assert_choices (draft, ORT, STELLE, NONE, LAND);
  app_format_draft_choose (draft, INGEST_FIELD_LOCATION, PLACE);
  assert_choices (draft, NONE, STELLE, PLACE, LAND);
  app_format_draft_choose (draft, INGEST_FIELD_LOCATION, K1);
  assert_choices (draft, NONE, STELLE, K1, LAND);
  app_format_draft_choose (draft, INGEST_FIELD_COUNTRY, NONE);
  assert_choices (draft, NONE, STELLE, K1, NONE);
  ingest_proposal_reset (draft->proposal);
  assert_choices (draft, STELLE, FIRMA, PLACE, LAND);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (app_format_draft_save_finish (result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (user_data);
}

static void
save (const AppFormatDraft *draft, const char *title)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  app_format_draft_save_async (draft, title, saved_cb, loop);
  g_main_loop_run (loop);
}

static void
remove_format (const char *name)
{
  g_autofree char *folder = app_format_dup_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
remove_folders (void)
{
  g_autofree char *folder = app_format_dup_folder ();
  g_autofree char *above = g_path_get_dirname (folder);

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (above), ==, 0);
}

/* What is remembered reads the file from then on; a name that is taken stays who has it. */
static void
test_remember (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AppSession) session = app_session_new ();
  const AppMarket *market;

  app_fixture_open (session, fixture->path);
  market = app_session_get_market (session);
  g_assert_true (app_market_file_is_guessed (market_table_get_file (market->table, 0)));
  g_assert_cmpuint (market_table_get_n_filled (market->table, INGEST_FIELD_PAY_MIN), ==, 0);

  app_format_draft_choose (fixture->draft, INGEST_FIELD_PAY_MIN, K1);
  app_format_draft_choose (fixture->draft, INGEST_FIELD_PAY_MAX, K2);
  save (fixture->draft, "  Stellen von Rye ");
  app_fixture_open (session, fixture->path);
  market = app_session_get_market (session);
  g_assert_false (app_market_file_is_guessed (market_table_get_file (market->table, 0)));
  g_assert_cmpstr (ingest_format_get_title (market_table_get_file (market->table, 0)->format), ==,
                   "Stellen von Rye");
  g_assert_cmpuint (market_table_get_n_filled (market->table, INGEST_FIELD_PAY_MIN), ==, 2);

  save (fixture->draft, "Stellen von Rye");
  save (fixture->draft, " ");
  remove_format ("Stellen-von-Rye.json");
  remove_format ("Stellen-von-Rye-2.json");
  remove_format ("stellen.json");
  remove_folders ();
}

/* A format of the person's own that is wrong is said, and the file is read without it. */
static void
test_wrong_format (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AppSession) session = app_session_new ();
  g_autofree char *folder = app_format_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "wrong.json", NULL);
  const AppMarket *market;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "{\"fields\": {}}", -1, NULL));
  app_fixture_open (session, fixture->path);
  market = app_session_get_market (session);
  g_assert_cmpuint (market->n_postings, ==, 2);
  g_assert_nonnull (market->problem);
  g_assert_true (g_str_has_prefix (market->problem, path));
  remove_format ("wrong.json");
  remove_folders ();
}

static void
failed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (app_format_draft_save_finish (result, &error));
  g_assert_nonnull (error);
  g_main_loop_quit (user_data);
}

/* A folder that cannot be made is said; a title of any length makes a name. */
static void
test_cannot_remember (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = app_format_dup_folder ();
  g_autofree char *above = g_path_get_dirname (folder);
  g_autofree char *long_title = g_strnfill (5000, 'x');
  g_autofree char *name = NULL;
  g_autofree char *format = app_format_draft_dup_text (fixture->draft, long_title, &name);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_assert_cmpuint (strlen (name), ==, 40);
  g_assert_nonnull (strstr (format, long_title));
  g_assert_true (g_file_set_contents (above, "", 0, NULL));
  app_format_draft_save_async (fixture->draft, "x", failed_cb, loop);
  g_main_loop_run (loop);
  g_assert_cmpint (g_remove (above), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *user_dir = g_dir_make_tmp ("rolescope-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", user_dir, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/format/labels", Fixture, NULL, set_up, test_labels, tear_down);
  g_test_add ("/format/examples", Fixture, NULL, set_up, test_examples, tear_down);
  g_test_add ("/format/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/format/remember", Fixture, NULL, set_up, test_remember, tear_down);
  g_test_add ("/format/wrong-format", Fixture, NULL, set_up, test_wrong_format, tear_down);
  g_test_add ("/format/cannot-remember", Fixture, NULL, set_up, test_cannot_remember, tear_down);

  int status = g_test_run ();
  g_rmdir (user_dir);
  return status;
}
