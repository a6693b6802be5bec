/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One side of a comparison: its name, its rows, and where its pay is looked for. */

#pragma once

#include "compare-roles.h"

G_BEGIN_DECLS

/**
 * compare_side_select:
 * @common: the rows that the comparison's own filter lets pass, duplicates by its wish
 * @drops_pay: postings count whether they state their pay or not, whatever the side's own filter says
 *
 * Returns: (transfer full): the side's rows among them.
 */
MarketSelection *compare_side_select (const MarketTable *table, const CompareSide *side,
                                      const MarketSelection *common, gboolean drops_pay);

/**
 * compare_side_dup_name:
 *
 * Returns: (transfer full): the role's name and, in brackets, what its own filter asks for: "Data
 *   Engineer (Germany, remote)". English whatever the locale: files have it.
 */
char *compare_side_dup_name (const MarketTable *table, const CompareSide *side);

/**
 * compare_filter_get_country:
 * @filter: (nullable)
 *
 * Returns: the only country that the filter lets pass; LEXICON_COUNTRY_NONE where there is no such one.
 */
LexiconCountry compare_filter_get_country (const MarketFilter *filter);

/**
 * compare_filter_dup_words:
 *
 * Returns: (transfer full): its conditions in English, "" for none; duplicates are not among them.
 */
char *compare_filter_dup_words (const MarketTable *table, const MarketFilter *filter);

G_END_DECLS
