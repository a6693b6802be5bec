/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Phrases in running text: what bounds them, what they are written like, and hostile text. */

#include "lexicon-fold.h"
#include "lexicon-prose.h"

#include <string.h>

static const char *const phrases[] = {
  NULL, "c", "c++", "c#", ".NET", "Node.js", "CI/CD", "Machine Learning", "Driver's License",
  "R&D", "A/B tests", "Größe", "machine learning engineer for the very large", "100%",
};

typedef struct
{
  const char *text;
  const char *found; /* what was found, as written, between bars */
} Case;

static const Case cases[] = {
  { "", "" },
  { "c", "c" },
  { "C, C++ and C#.", "C|C++|C#" },
  { "C/C++", "C|C++" },
  { "C++17 or C++/C#", "C++|C++|C#" },
  { "abc c++ d-c", "c++|c" },
  { "issue #c", "c" },
  { "the .NET and ASP.NET world", ".NET" },
  { "dot.net", "" },
  { ".NET.", ".NET" },
  { "Node.js, NODE JS, nodejs; Node. Js", "Node.js|NODE JS|nodejs" },
  { "CI/CD, CI / CD, CI-CD, cicd, CI\nCD, CI, CD", "CI/CD|CI / CD|CI-CD|cicd" },
  { "machine learning and machinelearning", "machine learning|machinelearning" },
  { "Machine  Learning", "Machine  Learning" },
  { "machine. Learning", "" },
  { "machine (learning)", "" },
  { "machine learning engineer", "machine learning" },
  { "driver's license, driver\342\200\231s licenses, driver license",
    "driver's license|driver\342\200\231s licenses|driver license" },
  { "R&D R & D r and d", "R&D|R & D|r and d" },
  { "A/B test; a/b tests; ab tests", "A/B test|a/b tests|ab tests" },
  { "GR\303\226\303\237E, gro\303\237e, Gro\314\210\303\237e",
    "GR\303\226\303\237E|gro\303\237e|Gro\314\210\303\237e" },
  { "\342\200\234C++\342\200\235\342\200\223C#\342\200\242c", "C++|C#|c" },
  { "100% of it", "100%" },
};

static LexiconProse *
make (void)
{
  LexiconProse *prose = lexicon_prose_new ();

  for (guint i = 1; i < G_N_ELEMENTS (phrases); i++)
    g_assert_cmpuint (lexicon_prose_add (prose, phrases[i], i), ==, i);
  g_assert_cmpuint (lexicon_prose_add (prose, "C", 99), ==, 1);
  g_assert_cmpuint (lexicon_prose_add (prose, "large language models (LLMs)", 99), ==, 0);
  g_assert_cmpuint (lexicon_prose_add (prose, "...", 99), ==, 0);
  for (guint i = 1; i < G_N_ELEMENTS (phrases); i++)
    lexicon_prose_add_variants (prose, phrases[i], i);
  return prose;
}

static char *
scan (const LexiconProse *prose, const char *text, gsize len)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LexiconProseHit));
  GString *found = g_string_new (NULL);
  gsize end = 0;

  lexicon_prose_scan (prose, text, len, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const LexiconProseHit *hit = &g_array_index (hits, LexiconProseHit, i);

      g_assert_cmpuint (hit->offset, >=, end);
      end = hit->offset + hit->len;
      g_assert_cmpuint (end, <=, len);
      g_string_append (found, i > 0 ? "|" : "");
      g_string_append_len (found, text + hit->offset, hit->len);
    }
  return g_string_free (found, FALSE);
}

static void
test_scan (void)
{
  g_autoptr (LexiconProse) prose = make ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = scan (prose, cases[i].text, strlen (cases[i].text));

      if (strcmp (found, cases[i].found) != 0)
        g_error ("in \"%s\" are \"%s\", not \"%s\"", cases[i].text, found, cases[i].found);
    }
}

/* What is archived and read again finds the same. */
static void
test_archive (void)
{
  g_autoptr (LexiconProse) prose = make ();
  g_autoptr (LexiconProse) restored = lexicon_prose_new ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  LexiconArchive out = { .out = bytes };

  lexicon_prose_archive (prose, &out);

  LexiconArchive in = { .in = bytes->data };

  lexicon_prose_archive (restored, &in);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = scan (restored, cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Long words, and phrases that begin again and again and never end. */
static void
test_hostile (void)
{
  static const char *const parts[] = {
    "machine ", "machine-", "c", "c++", "+", "#", "&", "'s", ".net", "\303\237", "\314\210", "large ",
    "machine learning engineer for the very ", "\342\200\231", "\357\273\277c",
  };
  g_autoptr (LexiconProse) prose = make ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 100000)
        g_string_append (text, parts[i]);

      g_autofree char *found = scan (prose, text->str, text->len);
    }
}

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || (guchar) byte >= 0x80;
}

/* The phrase that begins at the word at @at, or at the full stop before it. */
static gsize
match_here (const LexiconProse *prose, const char *text, const char *at, const char *end,
            GArray *hits)
{
  gboolean has_stop = at > text && at[-1] == '.' && (at - 1 == text || !is_word_byte (at[-2]));
  gsize len = 0;
  guint value = has_stop ? lexicon_prose_match (prose, at - 1, end, &len) : 0;

  if (value == 0)
    {
      has_stop = FALSE;
      value = lexicon_prose_match (prose, at, end, &len);
    }
  if (value == 0)
    return 0;

  LexiconProseHit hit = { (guint32) (at - has_stop - text), (guint32) len, value };

  g_array_append_val (hits, hit);
  return len - has_stop;
}

/* The pass as it is defined: what begins at each word is looked up. */
static void
scan_plainly (const LexiconProse *prose, const char *text, gsize len, GArray *hits)
{
  const char *end = text + len;
  gboolean is_begin = TRUE;

  for (const char *at = text; at < end;)
    {
      char folded[LEXICON_FOLD_MAX_BYTES];
      const char *next = at;
      gsize folded_len;
      LexiconFoldKind kind = lexicon_fold_next (&next, end, folded, &folded_len, NULL);
      gsize matched_len = 0;

      if (is_begin && kind == LEXICON_FOLD_LETTER)
        matched_len = match_here (prose, text, at, end, hits);
      is_begin = kind == LEXICON_FOLD_SEPARATOR || kind == LEXICON_FOLD_IDEOGRAPH || matched_len > 0
                 || (guchar) *at == '\'' || *at == '`';
      at = matched_len > 0 ? at + matched_len : next;
    }
}

/* The pass finds what looking at every word finds, wherever the words stand. */
static void
test_random (void)
{
  static const char *const parts[] = {
    "c", "C++", "#", ".net", ".", " ", " ", "-", "_", "/", "machine", "learning", "the", "R&D",
    "'", "'s", "%", "100", "node", "js", "ci", "cd", "very", "large", "\n", ",", "a/b", "test",
    "tests", "driver", "license", "engineer", "gro\303\237e", "\342\200\231", "\342\200\223",
    "\303\251", "\345\255\227", "\314\210", "learningandmuchmore", "for", "`", "&", "(",
  };
  g_autoptr (LexiconProse) prose = make ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LexiconProseHit));
      g_autoptr (GArray) plain_hits = g_array_new (FALSE, FALSE, sizeof (LexiconProseHit));
      guint n_parts = (guint) g_rand_int_range (rand, 0, 80);

      while (n_parts-- > 0)
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      lexicon_prose_scan (prose, text->str, text->len, hits);
      scan_plainly (prose, text->str, text->len, plain_hits);
      if (hits->len != plain_hits->len
          || (hits->len > 0
              && memcmp (hits->data, plain_hits->data, hits->len * sizeof (LexiconProseHit)) != 0))
        g_error ("in \"%s\" are %u phrases, not %u", text->str, hits->len, plain_hits->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/scan", test_scan);
  g_test_add_func ("/prose/archive", test_archive);
  g_test_add_func ("/prose/hostile", test_hostile);
  g_test_add_func ("/prose/random", test_random);
  return g_test_run ();
}
