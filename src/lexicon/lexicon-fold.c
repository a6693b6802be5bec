/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding of characters, with a short way for ASCII, which is nearly all that there is. */

#include "lexicon-fold.h"

#include <string.h>

/* Letters that Unicode does not take apart. */
static const struct
{
  gunichar letter;
  char spelling[3];
} whole_letters[] = {
  { 0xdf, "ss" }, { 0xe6, "ae" }, { 0xf0, "d" },  { 0xf8, "o" },   { 0xfe, "th" }, { 0x111, "d" },
  { 0x127, "h" }, { 0x131, "i" }, { 0x142, "l" }, { 0x153, "oe" }, { 0x1dd, "e" }, { 0x259, "e" },
};

/* What the letters from U+00C0 to U+00FF fold to, which are most of those beyond ASCII; two of these
 * characters are signs. */
static const char latin_letters[64][3] = {
  "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss",
  "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
};

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x60 || c == 0xb4 || (c >= 0x2b9 && c <= 0x2bf) || c == 0x2018
         || c == 0x2019;
}

/* Zero-width characters and soft hyphens are as little seen as accents. */
static gboolean
is_mark (gunichar c)
{
  return is_apostrophe (c) || g_unichar_ismark (c) || c == 0xad || (c >= 0x200b && c <= 0x200f)
         || c == 0x2060 || c == 0xfeff;
}

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x9fff && g_unichar_isalpha (c)) || (c >= 0xac00 && c <= 0xd7a3)
         || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

static gsize
fold_letter (gunichar c, char *folded)
{
  gunichar lower = g_unichar_tolower (c);
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  for (guint i = 0; i < G_N_ELEMENTS (whole_letters); i++)
    if (whole_letters[i].letter == lower)
      {
        gsize len = strlen (whole_letters[i].spelling);
        memcpy (folded, whole_letters[i].spelling, len);
        return len;
      }
  /* The letter under its accents; compatibility, so that wide and small-capital forms are letters
   * too. */
  if (!is_ideograph (lower)
      && g_unichar_fully_decompose (lower, TRUE, parts, G_N_ELEMENTS (parts)) > 0)
    lower = g_unichar_tolower (parts[0]);
  return g_unichar_to_utf8 (lower, folded);
}

/* Of an ASCII letter or digit. */
static inline guchar
fold_plain (guchar byte)
{
  return byte | 0x20;
}

LexiconFoldKind
lexicon_fold_next (const char **text, const char *end, char *folded, gsize *folded_len,
                   gunichar *character)
{
  guchar byte = **text;
  gunichar c = byte;

  if (g_ascii_isalnum (byte))
    {
      (*text)++;
      folded[0] = (char) fold_plain (byte);
      *folded_len = 1;
      if (character != NULL)
        *character = c;
      return LEXICON_FOLD_LETTER;
    }
  *folded_len = 0;
  if (byte < 0x80)
    (*text)++;
  else if (byte == 0xc3 && end - *text > 1 && ((guchar) (*text)[1] & 0xc0) == 0x80)
    {
      guint i = (guchar) (*text)[1] & 0x3f;

      *text += 2;
      if (character != NULL)
        *character = 0xc0 + i;
      *folded_len = (latin_letters[i][0] != '\0') + (latin_letters[i][1] != '\0');
      memcpy (folded, latin_letters[i], sizeof latin_letters[i]);
      return *folded_len > 0 ? LEXICON_FOLD_LETTER : LEXICON_FOLD_SEPARATOR;
    }
  else
    {
      c = g_utf8_get_char_validated (*text, end - *text);
      if (c >= 0x110000)
        {
          c = 0xfffd;
          (*text)++;
        }
      else
        *text = g_utf8_next_char (*text);
    }
  if (character != NULL)
    *character = c;

  if (c < 0x80)
    return is_apostrophe (c) ? LEXICON_FOLD_MARK : LEXICON_FOLD_SEPARATOR;
  /* Dashes, quotation marks, bullets. */
  if (c >= 0x2010 && c <= 0x2027)
    return is_apostrophe (c) ? LEXICON_FOLD_MARK : LEXICON_FOLD_SEPARATOR;
  if (is_mark (c))
    return LEXICON_FOLD_MARK;
  if (!g_unichar_isalnum (c))
    return LEXICON_FOLD_SEPARATOR;
  *folded_len = fold_letter (c, folded);
  return is_ideograph (c) ? LEXICON_FOLD_IDEOGRAPH : LEXICON_FOLD_LETTER;
}

gsize
lexicon_fold_words (const char *text, gsize len, char *words, gsize size)
{
  const char *end = text + len;
  gsize n = 0;
  gboolean is_apart = FALSE;

  while (text < end)
    {
      char folded[LEXICON_FOLD_MAX_BYTES];
      gsize folded_len;
      LexiconFoldKind kind;

      if (g_ascii_isalnum (*text) && n + 3 <= size)
        {
          if (n > 0 && is_apart)
            words[n++] = ' ';
          words[n++] = (char) fold_plain ((guchar) *text++);
          is_apart = FALSE;
          continue;
        }
      kind = lexicon_fold_next (&text, end, folded, &folded_len, NULL);
      if (kind == LEXICON_FOLD_MARK)
        continue;
      if (kind == LEXICON_FOLD_SEPARATOR)
        {
          is_apart = TRUE;
          continue;
        }
      if (n + folded_len + 2 > size)
        break;
      if (n > 0 && (is_apart || kind == LEXICON_FOLD_IDEOGRAPH))
        words[n++] = ' ';
      memcpy (words + n, folded, folded_len);
      n += folded_len;
      is_apart = kind == LEXICON_FOLD_IDEOGRAPH;
    }
  words[n] = '\0';
  return n;
}
