/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: every record accounted for, files that cannot be read, cancelling, and the same table
 * whatever the threads and blocks. */

#include "exports.h"

static MarketTable *
load_with (GPtrArray *sources, guint n_threads, gsize block_bytes)
{
  MarketLoadOptions options = { .catalog = exports_get_catalog (),
                                .formats = exports_get_formats (),
                                .n_threads = n_threads,
                                .block_bytes = block_bytes };
  g_autoptr (GError) error = NULL;
  MarketTable *table = market_load (sources, &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_sums (const MarketTable *table)
{
  guint64 n_rows = 0, n_duplicates = 0;

  for (guint i = 0; i < market_table_get_n_files (table); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);

      g_assert_cmpuint (file->n_records, ==,
                        file->n_postings + file->n_duplicates + file->n_rejected);
      n_rows += file->n_postings + file->n_duplicates;
      n_duplicates += file->n_duplicates;
    }
  g_assert_cmpuint (n_rows, ==, market_table_get_columns (table)->n_rows);
  g_assert_cmpuint (n_duplicates, ==, market_table_get_n_duplicates (table));
}

static void
test_sums (void)
{
  static const struct
  {
    const char *text;
    guint n_records, n_postings, n_duplicates, n_rejected;
  } cases[] = {
    { "{\"title\": \"Nurse\"}", 1, 1, 0, 0 },
    { "\n\n{\"title\": \"Nurse\"}\n\n{\"title\": \"Nurse\"}\n", 2, 2, 0, 0 },
    { "[{\"title\": \"Nurse\"}, {\"title\": null}, {\"title\": \" \"}, {\"title\": 7}, {\"title\": []},"
      " {}, {\"name\": null}]", 7, 1, 0, 6 },
    { "[{\"title\": \"Nurse\"}, 7, null, \"x\", [[], [8]], true]", 6, 1, 0, 5 },
    { "[{\"id\": 1, \"title\": \"Nurse\"}, {\"id\": \"1\", \"title\": \"Nurse\"}, {\"id\": 1}]",
      3, 1, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) sources = exports_new ("a.json", cases[i].text, NULL);
      g_autoptr (MarketTable) table = exports_load (sources);
      const MarketFile *file = market_table_get_file (table, 0);

      assert_sums (table);
      g_assert_cmpuint (file->n_records, ==, cases[i].n_records);
      g_assert_cmpuint (file->n_postings, ==, cases[i].n_postings);
      g_assert_cmpuint (file->n_duplicates, ==, cases[i].n_duplicates);
      g_assert_cmpuint (file->n_rejected, ==, cases[i].n_rejected);
      g_assert_cmpint (market_table_get_issues (table)->len > 0, ==, cases[i].n_rejected > 0);
    }
}

/* Records of all sorts in any order, in one form or the other, on threads or not: each is a posting, a duplicate or
 * rejected with a reason. */
static void
test_generated_sums (void)
{
  static const char *const records[] = {
    "{\"title\": \"Nurse\", \"id\": 1}", "{\"title\": \"Nurse\", \"company\": \"A\"}",
    "{\"title\": \"Cook\", \"company\": \"A\", \"location\": \"Bonn\"}", "{\"title\": \"\"}",
    "{\"title\": 7}", "{}", "7", "null", "\"x\"", "[7]", "[{\"title\": \"Nurse\"}]",
    "{\"title\": \"Nurse\", \"title\": null}", "{\"title\": \"\\ud800\"}",
    "{\"title\": \"Cook\", \"salary\": {\"min\": 1e999}, \"posted_at\": \"soon\"}",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 60; i++)
    {
      gboolean is_array = i % 2 == 0;
      guint n = (guint) g_rand_int_range (rand, 1, 200);
      g_autoptr (GString) text = g_string_new (is_array ? "[{\"title\": \"First\"}" : "{\"title\": \"First\"}");
      g_autoptr (GPtrArray) sources = NULL;
      g_autoptr (MarketTable) table = NULL;
      const GPtrArray *issues;
      guint64 n_rejected = 0;

      for (guint j = 0; j < n; j++)
        g_string_append_printf (text, "%s%s", is_array ? "," : "\n",
                                records[g_rand_int_range (rand, 0, G_N_ELEMENTS (records))]);
      g_string_append (text, is_array ? "]" : "\n");
      sources = exports_new ("a.json", text->str, NULL);
      table = load_with (sources, 1 + i % 3, 256);
      assert_sums (table);
      g_assert_cmpuint (market_table_get_file (table, 0)->n_records, ==, n + 1);
      issues = market_table_get_issues (table);
      for (guint j = 0; j < issues->len; j++)
        {
          const IngestIssue *issue = g_ptr_array_index (issues, j);
          n_rejected += g_str_equal (issue->action, "record rejected") ? issue->count : 0;
        }
      g_assert_cmpuint (market_table_get_file (table, 0)->n_rejected, ==, n_rejected);
    }
}

/* More names than are kept: the first are told apart, of the others it is said that they are not, and none of them
 * makes a duplicate of another. */
static void
test_full (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (GError) error = NULL;
  MarketLoadOptions options = { .catalog = exports_get_catalog (),
                                .formats = exports_get_formats (),
                                .max_names = 100 };
  const GPtrArray *issues;
  const MarketColumns *columns;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text,
                            "{\"title\": \"Nurse %u\", \"company\": \"A%u\", \"location\": \"Bonn\", "
                            "\"skills\": [\"knot %u\"]}\n",
                            i, i % 2, i);
  g_string_append (text, "{\"title\": \"Nurse 7\", \"company\": \"A1\", \"location\": \"Bonn\"}\n");
  sources = exports_new ("a.jsonl", text->str, NULL);
  table = market_load (sources, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_sums (table);
  columns = market_table_get_columns (table);
  g_assert_cmpuint (columns->n_rows, ==, 301);
  g_assert_cmpuint (market_table_get_n_duplicates (table), ==, 1);
  g_assert_cmpuint (market_table_get_n_names (table, MARKET_NAMES_TITLES), ==, 101);
  g_assert_cmpstr (market_table_get_name (table, MARKET_NAMES_TITLES, columns->title[299]), ==, "…");
  g_assert_cmpstr (market_table_get_name (table, MARKET_NAMES_TITLES, columns->title[300]), ==, "Nurse 7");
  issues = market_table_get_issues (table);
  g_assert_cmpuint (issues->len, ==, 2);
  for (guint i = 0; i < issues->len; i++)
    {
      const IngestIssue *issue = g_ptr_array_index (issues, i);
      g_assert_cmpstr (issue->action, ==, "further ones are not told apart");
    }
}

static void
test_too_many_files (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("a.json", bytes);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  MarketLoadOptions options = { .catalog = exports_get_catalog (), .formats = exports_get_formats () };

  for (guint i = 0; i <= MARKET_MAX_FILES; i++)
    g_ptr_array_add (sources, source);
  g_assert_null (market_load (sources, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "more than 65535 files");
}

/* Files of one unknown shape are one source: the same id in two of them is the same posting. */
static void
test_proposed_files (void)
{
  static const char a[] = "[{\"stelle\": \"Koch\", \"firma\": \"A\", \"kennziffer\": \"x1\"},"
                          " {\"stelle\": \"Kellner\", \"firma\": \"A\", \"kennziffer\": \"x2\"}]";
  static const char b[] = "[{\"stelle\": \"Koch/Köchin\", \"firma\": \"A\", \"kennziffer\": \"x1\"},"
                          " {\"stelle\": \"Maurer\", \"firma\": \"A\", \"kennziffer\": \"x3\"}]";
  g_autoptr (GPtrArray) sources = exports_new ("a.json", a, "b.json", b, NULL);
  g_autoptr (MarketTable) table = exports_load (sources);

  assert_sums (table);
  g_assert_cmpuint (market_table_get_n_duplicates (table), ==, 1);
  g_assert_cmpuint (market_table_get_file (table, 1)->n_duplicates, ==, 1);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (ingest_format_get_proposal (market_table_get_file (table, i)->format));
}

static void
test_issues (void)
{
  static const char text[] = "{\"title\": \"Nurse\"}\n"
                             "\n"
                             "{\"title\": \"\", \"company\": \"A\"}\n"
                             "{\"title\": \"Nurse\", \"posted_at\": \"soon\"}\n"
                             "{\"title\": \"Nurse\", \"posted_at\": \"later\"}\n";
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", text, NULL);
  g_autoptr (MarketTable) table = load_with (sources, 1, 64);
  const GPtrArray *issues = market_table_get_issues (table);
  const IngestIssue *issue;

  g_assert_cmpuint (issues->len, ==, 2);
  issue = issues->pdata[0];
  g_assert_cmpuint (issue->field, ==, INGEST_FIELD_TITLE);
  g_assert_cmpuint (issue->record, ==, 2);
  g_assert_cmpuint (issue->line, ==, 3);
  issue = issues->pdata[1];
  g_assert_cmpuint (issue->field, ==, INGEST_FIELD_POSTED);
  g_assert_cmpuint (issue->record, ==, 3);
  g_assert_cmpuint (issue->line, ==, 4);
  g_assert_cmpuint (issue->column, ==, 33);
  g_assert_cmpuint (issue->count, ==, 2);
  g_assert_cmpstr (issue->example, ==, "soon");
}

/* An export with everything in it that has an order: names, skills, issues, duplicates. */
static char *
make_export (guint32 seed, guint n)
{
  static const char *const titles[] = { "Senior Software Engineer", "Nurse", "Data Analyst",
                                        "Werkstudent Vertrieb", "" };
  static const char *const places[] = { "Berlin, Germany", "Remote - US", "New York, NY", "" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        text,
        "{\"id\": %d, \"title\": \"%s\", \"company\": \"Company %d\", \"location\": \"%s\","
        " \"skills\": [\"Skill %d\", \"SKILL %d\", \"Python\"], \"role\": \"%s\","
        " \"salary\": {\"min\": %d, \"max\": 90000, \"currency\": \"USD\", \"period\": \"year\"},"
        " \"posted_at\": \"2026-%02d-01\", \"description\": \"%*s\"}\n",
        g_rand_int_range (rand, 0, 400), titles[g_rand_int_range (rand, 0, 5)],
        g_rand_int_range (rand, 0, 30), places[g_rand_int_range (rand, 0, 4)],
        g_rand_int_range (rand, 0, 50), g_rand_int_range (rand, 0, 50),
        g_rand_int_range (rand, 0, 4) == 0 ? "Rose Keeper" : "",
        g_rand_int_range (rand, 60000, 95000), g_rand_int_range (rand, 1, 14),
        g_rand_int_range (rand, 1, 300), "text");
  return g_string_free (text, FALSE);
}

static void
test_threads (void)
{
  static const gsize block_sizes[] = { 64, 1000, 20000, 0 };
  g_autofree char *a = make_export (1, 500);
  g_autofree char *b = make_export (2, 300);
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", a, "b.jsonl", b, "a.jsonl", a, NULL);
  g_autoptr (MarketTable) first = load_with (sources, 1, 0);
  g_autofree char *expected = exports_describe (first);

  assert_sums (first);
  g_assert_cmpuint (market_table_get_n_duplicates (first), >, 100);
  g_assert_cmpuint (market_table_get_issues (first)->len, >, 2);
  for (guint n_threads = 1; n_threads <= 3; n_threads++)
    for (guint i = 0; i < G_N_ELEMENTS (block_sizes); i++)
      {
        g_autoptr (MarketTable) table = load_with (sources, n_threads, block_sizes[i]);
        g_autofree char *text = exports_describe (table);

        g_assert_cmpstr (text, ==, expected);
      }
}

static void
test_unreadable (void)
{
  g_autoptr (GPtrArray) sources
      = exports_new ("a.jsonl", "{\"title\": \"Nurse\"}", "torn.jsonl",
                     "{\"title\": \"Lost\"}\n{\"title\": ", "b.jsonl",
                     "{\"title\": \"Doctor\"}", NULL);
  g_autoptr (MarketTable) table = NULL;

  g_ptr_array_insert (sources, 1, ingest_source_new_for_path ("/nowhere/at-all.json"));
  table = load_with (sources, 1, 64);
  assert_sums (table);
  g_assert_cmpuint (market_table_get_columns (table)->n_rows, ==, 2);
  g_assert_cmpuint (market_table_get_columns (table)->file[1], ==, 3);
  g_assert_cmpuint (market_table_find_name (table, MARKET_NAMES_TITLES, "Lost"), ==, 0);
  g_assert_error (market_table_get_file (table, 1)->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_error (market_table_get_file (table, 2)->error, INGEST_ERROR, INGEST_ERROR_SYNTAX);
  g_assert_null (market_table_get_file (table, 2)->format);
  g_assert_nonnull (market_table_get_file (table, 3)->format);
}

static void
test_all_unreadable (void)
{
  MarketLoadOptions options
      = { .catalog = exports_get_catalog (), .formats = exports_get_formats () };
  g_autoptr (GPtrArray) torn
      = exports_new ("torn.json", "[{\"title\": \"Nurse\"},\n  }", "b.json", "", NULL);
  g_autoptr (GPtrArray) empty = exports_new ("empty.json", "", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (market_load (torn, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "torn.json:2:3: "));
  g_clear_error (&error);
  g_assert_null (market_load (empty, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS);
  g_assert_true (g_str_has_prefix (error->message, "empty.json: "));
}

static void
cancel_cb (double fraction, guint64 n_postings, gpointer user_data)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  g_autofree char *text = make_export (3, 2000);
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", text, NULL);

  for (guint n_threads = 1; n_threads <= 2; n_threads++)
    for (guint is_before = 0; is_before < 2; is_before++)
      {
        MarketLoadOptions options = { .catalog = exports_get_catalog (),
                                      .formats = exports_get_formats (),
                                      .n_threads = n_threads,
                                      .block_bytes = 4096 };
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        g_autoptr (GError) error = NULL;

        if (is_before)
          g_cancellable_cancel (cancellable);
        g_assert_null (market_load (sources, &options, cancel_cb, cancellable, cancellable, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      }
}

static void
note_cb (double fraction, guint64 n_postings, gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, fraction);
}

/* Progress rises to the end; alone it does so block by block, behind the first look at the file. */
static void
test_progress (void)
{
  g_autofree char *text = make_export (3, 10000);
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", text, "b.jsonl", text, NULL);
  double largest_step = (128 * 1024 + 4096) / (2.0 * strlen (text));

  for (guint n_threads = 1; n_threads <= 3; n_threads++)
    {
      MarketLoadOptions options = { .catalog = exports_get_catalog (),
                                    .formats = exports_get_formats (),
                                    .n_threads = n_threads,
                                    .block_bytes = 4096 };
      g_autoptr (GArray) fractions = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (MarketTable) table
          = market_load (sources, &options, note_cb, fractions, NULL, NULL);
      double last = 0;

      g_assert_nonnull (table);
      for (guint i = 0; i < fractions->len; i++)
        {
          double fraction = g_array_index (fractions, double, i);

          g_assert_cmpfloat (fraction, >=, last);
          if (n_threads == 1)
            g_assert_cmpfloat (fraction - last, <=, largest_step);
          last = fraction;
        }
      g_assert_cmpfloat (last, ==, 1);
    }
}

static void
finish_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static MarketTable *
load_async (GPtrArray *sources, GCancellable *cancellable, GError **error)
{
  MarketLoadOptions options
      = { .catalog = exports_get_catalog (), .formats = exports_get_formats () };
  g_autoptr (GAsyncResult) result = NULL;

  market_load_async (sources, &options, NULL, NULL, cancellable, finish_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return market_load_finish (result, error);
}

static void
test_async (void)
{
  g_autofree char *text = make_export (4, 200);
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", text, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MarketTable) table = load_async (sources, cancellable, &error);
  g_autoptr (MarketTable) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (market_table_get_file (table, 0)->n_records, ==, 200);
  g_cancellable_cancel (cancellable);
  none = load_async (sources, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/load/sums", test_sums);
  g_test_add_func ("/market/load/generated-sums", test_generated_sums);
  g_test_add_func ("/market/load/full", test_full);
  g_test_add_func ("/market/load/too-many-files", test_too_many_files);
  g_test_add_func ("/market/load/proposed-files", test_proposed_files);
  g_test_add_func ("/market/load/issues", test_issues);
  g_test_add_func ("/market/load/threads", test_threads);
  g_test_add_func ("/market/load/unreadable", test_unreadable);
  g_test_add_func ("/market/load/all-unreadable", test_all_unreadable);
  g_test_add_func ("/market/load/cancel", test_cancel);
  g_test_add_func ("/market/load/progress", test_progress);
  g_test_add_func ("/market/load/async", test_async);
  status = g_test_run ();
  exports_clear ();
  return status;
}
