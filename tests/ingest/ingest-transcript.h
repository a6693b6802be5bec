/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests of the reader share: a text is read and what came out of it is written down. */

#pragma once

#include "ingest-reader.h"

G_BEGIN_DECLS

/* A sink that writes each record as a line: `NUMBER@OFFSET+LENGTH field=value ...`. */
typedef struct
{
  GString *text;
  guint64 n_records; /* of the blocks that have ended */
} IngestTranscript;

const IngestSink *ingest_transcript_get_sink (void);

/**
 * ingest_transcript_read:
 * @formats: (nullable): the built-in ones
 *
 * Returns: (transfer full): the records, then a line `records N rejected N`, then a line for each issue,
 *   then the error if there was one.
 */
char *ingest_transcript_read (IngestSource *source, IngestFormatSet *formats,
                              const IngestOptions *options, GCancellable *cancellable);

G_END_DECLS
