/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For which facts descriptions are read, decided file by file, and a record's description as the
 * plain text that they are read in. Internal to the layer. */

#pragma once

#include "ingest-record.h"
#include "market-facts.h"
#include "market-table.h"

G_BEGIN_DECLS

#define MARKET_PROSE_ALL_FACTS ((1u << MARKET_N_PROSE_FACTS) - 1)

/**
 * market_prose_get_field:
 *
 * Returns: the field that is the fact's in lists of issues.
 */
IngestField market_prose_get_field (MarketProseFact fact);

/**
 * market_prose_get_problem:
 *
 * Returns: (transfer none): what is said in lists of issues where descriptions are read for it.
 */
const char *market_prose_get_problem (MarketProseFact fact);

/* How many of a file's first records have which fact in their fields. */
typedef struct
{
  guint n_records;
  guint n_filled[MARKET_N_PROSE_FACTS];
} MarketProseCount;

/**
 * market_prose_count:
 *
 * Counts a record in, in the order of the file.
 *
 * Returns: FALSE where enough are counted, and it was left out.
 */
gboolean market_prose_count (MarketProseCount *count, const MarketFacts *facts);

/**
 * market_prose_decide:
 *
 * Returns: a bit of each MarketProseFact that fewer than one in a hundred of the records have.
 */
guint market_prose_decide (const MarketProseCount *count);

/**
 * market_prose_append_description:
 *
 * Appends a record's description as plain text, its parts with a blank line between them. Of very long
 * ones the begin.
 */
void market_prose_append_description (const IngestRecord *record, GString *text);

/**
 * market_prose_explain:
 * @description: as market_prose_append_description gives it
 *
 * Returns: (transfer full): the words at a place of the description, and what stands around them.
 */
char *market_prose_explain (const GString *description, gsize offset, gsize len);

G_END_DECLS
