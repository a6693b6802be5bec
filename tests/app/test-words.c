/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for people, from the codes that figures have. */

#include "app-words.h"

static void
test_places (void)
{
  static const struct
  {
    const char *place, *name;
  } cases[] = {
    { "US-NY", "New York" },
    { "US-GA", "Georgia (United States)" },
    { "CA-QC", "Quebec" },
    { "US-XX", "XX" },
    { "US", "United States" },
    { "DE", "Germany" },
    { "XX", "XX" },
    { "several", "Several countries" },
    { "unlocated", "No place given" },
    { "other", "Other places" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = app_words_dup_place (catalog, cases[i].place);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/places", test_places);
  return g_test_run ();
}
