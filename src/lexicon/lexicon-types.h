/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed sets of meanings that the lexicon gives: seniority, work mode, pay period, country codes. */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

typedef enum
{
  LEXICON_SENIORITY_UNKNOWN,
  LEXICON_SENIORITY_INTERN,
  LEXICON_SENIORITY_ENTRY,
  LEXICON_SENIORITY_MID,
  LEXICON_SENIORITY_SENIOR,
  LEXICON_SENIORITY_LEAD,
  LEXICON_SENIORITY_EXECUTIVE,
  LEXICON_N_SENIORITIES
} LexiconSeniority;

typedef enum
{
  LEXICON_WORK_MODE_UNKNOWN,
  LEXICON_WORK_MODE_REMOTE,
  LEXICON_WORK_MODE_HYBRID,
  LEXICON_WORK_MODE_ONSITE,
  LEXICON_N_WORK_MODES
} LexiconWorkMode;

typedef enum
{
  LEXICON_PERIOD_UNKNOWN,
  LEXICON_PERIOD_YEAR,
  LEXICON_PERIOD_MONTH,
  LEXICON_PERIOD_WEEK,
  LEXICON_PERIOD_DAY,
  LEXICON_PERIOD_HOUR,
  LEXICON_N_PERIODS
} LexiconPeriod;

/* Country and currency codes packed as numbers, so that columns hold them: 0 is none.
 * A country is ISO 3166-1 alpha-2 ("US"), a currency ISO 4217 ("USD"). */
typedef guint16 LexiconCountry;
typedef guint32 LexiconCurrency;

#define LEXICON_COUNTRY_NONE ((LexiconCountry) 0)
#define LEXICON_COUNTRY(a, b) ((LexiconCountry) (((a) << 8) | (b)))
#define LEXICON_CURRENCY_NONE ((LexiconCurrency) 0)
#define LEXICON_CURRENCY(a, b, c) ((LexiconCurrency) (((a) << 16) | ((b) << 8) | (c)))

/* A day as days since 1970-01-01. */
#define LEXICON_DAY_NONE G_MININT32

/**
 * lexicon_seniority_get_name:
 *
 * Returns: (transfer none): the name in files and on the command line: "unknown", "intern",
 *   "entry", "mid", "senior", "lead", "executive". The same pattern holds for the modes ("remote",
 *   "hybrid", "onsite") and the periods ("year", "month", "week", "day", "hour").
 */
const char *lexicon_seniority_get_name (LexiconSeniority seniority);
const char *lexicon_work_mode_get_name (LexiconWorkMode mode);
const char *lexicon_period_get_name (LexiconPeriod period);

/**
 * lexicon_seniority_find:
 *
 * Returns: FALSE where no value has that name, whatever its case.
 */
gboolean lexicon_seniority_find (const char *name, LexiconSeniority *seniority);
gboolean lexicon_work_mode_find (const char *name, LexiconWorkMode *mode);

/**
 * lexicon_country_format:
 * @code: (out): at least 3 bytes
 *
 * Writes "US", or "" for none. lexicon_currency_format writes "USD" into at least 4 bytes.
 */
void lexicon_country_format (LexiconCountry country, char *code);
void lexicon_currency_format (LexiconCurrency currency, char *code);

G_END_DECLS
