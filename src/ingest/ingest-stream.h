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
 * ingest_stream_get_position:
 *
 * Returns: (transfer none): how many bytes were taken from below; read it atomically.
 */
const guint64 *ingest_stream_get_position (IngestStream *stream);

G_END_DECLS
