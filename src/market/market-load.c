/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads sources one after the other, their blocks on workers, and puts them together in order. */

#include "market-load.h"

#include "market-batch.h"

#include <glib/gi18n.h>

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
  double fraction;                 /* of the bytes, as reported last */
  guint64 n_rows;                  /* atomic: rows so far */

  guint file;
  guint64 n_records, n_rejected;   /* of this file so far */
  IngestIssueList *file_issues;
  GAsyncQueue *idle;               /* MarketBatch: of this file, merged */
  guint prose;                     /* a bit of each MarketProseFact that its descriptions are read for */
  gboolean has_descriptions;       /* atomic: its format says where they are */
  gboolean is_undecided;           /* whether fields have to be counted to know what to read */
  MarketProseCount prose_count;
  guint prose_wanted;              /* what they decided */
  GCancellable *reading;           /* ends the reading of this file */
} Load;

/* What an asynchronous load keeps. */
typedef struct
{
  GPtrArray *sources;
  MarketLoadOptions options;
  MarketProgressFunc progress;
  gpointer progress_data;
} Job;

gboolean
market_prose_use_find (const char *name, MarketProseUse *use)
{
  static const char *const names[] = {
    [MARKET_PROSE_AUTO] = "auto", [MARKET_PROSE_ALWAYS] = "always", [MARKET_PROSE_NEVER] = "never"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      {
        *use = i;
        return TRUE;
      }
  return FALSE;
}

static gpointer
begin_block (gpointer user_data, const IngestFormat *format)
{
  Load *load = user_data;
  MarketBatch *batch = g_async_queue_try_pop (load->idle);

  __atomic_store_n (&load->has_descriptions,
                    ingest_format_has_field (format, INGEST_FIELD_DESCRIPTION), __ATOMIC_RELAXED);
  if (batch != NULL)
    return batch;
  return market_batch_new (load->options->catalog, load->meanings, load->file, load->prose);
}

static void
add_record (gpointer block, const IngestRecord *record)
{
  market_batch_add_record (block, record);
}

/* Decides, when enough of the file is known or all of it, for which facts its descriptions have to be
 * read. Where there are some, it is read again from the start: files with complete fields pay nothing. */
static void
decide_prose (Load *load)
{
  load->is_undecided = FALSE;
  if (__atomic_load_n (&load->has_descriptions, __ATOMIC_RELAXED))
    load->prose_wanted = market_prose_decide (&load->prose_count);
  if (load->prose_wanted != 0)
    g_cancellable_cancel (load->reading);
}

static void
end_block (gpointer user_data, gpointer block, guint64 n_records)
{
  Load *load = user_data;

  if (load->is_undecided && !market_batch_count (block, &load->prose_count))
    decide_prose (load);
  load->n_rejected
      += market_batch_merge (block, load->builder, load->n_records, load->file_issues);
  /* The batch that was used last knows most texts. */
  g_async_queue_push_front (load->idle, block);
  load->n_records += n_records;
  __atomic_store_n (&load->n_rows, market_builder_get_n_rows (load->builder), __ATOMIC_RELAXED);
}

static void
drop_block (gpointer user_data, gpointer block)
{
  Load *load = user_data;

  market_batch_drop (block);
  g_async_queue_push_front (load->idle, block);
}

static const IngestSink sink = { begin_block, add_record, end_block, drop_block };

static void
report_progress (guint64 n_bytes_from_disk, gpointer user_data)
{
  Load *load = user_data;
  double done = (double) (load->n_bytes_before + n_bytes_from_disk);
  double fraction = load->n_bytes > 0 ? CLAMP (done / (double) load->n_bytes, 0, 1) : 0;

  /* A file that is begun again for its prose takes nothing back. */
  load->fraction = MAX (load->fraction, fraction);
  if (load->progress != NULL)
    load->progress (load->fraction,
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

static void
cancel_reading_cb (GCancellable *cancellable, gpointer reading)
{
  g_cancellable_cancel (reading);
}

/* Reads the open file with the facts of prose that are to be read. */
static gboolean
read_source (Load *load, IngestSource *source, IngestIssueList *issues, IngestSummary *summary,
             GCancellable *cancellable, GError **error)
{
  g_autoptr (GCancellable) reading = g_cancellable_new ();
  g_autoptr (GAsyncQueue) idle
      = g_async_queue_new_full ((GDestroyNotify) market_batch_free);
  IngestOptions options = {
    .file = load->file,
    .n_threads = get_n_threads (load->options, source),
    .block_bytes = load->options->block_bytes,
    .has_descriptions = load->prose != 0,
    .progress = report_progress,
  };
  gulong handler = 0;
  gboolean is_good;

  load->n_records = load->n_rejected = 0;
  load->file_issues = issues;
  load->idle = idle;
  load->reading = reading;
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancel_reading_cb), reading, NULL);
  is_good = ingest_read (source, load->options->formats, &options, &sink, load, issues, summary,
                         reading, error);
  if (is_good && load->is_undecided)
    decide_prose (load);
  g_cancellable_disconnect (cancellable, handler);
  return is_good;
}

/* A failed file leaves its error in the table; only a cancelled load fails here. */
static gboolean
load_source (Load *load, IngestSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) file_error = NULL;
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_auto (IngestSummary) summary = { 0 };
  gboolean is_read;

  load->prose = load->options->prose == MARKET_PROSE_ALWAYS ? MARKET_PROSE_ALL_FACTS : 0;
  load->is_undecided = load->options->prose == MARKET_PROSE_AUTO;
  load->prose_count = (MarketProseCount){ 0 };
  load->prose_wanted = 0;
  market_builder_begin_file (load->builder, ingest_source_get_path (source), NULL, source);
  is_read = read_source (load, source, issues, &summary, cancellable, &file_error);
  if (load->prose_wanted != 0 && !g_cancellable_is_cancelled (cancellable))
    {
      g_clear_error (&file_error);
      ingest_summary_clear (&summary);
      ingest_issue_list_clear (issues);
      load->prose = load->prose_wanted;
      market_builder_restart_file (load->builder);
      is_read = read_source (load, source, issues, &summary, cancellable, &file_error);
    }
  if (is_read)
    {
      market_builder_end_file (load->builder, summary.format,
                               summary.n_rejected + load->n_rejected,
                               load->has_descriptions ? load->prose : 0);
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

/* Memory is bounded whatever the files hold; what it did not hold is said. */
static void
say_full (Load *load)
{
  static const IngestField fields[MARKET_N_NAMES] = {
    [MARKET_NAMES_ROLES] = INGEST_FIELD_ROLE,         [MARKET_NAMES_SKILLS] = INGEST_FIELD_SKILLS,
    [MARKET_NAMES_EMPLOYERS] = INGEST_FIELD_COMPANY,  [MARKET_NAMES_TITLES] = INGEST_FIELD_TITLE,
    [MARKET_NAMES_LOCATIONS] = INGEST_FIELD_LOCATION,
  };
  guint file;

  for (guint names = 0; names < MARKET_N_NAMES; names++)
    if (market_builder_is_full (load->builder, (MarketNames) names, &file))
      ingest_issue_list_add (load->issues, file, 0, G_MAXUINT64, fields[names],
                             N_ ("there are more different values of the field than can be kept"),
                             N_ ("further ones are not told apart"), NULL, 0);
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

  market_builder_set_max_names (builder, options->max_names);
  if (!load_sources (&load, sources, cancellable, error))
    return NULL;
  say_full (&load);
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
