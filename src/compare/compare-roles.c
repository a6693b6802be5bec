/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A request to a result: defaults, the rows of each side, roles one by one, then pairs. */

#include "compare-roles.h"

#include "compare-figures-private.h"
#include "compare-lists.h"
#include "compare-pair.h"
#include "compare-pay.h"
#include "compare-side.h"
#include "lexicon-pay.h"

#include <stdlib.h>
#include <string.h>

#define DEFAULT_TOP_K 30
#define DEFAULT_MIN_SAMPLE 10

/* Where a comparison, or a side with a country of its own, has its pay from. */
static LexiconCountry
choose_pay_country (const CompareRequest *request, const CompareSide *side)
{
  LexiconCountry own = compare_filter_get_country (side->filter);
  LexiconCountry common = compare_filter_get_country (request->filter);

  if (own != LEXICON_COUNTRY_NONE)
    return own;
  if (request->pay_country != LEXICON_COUNTRY_NONE)
    return request->pay_country;
  return common != LEXICON_COUNTRY_NONE ? common : COMPARE_COUNTRY_US;
}

/* The first side without a country of its own, else the first. */
static const CompareSide *
find_plain_side (const CompareRequest *request)
{
  for (guint side = 0; side < request->n_sides; side++)
    if (compare_filter_get_country (request->sides[side].filter) == LEXICON_COUNTRY_NONE)
      return &request->sides[side];
  return &request->sides[0];
}

/* One for all sides, so that their pay can be compared. A table that was put together by hand has no
 * catalog, and so no country's own currency. */
LexiconCurrency
compare_roles_get_pay_currency (const MarketTable *table, const CompareRequest *request)
{
  const LexiconCatalog *catalog = market_table_get_catalog (table);

  if (request->pay_currency != LEXICON_CURRENCY_NONE || catalog == NULL)
    return request->pay_currency;
  return lexicon_country_get_currency (catalog, choose_pay_country (request, find_plain_side (request)));
}

static CompareContext
context_for_request (MarketTable *table, const CompareRequest *request)
{
  return (CompareContext) {
    .table = table,
    .columns = market_table_get_columns (table),
    .top_k = request->top_k != 0 ? request->top_k : DEFAULT_TOP_K,
    .min_sample = request->min_sample != 0 ? request->min_sample : DEFAULT_MIN_SAMPLE,
    .pay_currency = compare_roles_get_pay_currency (table, request),
  };
}

static gboolean
is_paid_only (const MarketFilter *filter)
{
  return filter != NULL && filter->is_paid_only;
}

/* The rows that pass a filter, whether they state their pay or not. */
static MarketSelection *
select_unpaid_too (const MarketTable *table, const MarketFilter *filter)
{
  g_autoptr (MarketFilter) without_pay = market_filter_copy (filter);

  without_pay->is_paid_only = FALSE;
  return market_filter_select (table, without_pay);
}

static void
fill_role (CompareRole *role, const CompareContext *context, const CompareSide *side,
           const MarketSelection *common, const MarketSelection *common_base)
{
  g_autoptr (CompareTally) tally = NULL;
  g_autofree guint32 *row_numbers = NULL;
  g_autofree guint32 *paid_rows = NULL;
  CompareRows rows;

  role->role = side->role;
  role->words = g_strdup (side->words);
  role->name = compare_side_dup_name (context->table, side);
  role->rows = compare_side_select (context->table, side, common, FALSE);
  if (side->filter != NULL)
    role->filter = market_filter_copy (side->filter);
  if (common_base != common || is_paid_only (side->filter))
    role->base_rows = compare_side_select (context->table, side, common_base, TRUE);

  rows.rows = row_numbers = market_selection_dup_rows (role->rows, &rows.n);
  tally = compare_tally_new (context, &rows);
  compare_lists_fill (role, context, tally);
  paid_rows = compare_pay_fill (role, context, &rows);
  compare_premiums_fill (role, context, paid_rows);
  compare_role_init_modelled (role);
}

static void
fill_pairs (CompareResult *result, const CompareContext *context)
{
  result->pairs = g_new0 (ComparePair, result->n_roles * (result->n_roles - 1) / 2);
  for (guint a = 0; a < result->n_roles; a++)
    for (guint b = a + 1; b < result->n_roles; b++)
      {
        ComparePair *pair = &result->pairs[result->n_pairs++];

        pair->a = a;
        pair->b = b;
        compare_pair_fill (pair, context, result->roles);
      }
}

static int
order_ids (const void *a, const void *b)
{
  guint32 one = *(const guint32 *) a, two = *(const guint32 *) b;

  return (one > two) - (one < two);
}

static void
set_person (CompareResult *result, const CompareRequest *request)
{
  guint n = 0;

  result->have = g_memdup2 (request->have, request->n_have * sizeof *request->have);
  if (request->n_have > 0)
    qsort (result->have, request->n_have, sizeof *result->have, order_ids);
  for (guint i = 0; i < request->n_have; i++)
    if (n == 0 || result->have[i] != result->have[n - 1])
      result->have[n++] = result->have[i];
  result->n_have = n;
  memcpy (result->weights, request->weights, sizeof result->weights);
}

CompareResult *
compare_roles (MarketTable *table, const CompareRequest *request, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (CompareResult) result = NULL;
  g_autoptr (MarketSelection) common = NULL;
  g_autoptr (MarketSelection) common_unpaid = NULL;
  CompareContext context;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (request->n_sides >= 1 && request->n_sides <= COMPARE_MAX_SIDES, NULL);

  context = context_for_request (table, request);
  common = market_filter_select (table, request->filter);
  if (is_paid_only (request->filter))
    common_unpaid = select_unpaid_too (table, request->filter);

  result = g_new0 (CompareResult, 1);
  result->ref_count = 1;
  result->table = market_table_ref (table);
  result->filter
      = request->filter != NULL ? market_filter_copy (request->filter) : market_filter_new ();
  result->top_k = context.top_k;
  result->min_sample = context.min_sample;
  set_person (result, request);
  compare_result_init_modelled (result);
  result->roles = g_new0 (CompareRole, request->n_sides);
  for (guint side = 0; side < request->n_sides; side++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      context.pay_country = choose_pay_country (request, &request->sides[side]);
      fill_role (&result->roles[side], &context, &request->sides[side], common,
                 common_unpaid != NULL ? common_unpaid : common);
      result->n_roles++;
    }
  fill_pairs (result, &context);
  return g_steal_pointer (&result);
}

LexiconCountry
compare_find_pay_country (const MarketTable *table)
{
  const MarketColumns *columns = market_table_get_columns (table);
  const LexiconCatalog *catalog = market_table_get_catalog (table);
  g_autofree guint *counts = g_new0 (guint, G_MAXUINT16 + 1);
  g_autofree LexiconCurrency *currencies = g_new0 (LexiconCurrency, G_MAXUINT16 + 1);
  LexiconCountry best = LEXICON_COUNTRY_NONE;

  if (catalog == NULL)
    return COMPARE_COUNTRY_US;

  for (guint row = 0; row < columns->n_rows; row++)
    {
      if (columns->duplicate_of[row] != MARKET_ROW_NONE || isnan (columns->pay_yearly[row]))
        continue;
      for (guint i = columns->country_start[row]; i < columns->country_start[row + 1]; i++)
        {
          LexiconCountry country = columns->countries[i];

          if (currencies[country] == LEXICON_CURRENCY_NONE)
            currencies[country] = lexicon_country_get_currency (catalog, country);
          counts[country] += columns->pay_currency[row] == currencies[country];
        }
    }
  for (guint country = 1; country <= G_MAXUINT16; country++)
    if (counts[country] > counts[best])
      best = country;
  return best != LEXICON_COUNTRY_NONE ? best : COMPARE_COUNTRY_US;
}
