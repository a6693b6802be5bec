/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A block of whole records with all that its scanning needs; used again for later blocks. */

#pragma once

#include "ingest-input.h"
#include "ingest-walk.h"

G_BEGIN_DECLS

/* How the scanning of a block ended. */
typedef enum
{
  INGEST_JOB_GOOD, /* with the block, or because the load was cancelled */
  INGEST_JOB_BAD,  /* at a fault */
  INGEST_JOB_TORN  /* the block's end was guessed, and is no border; its walk stands where it is right */
} IngestOutcome;

typedef struct
{
  IngestWalk walk;
  guint8 *data;          /* the block's bytes, from walk.data up to walk.cursor.end */
  gsize room;
  gboolean is_guessed;   /* see ingest_cut_find */
  IngestOutcome outcome; /* where is_done */
  gboolean is_done;
} IngestJob;

void ingest_job_free (IngestJob *job);

/**
 * ingest_job_take:
 * @cut: a border in the buffer of @input, where @walk stands
 *
 * Gives the job what stands before the border, in the buffer that it was read into. The walk goes on
 * behind it.
 */
void ingest_job_take (IngestJob *job, IngestWalk *walk, IngestInput *input, const guint8 *cut);

/**
 * ingest_job_scan:
 *
 * Walks the block to its end, which is the end of a record or of a line, and sets the outcome.
 */
void ingest_job_scan (IngestJob *job, GCancellable *cancellable);

G_END_DECLS
