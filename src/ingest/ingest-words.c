/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts cut to words. */

#include "ingest-words.h"

#define MAX_WORDS 100

typedef enum
{
  CLASS_NONE,
  CLASS_SMALL, /* or of a script without case */
  CLASS_CAPITAL,
  CLASS_DIGIT
} Class;

static Class
get_class (gunichar c)
{
  if (g_unichar_isdigit (c))
    return CLASS_DIGIT;
  if (g_unichar_isupper (c))
    return CLASS_CAPITAL;
  return g_unichar_isalpha (c) || g_unichar_ismark (c) ? CLASS_SMALL : CLASS_NONE;
}

/* Letters that no decomposition takes apart. */
static const struct
{
  gunichar letter;
  const char *plain;
} letters[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f8, "o" },
  { 0x0142, "l" },  { 0x0131, "i" },  { 0x0153, "oe" },
};

static void
append_folded (GString *word, gunichar c)
{
  if (g_unichar_ismark (c))
    return;
  c = g_unichar_tolower (c);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      {
        g_string_append (word, letters[i].plain);
        return;
      }
  g_string_append_unichar (word, c);
}

/* Whether a word ends before @c; the "T" of "HTMLTitle" begins one because of what follows it. */
static gboolean
is_border (Class before, Class class, Class next)
{
  if ((before == CLASS_DIGIT) != (class == CLASS_DIGIT))
    return TRUE;
  return class == CLASS_CAPITAL
         && (before == CLASS_SMALL || (before == CLASS_CAPITAL && next == CLASS_SMALL));
}

static void
end_word (GStrvBuilder *words, GString *word, guint *n_words)
{
  if (word->len > 0 && *n_words < MAX_WORDS)
    {
      g_strv_builder_add (words, word->str);
      (*n_words)++;
    }
  g_string_truncate (word, 0);
}

static GStrv
split (const char *text, gssize len, gboolean is_key)
{
  g_autofree char *plain = g_utf8_normalize (text, len, G_NORMALIZE_NFD);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);
  Class before = CLASS_NONE;
  guint n_words = 0;

  for (const char *p = plain; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      Class class = get_class (c);

      if (class == CLASS_NONE || (is_key && word->len > 0 && !g_unichar_ismark (c)
                                  && is_border (before, class, get_class (g_utf8_get_char (next)))))
        end_word (words, word, &n_words);
      if (class != CLASS_NONE)
        append_folded (word, c);
      if (!g_unichar_ismark (c))
        before = class;
    }
  end_word (words, word, &n_words);
  return g_strv_builder_end (words);
}

GStrv
ingest_words_split (const char *text, gsize len)
{
  return split (text, (gssize) len, FALSE);
}

GStrv
ingest_words_split_key (const char *key)
{
  return split (key, -1, TRUE);
}

char *
ingest_words_fold (const char *text, gsize len)
{
  g_autofree char *plain = g_utf8_normalize (text, (gssize) len, G_NORMALIZE_NFD);
  GString *folded = g_string_new (NULL);

  for (const char *p = plain; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    append_folded (folded, g_utf8_get_char (p));
  return g_strstrip (g_string_free (folded, FALSE));
}
