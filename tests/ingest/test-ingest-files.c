/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each export of tests/data/ingest/ against the file NAME.expected beside it, which says what a
 * reader of the export finds in it: its format, the values of each record by field, issues, errors. The
 * verdict in the name is checked too: ok- has no issue, odd- no error, bad- one. A difference leaves what
 * came out in NAME.expected-changed. */

#include "ingest-transcript.h"

#include <string.h>

static void
append_value (GString *line, const IngestValue *value)
{
  static const char *const readings[] = { "",                " (cents)",     " (seconds)",
                                          " (milliseconds)", " (day first)", " (month first)" };

  if (value->type == INGEST_TYPE_TRUE || value->type == INGEST_TYPE_FALSE)
    g_string_append (line, value->type == INGEST_TYPE_TRUE ? "true" : "false");
  g_string_append_len (line, value->text, (gssize) value->len);
  g_string_append (line, readings[value->reading]);
}

/* "location: Lisbon, Portugal | Porto", values of one group joined by a comma. */
static char *
describe_field (IngestField field, const IngestValue *values, guint n_values)
{
  GString *line = g_string_new (ingest_field_get_name (field));
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  g_string_append_c (line, ':');
  for (guint i = 0; i < n_values; i++)
    {
      if (!g_hash_table_add (groups, GUINT_TO_POINTER (values[i].group)))
        continue;
      g_string_append (line, i == 0 ? " " : " | ");
      append_value (line, &values[i]);
      for (guint j = i + 1; j < n_values; j++)
        if (values[j].group == values[i].group)
          {
            g_string_append (line, ", ");
            append_value (line, &values[j]);
          }
    }
  return g_string_free (line, FALSE);
}

/* A field of a record, by its number in its block. */
typedef struct
{
  guint64 number;
  char *text;
} Line;

/* What came before @n_records, the records of the blocks that have ended. */
typedef struct
{
  GString *text;
  guint64 n_records;
} Reading;

static gpointer
begin_block (gpointer user_data, const IngestFormat *format)
{
  return g_array_new (FALSE, FALSE, sizeof (Line));
}

static void
add_record (gpointer block, const IngestRecord *record)
{
  for (int field = 1; field < INGEST_N_FIELDS; field++)
    {
      guint n_values;
      const IngestValue *values = ingest_record_get (record, field, &n_values);
      Line line = { .number = record->number };

      if (n_values == 0)
        continue;
      line.text = describe_field (field, values, n_values);
      g_array_append_val ((GArray *) block, line);
    }
}

static void
end_block (gpointer user_data, gpointer block, guint64 n_records)
{
  Reading *reading = user_data;
  GArray *lines = block;

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);
      g_string_append_printf (reading->text, "%" G_GUINT64_FORMAT " %s\n",
                              reading->n_records + line->number, line->text);
      g_free (line->text);
    }
  reading->n_records += n_records;
  g_array_unref (lines);
}

static const char *
name_error (const GError *error)
{
  static const char *const names[] = {
    [INGEST_ERROR_SYNTAX] = "syntax",     [INGEST_ERROR_NO_POSTINGS] = "no postings",
    [INGEST_ERROR_FORMAT] = "format",     [INGEST_ERROR_LIMIT] = "limit",
    [INGEST_ERROR_ENCODING] = "encoding", [INGEST_ERROR_CHANGED] = "changed",
  };

  return error->domain == INGEST_ERROR ? names[error->code] : g_quark_to_string (error->domain);
}

static char *
describe (const char *path, guint n_threads)
{
  static const IngestSink sink = { begin_block, add_record, end_block };
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, NULL, NULL);
  g_autoptr (IngestSource) source = ingest_source_new_for_path (path);
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (IngestSummary) summary = { 0 };
  IngestOptions options = { .n_threads = n_threads };
  GString *text = g_string_new (NULL);
  Reading reading = { .text = g_string_new (NULL) };

  ingest_read (source, formats, &options, &sink, &reading, issues, &summary, NULL, &error);
  if (summary.format != NULL)
    g_string_append_printf (text, "format %s\n", ingest_format_get_name (summary.format));
  g_string_append (text, reading.text->str);
  g_string_free (reading.text, TRUE);
  if (summary.n_rejected > 0)
    g_string_append_printf (text, "rejected %" G_GUINT64_FORMAT "\n", summary.n_rejected);
  sorted = ingest_issue_list_dup_sorted (issues);
  for (guint i = 0; i < sorted->len; i++)
    {
      const IngestIssue *issue = g_ptr_array_index (sorted, i);
      g_string_append_printf (text, "issue %" G_GUINT64_FORMAT " at %" G_GUINT64_FORMAT
                              ":%" G_GUINT64_FORMAT " %s: %s; %s; %" G_GUINT64_FORMAT "\n",
                              issue->record, issue->line, issue->column,
                              ingest_field_get_name (issue->field), issue->problem, issue->action,
                              issue->count);
    }
  if (error != NULL)
    g_string_append_printf (text, "error %s: %s\n", name_error (error), error->message);
  return g_string_free (text, FALSE);
}

static void
test_file (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "ingest", data, NULL);
  g_autofree char *expected_path = g_strconcat (path, ".expected", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *text = describe (path, 1);
  g_autofree char *threaded = describe (path, 3);
  gboolean has_error = strstr (text, "\nerror ") != NULL || g_str_has_prefix (text, "error ");
  GError *error = NULL;

  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (text, expected) != 0)
    {
      g_autofree char *changed = g_strconcat (path, ".expected-changed", NULL);
      g_file_set_contents (changed, text, -1, NULL);
    }
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (strstr (threaded, "error "), ==, strstr (text, "error "));
  if (!has_error)
    g_assert_cmpstr (threaded, ==, expected);
  g_assert_cmpint (has_error, ==, g_str_has_prefix (data, "bad-"));
  if (g_str_has_prefix (data, "ok-"))
    g_assert_null (strstr (text, "\nissue "));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "ingest", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, ".expected") == NULL)
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Every built-in format has an export that is all right and one that is odd. */
static void
test_formats_covered (void)
{
  g_autofree char *folder
      = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "formats", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_formats = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      static const char *const verdicts[] = { "ok-", "odd-" };

      if (!g_str_has_suffix (name, ".json"))
        continue;
      n_formats++;
      for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
        {
          g_autofree char *file = g_strconcat (verdicts[i], name, NULL);
          g_autofree char *path
              = g_test_build_filename (G_TEST_DIST, "..", "data", "ingest", file, NULL);
          if (!g_file_test (path, G_FILE_TEST_EXISTS))
            g_error ("%s is missing", path);
        }
    }
  g_assert_cmpuint (n_formats, >, 20);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) names = NULL;

  g_test_init (&argc, &argv, NULL);
  names = list_files ();
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path
          = g_strconcat ("/ingest/files/", (const char *) g_ptr_array_index (names, i), NULL);
      g_test_add_data_func (path, g_ptr_array_index (names, i), test_file);
    }
  g_test_add_func ("/ingest/files/formats-covered", test_formats_covered);
  return g_test_run ();
}
