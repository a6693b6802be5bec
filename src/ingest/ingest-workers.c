/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The turns, and the queue of blocks under way. */

#include "ingest-workers.h"

#include "ingest-cut.h"

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
  IngestFormat *format;
  const char *const *rows;
  const char *stem;   /* of the file's name, or NULL */
  const IngestOptions *options;
  const IngestSink *sink;
  gpointer user_data;
  IngestIssueList *issues;
  IngestSummary *summary;
  GCancellable *cancellable;
  GPtrArray *threads; /* of GThread, beside the caller's */
  guint max_jobs;

  GMutex mutex;       /* over all that follows */
  GCond changed;
  GQueue queue;       /* of Job: under way, in the order of the file */
  GQueue idle;        /* of Job, the one used last first */
  guint n_jobs;
  gboolean is_open;   /* turns may be taken: else the walk and the input are the caller's */
  gboolean is_taken;  /* somebody has the turn, and with it the walk and the input */
  gboolean is_ending; /* somebody ends blocks */
  gboolean is_over;   /* the threads are to end */
  GError *error;      /* of reading */
  const Job *faulty;  /* the first in the file that had a fault */
  IngestWalk *walk;
  IngestInput *input;
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

  if (job != NULL)
    return job;
  job = g_new0 (Job, 1);
  ingest_walk_init (&job->walk, workers->format, workers->rows, workers->stem, workers->options,
                    workers->sink, workers->user_data);
  workers->n_jobs++;
  return job;
}

/* Ends a block; after a fault blocks are ended and count no more. */
static void
end_block (IngestWorkers *workers, Job *job)
{
  IngestSummary ignored = { 0 };
  g_autoptr (IngestIssueList) no_issues = NULL;

  if (workers->faulty == NULL)
    {
      ingest_walk_end_block (&job->walk, workers->issues, workers->summary);
      return;
    }
  no_issues = ingest_issue_list_new ();
  ingest_walk_end_block (&job->walk, no_issues, &ignored);
}

/* Ends the blocks that are done up to the first that is not, unless another thread is at it. Called
 * and left under the mutex. */
static void
end_done (IngestWorkers *workers)
{
  const Job *first;

  while (!workers->is_ending && (first = g_queue_peek_head (&workers->queue)) != NULL
         && first->is_done)
    {
      Job *job = g_queue_pop_head (&workers->queue);

      workers->is_ending = TRUE;
      g_mutex_unlock (&workers->mutex);
      end_block (workers, job);
      g_mutex_lock (&workers->mutex);
      workers->is_ending = FALSE;
      if (!job->is_good && workers->faulty == NULL)
        {
          workers->faulty = job;
          workers->is_open = FALSE;
        }
      else
        g_queue_push_head (&workers->idle, job);
      g_cond_broadcast (&workers->changed);
    }
}

/* Gives the job what stands before @cut, in the buffer that it was read into. */
static void
give_block (Job *job, IngestWalk *walk, IngestInput *input, const guint8 *cut)
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

/* Reads on and gives the job a block. Clears @is_given where the caller is to walk; @goes_on where
 * that is so after the block. */
static gboolean
read_block (IngestWorkers *workers, Job *job, gboolean *is_given, gboolean *goes_on,
            GError **error)
{
  IngestWalk *walk = workers->walk;
  const guint8 *cut;

  *is_given = *goes_on = FALSE;
  if (!ingest_walk_slide (walk, workers->input, error))
    return FALSE;
  cut = ingest_cut_find (walk);
  *is_given = cut != NULL;
  if (cut != NULL)
    give_block (job, walk, workers->input, cut);
  *goes_on = cut != NULL && !walk->cursor.is_last;
  return TRUE;
}

static gboolean
may_take_turn (const IngestWorkers *workers)
{
  return workers->is_open && !workers->is_taken
         && (workers->idle.length > 0 || workers->n_jobs < workers->max_jobs);
}

/* Takes the turn: reads a block, passes the turn on and scans the block. Called and left under the
 * mutex. */
static void
take_turn (IngestWorkers *workers)
{
  Job *job = take_idle (workers);
  gboolean is_given, goes_on;
  GError *error = NULL;

  workers->is_taken = TRUE;
  g_mutex_unlock (&workers->mutex);
  read_block (workers, job, &is_given, &goes_on, &error);
  g_mutex_lock (&workers->mutex);
  workers->is_taken = FALSE;
  workers->is_open &= goes_on;
  workers->error = error;
  if (is_given)
    g_queue_push_tail (&workers->queue, job);
  else
    g_queue_push_head (&workers->idle, job);
  g_cond_broadcast (&workers->changed);
  if (!is_given)
    return;

  g_mutex_unlock (&workers->mutex);
  job->is_good = walk_block (job, workers->cancellable);
  g_mutex_lock (&workers->mutex);
  job->is_done = TRUE;
  end_done (workers);
}

static gpointer
run_thread (gpointer data)
{
  IngestWorkers *workers = data;

  g_mutex_lock (&workers->mutex);
  while (!workers->is_over)
    if (may_take_turn (workers))
      take_turn (workers);
    else
      g_cond_wait (&workers->changed, &workers->mutex);
  g_mutex_unlock (&workers->mutex);
  return NULL;
}

IngestWorkers *
ingest_workers_new (IngestWalk *walk, IngestInput *input, const char *stem,
                    const IngestOptions *options, IngestIssueList *issues, IngestSummary *summary,
                    GCancellable *cancellable)
{
  IngestWorkers *workers = g_new0 (IngestWorkers, 1);
  guint n_threads = CLAMP (options->n_threads, 1, MAX_THREADS);

  g_mutex_init (&workers->mutex);
  g_cond_init (&workers->changed);
  g_queue_init (&workers->queue);
  g_queue_init (&workers->idle);
  workers->walk = walk;
  workers->input = input;
  workers->issues = issues;
  workers->summary = summary;
  workers->cancellable = cancellable;
  workers->format = walk->format;
  workers->rows = walk->rows;
  workers->stem = stem;
  workers->options = options;
  workers->sink = walk->sink;
  workers->user_data = walk->user_data;
  workers->max_jobs = n_threads * BLOCKS_A_THREAD;
  workers->threads = g_ptr_array_new ();
  for (guint i = 1; i < n_threads; i++)
    g_ptr_array_add (workers->threads, g_thread_new ("ingest", run_thread, workers));
  return workers;
}

/* Closes the turns and waits for the blocks under way. Called and left under the mutex. */
static void
finish_blocks (IngestWorkers *workers)
{
  workers->is_open = FALSE;
  while (workers->is_taken || workers->is_ending || !g_queue_is_empty (&workers->queue))
    g_cond_wait (&workers->changed, &workers->mutex);
}

void
ingest_workers_free (IngestWorkers *workers)
{
  g_mutex_lock (&workers->mutex);
  finish_blocks (workers);
  workers->is_over = TRUE;
  g_cond_broadcast (&workers->changed);
  g_mutex_unlock (&workers->mutex);
  for (guint i = 0; i < workers->threads->len; i++)
    g_thread_join (g_ptr_array_index (workers->threads, i));
  g_ptr_array_unref (workers->threads);
  g_queue_clear_full (&workers->idle, (GDestroyNotify) job_free);
  if (workers->faulty != NULL)
    job_free ((Job *) workers->faulty);
  g_clear_error (&workers->error);
  g_mutex_clear (&workers->mutex);
  g_cond_clear (&workers->changed);
  g_free (workers);
}

gboolean
ingest_workers_run (IngestWorkers *workers, GError **error)
{
  g_mutex_lock (&workers->mutex);
  workers->is_open = workers->faulty == NULL && workers->error == NULL;
  g_cond_broadcast (&workers->changed);
  while (workers->is_open)
    if (may_take_turn (workers))
      {
        take_turn (workers);
        g_mutex_unlock (&workers->mutex);
        if (workers->options->progress != NULL)
          workers->options->progress (ingest_input_get_position (workers->input),
                                      workers->user_data);
        g_mutex_lock (&workers->mutex);
      }
    else
      g_cond_wait (&workers->changed, &workers->mutex);
  finish_blocks (workers);
  g_mutex_unlock (&workers->mutex);

  if (workers->faulty == NULL && workers->error != NULL)
    g_propagate_error (error, g_steal_pointer (&workers->error));
  else if (workers->faulty == NULL)
    return TRUE;
  return FALSE;
}

const IngestCursor *
ingest_workers_get_fault (const IngestWorkers *workers, guint64 *offset)
{
  const IngestWalk *walk;

  if (workers->faulty == NULL)
    return NULL;
  walk = &workers->faulty->walk;
  *offset = walk->offset + (guint64) (walk->cursor.fault - walk->data);
  return &walk->cursor;
}
