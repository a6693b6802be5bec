/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads single postings again: spans of files, scanned and made fit for showing. */

#include "market-posting.h"

#include "market-indent.h"
#include "market-prose.h"
#include "market-reader-private.h"
#include "market-record.h"
#include "market-table-private.h"

#include <string.h>

struct _MarketPostingReader
{
  MarketTable *table;
  IngestSpanReader *spans;  /* of @file, or NULL */
  guint file;
};

/* What an asynchronous read keeps. */
typedef struct
{
  MarketTable *table;
  guint row;
} Job;

void
market_posting_free (MarketPosting *posting)
{
  if (posting == NULL)
    return;
  g_free (posting->id);
  g_free (posting->title);
  g_free (posting->company);
  g_free (posting->location);
  g_free (posting->url);
  g_free (posting->description);
  g_free (posting->json);
  g_free (posting);
}

MarketPostingReader *
market_posting_reader_new (MarketTable *table)
{
  MarketPostingReader *reader = g_new0 (MarketPostingReader, 1);

  reader->table = market_table_ref (table);
  return reader;
}

void
market_posting_reader_free (MarketPostingReader *reader)
{
  if (reader == NULL)
    return;
  g_clear_pointer (&reader->spans, ingest_span_reader_free);
  market_table_unref (reader->table);
  g_free (reader);
}

MarketTable *
market_posting_reader_get_table (MarketPostingReader *reader)
{
  return reader->table;
}

static GBytes *
read_bytes (MarketPostingReader *reader, guint row, GCancellable *cancellable, GError **error)
{
  const MarketTable *table = reader->table;
  guint file = table->columns.file[row];
  const MarketTableFile *owned = market_table_get_owned_file (table, file);

  if (owned->source == NULL || owned->format == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s: not in a file", owned->path);
      return NULL;
    }
  if (reader->spans == NULL || reader->file != file)
    {
      g_clear_pointer (&reader->spans, ingest_span_reader_free);
      reader->spans = ingest_span_reader_new (owned->source);
      reader->file = file;
    }

  GBytes *bytes
      = ingest_span_reader_read (reader->spans, table->spans.offset[row], table->spans.length[row],
                                 table->spans.hash[row], cancellable, error);

  if (bytes == NULL)
    g_prefix_error (error, "%s: ", owned->path);
  return bytes;
}

GBytes *
market_posting_reader_scan (MarketPostingReader *reader, guint row, MarketRecordFunc func,
                            gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = read_bytes (reader, row, cancellable, error);
  guint file = reader->table->columns.file[row];

  if (bytes == NULL)
    return NULL;
  if (!ingest_record_scan (market_table_get_owned_file (reader->table, file)->format, bytes, func,
                           user_data, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

static char *
dup_text (const IngestRecord *record, IngestField field)
{
  const char *text;
  gsize len = market_record_get_text (record, field, &text);

  return len > 0 ? g_strndup (text, len) : NULL;
}

static char *
dup_location (const IngestRecord *record)
{
  GString *location = g_string_new (NULL);

  market_record_get_location (record, location);
  return g_string_free (location, location->len == 0);
}

static char *
dup_url (const IngestRecord *record)
{
  g_autofree char *url = dup_text (record, INGEST_FIELD_URL);
  g_autofree char *scheme = url != NULL ? g_uri_parse_scheme (url) : NULL;

  if (scheme == NULL || (!g_str_equal (scheme, "http") && !g_str_equal (scheme, "https")))
    return NULL;
  return g_steal_pointer (&url);
}

static char *
dup_description (const IngestRecord *record)
{
  GString *description = g_string_new (NULL);

  market_prose_append_description (record, description);
  return g_string_free (description, description->len == 0);
}

static void
fill_posting (const IngestRecord *record, gpointer user_data)
{
  MarketPosting *posting = user_data;

  posting->id = dup_text (record, INGEST_FIELD_ID);
  posting->title = dup_text (record, INGEST_FIELD_TITLE);
  posting->company = dup_text (record, INGEST_FIELD_COMPANY);
  posting->location = dup_location (record);
  posting->url = dup_url (record);
  posting->description = dup_description (record);
}

/* The id that a posting has as its key in a map of them. */
static char *
dup_key (const MarketPostingReader *reader, guint row)
{
  guint file = reader->table->columns.file[row];
  gsize len;
  const guint8 *before = ingest_span_reader_get_before (reader->spans, &len);

  return ingest_format_dup_key (market_table_get_owned_file (reader->table, file)->format,
                                INGEST_FIELD_ID, before, len);
}

MarketPosting *
market_posting_reader_read (MarketPostingReader *reader, guint row, GCancellable *cancellable,
                            GError **error)
{
  g_return_val_if_fail (row < reader->table->columns.n_rows, NULL);

  g_autoptr (MarketPosting) posting = g_new0 (MarketPosting, 1);
  g_autoptr (GBytes) bytes
      = market_posting_reader_scan (reader, row, fill_posting, posting, cancellable, error);

  if (bytes == NULL)
    return NULL;
  if (posting->id == NULL)
    posting->id = dup_key (reader, row);
  posting->row = row;
  posting->json = market_json_indent (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_steal_pointer (&posting);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  market_table_unref (job->table);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (MarketPostingReader) reader = market_posting_reader_new (job->table);
  GError *error = NULL;
  MarketPosting *posting = market_posting_reader_read (reader, job->row, cancellable, &error);

  if (posting == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, posting, (GDestroyNotify) market_posting_free);
}

void
market_posting_read_async (MarketTable *table, guint row, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (row < table->columns.n_rows);

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->table = market_table_ref (table);
  job->row = row;
  g_task_set_source_tag (task, market_posting_read_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

MarketPosting *
market_posting_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
