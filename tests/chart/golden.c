/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparison with files under tests/golden/chart/. */

#include "golden.h"

gboolean
golden_is_updating (void)
{
  return g_strcmp0 (g_getenv ("ROLESCOPE_UPDATE_GOLDEN"), "1") == 0;
}

char *
golden_dup_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "golden", "chart", name, NULL);
}

static void
write_file (const char *path, const void *bytes, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, n_bytes, &error);
  g_assert_no_error (error);
}

void
golden_check (const char *name, const void *bytes, gsize n_bytes)
{
  g_autofree char *path = golden_dup_path (name), *changed = g_strconcat (path, "-changed", NULL);
  g_autofree char *expected = NULL;
  gsize n_expected = 0;

  if (golden_is_updating ())
    {
      write_file (path, bytes, n_bytes);
      return;
    }
  if (g_file_get_contents (path, &expected, &n_expected, NULL) && n_expected == n_bytes
      && memcmp (expected, bytes, n_bytes) == 0)
    return;
  write_file (changed, bytes, n_bytes);
  g_test_message ("%s differs; compare it with %s", path, changed);
  g_test_fail ();
}
