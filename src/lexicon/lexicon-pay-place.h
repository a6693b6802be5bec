/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The places that the words near an amount name. Internal to the layer. */

#pragma once

#include "lexicon-place.h"

G_BEGIN_DECLS

/**
 * lexicon_pay_place_add:
 * @begin: of prose, up to, not including, @end
 *
 * Adds the countries that runs of capitalised words name to @place.
 */
void lexicon_pay_place_add (const LexiconCatalog *catalog, const char *begin, const char *end,
                            LexiconPlace *place);

G_END_DECLS
