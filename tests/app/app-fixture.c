/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything is waited for by signals: no test sleeps. */

#include "app-fixture.h"

#include <glib/gstdio.h>

char *
app_fixture_write (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("rolescope-XXXXXX", &error);
  g_assert_no_error (error);
  char *path = g_build_filename (dir, name, NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

void
app_fixture_remove (char *path)
{
  g_autofree char *dir = g_path_get_dirname (path);
  g_remove (path);
  g_rmdir (dir);
  g_free (path);
}

char *
app_fixture_build_export (guint n_software, guint n_backend)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n_software; i++)
    g_string_append_printf (
        text,
        "{\"id\": \"s%u\", \"title\": \"Software Engineer\", \"company\": \"Firm %u\", "
        "\"location\": \"Austin, TX\", \"country\": \"US\", \"work_mode\": \"%s\", "
        "\"skills\": [\"Python\"%s], \"salary\": {\"min\": %u, \"max\": %u, \"currency\": \"USD\", "
        "\"period\": \"year\"}, \"posted_at\": \"2026-05-%02u\"}\n",
        i, i, i % 2 ? "remote" : "onsite", i % 3 ? "" : ", \"Rust\"", 100000 + 1000 * i,
        120000 + 1000 * i, 1 + i % 28);
  for (guint i = 0; i < n_backend; i++)
    g_string_append_printf (text,
                            "{\"id\": \"b%u\", \"title\": \"Backend Developer\", \"company\": "
                            "\"Haus %u\", \"location\": \"Berlin\", \"country\": \"DE\", "
                            "\"work_mode\": \"hybrid\", \"skills\": [\"Java\"]}\n",
                            i, i);
  return g_string_free (text, FALSE);
}

typedef struct
{
  GMainLoop *loop;
  gboolean is_modelled; /* what is waited for */
} Wait;

static void
compared_cb (AppSession *session, Wait *wait)
{
  AppComparison *comparison = app_session_get_comparison (session);
  if (comparison != NULL && (comparison->plain != NULL) == wait->is_modelled)
    g_main_loop_quit (wait->loop);
}

static void
failed_cb (AppSession *session, const char *heading, const char *message, Wait *wait)
{
  g_main_loop_quit (wait->loop);
}

static void
wait_for (AppSession *session, gboolean is_modelled)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, is_modelled };
  gulong compared = g_signal_connect (session, "comparison-changed", G_CALLBACK (compared_cb), &wait);
  gulong failed = g_signal_connect (session, "failed", G_CALLBACK (failed_cb), &wait);
  g_main_loop_run (loop);
  g_signal_handler_disconnect (session, compared);
  g_signal_handler_disconnect (session, failed);
}

void
app_fixture_open (AppSession *session, const char *path)
{
  const char *paths[] = { path, NULL };
  app_session_open (session, paths);
  wait_for (session, FALSE);
}

void
app_fixture_wait_for_comparison (AppSession *session)
{
  wait_for (session, FALSE);
}

void
app_fixture_wait_for_model (AppSession *session)
{
  wait_for (session, TRUE);
}
