/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole words looked for in titles. */

#include "market-words.h"

#include "market-texts.h"

#include <string.h>

struct _MarketWords
{
  GPtrArray *required;  /* char*, folded */
  GPtrArray *forbidden;
  GString *scratch;     /* the title being looked at, folded */
};

MarketWords *
market_words_new (const char *text)
{
  g_autoptr (MarketWords) words = g_new0 (MarketWords, 1);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) folded = g_string_new (NULL);

  market_text_fold (valid, strlen (valid), folded);

  g_auto (GStrv) parts = g_strsplit (folded->str, " ", -1);

  words->required = g_ptr_array_new_with_free_func (g_free);
  words->forbidden = g_ptr_array_new_with_free_func (g_free);
  words->scratch = g_string_new (NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] == '-' && parts[i][1] != '\0')
        g_ptr_array_add (words->forbidden, g_strdup (parts[i] + 1));
      else if (parts[i][0] != '\0' && parts[i][0] != '-')
        g_ptr_array_add (words->required, g_strdup (parts[i]));
    }
  if (words->required->len + words->forbidden->len == 0)
    return NULL;
  return g_steal_pointer (&words);
}

void
market_words_free (MarketWords *words)
{
  if (words == NULL)
    return;
  g_ptr_array_unref (words->required);
  g_ptr_array_unref (words->forbidden);
  g_string_free (words->scratch, TRUE);
  g_free (words);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || c == '+' || c == '#';
}

static gboolean
has_word (const char *title, const char *word)
{
  gsize len = strlen (word);
  gunichar first = g_utf8_get_char (word);
  gunichar last = g_utf8_get_char (g_utf8_prev_char (word + len));

  for (const char *at = title; (at = strstr (at, word)) != NULL; at = g_utf8_next_char (at))
    {
      gboolean begins = at == title || !is_word_char (first) ||
                        !is_word_char (g_utf8_get_char (g_utf8_prev_char (at)));
      gboolean ends = at[len] == '\0' || !is_word_char (last) ||
                      !is_word_char (g_utf8_get_char (at + len));

      if (begins && ends)
        return TRUE;
    }
  return FALSE;
}

gboolean
market_words_match (MarketWords *words, const char *title)
{
  market_text_fold (title, strlen (title), words->scratch);

  const char *folded = words->scratch->str;

  for (guint i = 0; i < words->required->len; i++)
    if (!has_word (folded, words->required->pdata[i]))
      return FALSE;
  for (guint i = 0; i < words->forbidden->len; i++)
    if (has_word (folded, words->forbidden->pdata[i]))
      return FALSE;
  return TRUE;
}
