/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Threads that scan blocks while the caller reads. Blocks end at record borders, which the caller
 * finds roughly; the threads judge exactly. Results are handed on in the order of the file. */

#pragma once

#include "ingest-input.h"
#include "ingest-walk.h"

G_BEGIN_DECLS

typedef struct _IngestWorkers IngestWorkers;

/**
 * ingest_workers_new:
 * @walk: whose format and sink they share
 */
IngestWorkers *ingest_workers_new (const IngestWalk *walk, const char *const *outer,
                                   const IngestOptions *options, IngestIssueList *issues,
                                   IngestSummary *summary, GCancellable *cancellable);

/**
 * ingest_workers_free:
 *
 * Waits for blocks that have begun and ends them.
 */
void ingest_workers_free (IngestWorkers *workers);

/**
 * ingest_workers_take:
 * @is_taken: (out): FALSE where the walk is not among records, or no record ends in its buffer
 *
 * Takes the input's buffer with the whole records in it, and lets the walk go on behind them in
 * another one. Ends blocks that are done, and waits for the first of them where many are under way.
 *
 * Returns: FALSE where a block had a fault.
 */
gboolean ingest_workers_take (IngestWorkers *workers, IngestWalk *walk, IngestInput *input,
                              gboolean *is_taken);

/**
 * ingest_workers_finish:
 *
 * Waits until all is done that was taken.
 *
 * Returns: FALSE where a block had a fault.
 */
gboolean ingest_workers_finish (IngestWorkers *workers);

/**
 * ingest_workers_get_fault:
 * @offset: (out): in the decompressed file
 *
 * Returns: (transfer none): the first fault.
 */
const IngestCursor *ingest_workers_get_fault (const IngestWorkers *workers, guint64 *offset);

G_END_DECLS
