/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names and codes of countries, their parts and their cities, from places.json. Immutable. */

#pragma once

#include "lexicon-dictionary.h"
#include "lexicon-types.h"

G_BEGIN_DECLS

typedef enum
{
  LEXICON_PLACE_COUNTRY,
  LEXICON_PLACE_REGION, /* a state, a province, a part of a country */
  LEXICON_PLACE_CITY
} LexiconPlaceKind;

/* Bits; names are found however they are written. */
typedef enum
{
  LEXICON_PLACE_SPELLING_PLAIN = 1 << 0, /* in ASCII alone: "San Jose" */
  LEXICON_PLACE_SPELLING_MARKED = 1 << 1 /* with marks: "San José" */
} LexiconPlaceSpelling;

/* One of the places that bear a name. */
typedef struct
{
  LexiconCountry country;
  guint16 region; /* a US state's or Canadian province's two letters, packed as countries; else 0 */
  guint16 kind;   /* LexiconPlaceKind */
  guint8 is_first;  /* stands under "first": the one that is meant where nothing else is said */
  guint8 spellings; /* LexiconPlaceSpelling: how the catalog writes the name */
  guint32 next;     /* index of the next place of that name, 0 for none */
} LexiconPlaceMeaning;

/* Two letters that stand alone: a country, a US state, a Canadian province, or several of these. */
typedef struct
{
  LexiconCountry country;       /* 0: none */
  LexiconCountry state_country; /* US or CA where it is a state or province, else 0 */
} LexiconPlaceCode;

typedef struct
{
  LexiconDictionary *names;  /* folded name to the index of its first meaning; or NOWHERE */
  LexiconDictionary *codes3; /* alpha-3 codes to countries */
  LexiconDictionary *part_codes; /* "sp br": of a part of a country, where its town stands before;
                                    "hk cn": of a territory that has a code of its own */
  GArray *meanings;          /* LexiconPlaceMeaning; [0] is none, so that no name has the index 0 */
  GHashTable *shown;         /* of a country or a region of it, by LEXICON_PLACE_SHOWN(): its English name */
  LexiconPlaceCode codes[26 * 26];
} LexiconPlaceTable;

/* The key of a name that is shown; the region is 0 for the country itself. */
#define LEXICON_PLACE_SHOWN(country, region) GUINT_TO_POINTER ((guint) (region) << 16 | (country))

/* The value of names that are no one country: "EMEA". */
#define LEXICON_PLACE_NOWHERE G_MAXUINT

/**
 * lexicon_place_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes. Names stand in texts, with "; " between
 * them; "first", "countries", "regions", "cities" and "provinces" are arrays of rows with "country"
 * (or "code" and "code3"), "region" and "names", and the earlier row decides between namesakes;
 * "codes" has the codes of countries' parts, "territories" those that are countries in ISO 3166,
 * too; "nowhere" is an array of names. The person's rows come before the built-in ones.
 */
LexiconPlaceTable *lexicon_place_table_new (JsonObject *builtin, JsonObject *user,
                                            const char *file_name, GError **error);
void lexicon_place_table_free (LexiconPlaceTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconPlaceTable, lexicon_place_table_free)
void lexicon_place_table_archive (LexiconPlaceTable *table, LexiconArchive *archive);

/**
 * lexicon_place_table_get_code:
 * @text: two bytes, of either case
 *
 * Returns: (nullable): NULL where they are no letters.
 */
const LexiconPlaceCode *lexicon_place_table_get_code (const LexiconPlaceTable *table,
                                                      const char *text);

/**
 * lexicon_place_table_has_part_code:
 * @code: two capitals, packed as countries
 *
 * Returns: whether a part of @country is written so behind its towns: "Recife, PE".
 */
gboolean lexicon_place_table_has_part_code (const LexiconPlaceTable *table, LexiconCountry country,
                                            guint16 code);

/**
 * lexicon_place_table_is_territory:
 *
 * Returns: whether @territory, a country of ISO 3166, belongs to @country: Hong Kong to China.
 */
gboolean lexicon_place_table_is_territory (const LexiconPlaceTable *table,
                                           LexiconCountry territory, LexiconCountry country);

/**
 * lexicon_place_table_get_meaning:
 * @index: of a name or a next one, above 0
 */
const LexiconPlaceMeaning *lexicon_place_table_get_meaning (const LexiconPlaceTable *table,
                                                            guint index);

/**
 * lexicon_place_get_spelling:
 *
 * Returns: how a name is written.
 */
LexiconPlaceSpelling lexicon_place_get_spelling (const char *text, gsize len);

G_END_DECLS
