/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads sources one after the other, their blocks on workers, and puts them together in order. */

#include "market-load.h"

#include "market-batch.h"

/* Threads past that find nothing to do: one reads, and few keep up with it. */
#define MAX_THREADS 8

/* Smaller files are done before threads have started. */
#define MIN_BYTES_FOR_THREADS (4 << 20)

/* A load under way. */
typedef struct
{
  const MarketLoadOptions *options;
  MarketBuilder *builder;
  MarketMeanings *meanings;
  IngestIssueList *issues;
  MarketProgressFunc progress;
  gpointer progress_data;
  guint64 n_bytes, n_bytes_before; /* on disk: of all files, of those before this one */
  guint64 n_rows;                  /* atomic: rows so far */

  guint file;
  guint64 n_records, n_rejected;   /* of this file so far */
  IngestIssueList *file_issues;
  GAsyncQueue *idle;               /* MarketBatch: of this file, merged */
} Load;

/* What an asynchronous load keeps. */
typedef struct
{
  GPtrArray *sources;
  MarketLoadOptions options;
  MarketProgressFunc progress;
  gpointer progress_data;
} Job;

static gpointer
begin_block (gpointer user_data, const IngestFormat *format)
{
  Load *load = user_data;
  MarketBatch *batch = g_async_queue_try_pop (load->idle);

  if (batch != NULL)
    return batch;
  return market_batch_new (load->options->catalog, load->meanings, load->file);
}

static void
add_record (gpointer block, const IngestRecord *record)
{
  market_batch_add_record (block, record);
}

static void
end_block (gpointer user_data, gpointer block, guint64 n_records)
{
  Load *load = user_data;

  load->n_rejected
      += market_batch_merge (block, load->builder, load->n_records, load->file_issues);
  /* The batch that was used last knows most texts. */
  g_async_queue_push_front (load->idle, block);
  load->n_records += n_records;
  __atomic_store_n (&load->n_rows, market_builder_get_n_rows (load->builder), __ATOMIC_RELAXED);
}

static const IngestSink sink = { begin_block, add_record, end_block };

static void
report_progress (guint64 n_bytes_from_disk, gpointer user_data)
{
  Load *load = user_data;
  double done = (double) (load->n_bytes_before + n_bytes_from_disk);

  if (load->progress != NULL)
    load->progress (load->n_bytes > 0 ? CLAMP (done / (double) load->n_bytes, 0, 1) : 0,
                    __atomic_load_n (&load->n_rows, __ATOMIC_RELAXED), load->progress_data);
}

static guint
get_n_threads (const MarketLoadOptions *options, const IngestSource *source)
{
  if (options->n_threads != 0)
    return options->n_threads;
  if (ingest_source_get_size (source) < MIN_BYTES_FOR_THREADS)
    return 1;
  return MIN (g_get_num_processors (), MAX_THREADS);
}

/* A failed file leaves its error in the table; only a cancelled load fails here. */
static gboolean
load_source (Load *load, IngestSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) file_error = NULL;
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_autoptr (GAsyncQueue) idle
      = g_async_queue_new_full ((GDestroyNotify) market_batch_free);
  g_auto (IngestSummary) summary = { 0 };
  IngestOptions options = {
    .file = load->file,
    .n_threads = get_n_threads (load->options, source),
    .block_bytes = load->options->block_bytes,
    .progress = report_progress,
  };

  load->n_records = load->n_rejected = 0;
  load->file_issues = issues;
  load->idle = idle;
  market_builder_begin_file (load->builder, ingest_source_get_path (source), NULL, source);
  if (ingest_read (source, load->options->formats, &options, &sink, load, issues, &summary,
                   cancellable, &file_error))
    {
      market_builder_end_file (load->builder, summary.format,
                               summary.n_rejected + load->n_rejected);
      ingest_issue_list_merge (load->issues, issues, 0);
      return TRUE;
    }

  gboolean is_cancelled = g_error_matches (file_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (is_cancelled)
    g_propagate_error (error, g_error_copy (file_error));
  market_builder_fail_file (load->builder, g_steal_pointer (&file_error));
  return !is_cancelled;
}

/* The first file's error, where no file could be read. */
static gboolean
check_any_file (MarketTable *table, GError **error)
{
  guint n_files = market_table_get_n_files (table);

  for (guint i = 0; i < n_files; i++)
    if (market_table_get_file (table, i)->error == NULL)
      return TRUE;

  const MarketFile *first = market_table_get_file (table, 0);
  gboolean has_place = g_ascii_isdigit (first->error->message[0]); /* LINE:COLUMN */

  g_propagate_prefixed_error (error, g_error_copy (first->error), has_place ? "%s:" : "%s: ",
                              first->path);
  return FALSE;
}

static gboolean
load_sources (Load *load, GPtrArray *sources, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < sources->len; i++)
    load->n_bytes += ingest_source_get_size (sources->pdata[i]);
  for (guint i = 0; i < sources->len; i++)
    {
      load->file = i;
      if (!load_source (load, sources->pdata[i], cancellable, error))
        return FALSE;
      load->n_bytes_before += ingest_source_get_size (sources->pdata[i]);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

MarketTable *
market_load (GPtrArray *sources, const MarketLoadOptions *options, MarketProgressFunc progress,
             gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (sources->len > 0, NULL);

  if (sources->len > MARKET_MAX_FILES)
    {
      g_set_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT, "more than %d files",
                   MARKET_MAX_FILES);
      return NULL;
    }

  g_autoptr (MarketBuilder) builder = market_builder_new (options->catalog);
  g_autoptr (MarketMeanings) meanings = market_meanings_new (options->catalog, NULL);
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_autoptr (MarketTable) table = NULL;
  Load load = {
    .options = options,
    .builder = builder,
    .meanings = meanings,
    .issues = issues,
    .progress = progress,
    .progress_data = user_data,
  };

  if (!load_sources (&load, sources, cancellable, error))
    return NULL;
  table = market_builder_finish (builder, ingest_issue_list_dup_sorted (issues),
                                 options->is_sample);
  return check_any_file (table, error) ? g_steal_pointer (&table) : NULL;
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->sources);
  lexicon_catalog_unref (job->options.catalog);
  ingest_format_set_unref (job->options.formats);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  MarketTable *table = market_load (job->sources, &job->options, job->progress,
                                    job->progress_data, cancellable, &error);

  if (table == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, table, (GDestroyNotify) market_table_unref);
}

void
market_load_async (GPtrArray *sources, const MarketLoadOptions *options,
                   MarketProgressFunc progress, gpointer progress_data, GCancellable *cancellable,
                   GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->sources = g_ptr_array_ref (sources);
  job->options = *options;
  job->progress = progress;
  job->progress_data = progress_data;
  lexicon_catalog_ref (job->options.catalog);
  ingest_format_set_ref (job->options.formats);
  g_task_set_source_tag (task, market_load_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

MarketTable *
market_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
