/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Streams that fail: short reads, errors, cancelling and truncation at every byte. */

#include "ingest-source-private.h"
#include "ingest-transcript.h"

#include <string.h>
#include <zstd.h>

/* Gives one byte a read, and at byte fault_at an error or a cancelled cancellable. */
#define TEST_TYPE_STREAM (test_stream_get_type ())
G_DECLARE_FINAL_TYPE (TestStream, test_stream, TEST, STREAM, GInputStream)

typedef struct
{
  GBytes *bytes;
  gsize fault_at;            /* G_MAXSIZE for never */
  GCancellable *cancellable; /* cancelled at the fault, instead of an error */
  guint n_reads_after;       /* how often it was read from after that */
} Plan;

struct _TestStream
{
  GInputStream parent_instance;
  Plan *plan;
  gsize next;
};

G_DEFINE_FINAL_TYPE (TestStream, test_stream, G_TYPE_INPUT_STREAM)

static gssize
test_stream_read (GInputStream *stream, void *data, gsize size, GCancellable *cancellable,
                  GError **error)
{
  TestStream *self = TEST_STREAM (stream);
  gsize len;
  const guint8 *bytes = g_bytes_get_data (self->plan->bytes, &len);

  self->plan->n_reads_after += g_cancellable_is_cancelled (self->plan->cancellable);
  if (self->next == self->plan->fault_at && self->plan->cancellable != NULL)
    g_cancellable_cancel (self->plan->cancellable);
  else if (self->next == self->plan->fault_at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, "broken on purpose");
      return -1;
    }
  if (self->next == len || size == 0)
    return 0;
  memcpy (data, bytes + self->next++, 1);
  return 1;
}

static void
test_stream_class_init (TestStreamClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = test_stream_read;
}

static void
test_stream_init (TestStream *self)
{
}

static GInputStream *
open_plan (gpointer data, GError **error)
{
  TestStream *stream = g_object_new (TEST_TYPE_STREAM, NULL);
  stream->plan = data;
  return G_INPUT_STREAM (stream);
}

static const char document[]
    = "{\"meta\":[1,{\"jobs\":null}],\"jobs\":[\n"
      "{\"absolute_url\":\"https://a.example/1\",\"id\":1,\"location\":{\"name\":\"Łódź\"},"
      "\"title\":\"\\u0041 \\\"quoted\\\" title of some length, so that it spans blocks é\","
      "\"content\":\"&lt;p&gt;\\n\\u00e9 – text\",\"metadata\":[{\"value\":{\"min_value\":\"1.5\"},"
      "\"value_type\":\"currency_range\"}]},\n"
      "{\"absolute_url\":\"b\",\"id\":-2.5e+3,\"location\":{\"name\":\"\"},\"title\":\"B\"},\n"
      "{\"title\":null}, 12, {\"title\":\"C\",\"location\":{\"name\":\"x\"},\"absolute_url\":\"c\"}\n"
      "],\"total\":3}\n";

static const char lines[]
    = "{\"title\":\"A\",\"skills\":[\"C\",\"\\uD83D\\uDE00\"]}\n\n"
      "{\"title\":\"B\",\"salary\":{\"min\":10.5,\"max\":20e2}}\r\n"
      "7\n{\"title\":\"C\"}";

static GBytes *
compress (const char *text)
{
  g_autoptr (GConverter) converter
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  guint8 *packed = g_malloc (4096);
  gsize n_read, n_written;
  GConverterResult result
      = g_converter_convert (converter, text, strlen (text), packed, 4096,
                             G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);

  g_assert_cmpint (result, ==, G_CONVERTER_FINISHED);
  return g_bytes_new_take (packed, n_written);
}

static GBytes *
compress_zstd (const char *text)
{
  guint8 *packed = g_malloc (4096);
  gsize len = ZSTD_compress (packed, 4096, text, strlen (text), 3);

  g_assert_false (ZSTD_isError (len));
  return g_bytes_new_take (packed, len);
}

static GBytes *
get_bytes (gconstpointer name)
{
  if (g_str_equal (name, "document"))
    return g_bytes_new_static (document, strlen (document));
  if (g_str_equal (name, "lines"))
    return g_bytes_new_static (lines, strlen (lines));
  if (g_str_has_suffix (name, ".zst"))
    return compress_zstd (g_str_equal (name, "document.zst") ? document : lines);
  return compress (g_str_equal (name, "document.gz") ? document : lines);
}

static char *
read_bytes (GBytes *bytes, gsize block_bytes)
{
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("x.json", bytes);
  IngestOptions options = { .block_bytes = block_bytes };
  return ingest_transcript_read (source, NULL, &options, NULL);
}

static char *
read_plan_with (Plan *plan, guint n_threads)
{
  g_autoptr (IngestSource) source = ingest_source_new_for_opener ("x.json", open_plan, plan);
  IngestOptions options = { .block_bytes = 100, .n_threads = n_threads };
  return ingest_transcript_read (source, NULL, &options, plan->cancellable);
}

static char *
read_plan (Plan *plan)
{
  return read_plan_with (plan, 1);
}

/* The lines of @transcript that are records. */
static char *
cut_records (const char *transcript)
{
  const char *end = strstr (transcript, "records ");
  return g_strndup (transcript, end - transcript);
}

static void
test_short_reads (gconstpointer name)
{
  Plan plan = { get_bytes (name), G_MAXSIZE, NULL };
  g_autofree char *whole = read_bytes (plan.bytes, 0);
  g_autofree char *bytewise = read_plan (&plan);

  g_assert_null (strstr (whole, "error"));
  g_assert_cmpstr (bytewise, ==, whole);
  g_bytes_unref (plan.bytes);
}

static void
test_errors (gconstpointer name)
{
  Plan plan = { get_bytes (name), 0, NULL };
  g_autofree char *whole = read_bytes (plan.bytes, 0);

  for (; plan.fault_at <= g_bytes_get_size (plan.bytes); plan.fault_at++)
    {
      g_autofree char *transcript = read_plan (&plan);
      g_autofree char *records = cut_records (transcript);

      g_assert_true (g_str_has_prefix (whole, records));
      g_assert_nonnull (strstr (transcript, "error g-io-error-quark"));
      g_assert_true (g_str_has_suffix (transcript, "broken on purpose\n"));
    }
  g_bytes_unref (plan.bytes);
}

/* Cancelled in the middle of a block, the load neither reads on nor goes on with what it has. */
static void
test_cancel (gconstpointer name)
{
  Plan plan = { get_bytes (name), 0, NULL };

  for (; plan.fault_at < g_bytes_get_size (plan.bytes); plan.fault_at++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autofree char *transcript = NULL;

      plan.cancellable = cancellable;
      transcript = read_plan_with (&plan, 1 + plan.fault_at % 3);
      g_assert_cmpuint (plan.n_reads_after, ==, 0);
      if (strstr (transcript, "error g-io-error-quark 19:") == NULL)
        g_error ("cancelled at byte %" G_GSIZE_FORMAT ": %s", plan.fault_at, transcript);
    }
  g_bytes_unref (plan.bytes);
}

/* Truncated, a file is an error, except that lines may end after any record. */
static void
test_truncation (gconstpointer name)
{
  g_autoptr (GBytes) bytes = get_bytes (name);
  g_autofree char *whole = read_bytes (bytes, 0);
  gsize n_good = 0;

  for (gsize n = 0; n < g_bytes_get_size (bytes); n++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, n);
      g_autofree char *transcript = read_bytes (part, 100);
      g_autofree char *unhurried = read_bytes (part, 0);
      g_autofree char *records = cut_records (transcript);

      g_assert_cmpstr (transcript, ==, unhurried);
      g_assert_true (g_str_has_prefix (whole, records));
      n_good += strstr (transcript, "error") == NULL;
    }
  if (g_str_equal (name, "lines"))
    g_assert_cmpuint (n_good, ==, 8);
  else if (g_str_equal (name, "document"))
    g_assert_cmpuint (n_good, ==, 1);
  else
    g_assert_cmpuint (n_good, ==, 0);
}

/* A byte that is nowhere legal is a fault wherever it stands, and the end of nothing. */
static void
test_foreign_bytes (gconstpointer name)
{
  static const guint8 foreign[] = { 0, 0xff };
  g_autoptr (GBytes) bytes = get_bytes (name);
  gsize len = g_bytes_get_size (bytes);

  for (gsize at = 0; at < len; at++)
    for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
      {
        guint8 *changed = g_memdup2 (g_bytes_get_data (bytes, NULL), len);
        g_autoptr (GBytes) part = g_bytes_new_take (changed, len);
        g_autofree char *transcript = NULL;

        changed[at] = foreign[i];
        transcript = read_bytes (part, 100);
        g_assert_nonnull (strstr (transcript, "error "));
      }
}

int
main (int argc, char *argv[])
{
  static const char *const names[] = { "document", "lines", "document.gz", "lines.gz",
                                       "document.zst", "lines.zst" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      static const struct
      {
        const char *name;
        GTestDataFunc func;
      } tests[] = {
        { "short-reads", test_short_reads },
        { "errors", test_errors },
        { "cancel", test_cancel },
        { "truncation", test_truncation },
      };
      for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path
              = g_strdup_printf ("/ingest/fault/%s/%s", tests[j].name, names[i]);
          g_test_add_data_func (path, names[i], tests[j].func);
        }
    }
  g_test_add_data_func ("/ingest/fault/foreign-bytes/document", names[0], test_foreign_bytes);
  g_test_add_data_func ("/ingest/fault/foreign-bytes/lines", names[1], test_foreign_bytes);
  return g_test_run ();
}
