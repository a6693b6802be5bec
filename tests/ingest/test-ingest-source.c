/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources: folders, compressed files, spans read again. */

#include "ingest-hash.h"
#include "ingest-transcript.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <zstd.h>

static const char posting[] = "{\"title\":\"A\"}\n";

static void
write_file (const char *dir, const char *name, const void *data, gsize len)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  GError *error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, data, (gssize) len, &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static char *
make_dir (void)
{
  GError *error = NULL;
  char *dir = g_dir_make_tmp ("rolescope-test-XXXXXX", &error);
  g_assert_no_error (error);
  return dir;
}

static void
test_folder (void)
{
  static const char *const names[] = { "b.json", "B.jsonl", "a/z.ndjson.gz", "a/y.JSON.zst",
                                       "a.json", ".hidden.json", ".h/x.json", "notes.txt", "é.json" };
  static const char *const expected[] = { "B.jsonl", "a/y.JSON.zst", "a/z.ndjson.gz", "a.json",
                                          "b.json", "é.json" };
  g_autofree char *dir = make_dir ();
  g_autofree char *link = g_build_filename (dir, "a", "loop", NULL);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;
  const char *paths[] = { dir, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    write_file (dir, names[i], posting, strlen (posting));
  g_assert_cmpint (symlink (dir, link), ==, 0);

  sources = ingest_source_list_new (paths, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sources->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *path = g_build_filename (dir, expected[i], NULL);
      g_assert_cmpstr (ingest_source_get_path (g_ptr_array_index (sources, i)), ==, path);
    }
  remove_tree (dir);
}

static void
test_no_exports (void)
{
  g_autofree char *dir = make_dir ();
  g_autofree char *missing = g_build_filename (dir, "missing.json", NULL);
  g_autoptr (GError) error = NULL;
  const char *paths[] = { dir, NULL };

  g_assert_null (ingest_source_list_new (paths, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS);
  g_clear_error (&error);
  paths[0] = missing;
  g_assert_null (ingest_source_list_new (paths, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  remove_tree (dir);
}

/* Folders within folders are walked down to a bound, which is said. */
static void
test_deep_folders (void)
{
  for (guint depth = 63; depth <= 64; depth++)
    {
      g_autofree char *dir = make_dir ();
      g_autoptr (GString) name = g_string_new (NULL);
      g_autoptr (GPtrArray) sources = NULL;
      g_autoptr (GError) error = NULL;
      const char *paths[] = { dir, NULL };

      for (guint i = 0; i < depth; i++)
        g_string_append (name, "d/");
      g_string_append (name, "x.json");
      write_file (dir, name->str, posting, strlen (posting));
      sources = ingest_source_list_new (paths, &error);
      if (depth == 63)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (sources->len, ==, 1);
        }
      else
        {
          g_assert_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT);
          g_assert_true (g_str_has_suffix (error->message,
                                           ": more than 64 folders one within the other"));
        }
      remove_tree (dir);
    }
}

/* Two frames, under a name that says nothing. */
static void
test_zstd (void)
{
  guint8 packed[512];
  gsize len = ZSTD_compress (packed, 200, posting, strlen (posting), 3);
  g_autofree char *transcript = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (IngestSource) source = NULL;

  g_assert_false (ZSTD_isError (len));
  len += ZSTD_compress (packed + len, 200, posting, strlen (posting), 3);
  bytes = g_bytes_new (packed, len);
  source = ingest_source_new_for_bytes ("export", bytes);
  transcript = ingest_transcript_read (source, NULL, NULL, NULL);
  g_assert_cmpstr (transcript, ==,
                   "1@0+13 title=“A”\n2@14+13 title=“A”\nrecords 2 rejected 0\n");
}

/* The first record's place and hash. */
static void
keep_record (gpointer block, const IngestRecord *record)
{
  IngestRecord *kept = block;
  *kept = *record;
}

static gpointer
give_record (gpointer user_data, const IngestFormat *format)
{
  return user_data;
}

static void
test_span (void)
{
  static const IngestSink sink = { give_record, keep_record, NULL };
  static const char changed[] = "{\"title\":\"B\"}\n{\"title\":\"C\"}\n";
  g_autofree char *dir = make_dir ();
  g_autofree char *path = g_build_filename (dir, "x.jsonl", NULL);
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, NULL, NULL);
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_autoptr (IngestSource) source = NULL;
  g_autoptr (IngestSpanReader) reader = NULL;
  g_autoptr (GBytes) span = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (IngestSummary) summary = { 0 };
  IngestRecord last = { 0 };

  write_file (dir, "x.jsonl", "{\"title\":\"B\"}\n{\"title\":\"A\"}\n", 28);
  source = ingest_source_new_for_path (path);
  g_assert_true (ingest_read (source, formats, NULL, &sink, &last, issues, &summary, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (last.offset, ==, 14);
  reader = ingest_span_reader_new (source);
  span = ingest_span_reader_read (reader, last.offset, last.length, last.hash, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (span, NULL), g_bytes_get_size (span), posting, 13);

  write_file (dir, "x.jsonl", changed, strlen (changed));
  g_assert_null (ingest_span_reader_read (reader, last.offset, last.length, last.hash, NULL, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_CHANGED);
  g_clear_error (&error);
  write_file (dir, "x.jsonl", posting, 4);
  g_assert_null (ingest_span_reader_read (reader, last.offset, last.length, last.hash, NULL, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_CHANGED);
  remove_tree (dir);
}

/* What stands before a span is known too, in whatever order spans are read: the key of a map. */
static void
test_key (void)
{
  static const char format_text[]
      = "{\"rows\":[\"*\"],\"fields\":{\"title\":\"title\",\"id\":{\"document\":\"*\"}}}";
  static const struct
  {
    const char *before, *key;
  } cases[] = {
    { "{\"a1\":", "a1" },    { " \"k\\\"\\u00e92\" : \n", "k\"é2" }, { "\"a\":[", NULL },
    { "\"a\":[{},", NULL },  { "a1\":", NULL },                      { "{\"\\\":", NULL },
    { "\"\xff\":", NULL },   { "\"\\u00\":", NULL },                 { ":", NULL },
    { "", NULL },             { "{\"\":", NULL },
  };
  static const guint rows[] = { 0, 1, 2, 1, 0, 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestFormat) format
      = ingest_format_new_from_data ("x", format_text, strlen (format_text), &error);
  g_autoptr (GString) text = g_string_new ("{\"a\":");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (IngestSource) source = NULL;
  g_autoptr (IngestSpanReader) reader = NULL;
  gsize offsets[3];

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key
          = ingest_format_dup_key (format, INGEST_FIELD_ID, (const guint8 *) cases[i].before,
                                   strlen (cases[i].before));
      g_assert_cmpstr (key, ==, cases[i].key);
      g_assert_null (ingest_format_dup_key (format, INGEST_FIELD_COMPANY,
                                            (const guint8 *) cases[i].before,
                                            strlen (cases[i].before)));
    }

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      offsets[i] = text->len;
      g_string_append_printf (text, "{}%*s,\"%c\":", i == 1 ? 5000 : 5, "", 'b' + i);
    }
  bytes = g_bytes_new (text->str, text->len);
  source = ingest_source_new_for_bytes ("x.json", bytes);
  reader = ingest_span_reader_new (source);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint64 hash = ingest_hash ((const guint8 *) "{}", 2);
      g_autoptr (GBytes) span
          = ingest_span_reader_read (reader, offsets[rows[i]], 2, hash, NULL, &error);
      gsize len;
      const guint8 *before = ingest_span_reader_get_before (reader, &len);
      g_autofree char *key = ingest_format_dup_key (format, INGEST_FIELD_ID, before, len);
      char wanted[] = { (char) ('a' + rows[i]), '\0' };

      g_assert_no_error (error);
      g_assert_cmpstr (key, ==, wanted);
    }
}

/* A pipe gives its bytes once; the source gives them as often as it is opened. */
static void
test_standard_input (void)
{
  g_autoptr (IngestSource) source = ingest_source_new_for_path ("-");
  int fds[2], kept = dup (STDIN_FILENO);

  g_assert_cmpint (kept, >=, 0);
  g_assert_cmpint (pipe (fds), ==, 0);
  g_assert_cmpint (write (fds[1], posting, strlen (posting)), ==, (gssize) strlen (posting));
  close (fds[1]);
  g_assert_cmpint (dup2 (fds[0], STDIN_FILENO), ==, STDIN_FILENO);
  close (fds[0]);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *transcript = ingest_transcript_read (source, NULL, NULL, NULL);
      g_assert_cmpstr (transcript, ==, "1@0+13 title=“A”\nrecords 1 rejected 0\n");
    }
  g_assert_cmpint (dup2 (kept, STDIN_FILENO), ==, STDIN_FILENO);
  close (kept);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ingest/source/folder", test_folder);
  g_test_add_func ("/ingest/source/no-exports", test_no_exports);
  g_test_add_func ("/ingest/source/deep-folders", test_deep_folders);
  g_test_add_func ("/ingest/source/zstd", test_zstd);
  g_test_add_func ("/ingest/source/span", test_span);
  g_test_add_func ("/ingest/source/key", test_key);
  g_test_add_func ("/ingest/source/standard-input", test_standard_input);
  return g_test_run ();
}
