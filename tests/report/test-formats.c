/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that would be markup, formulas or commands, in each format; and files that are whole or not
 * there. */

#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"
#include "report-article.h"
#include "report-csv.h"
#include "report-files.h"
#include "report-html.h"
#include "report-markdown.h"
#include "report-pdf.h"

static const char *const hostile_names[] = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](http://example.com/x.png) `code` **bold** | cell",
    "=cmd|' /C calc'!A0",
    "  +1+1",
    "@SUM(A1)",
    "\u202Eevil\u202C \u2066isolate",
    "new\nline\r\ttab \x1b[31m red \x02"
    "9.0.0\x1f"
    "9\x03",
    "&lt;b&gt; &amp; &#x3c;",
    "# heading",
    "1. item",
    "\u05d0\u05d1\u05d2 \u0645\u0631\u062d\u0628\u0627",
};

/* Every name is a role's, an employer's and a skill's once. */
static CompareResult *
compare_hostile (guint first)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;
  g_autofree char *longest = g_strnfill (40000, 'x');
  const char *roles[3] = {hostile_names[first % G_N_ELEMENTS (hostile_names)],
                          hostile_names[(first + 1) % G_N_ELEMENTS (hostile_names)], NULL};

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *skills = g_strdup_printf (
          "%s;%s;SQL", hostile_names[(first + 2 + i) % G_N_ELEMENTS (hostile_names)], longest);
      FixtureGroup group = {
          40 + i,
          40,
          0,
          100000,
          1000,
          {.role = roles[i],
           .title = longest,
           .countries = "US",
           .skills = skills,
           .employer = hostile_names[(first + 4 + i) % G_N_ELEMENTS (hostile_names)],
           .work_mode = LEXICON_WORK_MODE_REMOTE,
           .seniority = LEXICON_SENIORITY_ENTRY,
           .location = roles[i]},
      };

      fixture_add (builder, &group, 1);
    }
  table = market_builder_finish (builder, NULL, FALSE);
  return fixture_compare (table, roles, NULL);
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  static const char *const elements[]
      = {"html",    "head",   "meta",  "title", "style", "body", "main",   "nav", "h1",
         "h2",      "h3",     "p",     "ul",    "li",    "a",    "bdi",    "div", "table",
         "caption", "thead",  "tbody", "tr",    "th",    "td",   "figure", "svg", "rect",
         "line",    "circle", "path",  "text",  "pre",   "code", NULL};
  static const char *const attributes[] = {"lang",
                                           "charset",
                                           "name",
                                           "content",
                                           "http-equiv",
                                           "id",
                                           "class",
                                           "href",
                                           "aria-label",
                                           "scope",
                                           "xmlns",
                                           "viewBox",
                                           "role",
                                           "style",
                                           "x",
                                           "y",
                                           "x1",
                                           "x2",
                                           "y1",
                                           "y2",
                                           "cx",
                                           "cy",
                                           "r",
                                           "rx",
                                           "d",
                                           "width",
                                           "height",
                                           "font-size",
                                           "font-weight",
                                           "textLength",
                                           "lengthAdjust",
                                           "stroke-width",
                                           "stroke-linejoin",
                                           "paint-order",
                                           "stroke-dasharray",
                                           NULL};

  if (!g_strv_contains (elements, element))
    g_error ("an element <%s>", element);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!g_strv_contains (attributes, names[i]))
        g_error ("an attribute %s", names[i]);
      if (g_str_equal (names[i], "href"))
        g_assert_true (values[i][0] == '#');
      if (g_str_equal (names[i], "style"))
        g_assert_null (strstr (values[i], "url"));
    }
}

/* A page that is well-formed XML has no markup but its own: names of no element came from a name.
 */
static void
check_html (const char *html)
{
  static const GMarkupParser parser = {.start_element = start_element};
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n"));
  g_markup_parse_context_parse (context, html, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

/* No control or direction characters, and no raw markup. */
static void
check_plain (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\n' && c != '\r'
          && (g_unichar_iscntrl (c) || (g_unichar_type (c) == G_UNICODE_FORMAT && c != 0xfeff)))
        g_error ("a control character U+%04X", c);
    }
}

static void
check_markdown (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean is_code = FALSE;

  for (char **line = lines; *line != NULL; line++)
    {
      if (g_str_has_prefix (*line, "```"))
        {
          is_code = !is_code;
          continue;
        }
      if (is_code)
        continue;
      for (const char *p = *line; *p != '\0'; p++)
        if ((*p == '<' || *p == '[' || *p == '`') && (p == *line || p[-1] != '\\')
            && !g_str_has_prefix (*line, "!["))
          g_error ("markup in: %s", *line);
    }
}

static void
check_csv (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_null (strstr (text, "\n\n"));
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) cells = g_strsplit (*line, ",", -1);

      g_assert_null (strchr (*line, '\n'));
      for (char **cell = cells; *cell != NULL; cell++)
        {
          const char *p = *cell + strspn (*cell, "\" ");

          if (*p == '=' || *p == '@' || *p == '+')
            g_error ("a formula: %s", *line);
        }
    }
}

static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile_names); i++)
    {
      g_autoptr (CompareResult) result = compare_hostile (i);
      g_autoptr (ReportDocument) document = report_article_new (result, NULL);
      g_autofree char *html = report_html_new (document);
      g_autofree char *markdown = report_markdown_new (document, "x_files");
      g_autofree char *csv = report_csv_new (result, REPORT_CSV_ALL, FALSE);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = report_pdf_new (document, &error);

      g_assert_no_error (error);
      g_assert_cmpint (memcmp (g_bytes_get_data (pdf, NULL), "%PDF-", 5), ==, 0);
      check_html (html);
      check_plain (html);
      check_markdown (markdown);
      check_plain (markdown);
      check_csv (csv);
      check_plain (csv);
      g_assert_cmpuint (strlen (markdown), <, 100000);
    }
}

/* All rows are as long as the head, in every table, quotes inside cells or not. */
static void
test_csv_shape (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (
      table, (const char *[]){"Software Engineer", "Backend Developer", NULL}, NULL);

  for (guint i = 0; i < REPORT_N_CSVS; i++)
    {
      g_autofree char *text = report_csv_new (result, i, TRUE);
      guint n_cells = 0, n_first = 0, n_lines = 0;
      gboolean is_quoted = FALSE;
      ReportCsv found;

      g_assert_true (report_csv_find (report_csv_get_name (i), &found));
      g_assert_cmpuint (found, ==, i);
      g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
      for (const char *p = text; *p != '\0'; p++)
        {
          if (*p == '"')
            is_quoted = !is_quoted;
          if (is_quoted || (*p != ',' && *p != '\n'))
            continue;
          n_cells++;
          if (*p == ',')
            continue;
          if (n_lines++ == 0)
            n_first = n_cells;
          g_assert_cmpuint (n_cells, ==, n_first);
          n_cells = 0;
        }
      g_assert_cmpuint (n_lines, >, 1);
    }
}

/* The same document gives the same bytes. */
static void
test_repeated (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (
      table, (const char *[]){"Software Engineer", "Backend Developer", NULL}, NULL);
  g_autoptr (ReportDocument) one = report_article_new (result, NULL);
  g_autoptr (ReportDocument) other = report_article_new (result, NULL);
  g_autofree char *html_one = report_html_new (one);
  g_autofree char *html_other = report_html_new (other);
  g_autoptr (GBytes) pdf_one = report_pdf_new (one, NULL);
  g_autoptr (GBytes) pdf_other = report_pdf_new (other, NULL);

  g_assert_cmpstr (html_one, ==, html_other);
  g_assert_true (g_bytes_equal (pdf_one, pdf_other));
}

static void
test_markdown_files (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (
      table, (const char *[]){"Software Engineer", "Backend Developer", NULL}, NULL);
  g_autoptr (ReportDocument) document = report_article_new (result, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rolescope-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "a b.md", NULL);
  g_autofree char *charts = g_build_filename (folder, "a b_files", NULL);
  g_autofree char *text = NULL;
  g_autofree char *blocked = g_build_filename (folder, "c_files", NULL);
  g_autofree char *other = g_build_filename (folder, "c.md", NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_true (report_files_write_markdown (document, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "](a%20b_files/pay-median.svg)"));
  /* A file stands where the folder of charts would be: nothing is written. */
  g_assert_true (g_file_set_contents (blocked, "", 0, NULL));
  g_assert_false (report_files_write_markdown (document, other, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  dir = g_dir_open (charts, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *chart = g_build_filename (charts, name, NULL);

      g_assert_true (g_str_has_suffix (name, ".svg"));
      g_unlink (chart);
    }
  g_rmdir (charts);
  g_unlink (blocked);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/formats/hostile", test_hostile);
  g_test_add_func ("/report/formats/csv-shape", test_csv_shape);
  g_test_add_func ("/report/formats/repeated", test_repeated);
  g_test_add_func ("/report/formats/markdown-files", test_markdown_files);
  return g_test_run ();
}
