/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The text report fits its columns and takes control characters out of names. */

#include "report-text.h"

#include "fixture.h"
#include "report-table.h"
#include "report-words.h"

static const char *const two_roles[] = { "Software Engineer", "Backend Developer", NULL };

static glong
get_longest_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  glong longest = 0;

  for (char **line = lines; *line != NULL; line++)
    longest = MAX (longest, g_utf8_strlen (*line, -1));
  return longest;
}

static void
test_golden (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (table, two_roles, NULL);
  g_autofree char *text = report_text_new (result, 80, FALSE);

  g_assert_cmpint (get_longest_line (text), <=, 80);
  fixture_check_golden ("comparison.txt", text);
}

static void
test_widths (void)
{
  static const guint widths[] = { 40, 50, 60, 79, 100, 160 };
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (table, two_roles, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *text = report_text_new (result, widths[i], FALSE);

      g_assert_cmpint (get_longest_line (text), <=, widths[i]);
    }
}

static void
test_hostile (void)
{
  static const FixtureGroup groups[] = {
    { 12, 12, 1, 90000, 1000,
      { .role = "\033[31mRed\007", .employer = "two\nlines\u202e", .skills = "\033]0;x\007;<b>&",
        .countries = "US" } },
  };
  static const char *const roles[] = { "\033[31mRed\007", NULL };
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (CompareResult) result = NULL;
  g_autofree char *text = NULL;

  fixture_add (builder, groups, G_N_ELEMENTS (groups));
  table = market_builder_finish (builder, NULL, FALSE);
  result = fixture_compare (table, roles, NULL);
  text = report_text_new (result, 80, FALSE);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (*p == '\n' || !g_unichar_iscntrl (g_utf8_get_char (p)));
  g_assert_null (strstr (text, "\u202e"));
  g_assert_nonnull (strstr (text, "two lines"));
  g_assert_nonnull (strstr (text, "<b>&"));
}

/* How this is counted says how much of the pay is from descriptions. */
static void
test_pay_sources (void)
{
  static const struct
  {
    guint n_from_field, n_from_text;
    const char *text;
  } cases[] = {
    { 12, 0, NULL },
    { 12, 15, "Of 27 postings that state pay, 15 do so in their descriptions alone; in doubt, none is taken "
              "from there." },
    { 0, 15, "The pay of 15 postings was found in their descriptions, no field states it; in doubt, none is "
             "taken." },
  };
  static const char *const roles[] = { "Welder", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FixtureGroup groups[] = {
        { cases[i].n_from_field + 20, cases[i].n_from_field, 8, 50000, 100,
          { .role = "Welder", .countries = "US" } },
        { cases[i].n_from_text, cases[i].n_from_text, 8, 51000, 100,
          { .role = "Welder", .countries = "US", .is_pay_from_text = TRUE } },
      };
      g_autoptr (MarketBuilder) builder = market_builder_new (NULL);

      fixture_add (builder, groups, G_N_ELEMENTS (groups));

      g_autoptr (MarketTable) table = market_builder_finish (builder, NULL, FALSE);
      g_autoptr (CompareResult) result = fixture_compare (table, roles, NULL);
      g_autofree char *sources = report_words_pay_sources (table);
      g_autofree char *text = report_text_new (result, 200, FALSE);

      g_assert_cmpstr (sources, ==, cases[i].text);
      if (cases[i].text != NULL)
        g_assert_nonnull (strstr (text, cases[i].text));
      else
        g_assert_null (strstr (text, "in doubt, none is taken"));
    }
}

static void
test_table (void)
{
  const char *headings[] = { "Skill", "A long heading", "B", NULL };
  g_autoptr (ReportTable) table = report_table_new (headings);
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autoptr (GString) narrow = g_string_new (NULL);

  report_table_add_row (table, (const char *[]) { "東京", "12%", "1" });
  report_table_add_row (table, (const char *[]) { "Distributed Systems", "3.8%", "1,234" });
  report_table_append_to (table, wide, 80);
  g_assert_cmpstr (wide->str, ==,
                   "Skill                A long heading      B\n"
                   "東京                            12%      1\n"
                   "Distributed Systems            3.8%  1,234\n");
  report_table_append_to (table, narrow, 27);
  g_assert_cmpstr (narrow->str, ==,
                   "                     A long\n"
                   "Skill               heading\n"
                   "東京                    12%\n"
                   "Distributed Sys…       3.8%\n"
                   "\n"
                   "Skill                 B\n"
                   "東京                  1\n"
                   "Distributed Sys…  1,234\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/text/golden", test_golden);
  g_test_add_func ("/report/text/widths", test_widths);
  g_test_add_func ("/report/text/hostile", test_hostile);
  g_test_add_func ("/report/text/pay-sources", test_pay_sources);
  g_test_add_func ("/report/text/table", test_table);
  return g_test_run ();
}
