/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "labelled.h"
#include "lexicon-day.h"

#include <string.h>

static gboolean
check_day (char **columns, gpointer data)
{
  char formatted[11];
  gint32 day = lexicon_day_read (columns[0], strlen (columns[0]));

  lexicon_day_format (day, formatted);
  return g_str_equal (formatted, columns[1]);
}

static void
test_labelled (void)
{
  labelled_check ("days.tsv", 2, 40, 100, check_day, NULL);
}

static void
test_known_days (void)
{
  g_assert_cmpint (lexicon_day_read ("1990-01-01", 10), ==, 7305);
  g_assert_cmpint (lexicon_day_read ("2000-03-01", 10), ==, 11017);
  g_assert_cmpint (lexicon_day_read ("2026-05-01", 10), ==, 20574);
}

/* GLib's calendar says the same of each day that can be read. */
static void
test_every_day (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1990);
  guint32 epoch_julian;
  g_autoptr (GDate) epoch = g_date_new_dmy (1, G_DATE_JANUARY, 1970);

  epoch_julian = g_date_get_julian (epoch);
  while (g_date_get_year (date) <= 2100)
    {
      char expected[16], formatted[11];
      gint32 day = g_date_get_julian (date) - epoch_julian;

      g_snprintf (expected, sizeof expected, "%04d-%02d-%02d", g_date_get_year (date),
                  g_date_get_month (date), g_date_get_day (date));
      lexicon_day_format (day, formatted);
      g_assert_cmpstr (formatted, ==, expected);
      g_assert_cmpint (lexicon_day_read (expected, 10), ==, day);
      g_date_add_days (date, 1);
    }
}

static void
test_local (void)
{
  static const struct
  {
    const char *text;
    LexiconDayOrder order;
    const char *day; /* "" for none */
  } cases[] = {
    { "2026-05-03T10:00:00Z", LEXICON_DAY_ORDER_UNKNOWN, "2026-05-03" },
    { "03.05.2026", LEXICON_DAY_ORDER_UNKNOWN, "2026-05-03" },
    { "3.5.2026 10:15", LEXICON_MONTH_FIRST, "2026-05-03" },
    { "03/05/2026", LEXICON_DAY_ORDER_UNKNOWN, "" },
    { "05/05/2026", LEXICON_DAY_ORDER_UNKNOWN, "2026-05-05" },
    { "03/05/2026", LEXICON_DAY_FIRST, "2026-05-03" },
    { "03/05/2026", LEXICON_MONTH_FIRST, "2026-03-05" },
    { "05/31/2026", LEXICON_DAY_FIRST, "2026-05-31" },
    { "31/05/2026", LEXICON_MONTH_FIRST, "2026-05-31" },
    { "3-5-2026", LEXICON_DAY_FIRST, "2026-05-03" },
    { "May 4, 2026", LEXICON_DAY_ORDER_UNKNOWN, "2026-05-04" },
    { "4 May 2026", LEXICON_DAY_ORDER_UNKNOWN, "2026-05-04" },
    { "04-Sept-2026", LEXICON_DAY_ORDER_UNKNOWN, "2026-09-04" },
    { "Mon, 04 May 2026 10:00:00 GMT", LEXICON_DAY_ORDER_UNKNOWN, "2026-05-04" },
    { "Monday, May 4th, 2026", LEXICON_DAY_ORDER_UNKNOWN, "2026-05-04" },
    { "30.02.2026", LEXICON_DAY_FIRST, "" },
    { "13/13/2026", LEXICON_DAY_FIRST, "" },
    { "May 2026", LEXICON_DAY_FIRST, "" },
    { "May June 2026", LEXICON_DAY_FIRST, "" },
    { "Posted 3 days ago", LEXICON_DAY_FIRST, "" },
    { "3.5.26", LEXICON_DAY_FIRST, "" },
    { "99999/5/2026", LEXICON_DAY_FIRST, "" },
    { "", LEXICON_DAY_FIRST, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize len = strlen (cases[i].text);
      g_autofree char *exact = g_memdup2 (cases[i].text, MAX (len, 1));
      char formatted[11];

      lexicon_day_format (lexicon_day_read_local (exact, len, cases[i].order), formatted);
      if (!g_str_equal (formatted, cases[i].day))
        g_error ("%s is read as %s", cases[i].text, formatted);
    }
}

/* Text that ends anywhere is read within its length only. */
static void
test_truncated (void)
{
  const char *text = "2026-05-01T11:00:39.1234567+02:00[Europe/Berlin]";

  for (gsize len = 0; len <= strlen (text); len++)
    {
      g_autofree char *exact = g_memdup2 (text, len + 1);
      gint32 day;

      exact = g_realloc (exact, MAX (len, 1));
      day = lexicon_day_read (exact, len);
      g_assert_true (day == LEXICON_DAY_NONE || day == 20574);
      if (len == 10 || len == strlen (text))
        g_assert_cmpint (day, ==, 20574);
    }
}

static void
test_epoch (void)
{
  static const struct
  {
    double seconds;
    const char *day;
  } cases[] = {
    { 1790401136, "2026-09-26" },
    { 1777593599, "2026-04-30" },
    { 1777593600, "2026-05-01" },
    { 631152000, "1990-01-01" },
    { 631151999, "" },
    { 4133980799, "2100-12-31" },
    { 4133980800, "" },
    { 1784736705020, "" },
    { 0, "" },
    { -1, "" },
    { NAN, "" },
    { INFINITY, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char formatted[11];

      lexicon_day_format (lexicon_day_from_epoch (cases[i].seconds), formatted);
      g_assert_cmpstr (formatted, ==, cases[i].day);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/labelled", test_labelled);
  g_test_add_func ("/day/known-days", test_known_days);
  g_test_add_func ("/day/every-day", test_every_day);
  g_test_add_func ("/day/truncated", test_truncated);
  g_test_add_func ("/day/epoch", test_epoch);
  g_test_add_func ("/lexicon/day/local", test_local);
  return g_test_run ();
}
