/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The turns, and the queue of blocks under way. */

#include "ingest-workers.h"

#include "ingest-cut.h"
#include "ingest-job.h"

#define BLOCKS_A_THREAD 3
#define MAX_THREADS 64

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
  GQueue queue;       /* of IngestJob: under way, in the order of the file */
  GQueue idle;        /* of Job, the one used last first */
  guint n_jobs;
  gboolean is_open;   /* turns may be taken: else the walk and the input are the caller's */
  gboolean is_taken;  /* somebody has the turn, and with it the walk and the input */
  gboolean is_ending; /* somebody ends blocks */
  gboolean is_over;   /* the threads are to end */
  GError *error;      /* of reading */
  const IngestJob *faulty; /* the first in the file that had a fault */
  IngestJob *torn;    /* one whose end was guessed wrongly */
  GQueue behind;      /* of IngestJob: those that were read behind it */

  IngestCut cut;      /* of whoever has the turn, as are the next two */
  IngestWalk *walk;
  IngestInput *input;
};

static IngestJob *
take_idle (IngestWorkers *workers)
{
  IngestJob *job = g_queue_pop_head (&workers->idle);

  if (job != NULL)
    return job;
  job = g_new0 (IngestJob, 1);
  ingest_walk_init (&job->walk, workers->format, workers->rows, workers->stem, workers->options,
                    workers->sink, workers->user_data);
  workers->n_jobs++;
  return job;
}

/* Ends a block; after a fault blocks are ended and count no more. */
static void
end_block (IngestWorkers *workers, IngestJob *job)
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
  const IngestJob *first;

  while (!workers->is_ending && (first = g_queue_peek_head (&workers->queue)) != NULL
         && first->is_done)
    {
      IngestJob *job = g_queue_pop_head (&workers->queue);

      if (workers->torn != NULL)
        {
          g_queue_push_tail (&workers->behind, job);
          g_cond_broadcast (&workers->changed);
          continue;
        }
      workers->is_ending = TRUE;
      g_mutex_unlock (&workers->mutex);
      end_block (workers, job);
      g_mutex_lock (&workers->mutex);
      workers->is_ending = FALSE;
      if (job->outcome != INGEST_JOB_GOOD && workers->faulty == NULL)
        {
          workers->is_open = FALSE;
          if (job->outcome == INGEST_JOB_TORN)
            workers->torn = job;
          else
            workers->faulty = job;
        }
      else
        g_queue_push_head (&workers->idle, job);
      g_cond_broadcast (&workers->changed);
    }
}

/* Reads on and gives the job a block. Clears @is_given where the caller is to walk; @goes_on where
 * that is so after the block. */
static gboolean
read_block (IngestWorkers *workers, IngestJob *job, gboolean *is_given, gboolean *goes_on,
            GError **error)
{
  IngestWalk *walk = workers->walk;
  const guint8 *cut;

  *is_given = *goes_on = FALSE;
  if (!ingest_walk_slide (walk, workers->input, error))
    return FALSE;
  cut = ingest_cut_find (&workers->cut, walk, &job->is_guessed);
  *is_given = cut != NULL;
  if (cut != NULL)
    ingest_job_take (job, walk, workers->input, cut);
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
  IngestJob *job = take_idle (workers);
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
  ingest_job_scan (job, workers->cancellable);
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
  g_queue_init (&workers->behind);
  workers->cut.is_exact = walk->sink->drop_block == NULL;
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

static void
append_bytes (GByteArray *bytes, const guint8 *p, const guint8 *end)
{
  g_byte_array_append (bytes, p, (guint) (end - p));
}

/* Where a border was guessed wrongly: gives the input back what stands behind the last record that was
 * right, drops what was made of it, and lets nothing be guessed any more. No block is under way. */
static void
take_back (IngestWorkers *workers)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  IngestJob *job = g_steal_pointer (&workers->torn);
  IngestWalk *walk = workers->walk;

  if (job == NULL)
    return;
  walk->offset = job->walk.offset + (guint64) (job->walk.cursor.p - job->walk.data);
  walk->step = job->walk.step;
  walk->way = job->walk.way;
  ingest_outer_copy (&walk->outer, &job->walk.outer);
  walk->cursor.depth = job->walk.cursor.depth;
  append_bytes (bytes, job->walk.cursor.p, job->walk.cursor.end);
  g_queue_push_head (&workers->idle, job);
  while ((job = g_queue_pop_head (&workers->behind)) != NULL)
    {
      append_bytes (bytes, job->walk.data, job->walk.cursor.end);
      ingest_walk_drop_block (&job->walk);
      g_queue_push_head (&workers->idle, job);
    }
  ingest_input_give_back (workers->input, bytes->data, bytes->len, walk->offset);
  walk->data = walk->cursor.p = walk->cursor.end = workers->input->data;
  walk->cursor.is_last = FALSE;
  workers->cut.is_exact = TRUE;
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
  g_queue_clear_full (&workers->idle, (GDestroyNotify) ingest_job_free);
  if (workers->faulty != NULL)
    ingest_job_free ((IngestJob *) workers->faulty);
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
  take_back (workers);

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
