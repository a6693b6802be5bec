/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers first, then the money signs on either side of them, then whether a second number makes a
 * range of it. */

#include "lexicon-pay-money.h"
#include "lexicon-block.h"
#include "lexicon-pay-amount.h"
#include "lexicon-pay-zone.h"

#include <string.h>

#define MAX_NUMBER_BYTES 64
#define MAX_WORD_BYTES 24
#define MAX_GAP_BYTES 48
#define MIN_BARE 1000.0
#define MIN_CUT_SHORT 10.0 /* of thousands that are said once for both sides of a range */

/* A number with the signs beside it. */
typedef struct
{
  double value, scale;
  const char *sign; /* NULL: none */
  gsize sign_len;
  const char *begin, *end;
} Side;

/* Behind a number, "5.200,-" is a way to write no cents. */
static const char *
skip_no_cents (const char *at, const char *end)
{
  const char *p = at;

  if (p + 1 >= end || (*p != ',' && *p != '.'))
    return at;
  p++;
  while (p < end && p - at < 3 && *p == '-')
    p++;
  return p - at > 1 ? p : at;
}

/* Whether @sign may stand for what @other surely is. */
static gboolean
admits (const LexiconPaySearch *search, const LexiconPaySign *sign, const LexiconPaySign *other)
{
  LexiconCurrency code = lexicon_currency_table_find (search->currencies, other->text, other->len,
                                                      LEXICON_CURRENCY_NONE);

  return code != LEXICON_CURRENCY_NONE
         && lexicon_currency_table_find (search->currencies, sign->text, sign->len, code) == code;
}

/* "kr" and "kr." */
static gboolean
is_same_sign (const LexiconPaySign *a, const LexiconPaySign *b)
{
  gsize len = MIN (a->len, b->len);

  return memcmp (a->text, b->text, len) == 0 && MAX (a->len, b->len) <= len + 1;
}

/* Takes the more telling of two signs: a code before the sign that it is one of. Of two that
 * contradict each other none is known. */
static void
join_sign (const LexiconPaySearch *search, Side *side, const LexiconPaySign *other)
{
  LexiconPaySign own = { side->sign, side->sign_len };

  if (side->sign == NULL || admits (search, &own, other))
    {
      side->sign = other->text;
      side->sign_len = other->len;
    }
  else if (!admits (search, other, &own) && !is_same_sign (&own, other))
    side->sign_len = 0;
}

static gboolean
is_followed_by_digit (const char *at, const char *end)
{
  at = lexicon_pay_sign_skip_gap (at, end);
  return at < end && g_ascii_isdigit (*at);
}

/* 401(k) and 401k, 403(b). */
static gboolean
is_pension_plan (double value, const char *after, const char *end)
{
  if (value == 401000)
    return TRUE;
  return (value == 401 || value == 403 || value == 457) && after < end && *after == '(';
}

/* Reads the number that begins at @number. */
static gboolean
read_side (const LexiconPaySearch *search, const char *number, Side *side)
{
  LexiconAmount amount;
  LexiconPaySign sign;
  gboolean is_joined
      = number > search->text && (g_ascii_isalpha (number[-1]) || (guchar)number[-1] >= 0x80);

  if (!lexicon_amount_read_here (number, MIN (search->end - number, MAX_NUMBER_BYTES), &amount)
      || is_pension_plan (amount.value, amount.after, search->end))
    return FALSE;
  *side
      = (Side){ .value = amount.value, .scale = amount.scale, .begin = number, .end = amount.after };
  if (lexicon_pay_sign_find_before (search, number, &sign))
    {
      join_sign (search, side, &sign);
      side->begin = sign.text;
    }
  else if (is_joined && g_ascii_isalpha (number[-1]))
    return FALSE;
  side->end = skip_no_cents (side->end, search->end);
  /* The sign in "Band 2 £26,000" is the next number's. */
  if (lexicon_pay_sign_find_after (search, side->end, &sign)
      && (side->sign == NULL ? sign.text == side->end || sign.text + sign.len == search->end
                                   || !g_ascii_isdigit (sign.text[sign.len])
                             : !is_followed_by_digit (sign.text + sign.len, search->end)))
    {
      join_sign (search, side, &sign);
      side->end = sign.text + sign.len;
      if (sign.text[-1] == '(')
        side->end++;
    }

  const char *after = lexicon_pay_sign_skip_gap (side->end, search->end);
  return after == search->end || *after != '%';
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == '~' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301c
         || c == 0xff5e;
}

static gboolean
has_dash (const char *at, const char *end)
{
  const char *after;

  for (; at < end; at = after)
    if (is_dash (lexicon_pay_sign_get_at (at, end, &after)))
      return TRUE;
  return FALSE;
}

/* Whether "between" stands right before the amount. */
static gboolean
is_between (const LexiconPaySearch *search, const char *at)
{
  gsize len = MIN (at - search->text, MAX_WORD_BYTES);
  LexiconPayZone zone;

  lexicon_pay_zone_read (&zone, search->words, at - len, len);
  return zone.n_phrases > 0 && zone.phrases[zone.n_phrases - 1].value == LEXICON_PAY_WORD_BETWEEN;
}

/* Whether nothing but the mark of a range, periods and fillers stands between two numbers. */
static gboolean
read_gap (const LexiconPaySearch *search,
          const Side *lower,
          const Side *upper,
          LexiconPeriod *period)
{
  const guint foreign_breaks = LEXICON_PAY_BREAK_COMMA | LEXICON_PAY_BREAK_COLON
                               | LEXICON_PAY_BREAK_OPEN | LEXICON_PAY_BREAK_PLUS;
  gboolean is_parted = has_dash (lower->end, upper->begin);
  LexiconPayZone zone;
  gsize len;

  /* "45/55k" */
  if (upper->begin == lower->end + 1 && *lower->end == '/')
    return upper->scale > 1;
  lexicon_pay_zone_read (&zone, search->words, lower->end, upper->begin - lower->end);
  for (guint i = 0; i < zone.n_phrases; i++)
    {
      const LexiconPayPhraseAt *phrase = &zone.phrases[i];
      const char *folded = zone.folded + phrase->start;
      guint range = lexicon_pay_words_match_range (search->words, folded, strlen (folded), &len);
      guint value = phrase->value & LEXICON_PAY_WORD_MASK;

      if ((phrase->breaks & foreign_breaks) != 0)
        return FALSE;
      if (range == LEXICON_PAY_RANGE_ALWAYS
          || (range == LEXICON_PAY_RANGE_BETWEEN && is_between (search, lower->begin)))
        is_parted = TRUE;
      else if (value > 0 && value < LEXICON_N_PERIODS)
        *period = value;
      else if (value < LEXICON_PAY_WORD_UPPER || value > LEXICON_PAY_WORD_PER)
        return FALSE;
    }
  return is_parted && (zone.breaks & foreign_breaks) == 0;
}

/* "$20 - 40 hours" is no range of money. */
static gboolean
is_count_of_periods (const LexiconPaySearch *search, const Side *side)
{
  gsize len = MIN (search->end - side->end, MAX_WORD_BYTES);
  LexiconPayZone zone;

  if (side->sign != NULL || side->scale > 1)
    return FALSE;
  lexicon_pay_zone_read (&zone, search->words, side->end, len);
  return zone.n_phrases > 0 && zone.phrases[0].value > LEXICON_PAY_WORD_ALONE
         && zone.phrases[0].breaks == 0;
}

static gboolean
may_be_money (const Side *side)
{
  return side->sign != NULL || side->scale > 1 || side->value >= MIN_BARE;
}

/* Whether nothing but a dash, in a line of its own, stands between the lines of two amounts. */
static gboolean
is_dash_between_lines (const char *at, const char *end)
{
  const char *after;
  guint n_lines = 0, dash_line = 0;

  for (; at < end; at = after)
    {
      gunichar c = lexicon_pay_sign_get_at (at, end, &after);

      if (!is_dash (c) && !g_unichar_isspace (c))
        return FALSE;
      n_lines += c == '\n';
      if (is_dash (c))
        dash_line = n_lines;
    }
  return dash_line > 0 && n_lines > dash_line;
}

static gboolean
find_upper (const LexiconPaySearch *search, const Side *lower, Side *upper, LexiconPeriod *period)
{
  const char *limit = lower->end + MIN (search->end - lower->end, MAX_GAP_BYTES);
  const char *number = lower->end;

  while (number < limit && !g_ascii_isdigit (*number))
    number++;
  if (number == limit || !read_side (search, number, upper)
      || !(may_be_money (lower) || may_be_money (upper)) || upper->begin <= lower->end)
    return FALSE;
  if (memchr (lower->end, '\n', upper->begin - lower->end) != NULL
      && !is_dash_between_lines (lower->end, upper->begin))
    return FALSE;
  return read_gap (search, lower, upper, period) && !is_count_of_periods (search, upper);
}

static gboolean
is_calendar_year (const Side *side)
{
  return side->scale == 1 && side->value >= 1900 && side->value <= 2100
         && side->end - side->begin == 4;
}

/* Joins the sides of a range. */
static void
join_sides (const LexiconPaySearch *search, Side *lower, Side *upper)
{
  if (upper->sign != NULL)
    join_sign (search, lower, &(LexiconPaySign){ upper->sign, upper->sign_len });
  /* "100-120k" and "100-120,000" are thousands on both sides. */
  if (lower->scale == 1 && upper->scale > 1 && lower->value < MIN_BARE)
    lower->value *= upper->scale;
  else if (lower->scale == 1 && upper->scale == 1 && lower->value >= MIN_CUT_SHORT
           && lower->value < MIN_BARE && lower->value * 1000 < upper->value)
    lower->value *= 1000;
  else if (upper->scale == 1 && lower->scale > 1 && upper->value < MIN_BARE)
    upper->value *= lower->scale;
}

static gboolean
read_money (const LexiconPaySearch *search, const char *number, LexiconPayMoney *money)
{
  Side lower, upper;

  if (!read_side (search, number, &lower))
    return FALSE;
  *money = (LexiconPayMoney){ .upper = NAN, .begin = lower.begin, .end = lower.end };
  if (find_upper (search, &lower, &upper, &money->period))
    {
      join_sides (search, &lower, &upper);
      money->upper = upper.value;
      money->end = upper.end;
      money->is_scaled = upper.scale > 1;
    }
  money->is_scaled |= lower.scale > 1;
  money->lower = lower.value;
  money->sign = lower.sign;
  money->sign_len = lower.sign_len;
  if (money->end < search->end && *money->end == '+')
    {
      money->is_open = TRUE;
      money->end++;
    }
  return lower.sign != NULL || (lower.value >= MIN_BARE && !is_calendar_year (&lower));
}

/* The first digit from @at on, or the end. */
static const char *
find_digit (const char *at, const char *end)
{
  for (; at < end; at += LEXICON_BLOCK_BYTES)
    {
      guint64 digits
          = lexicon_block_bits (lexicon_block_within (lexicon_block_load (at, end), '0', '9'));

      if (digits != 0)
        return at + __builtin_ctzll (digits);
    }
  return end;
}

gboolean
lexicon_pay_money_find (const LexiconPaySearch *search, const char *at, LexiconPayMoney *money)
{
  for (; (at = find_digit (at, search->end)) < search->end; at++)
    {
      /* Behind a digit and a full stop, it is the rest of "1.5.2". */
      if ((at == search->text || !g_ascii_isdigit (at[-1])) && read_money (search, at, money))
        return TRUE;
      while (at + 1 < search->end && g_ascii_isdigit (at[1]))
        at++;
    }
  return FALSE;
}
