/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes through the whole of ingest: read in one block, in small ones and on threads, which must
 * give the same, and with a small bound of records, which must find the same faults; each record that was handed over is scanned again by itself; strings are passed by blocks
 * and byte by byte alike. */

#include "ingest-cursor.h"
#include "ingest-hash.h"
#include "ingest-reader.h"

#include <string.h>

#include "fuzz.h"

/* A sum over all that a sink was given. @n_records counts the blocks that have ended. */
typedef struct
{
  GBytes *bytes;
  guint64 sum;
  guint64 n_records;
  guint error;  /* a hash of the message, 0 without one */
  gboolean is_limit; /* the error is one of a bound */
} Digest;

/* Records of one block, each with its number in it. */
typedef struct
{
  const Digest *digest;
  const IngestFormat *format;
  GArray *sums; /* of RecordSum */
} Block;

typedef struct
{
  guint64 sum, number;
} RecordSum;

static guint64 sum_values (const IngestRecord *record, gboolean has_description);

static gpointer
begin_block (gpointer user_data, const IngestFormat *format)
{
  Block *block = g_new0 (Block, 1);
  block->digest = user_data;
  block->format = format;
  block->sums = g_array_new (FALSE, FALSE, sizeof (RecordSum));
  return block;
}

static void
check_again (const IngestRecord *record, gpointer user_data)
{
  *(guint64 *) user_data = sum_values (record, FALSE);
}

static guint64
sum_values (const IngestRecord *record, gboolean has_description)
{
  guint64 sum = 0;

  for (guint i = record->first[0]; i < record->first[INGEST_N_FIELDS]; i++)
    {
      const IngestValue *value = &record->values[i];
      if (value->field == INGEST_FIELD_DESCRIPTION && !has_description)
        continue;
      /* What the file gives is not there when a record is scanned by itself. */
      if (value->offset == G_MAXUINT64)
        continue;
      g_assert_true (value->len == 0 || g_utf8_validate_len (value->text, value->len, NULL));
      sum = sum * 31 + ingest_hash ((const guint8 *) value->text, value->len) + value->field
            + value->group + value->type;
    }
  return sum;
}

static void
add_record (gpointer user_data, const IngestRecord *record)
{
  Block *block = user_data;
  guint64 sum = sum_values (record, TRUE), sum_again = 0;
  RecordSum record_sum = { sum + record->offset + record->hash, record->number };

  g_array_append_val (block->sums, record_sum);
  if (block->digest->bytes != NULL)
    {
      g_autoptr (GBytes) span
          = g_bytes_new_from_bytes (block->digest->bytes, record->offset, record->length);
      g_autoptr (GError) error = NULL;
      ingest_record_scan (block->format, span, check_again, &sum_again, &error);
      g_assert_no_error (error);
      g_assert_true (sum == sum_again);
    }
}

static void
end_block (gpointer user_data, gpointer data, guint64 n_records)
{
  Digest *digest = user_data;
  Block *block = data;

  for (guint i = 0; i < block->sums->len; i++)
    {
      const RecordSum *sum = &g_array_index (block->sums, RecordSum, i);
      digest->sum = digest->sum * 31 + sum->sum + digest->n_records + sum->number;
    }
  digest->n_records += n_records;
  g_array_unref (block->sums);
  g_free (block);
}

static void
drop_block (gpointer user_data, gpointer data)
{
  Block *block = data;

  g_array_unref (block->sums);
  g_free (block);
}

static Digest
read_bounded (IngestSource *source, IngestFormatSet *formats, GBytes *bytes, gsize block_bytes,
              guint64 max_record_bytes, guint n_threads)
{
  static const IngestSink sink = { begin_block, add_record, end_block, drop_block };
  IngestOptions options = { .block_bytes = block_bytes, .n_threads = n_threads,
                            .max_record_bytes = max_record_bytes };
  Digest digest = { .bytes = bytes };
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_auto (IngestSummary) summary = { 0 };
  gboolean is_good = ingest_read (source, formats, &options, &sink, &digest, issues, &summary, NULL,
                                  &error);

  g_assert_true (is_good == (error == NULL));
  /* Blocks that threads had taken behind a fault end, and count no more. */
  g_assert_cmpuint (digest.n_records, >=, summary.n_records);
  g_assert_true (digest.n_records == summary.n_records || (!is_good && n_threads > 1));
  digest.error = error != NULL ? g_str_hash (error->message) : 0;
  digest.is_limit = g_error_matches (error, INGEST_ERROR, INGEST_ERROR_LIMIT);
  return digest;
}

static Digest
read_bytes (IngestSource *source, IngestFormatSet *formats, GBytes *bytes, gsize block_bytes,
            guint n_threads)
{
  return read_bounded (source, formats, bytes, block_bytes, 0, n_threads);
}

static void
compare_passes (const guint8 *data, gsize size)
{
  g_autofree guint8 *padded = g_malloc0 (size + 1 + INGEST_PADDING);
  IngestCursor fast = { .p = padded, .end = padded + size + 1 }, plain = fast;
  gboolean fast_escapes, plain_escapes = FALSE, is_good;

  padded[0] = '"';
  memcpy (padded + 1, data, size);
  is_good = ingest_cursor_pass_string (&fast, &fast_escapes);
  g_assert_true (is_good == ingest_string_pass_plain (&plain, padded + 1, &plain_escapes));
  g_assert_true (fast.p == plain.p && fast.status == plain.status && fast.fault == plain.fault);
  g_assert_true (!is_good || fast_escapes == plain_escapes);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static IngestFormatSet *formats;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("fuzz.json", bytes);
  gboolean is_compressed = size > 1 && (data[0] == 0x1f || data[0] == 0x28);
  Digest whole, parts, threaded, bounded;

  if (formats == NULL)
    formats = ingest_format_set_new (NULL, NULL, NULL);
  whole = read_bytes (source, formats, is_compressed ? NULL : bytes, 0, 1);
  parts = read_bytes (source, formats, NULL, 64, 1);
  g_assert_true (whole.sum == parts.sum && whole.n_records == parts.n_records);
  g_assert_true (whole.error == parts.error);
  /* After a fault, threads may have ended other blocks. */
  threaded = read_bytes (source, formats, NULL, 64, 3);
  g_assert_true (whole.error == threaded.error);
  if (whole.error == 0)
    g_assert_true (whole.sum == threaded.sum && whole.n_records == threaded.n_records);
  bounded = read_bounded (source, formats, NULL, 64, 80, 1 + size % 2);
  if (!bounded.is_limit)
    g_assert_true ((whole.error == 0) == (bounded.error == 0)
                   && (whole.error != 0 || whole.n_records == bounded.n_records));
  compare_passes (data, size);
  return 0;
}
