/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a load has read, in one line. */

#pragma once

#include "app-load.h"
#include "market-prose.h"

G_BEGIN_DECLS

/**
 * app_market_file_is_guessed:
 *
 * Returns: whether no format knew the file, and one was proposed for it.
 */
gboolean app_market_file_is_guessed (const MarketFile *file);

/**
 * app_market_find_guessed:
 *
 * Returns: (transfer none) (nullable): the first such file.
 */
const MarketFile *app_market_find_guessed (AppMarket *market);

/**
 * app_market_has_unread_descriptions:
 *
 * Returns: whether there are files with descriptions that were not read for the fact.
 */
gboolean app_market_has_unread_descriptions (const MarketTable *table, MarketProseFact fact);

/**
 * app_market_summary_new:
 * @is_whole: (out): whether all files and records could be read
 *
 * Returns: (transfer full): plain text: postings, format, duplicates, rejected records, files that
 *   could not be read; where nothing was lost or guessed, also what no posting states.
 */
char *app_market_summary_new (AppMarket *market, gboolean *is_whole);

G_END_DECLS
