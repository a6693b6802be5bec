/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts lines and columns. */

#include "ingest-locate.h"

#include <string.h>

#define CHUNK_BYTES (256 * 1024)

typedef struct
{
  guint64 offset; /* of the next byte */
  guint64 line;
  guint64 column; /* of the next byte, if a character begins there */
} Counter;

static guint64
count_characters (const guint8 *p, const guint8 *end)
{
  guint64 n = 0;
  for (; p < end; p++)
    n += (*p & 0xc0) != 0x80;
  return n;
}

static void
pass_bytes (Counter *counter, const guint8 *p, gsize len)
{
  const guint8 *end = p + len;
  const guint8 *newline;

  /* A byte-order mark takes no column. */
  if (counter->offset == 0 && len >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  counter->offset += len;
  while ((newline = memchr (p, '\n', end - p)) != NULL)
    {
      counter->line++;
      counter->column = 1;
      p = newline + 1;
    }
  counter->column += count_characters (p, end);
}

gboolean
ingest_locate_places (IngestSource *source, IngestPlace *places, guint n_places,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = ingest_source_open (source, NULL, cancellable, error);
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  Counter counter = { 0, 1, 1 };
  guint next = 0;

  while (stream != NULL && next < n_places)
    {
      gsize len, done = 0;

      if (!g_input_stream_read_all (stream, chunk, CHUNK_BYTES, &len, cancellable, error))
        return FALSE;
      for (; next < n_places && (places[next].offset < counter.offset + (len - done) || len == 0);
           next++)
        {
          gsize n = len > 0 ? (gsize) (places[next].offset - counter.offset) : 0;
          pass_bytes (&counter, chunk + done, n);
          done += n;
          places[next].line = counter.line;
          places[next].column = counter.column;
        }
      pass_bytes (&counter, chunk + done, len - done);
    }
  return stream != NULL;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const IngestIssue *issue = *(const IngestIssue *const *) a;
  const IngestIssue *other = *(const IngestIssue *const *) b;
  return issue->offset < other->offset ? -1 : issue->offset > other->offset;
}

gboolean
ingest_issue_list_locate (IngestIssueList *list, guint file, IngestSource *source,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) issues = ingest_issue_list_get_unlocated (list, file);
  g_autofree IngestPlace *places = g_new0 (IngestPlace, issues->len + 1);

  if (issues->len == 0)
    return TRUE;
  g_ptr_array_sort (issues, compare_offsets);
  for (guint i = 0; i < issues->len; i++)
    places[i].offset = ((const IngestIssue *) g_ptr_array_index (issues, i))->offset;
  if (!ingest_locate_places (source, places, issues->len, cancellable, error))
    return FALSE;
  for (guint i = 0; i < issues->len; i++)
    {
      IngestIssue *issue = g_ptr_array_index (issues, i);
      issue->line = places[i].line;
      issue->column = places[i].column;
    }
  return TRUE;
}
