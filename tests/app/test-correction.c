/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrections tried, taken and kept. */

#include "app-correction.h"
#include "app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static char *user_dir; /* stands for the person's folder of data */

typedef struct
{
  AppSession *session;
  char *path;
  char *failure; /* message of the last failure, or NULL */
} Fixture;

static void
failed_cb (AppSession *session, const char *heading, const char *message, Fixture *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = app_fixture_build_export (30, 20);

  fixture->path = app_fixture_write ("ok.jsonl", text);
  fixture->session = app_session_new ();
  g_signal_connect (fixture->session, "failed", G_CALLBACK (failed_cb), fixture);
}

static char *
dup_own_path (void)
{
  return g_build_filename (user_dir, "rolescope", "catalog", "corrections.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_own_path ();

  g_remove (path);
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_object_unref (fixture->session);
  app_fixture_remove (fixture->path);
  g_free (fixture->failure);
}

static LexiconCorrections *
new_corrections (void)
{
  g_autoptr (LexiconCorrections) none = lexicon_corrections_new ();
  LexiconCorrection rule = {
    .kind = LEXICON_CORRECTION_TITLE, .text = "backend", .name = "Software Engineer"
  };

  return lexicon_corrections_add (none, &rule, NULL);
}

typedef struct
{
  GMainLoop *loop;
  AppCorrection *correction;
} Trial;

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Trial *trial = user_data;
  g_autoptr (GError) error = NULL;

  trial->correction = app_correction_try_finish (result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (trial->loop);
}

static AppCorrection *
try (AppSession *session, LexiconCorrections *corrections)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Trial trial = { .loop = loop };
  AppComparisonRequest request;

  g_assert_true (app_session_dup_request (session, &request));
  app_correction_try_async (&request, corrections, NULL, tried_cb, &trial);
  market_filter_free (request.filter);
  g_main_loop_run (loop);
  return trial.correction;
}

static void
test_try (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LexiconCorrections) corrections = new_corrections ();

  app_fixture_open (fixture->session, fixture->path);
  g_assert_null (fixture->failure);

  g_autoptr (AppCorrection) correction = try (fixture->session, corrections);
  CompareResult *before = app_session_get_result (fixture->session);
  g_autofree char *text = app_correction_describe (correction, before);

  g_assert_cmpuint (correction->n_changed, ==, 20);
  g_assert_cmpstr (text, ==,
                   "20 postings are read in another way.\n"
                   "Software Engineer: 50 postings instead of 30\n"
                   "Backend Developer: 0 postings instead of 20");
  g_assert_cmpuint (before->roles[0].n_postings, ==, 30);

  app_session_take_market (fixture->session, correction->market, correction->comparison,
                           correction->roles, correction->n_roles);
  g_assert_true (app_session_get_market (fixture->session) == correction->market);
  g_assert_cmpuint (app_session_get_result (fixture->session)->roles[0].n_postings, ==, 50);

  /* Without them it is again as it was. */
  g_autoptr (LexiconCorrections) none = lexicon_corrections_new ();
  g_autoptr (AppCorrection) back = try (fixture->session, none);
  g_assert_cmpuint (back->n_changed, ==, 20);
  g_assert_cmpuint (back->comparison->result->roles[0].n_postings, ==, 30);
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LexiconCorrections) corrections = new_corrections ();
  g_autoptr (GError) error = NULL;

  g_assert_true (app_correction_save (corrections, &error));
  g_assert_no_error (error);
  app_fixture_open (fixture->session, fixture->path);
  g_assert_null (fixture->failure);
  g_assert_cmpuint (app_session_get_comparison (fixture->session)->n_selected, ==, 50);
  g_assert_cmpuint (app_session_get_result (fixture->session)->roles[0].n_postings, ==, 50);
}

/* A file that is wrong is said, and the export is open as if it were not there. */
static void
test_wrong_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_own_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "{\"titles\": [{}]}", -1, NULL));
  app_fixture_open (fixture->session, fixture->path);
  g_assert_nonnull (fixture->failure);
  g_assert_nonnull (strstr (fixture->failure, "corrections.json: “words” must be a text"));
  g_assert_cmpuint (app_session_get_market (fixture->session)->n_postings, ==, 50);
}

int
main (int argc, char **argv)
{
  user_dir = g_dir_make_tmp ("rolescope-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", user_dir, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/correction/try", Fixture, NULL, set_up, test_try, tear_down);
  g_test_add ("/correction/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/correction/wrong-file", Fixture, NULL, set_up, test_wrong_file, tear_down);

  int status = g_test_run ();
  g_autofree char *folder = g_build_filename (user_dir, "rolescope", NULL);
  g_autofree char *catalog = g_build_filename (folder, "catalog", NULL);
  g_rmdir (catalog);
  g_rmdir (folder);
  g_rmdir (user_dir);
  g_free (user_dir);
  return status;
}
