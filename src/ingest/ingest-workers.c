/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The queue of blocks and the threads that take from it. */

#include "ingest-workers.h"

#include <string.h>

#define BLOCKS_A_THREAD 3
#define MAX_THREADS 64

/* A block with all that its scanning needs; used again for later blocks. */
typedef struct
{
  IngestWalk walk;
  guint8 *data;
  gsize room;
  gboolean is_good;
  gboolean is_done;   /* under the mutex */
} Job;

struct _IngestWorkers
{
  IngestIssueList *issues;
  IngestSummary *summary;
  GThreadPool *pool;
  GMutex mutex;
  GCond done;
  GQueue queue;       /* of Job: under way, in the order of the file */
  GQueue idle;        /* of Job */
  guint n_jobs, max_jobs;
  const Job *faulty;  /* the first in the file that had a fault */

  IngestFormat *format;
  const char *const *rows;
  const char *const *outer;
  guint file;
  const IngestSink *sink;
  gpointer user_data;
  GCancellable *cancellable;
};

/* Walks a block to its end, which is the end of a record or of a line. */
static gboolean
walk_block (Job *job, GCancellable *cancellable)
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
        return FALSE;
    }
  return TRUE;
}

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  IngestWorkers *workers = user_data;

  job->is_good = walk_block (job, workers->cancellable);
  g_mutex_lock (&workers->mutex);
  job->is_done = TRUE;
  g_cond_signal (&workers->done);
  g_mutex_unlock (&workers->mutex);
}

IngestWorkers *
ingest_workers_new (const IngestWalk *walk, const char *const *outer, const IngestOptions *options,
                    IngestIssueList *issues, IngestSummary *summary, GCancellable *cancellable)
{
  IngestWorkers *workers = g_new0 (IngestWorkers, 1);
  guint n_threads = MIN (options->n_threads, MAX_THREADS);

  g_mutex_init (&workers->mutex);
  g_cond_init (&workers->done);
  g_queue_init (&workers->queue);
  g_queue_init (&workers->idle);
  workers->issues = issues;
  workers->summary = summary;
  workers->cancellable = cancellable;
  workers->format = walk->format;
  workers->rows = walk->rows;
  workers->outer = outer;
  workers->file = options->file;
  workers->sink = walk->sink;
  workers->user_data = walk->user_data;
  workers->max_jobs = n_threads * BLOCKS_A_THREAD;
  workers->pool = g_thread_pool_new (run_job, workers, (int) n_threads, FALSE, NULL);
  return workers;
}

static void
job_free (Job *job)
{
  ingest_walk_clear (&job->walk);
  g_free (job->data);
  g_free (job);
}

static Job *
take_idle (IngestWorkers *workers)
{
  Job *job = g_queue_pop_head (&workers->idle);

  if (job != NULL || workers->n_jobs == workers->max_jobs)
    return job;
  job = g_new0 (Job, 1);
  ingest_walk_init (&job->walk, workers->format, workers->rows, workers->outer, workers->file,
                    workers->sink, workers->user_data);
  workers->n_jobs++;
  return job;
}

/* Ends the first block under way; after a fault blocks are ended and count no more. */
static void
end_first (IngestWorkers *workers)
{
  Job *job = g_queue_pop_head (&workers->queue);
  IngestSummary ignored = { 0 };
  g_autoptr (IngestIssueList) no_issues = NULL;

  g_mutex_lock (&workers->mutex);
  while (!job->is_done)
    g_cond_wait (&workers->done, &workers->mutex);
  g_mutex_unlock (&workers->mutex);

  if (workers->faulty == NULL)
    ingest_walk_end_block (&job->walk, workers->issues, workers->summary);
  else
    {
      no_issues = ingest_issue_list_new ();
      ingest_walk_end_block (&job->walk, no_issues, &ignored);
    }
  if (!job->is_good && workers->faulty == NULL)
    workers->faulty = job;
  if (workers->faulty != job)
    g_queue_push_tail (&workers->idle, job);
}

gboolean
ingest_workers_finish (IngestWorkers *workers)
{
  while (!g_queue_is_empty (&workers->queue))
    end_first (workers);
  return workers->faulty == NULL;
}

void
ingest_workers_free (IngestWorkers *workers)
{
  ingest_workers_finish (workers);
  g_thread_pool_free (workers->pool, FALSE, TRUE);
  g_queue_clear_full (&workers->idle, (GDestroyNotify) job_free);
  if (workers->faulty != NULL)
    job_free ((Job *) workers->faulty);
  g_mutex_clear (&workers->mutex);
  g_cond_clear (&workers->done);
  g_free (workers);
}

const IngestCursor *
ingest_workers_get_fault (const IngestWorkers *workers, guint64 *offset)
{
  const IngestWalk *walk = &workers->faulty->walk;
  *offset = walk->offset + (guint64) (walk->cursor.fault - walk->data);
  return &walk->cursor;
}

/* Behind the quote that ends a string, or NULL where the buffer ends before. */
static const guint8 *
pass_string_roughly (const guint8 *p, const guint8 *end)
{
  const guint8 *start = p;

  while ((p = memchr (p, '"', end - p)) != NULL)
    {
      const guint8 *slash = p;
      while (slash > start && slash[-1] == '\\')
        slash--;
      p++;
      if ((p - 1 - slash) % 2 == 0)
        return p;
    }
  return NULL;
}

/* Behind the last element of an array that is an object and ends in the buffer; NULL where there is
 * none. Right as long as the JSON is; where it is not, the thread that has the block says so. */
static const guint8 *
find_last_end (const guint8 *p, const guint8 *end)
{
  const guint8 *last = NULL;
  gint64 depth = 0;

  while (p != NULL && p < end)
    switch (*p++)
      {
      case '"':
        p = pass_string_roughly (p, end);
        break;
      case '{':
      case '[':
        depth++;
        break;
      case '}':
      case ']':
        if (--depth < 0)
          return last;
        if (depth == 0 && p[-1] == '}')
          last = p;
        break;
      default:
        break;
      }
  return last;
}

static const guint8 *
find_cut (const IngestWalk *walk)
{
  const IngestCursor *cursor = &walk->cursor;
  const guint8 *newline;

  switch (walk->step)
    {
    case INGEST_STEP_LINE:
    case INGEST_STEP_LINE_END:
      newline = memrchr (cursor->p, '\n', cursor->end - cursor->p);
      return newline != NULL ? newline + 1 : NULL;
    case INGEST_STEP_FIRST_RECORD:
    case INGEST_STEP_RECORD:
    case INGEST_STEP_AFTER_RECORD:
      return find_last_end (cursor->p, cursor->end);
    default:
      return NULL;
    }
}

/* Gives the job what stands before @cut, in the buffer that it was read into. */
static void
give_block (Job *job, IngestWalk *walk, IngestInput *input, const guint8 *cut)
{
  IngestCursor *cursor = &walk->cursor;

  job->walk.cursor = (IngestCursor){ .p = cursor->p, .end = cut, .depth = cursor->depth };
  job->walk.data = walk->data;
  job->walk.offset = walk->offset;
  job->walk.step = walk->step;
  job->is_done = FALSE;

  ingest_input_exchange (input, cut, &job->data, &job->room);
  walk->data = cursor->p = input->data;
  walk->offset = input->offset;
  cursor->end = input->data + input->len;
}

gboolean
ingest_workers_take (IngestWorkers *workers, IngestWalk *walk, IngestInput *input,
                     gboolean *is_taken)
{
  const guint8 *cut = find_cut (walk);
  gboolean is_line = walk->step == INGEST_STEP_LINE || walk->step == INGEST_STEP_LINE_END;
  Job *job;

  *is_taken = cut != NULL;
  if (cut == NULL)
    return TRUE;
  while ((job = take_idle (workers)) == NULL && workers->faulty == NULL)
    end_first (workers);
  if (job == NULL)
    return FALSE;
  give_block (job, walk, input, cut);
  walk->step = is_line ? INGEST_STEP_LINE : INGEST_STEP_AFTER_RECORD;
  g_queue_push_tail (&workers->queue, job);
  g_thread_pool_push (workers->pool, job, NULL);
  return workers->faulty == NULL;
}
