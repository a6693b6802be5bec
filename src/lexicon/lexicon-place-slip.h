/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of countries and of the best-known cities with one letter wrong: "Germnay". */

#pragma once

#include "lexicon-place-table.h"

G_BEGIN_DECLS

/**
 * lexicon_place_find_slip:
 * @words: folded words, @len bytes
 *
 * Tries each writing that is one letter less, more, other or swapped away, the first letter being
 * right; some 50 look-ups a letter.
 *
 * Returns: the index of the meaning of the one name that is meant; 0 where there is none, or more
 *   than one country is near.
 */
guint lexicon_place_find_slip (const LexiconPlaceTable *table, const char *words, gsize len);

G_END_DECLS
