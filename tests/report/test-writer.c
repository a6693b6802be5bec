/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the writer writes is JSON, whatever it is given. */

#include "report-writer.h"

#include <json-glib/json-glib.h>
#include <math.h>

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *money, *share;
  } cases[] = {
    { 0, "0", "0" },
    { -0.0, "0", "0" },
    { -0.001, "0", "-0.001" },
    { 140000, "140000", "140000" },
    { 159200.5, "159200.5", "159200.5" },
    { 32.695, "32.7", "32.695" },
    { 1.0 / 3, "0.33", "0.333333" },
    { 25.0 / 35, "0.71", "0.714286" },
    { 1e21, "1e+21", "1e+21" },
    { -1e300, "-1.0000000000000001e+300", "-1.0000000000000001e+300" },
    { NAN, "null", "null" },
    { INFINITY, "null", "null" },
    { -INFINITY, "null", "null" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ReportWriter) writer = report_writer_new ();
      g_autofree char *money = NULL;
      g_autofree char *share = NULL;

      report_writer_money (writer, NULL, cases[i].number);
      report_writer_end_line (writer);
      money = report_writer_steal (writer);
      report_writer_share (writer, NULL, cases[i].number);
      share = report_writer_steal (writer);
      g_assert_cmpstr (g_strchomp (money), ==, cases[i].money);
      g_assert_cmpstr (share, ==, cases[i].share);
    }
}

static void
test_strings (void)
{
  static const struct
  {
    const char *text, *json;
  } cases[] = {
    { "plain", "\"plain\"" },
    { "", "\"\"" },
    { "a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"" },
    { "line\nend\ttab\r", "\"line\\nend\\ttab\\u000d\"" },
    { "\033[31m", "\"\\u001b[31m\"" },
    { "\177 \302\233", "\"\\u007f \\u009b\"" },
    { "Zürich 東京 😀", "\"Zürich 東京 😀\"" },
    { "bad \377 byte", "\"bad � byte\"" },
    { NULL, "null" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ReportWriter) writer = report_writer_new ();
      g_autofree char *json = NULL;

      report_writer_string (writer, NULL, cases[i].text);
      json = report_writer_steal (writer);
      g_assert_cmpstr (json, ==, cases[i].json);
    }
}

static char *
write_nested (void)
{
  g_autoptr (ReportWriter) writer = report_writer_new ();

  report_writer_begin_object (writer, NULL, REPORT_WRITER_BLOCK);
  report_writer_string (writer, "name", "x");
  report_writer_begin_array (writer, "empty", REPORT_WRITER_BLOCK);
  report_writer_end_array (writer);
  report_writer_begin_array (writer, "rows", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < 2; i++)
    {
      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_count (writer, "n", i);
      report_writer_begin_array (writer, "ci", REPORT_WRITER_BLOCK);
      report_writer_money (writer, NULL, 1);
      report_writer_null (writer, NULL);
      report_writer_end_array (writer);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
  report_writer_boolean (writer, "last", TRUE);
  report_writer_end_object (writer);
  report_writer_end_line (writer);
  return report_writer_steal (writer);
}

static void
test_layout (void)
{
  g_autofree char *json = write_nested ();

  g_assert_cmpstr (json, ==,
                   "{\n  \"name\": \"x\",\n  \"empty\": [],\n  \"rows\": [\n"
                   "    {\"n\": 0, \"ci\": [1, null]},\n    {\"n\": 1, \"ci\": [1, null]}\n"
                   "  ],\n  \"last\": true\n}\n");
}

static void
test_lines (void)
{
  g_autoptr (ReportWriter) writer = report_writer_new ();
  const char *text;
  gsize len;

  for (guint i = 0; i < 2; i++)
    {
      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_count (writer, "n", i);
      report_writer_end_object (writer);
      report_writer_end_line (writer);
    }
  text = report_writer_peek (writer, &len);
  g_assert_cmpstr (text, ==, "{\"n\": 0}\n{\"n\": 1}\n");
  g_assert_cmpuint (len, ==, strlen (text));
  report_writer_reset (writer);
  report_writer_peek (writer, &len);
  g_assert_cmpuint (len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/writer/numbers", test_numbers);
  g_test_add_func ("/report/writer/strings", test_strings);
  g_test_add_func ("/report/writer/layout", test_layout);
  g_test_add_func ("/report/writer/lines", test_lines);
  return g_test_run ();
}
