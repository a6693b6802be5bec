/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Roles, pay country and currency as they are typed, to a comparison. */

#include <glib/gi18n.h>

#include "cli-load.h"
#include "compare-model.h"
#include "compare-roles.h"
#include "lexicon-pay.h"
#include "lexicon-place.h"
#include "lexicon-title.h"
#include "market-convert.h"

#define N_SUGGESTIONS 5
#define OWN_ROLE_PREFIX "title:"

static void
set_unknown_role (const LexiconCatalog *catalog, const char *name, GError **error)
{
  g_autoptr (GPtrArray) near = lexicon_role_suggest (catalog, name, N_SUGGESTIONS);
  g_autofree char *list = NULL;

  if (near->len == 0)
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("there is no role “%s”"), name);
      return;
    }
  g_ptr_array_add (near, NULL);
  list = g_strjoinv (", ", (char **) near->pdata);
  /* Translators: a name that is not known, and known ones like it. */
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("there is no role “%s”; near it: %s"), name,
               list);
}

/* A role of one's own: any titles with the words after the prefix. */
static gboolean
add_own_side (GArray *sides, const char *words, GError **error)
{
  CompareSide side = { .words = words };
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  if (*stripped == '\0' || !g_utf8_validate (words, -1, NULL))
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("%s: “%s” is not known"), "--role",
                   OWN_ROLE_PREFIX);
      return FALSE;
    }
  g_array_append_val (sides, side);
  return TRUE;
}

static gboolean
add_side (GArray *sides, const MarketTable *table, const char *name, GError **error)
{
  CompareSide side = { .role = market_table_find_name (table, MARKET_NAMES_ROLES, name) };

  if (g_str_has_prefix (name, OWN_ROLE_PREFIX))
    return add_own_side (sides, name + strlen (OWN_ROLE_PREFIX), error);

  if (side.role == 0)
    {
      set_unknown_role (market_table_get_catalog (table), name, error);
      return FALSE;
    }
  for (guint i = 0; i < sides->len; i++)
    if (g_array_index (sides, CompareSide, i).role == side.role)
      {
        g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("the role “%s” was given twice"),
                     market_table_get_name (table, MARKET_NAMES_ROLES, side.role));
        return FALSE;
      }
  g_array_append_val (sides, side);
  return TRUE;
}

static GArray *
find_sides (const CliOptions *options, const MarketTable *table, GError **error)
{
  g_autoptr (GArray) sides = g_array_new (FALSE, FALSE, sizeof (CompareSide));

  for (char **name = options->roles; *name != NULL; name++)
    if (!add_side (sides, table, *name, error))
      return NULL;
  return g_steal_pointer (&sides);
}

static gboolean
find_pay (const CliOptions *options, const LexiconCatalog *catalog, CompareRequest *request,
          GError **error)
{
  const char *country = options->pay_country;
  const char *currency = options->currency;

  if (country != NULL)
    request->pay_country = lexicon_country_find (catalog, country, strlen (country));
  if (country != NULL && request->pay_country == LEXICON_COUNTRY_NONE)
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("%s: “%s” is not known"), "--pay-country",
                   country);
      return FALSE;
    }
  if (currency != NULL)
    request->pay_currency = lexicon_currency_find (catalog, currency, strlen (currency));
  if (currency != NULL && request->pay_currency == LEXICON_CURRENCY_NONE)
    {
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("%s: “%s” is not known"), "--currency",
                   currency);
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

static gboolean
check_roles (const CliOptions *options, GError **error)
{
  guint n_roles = options->roles != NULL ? g_strv_length (options->roles) : 0;

  if (n_roles > 0 && n_roles <= COMPARE_MAX_SIDES)
    return TRUE;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("give --role from one to %d times"),
               COMPARE_MAX_SIDES);
  return FALSE;
}

CompareResult *
cli_load_comparison (const CliOptions *options, GError **error)
{
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (MarketFilter) filter = NULL;
  g_autoptr (GArray) sides = NULL;
  g_autoptr (GArray) have = NULL;
  g_autoptr (CompareResult) plain = NULL;
  CompareRequest request = { .top_k = options->top_k, .min_sample = options->min_sample };

  if (!check_roles (options, error) || !cli_load_weights (options, request.weights, error))
    return NULL;
  table = cli_load_table (options, error);
  if (table == NULL)
    return NULL;
  sides = find_sides (options, table, error);
  if (sides == NULL)
    return NULL;
  filter = cli_load_filter (options, table, error);
  if (filter == NULL || !find_pay (options, market_table_get_catalog (table), &request, error))
    return NULL;
  request.sides = (const CompareSide *) sides->data;
  request.n_sides = sides->len;
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
