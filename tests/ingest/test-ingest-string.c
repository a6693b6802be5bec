/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every pass over strings that this processor can run gives what the plain one gives. */

#include "ingest-string.h"

#include <string.h>

#define MAX_BYTES 400
#define N_STRINGS 20000

/* What strings are made of; those that end one or are wrong come seldom. */
static const char *const usual[]
    = { "a", "of", "team ", "1", "experience with", "\\n", "\\\"", "\\\\", "\\u00e9", "\\/", "\\t", "é",
        "–", "Привет", "日本", "🚀", "\x7f" };
static const char *const odd[]
    = { "\"", "\\x", "\\u12g4", "\\", "\x01", "\n", "\x80", "\xc3", "\xc0\xaf", "\xe0\x80\x80",
        "\xed\xa0\x80", "\xe2\x82", "\xf4\x90\x80\x80", "\xf0\x8f\xbf\xbf", "\xff" };

static gsize
make_string (GRand *rand, guint8 *text)
{
  gsize len = 0, wanted = (gsize) g_rand_int_range (rand, 1, MAX_BYTES - 32);
  gint odd_every = g_rand_int_range (rand, 5, 200);
  gint n_usual = g_rand_int_range (rand, 1, G_N_ELEMENTS (usual) + 1);

  while (len < wanted)
    {
      const char *piece = g_rand_int_range (rand, 0, odd_every) == 0
                              ? odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))]
                              : usual[g_rand_int_range (rand, 0, n_usual)];
      gsize piece_len = strlen (piece);

      memcpy (text + len, piece, piece_len);
      len += piece_len;
    }
  if (g_rand_boolean (rand))
    text[len++] = '"';
  return len;
}

static void
test_passes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  IngestStringPass plain_pass = ingest_string_find_pass (INGEST_N_STRING_PASSES - 1);

  for (guint n = 0; n < N_STRINGS; n++)
    {
      guint8 text[1 + MAX_BYTES + INGEST_PADDING] = "\"";
      gsize len = 1 + make_string (rand, text + 1);

      for (guint i = 0; i + 1 < INGEST_N_STRING_PASSES; i++)
        {
          IngestStringPass pass = ingest_string_find_pass (i);
          IngestCursor cursor = { .p = text, .end = text + len };
          IngestCursor plain = cursor;
          gboolean has_escapes = FALSE, plain_has_escapes = FALSE;

          if (pass == NULL)
            continue;
          g_assert_cmpint (pass (&cursor, &has_escapes), ==,
                           plain_pass (&plain, &plain_has_escapes));
          g_assert_true (cursor.p == plain.p);
          g_assert_true (cursor.fault == plain.fault);
          g_assert_cmpint (cursor.status, ==, plain.status);
          g_assert_cmpstr (cursor.what, ==, plain.what);
          if (plain.status == INGEST_SCAN_OK)
            g_assert_cmpint (has_escapes, ==, plain_has_escapes);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ingest/string/passes", test_passes);
  return g_test_run ();
}
