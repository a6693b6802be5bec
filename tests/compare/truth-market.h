/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Markets whose truth is known because they are drawn from it, the same for a seed on every machine. */

#pragma once

#include "modelled.h"

G_BEGIN_DECLS

/* Draws of one market. */
typedef struct
{
  GRand *rand;
  MarketBuilder *builder;
  guint n_made;
} TruthMarket;

void truth_market_init (TruthMarket *market, guint32 seed);

/* Frees the market; one that truth_market_finish() took is empty. */
void truth_market_clear (TruthMarket *market);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TruthMarket, truth_market_clear)

gboolean truth_draw (TruthMarket *market, double chance);
double truth_draw_normal (TruthMarket *market);

/**
 * truth_market_add:
 * @row: role, level, skills; employer and id are set here, the country is the US where it has none
 * @employer: of which employer
 * @log_pay: natural log of its pay; NaN: not stated
 */
void truth_market_add (TruthMarket *market, const MarketRow *row, guint employer, double log_pay);

/**
 * truth_market_finish:
 * @roles: ends with NULL
 *
 * Returns: (transfer full): the roles compared, modelled.
 */
CompareResult *truth_market_finish (TruthMarket *market, const char *const *roles);

G_END_DECLS
