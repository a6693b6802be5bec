/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Format files that are wrong, each with a message that names the member, and a person's own. */

#include "ingest-transcript.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *json;
  const char *message; /* part of it */
} Wrong;

static const Wrong wrongs[] = {
  { "empty", "", "not JSON" },
  { "syntax", "{\"fields\":}", "not JSON at byte 11" },
  { "two documents", "{} {}", "text after the end" },
  { "array", "[]", "the file holds no object" },
  { "no fields", "{}", "“fields” is no object" },
  { "no title", "{\"fields\":{\"id\":\"id\"}}", "where the title is" },
  { "member", "{\"feilds\":{}}", "“feilds” is no member of a format" },
  { "rows", "{\"rows\":\"jobs\"}", "“rows” is no array of strings" },
  { "rows path", "{\"rows\":[\"a..b\"]}", "“rows” has the path “a..b”" },
  { "rows end", "{\"rows\":[\"a.\"]}", "“rows” has the path “a.”" },
  { "rows depth", "{\"rows\":[\"a.b.c.d.e.f.g.h.i\"]}", "“rows” has a path of more than 8 keys" },
  { "recognise", "{\"recognise\":[1]}", "“recognise” is no array of strings" },
  { "recognise path", "{\"recognise\":[\"a..b\"]}", "“recognise”: the path “a..b” is not valid" },
  { "recognise condition", "{\"recognise\":[\"a[b=c].d\"]}", "“recognise” cannot have conditions" },
  { "synthetic", "{\"synthetic\":\"yes\"}", "“synthetic” is neither true nor false" },
  { "field", "{\"fields\":{\"titel\":\"t\"}}", "“titel”: there is no field of that name" },
  { "path", "{\"fields\":{\"title\":\"a[b\"}}", "“title”: the path “a[b” is not valid" },
  { "no alternatives", "{\"fields\":{\"title\":[]}}", "“title”: from 1 to 32 alternatives" },
  { "alternative", "{\"fields\":{\"title\":[7]}}", "“title”: neither a path nor an object" },
  { "nothing said", "{\"fields\":{\"title\":{}}}", "“title”: none of path, all, constant" },
  { "unknown word", "{\"fields\":{\"title\":{\"paht\":\"t\"}}}", "“title”: “paht” is not known here" },
  { "all", "{\"fields\":{\"title\":{\"all\":\"t\"}}}", "“title”: “all” is no array of paths" },
  { "reading", "{\"fields\":{\"posted\":{\"path\":\"p\",\"reading\":\"epoch\"}}}",
    "“posted”: “reading” of “epoch” is none of" },
  { "joined", "{\"fields\":{\"title\":{\"path\":\"t\",\"joined\":1}}}", "“title”: “joined” is neither" },
  { "as", "{\"fields\":{\"title\":{\"path\":\"t\",\"as\":1}}}", "“title”: “as” is no text" },
  { "prefix", "{\"fields\":{\"url\":{\"path\":\"t\",\"prefix\":[]}}}", "“url”: “prefix” is no text" },
  { "constant", "{\"fields\":{\"role\":{\"constant\":7}}}", "“role”: “constant” is neither text" },
  { "document path", "{\"fields\":{\"role\":{\"document\":\"\"}}}", "“role”: “document” is no path" },
  { "document", "{\"fields\":{\"role\":{\"document\":7}}}", "“role”: “document” is no path" },
  { "pay", "{\"fields\":{\"title\":\"t\"},\"pay\":{}}", "“pay” is no array of objects" },
  { "pay member", "{\"fields\":{\"title\":\"t\"},\"pay\":[{\"minimum\":\"m\"}]}",
    "“pay”: “minimum” is not known" },
  { "pay path", "{\"fields\":{\"title\":\"t\"},\"pay\":[{\"min\":\"a.\"}]}",
    "“pay”: “min”: the path “a.” is not valid" },
  { "pay at", "{\"fields\":{\"title\":\"t\"},\"pay\":[{\"at\":1}]}", "“pay”: “at” is no path" },
};

static void
test_wrong (gconstpointer data)
{
  const Wrong *wrong = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (
      ingest_format_new_from_data ("own.json", wrong->json, strlen (wrong->json), &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "own.json: "));
  if (strstr (error->message, wrong->message) == NULL)
    g_assert_cmpstr (error->message, ==, wrong->message);
}

/* More paths, alternatives and conditions than there is room for; depth; size. */
static void
test_bounds (void)
{
  g_autoptr (GString) alternatives = g_string_new ("{\"fields\":{\"title\":[\"t\"");
  g_autoptr (GString) paths = g_string_new ("{\"fields\":{\"title\":{\"all\":[\"t0\"");
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *large = g_strnfill (2 * 1024 * 1024, ' ');
  const char *texts[] = { alternatives->str, paths->str, deep, large };

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (alternatives, ",\"t%u\"", i);
  g_string_append (alternatives, "]}}");
  for (guint i = 1; i < 300; i++)
    g_string_append_printf (paths, ",\"t%u\"", i);
  g_string_append (paths, "]}}}");
  texts[0] = alternatives->str;
  texts[1] = paths->str;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (ingest_format_new_from_data ("own", texts[i], strlen (texts[i]), &error));
      g_assert_error (error, INGEST_ERROR, INGEST_ERROR_FORMAT);
    }
}

static char *
read_text (const char *json, IngestFormatSet *formats)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("board.json", bytes);
  return ingest_transcript_read (source, formats, NULL, NULL);
}

/* Every way to say where a value is. */
static void
test_language (void)
{
  static const char format[]
      = "{\"name\":\"own\",\"rows\":[\"a.rows\"],\"recognise\":[\"kind=x\",\"t\"],\"synthetic\":true,"
        "\"fields\":{\"title\":\"t\",\"company\":[{\"document\":\"a.of\"},{\"file\":true}],"
        "\"role\":{\"constant\":\"Potter\"},\"location\":{\"path\":\"l\",\"joined\":true},"
        "\"work_mode\":[{\"path\":\"[r=true].r\",\"as\":\"remote\"},{\"path\":\"[r=false].r\",\"as\":"
        "\"onsite\"}],\"url\":{\"path\":\"u\",\"prefix\":\"https://x/\"}}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestFormat) own
      = ingest_format_new_from_data ("y", format, strlen (format), &error);
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, own, NULL);
  g_autofree char *beside = read_text ("{\"a\":{\"of\":\"\\u00c9\",\"rows\":[{\"kind\":\"x\",\"t\":\"A\","
                                       "\"l\":[\"b\",\"c\"],\"r\":true,\"u\":\"7\"}]}}", formats);
  g_autofree char *bare = read_text ("{\"a\":{\"rows\":[{\"t\":\"A\",\"r\":false}]}}", formats);

  g_assert_no_error (error);
  g_assert_cmpstr (ingest_format_get_name (own), ==, "own");
  g_assert_true (ingest_format_is_synthetic (own));
  g_assert_cmpstr (strchr (beside, ' '), ==,
                   " title=“A” role!=“Potter” company!=“É” location=“b” location=“c” "
                   "work_mode=“remote” url=“https://x/7”\nrecords 1 rejected 0\n");
  g_assert_cmpstr (strchr (bare, ' '), ==,
                   " title=“A” role!=“Potter” company!=“board” work_mode=“onsite”\n"
                   "records 1 rejected 0\n");
}

/* A person's own format comes before a built-in one; one that is wrong is said and left out. */
static void
test_own (void)
{
  g_autofree char *dir = g_dir_make_tmp ("rolescope-test-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (dir, "mine.json", NULL);
  g_autofree char *wrong = g_build_filename (dir, "wrong.json", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (IngestFormatSet) formats = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (good, "{\"recognise\":[\"name\"],\"fields\":{\"title\":\"name\"}}",
                                      -1, NULL));
  g_assert_true (g_file_set_contents (wrong, "{\"fields\":7}", -1, NULL));
  formats = ingest_format_set_new (dir, NULL, &problems);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "wrong.json: wrong: “fields”"));
  text = read_text ("[{\"title\":\"A\",\"name\":\"B\"}]", formats);
  g_assert_cmpstr (text, ==, "1@1+24 title=“B”\nrecords 1 rejected 0\n");
  g_unlink (good);
  g_unlink (wrong);
  g_rmdir (dir);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *path = g_strconcat ("/ingest/format/wrong/", wrongs[i].name, NULL);
      g_test_add_data_func (path, &wrongs[i], test_wrong);
    }
  g_test_add_func ("/ingest/format/bounds", test_bounds);
  g_test_add_func ("/ingest/format/language", test_language);
  g_test_add_func ("/ingest/format/own", test_own);
  return g_test_run ();
}
