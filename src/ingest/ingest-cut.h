/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a buffer can be cut so that each part can be walked by itself. */

#pragma once

#include "ingest-walk.h"

G_BEGIN_DECLS

#define INGEST_CUT_MAX_BYTES 64

/* What is known of a file's borders; all zero at its start. */
typedef struct
{
  /* What the records of an array have between them, from the bracket that ends one to the quote behind
   * the first key of the next. No string holds such bytes: it would escape the quotes. */
  guint8 border[INGEST_CUT_MAX_BYTES];
  gsize border_len;  /* 0: not known */
  gboolean is_exact; /* nothing is to be guessed any more */
} IngestCut;

/**
 * ingest_cut_find:
 * @walk: between two steps, its cursor in a fresh buffer
 * @is_guessed: (out): whether it only looks like a border: objects within a record may have the same
 *   bytes between them
 *
 * Looks for the last record border in the buffer. One that is not guessed is one as long as the JSON
 * before it is right; where that is not so, the walk over that part says it. Guessing looks at the end
 * of the buffer alone, and is possible from the second buffer on.
 *
 * Returns: (nullable): behind the border; NULL where there is none, or the walk is not among the
 *   records.
 */
const guint8 *ingest_cut_find (IngestCut *cut, const IngestWalk *walk, gboolean *is_guessed);

G_END_DECLS
