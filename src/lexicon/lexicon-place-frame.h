/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lexicon-place-settle.h"

G_BEGIN_DECLS

/**
 * lexicon_place_find_implied_behind:
 *
 * Returns: (nullable): the meaning of a name before one that is a state too, and that has such a
 *   town: "Vancouver, Washington".
 */
const LexiconPlaceMeaning *lexicon_place_find_implied_behind (const LexiconPlaceTable *table,
                                                              const LexiconPlaceSettled *all,
                                                              guint end, guint i);

/**
 * lexicon_place_settle_frames:
 *
 * Settles the codes and frames of a part, which stands from @begin to before @end, and what stands
 * right beside them; the names that are left depend on these.
 */
void lexicon_place_settle_frames (const LexiconPlaceTable *table, LexiconPlaceSettled *all,
                                  guint begin, guint end);

G_END_DECLS
