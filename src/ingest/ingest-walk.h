/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A walk over a document in small steps: what stands around the postings, and each posting. A step
 * that the buffer cuts short fails as incomplete and is taken again from where it began. */

#pragma once

#include "ingest-input.h"
#include "ingest-pass.h"
#include "ingest-reader.h"
#include "ingest-scanner.h"

G_BEGIN_DECLS

/* Where in the document the next step begins. */
typedef enum
{
  INGEST_STEP_VALUE,         /* a value on the way to the postings */
  INGEST_STEP_FIRST_MEMBER,  /* after the bracket of an object on the way */
  INGEST_STEP_MEMBER,
  INGEST_STEP_OTHER_VALUE,   /* a value beside the way */
  INGEST_STEP_AFTER_VALUE,   /* after a member of an object on the way */
  INGEST_STEP_FIRST_RECORD,  /* after the bracket of the postings */
  INGEST_STEP_RECORD,
  INGEST_STEP_AFTER_RECORD,
  INGEST_STEP_LINE,          /* at the start of a line */
  INGEST_STEP_LINE_END,
  INGEST_STEP_PASS,          /* within a value that is too long for the buffer */
  INGEST_STEP_END
} IngestStep;

typedef struct
{
  /* Set by whoever walks. */
  IngestCursor cursor;
  const guint8 *data;      /* the buffer that the cursor is in */
  guint64 offset;          /* of data in the decompressed file */
  IngestStep step;

  IngestPass pass;         /* of the value that is too long */
  IngestStep after_pass;

  guint level;             /* of the document's objects on the way that are open */
  gboolean had_rows;       /* the postings have been read */
  const char *const *rows; /* keys from the root to the postings */
  IngestFormat *format;
  IngestScanner *scanner;
  const IngestSink *sink;
  gpointer user_data;

  gboolean is_block;       /* a block has begun */
  gpointer block;
  IngestIssueList *issues; /* of the block */
} IngestWalk;

/**
 * ingest_walk_init:
 * @outer: (nullable): see ingest_scanner_new
 */
void ingest_walk_init (IngestWalk *walk, IngestFormat *format, const char *const *rows,
                       const char *const *outer, const IngestOptions *options,
                       const IngestSink *sink, gpointer user_data);
void ingest_walk_clear (IngestWalk *walk);

/**
 * ingest_walk_slide:
 *
 * Lets the walk go on in what comes next of its input; no block may be open.
 *
 * Returns: FALSE with a GIOError.
 */
gboolean ingest_walk_slide (IngestWalk *walk, IngestInput *input, GError **error);

/**
 * ingest_walk_take_step:
 *
 * Returns: FALSE as the cursor says.
 */
gboolean ingest_walk_take_step (IngestWalk *walk);

/**
 * ingest_walk_begin_pass:
 *
 * After a step that the largest buffer cut short: the value there is passed over in pieces, and
 * rejected where it is a record.
 *
 * Returns: FALSE where the step is at no value.
 */
gboolean ingest_walk_begin_pass (IngestWalk *walk);

/**
 * ingest_walk_end_block:
 *
 * Ends the block if one has begun: its issues and counts go to @issues and @summary.
 */
void ingest_walk_end_block (IngestWalk *walk, IngestIssueList *issues, IngestSummary *summary);

G_END_DECLS
