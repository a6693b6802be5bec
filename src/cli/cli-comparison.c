/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pay country and currency as they are typed, to a comparison. */

#include <glib/gi18n.h>

#include "cli-load.h"
#include "cli-name.h"
#include "cli-side.h"
#include "compare-model.h"
#include "compare-roles.h"
#include "lexicon-pay.h"
#include "market-convert.h"

static gboolean
find_pay (const CliOptions *options, const LexiconCatalog *catalog, CompareRequest *request,
          GError **error)
{
  const char *country = options->pay_country;
  const char *currency = options->currency;

  if (country != NULL
      && !cli_name_find_country (catalog, "--pay-country", country, options->is_quiet,
                                 &request->pay_country, error))
    return FALSE;
  if (currency != NULL)
    request->pay_currency = lexicon_currency_find (catalog, currency, strlen (currency));
  if (currency != NULL && request->pay_currency == LEXICON_CURRENCY_NONE)
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                   /* Translators: an option and what it was given; the example stays as it is. */
                   _("%s: “%s” is no currency; give its code of three letters, as in EUR"),
                   "--currency", currency);
      return FALSE;
    }
  return TRUE;
}

/* Puts a table with all pay in the request's currency in the place of @table. */
static gboolean
convert_pay (const CompareRequest *request, MarketTable **table, GError **error)
{
  LexiconCurrency currency = compare_roles_get_pay_currency (*table, request);
  MarketTable *converted = market_table_convert (*table, currency);
  char code[4];

  if (converted == NULL)
    {
      lexicon_currency_format (currency, code);
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("%s: there is no rate for “%s”"),
                   "--convert", code);
      return FALSE;
    }
  market_table_unref (*table);
  *table = converted;
  return TRUE;
}

CompareResult *
cli_load_comparison (const CliOptions *options, GError **error)
{
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (MarketFilter) filter = NULL;
  g_auto (CliSides) sides = { 0 };
  g_autoptr (GArray) have = NULL;
  g_autoptr (CompareResult) plain = NULL;
  CompareRequest request = { .top_k = options->top_k, .min_sample = options->min_sample };

  if (!cli_sides_check (options, error) || !cli_load_weights (options, request.weights, error))
    return NULL;
  table = cli_load_table (options, error);
  if (table == NULL || !cli_sides_load (&sides, options, table, error))
    return NULL;
  filter = cli_load_filter (options, table, error);
  if (filter == NULL || !find_pay (options, market_table_get_catalog (table), &request, error))
    return NULL;
  request.sides = sides.sides;
  request.n_sides = sides.n;
  request.filter = filter;
  have = cli_load_skills (options, table);
  request.have = (const guint32 *) (gconstpointer) have->data;
  request.n_have = have->len;
  if (options->is_converted && !convert_pay (&request, &table, error))
    return NULL;
  plain = compare_roles (table, &request, NULL, error);
  if (plain == NULL || options->is_plain)
    return g_steal_pointer (&plain);
  return compare_model (plain, NULL, error);
}
