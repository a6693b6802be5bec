/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that a title must have or must not have: "rust -intern | golang". Internal to the layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Used by one thread at a time. */
typedef struct _MarketWords MarketWords;

/**
 * market_words_new:
 * @text: words separated by white space; a minus before a word forbids it; a bar that stands alone
 *   is between alternatives
 *
 * Returns: (transfer full) (nullable): NULL where the text has no words.
 */
MarketWords *market_words_new (const char *text);
void market_words_free (MarketWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketWords, market_words_free)

/**
 * market_words_match:
 * @title: valid UTF-8
 *
 * Returns: whether the title has all words of an alternative and none of its forbidden ones, whatever their
 *   case. Letters, digits, "+" and "#" belong to words, so that C is found in "C/C++" but not in "C++".
 */
gboolean market_words_match (MarketWords *words, const char *title);

G_END_DECLS
