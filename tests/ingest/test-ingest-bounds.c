/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is too deep, too long, too large or too many, each refused or set aside with a message of its own; and files
 * that are not what they were a moment ago. */

#include "ingest-transcript.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zstd.h>

#include "ingest-runs.h"
#include "ingest-stream.h"

static char *
read_text (const char *text, guint64 max_record_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("x.json", bytes);
  IngestOptions options = { .max_record_bytes = max_record_bytes, .block_bytes = 1024 };
  return ingest_transcript_read (source, NULL, &options, NULL);
}

static void
assert_has (const char *transcript, const char *part)
{
  if (strstr (transcript, part) == NULL)
    g_error ("no “%s” in %s", part, transcript);
}

static void
append_repeated (GString *text, const char *part, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
}

/* 64 levels are read, of whatever brackets, and not one more. */
static void
test_depth (void)
{
  static const struct
  {
    const char *open, *inner, *close;
  } nests[] = { { "[", "", "]" }, { "{\"a\":", "1", "}" } };

  for (guint i = 0; i < G_N_ELEMENTS (nests); i++)
    for (guint n = 62; n <= 63; n++)
      {
        g_autoptr (GString) text = g_string_new ("[{\"title\":\"A\",\"x\":");
        g_autofree char *transcript = NULL;

        append_repeated (text, nests[i].open, n);
        g_string_append (text, nests[i].inner);
        append_repeated (text, nests[i].close, n);
        g_string_append (text, "}]");
        transcript = read_text (text->str, 0);
        if (n == 62)
          g_assert_null (strstr (transcript, "error"));
        else
          assert_has (transcript, "values are nested deeper than 64 levels");
      }
}

/* A nesting bomb is a file that never closes; memory and stack stay as they are. */
static void
test_nesting_bomb (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *transcript = NULL;

  append_repeated (text, "[{\"a\":", 500000);
  transcript = read_text (text->str, 0);
  assert_has (transcript, "1:193: values are nested deeper than 64 levels");
}

static void
test_lengths (void)
{
  static const struct
  {
    const char *before, *after, *issue;
  } cases[] = {
    { "[{\"title\":\"A\",\"", "\":1}]", "a key is longer than 65,536 bytes; its value passed over" },
    { "[{\"title\":\"A\",\"company\":\"", "\"}]", "company: the value is longer than 65,536 bytes" },
    { "[{\"title\":\"A\",\"salary\":{\"min\":1", "}}]", "pay_min: the value is longer than 65,536 bytes" },
    { "[{\"title\":\"A\",\"skills\":[\"", "\"]}]", "skills: the value is longer than 65,536 bytes" },
    { "[{\"title\":\"A\",\"description\":\"", "\"}]", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].before);
      g_autofree char *transcript = NULL;

      append_repeated (text, "7", 70000);
      g_string_append (text, cases[i].after);
      transcript = read_text (text->str, 0);
      assert_has (transcript, "records 1 rejected 0");
      if (cases[i].issue != NULL)
        assert_has (transcript, cases[i].issue);
      else
        g_assert_null (strstr (transcript, "issue"));
    }
}

/* A record that is longer than the bound is rejected, wherever it stands and whatever it holds, and
 * the others are read. */
static const struct
{
  const char *name;
  IngestRun runs[7];
  const char *transcript; /* part of it */
} longs[] = {
  { "array",
    { { "[{\"title\":\"A\"},{\"x\":\"", 1 }, { "x", 200000 }, { "\"},{\"title\":\"C\"}]", 1 } },
    "1@1+13 title=“A”\n3@200024+13 title=“C”\nrecords 3 rejected 1\n"
    "issue record 2 at 1:16 none: the record is too long to be kept; record rejected; 1\n" },
  { "lines",
    { { "{\"title\":\"A\"}\n{\"title\":\"B\",\"x\":[", 1 }, { "1 , ", 200000 },
      { "{}]}\n{\"title\":\"C\"}\n", 1 } },
    "records 3 rejected 1\nissue record 2 at 2:1 none: the record is too long to be kept; "
    "record rejected; 1\n" },
  { "first",
    { { "[{\"title\":\"A\",\"y\":{\"\":[]},\"x\":\"", 1 }, { "é", 200000 },
      { "\"} , {\"title\":\"C\"}]", 1 } },
    "records 2 rejected 1\nissue record 1 at 1:2 none: the record is too long" },
  { "first line",
    { { "{\"title\":\"A\",\"x\":[", 1 }, { "[[{\"k\":[true]}], \"\\u00e9\"],", 20000 },
      { "0]}\n{\"title\":\"C\"}", 1 } },
    "records 2 rejected 1\nissue record 1 at 1:1 none: the record is too long" },
  { "single",
    { { "{\"title\":\"A\",\n\"x\":\"", 1 }, { "x", 200000 }, { "\"}\n", 1 } },
    "records 1 rejected 1\nissue record 1 at 1:1 none: the record is too long" },
  { "no record",
    { { "[{\"title\":\"A\"},\"", 1 }, { "x", 200000 }, { "\",{\"title\":\"C\"}]", 1 } },
    "records 3 rejected 1\nissue record 2 at 1:16 none: the record is too long" },
  { "beside the records",
    { { "{\"jobs\":[{\"title\":\"A\",\"absolute_url\":\"a\",\"location\":{\"name\":\"\"}}],\"x\":[\"", 1 },
      { "x", 200000 }, { "\"],\"y\":1}", 1 } },
    "records 1 rejected 0\n" },
  { "two of them",
    { { "[{\"title\":\"A\"}", 1 }, { ",{\"x\":\"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\"}", 3 },
      { ",[\"", 1 }, { "\\\\", 100000 }, { "\"],[", 1 }, { "[],", 100000 } },
    "error ingest-error-quark 0: 1:500145: the file ends within a value" },
  { "wrong within",
    { { "[{\"title\":\"A\"},{\"x\":\"", 1 }, { "x", 200000 }, { "\"", 1 }, { "}", 2 } },
    "error ingest-error-quark 0: 1:200024: expected a comma or ] after a value" },
  { "control character within",
    { { "[{\"title\":\"A\"},{\"x\":\"", 1 }, { "x", 200000 }, { "\n\"}]", 1 } },
    "error ingest-error-quark 0: 1:200022: control character in a string" },
  { "Latin-1 within",
    { { "[{\"title\":\"A\"},{\"x\":\"", 1 }, { "é", 100000 }, { "\xe9\"}]", 1 } },
    "error ingest-error-quark 4: 1:100022: the text is not UTF-8 but perhaps Latin-1" },
  { "deep within",
    { { "[{\"title\":\"A\"},{\"x\":\"", 1 }, { "x", 200000 }, { "\",\"y\":", 1 }, { "[", 63 } },
    "error ingest-error-quark 3: 1:200090: values are nested deeper than 64 levels" },
  { "line that ends",
    { { "{\"title\":\"A\"}\n{\"x\":\"", 1 }, { "x", 200000 }, { "\",\n\"y\":1}\n", 1 } },
    "error ingest-error-quark 0: 2:200009: the line ends within a value" },
  { "number",
    { { "[{\"title\":\"A\"},{\"x\":", 1 }, { "1", 200000 }, { "}]", 1 } },
    "error ingest-error-quark 3: a key or number takes more than 50000 bytes" },
};

static void
test_long (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (longs); i++)
    for (guint n_threads = 1; n_threads <= 3; n_threads += 2)
      {
        g_autoptr (IngestSource) source = ingest_runs_source_new (longs[i].runs);
        IngestOptions options
            = { .max_record_bytes = 50000, .block_bytes = 1024, .n_threads = n_threads };
        g_autofree char *transcript = ingest_transcript_read (source, NULL, &options, NULL);
        const char *wanted = longs[i].transcript;

        if (strstr (transcript, wanted) == NULL)
          g_error ("%s: no “%s” in %s", longs[i].name, wanted, transcript);
      }
}

static gsize
get_peak_bytes (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return (gsize) usage.ru_maxrss * 1024;
}

/* Neither a long record nor a long wait for the next one takes more memory than the bound. */
static void
test_memory (void)
{
  static const IngestRun runs[][4] = {
    { { "{\"title\":\"A\"}\n{\"x\":\"", 1 }, { "x", 256 * 1024 * 1024 }, { "\"}\n{\"title\":\"B\"}\n", 1 } },
    { { "{\"title\":\"A\"}\n", 1 }, { "\n", 100000000 }, { "7\n{\"title\":\"B\"}\n", 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (IngestSource) source = ingest_runs_source_new (runs[i]);
      IngestOptions options = { .max_record_bytes = 1024 * 1024, .n_threads = 2 };
      gsize before = get_peak_bytes ();
      g_autofree char *transcript = ingest_transcript_read (source, NULL, &options, NULL);

      assert_has (transcript, "records 3 rejected 1\n");
      g_assert_cmpuint (get_peak_bytes () - before, <, 32 * 1024 * 1024);
    }
}

/* The first record of a file is met while its format is looked for, the others later. */
static void
test_record (void)
{
  g_autoptr (GString) text = g_string_new ("[{\"title\":\"A\"},{\"title\":\"B\",\"x\":\"");
  g_autoptr (GString) first = g_string_new ("{\"x\":\"");
  g_autofree char *transcript = NULL;
  g_autofree char *at_once = NULL;

  append_repeated (text, "x", 200000);
  g_string_append (text, "\"},{\"title\":\"C\"}]");
  transcript = read_text (text->str, 150000);
  assert_has (transcript, "records 3 rejected 1\n");
  g_clear_pointer (&transcript, g_free);
  transcript = read_text (text->str, 250000);
  assert_has (transcript, "records 3 rejected 0\n");

  append_repeated (first, "x", 4000000);
  at_once = read_text (first->str, 1500000);
  assert_has (at_once, "no posting begins and ends in the first ");
}

static void
test_values (void)
{
  g_autoptr (GString) text = g_string_new ("[{\"title\":\"A\",\"skills\":[\"s\"");
  g_autofree char *transcript = NULL;

  append_repeated (text, ",\"s\"", 10000);
  g_string_append (text, "]}]");
  transcript = read_text (text->str, 0);
  assert_has (transcript, "the record has more than 10,000 values; further values set aside; 2");
}

static void
test_files (void)
{
  g_autofree const char **paths = g_new0 (const char *, 100002);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    paths[i] = "-";
  sources = ingest_source_list_new (paths, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sources->len, ==, 100000);
  paths[100000] = "-";
  g_assert_null (ingest_source_list_new (paths, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "more than 100000 files");
}

/* Zeros, packed. */
static GBytes *
pack (gboolean is_zstd, gsize n_bytes)
{
  g_autofree guint8 *zeros = g_malloc0 (n_bytes);
  gsize size = n_bytes + 1024, len;
  guint8 *packed = g_malloc (size);

  if (is_zstd)
    len = ZSTD_compress (packed, size, zeros, n_bytes, 3);
  else
    {
      g_autoptr (GConverter) converter
          = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
      gsize n_read;
      g_assert_cmpint (g_converter_convert (converter, zeros, n_bytes, packed, size,
                                            G_CONVERTER_INPUT_AT_END, &n_read, &len, NULL),
                       ==, G_CONVERTER_FINISHED);
    }
  return g_bytes_new_take (packed, len);
}

/* Data may unpack to much, to a multiple of its size no more than the bound. */
static void
test_bomb (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) bytes = pack (i == 1, 4000000);
      static const struct
      {
        guint64 max_ratio, min_bytes;
        gboolean is_good;
      } bounds[] = { { 100, 5000000, TRUE }, { 1000000, 1000, TRUE }, { 100, 1000000, FALSE } };

      for (guint j = 0; j < G_N_ELEMENTS (bounds); j++)
        {
          g_autoptr (GInputStream) base = g_memory_input_stream_new_from_bytes (bytes);
          g_autoptr (GInputStream) stream = ingest_stream_new (base);
          g_autoptr (GError) error = NULL;
          guint8 buffer[4096];
          gsize sum = 0;
          gssize n;

          ingest_stream_set_bounds (INGEST_STREAM (stream), bounds[j].max_ratio, bounds[j].min_bytes);
          while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, &error)) > 0)
            sum += (gsize) n;
          if (bounds[j].is_good)
            {
              g_assert_no_error (error);
              g_assert_cmpuint (sum, ==, 4000000);
            }
          else
            {
              g_assert_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT);
              g_assert_cmpstr (error->message, ==,
                               "the compressed data unpacks to more than 100 times its size");
              g_assert_cmpuint (sum, <=, 1004096);
            }
        }
    }
}

/* A file that does not stay as it is: changed when the first of its records has been read. */
typedef struct
{
  const char *path;
  void (*change) (const char *path);
} Unsteady;

static gpointer
begin_block (gpointer user_data, const IngestFormat *format)
{
  Unsteady *unsteady = user_data;

  if (unsteady->change != NULL)
    unsteady->change (unsteady->path);
  unsteady->change = NULL;
  return unsteady;
}

static void
shrink (const char *path)
{
  g_assert_cmpint (truncate (path, 500000), ==, 0);
}

static void
grow (const char *path)
{
  FILE *file = g_fopen (path, "a");
  g_assert_nonnull (file);
  fputs ("{\"title\":\"late\"}\n", file);
  fclose (file);
}

static void
vanish (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_unsteady (void)
{
  static const IngestSink sink = { begin_block, NULL, NULL };
  static const struct
  {
    void (*change) (const char *path);
    guint64 n_records;
    gboolean is_good;
  } cases[] = { { NULL, 70000, TRUE }, { shrink, 0, FALSE }, { grow, 70001, TRUE }, { vanish, 70000, TRUE } };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *folder = g_dir_make_tmp ("rolescope-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.jsonl", NULL);

  append_repeated (text, "{\"title\":\"A\"}\n", 70000);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, NULL, NULL);
      g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
      g_autoptr (IngestSource) source = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (IngestSummary) summary = { 0 };
      Unsteady unsteady = { path, cases[i].change };

      g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
      source = ingest_source_new_for_path (path);
      g_assert_cmpint (ingest_read (source, formats, NULL, &sink, &unsteady, issues, &summary, NULL,
                                    &error),
                       ==, cases[i].is_good);
      if (cases[i].is_good)
        g_assert_cmpuint (summary.n_records, ==, cases[i].n_records);
      else
        g_assert_error (error, INGEST_ERROR, INGEST_ERROR_SYNTAX);
      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A pipe into which somebody writes on and on is left when the load is cancelled. */
static gpointer
write_on (gpointer data)
{
  int fd = GPOINTER_TO_INT (data);
  static const char line[] = "{\"title\":\"A\"}\n";

  while (write (fd, line, strlen (line)) > 0)
    ;
  close (fd);
  return NULL;
}

static void
cancel_at_progress (guint64 n_bytes, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static gpointer
cancel_soon (gpointer data)
{
  GCancellable *cancellable = data;

  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_endless_pipe (void)
{
  g_autofree char *path = NULL;
  g_autoptr (IngestSource) source = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *transcript = NULL;
  IngestOptions options = { .progress = cancel_at_progress };
  GThread *writer, *canceller;
  int fds[2];

  signal (SIGPIPE, SIG_IGN);
  g_assert_cmpint (pipe (fds), ==, 0);
  path = g_strdup_printf ("/proc/self/fd/%d", fds[0]);
  source = ingest_source_new_for_path (path);
  writer = g_thread_new ("writer", write_on, GINT_TO_POINTER (fds[1]));
  canceller = g_thread_new ("canceller", cancel_soon, cancellable);
  transcript = ingest_transcript_read (source, NULL, &options, cancellable);
  assert_has (transcript, "error g-io-error-quark 19:");
  close (fds[0]);
  g_thread_join (writer);
  g_thread_join (canceller);
}

/* White space without end, and records between it, take no room. */
static void
test_blank (void)
{
  static const struct
  {
    const char *before, *blank, *between, *after;
    guint64 second; /* where the second record begins */
  } cases[] = {
    { "{\"title\":\"A\"}\n", "\n", "{\"title\":\"B\"}\n", "", 100014 },
    { "{\"title\":\"A\"}", " ", "\n{\"title\":\"B\"}", "\n", 100014 },
    { "[{\"title\":\"A\"},", "\t", "{\"title\":\"B\"}", "]", 100015 },
    { "[{\"title\":\"A\"}", "\n", ",{\"title\":\"B\"}", "]", 100015 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].before);
      g_autofree char *transcript = NULL;
      g_autofree char *expected
          = g_strdup_printf ("1@%d+13 title=“A”\n2@%" G_GUINT64_FORMAT
                             "+13 title=“B”\nrecords 2 rejected 0\n",
                             *cases[i].before == '[', cases[i].second);

      append_repeated (text, cases[i].blank, 100000);
      g_string_append (text, cases[i].between);
      append_repeated (text, cases[i].blank, 100000);
      g_string_append (text, cases[i].after);
      transcript = read_text (text->str, 2000);
      g_assert_cmpstr (transcript, ==, expected);
    }
}

/* Numbers that no double holds are kept as they are written, for whoever reads them to judge. */
static void
test_numbers (void)
{
  g_autofree char *transcript
      = read_text ("[{\"title\":\"A\",\"id\":123456789012345678901234567890,\"salary\":{\"min\":1e999,"
                   "\"max\":-1E-999}}]", 0);
  assert_has (transcript, "id=123456789012345678901234567890 title=“A” pay_min=1e999 pay_max=-1E-999");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ingest/bounds/depth", test_depth);
  g_test_add_func ("/ingest/bounds/nesting-bomb", test_nesting_bomb);
  g_test_add_func ("/ingest/bounds/lengths", test_lengths);
  g_test_add_func ("/ingest/bounds/record", test_record);
  g_test_add_func ("/ingest/bounds/long", test_long);
  g_test_add_func ("/ingest/bounds/memory", test_memory);
  g_test_add_func ("/ingest/bounds/values", test_values);
  g_test_add_func ("/ingest/bounds/files", test_files);
  g_test_add_func ("/ingest/bounds/bomb", test_bomb);
  g_test_add_func ("/ingest/bounds/unsteady", test_unsteady);
  g_test_add_func ("/ingest/bounds/endless-pipe", test_endless_pipe);
  g_test_add_func ("/ingest/bounds/blank", test_blank);
  g_test_add_func ("/ingest/bounds/numbers", test_numbers);
  return g_test_run ();
}
