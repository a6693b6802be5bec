/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "labelled.h"
#include "lexicon-title.h"

#include <string.h>

typedef struct
{
  LexiconCatalog *catalog;
  guint n_titles;
  guint n_with_role; /* titles that have a role */
  guint n_given;     /* titles that were given a role */
  guint n_given_right;
  guint n_seniority_right;
} Tally;

static LexiconCatalog *
new_catalog (void)
{
  g_autoptr (GError) error = NULL;
  LexiconCatalog *catalog = lexicon_catalog_new (NULL, &error);

  g_assert_no_error (error);
  return catalog;
}

static LexiconTitle
read_title (const LexiconCatalog *catalog, const char *text)
{
  return lexicon_title_read (catalog, text, strlen (text), NULL, NULL);
}

static const char *
get_role_name (const LexiconCatalog *catalog, guint role)
{
  return role != 0 ? lexicon_catalog_get_role_name (catalog, role) : "-";
}

static gboolean
check_title (char **columns, gpointer data)
{
  Tally *tally = data;
  LexiconTitle title = read_title (tally->catalog, columns[0]);
  const char *role = get_role_name (tally->catalog, title.role);
  const char *seniority = lexicon_seniority_get_name (title.seniority);
  gboolean is_role_right = g_str_equal (role, columns[1]);
  gboolean is_seniority_right = g_str_equal (seniority, columns[2]);

  g_assert_true (g_str_equal (columns[1], "-")
                 || lexicon_role_find (tally->catalog, columns[1], strlen (columns[1])) != 0);
  tally->n_titles++;
  tally->n_with_role += !g_str_equal (columns[1], "-");
  tally->n_given += title.role != 0;
  tally->n_given_right += title.role != 0 && is_role_right;
  tally->n_seniority_right += is_seniority_right;
  if (!is_role_right || !is_seniority_right)
    g_test_message ("read as: %s, %s", role, seniority);
  return is_role_right && is_seniority_right;
}

static void
test_labelled (void)
{
  g_autoptr (LexiconCatalog) catalog = new_catalog ();
  Tally tally = {.catalog = catalog};

  labelled_check ("titles.tsv", 3, 400, 90, check_title, &tally);

  double precision = 100.0 * tally.n_given_right / tally.n_given;
  double recall = 100.0 * tally.n_given_right / tally.n_with_role;
  double seniority = 100.0 * tally.n_seniority_right / tally.n_titles;
  g_test_message ("roles: precision %.1f%%, recall %.1f%%; seniority %.1f%%", precision, recall,
                  seniority);
  g_assert_cmpfloat (precision, >=, 95);
  g_assert_cmpfloat (recall, >=, 90);
  g_assert_cmpfloat (seniority, >=, 97);
}

static void
test_why (void)
{
  static const struct
  {
    const char *title, *why_role, *why_seniority;
  } cases[] = {
      {"Senior Data Engineer", "“data engineer” in the title", "“senior” in the title"},
      {"Engineer, Software", "“engineer software” in the title, turned round", NULL},
      {"Software Engineer II, Backend", "“backend” beside a software developer in the title",
       "“ii” in the title"},
      {"Head of Data Science", "the head of “data science” in the title", "“head of” in the title"},
      {"Data Science Intern", "a beginner's place in “data science” in the title",
       "“intern” in the title"},
      {"Talent Pool: Engineers", "“talent pool” in the title names no occupation", NULL},
      {"Harpsichord Tuner", NULL, NULL},
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *why_role = NULL;
      g_autofree char *why_seniority = NULL;

      lexicon_title_read (catalog, cases[i].title, strlen (cases[i].title), &why_role,
                          &why_seniority);
      g_assert_cmpstr (why_role, ==, cases[i].why_role);
      g_assert_cmpstr (why_seniority, ==, cases[i].why_seniority);
    }
}

static void
test_seniority_field (void)
{
  static const struct
  {
    const char *text, *name;
  } cases[] = {
      {"Mid-Senior level", "senior"},
      {"Entry level", "entry"},
      {"SENIOR", "senior"},
      {"senior", "senior"},
      {"Internship", "intern"},
      {"intern", "intern"},
      {"L5", "senior"},
      {"II", "mid"},
      {"mid", "mid"},
      {"Mid", "mid"},
      {"Associate", "entry"},
      {"Director", "executive"},
      {"Executive", "executive"},
      {"lead", "lead"},
      {"executive", "executive"},
      {"entry", "entry"},
      {"Junior", "entry"},
      {"Regular", "mid"},
      {"Expert", "lead"},
      {"Principal", "lead"},
      {"Student", "intern"},
      {"No experience", "entry"},
      {"c_level", "executive"},
      {"ENTRY_LEVEL", "entry"},
      {"Not Applicable", "unknown"},
      {"", "unknown"},
      {"Full time", "unknown"},
      {"unknown", "unknown"},
      {"Junior, Regular", "mid"},
      {"\xff\xfe", "unknown"},
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LexiconSeniority seniority
          = lexicon_seniority_read (catalog, cases[i].text, strlen (cases[i].text));

      g_autofree char *escaped = g_strescape (cases[i].text, NULL);
      g_test_message ("%s", escaped);
      g_assert_cmpstr (lexicon_seniority_get_name (seniority), ==, cases[i].name);
    }
}

/* Bytes that are no text, endless words and endless titles are read within their length. */
static void
test_hostile (void)
{
  static const char alphabet[] = "aeirnst  ,/-(:*'&+#.0IVX\xc3\xa9\xe4\xb8\x80\xff\t";
  g_autoptr (LexiconCatalog) catalog = new_catalog ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20262);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    {
      gsize len = g_rand_int_range (rand, 0, 80);
      g_autofree char *title = g_malloc (MAX (len, 1));

      for (gsize j = 0; j < len; j++)
        title[j] = alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
      g_assert_cmpuint (lexicon_title_read (catalog, title, len, NULL, NULL).role, <=,
                        lexicon_catalog_get_n_roles (catalog));
    }
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, i % 3 == 0 ? "engineer, " : i % 3 == 1 ? "backend/" : "senior ");
  read_title (catalog, text->str);
  g_string_prepend (text, "Senior Data Engineer: ");
  LexiconTitle title = read_title (catalog, text->str);
  g_assert_cmpstr (get_role_name (catalog, title.role), ==, "Data Engineer");
  g_string_assign (text, "(((((((((((");
  while (text->len < 100000)
    g_string_append (text, "Ä");
  g_assert_cmpuint (read_title (catalog, text->str).role, ==, 0);
  g_assert_cmpuint (lexicon_title_read (catalog, "", 0, NULL, NULL).role, ==, 0);
  g_assert_cmpuint (lexicon_title_read (catalog, "\0Recruiter", 10, NULL, NULL).seniority, ==,
                    LEXICON_SENIORITY_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/title/labelled", test_labelled);
  g_test_add_func ("/title/why", test_why);
  g_test_add_func ("/title/seniority-field", test_seniority_field);
  g_test_add_func ("/title/hostile", test_hostile);
  return g_test_run ();
}
