/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Small documents, read to their records, issues and errors. */

#include "ingest-transcript.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *json;
  const char *transcript;
} Case;

static const Case cases[] = {
  { "array", "[{\"title\":\"A\"},{\"title\":\"B\"}]",
    "1@1+13 title=“A”\n2@15+13 title=“B”\nrecords 2 rejected 0\n" },
  { "lines", "{\"title\":\"A\"}\n\n{\"title\":\"B\"}",
    "1@0+13 title=“A”\n2@15+13 title=“B”\nrecords 2 rejected 0\n" },
  { "single", "{\n\"title\":\"A\"}\n", "1@0+14 title=“A”\nrecords 1 rejected 0\n" },
  { "byte-order mark", "\xef\xbb\xbf [{\"title\":\"A\"}]",
    "1@5+13 title=“A”\nrecords 1 rejected 0\n" },
  { "own",
    "[{\"id\":3000000000,\"title\":\"A\",\"skills\":[\"C\",\"Go\"],\"salary\":{\"min\":1,\"max\":2.50,"
    "\"currency\":\"EUR\",\"period\":\"year\"},\"url\":null,\"company\":\"\"}]",
    "1@1+136 id=3000000000 title=“A” skills#1=“C” skills#2=“Go” pay_min=1 pay_max=2.50 "
    "pay_currency=“EUR” pay_period=“year”\nrecords 1 rejected 0\n" },
  { "greenhouse",
    "{\"meta\":{\"jobs\":[1]},\"jobs\":[{\"absolute_url\":\"u\",\"title\":\"T\",\"location\":{\"name\":"
    "\"Kyiv\"},\"metadata\":[{\"value\":{\"unit\":\"USD\",\"amount\":\"9\"},\"value_type\":\"currency\"},"
    "{\"value\":{\"unit\":\"USD\",\"min_value\":\"1.0\",\"max_value\":\"2.0\"},"
    "\"value_type\":\"currency_range\"}],\"updated_at\":\"late\"}],\"total\":1}",
    "1@29+245 title=“T” company!=“memory” location=“Kyiv” pay_min#2=“1.0” pay_max#2=“2.0” "
    "pay_currency#2=“USD” "
    "posted=“late” url=“u”\nrecords 1 rejected 0\n" },
  { "first alternative",
    "[{\"absolute_url\":\"u\",\"title\":\"T\",\"location\":{\"name\":\"X\"},\"updated_at\":\"late\","
    "\"first_published\":\"early\",\"pay_input_ranges\":[{\"min_cents\":100,\"max_cents\":200,"
    "\"currency_type\":\"USD\"}],\"metadata\":[{\"value_type\":\"currency_range\","
    "\"value\":{\"min_value\":\"7\"}}]}]",
    "1@1+250 title=“T” company!=“memory” location=“X” pay_min#1=100c pay_max#1=200c pay_currency#1=“USD” "
    "posted=“early” url=“u”\nrecords 1 rejected 0\n" },
  { "escapes", "[{\"ti\\u0074le\":\"\\u00e9\\ud83d\\ude00\\n\\/\\\"\",\"x\":\"\\ud800\"}]",
    "1@1+54 title=“é😀\n/\"”\nrecords 1 rejected 0\n" },
  { "half a pair", "[{\"title\":\"a\\ud800b\\u0000\",\"id\":1}]",
    "1@1+33 id=1 title=“a\xef\xbf\xbd" "b\xef\xbf\xbd”\nrecords 1 rejected 0\n"
    "issue record 1 at 1:11 title: the text holds half of a surrogate pair or a NUL; "
    "replaced by U+FFFD; 1\n" },
  { "no title", "[{\"title\":\"A\"},{\"title\":null},7,{\"title\":\" \"}]",
    "1@1+13 title=“A”\nrecords 4 rejected 3\n"
    "issue record 2 at 1:16 title: the record has no title; record rejected; 2\n"
    "issue record 3 at 1:31 none: the record is no object; record rejected; 1\n" },
  { "wrong types", "[{\"title\":\"A\",\"url\":true,\"company\":{\"name\":\"X\"},\n \"id\":[1]}]",
    "1@1+58 id#1=1 title=“A”\nrecords 1 rejected 0\n"
    "issue record 1 at 1:36 company: an object stands where a text or number was expected; "
    "value set aside; 1\n"
    "issue record 1 at 1:21 url: the value has an unexpected type; value set aside; 1\n" },
  { "no object",
    "[{\"absolute_url\":\"u\",\"title\":\"A\",\"location\":{\"name\":\"Kyiv\"}},\n"
    "{\"absolute_url\":\"u\",\"title\":\"B\",\"location\":\"Kyiv\",\"pay_input_ranges\":null}]",
    "1@1+59 title=“A” company!=“memory” location=“Kyiv” url=“u”\n"
    "2@62+74 title=“B” company!=“memory” url=“u”\nrecords 2 rejected 0\n"
    "issue record 2 at 2:44 location: a text or number stands where an object was expected; "
    "value set aside; 1\n" },
  { "key twice", "[{\"title\":\"A\",\"salary\":{\"min\":1},\"title\":\"B\",\"salary\":{\"max\":2}}]",
    "1@1+63 title=“B” pay_max=2\nrecords 1 rejected 0\n"
    "issue record 1 at 1:34 title: a key stands twice in one object; last value kept; 1\n"
    "issue record 1 at 1:46 pay_min: a key stands twice in one object; last value kept; 1\n" },
  { "syntax", "[{\"title\":\"A\"},\n {\"title\" \"é\"}]",
    "1@1+13 title=“A”\nrecords 1 rejected 0\n"
    "error ingest-error-quark 0: 2:11: expected : after a key\n" },
  { "column counts characters", "[{\"title\":\"é\", x}]",
    "records 0 rejected 0\nerror ingest-error-quark 0: 1:16: expected a key in quotes\n" },
  { "truncated", "[{\"title\":\"A\"},{\"ti",
    "1@1+13 title=“A”\nrecords 1 rejected 0\n"
    "error ingest-error-quark 0: 1:20: the file ends within a value\n" },
  { "two on a line", "{\"title\":\"A\"}\n{\"title\":\"A\"} {\"title\":\"B\"}",
    "1@0+13 title=“A”\n2@14+13 title=“A”\nrecords 2 rejected 0\n"
    "error ingest-error-quark 0: 2:15: text after the value of a line\n" },
  { "line cut", "{\"title\":\"A\"}\n{\"title\":\n\"A\"}",
    "1@0+13 title=“A”\nrecords 1 rejected 0\n"
    "error ingest-error-quark 0: 2:10: the line ends within a value\n" },
  { "after the end", "[{\"title\":\"A\"}]\n]",
    "1@1+13 title=“A”\nrecords 1 rejected 0\n"
    "error ingest-error-quark 0: 2:1: text after the end of the document\n" },
  { "latin-1", "[{\"title\":\"A\"},{\"x\":\"\xe9\"}]",
    "1@1+13 title=“A”\nrecords 1 rejected 0\n"
    "error ingest-error-quark 4: 1:22: the text is not UTF-8 but perhaps Latin-1; convert it to "
    "UTF-8 first\n" },
  { "empty", " \n", "records 0 rejected 0\nerror ingest-error-quark 1: the file is empty\n" },
  { "no postings", "{\"jobs\":[]}",
    "records 0 rejected 0\nerror ingest-error-quark 1: no postings of a known format were found, "
    "nor records whose keys or values look like those of postings\n" },
};

/* The line with the error, or the whole transcript where there is none. */
static const char *
find_error (const char *transcript)
{
  const char *error = strstr (transcript, "error ");
  return error != NULL ? error : transcript;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  static const gsize sizes[] = { 64, 65, 71, 100, 1024, 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (test->json, strlen (test->json));
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("memory.json", bytes);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      IngestOptions options = { .block_bytes = sizes[i] };
      g_autofree char *transcript = ingest_transcript_read (source, NULL, &options, NULL);
      g_autofree char *threaded = NULL;

      g_assert_cmpstr (transcript, ==, test->transcript);
      options.n_threads = 3;
      threaded = ingest_transcript_read (source, NULL, &options, NULL);
      g_assert_cmpstr (find_error (threaded), ==, find_error (test->transcript));
    }
}

/* Ways to the postings through arrays, maps and one document after the other, and what stands beside
 * them. */
static const struct
{
  const char *name, *format, *json, *transcript;
} ways[] = {
  { "employers",
    "{\"rows\":[\"p.jobs\"],\"fields\":{\"title\":\"title\",\"company\":{\"document\":\"p.by.name\"}}}",
    "{\"p\":[{\"by\":{\"name\":\"X\"},\"jobs\":[{\"title\":\"A\"}]},\n"
    "{\"jobs\":[{\"title\":\"B\"},[{\"title\":\"C\"}]],\"by\":{\"name\":\"late\"}},\n"
    "{\"by\":{\"name\":\"\\u0059\"},\"by\":{\"name\":\"Z\"},\"jobs\":{\"title\":\"D\"}},7,[],{}]}",
    "1@33+13 title=“A” company!=“X”\n2@59+13 title=“B”\n3@74+13 title=“C”\n"
    "4@162+13 title=“D” company!=“Z”\nrecords 4 rejected 0\n" },
  { "map",
    "{\"rows\":[\"m.*\"],\"fields\":{\"title\":\"title\",\"id\":{\"document\":\"m.*\"}}}",
    "{\"m\":{\"k1\":{\"title\":\"A\"},\"n\":3,\"k\\\"2\":[{\"title\":\"B\"},{\"title\":\"C\"},4],\"k3\":{}},\n"
    "\"m\":{\"k4\":{\"title\":\"D\"}}}",
    "1@11+13 id!=“k1” title=“A”\n2@39+13 id!=“k\"2” title=“B”\n3@53+13 id!=“k\"2” title=“C”\n"
    "records 5 rejected 2\n"
    "issue record 0 at 2:2 none: a key stands twice in one object; first value kept; 1\n"
    "issue record 4 at 1:68 none: the record is no object; record rejected; 1\n"
    "issue record 5 at 1:76 title: the record has no title; record rejected; 1\n" },
  { "documents",
    "{\"rows\":[\"jobs\"],\"fields\":{\"title\":\"title\",\"company\":{\"document\":\"by\"}}}",
    "{\"by\":\"X\",\"jobs\":[{\"title\":\"A\"}]}\n {\"jobs\":[{\"title\":\"B\"}]}"
    "[{\"by\":\"Y\",\"jobs\":[{\"title\":\"C\"}]}]",
    "1@18+13 title=“A” company!=“X”\n2@44+13 title=“B”\n3@78+13 title=“C” company!=“Y”\n"
    "records 3 rejected 0\n" },
  { "arrays", "{\"fields\":{\"title\":\"title\"}}",
    "[{\"title\":\"A\"}]\n[[{\"title\":\"B\"},[[]]],{\"title\":\"C\"}]\n[]",
    "1@1+13 title=“A”\n2@18+13 title=“B”\n3@38+13 title=“C”\nrecords 3 rejected 0\n" },
  { "star", "{\"rows\":[\"\\\\*.jobs\"],\"fields\":{\"title\":\"title\"}}",
    "{\"a\":{\"jobs\":[{\"title\":\"A\"}]},\"*\":{\"jobs\":[{\"title\":\"B\"}]}}",
    "1@43+13 title=“B”\nrecords 1 rejected 0\n" },
  { "no document", "{\"fields\":{\"title\":\"title\"}}", "[{\"title\":\"A\"}]\n7",
    "1@1+13 title=“A”\nrecords 1 rejected 0\n"
    "error ingest-error-quark 0: 2:1: text after the end of the document\n" },
};

static void
test_way (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestFormat) format
      = ingest_format_new_from_data ("x", ways[i].format, strlen (ways[i].format), &error);
  g_autoptr (IngestFormatSet) formats = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (ways[i].json, strlen (ways[i].json));
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("memory.json", bytes);

  g_assert_no_error (error);
  formats = ingest_format_set_new (NULL, format, NULL);
  for (gsize size = 64; size < 200; size += 3)
    for (guint n_threads = 1; n_threads <= 3; n_threads += 2)
      {
        IngestOptions options = { .block_bytes = size, .n_threads = n_threads };
        g_autofree char *transcript = ingest_transcript_read (source, formats, &options, NULL);

        if (n_threads == 1 || strstr (ways[i].transcript, "error") == NULL)
          g_assert_cmpstr (transcript, ==, ways[i].transcript);
        else
          g_assert_cmpstr (find_error (transcript), ==, find_error (ways[i].transcript));
      }
}

/* White space wherever it may be, and buffers that end anywhere in it. */
static void
test_block_sizes (void)
{
  static const char json[] = " { \"a\" : 1 , \n\t\"jobs\" : [ \n { \"title\" : \"A\" ,\t\"absolute_url\" :"
                             " \"u\" , \"location\" : { \"name\" : \"x\" } } , \r\n  { \"title\" : \"B\" }"
                             " , 1 , \"s\"\n ] , \"z\" : { } \n } \n ";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("memory.json", bytes);
  g_autofree char *expected = ingest_transcript_read (source, NULL, NULL, NULL);

  g_assert_true (g_str_has_prefix (expected, "1@"));
  g_assert_nonnull (strstr (expected, "records 4 rejected 2\n"));
  g_assert_null (strstr (expected, "error"));
  for (gsize size = 64; size < 300; size++)
    for (guint n_threads = 1; n_threads < 3; n_threads++)
      {
        IngestOptions options = { .block_bytes = size, .n_threads = n_threads };
        g_autofree char *transcript = ingest_transcript_read (source, NULL, &options, NULL);
        g_assert_cmpstr (transcript, ==, expected);
      }
}

/* Enough records for many blocks, some of them longer than a block, some of them wrong. */
static char *
make_many (gboolean is_array, guint n_records, guint broken)
{
  GString *text = g_string_new (is_array ? "[\n" : "");

  for (guint i = 0; i < n_records; i++)
    {
      g_string_append_printf (text, "{\"id\": %u, \"title\": \"T\\\\\\\" {%u}\", \"description\": \"",
                              i, i % 7);
      for (guint j = 0; j < i % 50; j++)
        g_string_append (text, j % 5 == 0 ? "é\\\"]}" : "some words ");
      g_string_append (text, i == broken ? "\x01\"}" : i % 100 == 99 ? "\",\"title\":0}" : "\"}");
      g_string_append (text, is_array ? (i + 1 < n_records ? " ,\n " : "\n]\n") : "\n");
    }
  return g_string_free (text, FALSE);
}

static void
test_threads (gconstpointer data)
{
  gboolean is_array = GPOINTER_TO_INT (data);
  static const guint broken[] = { G_MAXUINT, 0, 700, 1999 };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      char *text = make_many (is_array, 2000, broken[i]);
      g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
      g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("memory.json", bytes);
      g_autofree char *expected = ingest_transcript_read (source, NULL, NULL, NULL);

      g_assert_true ((strstr (expected, "error") != NULL) == (broken[i] != G_MAXUINT));
      for (guint n_threads = 1; n_threads < 6; n_threads++)
        {
          IngestOptions options = { .block_bytes = 300 * n_threads + i, .n_threads = n_threads };
          g_autofree char *transcript = ingest_transcript_read (source, NULL, &options, NULL);
          if (n_threads == 1)
            g_assert_cmpstr (transcript, ==, expected);
          g_assert_cmpstr (find_error (transcript), ==, find_error (expected));
        }
    }
}

/* An array whose records hold what stands between them: in texts, and between objects of their own. At
 * times it is followed by another array of the kind, or broken. */
static char *
make_treacherous (GRand *rand)
{
  static const char *const separators[] = { ",", ", ", ",\n ", " , " };
  const char *separator = separators[g_rand_int_range (rand, 0, G_N_ELEMENTS (separators))];
  guint n_records = (guint) g_rand_int_range (rand, 1, 900);
  guint broken = (guint) g_rand_int_range (rand, 400, 2000);
  guint kind = (guint) g_rand_int_range (rand, 0, 4);
  GString *text = g_string_new ("{\"jobs\":[");

  for (guint i = 0; i < n_records; i++)
    {
      guint n_parts = (guint) g_rand_int_range (rand, 0, 6);

      g_string_append_printf (text, "%s{\"id\":%u,\"title\":\"T %u", i > 0 ? separator : "", i, i);
      for (guint j = 0; j < n_parts && kind != 1; j++)
        g_string_append (text, "},{\\\"id\\\":},\\n {\\\"id\\\" \\\\");
      g_string_append (text, "\",\"parts\":[");
      for (guint j = 0; j < n_parts && kind != 0; j++)
        g_string_append_printf (text, "%s{\"id\":\"},{\"%s}", j > 0 ? separator : "",
                                j % 2 == 0 ? ",\"title\":\"part\"" : "");
      g_string_append (text, i == broken ? "]},,{\"id\":1}" : "],\"absolute_url\":\"u\",\"location\":{\"name\":\"\"}}");
    }
  g_string_append (text, "]");
  for (guint i = 0; i < 20 && kind == 2; i++)
    g_string_append_printf (text, "%s{\"id\":%u,\"title\":\"no posting\"}",
                            i > 0 ? separator : ",\"more\":[", i);
  g_string_append (text, kind == 2 ? "]}" : "}");
  return g_string_free (text, FALSE);
}

/* Borders that were guessed wrongly leave no trace. */
static void
test_guesses (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 100; i++)
    {
      char *text = make_treacherous (rand);
      g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
      g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("memory.json", bytes);
      g_autofree char *expected = ingest_transcript_read (source, NULL, NULL, NULL);

      for (guint n_threads = 2; n_threads < 5; n_threads++)
        {
          IngestOptions options = { .block_bytes = (gsize) g_rand_int_range (rand, 64, 2000),
                                    .n_threads = n_threads };
          g_autofree char *transcript = ingest_transcript_read (source, NULL, &options, NULL);

          if (strstr (expected, "error") == NULL)
            g_assert_cmpstr (transcript, ==, expected);
          g_assert_cmpstr (find_error (transcript), ==, find_error (expected));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ingest/reader/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/ingest/reader/ways/", ways[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_way);
    }
  g_test_add_func ("/ingest/reader/block-sizes", test_block_sizes);
  g_test_add_data_func ("/ingest/reader/threads/lines", GINT_TO_POINTER (FALSE), test_threads);
  g_test_add_data_func ("/ingest/reader/threads/array", GINT_TO_POINTER (TRUE), test_threads);
  g_test_add_func ("/ingest/reader/threads/guesses", test_guesses);
  return g_test_run ();
}
