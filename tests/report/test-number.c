/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money, shares, counts and sizes as people read them. */

#include "report-number.h"
#include "report-words.h"

#define USD LEXICON_CURRENCY ('U', 'S', 'D')
#define PLN LEXICON_CURRENCY ('P', 'L', 'N')
#define EUR LEXICON_CURRENCY ('E', 'U', 'R')

static void
check (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_money (void)
{
  check (report_format_money (140000, USD), "$140,000");
  check (report_format_money (52400, EUR), "€52,400");
  check (report_format_money (180000, PLN), "PLN\u00a0180,000");
  check (report_format_money (159250.5, USD), "$159,251");
  check (report_format_money (999.4, USD), "$999");
  check (report_format_money (-8000, USD), "−$8,000");
  check (report_format_money (-0.2, USD), "$0");
  check (report_format_money (NAN, USD), "–");
  check (report_format_money (INFINITY, USD), "–");
  check (report_format_money (5, LEXICON_CURRENCY_NONE), "5");
  check (report_format_money_difference (25000, USD), "+$25,000");
  check (report_format_money_difference (-8000, USD), "−$8,000");
  check (report_format_money_difference (0.3, USD), "$0");
}

static void
test_money_short (void)
{
  check (report_format_money_short (140000, USD), "$140k");
  check (report_format_money_short (18500, USD), "$18.5k");
  check (report_format_money_short (950, USD), "$950");
  check (report_format_money_short (999.6, USD), "$1k");
  check (report_format_money_short (999960, USD), "$1M");
  check (report_format_money_short (1240000, USD), "$1.2M");
  check (report_format_money_short_difference (25000, USD), "+$25k");
  check (report_format_money_short_difference (-7040, USD), "−$7k");
  check (report_format_money_short_difference (NAN, USD), "–");
  check (report_format_range ((CompareInterval) { 139500, 140500 }, USD), "$139,500–$140,500");
  check (report_format_range ((CompareInterval) { 139500, NAN }, USD), "–");
  g_assert_null (report_format_interval ((CompareInterval) { NAN, 5 }, USD));
  check (report_format_interval ((CompareInterval) { 139500, 140500 }, USD),
         "$139,500 to $140,500");
}

static void
test_share (void)
{
  check (report_format_share (0.17), "17%");
  check (report_format_share (0.038), "3.8%");
  check (report_format_share (0.0994), "9.9%");
  check (report_format_share (0.0996), "10%");
  check (report_format_share (0.285), "29%");
  check (report_format_share (0), "0%");
  check (report_format_share (1), "100%");
  check (report_format_share (0.0002), "<0.1%");
  check (report_format_share (0.9999), ">99.9%");
  check (report_format_share (0.997), "99.7%");
  check (report_format_share (0.994), "99%");
  check (report_format_share (NAN), "–");
}

/* A number and the share that it is never differ by a rounding. */
static void
test_decimal (void)
{
  check (report_format_decimal (0.125, 2), "0.13");
  check (report_format_decimal (0.285, 2), "0.29");
  check (report_format_decimal (1.005, 2), "1.01");
  check (report_format_decimal (-0.125, 2), "-0.13");
  check (report_format_decimal (6.898, 1), "6.9");
  check (report_format_decimal (1, 2), "1.00");
  check (report_format_decimal (NAN, 2), "–");
  for (guint n = 10; n <= 60; n++)
    for (guint shared = n / 10 + 1; shared < n; shared++)
      {
        g_autofree char *decimal = report_format_decimal ((double)shared / n, 2);
        g_autofree char *share = report_format_share ((double)shared / n);
        int per_cent = atoi (share);

        if (g_str_has_suffix (share, ".9%")) /* just below 100% */
          continue;
        g_assert_cmpint (g_str_equal (decimal, "1.00") ? 100 : atoi (decimal + 2), ==, per_cent);
      }
}

static void
test_count (void)
{
  check (report_format_count (0), "0");
  check (report_format_count (999), "999");
  check (report_format_count (49510), "49,510");
  check (report_format_count (G_MAXUINT64), "18,446,744,073,709,551,615");
}

/* METHOD: nearly twice from 1.75 to 2, roughly twice from 1.9 to 2.1. */
static void
test_times (void)
{
  static const struct
  {
    double ratio;
    const char *words;
  } cases[] = {
    { 1.5, "one and a half times" }, { 1.46, "about one and a half times" }, { 1.6, "1.6 times" },     { 1.75, "nearly twice" },
    { 1.8235, "nearly twice" },            { 1.9, "roughly twice" }, { 2, "twice" },
    { 2.05, "roughly twice" },             { 2.1, "more than twice" }, { 2.4, "2.4 times" },
    { 2.8, "nearly three times" },         { 3, "three times" }, { 3.05, "roughly three times" }, { 7, "7 times" },
    { 7.02, "7.0 times" }, { 6.898, "6.9 times" },
    { 9.96, "10 times" },                  { 12.2, "12 times" },     { 1234.5, "1,235 times" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (report_words_times (cases[i].ratio), cases[i].words);
}

/* Newcombe (1998), table II: 56/70 and 48/80 differ by 0.0524 to 0.3339; 9/10 and 3/10 by 0.1705 to
 * 0.8090; 6/7 and 2/7 by 0.0582 to 0.8062; 5/56 and 0/29 by -0.0381 to 0.1926. */
static void
test_chance (void)
{
  static const struct
  {
    guint n_a, total_a, n_b, total_b;
    gboolean is_beyond;
  } cases[] = {
    { 56, 70, 48, 80, TRUE }, { 9, 10, 3, 10, TRUE }, { 6, 7, 2, 7, TRUE }, { 5, 56, 0, 29, FALSE },
    { 0, 10, 0, 20, FALSE },  { 10, 10, 0, 10, TRUE }, { 3, 0, 1, 5, FALSE }, { 5, 12, 2, 12, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CompareShare a = { .n = cases[i].n_a };
      CompareShare b = { .n = cases[i].n_b };

      g_assert_cmpint (report_words_is_beyond_chance (&a, cases[i].total_a, &b, cases[i].total_b),
                       ==, cases[i].is_beyond);
      g_assert_cmpint (report_words_is_beyond_chance (&b, cases[i].total_b, &a, cases[i].total_a),
                       ==, cases[i].is_beyond);
    }
}

static void
test_list (void)
{
  const char *words[] = { "A", "B", "C", "D" };
  const char *expected[] = { "", "A", "A and B", "A, B and C", "A, B, C and D" };

  for (guint n = 0; n <= G_N_ELEMENTS (words); n++)
    {
      g_autoptr (GPtrArray) array = g_ptr_array_new ();

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (array, (gpointer) words[i]);
      check (report_words_list (array), expected[n]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/number/money", test_money);
  g_test_add_func ("/report/number/money-short", test_money_short);
  g_test_add_func ("/report/number/share", test_share);
  g_test_add_func ("/report/number/decimal", test_decimal);
  g_test_add_func ("/report/number/count", test_count);
  g_test_add_func ("/report/number/times", test_times);
  g_test_add_func ("/report/number/chance", test_chance);
  g_test_add_func ("/report/number/list", test_list);
  return g_test_run ();
}
