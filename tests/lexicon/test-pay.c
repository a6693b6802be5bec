/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "labelled.h"
#include "lexicon-pay.h"

#include <string.h>

enum
{
  COLUMN_MIN,
  COLUMN_MAX,
  COLUMN_CURRENCY,
  COLUMN_PERIOD,
  COLUMN_COUNTRY,
  COLUMN_FLAGS,
  COLUMN_EXPECTED, /* "verdict min max currency period yearly" */
  N_COLUMNS
};

static const char *const verdicts[] = {
  [LEXICON_PAY_STATED] = "stated",         [LEXICON_PAY_NOT_STATED] = "not-stated",
  [LEXICON_PAY_REVERSED] = "reversed",     [LEXICON_PAY_OUT_OF_BOUNDS] = "out-of-bounds",
  [LEXICON_PAY_UNREADABLE] = "unreadable",
};

static LexiconCatalog *
new_catalog (void)
{
  g_autoptr (GError) error = NULL;
  LexiconCatalog *catalog = lexicon_catalog_new (NULL, &error);

  g_assert_no_error (error);
  return catalog;
}

static char *
describe (LexiconPayVerdict verdict, const LexiconPay *pay)
{
  char currency[4];

  if (verdict == LEXICON_PAY_NOT_STATED || verdict == LEXICON_PAY_REVERSED
      || verdict == LEXICON_PAY_UNREADABLE)
    return g_strdup (verdicts[verdict]);

  lexicon_currency_format (pay->currency, currency);
  return g_strdup_printf ("%s %.10g %.10g %s %s %.10g", verdicts[verdict], pay->min, pay->max,
                          currency, lexicon_period_get_name (pay->period), pay->yearly);
}

/* "-" stands for a field that is not there. */
static const char *
column_text (char **columns, guint column, gsize *len)
{
  if (g_str_equal (columns[column], "-"))
    return NULL;
  *len = strlen (columns[column]);
  return columns[column];
}

static gboolean
check_fields (char **columns, gpointer data)
{
  LexiconCatalog *catalog = data;
  const char *country = columns[COLUMN_COUNTRY];
  LexiconPayFields fields = { .is_cents = g_str_equal (columns[COLUMN_FLAGS], "cents") };
  LexiconPay pay;

  fields.min = column_text (columns, COLUMN_MIN, &fields.min_len);
  fields.max = column_text (columns, COLUMN_MAX, &fields.max_len);
  fields.currency = column_text (columns, COLUMN_CURRENCY, &fields.currency_len);
  fields.period = column_text (columns, COLUMN_PERIOD, &fields.period_len);
  if (!g_str_equal (country, "-"))
    fields.country = LEXICON_COUNTRY (country[0], country[1]);

  LexiconPayVerdict verdict = lexicon_pay_read_fields (catalog, &fields, &pay);
  g_autofree char *said = describe (verdict, &pay);
  gboolean is_right = g_str_equal (said, columns[COLUMN_EXPECTED]);

  g_assert_true (verdict == LEXICON_PAY_STATED || isnan (pay.yearly));
  if (!is_right)
    g_test_message ("read as: %s", said);
  return is_right;
}

static void
test_labelled (void)
{
  g_autoptr (LexiconCatalog) catalog = new_catalog ();

  labelled_check ("pay-fields.tsv", N_COLUMNS, 80, 100, check_fields, catalog);
}

static void
test_yearly (void)
{
  g_assert_cmpfloat (lexicon_pay_yearly (50, LEXICON_PERIOD_HOUR), ==, 104000);
  g_assert_cmpfloat (lexicon_pay_yearly (400, LEXICON_PERIOD_DAY), ==, 104000);
  g_assert_cmpfloat (lexicon_pay_yearly (2000, LEXICON_PERIOD_WEEK), ==, 104000);
  g_assert_cmpfloat (lexicon_pay_yearly (5000, LEXICON_PERIOD_MONTH), ==, 60000);
  g_assert_cmpfloat (lexicon_pay_yearly (60000, LEXICON_PERIOD_YEAR), ==, 60000);
  g_assert_true (isnan (lexicon_pay_yearly (60000, LEXICON_PERIOD_UNKNOWN)));
  g_assert_true (isnan (lexicon_pay_yearly (NAN, LEXICON_PERIOD_YEAR)));
}

static void
test_currency (void)
{
  static const struct
  {
    const char *text, *code;
  } cases[] = {
    { "usd", "USD" }, { "USD", "USD" },       { "€", "EUR" },        { " Euro ", "EUR" },
    { "zł", "PLN" },  { "US Dollar", "USD" }, { "R$", "BRL" },       { "Kč", "CZK" },
    { "$", "USD" },   { "kr", "" },           { "¥", "" },           { "XYZ", "" },
    { "", "" },       { "\xff\xff\xff", "" }, { "dollarydoos", "" },
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char code[4] = "";
      LexiconCurrency currency
          = lexicon_currency_find (catalog, cases[i].text, strlen (cases[i].text));

      if (currency != LEXICON_CURRENCY_NONE)
        lexicon_currency_format (currency, code);
      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

static void
test_country_currency (void)
{
  static const struct
  {
    const char *country;
    LexiconCurrency currency;
  } cases[] = {
    { "US", LEXICON_CURRENCY ('U', 'S', 'D') },
    { "DE", LEXICON_CURRENCY ('E', 'U', 'R') },
    { "MX", LEXICON_CURRENCY ('M', 'X', 'N') },
    { "CA", LEXICON_CURRENCY ('C', 'A', 'D') },
    { "PR", LEXICON_CURRENCY ('U', 'S', 'D') },
    { "AQ", LEXICON_CURRENCY_NONE },
    { "ZZ", LEXICON_CURRENCY_NONE },
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (lexicon_country_get_currency (
                          catalog, LEXICON_COUNTRY (cases[i].country[0], cases[i].country[1])),
                      ==, cases[i].currency);
  g_assert_cmpuint (lexicon_country_get_currency (catalog, LEXICON_COUNTRY_NONE), ==,
                    LEXICON_CURRENCY_NONE);
}

/* Any bytes give a verdict, and only a stated one has a yearly amount, in bounds. */
static void
test_hostile (void)
{
  static const char alphabet[] = "0123456789.,' -+eEkKmM$/\xe2\x82\xac\xc2\xa0\xff";
  g_autoptr (LexiconCatalog) catalog = new_catalog ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261);

  for (guint i = 0; i < 20000; i++)
    {
      gsize len = g_rand_int_range (rand, 0, 40);
      g_autofree char *text = g_malloc (MAX (len, 1));
      LexiconPayFields fields
          = { .min = text, .min_len = len, .currency = "EUR", .currency_len = 3 };
      LexiconPay pay;

      for (gsize j = 0; j < len; j++)
        text[j] = alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
      LexiconPayVerdict verdict = lexicon_pay_read_fields (catalog, &fields, &pay);
      if (!isnan (pay.yearly))
        {
          g_assert_cmpint (verdict, ==, LEXICON_PAY_STATED);
          g_assert_cmpfloat (pay.yearly, >=, 900);
          g_assert_cmpfloat (pay.yearly, <=, 2000000);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay/labelled", test_labelled);
  g_test_add_func ("/pay/yearly", test_yearly);
  g_test_add_func ("/pay/currency", test_currency);
  g_test_add_func ("/pay/country-currency", test_country_currency);
  g_test_add_func ("/pay/hostile", test_hostile);
  return g_test_run ();
}
