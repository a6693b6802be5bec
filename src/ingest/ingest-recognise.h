/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds out from the first bytes of a file which format it has and where its postings are. */

#pragma once

#include "ingest-cursor.h"
#include "ingest-format-private.h"

G_BEGIN_DECLS

typedef enum
{
  INGEST_LAYOUT_DOCUMENT, /* one JSON document, with the postings somewhere in it */
  INGEST_LAYOUT_LINES     /* one posting a line */
} IngestLayout;

typedef struct
{
  IngestFormat *format;    /* owned by the set */
  IngestLayout layout;
  const char *const *rows; /* keys from the root to the postings, owned by the format */
  gboolean is_unsure;      /* one key told the format, and it knows not all of the others */
} IngestShape;

typedef enum
{
  INGEST_RECOGNISED,
  INGEST_RECOGNISE_MORE,   /* a longer prefix decides */
  INGEST_NO_POSTINGS,
  INGEST_RECOGNISE_BROKEN  /* the cursor says where and why */
} IngestRecognition;

/**
 * ingest_recognise:
 * @bytes: the start of the file, without white space before the first value, padded
 * @is_last: whether these are all bytes of the file
 * @is_most: whether there will not be more of them: then a record that they cut short counts too
 * @fault: (out): for INGEST_RECOGNISE_BROKEN
 */
IngestRecognition ingest_recognise (const IngestFormatSet *formats, const guint8 *bytes, gsize len,
                                    gboolean is_last, gboolean is_most, IngestShape *shape,
                                    IngestCursor *fault);

G_END_DECLS
