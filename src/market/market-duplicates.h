/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which postings are the same, and which only look so (METHOD "Duplicates"). */

#pragma once

#include "market-table-private.h"

G_BEGIN_DECLS

/* Two postings alike lie at most so many days apart; a missing day objects to nothing. */
#define MARKET_ALIKE_DAYS 60

/* An id that so many titles of one source share tells nothing apart. */
#define MARKET_USELESS_ID_TITLES 3

/**
 * market_duplicates_find:
 * @id_hashes: one a row; 0: no id
 *
 * Fills duplicate_of with the first row in input order that stays, and sets MARKET_ROW_IS_REPOST.
 *
 * A source is a format and an employer, or a format and a file where the employer is not known.
 * A posting without a known employer is like no other. A posting that stays stands for at most
 * one usable id of each format, so that different ones never become one.
 */
void market_duplicates_find (MarketTable *table, const guint64 *id_hashes);

G_END_DECLS
