/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lexicon-place-settle.h"

G_BEGIN_DECLS

/* The two letters of @item, as countries are packed. */
guint16 lexicon_place_pack_code (const LexiconPlaceItem *item);

/**
 * lexicon_place_settle_code:
 * @all: up to @n, of which those before @i are settled as frames or not
 *
 * Settles the two letters of item @i.
 */
void lexicon_place_settle_code (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint n,
                                guint i);

G_END_DECLS
