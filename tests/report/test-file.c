/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files are written whole or not at all. */

#include "report-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder, *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("rolescope-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "report.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return report_file_write (path, bytes, error);
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

static void
test_new_and_replaced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct stat status;

  write_text (fixture->path, "one", &error);
  g_assert_no_error (error);
  assert_holds (fixture->path, "one");
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  write_text (fixture->path, "two", &error);
  g_assert_no_error (error);
  assert_holds (fixture->path, "two");
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("report.json", link), ==, 0);
  g_assert_cmpint (symlink (link, second), ==, 0);
  write_text (second, "through two links to nothing yet", &error);
  g_assert_no_error (error);
  assert_holds (fixture->path, "through two links to nothing yet");
  write_text (link, "again", &error);
  g_assert_no_error (error);
  assert_holds (fixture->path, "again");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_build_filename (fixture->path, "below", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "folder", NULL);
  g_autoptr (GError) error = NULL;

  write_text (fixture->path, "kept", NULL);
  g_assert_false (write_text (fixture->folder, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);
  g_assert_false (write_text (missing, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (write_text (below, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  assert_holds (fixture->path, "kept");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A file may grow to so many bytes only: what a full disk does. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  struct rlimit before, limit;
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  write_text (fixture->path, "the old report", NULL);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 5000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  is_written = write_text (fixture->path, large, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_false (is_written);
  g_assert_nonnull (error);
  assert_holds (fixture->path, "the old report");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_pieces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  ReportFile *file = report_file_new (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (report_file_append (file, "thrown ", 7, &error));
  g_assert_true (report_file_append (file, "away", 4, &error));
  report_file_free (file);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);

  file = report_file_new (fixture->path, &error);
  g_assert_true (report_file_append (file, "kept ", 5, &error));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (report_file_append (file, "whole", 5, &error));
  g_assert_true (report_file_commit (file, &error));
  report_file_free (file);
  assert_holds (fixture->path, "kept whole");
}

static void
test_devices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_text ("/dev/null", "into nothing", &error);
  g_assert_no_error (error);
  g_assert_false (write_text ("/dev/full", "no room", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* "/dev/stdout" in a pipeline leads to "pipe:[123]", which is no file's name. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  char read_text[16] = "";
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  path = g_strdup_printf ("/proc/self/fd/%d", ends[1]);
  write_text (path, "through", &error);
  g_assert_no_error (error);
  g_assert_cmpint (read (ends[0], read_text, sizeof read_text - 1), ==, strlen ("through"));
  g_assert_cmpstr (read_text, ==, "through");
  close (ends[0]);
  close (ends[1]);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/report/file/new-and-replaced", test_new_and_replaced }, { "/report/file/links", test_links },
    { "/report/file/refused", test_refused },                   { "/report/file/full", test_full },
    { "/report/file/pieces", test_pieces },                     { "/report/file/devices", test_devices },
    { "/report/file/pipe", test_pipe },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
