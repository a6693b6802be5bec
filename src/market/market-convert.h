/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pay in one currency, where somebody asks for it. Nothing else in the program converts. */

#pragma once

#include "market-table.h"

G_BEGIN_DECLS

/* What a table's pay was converted with. */
typedef struct
{
  LexiconCurrency currency;
  const char *rates_date; /* "YYYY-MM-DD": of the catalog's table, whose rates are rounded */
  guint n_rows;           /* whose pay was in another currency */
} MarketConversion;

/**
 * market_table_convert:
 * @currency: one that the table's catalog has a rate for
 *
 * Makes a table of the same rows, ids and files, in which all pay, as written and yearly, is in
 * @currency, at the catalog's dated rates. Amounts that are in it already stay as they are, and so
 * do those in currencies without a rate. It keeps @table, with which it shares all else.
 *
 * Returns: (transfer full) (nullable): NULL where there is no such rate.
 */
MarketTable *market_table_convert (MarketTable *table, LexiconCurrency currency);

/**
 * market_table_get_conversion:
 *
 * Returns: (transfer none) (nullable): NULL for a table whose pay is as it was written.
 */
const MarketConversion *market_table_get_conversion (const MarketTable *table);

/**
 * market_table_get_base:
 *
 * Returns: (transfer none): the table that a converted one was made of, which has the same rows; any
 *   other table itself.
 */
const MarketTable *market_table_get_base (const MarketTable *table);

G_END_DECLS
