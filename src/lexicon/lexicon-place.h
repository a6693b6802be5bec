/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Places as somebody typed them, to countries (METHOD "Country"). */

#pragma once

#include "lexicon-catalog.h"

G_BEGIN_DECLS

#define LEXICON_PLACE_MAX_COUNTRIES 16

/* The countries that a text names or surely implies, in the order of their codes, each once. */
typedef struct
{
  LexiconCountry countries[LEXICON_PLACE_MAX_COUNTRIES];
  guint n_countries;
  guint16 region; /* two letters, packed as countries, of the only US state or Canadian province
                   * that it names or implies; 0 where none or several */
} LexiconPlace;

/**
 * lexicon_place_read:
 * @why: (out) (optional) (transfer full) (nullable): the rule and the words that decided, in
 *   the thread's language; NULL where no name or code is known
 */
LexiconPlace lexicon_place_read (const LexiconCatalog *catalog, const char *text, gsize len,
                                 char **why);

/**
 * lexicon_place_add:
 *
 * Adds the countries of @other, keeping order and bound; leaves the region alone.
 */
void lexicon_place_add (LexiconPlace *place, const LexiconPlace *other);

/**
 * lexicon_country_find:
 *
 * Returns: the country of a code or name ("us", "Germany", "Deutschland"), 0 where there is none.
 */
LexiconCountry lexicon_country_find (const LexiconCatalog *catalog, const char *text, gsize len);

/**
 * lexicon_country_suggest:
 *
 * Returns: (transfer container) (element-type utf8): at most @n_max English names of countries near
 *   @name, nearest first.
 */
GPtrArray *lexicon_country_suggest (const LexiconCatalog *catalog, const char *name, guint n_max);

/**
 * lexicon_country_get_name:
 *
 * Returns: (transfer none): the English name, the code's own text where it is not known.
 */
const char *lexicon_country_get_name (const LexiconCatalog *catalog, LexiconCountry country);

/**
 * lexicon_region_get_name:
 * @region: two letters, packed as countries
 *
 * Returns: (transfer none) (nullable): the English name of a US state or Canadian province.
 */
const char *lexicon_region_get_name (const LexiconCatalog *catalog, LexiconCountry country,
                                     guint16 region);

G_END_DECLS
