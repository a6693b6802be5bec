/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Generated documents, read by the scanner and by json-glib: what both accept, both read alike, and
 * json-glib accepts whatever the scanner does. */

#include "ingest-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define N_DOCUMENTS 20000

static void append_value (GString *text, GRand *rand, guint depth);

static void
append_space (GString *text, GRand *rand)
{
  if (g_rand_int_range (rand, 0, 8) == 0)
    g_string_append_c (text, " \t\r"[g_rand_int_range (rand, 0, 3)]);
}

/* Pairs of surrogates, but no halves: json-glib turns those into what is no UTF-8. */
static void
append_string (GString *text, GRand *rand)
{
  static const char *const pieces[] = {
    "a", "b ", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\uD83D\\uDE00", "é", "–", "語", "😀",
    "\\t", "\\u0041", "plain words of some length ", "{", "]", ":", ",", "\xed\x9f\xbf", "\xee\x80\x80",
  };
  guint n = g_rand_int_range (rand, 0, 30);

  g_string_append_c (text, '"');
  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (text, '"');
}

static void
append_number (GString *text, GRand *rand)
{
  static const char *const numbers[]
      = { "0", "-0", "1", "-12", "3000000000", "1.5", "2e3", "2.5E-1", "0.01", "1e+2" };
  g_string_append (text, numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))]);
}

static void
append_container (GString *text, GRand *rand, guint depth, gboolean is_object)
{
  static const char *const keys[] = { "title", "id", "skills", "salary", "min", "max", "company",
                                      "ti\\u0074le", "x", "", "description", "é" };
  guint n = g_rand_int_range (rand, 0, 6);

  g_string_append_c (text, is_object ? '{' : '[');
  append_space (text, rand);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_space (text, rand);
      if (is_object)
        g_string_append_printf (text, "\"%s\":",
                                keys[g_rand_int_range (rand, 0, G_N_ELEMENTS (keys))]);
      append_value (text, rand, depth + 1);
      append_space (text, rand);
    }
  g_string_append_c (text, is_object ? '}' : ']');
}

static void
append_value (GString *text, GRand *rand, guint depth)
{
  static const char *const literals[] = { "true", "false", "null" };

  append_space (text, rand);
  switch (g_rand_int_range (rand, 0, depth > 5 ? 3 : 6))
    {
    case 0:
      append_number (text, rand);
      break;
    case 1:
      g_string_append (text, literals[g_rand_int_range (rand, 0, 3)]);
      break;
    case 2:
    case 3:
      append_string (text, rand);
      break;
    default:
      append_container (text, rand, depth, g_rand_boolean (rand));
      break;
    }
}

/* What json-glib reads, written as the transcript of one field: values joined by bars. */
static void
append_wanted (GString *text, JsonNode *node, gboolean is_number_wanted)
{
  GType type = json_node_get_value_type (node);

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        append_wanted (text, json_array_get_element (array, i), is_number_wanted);
    }
  else if (type == G_TYPE_STRING)
    {
      g_autofree char *value = g_strdup (json_node_get_string (node));
      for (const char *p = value; *p != '\0'; p++)
        if ((guint8) *p > ' ')
          {
            g_string_append_printf (text, "%s|", value);
            break;
          }
    }
  else if (is_number_wanted && (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE))
    g_string_append_printf (text, "%.17g|", json_node_get_double (node) + 0.0);
}

static void
append_member (GString *text, JsonNode *node, const char *const *path, gboolean is_number_wanted)
{
  if (*path == NULL)
    append_wanted (text, node, is_number_wanted);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        append_member (text, json_array_get_element (array, i), path, is_number_wanted);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node)
           && json_object_has_member (json_node_get_object (node), *path))
    append_member (text, json_object_get_member (json_node_get_object (node), *path), path + 1,
                   is_number_wanted);
}

static const struct
{
  IngestField field;
  const char *path[3];
  gboolean is_number_wanted;
} fields[] = {
  { INGEST_FIELD_ID, { "id" }, TRUE },
  { INGEST_FIELD_TITLE, { "title" }, FALSE },
  { INGEST_FIELD_SKILLS, { "skills" }, FALSE },
  { INGEST_FIELD_PAY_MIN, { "salary", "min" }, TRUE },
  { INGEST_FIELD_PAY_MAX, { "salary", "max" }, TRUE },
  { INGEST_FIELD_DESCRIPTION, { "description" }, FALSE },
};

static void
append_record (const IngestRecord *record, gpointer user_data)
{
  GString *text = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      guint n;
      const IngestValue *values = ingest_record_get (record, fields[i].field, &n);

      g_string_append_printf (text, "\n%s:", ingest_field_get_name (fields[i].field));
      for (guint j = 0; j < n; j++)
        {
          g_autofree char *value = g_strndup (values[j].text, values[j].len);
          if (values[j].type == INGEST_TYPE_NUMBER)
            g_string_append_printf (text, "%.17g|", g_ascii_strtod (value, NULL) + 0.0);
          else
            g_string_append_printf (text, "%s|", value);
        }
    }
}

/* One random byte changed, now and then, but no pair broken. */
static void
damage (GString *text, GRand *rand)
{
  static const char bytes[] = "\"\\{}[],:0e-\x01\x80";
  if (strstr (text->str, "uD83D") == NULL && g_rand_int_range (rand, 0, 3) == 0)
    text->str[g_rand_int_range (rand, 0, (gint32) text->len)]
        = bytes[g_rand_int_range (rand, 0, sizeof bytes - 1)];
}

static IngestFormat *
make_format (void)
{
  static const char json[]
      = "{\"fields\": {\"id\": \"id\", \"title\": \"title\", \"skills\": \"skills\","
        "\"pay_min\": \"salary.min\", \"pay_max\": \"salary.max\","
        "\"description\": \"description\"}}";
  GError *error = NULL;
  IngestFormat *format = ingest_format_new_from_data ("test", json, strlen (json), &error);
  g_assert_no_error (error);
  return format;
}

static void
test_alike (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);
  g_autoptr (IngestFormat) format = make_format ();
  guint n_accepted = 0, n_refused = 0, n_titled = 0;

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GString) read = g_string_new (NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      append_container (text, rand, 0, TRUE);
      damage (text, rand);
      bytes = g_bytes_new (text->str, text->len);
      if (!ingest_record_scan (format, bytes, append_record, read, &error))
        {
          n_refused++;
          continue;
        }
      n_accepted++;
      if (!json_parser_load_from_data (parser, text->str, (gssize) text->len, &error))
        g_error ("json-glib refuses %s: %s", text->str, error->message);
      if (read->len == 0)
        continue;
      n_titled++;
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          g_string_append_printf (expected, "\n%s:", ingest_field_get_name (fields[j].field));
          append_member (expected, json_parser_get_root (parser), fields[j].path,
                         fields[j].is_number_wanted);
        }
      if (!g_str_equal (read->str, expected->str))
        g_error ("%s\nis read as %s\nby json-glib as %s", text->str, read->str, expected->str);
    }
  g_assert_cmpuint (n_accepted, >, N_DOCUMENTS / 2);
  g_assert_cmpuint (n_refused, >, N_DOCUMENTS / 10);
  g_assert_cmpuint (n_titled, >, N_DOCUMENTS / 10);
}

static gboolean
is_read (const char *text, gsize len)
{
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, NULL, NULL);
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, len);
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("x.json", bytes);
  static const IngestSink sink = { NULL, NULL, NULL };
  g_auto (IngestSummary) summary = { 0 };

  return ingest_read (source, formats, NULL, &sink, NULL, issues, &summary, NULL, NULL);
}

#define A "{\"title\":\"A\","

/* All that is read though RFC 8259 does not have it, or leaves it open, as ingest-reader.h lists it. */
static void
test_leniencies (void)
{
  static const char *const texts[] = {
    "\xef\xbb\xbf[" A "\"x\":1}]",
    A "\"x\":1}\n" A "\"x\":2}\n",
    A "\"x\":1}\r\n\r\n" A "\"x\":2}",
    "[" A "\"company\":\"\\ud800\"}]",
    "[" A "\"company\":\"\\u0000\"}]",
    "[" A "\"title\":\"B\"}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!is_read (texts[i], strlen (texts[i])))
      g_error ("%s is not read", texts[i]);
}

/* What other readers take for JSON, and is none. */
static void
test_refusals (void)
{
  static const char *const values[] = {
    "01", "-01", "+1", ".5", "1.", "1.e3", "1e", "1e+", "0x10", "--1", "-", "1 2", "NaN", "Infinity",
    "-Infinity", "nan", "True", "TRUE", "nul", "undefined", "'a'", "\"a\" \"b\"", "\"a\tb\"", "\"a\nb\"",
    "\"\\x41\"", "\"\\u12g4\"", "\"\\u123\"", "\"\\'\"", "\"a", "[1,]", "[,1]", "[1 2]", "[1;2]", "[", "]",
    "{\"a\":1,}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\":}", "{a:1}", "{'a':1}", "{1:1}", "{\"a\":1 \"b\":2}",
    "{\"a\"}", "/* x */ 1", "// x\n1", "1 # x", "\xff", "\"\xff\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"",
    "\"\xf4\x90\x80\x80\"", "\"\xe2\x82\"", "\x0c" "1", "\xc2\xa0" "1", "",
  };
  static const char *const around[][2] = { { "[" A "\"x\":", "}]" }, { A "\"company\":", "}" },
                                           { "{\"y\":", ",\"jobs\":[" A "\"company_name\":\"B\","
                                             "\"candidate_required_location\":\"C\"}]}" } };

  for (guint j = 0; j < G_N_ELEMENTS (around); j++)
    {
      g_autofree char *text = g_strconcat (around[j][0], "1", around[j][1], NULL);
      g_assert_true (is_read (text, strlen (text)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (around); j++)
      {
        g_autofree char *text = g_strconcat (around[j][0], values[i], around[j][1], NULL);
        if (is_read (text, strlen (text)))
          g_error ("%s is read", text);
      }
  /* A NUL is nowhere white space. */
  g_assert_false (is_read ("[" A "\"x\":\0001}]", strlen ("[" A "\"x\":") + 4));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ingest/json-glib/alike", test_alike);
  g_test_add_func ("/ingest/json-glib/leniencies", test_leniencies);
  g_test_add_func ("/ingest/json-glib/refusals", test_refusals);
  return g_test_run ();
}
