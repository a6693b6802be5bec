/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tokens, and the gaps within phrases. */

#include "lexicon-token.h"
#include "lexicon-fold.h"

#include <string.h>

#define MAX_GAP_BYTES 5

/* Bytes behind a token that are no part of it, whatever follows: white space and most signs. */
static const guint8 ends_token[256] = {
  ['\t'] = 1, ['\n'] = 1, [' '] = 1, ['!'] = 1, ['"'] = 1, ['('] = 1, [')'] = 1, [','] = 1,
  ['-'] = 1,  ['.'] = 1,  ['/'] = 1, [':'] = 1, [';'] = 1, ['?'] = 1, ['|'] = 1,
};

static gboolean
is_word_byte (const char *at, const char *end)
{
  return at < end && (g_ascii_isalnum (*at) || (guchar) *at >= 0x80);
}

/* The length of an apostrophe, typewriter's or printer's; 0 for another character. */
static gsize
get_apostrophe (const char *at, const char *end)
{
  if (at < end && *at == '\'')
    return 1;
  return end - at >= 3 && memcmp (at, "\342\200\231", 3) == 0 ? 3 : 0;
}

/* The end of the "'s" at @at; NULL where that is none. */
static const char *
pass_possessive (const char *at, const char *end)
{
  gsize len = get_apostrophe (at, end);

  if (len == 0 || at + len == end || g_ascii_tolower (at[len]) != 's')
    return NULL;
  return is_word_byte (at + len + 1, end) ? NULL : at + len + 1;
}

/* Signs that end a token: "c++", "2+" but not "a+b"; "c#" but not "issue#"; "100%". */
static gsize
measure_signs (const char *at, const char *end, gsize token_len)
{
  if (at == end)
    return 0;
  if (*at == '#')
    return token_len == 1 ? 1 : 0;
  if (*at == '%')
    return 1;
  if (*at != '+')
    return 0;
  if (at + 1 < end && at[1] == '+')
    return 2;
  return is_word_byte (at + 1, end) ? 0 : 1;
}

gsize
lexicon_token_read (const char **at, const char *end, char *token, gsize size)
{
  const char *p = *at;
  gsize len = 0, n_signs;
  gboolean has_ended = FALSE;

  if (size < LEXICON_FOLD_MAX_BYTES || p == end)
    return 0;
  if (*p == '&')
    {
      memcpy (token, "and", 3);
      *at = p + 1;
      return 3;
    }
  if (*p == '.')
    token[len++] = *p++;
  while (p < end && len + LEXICON_FOLD_MAX_BYTES <= size)
    {
      const char *next = p;
      const char *possessive;
      gsize folded_len;
      LexiconFoldKind kind;

      if (g_ascii_isalnum (*p))
        {
          token[len++] = (char) (*p++ | 0x20);
          continue;
        }
      if (ends_token[(guchar) *p])
        {
          *at = p;
          return len;
        }
      has_ended = (guchar) *p < 0x80 && *p != '\'' && *p != '`';
      if (has_ended)
        break;
      possessive = pass_possessive (p, end);
      kind = lexicon_fold_next (&next, end, token + len, &folded_len, NULL);
      has_ended = possessive != NULL || kind == LEXICON_FOLD_SEPARATOR
                  || (kind == LEXICON_FOLD_MARK && !is_word_byte (next, end));
      if (possessive != NULL)
        p = possessive;
      if (has_ended)
        break;
      len += folded_len;
      p = next;
    }
  n_signs = measure_signs (p, end, len);
  if (len + n_signs > size || (p < end && !has_ended))
    return 0;
  memcpy (token + len, p, n_signs);
  *at = p + n_signs;
  return len + n_signs;
}

/* The length of a hyphen, slash or the like that joins words; 0 for another character. */
static gsize
get_joint (const char *at, const char *end)
{
  if (*at == ' ' || *at == '-' || *at == '/' || *at == '_')
    return 1;
  /* U+2010 to U+2013: hyphens and the short dash. */
  if (end - at >= 3 && at[0] == '\342' && at[1] == '\200' && (guchar) at[2] >= 0x90
      && (guchar) at[2] <= 0x93)
    return 3;
  return 0;
}

gboolean
lexicon_token_pass_gap (const char **at, const char *end, gboolean *has_space)
{
  const char *p = *at;
  gsize joint;

  *has_space = FALSE;
  if (p + 1 < end && *p == '.' && g_ascii_isalnum (p[1]))
    {
      *at = p + 1;
      return TRUE;
    }
  while (p < end && (joint = get_joint (p, end)) != 0 && p - *at < MAX_GAP_BYTES)
    {
      *has_space |= *p == ' ';
      p += joint;
    }
  if (p == end)
    return FALSE;
  if (!is_word_byte (p, end) && *p != '&'
      && !(*p == '.' && p > *at && is_word_byte (p + 1, end)))
    return FALSE;
  *at = p;
  return TRUE;
}
