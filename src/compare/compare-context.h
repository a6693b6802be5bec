/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all parts of one comparison need: the table's columns and the request with its defaults
 * filled in. Lives as long as compare_roles() runs; nothing in it is owned. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

typedef struct
{
  const MarketTable *table;
  const MarketColumns *columns;
  guint top_k, min_sample;
  LexiconCountry pay_country;   /* of the role at hand */
  LexiconCurrency pay_currency;
} CompareContext;

#define COMPARE_COUNTRY_US LEXICON_COUNTRY ('U', 'S')

static inline gboolean
compare_row_is_in_country (const MarketColumns *columns, guint row, LexiconCountry country)
{
  for (guint i = columns->country_start[row]; i < columns->country_start[row + 1]; i++)
    if (columns->countries[i] == country)
      return TRUE;
  return FALSE;
}

/* The rows of a selection one after another; an array walks faster than a bit set is searched. */
typedef struct
{
  const guint32 *rows; /* n, rising */
  guint n;
} CompareRows;

/* In the country and paid in its currency: a "US base salary" is both. */
static inline gboolean
compare_row_is_paid (const MarketColumns *columns, guint row, LexiconCountry country,
                     LexiconCurrency currency)
{
  return columns->pay_currency[row] == currency && !isnan (columns->pay_yearly[row])
         && compare_row_is_in_country (columns, row, country);
}

static inline gboolean
compare_row_has_skill (const MarketColumns *columns, guint row, guint skill)
{
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    if (columns->skills[i] == skill)
      return TRUE;
  return FALSE;
}

G_END_DECLS
