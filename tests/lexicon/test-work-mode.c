/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "labelled.h"
#include "lexicon-work-mode.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
check_mode (char **columns, gpointer data)
{
  LexiconCatalog *catalog = data;
  LexiconWorkMode mode = lexicon_work_mode_read (catalog, columns[0], strlen (columns[0]));

  return g_str_equal (lexicon_work_mode_get_name (mode), columns[1]);
}

static void
test_labelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);

  g_assert_no_error (error);
  labelled_check ("work-modes.tsv", 2, 60, 98, check_mode, catalog);
}

/* What of a description is given is nearly always right, and most of what it says is found. */
typedef struct
{
  LexiconCatalog *catalog;
  guint n_given, n_right, n_said;
} ProseTally;

static gboolean
check_prose (char **columns, gpointer data)
{
  ProseTally *tally = data;
  LexiconProseHit place = { 0 };
  LexiconWorkMode mode
      = lexicon_work_mode_read_prose (tally->catalog, columns[0], strlen (columns[0]), &place);
  gboolean is_right = g_str_equal (lexicon_work_mode_get_name (mode), columns[1]);

  if (mode != LEXICON_WORK_MODE_UNKNOWN)
    {
      tally->n_given++;
      tally->n_right += is_right;
      g_assert_cmpuint (place.len, >, 0);
      g_assert_cmpuint (place.offset + place.len, <=, strlen (columns[0]));
    }
  tally->n_said += !g_str_equal (columns[1], "unknown");
  return is_right;
}

static void
test_prose (void)
{
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  ProseTally tally = { .catalog = catalog };

  labelled_check ("work-modes-prose.tsv", 2, 100, 90, check_prose, &tally);

  double precision = 100.0 * tally.n_right / MAX (tally.n_given, 1);
  double recall = 100.0 * tally.n_right / MAX (tally.n_said, 1);

  g_test_message ("%u given, %u right, %u said: precision %.1f%%, recall %.1f%%", tally.n_given,
                  tally.n_right, tally.n_said, precision, recall);
  g_assert_cmpfloat (precision, >=, 95);
  g_assert_cmpfloat (recall, >=, 90);
}

/* Bytes that are no text, and long ones, are read within their length. */
static void
test_hostile (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < 5000; i++)
    g_string_append_c (text, (char) (i * 37 + i / 256));
  for (gsize len = 0; len < 300; len++)
    {
      g_autofree char *exact = g_memdup2 (text->str, len + 1);

      exact = g_realloc (exact, MAX (len, 1));
      lexicon_work_mode_read (catalog, exact, len);
    }
  g_assert_cmpint (lexicon_work_mode_read (catalog, "remotexx", 6), ==, LEXICON_WORK_MODE_REMOTE);
  g_string_assign (text, "remote ");
  while (text->len < 100000)
    g_string_append (text, "東京都 ");
  g_assert_cmpint (lexicon_work_mode_read (catalog, text->str, text->len), ==,
                   LEXICON_WORK_MODE_REMOTE);
}

/* The person's words win over the built-in ones; a wrong file is named. */
static void
test_user_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("rolescope-XXXXXX", &error);
  g_autofree char *path = g_build_filename (dir, "work-modes.json", NULL);
  g_autoptr (LexiconCatalog) catalog = NULL;

  g_assert_no_error (error);
  g_file_set_contents (path, "{\"onsite\": {\"words\": [\"remote village\"]}}", -1, &error);
  g_assert_no_error (error);
  catalog = lexicon_catalog_new (dir, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lexicon_work_mode_read (catalog, "remote village", 14), ==,
                   LEXICON_WORK_MODE_ONSITE);

  g_file_set_contents (path, "{\"onsite\": {\"wordz\": []}}", -1, &error);
  g_assert_no_error (error);
  g_assert_null (lexicon_catalog_new (dir, &error));
  g_assert_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG);
  g_assert_nonnull (strstr (error->message, "wordz"));
  g_assert_nonnull (strstr (error->message, "work-modes.json"));
  g_remove (path);
  g_rmdir (dir);
}

static void
test_flag (void)
{
  gboolean value;

  g_assert_true (lexicon_flag_read ("true", 4, &value) && value);
  g_assert_true (lexicon_flag_read ("Yes", 3, &value) && value);
  g_assert_true (lexicon_flag_read ("1", 1, &value) && value);
  g_assert_true (lexicon_flag_read ("FALSE", 5, &value) && !value);
  g_assert_true (lexicon_flag_read ("no", 2, &value) && !value);
  g_assert_true (lexicon_flag_read ("0", 1, &value) && !value);
  g_assert_false (lexicon_flag_read ("", 0, &value));
  g_assert_false (lexicon_flag_read ("remote", 6, &value));
  g_assert_false (lexicon_flag_read ("10", 2, &value));
  g_assert_false (lexicon_flag_read ("true                  false", 27, &value));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work-mode/labelled", test_labelled);
  g_test_add_func ("/work-mode/prose", test_prose);
  g_test_add_func ("/work-mode/hostile", test_hostile);
  g_test_add_func ("/work-mode/user-words", test_user_words);
  g_test_add_func ("/work-mode/flag", test_flag);
  return g_test_run ();
}
