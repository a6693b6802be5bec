/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A walk over a document in small steps: what stands around the postings, and each posting. A step
 * that the buffer cuts short fails as incomplete and is taken again from where it began. */

#pragma once

#include "ingest-input.h"
#include "ingest-outer.h"
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
  INGEST_STEP_AFTER_VALUE,   /* after a member or element on the way */
  INGEST_STEP_FIRST_ELEMENT, /* after the bracket of an array on the way */
  INGEST_STEP_FIRST_RECORD,  /* after the bracket of the postings */
  INGEST_STEP_RECORD,
  INGEST_STEP_AFTER_RECORD,
  INGEST_STEP_LINE,          /* at the start of a line */
  INGEST_STEP_LINE_END,
  INGEST_STEP_PASS,          /* within a value that is too long for the buffer */
  INGEST_STEP_END
} IngestStep;

/* The containers that are open on the way to the postings, a bit each, the innermost lowest. */
typedef struct
{
  guint n_open;
  guint level;     /* of them, objects */
  guint64 objects; /* 1 for an object, 0 for an array */
  guint64 seen;    /* the key of the way has been there */
} IngestWay;

typedef struct
{
  /* Set by whoever walks. */
  IngestCursor cursor;
  const guint8 *data;      /* the buffer that the cursor is in */
  guint64 offset;          /* of data in the decompressed file */
  IngestStep step;

  IngestPass pass;         /* of the value that is too long */
  IngestStep after_pass;

  IngestWay way;
  gboolean is_wrapped;     /* the document is a container of records */
  const char *const *rows; /* keys from the root to the postings */
  IngestOuter outer;
  guint64 beside;          /* bits of the constants that may be found in the value beside the way */
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
 * @stem: (nullable): see ingest_outer_init
 */
void ingest_walk_init (IngestWalk *walk, IngestFormat *format, const char *const *rows,
                       const char *stem, const IngestOptions *options, const IngestSink *sink,
                       gpointer user_data);
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

/**
 * ingest_walk_drop_block:
 *
 * Drops the block if one has begun; the sink must be able to.
 */
void ingest_walk_drop_block (IngestWalk *walk);

G_END_DECLS
