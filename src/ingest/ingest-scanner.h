/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks records along a format's tree of wanted keys and puts an IngestRecord together from each.
 * A scanner serves one thread and many blocks; it allocates when it is made and when a record has
 * more values or longer escaped texts than any before it. */

#pragma once

#include "ingest-cursor.h"
#include "ingest-format-private.h"
#include "ingest-issue.h"

G_BEGIN_DECLS

typedef void (*IngestRecordFunc) (gpointer block, const IngestRecord *record);

typedef struct _IngestScanner IngestScanner;

/**
 * ingest_scanner_new:
 * @outer: (nullable): by constant of the format what it is in this file; lives as long as the scanner
 * @fields: bits of the fields that are wanted
 */
IngestScanner *ingest_scanner_new (const IngestFormat *format, const char *const *outer, guint file,
                                   guint32 fields);
void ingest_scanner_free (IngestScanner *scanner);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestScanner, ingest_scanner_free)

/**
 * ingest_scanner_begin:
 * @begin: the buffer's first byte
 * @offset: where that byte is in the decompressed file
 * @func: (nullable): called for each record that has a title
 *
 * Starts a block: record numbers count from 1 again.
 */
void ingest_scanner_begin (IngestScanner *scanner, const guint8 *begin, guint64 offset,
                           IngestRecordFunc func, gpointer block, IngestIssueList *issues);

/**
 * ingest_scanner_move:
 *
 * Says that the block goes on in another buffer.
 */
void ingest_scanner_move (IngestScanner *scanner, const guint8 *begin, guint64 offset);

/**
 * ingest_scanner_scan:
 *
 * Passes over the value at the cursor, which is one record, and hands it over.
 *
 * Returns: FALSE as the cursor says; then nothing was counted and nothing handed over.
 */
gboolean ingest_scanner_scan (IngestScanner *scanner, IngestCursor *cursor);

/**
 * ingest_scanner_reject:
 * @at: where the record begins, in the buffer
 *
 * Counts a record that is too long to be scanned.
 */
void ingest_scanner_reject (IngestScanner *scanner, const guint8 *at);

/**
 * ingest_scanner_note_key:
 * @at: the key, in the buffer
 *
 * Notes that a key on the way to the postings stands there once more.
 */
void ingest_scanner_note_key (IngestScanner *scanner, const guint8 *at);

/**
 * ingest_scanner_get_counts:
 *
 * The records of the block so far, and those of them that were rejected.
 */
void ingest_scanner_get_counts (const IngestScanner *scanner, guint64 *n_records,
                                guint64 *n_rejected);

G_END_DECLS
