/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What amounts are by their size: without a period, or out of bounds (METHOD "Base salary"). */

#include "lexicon-pay-judge.h"

#include "lexicon-catalog-private.h"

#define MIN_YEARLY_USD 1000.0
#define MAX_YEARLY_USD 2000000.0

/* Without a period an amount is sure to be a year's or an hour's only between these US dollars:
 * below the first it may be a month's, above the last a day's. */
#define MIN_SURE_YEARLY_USD 10000.0
#define MIN_SURE_HOURLY_USD 7.0
#define MAX_SURE_HOURLY_USD 100.0

LexiconPay
lexicon_pay_missing (void)
{
  return (LexiconPay){ .min = NAN, .max = NAN, .yearly = NAN };
}

static gboolean
is_within (double amount, double low, double high)
{
  return isnan (amount) || (amount >= low && amount <= high);
}

LexiconPeriod
lexicon_pay_guess_period (const LexiconPay *pay, const LexiconCurrencyInfo *info)
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

LexiconPayVerdict
lexicon_pay_judge (const LexiconCatalog *catalog, gboolean is_other_period, LexiconPay *pay)
{
  const LexiconCurrencyInfo *info
      = lexicon_currency_table_get_info (catalog->currencies, pay->currency);

  if (info == NULL || pay->max < pay->min)
    {
      *pay = lexicon_pay_missing ();
      return info == NULL ? LEXICON_PAY_UNREADABLE : LEXICON_PAY_REVERSED;
    }
  if (pay->period == LEXICON_PERIOD_UNKNOWN && !is_other_period)
    pay->period = lexicon_pay_guess_period (pay, info);
  if (!is_in_bounds (pay, info))
    return LEXICON_PAY_OUT_OF_BOUNDS;
  pay->yearly = lexicon_pay_yearly (base_amount (pay), pay->period);
  return LEXICON_PAY_STATED;
}
