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
  return g_test_run ();
}
