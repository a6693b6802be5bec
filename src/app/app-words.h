/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields, places and days in the person's language; report-words.h has the other words. */

#pragma once

#include "compare-types.h"
#include "ingest-format.h"
#include "ingest-record.h"
#include "lexicon-catalog.h"

G_BEGIN_DECLS

/**
 * app_words_get_field:
 *
 * Returns: (transfer none): what a person calls a field of a posting; "" for INGEST_FIELD_NONE.
 */
const char *app_words_get_field (IngestField field);

/**
 * app_words_get_country:
 *
 * Returns: (transfer none): a country's name; for LEXICON_COUNTRY_NONE that no place is given.
 */
const char *app_words_get_country (const LexiconCatalog *catalog, LexiconCountry country);

/* What a model holds constant. */
const char *app_words_get_factor (CompareFactor factor);

/**
 * app_words_dup_place:
 * @place: as compare-place.h names it: "US-NY"
 *
 * Returns: (transfer full): what people call it: "New York".
 */
char *app_words_dup_place (const LexiconCatalog *catalog, const char *place);

/**
 * app_words_get_format:
 *
 * Returns: (transfer none): what an export's format is called.
 */
const char *app_words_get_format (const IngestFormat *format);

/**
 * app_words_format_day:
 *
 * Returns: (transfer full): a day as the locale writes it; NULL for LEXICON_DAY_NONE.
 */
char *app_words_format_day (gint32 day);

G_END_DECLS
