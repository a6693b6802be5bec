/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole words looked for in titles. */

#include "market-words.h"

#include "market-texts.h"

#include <string.h>

/* char*, folded */
typedef struct
{
  GPtrArray *required, *forbidden;
} Alternative;

struct _MarketWords
{
  GArray *alternatives; /* Alternative, none without words */
  GString *scratch;     /* the title being looked at, folded */
};

static void
clear_alternative (gpointer data)
{
  Alternative *alternative = data;

  g_ptr_array_unref (alternative->required);
  g_ptr_array_unref (alternative->forbidden);
}

/* Reads the words up to a bar or the end, and gives the position there. */
static char **
add_alternative (MarketWords *words, char **parts)
{
  Alternative alternative = { g_ptr_array_new_with_free_func (g_free),
                              g_ptr_array_new_with_free_func (g_free) };

  for (; *parts != NULL && !g_str_equal (*parts, "|"); parts++)
    {
      if ((*parts)[0] == '-' && (*parts)[1] != '\0')
        g_ptr_array_add (alternative.forbidden, g_strdup (*parts + 1));
      else if ((*parts)[0] != '\0' && (*parts)[0] != '-')
        g_ptr_array_add (alternative.required, g_strdup (*parts));
    }
  if (alternative.required->len + alternative.forbidden->len > 0)
    g_array_append_val (words->alternatives, alternative);
  else
    clear_alternative (&alternative);
  return parts;
}

MarketWords *
market_words_new (const char *text)
{
  g_autoptr (MarketWords) words = g_new0 (MarketWords, 1);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) folded = g_string_new (NULL);

  market_text_fold (valid, strlen (valid), folded);

  g_auto (GStrv) parts = g_strsplit (folded->str, " ", -1);

  words->alternatives = g_array_new (FALSE, FALSE, sizeof (Alternative));
  g_array_set_clear_func (words->alternatives, clear_alternative);
  words->scratch = g_string_new (NULL);
  for (char **at = parts; *at != NULL; at += *at != NULL)
    at = add_alternative (words, at);
  if (words->alternatives->len == 0)
    return NULL;
  return g_steal_pointer (&words);
}

void
market_words_free (MarketWords *words)
{
  if (words == NULL)
    return;
  g_array_unref (words->alternatives);
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

static gboolean
matches_alternative (const Alternative *alternative, const char *title)
{
  for (guint i = 0; i < alternative->required->len; i++)
    if (!has_word (title, alternative->required->pdata[i]))
      return FALSE;
  for (guint i = 0; i < alternative->forbidden->len; i++)
    if (has_word (title, alternative->forbidden->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
market_words_match (MarketWords *words, const char *title)
{
  market_text_fold (title, strlen (title), words->scratch);
  for (guint i = 0; i < words->alternatives->len; i++)
    if (matches_alternative (&g_array_index (words->alternatives, Alternative, i),
                             words->scratch->str))
      return TRUE;
  return FALSE;
}
