/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A stream that makes up its bytes while it is read. */

#include "ingest-runs.h"

#include <string.h>

#include "ingest-source-private.h"

#define TEST_TYPE_RUNS (test_runs_get_type ())
G_DECLARE_FINAL_TYPE (TestRuns, test_runs, TEST, RUNS, GInputStream)

struct _TestRuns
{
  GInputStream parent_instance;
  const IngestRun *run; /* the current one */
  guint64 n_done;       /* of its bytes */
};

G_DEFINE_FINAL_TYPE (TestRuns, test_runs, G_TYPE_INPUT_STREAM)

static gssize
test_runs_read (GInputStream *stream, void *data, gsize size, GCancellable *cancellable,
                GError **error)
{
  TestRuns *self = TEST_RUNS (stream);
  guint8 *out = data;
  gsize len, n;

  while (self->run->text != NULL && self->n_done == self->run->n_times * strlen (self->run->text))
    {
      self->run++;
      self->n_done = 0;
    }
  if (self->run->text == NULL)
    return 0;
  len = strlen (self->run->text);
  n = MIN (size, self->run->n_times * len - self->n_done);
  if (len == 1)
    memset (out, *self->run->text, n);
  else
    for (gsize i = 0; i < n; i++)
      out[i] = (guint8) self->run->text[(self->n_done + i) % len];
  self->n_done += n;
  return (gssize) n;
}

static void
test_runs_class_init (TestRunsClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = test_runs_read;
}

static void
test_runs_init (TestRuns *self)
{
}

static GInputStream *
open_runs (gpointer data, GError **error)
{
  TestRuns *stream = g_object_new (TEST_TYPE_RUNS, NULL);
  stream->run = data;
  return G_INPUT_STREAM (stream);
}

IngestSource *
ingest_runs_source_new (const IngestRun *runs)
{
  return ingest_source_new_for_opener ("x.json", open_runs, (gpointer) runs);
}
