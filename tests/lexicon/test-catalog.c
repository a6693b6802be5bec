/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The compiled catalogs: what the program starts with is what the JSON says. */

#include "lexicon-catalog-private.h"
#include "lexicon-place.h"
#include "lexicon-title.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const file_names[] = {
  "agencies.json", "currencies.json", "pay-words.json", "places.json",
  "roles.json",    "seniority.json",  "skills.json",    "work-modes.json",
};

/* A person's files, even empty ones, make the catalog read the JSON of the built-in ones. */
static LexiconCatalog *
read_json (const char *roles)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rolescope-XXXXXX", &error);
  LexiconCatalog *catalog;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *path = g_build_filename (folder, file_names[i], NULL);
      gboolean is_roles = g_str_equal (file_names[i], "roles.json");

      g_file_set_contents (path, is_roles ? roles : "{}", -1, &error);
      g_assert_no_error (error);
    }
  catalog = lexicon_catalog_new (folder, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *path = g_build_filename (folder, file_names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  return catalog;
}

static void
test_is_json (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) compiled = lexicon_catalog_new (NULL, &error);
  g_autoptr (LexiconCatalog) read = read_json ("{}");
  g_autoptr (GBytes) built_in = lexicon_compiled_get_bytes ();
  g_autoptr (GByteArray) from_compiled = NULL;
  g_autoptr (GByteArray) from_json = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (built_in);
  from_compiled = lexicon_catalog_compile (compiled);
  from_json = lexicon_catalog_compile (read);
  g_assert_cmpmem (from_json->data, from_json->len, g_bytes_get_data (built_in, NULL),
                   g_bytes_get_size (built_in));
  g_assert_cmpmem (from_compiled->data, from_compiled->len, from_json->data, from_json->len);
}

static void
test_own_role (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) compiled = lexicon_catalog_new (NULL, &error);
  g_autoptr (LexiconCatalog) own
      = read_json ("{\"roles\": [{\"name\": \"Lamplighter\", \"aliases\": [\"lighter of lamps\"]}]}");
  const char *title = "Lighter of Lamps";
  LexiconTitle known = lexicon_title_read (own, title, strlen (title), NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (lexicon_catalog_get_role_name (own, known.role), ==, "Lamplighter");
  g_assert_cmpuint (lexicon_title_read (compiled, title, strlen (title), NULL, NULL).role, ==, 0);
  g_assert_cmpuint (lexicon_catalog_get_n_roles (own), ==,
                    lexicon_catalog_get_n_roles (compiled) + 1);
}

static void
test_reads (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);
  const char *title = "Senior Data Engineer";
  const char *place = "Berlin, Germany";
  LexiconTitle read = lexicon_title_read (catalog, title, strlen (title), NULL, NULL);
  LexiconPlace found = lexicon_place_read (catalog, place, strlen (place), NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (lexicon_catalog_get_role_name (catalog, read.role), ==, "Data Engineer");
  g_assert_cmpint (read.seniority, ==, LEXICON_SENIORITY_SENIOR);
  g_assert_cmpuint (found.n_countries, ==, 1);
  g_assert_cmpuint (found.countries[0], ==, LEXICON_COUNTRY ('D', 'E'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog/compiled-is-json", test_is_json);
  g_test_add_func ("/catalog/own-role", test_own_role);
  g_test_add_func ("/catalog/reads", test_reads);
  return g_test_run ();
}
