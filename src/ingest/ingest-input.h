/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The decompressed bytes of a source in one reused buffer that slides over them. The first bytes
 * can be looked at beforehand, as many as it takes to recognise the format. */

#pragma once

#include "ingest-cursor.h"
#include "ingest-source.h"

G_BEGIN_DECLS

typedef struct
{
  GInputStream *stream;
  const guint64 *position;  /* bytes taken from disk */
  GCancellable *cancellable;
  gsize block_bytes;        /* what the buffer has room for, but for longer records */
  gsize max_record;         /* what it may grow to */

  GByteArray *ahead;        /* bytes looked at and not yet in the buffer, padded */
  gsize ahead_next, ahead_len;
  guint64 offset;           /* of data[0] in the file; before the first fill, of ahead[0] */
  gboolean is_end;          /* the stream has ended */

  guint8 *data;             /* room + INGEST_PADDING bytes; zero behind len */
  gsize room, len;
  gboolean is_full;         /* it is as large as it may be, and nothing of it was given up */
} IngestInput;

gboolean ingest_input_open (IngestInput *input, IngestSource *source, gsize block_bytes,
                            gsize max_record, GCancellable *cancellable, GError **error);
void ingest_input_clear (IngestInput *input);

/**
 * ingest_input_look:
 *
 * Makes ahead hold twice as many bytes as before, fewer at the end of the file. The first time,
 * the encoding is checked, and a byte-order mark and white space at the start are left out.
 *
 * Returns: FALSE with a GIOError, INGEST_ERROR_ENCODING or _LIMIT.
 */
gboolean ingest_input_look (IngestInput *input, GError **error);

/**
 * ingest_input_slide:
 * @keep: bytes from here on stay, and move to the start of the buffer; NULL keeps none
 *
 * Fills the buffer behind what stays; it grows where nearly all of it stays, up to its bound, and
 * shrinks again when a long record has been passed.
 *
 * Returns: FALSE with a GIOError.
 */
gboolean ingest_input_slide (IngestInput *input, const guint8 *keep, GError **error);

/**
 * ingest_input_exchange:
 * @cut: a place in the buffer
 * @data: (inout): a buffer of before, or NULL; becomes the one that was filled, up to @cut
 * @room: (inout): what @data has room for
 *
 * Gives the buffer away and goes on in another one, which begins with what stands behind @cut.
 */
void ingest_input_exchange (IngestInput *input, const guint8 *cut, guint8 **data, gsize *room);

/**
 * ingest_input_give_back:
 * @bytes: what stands before the buffer, and was taken from it
 * @offset: of @bytes in the file
 *
 * Empties the buffer, which will be filled with @bytes and what it held.
 */
void ingest_input_give_back (IngestInput *input, const guint8 *bytes, gsize len, guint64 offset);

/**
 * ingest_input_get_position:
 *
 * Returns: how many bytes were taken from disk, from any thread.
 */
guint64 ingest_input_get_position (const IngestInput *input);

/**
 * ingest_input_is_last:
 *
 * Returns: whether the file ends where the buffer ends.
 */
gboolean ingest_input_is_last (const IngestInput *input);

G_END_DECLS
