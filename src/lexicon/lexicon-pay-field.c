/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The text around an amount is cut into tokens; those that are a currency are taken out, and the
 * rest must be words that the catalog knows. */

#include "lexicon-pay-field.h"
#include "lexicon-fold.h"
#include "lexicon-pay-amount.h"

#include <math.h>
#include <string.h>

/* A field is an amount with a few words; longer texts are prose. */
#define MAX_TEXT_BYTES 128
#define MAX_TOKENS 16
#define MAX_CURRENCY_TOKENS 3

typedef struct
{
  const char *text;
  gsize len;
} Token;

/* What the texts around an amount say. */
typedef struct
{
  LexiconCurrency currency;
  gboolean has_two_currencies;
  char rest[2 * MAX_TEXT_BYTES]; /* the tokens that are no currency, with spaces */
  gsize rest_len;
} Around;

gboolean
lexicon_pay_field_is_blank (const char *text, gsize len)
{
  static const char *const blanks[] = { "", "null", "none", "n a", "na", "nan", "undefined" };
  char words[16];

  if (len >= sizeof words || (len > 0 && g_ascii_isdigit (text[0])))
    return FALSE;
  /* A lone sign is not nothing. */
  for (gsize i = 0; i < len; i++)
    if ((guchar) text[i] >= 0x80 || text[i] == '$')
      return FALSE;
  lexicon_fold_words (text, len, words, sizeof words);
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (strcmp (words, blanks[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_token_border (const char *at, const char *end, gsize *len)
{
  static const char *const spaces[] = { "\u00a0", "\u202f", "\u2009" };

  *len = 1;
  if (strchr (" \t\r\n/()[]:;,~+*-", *at) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      *len = strlen (spaces[i]);
      if ((gsize) (end - at) >= *len && memcmp (at, spaces[i], *len) == 0)
        return TRUE;
    }
  return FALSE;
}

static guint
split_tokens (const char *text, gsize len, Token *tokens)
{
  const char *end = text + len;
  const char *begin = text;
  guint n = 0;

  for (const char *at = text; at <= end && n < MAX_TOKENS;)
    {
      gsize border_len = 1;
      if (at < end && !is_token_border (at, end, &border_len))
        {
          at++;
          continue;
        }
      if (at > begin)
        tokens[n++] = (Token){ begin, at - begin };
      at += border_len;
      begin = at;
    }
  return n;
}

/* The longest currency from token @i on, as "US dollars", and how many tokens it takes. */
static LexiconCurrency
match_currency (const LexiconCurrencyTable *currencies, const Token *tokens, guint n_tokens,
                guint i, LexiconCurrency hint, guint *n_taken)
{
  for (guint n = MIN (MAX_CURRENCY_TOKENS, n_tokens - i); n > 0; n--)
    {
      const Token *last = &tokens[i + n - 1];
      gsize len = last->text + last->len - tokens[i].text;
      LexiconCurrency currency
          = lexicon_currency_table_find (currencies, tokens[i].text, len, hint);

      /* "zł." ends a sentence. */
      if (currency == LEXICON_CURRENCY_NONE && len > 1 && last->text[last->len - 1] == '.')
        currency = lexicon_currency_table_find (currencies, tokens[i].text, len - 1, hint);
      if (currency != LEXICON_CURRENCY_NONE)
        {
          *n_taken = n;
          return currency;
        }
    }
  return LEXICON_CURRENCY_NONE;
}

static void
add_around (Around *around, const LexiconCurrencyTable *currencies, const char *text, gsize len,
            LexiconCurrency hint)
{
  Token tokens[MAX_TOKENS];
  guint n_tokens = len > 0 ? split_tokens (text, len, tokens) : 0;

  for (guint i = 0; i < n_tokens;)
    {
      guint n_taken = 1;
      LexiconCurrency currency = match_currency (currencies, tokens, n_tokens, i, hint, &n_taken);

      if (currency == LEXICON_CURRENCY_NONE)
        {
          gsize room = sizeof around->rest - around->rest_len;
          gsize taken = MIN (tokens[i].len + 1, room);
          if (taken > 0)
            {
              memcpy (around->rest + around->rest_len, tokens[i].text, taken - 1);
              around->rest[around->rest_len + taken - 1] = ' ';
              around->rest_len += taken;
            }
        }
      else if (around->currency != LEXICON_CURRENCY_NONE && around->currency != currency)
        around->has_two_currencies = TRUE;
      else
        around->currency = currency;
      i += n_taken;
    }
}

LexiconCurrency
lexicon_pay_field_find_currency (const LexiconCurrencyTable *currencies, const char *text,
                                 gsize len, LexiconCurrency hint)
{
  LexiconCurrency code = lexicon_currency_table_find_code (currencies, text, len);
  Around around = { 0 };

  if (code != LEXICON_CURRENCY_NONE)
    return code;
  add_around (&around, currencies, text, MIN (len, MAX_TEXT_BYTES), hint);
  return around.has_two_currencies ? LEXICON_CURRENCY_NONE : around.currency;
}

/* Where a range's upper amount begins in the text behind the lower one, or NULL. */
static const char *
find_upper (const char *text, gsize len, gsize *left_len)
{
  static const char *const marks[]
      = { "-", "–", "—", "−", "~", " to ", " bis ", " do ", " a ", " à ", " and " };

  for (gsize i = 0; i < len; i++)
    for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
      {
        gsize mark_len = strlen (marks[m]);
        if (len - i < mark_len || memcmp (text + i, marks[m], mark_len) != 0)
          continue;
        *left_len = i;
        for (gsize j = i + mark_len; j < len; j++)
          if (g_ascii_isdigit (text[j]))
            return text + i + mark_len;
      }
  return NULL;
}

static gboolean
has_digit (const char *text, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return FALSE;
}

/* Reads the upper amount of a range into @field; @around gets what stands around it. */
static gboolean
read_upper (const LexiconCurrencyTable *currencies, LexiconAmount *lower, LexiconCurrency hint,
            gboolean has_decimal_comma, Around *around, LexiconPayField *field)
{
  gsize left_len;
  const char *text = find_upper (lower->after, lower->after_len, &left_len);
  LexiconAmount upper;

  if (text == NULL)
    return TRUE;

  gsize len = lower->after + lower->after_len - text;
  if (lexicon_amount_read (text, len, has_decimal_comma, &upper) != LEXICON_AMOUNT_READ
      || has_digit (upper.after, upper.after_len))
    return FALSE;

  /* "100-120k" is thousands on both sides. */
  if (lower->scale == 1 && upper.scale > 1 && lower->value < 1000)
    field->value *= upper.scale;
  field->upper = upper.value;
  lower->after_len = left_len;
  add_around (around, currencies, upper.before, upper.before_len, hint);
  add_around (around, currencies, upper.after, upper.after_len, hint);
  return TRUE;
}

LexiconPayFieldVerdict
lexicon_pay_field_read (const LexiconCurrencyTable *currencies, const LexiconPayWords *words,
                        const char *text, gsize len, LexiconCurrency hint, LexiconPayField *field)
{
  const LexiconCurrencyInfo *info = lexicon_currency_table_get_info (currencies, hint);
  gboolean has_decimal_comma = info != NULL && info->has_decimal_comma;
  LexiconAmount lower;

  if (text == NULL || lexicon_pay_field_is_blank (text, len))
    return LEXICON_PAY_FIELD_MISSING;
  if (len > MAX_TEXT_BYTES
      || lexicon_amount_read (text, len, has_decimal_comma, &lower) != LEXICON_AMOUNT_READ)
    return LEXICON_PAY_FIELD_WRONG;

  *field = (LexiconPayField){ .value = lower.value, .upper = NAN };
  if (lower.before_len == 0 && lower.after_len == 0)
    return LEXICON_PAY_FIELD_READ;

  Around around = { 0 };
  if (!read_upper (currencies, &lower, hint, has_decimal_comma, &around, field)
      || has_digit (lower.after, lower.after_len))
    return LEXICON_PAY_FIELD_WRONG;
  add_around (&around, currencies, lower.before, lower.before_len, hint);
  add_around (&around, currencies, lower.after, lower.after_len, hint);

  LexiconPayPhrase phrase = lexicon_pay_words_read (words, around.rest, around.rest_len);
  if (phrase.is_foreign || around.has_two_currencies)
    return LEXICON_PAY_FIELD_WRONG;
  field->currency = around.currency;
  field->period = phrase.period;
  field->is_other_period = phrase.is_other;
  field->is_upper = phrase.is_upper;
  return LEXICON_PAY_FIELD_READ;
}
