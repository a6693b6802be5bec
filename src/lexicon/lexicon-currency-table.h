/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Currencies with their signs, words, countries and rates, from currencies.json. Immutable. */

#pragma once

#include "lexicon-archive.h"
#include "lexicon-types.h"
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  LexiconCurrency code;
  double usd;                 /* US dollars a unit, rounded, of the catalog's date */
  gboolean has_decimal_comma; /* 1.200,50 rather than 1,200.50 */
  gboolean is_paid_by_hour;   /* small amounts of it are wages an hour, not a day or a month */
} LexiconCurrencyInfo;

typedef struct _LexiconCurrencyTable LexiconCurrencyTable;

/**
 * lexicon_currency_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes: "currencies" with "code", "usd",
 * "countries", "words" and the two flags, "signs" with "sign", the "currencies" that use it, and
 * the "default" one, the lists "sure_words" and "codes_that_are_words", and "rates_date". The person's entries win.
 */
LexiconCurrencyTable *lexicon_currency_table_new (JsonObject *builtin, JsonObject *user,
                                                  const char *file_name, GError **error);

/**
 * lexicon_currency_table_get_rates_date:
 *
 * Returns: (transfer none): the day that the rates are of, "YYYY-MM-DD"; "" where none is said.
 */
const char *lexicon_currency_table_get_rates_date (const LexiconCurrencyTable *table);
void lexicon_currency_table_free (LexiconCurrencyTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconCurrencyTable, lexicon_currency_table_free)
void lexicon_currency_table_archive (LexiconCurrencyTable *table, LexiconArchive *archive);

/**
 * lexicon_currency_table_get_info:
 *
 * Returns: (nullable): NULL for a currency that the table has not.
 */
const LexiconCurrencyInfo *lexicon_currency_table_get_info (const LexiconCurrencyTable *table,
                                                            LexiconCurrency currency);

/**
 * lexicon_currency_table_of_country:
 *
 * Returns: the country's own currency, 0 where none is known.
 */
LexiconCurrency lexicon_currency_table_of_country (const LexiconCurrencyTable *table,
                                                   LexiconCountry country);

/**
 * lexicon_currency_table_find_code:
 *
 * Returns: the currency whose code the text is, in capitals; 0 where it is none.
 */
LexiconCurrency lexicon_currency_table_find_code (const LexiconCurrencyTable *table,
                                                  const char *text, gsize len);

/**
 * lexicon_currency_table_find:
 * @text: a code, word or sign
 * @hint: a currency that is meant where the sign admits it: the country's own, or one already named
 *
 * Returns: the currency; a sign that several use is @hint, else its default: "$" is the US
 *   dollar, "kr" none. 0 where nothing is known.
 */
LexiconCurrency lexicon_currency_table_find (const LexiconCurrencyTable *table, const char *text,
                                             gsize len, LexiconCurrency hint);

/**
 * lexicon_currency_table_is_sure:
 * @text: what lexicon_currency_table_find() knows
 *
 * Returns: whether it means money beside a number of any text: a sign, a code in capitals, one of
 *   "sure_words"; FALSE for "km", "all", "pounds" and codes that are words ("codes_that_are_words").
 */
gboolean lexicon_currency_table_is_sure (const LexiconCurrencyTable *table, const char *text,
                                         gsize len);

G_END_DECLS
