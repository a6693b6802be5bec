/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pay in one currency: what becomes of each row, and that the table it is made of stays as it was. */

#include "exports.h"

#include "lexicon-pay.h"
#include "market-convert.h"

#include <string.h>

static const char export[]
    = "[{\"title\": \"A\", \"salary\": {\"min\": 50000, \"max\": 60000, \"currency\": \"EUR\", \"period\": \"year\"}},"
      " {\"title\": \"B\", \"salary\": {\"min\": 50000, \"max\": 60000, \"currency\": \"USD\", \"period\": \"year\"}},"
      " {\"title\": \"C\", \"salary\": {\"min\": 20, \"currency\": \"GBP\", \"period\": \"hour\"}},"
      " {\"title\": \"D\"}]";

static void
assert_near (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-6 * expected);
}

static void
test_rows (void)
{
  const LexiconCurrency usd = LEXICON_CURRENCY ('U', 'S', 'D');
  g_autoptr (GPtrArray) sources = exports_new ("a.json", export, NULL);
  g_autoptr (MarketTable) table = exports_load (sources);
  g_autofree char *before = exports_describe (table);
  g_autoptr (MarketTable) converted = market_table_convert (table, usd);
  const MarketColumns *columns = market_table_get_columns (converted);
  const MarketConversion *conversion = market_table_get_conversion (converted);
  LexiconCatalog *catalog = market_table_get_catalog (table);
  double eur = lexicon_currency_get_rate (catalog, LEXICON_CURRENCY ('E', 'U', 'R'), usd);
  double gbp = lexicon_currency_get_rate (catalog, LEXICON_CURRENCY ('G', 'B', 'P'), usd);
  g_autofree char *after = exports_describe (table);

  assert_near (columns->pay_min[0], 50000 * eur);
  assert_near (columns->pay_max[0], 60000 * eur);
  assert_near (columns->pay_yearly[0], 55000 * eur);
  g_assert_cmpfloat (columns->pay_yearly[1], ==, 55000);
  assert_near (columns->pay_min[2], 20 * gbp);
  g_assert_true (isnan (columns->pay_max[2]));
  g_assert_cmpuint (columns->pay_period[2], ==, LEXICON_PERIOD_HOUR);
  assert_near (columns->pay_yearly[2], 20 * 2080 * gbp);
  for (guint row = 0; row < 3; row++)
    g_assert_cmpuint (columns->pay_currency[row], ==, usd);
  g_assert_true (isnan (columns->pay_yearly[3]));
  g_assert_cmpuint (columns->pay_currency[3], ==, LEXICON_CURRENCY_NONE);

  g_assert_cmpuint (conversion->currency, ==, usd);
  g_assert_cmpuint (conversion->n_rows, ==, 2);
  g_assert_cmpstr (conversion->rates_date, ==, lexicon_currency_get_rates_date (catalog));
  g_assert_cmpuint (strlen (conversion->rates_date), ==, strlen ("2024-07-01"));
  g_assert_null (market_table_get_conversion (table));
  g_assert_cmpstr (before, ==, after);
}

/* The converted table keeps what it shares. */
static void
test_life (void)
{
  g_autoptr (GPtrArray) sources = exports_new ("a.json", export, NULL);
  MarketTable *table = exports_load (sources);
  g_autoptr (MarketTable) converted
      = market_table_convert (table, LEXICON_CURRENCY ('J', 'P', 'Y'));

  market_table_unref (table);
  g_assert_cmpstr (market_table_get_name (converted, MARKET_NAMES_TITLES,
                                          market_table_get_columns (converted)->title[0]),
                   ==, "A");
}

static void
test_no_rate (void)
{
  g_autoptr (GPtrArray) sources = exports_new ("a.json", export, NULL);
  g_autoptr (MarketTable) table = exports_load (sources);

  g_assert_null (market_table_convert (table, LEXICON_CURRENCY_NONE));
  g_assert_null (market_table_convert (table, LEXICON_CURRENCY ('X', 'Y', 'Z')));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/convert/rows", test_rows);
  g_test_add_func ("/market/convert/life", test_life);
  g_test_add_func ("/market/convert/no-rate", test_no_rate);
  status = g_test_run ();
  exports_clear ();
  return status;
}
