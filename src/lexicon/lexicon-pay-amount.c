/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts: digits in groups, what parts them, and what stands behind them. */

#include "lexicon-pay-amount.h"

#include <math.h>
#include <string.h>

#define MAX_GROUPS 8
#define MAX_DIGITS 24
#define MAX_EXACT_DIGITS 15 /* of an integer that a double holds */

/* "1.200.000,50" is the groups 1, 200, 000, 50 and the separators '.', '.', ','. */
typedef struct
{
  const char *digits[MAX_GROUPS];
  guint n_digits[MAX_GROUPS];
  char separators[MAX_GROUPS]; /* [i] stands before group i + 1; ' ' for all kinds of space */
  guint n_groups;
  const char *end; /* behind the last group */
} Groups;

/* The separator that begins at @at and is followed by a digit, and its length in bytes; 0 for none.
 */
static char
read_separator (const char *at, const char *end, gsize *len)
{
  static const struct
  {
    const char *text;
    char kind;
  } separators[] = {
    { ".", '.' },  { ",", ',' },      { " ", ' ' },      { "'", '\'' },
    { "’", '\'' }, { "\u00a0", ' ' }, { "\u202f", ' ' }, { "\u2009", ' ' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      *len = strlen (separators[i].text);
      if ((gsize) (end - at) > *len && memcmp (at, separators[i].text, *len) == 0
          && g_ascii_isdigit (at[*len]))
        return separators[i].kind;
    }
  return 0;
}

static gboolean
read_groups (const char *at, const char *end, Groups *groups)
{
  guint n_digits = 0;

  for (groups->n_groups = 0; groups->n_groups < MAX_GROUPS;)
    {
      guint i = groups->n_groups++;
      gsize separator_len;

      groups->digits[i] = at;
      while (at < end && g_ascii_isdigit (*at))
        at++;
      groups->n_digits[i] = at - groups->digits[i];
      n_digits += groups->n_digits[i];
      groups->end = at;
      groups->separators[i] = read_separator (at, end, &separator_len);
      if (groups->separators[i] == 0)
        return n_digits <= MAX_DIGITS;
      at += separator_len;
    }
  return FALSE;
}

/* The first @n groups part thousands: 1 to 3 digits, then threes, or twos and a three (Indian). */
static gboolean
is_grouping (const Groups *groups, guint n)
{
  guint width = groups->n_digits[1];

  if (groups->n_digits[0] > 3 || groups->n_digits[n - 1] != 3)
    return FALSE;
  for (guint i = 1; i + 1 < n; i++)
    if (groups->n_digits[i] != width || (width != 3 && width != 2))
      return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    if (groups->separators[i] != groups->separators[0])
      return FALSE;
  return TRUE;
}

/* "1.200" and "1,200" look like either; a scale behind it ("31.250k") makes it a decimal. */
static gboolean
is_lone_separator_decimal (const Groups *groups, gboolean has_decimal_comma, gboolean has_scale)
{
  if (groups->n_digits[1] != 3 || groups->n_digits[0] > 3 || groups->digits[0][0] == '0')
    return TRUE;
  if (has_scale)
    return TRUE;
  return groups->separators[0] == '.' && !has_decimal_comma;
}

/* How many of the groups stand before the decimal sign; 0 where they make no number. */
static guint
count_whole_groups (const Groups *groups, gboolean has_decimal_comma, gboolean has_scale)
{
  guint n = groups->n_groups;

  if (n == 1)
    return 1;

  char last = groups->separators[n - 2];
  gboolean can_be_decimal = last == '.' || last == ',';
  if (n == 2)
    {
      if (can_be_decimal && is_lone_separator_decimal (groups, has_decimal_comma, has_scale))
        return 1;
      return is_grouping (groups, 2) ? 2 : 0;
    }
  if (last != groups->separators[0])
    return can_be_decimal && is_grouping (groups, n - 1) ? n - 1 : 0;
  return is_grouping (groups, n) ? n : 0;
}

/* Factors written behind a number. Of some the letters are kept, as many as @n_kept says: LPA says
 * "per annum" too, TEUR the currency. A "mil" is a thousand in some languages and a million in
 * others: no amount can be made of it. */
static const struct
{
  const char *word;
  double factor;
  gsize n_kept; /* bytes at its end */
} scales[] = {
    {"k", 1e3},     {"thousand", 1e3}, {"tys", 1e3},      {"тыс", 1e3},       {"тис", 1e3},
    {"mil", NAN},   {"tis", 1e3},      {"tsd", 1e3},      {"tkr", 1e3, 3},    {"teur", 1e3, 3},
    {"t€", 1e3, 3}, {"tchf", 1e3, 3},  {"mln", 1e6},      {"mn", 1e6},        {"mio", 1e6},
    {"mm", 1e6},    {"million", 1e6},  {"millions", 1e6}, {"m", 1e6},         {"juta", 1e6},
    {"jt", 1e6},    {"lpa", 1e5, 3},   {"lakhs", 1e5},    {"lakh", 1e5},      {"lacs", 1e5},
    {"lac", 1e5},   {"cr", 1e7},       {"crore", 1e7},    {"crores", 1e7},    {"b", 1e9},
    {"bn", 1e9},    {"mrd", 1e9},      {"billion", 1e9},  {"trillion", 1e12}, {"万", 1e4},
    {"萬", 1e4},    {"만", 1e4},
};

/* Whether a word goes on at @at: with a letter, or a byte of one. */
static gboolean
is_letter_at (const char *at, const char *end)
{
  if (at == end)
    return FALSE;
  if ((guchar) *at < 0x80)
    return g_ascii_isalpha (*at);

  gunichar c = g_utf8_get_char_validated (at, end - at);
  return c >= 0x110000 || g_unichar_isalpha (c);
}

/* Returns: the length of a scale's word that @at begins with and ends there, 0 for another. */
static gsize
measure_scale (const char *word, const char *at, const char *end)
{
  gsize len = strlen (word);
  gboolean is_ideograph = (guchar) word[0] >= 0xe0;

  if ((gsize) (end - at) < len || g_ascii_strncasecmp (at, word, len) != 0
      || (!is_ideograph && is_letter_at (at + len, end)))
    return 0;
  return len;
}

static double
read_scale (const char *at, const char *end, const char **after)
{
  const char *word = at;

  *after = at;
  while (word < end && *word == ' ')
    word++;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      gsize len = measure_scale (scales[i].word, word, end);

      /* A lone m apart from its number is as well a month, a lone b a letter. */
      if (len == 0 || (len == 1 && *word != 'k' && *word != 'K' && word > at))
        continue;
      *after = scales[i].n_kept == len ? at : word + len - scales[i].n_kept;
      /* "tys." is cut short with a full stop. */
      if (len == 3 && end - *after > 1 && (*after)[0] == '.' && (*after)[1] == ' ')
        (*after)++;
      return scales[i].factor;
    }
  return 1;
}

/* The exponent of a JSON number, and only right behind the digits. */
static gsize
measure_exponent (const char *at, const char *end)
{
  const char *digits = at + 1;

  if (at == end || (*at != 'e' && *at != 'E'))
    return 0;
  if (digits < end && (*digits == '+' || *digits == '-'))
    digits++;

  const char *after = digits;
  while (after < end && after - digits < 4 && g_ascii_isdigit (*after))
    after++;
  return after > digits ? after - at : 0;
}

static double
build_number (const Groups *groups, guint n_whole, gsize exponent_len)
{
  char text[MAX_DIGITS + 16];
  gsize len = 0;

  for (guint i = 0; i < groups->n_groups; i++)
    {
      if (i == n_whole)
        text[len++] = '.';
      memcpy (text + len, groups->digits[i], groups->n_digits[i]);
      len += groups->n_digits[i];
    }
  memcpy (text + len, groups->end, exponent_len);
  text[len + exponent_len] = '\0';
  return g_ascii_strtod (text, NULL);
}

static gboolean
is_negative (const char *text, const char *number)
{
  const char *at = number;

  if (at == text || at[-1] != '-')
    return FALSE;
  /* A hyphen between words is no sign: "EUR-50000". */
  return at - 1 == text || at[-2] == ' ';
}

/* Most amounts are nothing but digits, few enough to be exact. */
static gboolean
read_digits (const char *text, gsize len, LexiconAmount *amount)
{
  guint64 value = 0;

  if (len == 0 || len > MAX_EXACT_DIGITS)
    return FALSE;
  for (gsize i = 0; i < len; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      value = value * 10 + (guint64) (text[i] - '0');
    }
  *amount = (LexiconAmount){
    .value = (double) value, .scale = 1, .before = text, .after = text + len
  };
  return TRUE;
}

/* Makes an amount of the groups, which begin at @number. */
static gboolean
build_amount (const Groups *groups, const char *text, const char *number, const char *end,
              gboolean has_decimal_comma, LexiconAmount *amount)
{
  const char *after;
  gsize exponent_len = measure_exponent (groups->end, end);
  double scale = read_scale (groups->end + exponent_len, end, &after);
  guint n_whole = count_whole_groups (groups, has_decimal_comma, scale > 1);
  double value = n_whole > 0 ? build_number (groups, n_whole, exponent_len) * scale : NAN;

  if (!isfinite (value))
    return FALSE;
  *amount = (LexiconAmount){
    .value = value,
    .scale = scale,
    .before = text,
    .before_len = number - text,
    .after = after,
    .after_len = end - after,
  };
  return TRUE;
}

LexiconAmountVerdict
lexicon_amount_read (const char *text, gsize len, gboolean has_decimal_comma, LexiconAmount *amount)
{
  const char *end = text + len;
  const char *at = text;
  Groups groups;

  if (read_digits (text, len, amount))
    return LEXICON_AMOUNT_READ;
  while (at < end && !g_ascii_isdigit (*at))
    at++;
  if (at == end)
    return LEXICON_AMOUNT_NONE;
  if (is_negative (text, at) || (at > text && at[-1] == '.') || !read_groups (at, end, &groups)
      || !build_amount (&groups, text, at, end, has_decimal_comma, amount))
    return LEXICON_AMOUNT_WRONG;
  return LEXICON_AMOUNT_READ;
}

gboolean
lexicon_amount_read_here (const char *text, gsize len, LexiconAmount *amount)
{
  Groups groups;

  read_groups (text, text + len, &groups);
  for (; groups.n_groups > 0; groups.n_groups--)
    {
      guint last = groups.n_groups - 1, n_digits = 0;

      groups.end = groups.digits[last] + groups.n_digits[last];
      for (guint i = 0; i <= last; i++)
        n_digits += groups.n_digits[i];
      if (n_digits <= MAX_DIGITS && build_amount (&groups, text, text, text + len, TRUE, amount))
        return TRUE;
    }
  return FALSE;
}
