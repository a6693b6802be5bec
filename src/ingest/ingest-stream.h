/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An input stream that decompresses what it finds: gzip with any number of members, zstd with any
 * number of frames, or plain bytes, told apart by how they begin. Counts what it takes from below. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INGEST_TYPE_STREAM (ingest_stream_get_type ())
G_DECLARE_FINAL_TYPE (IngestStream, ingest_stream, INGEST, STREAM, GInputStream)

/**
 * ingest_stream_new:
 * @base: the bytes as they are; closed with the stream
 */
GInputStream *ingest_stream_new (GInputStream *base);

/**
 * ingest_stream_set_bounds:
 * @max_ratio: how many times its size data may unpack to
 * @min_bytes: as long as no more has come out, it may be whatever it is
 *
 * The bounds are 500 times and 256 MiB unless others are set before the first read; what passes
 * them fails with INGEST_ERROR_LIMIT.
 */
void ingest_stream_set_bounds (IngestStream *stream, guint64 max_ratio, guint64 min_bytes);

/**
 * ingest_stream_get_position:
 *
 * Returns: (transfer none): how many bytes were taken from below; read it atomically.
 */
const guint64 *ingest_stream_get_position (IngestStream *stream);

G_END_DECLS
