/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a name in a place's text may mean, by the catalog. */

#pragma once

#include "lexicon-place-settle.h"

G_BEGIN_DECLS

/**
 * lexicon_place_get_head_meaning:
 * @item: a name
 *
 * Returns: the best-known place of that name, however it is written.
 */
const LexiconPlaceMeaning *lexicon_place_get_head_meaning (const LexiconPlaceTable *table,
                                                           const LexiconPlaceItem *item);

/**
 * lexicon_place_get_next_meaning:
 *
 * Returns: (nullable): the next best-known place of the same name.
 */
const LexiconPlaceMeaning *lexicon_place_get_next_meaning (const LexiconPlaceTable *table,
                                                           const LexiconPlaceMeaning *meaning);

LexiconPlaceSpelling lexicon_place_get_item_spelling (const LexiconPlaceItem *item);

/**
 * lexicon_place_get_first_meaning:
 *
 * Returns: the best-known place of a name, as far as it is spelt as the name is written here.
 */
const LexiconPlaceMeaning *lexicon_place_get_first_meaning (const LexiconPlaceTable *table,
                                                            const LexiconPlaceItem *item);

/**
 * lexicon_place_find_meaning:
 *
 * Returns: (nullable): the first meaning of a name in a country, and where @region is not 0 in that
 *   region; NULL also for what is no name.
 */
const LexiconPlaceMeaning *lexicon_place_find_meaning (const LexiconPlaceTable *table,
                                                       const LexiconPlaceItem *item,
                                                       LexiconCountry country, guint16 region);

/**
 * lexicon_place_is_country:
 *
 * Returns: whether item @i, settled as a frame, tells of a whole country.
 */
gboolean lexicon_place_is_country (const LexiconPlaceTable *table, const LexiconPlaceSettled *all,
                                   guint i);

G_END_DECLS
