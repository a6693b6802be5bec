/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "labelled.h"
#include "lexicon-pay.h"

#include <string.h>

enum
{
  COLUMN_COUNTRY,
  COLUMN_EXPECTED, /* "min max currency period", "aside min max currency period" or "nothing" */
  COLUMN_TEXT,
  N_COLUMNS
};

/* Counts of one labelled set. */
typedef struct
{
  LexiconCatalog *catalog;
  gboolean is_about_pay;
  guint n_stated, n_given, n_right; /* of yearly base salaries */
} Tally;

static LexiconCatalog *
new_catalog (void)
{
  g_autoptr (GError) error = NULL;
  LexiconCatalog *catalog = lexicon_catalog_new (NULL, &error);

  g_assert_no_error (error);
  return catalog;
}

static char *
describe (const LexiconPay *pay)
{
  char currency[4];

  if (isnan (pay->min) && isnan (pay->max))
    return g_strdup ("nothing");
  lexicon_currency_format (pay->currency, currency);
  return g_strdup_printf ("%s%.10g %.10g %s %s", isnan (pay->yearly) ? "aside " : "", pay->min,
                          pay->max, currency, lexicon_period_get_name (pay->period));
}

static char *
read_text (Tally *tally, const char *countries, const char *text)
{
  g_auto (GStrv) codes = g_strsplit (countries, ",", -1);
  LexiconPlace place = { 0 };
  LexiconPayText prose
      = { .text = text, .len = strlen (text), .place = &place, .is_about_pay = tally->is_about_pay };
  LexiconProseHit why;
  LexiconPay pay;

  for (guint i = 0; codes[i] != NULL; i++)
    if (!g_str_equal (codes[i], "-"))
      place.countries[place.n_countries++] = LEXICON_COUNTRY (codes[i][0], codes[i][1]);

  LexiconPayVerdict verdict = lexicon_pay_read_prose (tally->catalog, &prose, &pay, &why);
  g_assert_true (verdict == LEXICON_PAY_STATED || isnan (pay.yearly));
  g_assert_cmpuint (why.offset + why.len, <=, prose.len);
  g_assert_true ((why.len > 0) == (!isnan (pay.min) || !isnan (pay.max)));
  return describe (&pay);
}

static gboolean
is_certain (const char *description)
{
  return !g_str_equal (description, "nothing") && !g_str_has_prefix (description, "aside");
}

static gboolean
check_snippet (char **columns, gpointer data)
{
  Tally *tally = data;
  g_autofree char *said = read_text (tally, columns[COLUMN_COUNTRY], columns[COLUMN_TEXT]);
  gboolean is_right = g_str_equal (said, columns[COLUMN_EXPECTED]);

  tally->n_stated += is_certain (columns[COLUMN_EXPECTED]);
  tally->n_given += is_certain (said);
  tally->n_right += is_right && is_certain (said);
  if (!is_right)
    g_test_message ("%s as: %s", is_certain (said) ? "WRONGLY READ" : "read", said);
  return is_right;
}

static void
check_file (const char *file_name, gboolean is_about_pay, guint n_min)
{
  g_autoptr (LexiconCatalog) catalog = new_catalog ();
  Tally tally = { .catalog = catalog, .is_about_pay = is_about_pay };

  labelled_check (file_name, N_COLUMNS, n_min, 97, check_snippet, &tally);
  g_test_message ("%s: precision %.1f%% (%u of %u given), recall %.1f%% (of %u stated)", file_name,
                  100.0 * tally.n_right / MAX (tally.n_given, 1), tally.n_right, tally.n_given,
                  100.0 * tally.n_right / MAX (tally.n_stated, 1), tally.n_stated);
  /* No wrong amount is given out as certain. */
  g_assert_cmpuint (tally.n_right, ==, tally.n_given);
}

static void
test_prose (void)
{
  check_file ("pay-snippets.tsv", FALSE, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-prose/labelled", test_prose);
  return g_test_run ();
}
