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

static void
quit_cb (GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

static void
wait_for (AppSession *session, const char *signal, const char *other_signal)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  gulong id = g_signal_connect_swapped (session, signal, G_CALLBACK (quit_cb), loop);
  gulong other_id = g_signal_connect_swapped (session, other_signal, G_CALLBACK (quit_cb), loop);
  g_main_loop_run (loop);
  g_signal_handler_disconnect (session, id);
  g_signal_handler_disconnect (session, other_id);
}

void
app_fixture_open (AppSession *session, const char *path)
{
  const char *paths[] = { path, NULL };
  app_session_open (session, paths);
  wait_for (session, "comparison-changed", "failed");
}

void
app_fixture_wait_for_comparison (AppSession *session)
{
  wait_for (session, "comparison-changed", "failed");
}
