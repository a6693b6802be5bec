/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "labelled.h"

/* Splits at tabs, then resolves escapes; a missing last column is empty. */
static char **
read_columns (const char *line, guint n_columns)
{
  g_auto (GStrv) raw = g_strsplit (line, "\t", -1);
  char **columns = g_new0 (char *, n_columns + 1);

  g_assert_cmpuint (g_strv_length (raw), <=, n_columns);
  for (guint i = 0; i < n_columns; i++)
    columns[i] = i < g_strv_length (raw) ? g_strcompress (raw[i]) : g_strdup ("");
  return columns;
}

void
labelled_check (const char *file_name, guint n_columns, guint n_min, double min_percent,
                LabelledCheckFunc check, gpointer data)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "lexicon", file_name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n_lines = 0, n_right = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;

      g_auto (GStrv) columns = read_columns (lines[i], n_columns);
      n_lines++;
      if (check (columns, data))
        n_right++;
      else
        g_test_message ("%s:%u: missed: %s", file_name, i + 1, lines[i]);
    }

  double percent = n_lines > 0 ? 100.0 * n_right / n_lines : 0;
  g_test_message ("%s: %u of %u right, %.1f%%", file_name, n_right, n_lines, percent);
  g_assert_cmpuint (n_lines, >=, n_min);
  g_assert_cmpfloat (percent, >=, min_percent);
}
