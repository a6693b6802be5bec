/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Interned texts: numbering, folding, trimming, taking back. */

#include "market-texts.h"

#include <string.h>

static guint
add (MarketTexts *texts, const char *text)
{
  return market_texts_add (texts, text, strlen (text));
}

static void
test_numbers (void)
{
  MarketTexts texts = { 0 };

  g_assert_cmpuint (market_texts_find (&texts, "a", 1), ==, 0);
  g_assert_cmpuint (add (&texts, "a"), ==, 1);
  g_assert_cmpuint (add (&texts, ""), ==, 2);
  g_assert_cmpuint (add (&texts, "abcdefghi"), ==, 3);
  g_assert_cmpuint (add (&texts, "a"), ==, 1);
  g_assert_cmpuint (add (&texts, "abcdefgh"), ==, 4);
  g_assert_cmpstr (market_texts_get (&texts, 3), ==, "abcdefghi");
  g_assert_cmpuint (market_texts_get_len (&texts, 3), ==, 9);
  g_assert_cmpuint (market_texts_get_len (&texts, 2), ==, 0);
  market_texts_clear (&texts);
}

static void
test_many (void)
{
  MarketTexts texts = { 0 };

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < 5000; i++)
      {
        g_autofree char *text = g_strdup_printf ("title %u", i);

        g_assert_cmpuint (add (&texts, text), ==, i + 1);
      }
  market_texts_truncate (&texts, 1000);
  g_assert_cmpuint (market_texts_find (&texts, "title 999", 9), ==, 1000);
  g_assert_cmpuint (market_texts_find (&texts, "title 1000", 10), ==, 0);
  g_assert_cmpuint (add (&texts, "new"), ==, 1001);
  market_texts_trim (&texts);
  g_assert_cmpuint (add (&texts, "newer"), ==, 1002);
  g_assert_cmpstr (market_texts_get (&texts, 1), ==, "title 0");
  market_texts_clear (&texts);
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "", "" },
    { "  ", "" },
    { " Senior\t\n Engineer ", "senior engineer" },
    { "ÄRZTE", "ärzte" },
    { "Straße", "strasse" },
    { "\302\240Ü\302\240 \342\200\211x\302\240", "ü x" }, /* no-break and thin spaces */
    { "C++", "c++" },
  };
  g_autoptr (GString) folded = g_string_new ("before");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      market_text_fold (cases[i].text, strlen (cases[i].text), folded);
      g_assert_cmpstr (folded->str, ==, cases[i].folded);
    }
}

static void
test_trim (void)
{
  static const struct
  {
    const char *text, *trimmed;
  } cases[] = {
    { "", "" },
    { "\t\n \302\240", "" },                       /* a no-break space */
    { "\tEngineer", "Engineer" },
    { "\342\200\213Engineer\357\273\277", "Engineer" }, /* U+200B, U+FEFF */
    { " Senior  Engineer\001 ", "Senior  Engineer" },
    { "Ärzte", "Ärzte" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;
      gsize len = market_text_trim (&text, strlen (text));
      g_autofree char *trimmed = g_strndup (text, len);

      g_assert_cmpstr (trimmed, ==, cases[i].trimmed);
    }
}

static void
test_cut (void)
{
  g_assert_cmpuint (market_text_cut ("abc", 3, 3), ==, 3);
  g_assert_cmpuint (market_text_cut ("abcd", 4, 3), ==, 3);
  g_assert_cmpuint (market_text_cut ("ab\303\244", 4, 3), ==, 2);
  g_assert_cmpuint (market_text_cut ("\303\244\303\244", 4, 1), ==, 0);
}

static void
test_names (void)
{
  MarketNameList list = { .ignores_case = TRUE };

  g_assert_cmpuint (market_name_list_add (&list, "SAP FICO", 8), ==, 1);
  g_assert_cmpuint (market_name_list_add (&list, "sap  fico", 9), ==, 1);
  market_name_list_append (&list, "Sap Fico");
  g_assert_cmpuint (market_name_list_add (&list, "Perl", 4), ==, 3);
  g_assert_cmpuint (market_name_list_find (&list, "Sap Fico"), ==, 1);
  g_assert_cmpuint (market_name_list_find (&list, " PERL"), ==, 3);
  g_assert_cmpuint (market_name_list_find (&list, "COBOL"), ==, 0);
  g_assert_cmpstr (market_texts_get (&list.shown, 1), ==, "SAP FICO");
  market_name_list_truncate (&list, 2);
  g_assert_cmpuint (market_name_list_find (&list, "Perl"), ==, 0);
  market_name_list_clear (&list);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/texts/numbers", test_numbers);
  g_test_add_func ("/market/texts/many", test_many);
  g_test_add_func ("/market/texts/fold", test_fold);
  g_test_add_func ("/market/texts/trim", test_trim);
  g_test_add_func ("/market/texts/cut", test_cut);
  g_test_add_func ("/market/texts/names", test_names);
  return g_test_run ();
}
