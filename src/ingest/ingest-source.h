/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where bytes come from: files, folders, .gz, .zst and standard input, as decompressed streams.
 * An IngestSource is one file, refcounted and immutable, usable from any thread. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INGEST_ERROR (ingest_error_quark ())
GQuark ingest_error_quark (void);

typedef enum
{
  INGEST_ERROR_SYNTAX,      /* not JSON; the message begins with LINE:COLUMN */
  INGEST_ERROR_NO_POSTINGS, /* JSON, but no postings in it */
  INGEST_ERROR_FORMAT,      /* a format file is wrong */
  INGEST_ERROR_LIMIT,       /* a bound was passed: depth, sizes, number of files */
  INGEST_ERROR_ENCODING,    /* not UTF-8 */
  INGEST_ERROR_CHANGED      /* the file is not what it was when it was loaded */
} IngestError;

typedef struct _IngestSource IngestSource;

/**
 * ingest_source_list_new:
 * @paths: NULL-terminated; files, folders, or "-" for standard input
 *
 * Folders are walked in bytewise order of names for *.json, *.jsonl, *.ndjson and their .gz and
 * .zst forms; hidden files and links to a folder above are passed over.
 *
 * Returns: (transfer full) (element-type IngestSource): or NULL with a GIOError or
 *   INGEST_ERROR_LIMIT, INGEST_ERROR_NO_POSTINGS for a folder without exports.
 */
GPtrArray *ingest_source_list_new (const char *const *paths, GError **error);

IngestSource *ingest_source_new_for_path (const char *path);
IngestSource *ingest_source_new_for_bytes (const char *name, GBytes *bytes);
IngestSource *ingest_source_ref (IngestSource *source);
void ingest_source_unref (IngestSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestSource, ingest_source_unref)

/**
 * ingest_source_get_path:
 *
 * Returns: (transfer none): the path as given, "-" for standard input.
 */
const char *ingest_source_get_path (const IngestSource *source);

/**
 * ingest_source_dup_stem:
 *
 * Returns: (transfer full) (nullable): the file's name without folder and endings, as UTF-8; NULL
 *   for standard input.
 */
char *ingest_source_dup_stem (const IngestSource *source);

/**
 * ingest_source_get_size:
 *
 * Returns: the size on disk in bytes, 0 where it is not known. Serves progress only.
 */
guint64 ingest_source_get_size (const IngestSource *source);

/**
 * ingest_source_open:
 * @position: (out) (optional): an atomic counter of bytes taken from disk, kept up to date
 *   while the stream is read; lives as long as the stream
 *
 * Opens the decompressed bytes from the start. Standard input is spooled to an unlinked
 * file on first use, so that it can be opened again.
 *
 * Returns: (transfer full): or NULL with a GIOError.
 */
GInputStream *ingest_source_open (IngestSource *source, const guint64 **position,
                                  GCancellable *cancellable, GError **error);

/* Reads spans of one source again. Rising offsets cost one pass, also where the file is compressed;
 * a falling offset starts over. Used by one thread at a time. */
typedef struct _IngestSpanReader IngestSpanReader;

IngestSpanReader *ingest_span_reader_new (IngestSource *source);
void ingest_span_reader_free (IngestSpanReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestSpanReader, ingest_span_reader_free)

/**
 * ingest_span_reader_read:
 * @hash: what IngestRecord.hash was
 *
 * Reads @length decompressed bytes at @offset and compares their hash.
 *
 * Returns: (transfer full): or NULL with a GIOError or INGEST_ERROR_CHANGED.
 */
GBytes *ingest_span_reader_read (IngestSpanReader *reader, guint64 offset, guint64 length,
                                 guint64 hash, GCancellable *cancellable, GError **error);

/**
 * ingest_span_reader_get_before:
 *
 * Returns: (transfer none): the bytes right before the span that was read last, a kibibyte of them or as
 *   many as there are; until the next one is read.
 */
const guint8 *ingest_span_reader_get_before (const IngestSpanReader *reader, gsize *len);

G_END_DECLS
