/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the word or sign that touches a number, as a whole, then parts of it. */

#include "lexicon-pay-sign.h"

#include <string.h>

#define MAX_TOKEN_BYTES 24
#define MAX_SIGN_TOKENS 3

/* The character before @at, not before @begin. U+FFFD for bytes that are none. */
static gunichar
get_before (const char *begin, const char *at, const char **start)
{
  const char *p = at - 1;

  while (p > begin && at - p < 4 && ((guchar)*p & 0xc0) == 0x80)
    p--;
  *start = p;

  gunichar c = g_utf8_get_char_validated (p, at - p);
  if (c < 0x110000 && g_utf8_next_char (p) == at)
    return c;
  *start = at - 1;
  return 0xfffd;
}

gunichar
lexicon_pay_sign_get_at (const char *at, const char *end, const char **after)
{
  gunichar c = g_utf8_get_char_validated (at, end - at);

  if (c >= 0x110000)
    {
      *after = at + 1;
      return 0xfffd;
    }
  *after = g_utf8_next_char (at);
  return c;
}

/* What may stand between a sign and its number: spaces, and markup for bold. */
static gboolean
is_gap (gunichar c)
{
  return c == ' ' || c == '\t' || c == '*' || c == '_' || c == 0xa0 || c == 0x202f || c == 0x2009;
}

static gboolean
is_sign_character (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c) || c == '$' || c == '.';
  return g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
}

static const char *
skip_gap_back (const char *begin, const char *at)
{
  const char *start;

  while (at > begin && is_gap (get_before (begin, at, &start)))
    at = start;
  return at;
}

const char *
lexicon_pay_sign_skip_gap (const char *at, const char *end)
{
  const char *after;

  while (at < end && is_gap (lexicon_pay_sign_get_at (at, end, &after)))
    at = after;
  return at;
}

static const char *
find_token_begin (const char *begin, const char *at)
{
  const char *limit = at - begin > MAX_TOKEN_BYTES ? at - MAX_TOKEN_BYTES : begin;
  const char *start;

  while (at > limit && is_sign_character (get_before (begin, at, &start)))
    at = start;
  return at;
}

static const char *
find_token_end (const char *at, const char *end)
{
  const char *limit = end - at > MAX_TOKEN_BYTES ? at + MAX_TOKEN_BYTES : end;
  const char *after;

  while (at < limit && is_sign_character (lexicon_pay_sign_get_at (at, end, &after)))
    at = after;
  return at;
}

/* Whether a token is money here: by itself, or as the posting's countries write it. */
static gboolean
is_money (const LexiconPaySearch *search, const char *text, gsize len)
{
  guint n_countries = search->place != NULL ? search->place->n_countries : 0;

  if (len == 0)
    return FALSE;
  if (lexicon_currency_table_is_sure (search->currencies, text, len)
      && lexicon_currency_table_find (search->currencies, text, len, LEXICON_CURRENCY_NONE)
             != LEXICON_CURRENCY_NONE)
    return TRUE;
  if (g_unichar_type (g_utf8_get_char_validated (text, len)) == G_UNICODE_CURRENCY_SYMBOL
      && (gsize)(g_utf8_next_char (text) - text) == len)
    return TRUE;
  for (guint i = 0; i < n_countries; i++)
    {
      LexiconCurrency own
          = lexicon_currency_table_of_country (search->currencies, search->place->countries[i]);
      if (own != LEXICON_CURRENCY_NONE
          && lexicon_currency_table_find (search->currencies, text, len, own) == own)
        return TRUE;
    }
  return FALSE;
}

/* A token as a whole, without a full stop, or its last character: "from$90", "Rs.50". */
static gboolean
match_token_back (const LexiconPaySearch *search,
                  const char *begin,
                  const char *end,
                  LexiconPaySign *sign)
{
  const char *last = begin;
  LexiconPaySign tries[3] = { { begin, end - begin } };
  guint n = 1;

  if (begin == end)
    return FALSE;
  if (end[-1] == '.')
    tries[n++] = (LexiconPaySign){ begin, end - begin - 1 };
  get_before (begin, end, &last);
  /* A lone letter behind others is part of their word. */
  if (!g_ascii_isalpha (*last) && *last != '.')
    tries[n++] = (LexiconPaySign){ last, end - last };
  for (guint i = 0; i < n; i++)
    if (is_money (search, tries[i].text, tries[i].len))
      {
        *sign = tries[i];
        return TRUE;
      }
  return FALSE;
}

/* Of "CAD $88,000" the code is taken, of "US $" both. */
static void
extend_sign_back (const LexiconPaySearch *search, LexiconPaySign *sign)
{
  const char *end = skip_gap_back (search->text, sign->text);
  const char *begin = find_token_begin (search->text, end);
  gsize whole_len = sign->text + sign->len - begin;
  char joined[8];

  if (begin == end || end - begin > 3 || !g_ascii_isupper (*begin))
    return;
  if (is_money (search, begin, end - begin))
    {
      LexiconCurrency code = lexicon_currency_table_find (search->currencies, begin, end - begin,
                                                          LEXICON_CURRENCY_NONE);
      if (code != LEXICON_CURRENCY_NONE
          && lexicon_currency_table_find (search->currencies, sign->text, sign->len, code) == code)
        *sign = (LexiconPaySign){ begin, end - begin };
      return;
    }
  if (end - begin + sign->len >= sizeof joined)
    return;
  memcpy (joined, begin, end - begin);
  memcpy (joined + (end - begin), sign->text, sign->len);
  if (is_money (search, joined, end - begin + sign->len))
    *sign = (LexiconPaySign){ begin, whole_len };
}

gboolean
lexicon_pay_sign_find_before (const LexiconPaySearch *search,
                              const char *number,
                              LexiconPaySign *sign)
{
  const char *end = skip_gap_back (search->text, number);

  if (!match_token_back (search, find_token_begin (search->text, end), end, sign))
    return FALSE;
  extend_sign_back (search, sign);
  return TRUE;
}

static gboolean
match_tokens (const LexiconPaySearch *search, const char *begin, LexiconPaySign *sign)
{
  const char *ends[MAX_SIGN_TOKENS];
  guint n = 0;

  for (const char *p = begin; n < MAX_SIGN_TOKENS; n++)
    {
      ends[n] = find_token_end (p, search->end);
      if (ends[n] == p || ends[n] - begin > 2 * MAX_TOKEN_BYTES)
        break;
      p = ends[n] < search->end && *ends[n] == ' ' ? ends[n] + 1 : ends[n];
    }
  for (; n > 0; n--)
    {
      gsize len = ends[n - 1] - begin;
      if (is_money (search, begin, len)
          || (len > 1 && begin[len - 1] == '.' && is_money (search, begin, --len)))
        {
          *sign = (LexiconPaySign){ begin, len };
          return TRUE;
        }
    }

  const char *after;
  if (begin == search->end
      || !is_sign_character (lexicon_pay_sign_get_at (begin, search->end, &after))
      || g_ascii_isalpha (*begin) || !is_money (search, begin, after - begin))
    return FALSE;
  *sign = (LexiconPaySign){ begin, after - begin };
  return TRUE;
}

gboolean
lexicon_pay_sign_find_after (const LexiconPaySearch *search, const char *at, LexiconPaySign *sign)
{
  const char *begin = lexicon_pay_sign_skip_gap (at, search->end);

  if (begin == search->end || *begin != '(')
    return match_tokens (search, begin, sign);
  /* "$70k - $100k (CAD)" */
  return match_tokens (search, begin + 1, sign) && sign->text + sign->len < search->end
         && sign->text[sign->len] == ')';
}
