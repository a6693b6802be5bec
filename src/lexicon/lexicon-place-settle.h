/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The items of a place's text, settled among each other. Internal to the layer. */

#pragma once

#include "lexicon-place-scan.h"

G_BEGIN_DECLS

/* An item with what it was settled to. */
typedef struct
{
  const LexiconPlaceItem *item;
  LexiconCountry country; /* 0: it names none */
  guint16 region;         /* of the US or Canada, where the item is one */
  gboolean is_frame;
  gboolean is_settled;
  const char *rule; /* for why, to be translated */
} LexiconPlaceSettled;

/**
 * lexicon_place_settle_part:
 * @all: the items of a text, of which those of one part stand from @begin to before @end; only
 *   their items are filled
 *
 * Finds out which country, if any, each item of the part names.
 */
void lexicon_place_settle_part (const LexiconPlaceTable *table, LexiconPlaceSettled *all,
                                guint begin, guint end);

G_END_DECLS
