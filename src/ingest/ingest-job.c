/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks, from the buffer of the input to their end. */

#include "ingest-job.h"

void
ingest_job_free (IngestJob *job)
{
  ingest_walk_clear (&job->walk);
  g_free (job->data);
  g_free (job);
}

void
ingest_job_take (IngestJob *job, IngestWalk *walk, IngestInput *input, const guint8 *cut)
{
  IngestCursor *cursor = &walk->cursor;
  gboolean is_line = walk->step == INGEST_STEP_LINE || walk->step == INGEST_STEP_LINE_END;

  job->walk.cursor = (IngestCursor){ .p = cursor->p, .end = cut, .depth = cursor->depth };
  job->walk.data = walk->data;
  job->walk.offset = walk->offset;
  job->walk.step = walk->step;
  job->walk.way = walk->way;
  ingest_outer_copy (&job->walk.outer, &walk->outer);
  job->is_done = FALSE;

  ingest_input_exchange (input, cut, &job->data, &job->room);
  walk->data = cursor->p = input->data;
  walk->offset = input->offset;
  cursor->end = input->data + input->len;
  walk->step = is_line ? INGEST_STEP_LINE : INGEST_STEP_AFTER_RECORD;
}

static IngestOutcome
walk_block (IngestJob *job, GCancellable *cancellable)
{
  IngestWalk *walk = &job->walk;
  IngestCursor *cursor = &walk->cursor;

  while (cursor->p < cursor->end && !g_cancellable_is_cancelled (cancellable))
    {
      if (walk->step == INGEST_STEP_LINE)
        {
          ingest_cursor_skip_space (cursor);
          if (cursor->p == cursor->end)
            break;
        }
      if (!ingest_walk_take_step (walk))
        return job->is_guessed && cursor->status == INGEST_SCAN_INCOMPLETE ? INGEST_JOB_TORN
                                                                           : INGEST_JOB_BAD;
      /* What looked like one more border may stand behind the records, or deeper among them. */
      if (job->is_guessed && walk->step != INGEST_STEP_RECORD
          && walk->step != INGEST_STEP_AFTER_RECORD)
        return INGEST_JOB_TORN;
    }
  return INGEST_JOB_GOOD;
}

void
ingest_job_scan (IngestJob *job, GCancellable *cancellable)
{
  job->outcome = walk_block (job, cancellable);
}
