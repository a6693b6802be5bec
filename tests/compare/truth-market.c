/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws. */

#include "truth-market.h"

#include <math.h>

void
truth_market_init (TruthMarket *market, guint32 seed)
{
  *market = (TruthMarket) { g_rand_new_with_seed (seed), market_builder_new (NULL), 0 };
}

void
truth_market_clear (TruthMarket *market)
{
  g_clear_pointer (&market->rand, g_rand_free);
  g_clear_pointer (&market->builder, market_builder_free);
}

gboolean
truth_draw (TruthMarket *market, double chance)
{
  return g_rand_double (market->rand) < chance;
}

/* Box and Muller. */
double
truth_draw_normal (TruthMarket *market)
{
  double radius = sqrt (-2 * log (1 - g_rand_double (market->rand)));

  return radius * cos (2 * G_PI * g_rand_double (market->rand));
}

void
truth_market_add (TruthMarket *market, const MarketRow *row, guint employer, double log_pay)
{
  char id[24], name[24];
  MarketRow filled = *row;

  g_snprintf (id, sizeof id, "t-%u", market->n_made++);
  g_snprintf (name, sizeof name, "Employer %u", employer);
  filled.id = id;
  filled.title = "A title";
  filled.employer = name;
  if (filled.countries == NULL)
    filled.countries = "US";
  filled.pay_yearly = isnan (log_pay) ? 0 : exp (log_pay);
  market_builder_add (market->builder, &filled);
}

CompareResult *
truth_market_finish (TruthMarket *market, const char *const *roles)
{
  g_autoptr (MarketTable) table = market_builder_finish (market->builder, NULL, FALSE);
  CompareResult *result = modelled_compare (table, roles, NULL);

  truth_market_clear (market);
  return result;
}
