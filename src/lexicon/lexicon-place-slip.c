/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every near writing of a word is looked up: names have no order that could be searched by
 * nearness, and few texts come so far. */

#include "lexicon-place-slip.h"

#include <string.h>

/* Shorter words are near too many names, longer texts are no name. */
#define MIN_LETTERS 7
#define MAX_LETTERS 30

typedef struct
{
  const LexiconPlaceTable *table;
  guint meaning; /* the first found, or 0 */
  gboolean is_ambiguous;
} Search;

static void
try_name (Search *search, const char *words, gsize len, gboolean takes_cities)
{
  guint index = lexicon_dictionary_find (search->table->names, words, len);

  if (index == 0 || index == LEXICON_PLACE_NOWHERE)
    return;

  const LexiconPlaceMeaning *meaning = lexicon_place_table_get_meaning (search->table, index);
  if (meaning->kind != LEXICON_PLACE_COUNTRY && !(takes_cities && meaning->is_first))
    return;
  if (search->meaning == 0)
    search->meaning = index;
  else if (lexicon_place_table_get_meaning (search->table, search->meaning)->country
           != meaning->country)
    search->is_ambiguous = TRUE;
}

/* Puts @middle in the place of the @n_replaced bytes at @at. */
static void
try_change (Search *search, const char *words, gsize len, gsize at, gsize n_replaced,
            const char *middle, gsize n_middle)
{
  char changed[MAX_LETTERS + 2];

  memcpy (changed, words, at);
  memcpy (changed + at, middle, n_middle);
  memcpy (changed + at + n_middle, words + at + n_replaced, len - at - n_replaced);
  /* With another letter in place of one, cities are too near common words: "Trinity", "Tricity". */
  try_name (search, changed, len + n_middle - n_replaced, n_middle != 1 || n_replaced != 1);
}

static gboolean
is_plain (const char *words, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (!g_ascii_islower (words[i]) && words[i] != ' ')
      return FALSE;
  return TRUE;
}

guint
lexicon_place_find_slip (const LexiconPlaceTable *table, const char *words, gsize len)
{
  Search search = { .table = table };

  if (len < MIN_LETTERS || len > MAX_LETTERS || !is_plain (words, len))
    return 0;
  /* A name with a letter more is another word: "Georgian". */
  if (lexicon_dictionary_find (table->names, words, len - 1) != 0)
    return 0;
  for (gsize at = 1; at <= len; at++)
    {
      for (char c = 'a'; c <= 'z'; c++)
        {
          try_change (&search, words, len, at, 0, &c, 1);
          if (at < len)
            try_change (&search, words, len, at, 1, &c, 1);
        }
      if (at + 1 < len)
        {
          const char swapped[] = { words[at + 1], words[at] };
          try_change (&search, words, len, at, 2, swapped, 2);
        }
      if (at + 1 < len)
        try_change (&search, words, len, at, 1, "", 0);
    }
  return search.is_ambiguous ? 0 : search.meaning;
}
