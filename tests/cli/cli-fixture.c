/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the program share. */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

void
cli_run_clear (CliRun *run)
{
  g_free (run->out);
  g_free (run->err);
}

const char *
cli_fixture_begin (void)
{
  folder = g_dir_make_tmp ("rolescope-cli-XXXXXX", NULL);
  return folder;
}

void
cli_fixture_end (void)
{
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

GSubprocess *
cli_fixture_start (const char *const *args, gboolean has_input)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "..", "data", "cli", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
      | (has_input ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE));
  g_subprocess_launcher_set_cwd (launcher, data);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  g_ptr_array_add (argv, (gpointer) g_getenv ("ROLESCOPE_CLI"));
  for (guint i = 0; args[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) args[i]);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  return process;
}

char *
cli_fixture_dup_text (GBytes *bytes)
{
  GString *text = g_string_new (NULL);

  g_string_append_len (text, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_string_free (text, FALSE);
}

CliRun
cli_fixture_run_with_input (const char *const *args, const char *input)
{
  g_autoptr (GSubprocess) process = cli_fixture_start (args, input != NULL);
  g_autoptr (GBytes) in = input != NULL ? g_bytes_new (input, strlen (input)) : NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  CliRun run;

  g_subprocess_communicate (process, in, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);
  run.out = cli_fixture_dup_text (out);
  run.err = cli_fixture_dup_text (err);
  return run;
}

CliRun
cli_fixture_run (const char *const *args)
{
  return cli_fixture_run_with_input (args, NULL);
}

void
cli_fixture_assert_done (const CliRun *run)
{
  if (run->status != 0)
    g_test_message ("%s", run->err);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
}

JsonObject *
cli_fixture_parse (JsonParser *parser, const char *json)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

char *
cli_fixture_dup_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}
