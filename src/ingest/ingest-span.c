/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads spans of a file again and checks that they are what they were. */

#include "ingest-source.h"
#include "ingest-hash.h"

#include <string.h>

#define BEFORE_BYTES 1024

struct _IngestSpanReader
{
  IngestSource *source;
  GInputStream *stream; /* NULL until the first read, and after a failure */
  guint64 position;     /* of the stream, decompressed */
  guint8 tail[BEFORE_BYTES];   /* of what has been read up to the position */
  gsize n_tail;
  guint8 before[BEFORE_BYTES]; /* the tail as it was before the last span */
  gsize n_before;
};

IngestSpanReader *
ingest_span_reader_new (IngestSource *source)
{
  IngestSpanReader *reader = g_new0 (IngestSpanReader, 1);
  reader->source = ingest_source_ref (source);
  return reader;
}

void
ingest_span_reader_free (IngestSpanReader *reader)
{
  g_clear_object (&reader->stream);
  ingest_source_unref (reader->source);
  g_free (reader);
}

static gboolean
fail_changed (GError **error)
{
  g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_CHANGED,
                       "the file is not what it was when it was opened");
  return FALSE;
}

/* Notes what was read. */
static void
keep_tail (IngestSpanReader *reader, const guint8 *data, gsize len)
{
  gsize n = MIN (len, BEFORE_BYTES), n_old = MIN (reader->n_tail, BEFORE_BYTES - n);

  memmove (reader->tail, reader->tail + reader->n_tail - n_old, n_old);
  memcpy (reader->tail + n_old, data + len - n, n);
  reader->n_tail = n_old + n;
  reader->position += len;
}

/* Skips to shortly before @offset, and reads on to it. */
static gboolean
read_before (IngestSpanReader *reader, guint64 offset, GCancellable *cancellable, GError **error)
{
  guint8 data[BEFORE_BYTES];
  gsize n, len = (gsize) (offset - reader->position);

  if (!g_input_stream_read_all (reader->stream, data, len, &n, cancellable, error))
    return FALSE;
  keep_tail (reader, data, n);
  memcpy (reader->before, reader->tail, reader->n_tail);
  reader->n_before = reader->n_tail;
  return n == len || fail_changed (error);
}

static gboolean
move_to (IngestSpanReader *reader, guint64 offset, GCancellable *cancellable, GError **error)
{
  if (reader->stream != NULL && offset < reader->position)
    g_clear_object (&reader->stream);
  if (reader->stream == NULL)
    {
      reader->position = reader->n_tail = 0;
      reader->stream = ingest_source_open (reader->source, NULL, cancellable, error);
    }
  while (reader->stream != NULL && reader->position + BEFORE_BYTES < offset)
    {
      gssize n = g_input_stream_skip (
          reader->stream, (gsize) MIN (offset - BEFORE_BYTES - reader->position, 1u << 20),
          cancellable, error);
      if (n < 0)
        return FALSE;
      if (n == 0)
        return fail_changed (error);
      reader->position += (guint64) n;
      reader->n_tail = 0;
    }
  return reader->stream != NULL && read_before (reader, offset, cancellable, error);
}

static GBytes *
read_span (IngestSpanReader *reader, guint64 offset, guint64 length, guint64 hash,
           GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *data = NULL;
  gsize n_read = 0;

  if (!move_to (reader, offset, cancellable, error))
    return NULL;
  data = g_try_malloc (length + 1);
  if (data == NULL)
    {
      g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_LIMIT, "the record is too large");
      return NULL;
    }
  if (!g_input_stream_read_all (reader->stream, data, length, &n_read, cancellable, error))
    return NULL;
  keep_tail (reader, data, n_read);
  if (n_read < length || ingest_hash (data, length) != hash)
    {
      fail_changed (error);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

GBytes *
ingest_span_reader_read (IngestSpanReader *reader, guint64 offset, guint64 length, guint64 hash,
                         GCancellable *cancellable, GError **error)
{
  GBytes *bytes = read_span (reader, offset, length, hash, cancellable, error);
  if (bytes == NULL)
    g_clear_object (&reader->stream);
  return bytes;
}

const guint8 *
ingest_span_reader_get_before (const IngestSpanReader *reader, gsize *len)
{
  *len = reader->n_before;
  return reader->before;
}
