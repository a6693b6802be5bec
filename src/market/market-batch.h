/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The postings of one block of a file, understood, with names numbered within the batch. A worker fills
 * it; merged in file order, blocks give the same table whatever their number and size. A batch that
 * was merged is empty and serves for another block of the same file. */

#pragma once

#include "market-builder.h"
#include "market-facts.h"
#include "market-prose.h"

G_BEGIN_DECLS

typedef struct _MarketBatch MarketBatch;

/**
 * market_batch_new:
 * @shared: the memory of texts behind all batches
 * @file: for issues
 * @prose: a bit of each MarketProseFact that descriptions are read for
 */
MarketBatch *market_batch_new (LexiconCatalog *catalog, MarketMeanings *shared, guint file,
                               guint prose);
void market_batch_free (MarketBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketBatch, market_batch_free)

void market_batch_add_record (MarketBatch *batch, const IngestRecord *record);

/**
 * market_batch_count:
 *
 * Counts the postings in; to be called before the batch is merged.
 *
 * Returns: FALSE where there were enough before the last of them.
 */
gboolean market_batch_count (const MarketBatch *batch, MarketProseCount *count);

/**
 * market_batch_merge:
 * @n_records_before: records of the file before this block
 * @issues: gets the batch's issues
 *
 * Adds the postings to the table in the making, which must be the same one each time.
 *
 * Returns: how many records of the block were rejected.
 */
guint64 market_batch_merge (MarketBatch *batch, MarketBuilder *builder, guint64 n_records_before,
                            IngestIssueList *issues);

/**
 * market_batch_drop:
 *
 * Forgets the postings, and is ready for others.
 */
void market_batch_drop (MarketBatch *batch);

G_END_DECLS
