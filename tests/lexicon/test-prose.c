/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Phrases in running text: what bounds them, what they are written like, and hostile text. */

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/scan", test_scan);
  g_test_add_func ("/prose/archive", test_archive);
  g_test_add_func ("/prose/hostile", test_hostile);
  return g_test_run ();
}
