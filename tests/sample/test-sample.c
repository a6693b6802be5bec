/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample against the figures that it was calibrated to, each a test of its own name, and
 * against the program that made it. */

#include "figures.h"
#include "lexicon-title.h"

#define N_POSTINGS 67997
#define N_DUPLICATES 1204

static MarketTable *table;
static CompareResult *result;

static void
test_figure (gconstpointer data)
{
  const Figure *figure = data;
  double value = figures_get (result, figure->role, figure->name, figure->of);

  if (figure->digits >= 0)
    {
      double unit = pow (10, figure->digits);

      value = round (value * unit) / unit;
    }
  g_assert_cmpfloat (value, ==, figure->value);
}

static void
test_accounts (void)
{
  const MarketFile *file = market_table_get_file (table, 0);

  g_assert_cmpuint (file->n_records, ==, N_POSTINGS + N_DUPLICATES);
  g_assert_cmpuint (file->n_postings, ==, N_POSTINGS);
  g_assert_cmpuint (file->n_duplicates, ==, N_DUPLICATES);
  g_assert_cmpuint (file->n_rejected, ==, 0);
  g_assert_cmpuint (market_table_get_issues (table)->len, ==, 0);
  g_assert_true (market_table_is_sample (table));
}

/* Every title is read as a role, and its level words agree with the field. */
static void
test_titles (void)
{
  const MarketColumns *columns = market_table_get_columns (table);

  for (guint row = 0; row < columns->n_rows; row++)
    {
      const char *title
          = market_table_get_name (table, MARKET_NAMES_TITLES, columns->title[row]);
      LexiconTitle read = lexicon_title_read (market_table_get_catalog (table), title,
                                              strlen (title), NULL, NULL);

      if (columns->role[row] == 0)
        g_error ("\"%s\" has no role", title);
      if (read.seniority != LEXICON_SENIORITY_UNKNOWN && read.seniority != columns->seniority[row])
        g_error ("\"%s\" is marked %s", title,
                 lexicon_seniority_get_name (columns->seniority[row]));
    }
}

static GBytes *
read_sample (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) packed = g_file_read (file, NULL, &error);
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  unpacked = g_converter_input_stream_new (G_INPUT_STREAM (packed), G_CONVERTER (unpacker));
  g_output_stream_splice (memory, unpacked, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
test_made_again (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("MAKE_SAMPLE"),
                          g_getenv ("SAMPLE_CALIBRATION"), NULL);
  g_autoptr (GBytes) made = NULL;
  g_autoptr (GBytes) kept = read_sample (path);

  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &made, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_true (g_bytes_equal (made, kept));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *figures = NULL;
  const char *sample = g_getenv ("SAMPLE");
  JsonObject *root;
  JsonArray *role_names;
  int status;

  g_test_init (&argc, &argv, NULL);
  figures = g_test_build_filename (G_TEST_DIST, "../data/sample/figures.json", NULL);
  g_assert_true (json_parser_load_from_file (parser, figures, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  role_names = json_object_get_array_member (root, "roles");

  result = figures_compare (sample, role_names);
  table = result->table;
  g_test_add_func ("/sample/accounts", test_accounts);
  g_test_add_func ("/sample/titles", test_titles);
  g_test_add_data_func ("/sample/made-again", sample, test_made_again);
  figures_add_tests (json_object_get_array_member (root, "figures"), role_names, "/sample",
                     test_figure);
  status = g_test_run ();
  compare_result_unref (result);
  return status;
}
