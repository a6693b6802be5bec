/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker that reads a posting. */

#include "config.h"
#include "app-posting-text.h"

typedef struct
{
  MarketTable *table;
  guint row;
} ReadJob;

void
app_posting_text_free (AppPostingText *self)
{
  market_posting_free (self->posting);
  g_clear_pointer (&self->why, market_why_free);
  g_free (self);
}

static void
job_free (ReadJob *job)
{
  market_table_unref (job->table);
  g_free (job);
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ReadJob *job = task_data;
  GError *error = NULL;
  g_autoptr (MarketPostingReader) reader = market_posting_reader_new (job->table);
  MarketPosting *posting
      = market_posting_reader_read (reader, job->row, cancellable, &error);
  if (posting == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  AppPostingText *text = g_new0 (AppPostingText, 1);
  text->posting = posting;
  text->why = market_posting_reader_explain (reader, job->row, cancellable, NULL);
  g_task_return_pointer (task, text, (GDestroyNotify) app_posting_text_free);
}

void
app_posting_text_read_async (MarketTable *table, guint row, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ReadJob *job = g_new (ReadJob, 1);
  job->table = market_table_ref (table);
  job->row = row;
  g_task_set_source_tag (task, app_posting_text_read_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, read_thread);
}

AppPostingText *
app_posting_text_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
