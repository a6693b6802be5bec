/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pay fields to base pay: which currency and period are meant, and what is not stated. */

#include "lexicon-pay.h"
#include "lexicon-catalog-private.h"
#include "lexicon-pay-field.h"
#include "lexicon-pay-judge.h"

/* Up to one cent means that nothing is stated (METHOD "Base salary"). */
#define MAX_NOT_STATED 0.0100001

double
lexicon_pay_yearly (double amount, LexiconPeriod period)
{
  static const double periods_a_year[LEXICON_N_PERIODS] = {
    [LEXICON_PERIOD_UNKNOWN] = NAN, [LEXICON_PERIOD_YEAR] = 1,  [LEXICON_PERIOD_MONTH] = 12,
    [LEXICON_PERIOD_WEEK] = 52,     [LEXICON_PERIOD_DAY] = 260, [LEXICON_PERIOD_HOUR] = 2080,
  };

  g_return_val_if_fail (period < LEXICON_N_PERIODS, NAN);
  return amount * periods_a_year[period];
}

LexiconCurrency
lexicon_currency_find (const LexiconCatalog *catalog, const char *text, gsize len)
{
  return lexicon_currency_table_find (catalog->currencies, text, len, LEXICON_CURRENCY_NONE);
}

double
lexicon_currency_get_rate (const LexiconCatalog *catalog, LexiconCurrency from, LexiconCurrency to)
{
  const LexiconCurrencyInfo *from_info
      = lexicon_currency_table_get_info (catalog->currencies, from);
  const LexiconCurrencyInfo *to_info = lexicon_currency_table_get_info (catalog->currencies, to);

  if (from_info == NULL || to_info == NULL)
    return NAN;
  return from == to ? 1 : from_info->usd / to_info->usd;
}

const char *
lexicon_currency_get_rates_date (const LexiconCatalog *catalog)
{
  return lexicon_currency_table_get_rates_date (catalog->currencies);
}

LexiconCurrency
lexicon_country_get_currency (const LexiconCatalog *catalog, LexiconCountry country)
{
  return lexicon_currency_table_of_country (catalog->currencies, country);
}

/* Sets a side that says nothing to NaN. */
static double
drop_not_stated (double amount, gboolean is_cents)
{
  double value = is_cents ? amount / 100 : amount;

  return value > MAX_NOT_STATED ? value : NAN;
}

/* Two texts that each name a currency must name the same. */
static gboolean
merge_currency (LexiconCurrency *currency, LexiconCurrency other)
{
  if (*currency == LEXICON_CURRENCY_NONE)
    *currency = other;
  return other == LEXICON_CURRENCY_NONE || other == *currency;
}

/* The sides of the two amount fields, wherever they stand: a range in one, "up to" in the other. */
static gboolean
join_sides (const LexiconPayField *min, const LexiconPayField *max, gboolean is_cents,
            LexiconPay *pay)
{
  pay->min = min != NULL ? drop_not_stated (min->value, is_cents) : NAN;
  pay->max = max != NULL ? drop_not_stated (max->value, is_cents) : NAN;
  if (max != NULL && !isnan (max->upper))
    {
      if (min != NULL)
        return FALSE;
      pay->min = pay->max;
      pay->max = drop_not_stated (max->upper, is_cents);
    }
  if (min != NULL && (!isnan (min->upper) || min->is_upper))
    {
      if (max != NULL)
        return FALSE;
      pay->max = drop_not_stated (isnan (min->upper) ? min->value : min->upper, is_cents);
      if (isnan (min->upper))
        pay->min = NAN;
    }
  return TRUE;
}

/* The period field wins; without one that says anything, the amounts' own words do. Returns whether
 * a period is said that we do not count in. */
static gboolean
settle_period (const LexiconCatalog *catalog, const LexiconPayFields *fields,
               const LexiconPayField *min, const LexiconPayField *max, LexiconPay *pay)
{
  LexiconPayPhrase phrase = { 0 };

  if (fields->period != NULL)
    phrase = lexicon_pay_words_read (catalog->pay_words, fields->period, fields->period_len);
  pay->period = phrase.period;
  if (phrase.period != LEXICON_PERIOD_UNKNOWN || phrase.is_other)
    return phrase.is_other;

  LexiconPeriod min_period = min != NULL ? min->period : LEXICON_PERIOD_UNKNOWN;
  LexiconPeriod max_period = max != NULL ? max->period : LEXICON_PERIOD_UNKNOWN;
  if ((min != NULL && min->is_other_period) || (max != NULL && max->is_other_period))
    return TRUE;
  if (min_period != LEXICON_PERIOD_UNKNOWN && max_period != LEXICON_PERIOD_UNKNOWN
      && min_period != max_period)
    return TRUE;
  pay->period = min_period != LEXICON_PERIOD_UNKNOWN ? min_period : max_period;
  return FALSE;
}

LexiconPayVerdict
lexicon_pay_read_fields (const LexiconCatalog *catalog, const LexiconPayFields *fields,
                         LexiconPay *pay)
{
  LexiconCurrency own = lexicon_country_get_currency (catalog, fields->country);
  LexiconCurrency currency = LEXICON_CURRENCY_NONE;
  LexiconPayField sides[2];

  *pay = lexicon_pay_missing ();
  if (fields->currency != NULL)
    currency = lexicon_pay_field_find_currency (catalog->currencies, fields->currency,
                                                fields->currency_len, own);

  gboolean has_currency
      = currency != LEXICON_CURRENCY_NONE
        || (fields->currency != NULL
            && !lexicon_pay_field_is_blank (fields->currency, fields->currency_len));
  LexiconCurrency hint = has_currency ? currency : own;
  LexiconPayFieldVerdict min_verdict = lexicon_pay_field_read (
      catalog->currencies, catalog->pay_words, fields->min, fields->min_len, hint, &sides[0]);
  LexiconPayFieldVerdict max_verdict = lexicon_pay_field_read (
      catalog->currencies, catalog->pay_words, fields->max, fields->max_len, hint, &sides[1]);
  if (min_verdict == LEXICON_PAY_FIELD_WRONG || max_verdict == LEXICON_PAY_FIELD_WRONG)
    return LEXICON_PAY_UNREADABLE;

  const LexiconPayField *min = min_verdict == LEXICON_PAY_FIELD_READ ? &sides[0] : NULL;
  const LexiconPayField *max = max_verdict == LEXICON_PAY_FIELD_READ ? &sides[1] : NULL;
  LexiconPay read = lexicon_pay_missing ();
  if (!join_sides (min, max, fields->is_cents, &read))
    return LEXICON_PAY_UNREADABLE;
  if (isnan (read.min) && isnan (read.max))
    return LEXICON_PAY_NOT_STATED;
  if ((has_currency && currency == LEXICON_CURRENCY_NONE)
      || (min != NULL && !merge_currency (&currency, min->currency))
      || (max != NULL && !merge_currency (&currency, max->currency)))
    return LEXICON_PAY_UNREADABLE;

  read.currency = currency != LEXICON_CURRENCY_NONE ? currency : own;
  gboolean is_other_period = settle_period (catalog, fields, min, max, &read);
  *pay = read;
  return lexicon_pay_judge (catalog, is_other_period, pay);
}
