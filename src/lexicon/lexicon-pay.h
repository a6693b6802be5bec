/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pay from fields and from prose (METHOD "Pay as written", "Base salary"). */

#pragma once

#include "lexicon-place.h"
#include "lexicon-prose.h"

G_BEGIN_DECLS

/* What a posting says of its base pay, in its own currency and period. */
typedef struct
{
  double min, max;          /* in units of the currency a period; NaN: that side is open */
  LexiconCurrency currency; /* LEXICON_CURRENCY_NONE: not known */
  LexiconPeriod period;     /* UNKNOWN: not said and not sure */
  double yearly;            /* midpoint, or the one side there is, a year; NaN: set aside */
  gboolean is_from_text;
} LexiconPay;

typedef enum
{
  LEXICON_PAY_STATED,
  LEXICON_PAY_NOT_STATED,   /* nothing, 0, one cent */
  LEXICON_PAY_REVERSED,     /* maximum below minimum: not stated, and an issue */
  LEXICON_PAY_OUT_OF_BOUNDS,/* outside 1,000 to 2,000,000 USD a year: yearly is NaN, and an issue */
  LEXICON_PAY_UNREADABLE    /* no number where one should be, or no known currency: an issue */
} LexiconPayVerdict;

/* The texts of one range's fields; a NULL text is missing. Untrusted UTF-8, not NUL-terminated. */
typedef struct
{
  const char *min, *max, *currency, *period;
  gsize min_len, max_len, currency_len, period_len;
  gboolean is_cents;
  LexiconCountry country;   /* of the posting, for a bare sign and for no sign */
} LexiconPayFields;

/**
 * lexicon_pay_read_fields:
 * @pay: (out): always filled; all missing where not stated
 *
 * Returns: what the fields say.
 */
LexiconPayVerdict lexicon_pay_read_fields (const LexiconCatalog *catalog,
                                           const LexiconPayFields *fields, LexiconPay *pay);

/* A text that may state pay. Untrusted UTF-8 without markup. */
typedef struct
{
  const char *text;
  gsize len;
  const LexiconPlace *place; /* (nullable): of the posting: which of several ranges is its own */
  gboolean is_about_pay;     /* a pay field's text rather than a description */
} LexiconPayText;

/**
 * lexicon_pay_read_prose:
 * @pay: (out): always filled; all missing where base pay is not stated, or not surely
 * @why: (out) (optional): the words that decided; of no length where there is no pay
 *
 * Finds base pay in prose. Of amounts only those count that words about base pay stand by; of
 * ranges per place those of the posting's countries, of several zones or levels the envelope; where
 * amounts contradict each other none counts. At most the first 64 amounts of money are looked at;
 * the cost is O(len).
 *
 * Returns: LEXICON_PAY_STATED, also without a known period (yearly is NaN), LEXICON_PAY_NOT_STATED
 *   or LEXICON_PAY_OUT_OF_BOUNDS.
 */
LexiconPayVerdict lexicon_pay_read_prose (const LexiconCatalog *catalog,
                                          const LexiconPayText *text, LexiconPay *pay,
                                          LexiconProseHit *why);

/**
 * lexicon_pay_yearly:
 *
 * Returns: @amount a @period as an amount a year (hour x 2080, day x 260, week x 52, month x 12);
 *   NaN for an unknown period.
 */
double lexicon_pay_yearly (double amount, LexiconPeriod period);

/**
 * lexicon_currency_find:
 *
 * Returns: the currency of a code ("usd"), 0 where there is none.
 */
LexiconCurrency lexicon_currency_find (const LexiconCatalog *catalog, const char *text, gsize len);

/**
 * lexicon_currency_get_rate:
 *
 * Returns: units of @to for one of @from, by the catalog's rounded rates; 1 for the same currency,
 *   NaN where a rate is not known.
 */
double lexicon_currency_get_rate (const LexiconCatalog *catalog, LexiconCurrency from,
                                  LexiconCurrency to);

/**
 * lexicon_currency_get_rates_date:
 *
 * Returns: (transfer none): the day that the rates are of, "YYYY-MM-DD"; lives as long as @catalog.
 */
const char *lexicon_currency_get_rates_date (const LexiconCatalog *catalog);

/**
 * lexicon_country_get_currency:
 *
 * Returns: a country's own currency, 0 where none is known.
 */
LexiconCurrency lexicon_country_get_currency (const LexiconCatalog *catalog,
                                              LexiconCountry country);

G_END_DECLS
