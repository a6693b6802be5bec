/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports in German have German words and the English ones' numbers; JSON has no language.
 * in-german makes the locale and the translation that this test runs with. */

#include "config.h"
#include "report-article.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "fixture.h"
#include "report-csv.h"
#include "report-english.h"
#include "report-html.h"
#include "report-json.h"
#include "report-markdown.h"
#include "report-number.h"

static CompareResult *
compare (void)
{
  static const char *const roles[] = { "Software Engineer", "Backend Developer", NULL };
  g_autoptr (MarketTable) table = fixture_new_table ();

  return fixture_compare (table, roles, NULL);
}

static char *
write_markdown (CompareResult *result)
{
  g_autoptr (ReportDocument) document = report_article_new (result, NULL);

  return report_markdown_new (document, NULL);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The numbers of an article up to its sources, which have dates and a version; sorted, and written
 * as in C: "139500", "0.71". */
static char *
list_numbers (const char *text, char group, char point)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  const char *end = g_strrstr (text, "\n## ");

  for (const char *p = text; p < end;)
    {
      g_autoptr (GString) number = g_string_new (NULL);

      for (; g_ascii_isdigit (*p)
             || ((*p == group || *p == point) && number->len > 0 && g_ascii_isdigit (p[1]));
           p++)
        if (*p != group)
          g_string_append_c (number, *p == point ? '.' : *p);
      if (number->len > 0)
        g_ptr_array_add (numbers, g_strdup (number->str));
      else
        p++;
    }
  g_ptr_array_sort (numbers, compare_texts);
  g_ptr_array_add (numbers, NULL);
  return g_strjoinv (" ", (char **) numbers->pdata);
}

static void
test_words (void)
{
  static const char *const words[] = {
    "# Software Engineer oder Backend Developer?\n", "\n## Die kurze Antwort\n",
    "\n## Häufig gestellte Fragen\n",                "Mediangehalt",
    "\u00a0$ | ",
  };
  g_autoptr (CompareResult) result = compare ();
  g_autofree char *text = write_markdown (result);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("no “%s” in:\n%s", words[i], text);
}

static void
test_numbers (void)
{
  g_autoptr (CompareResult) result = compare ();
  g_autofree char *german = write_markdown (result);
  g_autofree char *german_numbers = list_numbers (german, '.', ',');
  g_autofree char *english_numbers = NULL;
  locale_t locale = report_english_push ();
  g_autofree char *english = write_markdown (result);

  report_english_pop (locale);
  english_numbers = list_numbers (english, ',', '.');
  g_assert_cmpuint (strlen (german_numbers), >, 500);
  g_assert_cmpstr (german_numbers, ==, english_numbers);
}

static void
test_formats (void)
{
  const LexiconCurrency usd = LEXICON_CURRENCY ('U', 'S', 'D');
  const LexiconCurrency pln = LEXICON_CURRENCY ('P', 'L', 'N');
  g_autofree char *money = report_format_money (-140000, usd);
  g_autofree char *zloty = report_format_money (52400, pln);
  g_autofree char *thousands = report_format_money_short_difference (18500, usd);
  g_autofree char *share = report_format_share (0.0375);
  g_autofree char *day = report_format_day (20604);

  g_assert_cmpstr (money, ==, "−140.000\u00a0$");
  g_assert_cmpstr (zloty, ==, "52.400\u00a0PLN");
  g_assert_cmpstr (thousands, ==, "+18,5\u00a0Tsd.\u00a0$");
  g_assert_cmpstr (share, ==, "3,8\u00a0%");
  g_assert_cmpstr (day, ==, "31. Mai 2026");
}

static void
test_html (void)
{
  g_autoptr (CompareResult) result = compare ();
  g_autoptr (ReportDocument) document = report_article_new (result, NULL);
  g_autofree char *html = report_html_new (document);

  g_assert_nonnull (strstr (html, "<html lang=\"de\">"));
  g_assert_nonnull (strstr (html, "Tsd.\u00a0$</text>"));
}

/* What programs read is the same in every language. */
static void
test_data (void)
{
  g_autoptr (CompareResult) result = compare ();
  g_autofree char *json = report_json_new (result, NULL);
  g_autofree char *csv = report_csv_new (result, REPORT_CSV_ALL, FALSE);
  g_autofree char *english_json = NULL;
  g_autofree char *english_csv = NULL;
  locale_t locale = report_english_push ();

  english_json = report_json_new (result, NULL);
  english_csv = report_csv_new (result, REPORT_CSV_ALL, FALSE);
  report_english_pop (locale);
  g_assert_cmpstr (json, ==, english_json);
  g_assert_cmpstr (csv, ==, english_csv);
}

int
main (int argc, char **argv)
{
  g_assert_nonnull (setlocale (LC_ALL, ""));
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/german/words", test_words);
  g_test_add_func ("/german/numbers", test_numbers);
  g_test_add_func ("/german/formats", test_formats);
  g_test_add_func ("/german/html", test_html);
  g_test_add_func ("/german/data", test_data);
  return g_test_run ();
}
