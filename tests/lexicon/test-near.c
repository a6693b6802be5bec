/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names near a name that nobody knows. */

#include "lexicon-near.h"
#include "lexicon-place.h"

/* What is typed, what is known (in any order), and what is offered. */
static const struct
{
  const char *typed, *known, *near;
} lists[] = {
  { "backend", "Baker|Banker|Backend Developer", "Backend Developer" },
  { "Rsut", "Rust|R|Ruby|SQL", "Rust" },
  { "data", "Data Scientist|Database Administrator|Data Engineer|Account Executive",
    "Data Engineer|Data Scientist|Database Administrator" },
  { "soft eng", "Sales Engineer|Software Engineer|Software Architect",
    "Software Engineer|Sales Engineer|Software Architect" },
  { "java script", "Java|JavaScript", "JavaScript|Java" },
  { "front-end developer", "Frontend Developer|Backend Developer",
    "Frontend Developer|Backend Developer" },
  { "post gres", "PostgreSQL", "PostgreSQL" },
  { "Müncehn", "Munchen|Madrid", "Munchen" },
  { "xyzzy qqq", "Software Engineer|Nurse", "" },
  { "r", "Rust|Ruby", "" },
  { "", "Rust", "" },
  { "...", "Rust|...", "" },
  { "\377\376", "Rust", "" },
};

static void
test_list (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_auto (GStrv) known = g_strsplit (lists[i].known, "|", -1);
  g_autoptr (LexiconNear) near = lexicon_near_new (lists[i].typed);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autofree char *joined = NULL;

  for (char **name = known; *name != NULL; name++)
    lexicon_near_add (near, *name);
  names = lexicon_near_list (near, 10);
  first = lexicon_near_list (near, 1);
  g_assert_cmpuint (first->len, ==, MIN (names->len, 1));
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("|", (char **) names->pdata);
  g_assert_cmpstr (joined, ==, lists[i].near);
}

static void
test_slip (void)
{
  static const struct
  {
    const char *typed, *known;
    gboolean is_slip;
  } cases[] = {
    { "Germny", "Germany", TRUE },
    { "Untied States", "United States", TRUE },
    { "germany", "Germany", FALSE },
    { "Deutschland", "Germany", FALSE },
    { "Germ", "Germany", FALSE },
    { "DE", "Germany", FALSE },
    { "United", "United States", FALSE },
    { "Cote d'Ivoire", "Côte d’Ivoire", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (lexicon_near_is_slip (cases[i].typed, cases[i].known) != cases[i].is_slip)
      g_assert_cmpstr (cases[i].typed, ==, cases[i].known);
}

static void
test_country (void)
{
  static const char *const typed[] = { "Germnay", "Frnace", "switzerlnd", "Untied Stats" };
  static const char *const meant[] = { "Germany", "France", "Switzerland", "United States" };
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GPtrArray) names = lexicon_country_suggest (catalog, typed[i], 3);

      g_assert_cmpuint (names->len, >=, 1);
      g_assert_cmpstr (names->pdata[0], ==, meant[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strdup_printf ("/near/list/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_list);
    }
  g_test_add_func ("/near/slip", test_slip);
  g_test_add_func ("/near/country", test_country);
  return g_test_run ();
}
