/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "lexicon-dictionary.h"
#include "lexicon-fold.h"

#include <string.h>

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *words;
  } cases[] = {
    { "", "" },
    { " -- ", "" },
    { "New York", "new york" },
    { "  Zürich (CH) ", "zurich ch" },
    { "ŁÓDŹ", "lodz" },
    { "Straße", "strasse" },
    { "Ra'anana", "raanana" },
    { "Côte d’Ivoire", "cote divoire" },
    { "U.S.", "u s" },
    { "on_site/hybrid", "on site hybrid" },
    { "Київ", "киів" },
    { "東京 都", "東 京 都" },
    { "ＲＥＭＯＴＥ", "remote" },
    { "a\u200bb", "ab" },
    { "a\u00a0b", "a b" },
    { "a\xff" "b", "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char words[64];
      gsize len = lexicon_fold_words (cases[i].text, strlen (cases[i].text), words, sizeof words);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpuint (len, ==, strlen (words));
    }
}

/* The letters that have a table fold as Unicode takes them apart. */
static void
test_fold_latin (void)
{
  for (gunichar c = 0xc0; c <= 0xff; c++)
    {
      char letter[8] = "", words[64], parted_words[64];

      g_unichar_to_utf8 (c, letter);

      g_autofree char *parted = g_utf8_normalize (letter, -1, G_NORMALIZE_ALL);

      lexicon_fold_words (letter, strlen (letter), words, sizeof words);
      lexicon_fold_words (parted, strlen (parted), parted_words, sizeof parted_words);
      g_assert_cmpstr (words, ==, parted_words);
      g_assert_cmpint (*words != '\0', ==, g_unichar_isalpha (c));
    }
}

/* Whatever the room, the words end in time and at a character's border. */
static void
test_fold_room (void)
{
  const char *text = "Łódź, 東京, São Paulo";

  for (gsize size = 1; size < 40; size++)
    {
      g_autofree char *words = g_malloc (size);
      gsize len = lexicon_fold_words (text, strlen (text), words, size);

      g_assert_cmpuint (len, <, size);
      g_assert_true (g_utf8_validate (words, len, NULL));
    }
}

static void
test_longest_phrase (void)
{
  g_autoptr (LexiconDictionary) dictionary = lexicon_dictionary_new ();
  gsize len = 0;

  g_assert_cmpuint (lexicon_dictionary_add (dictionary, "Mexico", 6, 1), ==, 1);
  g_assert_cmpuint (lexicon_dictionary_add (dictionary, "Mexico City", 11, 2), ==, 2);
  g_assert_cmpuint (lexicon_dictionary_add (dictionary, "México", 7, 3), ==, 1);
  g_assert_cmpuint (lexicon_dictionary_add (dictionary, "--", 2, 4), ==, 0);

  g_assert_cmpuint (lexicon_dictionary_match (dictionary, "mexico city x", 13, &len), ==, 2);
  g_assert_cmpuint (len, ==, 11);
  g_assert_cmpuint (lexicon_dictionary_match (dictionary, "mexico cit", 10, &len), ==, 1);
  g_assert_cmpuint (len, ==, 6);
  g_assert_cmpuint (lexicon_dictionary_match (dictionary, "mexicocity", 10, &len), ==, 0);
  g_assert_cmpuint (lexicon_dictionary_find (dictionary, "mexico city", 11), ==, 2);
  g_assert_cmpuint (lexicon_dictionary_find (dictionary, "", 0), ==, 0);
}

/* Every phrase is found again after the table has grown many times. */
static void
test_many (void)
{
  g_autoptr (LexiconDictionary) dictionary = lexicon_dictionary_new ();

  for (guint i = 1; i <= 20000; i++)
    {
      g_autofree char *phrase = g_strdup_printf ("place %u of %u", i, i % 7);
      lexicon_dictionary_add (dictionary, phrase, strlen (phrase), i);
    }
  for (guint i = 1; i <= 20000; i++)
    {
      g_autofree char *phrase = g_strdup_printf ("place %u of %u", i, i % 7);
      g_assert_cmpuint (lexicon_dictionary_find (dictionary, phrase, strlen (phrase)), ==, i);
    }
  g_assert_cmpuint (lexicon_dictionary_find (dictionary, "place 20001 of 2", 16), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dictionary/fold", test_fold);
  g_test_add_func ("/dictionary/fold-latin", test_fold_latin);
  g_test_add_func ("/dictionary/fold-room", test_fold_room);
  g_test_add_func ("/dictionary/longest-phrase", test_longest_phrase);
  g_test_add_func ("/dictionary/many", test_many);
  return g_test_run ();
}
