/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one source to its end: cuts the stream into blocks at record borders, recognises the
 * format from the first of them, scans each block and hands its records to a sink. Memory is a few
 * blocks, whatever the size of the file.
 *
 * What is JSON is what RFC 8259 says. Wider than that:
 *  - a byte-order mark of UTF-8 before the document;
 *  - JSON Lines: one value a line, blank lines between them, lines that end in CR LF;
 *  - documents one after the other, each an array of postings or with one in it;
 *  - an escape of half a surrogate pair, or of NUL, which the grammar has and no text: U+FFFD,
 *    said;
 *  - a key that stands twice in an object, which the standard leaves open: its last value, said; of
 *    a key on the way to the postings the first one.
 * Narrower: 64 levels, what the bounds of records, keys and values refuse, and UTF-8 alone. A record
 * beyond its bound is rejected and those after it are read. */

#pragma once

#include <gio/gio.h>
#include "ingest-format.h"
#include "ingest-issue.h"
#include "ingest-source.h"

G_BEGIN_DECLS

/* Where records go. All run on any of the threads; begin_block and add_record of one block on the
 * same. end_block is called for one block at a time and in file order, whatever the number of
 * threads: so a result that is put together in end_block does not depend on threads. */
typedef struct
{
  gpointer (*begin_block) (gpointer user_data, const IngestFormat *format);
  void (*add_record) (gpointer block, const IngestRecord *record);
  void (*end_block) (gpointer user_data, gpointer block, guint64 n_records);

  /* In place of end_block, on the calling thread, for a block that was begun at a place that was none.
   * A sink without it is given no such blocks, and arrays take longer with threads. */
  void (*drop_block) (gpointer user_data, gpointer block);
} IngestSink;

typedef struct
{
  guint file;           /* index for issues */
  guint n_threads;      /* with the calling one; 0 and 1: it does everything */
  gsize block_bytes;    /* 0: the default */
  guint64 max_record_bytes; /* 0: the default, 64 MiB */
  gboolean has_descriptions; /* records come with their descriptions, which are skipped else */
  void (*progress) (guint64 bytes_from_disk, gpointer user_data); /* on the calling thread */
} IngestOptions;

typedef struct
{
  IngestFormat *format;  /* owned */
  guint64 n_records;     /* all, the rejected among them */
  guint64 n_rejected;    /* records that are no object, or have no title, or are too long */
  guint64 n_bytes;       /* decompressed */
} IngestSummary;

void ingest_summary_clear (IngestSummary *summary);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IngestSummary, ingest_summary_clear)

/**
 * ingest_read:
 * @issues: problems of single records are counted here, with their line and column
 * @summary: (out): the caller clears it, after a failure too
 *
 * Record numbers start from 1 and count every element of the postings array or every line that is
 * not blank. A record's number is known to end_block only as a position: record->number counts
 * within the block while it is scanned, and the sink adds what came before.
 *
 * Returns: FALSE with a GIOError, INGEST_ERROR_SYNTAX ("LINE:COLUMN: what"), _NO_POSTINGS, _LIMIT,
 *   _ENCODING. Every block that began has ended then, in file order; with threads blocks behind the
 *   fault may be among them, so what the sink was given is to be thrown away.
 */
gboolean ingest_read (IngestSource *source, IngestFormatSet *formats, const IngestOptions *options,
                      const IngestSink *sink, gpointer user_data, IngestIssueList *issues,
                      IngestSummary *summary, GCancellable *cancellable, GError **error);

/**
 * ingest_record_scan:
 * @func: called once with the record, all of its fields decoded, the description too
 *
 * Scans the bytes of one record, as ingest_span_reader_read gives them, for a posting's page.
 *
 * Returns: FALSE with INGEST_ERROR_SYNTAX.
 */
gboolean ingest_record_scan (const IngestFormat *format, GBytes *bytes,
                             void (*func) (const IngestRecord *record, gpointer user_data),
                             gpointer user_data, GError **error);

G_END_DECLS
