/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "labelled.h"
#include "lexicon-place.h"

#include <glib/gstdio.h>
#include <string.h>

static LexiconCatalog *
new_catalog (const char *user_dir)
{
  g_autoptr (GError) error = NULL;
  LexiconCatalog *catalog = lexicon_catalog_new (user_dir, &error);

  g_assert_no_error (error);
  return catalog;
}

/* "DE,GB" */
static char *
list_countries (const LexiconPlace *place)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < place->n_countries; i++)
    {
      char code[3];

      lexicon_country_format (place->countries[i], code);
      g_string_append_printf (list, "%s%s", i > 0 ? "," : "", code);
    }
  return g_string_free (list, FALSE);
}

static char *
read_countries (const LexiconCatalog *catalog, const char *text)
{
  LexiconPlace place = lexicon_place_read (catalog, text, strlen (text), NULL);

  return list_countries (&place);
}

/* Countries of all labelled places. */
typedef struct
{
  LexiconCatalog *catalog;
  guint n_there, n_given, n_right;
  guint n_regions, n_regions_right; /* places that name a state or province */
} Tally;

static void
count_countries (Tally *tally, const char *there, const char *given)
{
  g_auto (GStrv) there_list = g_strsplit (there, ",", -1);
  g_auto (GStrv) given_list = g_strsplit (given, ",", -1);

  tally->n_there += g_strv_length (there_list);
  tally->n_given += g_strv_length (given_list);
  for (guint i = 0; given_list[i] != NULL; i++)
    tally->n_right += g_strv_contains ((const char *const *) there_list, given_list[i]);
}

static gboolean
check_region (Tally *tally, const char *text, const char *region)
{
  LexiconPlace place = lexicon_place_read (tally->catalog, text, strlen (text), NULL);
  char code[3] = "";
  gboolean is_right;

  lexicon_country_format (place.region, code);
  is_right = g_str_equal (code, region);
  tally->n_regions++;
  tally->n_regions_right += is_right;
  if (!is_right)
    g_test_message ("state read as: %s", code);
  return is_right;
}

static gboolean
check_place (char **columns, gpointer data)
{
  Tally *tally = data;
  g_autofree char *countries = read_countries (tally->catalog, columns[0]);
  gboolean is_right = g_str_equal (countries, columns[1]);

  count_countries (tally, columns[1], countries);
  if (*columns[2] != '\0')
    is_right &= check_region (tally, columns[0], columns[2]);

  if (!is_right)
    g_test_message ("read as: %s", countries);
  return is_right;
}

static void
test_labelled (void)
{
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);

  Tally tally = { .catalog = catalog };

  labelled_check ("places.tsv", 3, 250, 98, check_place, &tally);

  double precision = 100.0 * tally.n_right / tally.n_given;
  double recall = 100.0 * tally.n_right / tally.n_there;
  double regions = 100.0 * tally.n_regions_right / tally.n_regions;
  g_test_message ("countries: precision %.1f%%, recall %.1f%%; states and provinces %.1f%% of %u",
                  precision, recall, regions, tally.n_regions);
  g_assert_cmpfloat (precision, >=, 98);
  g_assert_cmpfloat (recall, >=, 98);
  g_assert_cmpfloat (regions, >=, 97);
}

/* The name that is shown leads back to its country, and so does the code. */
static void
test_every_country (void)
{
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);
  guint n = 0;

  for (char a = 'A'; a <= 'Z'; a++)
    for (char b = 'A'; b <= 'Z'; b++)
      {
        LexiconCountry country = LEXICON_COUNTRY (a, b);
        const char code[] = { a, b, '\0' };
        const char *name = lexicon_country_get_name (catalog, country);

        if (g_str_equal (name, code))
          {
            LexiconCountry named = g_str_equal (code, "UK") ? LEXICON_COUNTRY ('G', 'B') : 0;
            g_assert_cmpuint (lexicon_country_find (catalog, code, 2), ==, named);
            continue;
          }
        n++;
        g_assert_cmpuint (lexicon_country_find (catalog, code, 2), ==, country);
        g_assert_cmpuint (lexicon_country_find (catalog, name, strlen (name)), ==, country);
      }
  /* ISO 3166-1 has 249, and Kosovo's is in use beside them. */
  g_assert_cmpuint (n, ==, 250);
}

static void
test_find (void)
{
  static const struct
  {
    const char *text, *code;
  } cases[] = {
    { "us", "US" },
    { "Germany", "DE" },
    { "Deutschland", "DE" },
    { "POL", "PL" },
    { "pl", "PL" },
    { "IN", "IN" },
    { "CA", "CA" },
    { "Georgia", "GE" },
    { "United States", "US" },
    { "uk", "GB" },
    { "TX", "" },
    { "Paris", "" },
    { "European Union", "" },
    { "", "" },
    { "US, CA", "" },
    { "ZZ", "" },
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char code[3] = "";
      LexiconCountry country
          = lexicon_country_find (catalog, cases[i].text, strlen (cases[i].text));

      if (country != LEXICON_COUNTRY_NONE)
        lexicon_country_format (country, code);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

static void
test_why (void)
{
  static const struct
  {
    const char *text, *why;
  } cases[] = {
    { "Munich, DE",
      "“Munich” is a place in the country that stands with it (DE); “DE” is the code of "
      "the country where the place before it lies (DE)" },
    { "Nowhereville, OH", "“OH” is the code of a US state (US)" },
    { "EMEA", "“EMEA” is no one country" },
    { "Germnay", "“Germnay” is one slip away from the name of a country (DE)" },
    { "Recife, PE", "“Recife” is a place in the state or province behind it (BR); “PE” is the code of "
                    "a part of the country where the place before it lies (BR)" },
    { "Remote", NULL },
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *why = NULL;

      lexicon_place_read (catalog, cases[i].text, strlen (cases[i].text), &why);
      g_assert_cmpstr (why, ==, cases[i].why);
    }
}

/* Many countries stop at the bound, in the order of their codes, each once. */
static void
test_region (void)
{
  static const struct
  {
    const char *text, *region;
  } cases[] = {
    { "Austin, TX", "TX" },
    { "Austin, Texas, United States", "TX" },
    { "San Francisco", "CA" },
    { "Remote - California; Los Angeles", "CA" },
    { "Toronto, Ontario", "ON" },
    { "Austin, TX; New York, NY", "" },
    { "Munich, DE", "" },
    { "Recife, PE", "" },
    { "Austin, TX; London", "" },
    { "United States", "" },
    { "Somewhere", "" },
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LexiconPlace place
          = lexicon_place_read (catalog, cases[i].text, strlen (cases[i].text), NULL);
      char code[3];

      lexicon_country_format (place.region, code);
      g_assert_cmpstr (code, ==, cases[i].region);
    }
}

static void
test_bounds (void)
{
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *countries = NULL;
  LexiconPlace place, other;

  for (char a = 'A'; a <= 'Z'; a++)
    g_string_append_printf (text, "Berlin; %s; ",
                            lexicon_country_get_name (catalog, LEXICON_COUNTRY (a, 'A')));
  for (char a = 'A'; a <= 'Z'; a++)
    g_string_append_printf (text, "%s; ",
                            lexicon_country_get_name (catalog, LEXICON_COUNTRY (a, 'M')));
  g_string_append (text, text->str);
  place = lexicon_place_read (catalog, text->str, text->len, NULL);
  g_assert_cmpuint (place.n_countries, ==, LEXICON_PLACE_MAX_COUNTRIES);
  for (guint i = 1; i < place.n_countries; i++)
    g_assert_cmpuint (place.countries[i - 1], <, place.countries[i]);

  place = lexicon_place_read (catalog, "Poland", 6, NULL);
  other = lexicon_place_read (catalog, "Berlin; Warsaw; Paris", 21, NULL);
  lexicon_place_add (&place, &other);
  countries = list_countries (&place);
  g_assert_cmpstr (countries, ==, "DE,FR,PL");
}

/* Whatever the bytes, nothing is read beyond their length. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "Berlin", "NY", ", ",       "; ", "\xc2\xa0", "\xff", "東京",    "ET/", "CA",
    "(",      "é",  "\xe2\x80", "-",  "US",       "\n",   "Georgia", "/",
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3166);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = g_rand_int_range (rand, 0, i % 50 == 0 ? 900 : 12);

      for (guint j = 0; j < n; j++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      gsize len = text->len > 0 ? g_rand_int_range (rand, 0, text->len + 1) : 0;
      g_autofree char *exact = g_memdup2 (text->str, MAX (len, 1));
      g_autofree char *why = NULL;
      LexiconPlace place = lexicon_place_read (catalog, exact, len, &why);

      g_assert_cmpuint (place.n_countries, <=, LEXICON_PLACE_MAX_COUNTRIES);
      g_assert_true (why == NULL || g_utf8_validate (why, -1, NULL));
    }
}

/* The person's rows decide between namesakes. */
static void
test_user_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("rolescope-XXXXXX", &error);
  g_autofree char *path = g_build_filename (dir, "places.json", NULL);
  g_autofree char *countries = NULL;

  g_assert_no_error (error);
  g_file_set_contents (path, "{\"first\": [{\"country\": \"US\", \"names\": \"Cambridge; HQ 2\"}]}",
                       -1, &error);
  g_assert_no_error (error);
  g_autoptr (LexiconCatalog) catalog = new_catalog (dir);
  countries = read_countries (catalog, "Cambridge");
  g_assert_cmpstr (countries, ==, "US");
  g_free (countries);
  countries = read_countries (catalog, "HQ-2");
  g_assert_cmpstr (countries, ==, "US");

  g_file_set_contents (path, "{\"first\": [{\"country\": \"usa\", \"names\": \"x\"}]}", -1, &error);
  g_assert_no_error (error);
  g_assert_null (lexicon_catalog_new (dir, &error));
  g_assert_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG);
  g_assert_nonnull (strstr (error->message, "usa"));
  g_remove (path);
  g_rmdir (dir);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/labelled", test_labelled);
  g_test_add_func ("/place/every-country", test_every_country);
  g_test_add_func ("/place/find", test_find);
  g_test_add_func ("/place/why", test_why);
  g_test_add_func ("/place/region", test_region);
  g_test_add_func ("/place/bounds", test_bounds);
  g_test_add_func ("/place/hostile", test_hostile);
  g_test_add_func ("/place/user-rows", test_user_rows);
  return g_test_run ();
}
