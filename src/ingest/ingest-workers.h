/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Threads that take turns at the input: each reads a block and then scans it, while the next one
 * reads. So a block stays with the processor that read it, and whatever makes reading slow, such as
 * a decompressor, goes on beside the scanning. Blocks end at record borders, which are found
 * roughly; the walk judges exactly. Results are handed on in the order of the file. */

#pragma once

#include "ingest-input.h"
#include "ingest-walk.h"

G_BEGIN_DECLS

typedef struct _IngestWorkers IngestWorkers;

/**
 * ingest_workers_new:
 * @walk: the caller's walk over @input; theirs while ingest_workers_run runs
 * @stem: (nullable): of the file's name
 *
 * Starts threads beside the calling one.
 */
IngestWorkers *ingest_workers_new (IngestWalk *walk, IngestInput *input, const char *stem,
                                   const IngestOptions *options, IngestIssueList *issues,
                                   IngestSummary *summary, GCancellable *cancellable);

/**
 * ingest_workers_free:
 *
 * Waits for blocks that have begun and ends them.
 */
void ingest_workers_free (IngestWorkers *workers);

/**
 * ingest_workers_run:
 *
 * Reads and scans blocks, with the calling thread as one of the workers, until the walk has come to
 * what only the caller can walk over: what stands around the records, a record that is larger than
 * the buffer, the end of the file. All blocks before that have ended then. Progress is reported on
 * the calling thread.
 *
 * Returns: FALSE where a block had a fault, or with a GIOError or INGEST_ERROR_LIMIT.
 */
gboolean ingest_workers_run (IngestWorkers *workers, GError **error);

/**
 * ingest_workers_get_fault:
 * @offset: (out): in the decompressed file
 *
 * Returns: (transfer none) (nullable): the first fault.
 */
const IngestCursor *ingest_workers_get_fault (const IngestWorkers *workers, guint64 *offset);

G_END_DECLS
