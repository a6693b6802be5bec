/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pay fields to base pay: which currency and period are meant, what is not stated, and the bounds.
 */

#include "lexicon-pay.h"
#include "lexicon-catalog-private.h"
#include "lexicon-pay-field.h"

/* Up to one cent means that nothing is stated (METHOD "Base salary"). */
#define MAX_NOT_STATED 0.0100001
#define MIN_YEARLY_USD 1000.0
#define MAX_YEARLY_USD 2000000.0

/* Without a period an amount is sure to be a year's or an hour's only between these US dollars:
 * below the first it may be a month's, above the last a day's. */
#define MIN_SURE_YEARLY_USD 10000.0
#define MIN_SURE_HOURLY_USD 7.0
#define MAX_SURE_HOURLY_USD 100.0

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

LexiconCurrency
lexicon_country_get_currency (const LexiconCatalog *catalog, LexiconCountry country)
{
  return lexicon_currency_table_of_country (catalog->currencies, country);
}

static LexiconPay
missing_pay (void)
{
  return (LexiconPay){ .min = NAN, .max = NAN, .yearly = NAN };
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

static gboolean
is_within (double amount, double low, double high)
{
  return isnan (amount) || (amount >= low && amount <= high);
}

/* The period that the amounts alone make sure, by their worth in US dollars. */
static LexiconPeriod
guess_period (const LexiconPay *pay, const LexiconCurrencyInfo *info)
{
  double min_usd = pay->min * info->usd;
  double max_usd = pay->max * info->usd;

  if (is_within (min_usd, MIN_SURE_YEARLY_USD, MAX_YEARLY_USD)
      && is_within (max_usd, MIN_SURE_YEARLY_USD, MAX_YEARLY_USD))
    return LEXICON_PERIOD_YEAR;
  if (info->is_paid_by_hour && is_within (min_usd, MIN_SURE_HOURLY_USD, MAX_SURE_HOURLY_USD)
      && is_within (max_usd, MIN_SURE_HOURLY_USD, MAX_SURE_HOURLY_USD))
    return LEXICON_PERIOD_HOUR;
  return LEXICON_PERIOD_UNKNOWN;
}

static gboolean
is_in_bounds (const LexiconPay *pay, const LexiconCurrencyInfo *info)
{
  double usd = info->usd;

  return is_within (lexicon_pay_yearly (pay->min, pay->period) * usd, MIN_YEARLY_USD,
                    MAX_YEARLY_USD)
         && is_within (lexicon_pay_yearly (pay->max, pay->period) * usd, MIN_YEARLY_USD,
                       MAX_YEARLY_USD);
}

static double
base_amount (const LexiconPay *pay)
{
  if (isnan (pay->min))
    return pay->max;
  if (isnan (pay->max))
    return pay->min;
  return pay->min / 2 + pay->max / 2;
}

/* The sides stand in @pay; the rest follows from them. */
static LexiconPayVerdict
judge (const LexiconCatalog *catalog, gboolean is_other_period, LexiconPay *pay)
{
  const LexiconCurrencyInfo *info
      = lexicon_currency_table_get_info (catalog->currencies, pay->currency);

  if (info == NULL)
    return LEXICON_PAY_UNREADABLE;
  if (pay->max < pay->min)
    {
      *pay = missing_pay ();
      return LEXICON_PAY_REVERSED;
    }
  if (pay->period == LEXICON_PERIOD_UNKNOWN && !is_other_period)
    pay->period = guess_period (pay, info);
  if (!is_in_bounds (pay, info))
    return LEXICON_PAY_OUT_OF_BOUNDS;
  pay->yearly = lexicon_pay_yearly (base_amount (pay), pay->period);
  return LEXICON_PAY_STATED;
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

  *pay = missing_pay ();
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
  LexiconPay read = missing_pay ();
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
  return judge (catalog, is_other_period, pay);
}
