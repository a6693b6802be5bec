/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A value that is longer than any buffer, passed over piece by piece: its grammar is checked as that
 * of any other, and nothing of it is kept. */

#pragma once

#include "ingest-cursor.h"

G_BEGIN_DECLS

/* What comes next of the value. */
typedef enum
{
  INGEST_PIECE_VALUE,
  INGEST_PIECE_TEXT,      /* within the quotes of a value */
  INGEST_PIECE_FIRST,     /* after an opening bracket */
  INGEST_PIECE_KEY,
  INGEST_PIECE_KEY_TEXT,  /* within the quotes of a key */
  INGEST_PIECE_COLON,
  INGEST_PIECE_AFTER      /* after a value: a comma, a closing bracket, or the end */
} IngestPiece;

typedef struct
{
  IngestPiece piece;
  guint64 objects;   /* a bit for each open container, 1 for objects, the innermost lowest */
  guint outer_depth; /* of the cursor before the value */
} IngestPass;

/**
 * ingest_pass_begin:
 * @cursor: at the value
 */
void ingest_pass_begin (IngestPass *pass, const IngestCursor *cursor);

/**
 * ingest_pass_go_on:
 *
 * Passes over as much of the value as is there.
 *
 * Returns: whether the value has ended; else FALSE as the cursor says, which has moved behind what was
 *   passed all the same.
 */
gboolean ingest_pass_go_on (IngestPass *pass, IngestCursor *cursor);

G_END_DECLS
