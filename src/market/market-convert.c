/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table over another one, with pay columns of its own. */

#include "market-convert.h"

#include "lexicon-pay.h"
#include "market-table-private.h"

/* The pay columns of the new table. */
typedef struct
{
  double *min, *max, *yearly;
  LexiconCurrency *currency;
} Pay;

static Pay
copy_pay (const MarketColumns *columns)
{
  gsize n = columns->n_rows;

  return (Pay){
    .min = g_memdup2 (columns->pay_min, n * sizeof (double)),
    .max = g_memdup2 (columns->pay_max, n * sizeof (double)),
    .yearly = g_memdup2 (columns->pay_yearly, n * sizeof (double)),
    .currency = g_memdup2 (columns->pay_currency, n * sizeof (LexiconCurrency)),
  };
}

/* Returns: the number of rows that were in another currency. */
static guint
convert (const LexiconCatalog *catalog, Pay *pay, guint n_rows, LexiconCurrency currency)
{
  guint n_converted = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      double rate = lexicon_currency_get_rate (catalog, pay->currency[row], currency);

      if (pay->currency[row] == currency || isnan (rate))
        continue;
      pay->min[row] *= rate;
      pay->max[row] *= rate;
      pay->yearly[row] *= rate;
      pay->currency[row] = currency;
      n_converted++;
    }
  return n_converted;
}

MarketTable *
market_table_convert (MarketTable *table, LexiconCurrency currency)
{
  g_return_val_if_fail (table != NULL, NULL);

  if (table->catalog == NULL
      || isnan (lexicon_currency_get_rate (table->catalog, currency, currency)))
    return NULL;

  MarketTable *converted = g_memdup2 (table, sizeof *table);
  Pay pay = copy_pay (&table->columns);

  converted->ref_count = 1;
  converted->base = market_table_ref (table);
  converted->conversion = (MarketConversion){
    .currency = currency,
    .rates_date = lexicon_currency_get_rates_date (table->catalog),
    .n_rows = convert (table->catalog, &pay, table->columns.n_rows, currency),
  };
  converted->columns.pay_min = pay.min;
  converted->columns.pay_max = pay.max;
  converted->columns.pay_yearly = pay.yearly;
  converted->columns.pay_currency = pay.currency;
  return converted;
}

void
market_table_free_converted (MarketTable *table)
{
  g_free ((gpointer) table->columns.pay_min);
  g_free ((gpointer) table->columns.pay_max);
  g_free ((gpointer) table->columns.pay_yearly);
  g_free ((gpointer) table->columns.pay_currency);
  market_table_unref (table->base);
  g_free (table);
}

const MarketConversion *
market_table_get_conversion (const MarketTable *table)
{
  return table->base != NULL ? &table->conversion : NULL;
}

const MarketTable *
market_table_get_base (const MarketTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);
  return table->base != NULL ? table->base : table;
}
