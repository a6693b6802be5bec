/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decompression by zlib and zstd behind GInputStream. */

#include "ingest-stream.h"

#include "ingest-source.h"

#include <string.h>
#include <zlib.h>
#include <zstd.h>

#define BUFFER_BYTES (128 * 1024)

/* Exports full of repetition unpack to a hundred times their size; bombs to a thousand and more. */
#define MAX_RATIO 500
#define MIN_BOUNDED_BYTES (G_GUINT64_CONSTANT (256) * 1024 * 1024)

typedef enum
{
  CODING_UNKNOWN,
  CODING_PLAIN,
  CODING_GZIP,
  CODING_ZSTD
} Coding;

struct _IngestStream
{
  GInputStream parent_instance;

  GInputStream *base;
  guint64 position;   /* written here, read atomically by others */
  Coding coding;

  guint8 *buffer;     /* BUFFER_BYTES taken from below, of which next up to len are left */
  gsize next, len;
  gboolean is_end;    /* nothing is left below */
  gboolean is_between; /* between two members or frames, where the stream may end */

  z_stream gzip;
  ZSTD_DStream *zstd;

  guint64 n_unpacked;
  guint64 max_ratio, min_bounded; /* see ingest_stream_set_bounds */
};

G_DEFINE_FINAL_TYPE (IngestStream, ingest_stream, G_TYPE_INPUT_STREAM)

static gboolean
read_base (IngestStream *self, gpointer data, gsize size, gsize *len, GCancellable *cancellable,
           GError **error)
{
  gssize n = -1;

  /* Not every stream looks at the cancellable by itself. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    n = g_input_stream_read (self->base, data, size, cancellable, error);
  if (n < 0)
    return FALSE;
  *len = (gsize) n;
  self->is_end = n == 0;
  __atomic_fetch_add (&self->position, (guint64) n, __ATOMIC_RELAXED);
  return TRUE;
}

/* Makes sure that something is in the buffer unless the end has come. */
static gboolean
fill (IngestStream *self, GCancellable *cancellable, GError **error)
{
  if (self->next < self->len || self->is_end)
    return TRUE;
  self->next = 0;
  return read_base (self, self->buffer, BUFFER_BYTES, &self->len, cancellable, error);
}

static Coding
find_coding (const guint8 *bytes, gsize len)
{
  static const guint8 gzip[] = { 0x1f, 0x8b }, zstd[] = { 0x28, 0xb5, 0x2f, 0xfd };
  if (len >= sizeof gzip && memcmp (bytes, gzip, sizeof gzip) == 0)
    return CODING_GZIP;
  if (len >= sizeof zstd && memcmp (bytes, zstd, sizeof zstd) == 0)
    return CODING_ZSTD;
  return CODING_PLAIN;
}

static gboolean
start (IngestStream *self, GCancellable *cancellable, GError **error)
{
  gsize n = 1;

  self->buffer = g_malloc (BUFFER_BYTES);
  while (self->len < 4 && n > 0)
    {
      if (!read_base (self, self->buffer + self->len, BUFFER_BYTES - self->len, &n, cancellable,
                      error))
        return FALSE;
      self->len += n;
    }
  self->coding = find_coding (self->buffer, self->len);
  self->is_between = TRUE;
  if ((self->coding == CODING_GZIP && inflateInit2 (&self->gzip, 15 + 16) != Z_OK)
      || (self->coding == CODING_ZSTD && (self->zstd = ZSTD_createDStream ()) == NULL))
    {
      self->coding = CODING_PLAIN;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the decompressor cannot start");
      return FALSE;
    }
  return TRUE;
}

static gssize
read_plain (IngestStream *self, void *data, gsize size, GCancellable *cancellable, GError **error)
{
  gsize n = MIN (size, self->len - self->next);

  if (n > 0)
    {
      memcpy (data, self->buffer + self->next, n);
      self->next += n;
      return (gssize) n;
    }
  return read_base (self, data, size, &n, cancellable, error) ? (gssize) n : -1;
}

/* After a gzip member: zeros that pad a tape block are passed over. */
static void
skip_zeros (IngestStream *self)
{
  while (self->next < self->len && self->buffer[self->next] == 0)
    self->next++;
}

static gssize
fail (GError **error, GIOErrorEnum code, const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, code, message);
  return -1;
}

static gssize
read_gzip (IngestStream *self, void *data, gsize size, GCancellable *cancellable, GError **error)
{
  gsize room = MIN (size, G_MAXUINT / 2);

  self->gzip.next_out = data;
  self->gzip.avail_out = (guint) room;
  while (self->gzip.avail_out == room)
    {
      int result;

      if (!fill (self, cancellable, error))
        return -1;
      if (self->is_between)
        {
          skip_zeros (self);
          if (self->next == self->len && !self->is_end)
            continue;
        }
      if (self->next == self->len)
        return self->is_between
                   ? 0
                   : fail (error, G_IO_ERROR_PARTIAL_INPUT, "the compressed data ends too early");
      self->gzip.next_in = self->buffer + self->next;
      self->gzip.avail_in = (guint) (self->len - self->next);
      result = inflate (&self->gzip, Z_NO_FLUSH);
      self->next = self->len - self->gzip.avail_in;
      self->is_between = result == Z_STREAM_END;
      if (result == Z_STREAM_END)
        {
          inflateReset (&self->gzip);
          skip_zeros (self);
        }
      else if (result != Z_OK && result != Z_BUF_ERROR)
        return fail (error, G_IO_ERROR_INVALID_DATA, "the compressed data is damaged");
    }
  return (gssize) (room - self->gzip.avail_out);
}

static gssize
read_zstd (IngestStream *self, void *data, gsize size, GCancellable *cancellable, GError **error)
{
  ZSTD_outBuffer out = { data, size, 0 };

  while (out.pos == 0)
    {
      ZSTD_inBuffer in;
      gsize result;

      if (!fill (self, cancellable, error))
        return -1;
      if (self->next == self->len && self->is_between)
        return 0;
      in = (ZSTD_inBuffer) { self->buffer, self->len, self->next };
      result = ZSTD_decompressStream (self->zstd, &out, &in);
      if (ZSTD_isError (result))
        return fail (error, G_IO_ERROR_INVALID_DATA, "the compressed data is damaged");
      if (self->is_end && self->next == in.pos && out.pos == 0)
        return fail (error, G_IO_ERROR_PARTIAL_INPUT, "the compressed data ends too early");
      self->next = in.pos;
      self->is_between = result == 0;
    }
  return (gssize) out.pos;
}

/* Whether @n more bytes are no more than the data may unpack to. */
static gssize
check_size (IngestStream *self, gssize n, GError **error)
{
  if (n <= 0)
    return n;
  self->n_unpacked += (guint64) n;
  if (self->n_unpacked <= self->min_bounded || self->n_unpacked / self->max_ratio <= self->position)
    return n;
  g_set_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT,
               "the compressed data unpacks to more than %" G_GUINT64_FORMAT " times its size",
               self->max_ratio);
  return -1;
}

static gssize
ingest_stream_read (GInputStream *stream, void *data, gsize size, GCancellable *cancellable,
                    GError **error)
{
  IngestStream *self = INGEST_STREAM (stream);

  if (self->coding == CODING_UNKNOWN && !start (self, cancellable, error))
    return -1;
  switch (self->coding)
    {
    case CODING_GZIP:
      return check_size (self, read_gzip (self, data, size, cancellable, error), error);
    case CODING_ZSTD:
      return check_size (self, read_zstd (self, data, size, cancellable, error), error);
    case CODING_UNKNOWN:
    case CODING_PLAIN:
    default:
      return read_plain (self, data, size, cancellable, error);
    }
}

/* Plain bytes that can be sought are not read to be skipped. */
static gssize
ingest_stream_skip (GInputStream *stream, gsize size, GCancellable *cancellable, GError **error)
{
  IngestStream *self = INGEST_STREAM (stream);
  gsize n = MIN (size, self->len - self->next);

  if (self->coding != CODING_PLAIN || !G_IS_SEEKABLE (self->base)
      || !g_seekable_can_seek (G_SEEKABLE (self->base)))
    return G_INPUT_STREAM_CLASS (ingest_stream_parent_class)
        ->skip (stream, size, cancellable, error);
  if (n == 0)
    return g_seekable_seek (G_SEEKABLE (self->base), (goffset) size, G_SEEK_CUR, cancellable, error)
               ? (gssize) size
               : -1;
  self->next += n;
  return (gssize) n;
}

static gboolean
ingest_stream_close (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  return g_input_stream_close (INGEST_STREAM (stream)->base, cancellable, error);
}

static void
ingest_stream_finalize (GObject *object)
{
  IngestStream *self = INGEST_STREAM (object);

  if (self->coding == CODING_GZIP)
    inflateEnd (&self->gzip);
  ZSTD_freeDStream (self->zstd);
  g_free (self->buffer);
  g_object_unref (self->base);
  G_OBJECT_CLASS (ingest_stream_parent_class)->finalize (object);
}

static void
ingest_stream_class_init (IngestStreamClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ingest_stream_finalize;
  G_INPUT_STREAM_CLASS (class)->read_fn = ingest_stream_read;
  G_INPUT_STREAM_CLASS (class)->skip = ingest_stream_skip;
  G_INPUT_STREAM_CLASS (class)->close_fn = ingest_stream_close;
}

static void
ingest_stream_init (IngestStream *self)
{
  ingest_stream_set_bounds (self, MAX_RATIO, MIN_BOUNDED_BYTES);
}

void
ingest_stream_set_bounds (IngestStream *stream, guint64 max_ratio, guint64 min_bytes)
{
  stream->max_ratio = max_ratio;
  stream->min_bounded = min_bytes;
}

GInputStream *
ingest_stream_new (GInputStream *base)
{
  IngestStream *self = g_object_new (INGEST_TYPE_STREAM, NULL);
  self->base = g_object_ref (base);
  return G_INPUT_STREAM (self);
}

const guint64 *
ingest_stream_get_position (IngestStream *stream)
{
  return &stream->position;
}
