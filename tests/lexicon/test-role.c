/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "lexicon-title.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Roles that people and files may rely on by name. */
static const char *const names[] = {
    "Software Engineer",
    "Backend Developer",
    "Frontend Developer",
    "Full Stack Developer",
    "Mobile Developer",
    "iOS Developer",
    "Android Developer",
    "Embedded Engineer",
    "Game Developer",
    "Data Engineer",
    "Data Scientist",
    "Data Analyst",
    "Machine Learning Engineer",
    "AI Engineer",
    "Research Scientist",
    "DevOps Engineer",
    "Site Reliability Engineer",
    "Platform Engineer",
    "Cloud Engineer",
    "Security Engineer",
    "QA Engineer",
    "Solutions Architect",
    "Software Architect",
    "Database Administrator",
    "Systems Administrator",
    "Network Engineer",
    "IT Support Specialist",
    "Blockchain Developer",
    "Engineering Manager",
    "Hardware Engineer",
    "Mechanical Engineer",
    "Electrical Engineer",
    "Civil Engineer",
    "Manufacturing Engineer",
    "Technical Writer",
    "Developer Advocate",
    "Product Manager",
    "Product Owner",
    "Project Manager",
    "Program Manager",
    "Technical Program Manager",
    "Scrum Master",
    "Product Designer",
    "UX Researcher",
    "Graphic Designer",
    "Business Analyst",
    "Business Intelligence Analyst",
    "Account Executive",
    "Account Manager",
    "Sales Development Representative",
    "Business Development Manager",
    "Sales Engineer",
    "Sales Manager",
    "Customer Success Manager",
    "Customer Support Specialist",
    "Marketing Manager",
    "Product Marketing Manager",
    "Content Writer",
    "Recruiter",
    "HR Business Partner",
    "Accountant",
    "Financial Analyst",
    "Legal Counsel",
    "Operations Manager",
    "Supply Chain Manager",
    "Executive Assistant",
    "Office Manager",
    "Consultant",
    "Registered Nurse",
    "Veterinarian",
    "Teacher",
    "Truck Driver",
    "Retail Sales Associate",
    "Warehouse Associate",
};

static LexiconCatalog *
new_catalog (const char *user_dir)
{
  g_autoptr (GError) error = NULL;
  LexiconCatalog *catalog = lexicon_catalog_new (user_dir, &error);

  g_assert_no_error (error);
  return catalog;
}

static const char *
find_name (const LexiconCatalog *catalog, const char *text)
{
  guint role = lexicon_role_find (catalog, text, strlen (text));
  return role != 0 ? lexicon_catalog_get_role_name (catalog, role) : "";
}

static void
test_find (void)
{
  static const struct
  {
    const char *text, *name;
  } cases[] = {
      {"software engineer", "Software Engineer"},
      {"  SOFTWARE   Engineer ", "Software Engineer"},
      {"Software Developer", "Software Engineer"},
      {"full-stack engineer", "Full Stack Developer"},
      {"SRE", "Site Reliability Engineer"},
      {"Développeur Back-End", "Backend Developer"},
      {"BI analyst", "Business Intelligence Analyst"},
      {"Software Engineer, Backend", ""},
      {"engineer", ""},
      {"", ""},
      {"\xff\xfe", ""},
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (find_name (catalog, names[i]), ==, names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (find_name (catalog, cases[i].text), ==, cases[i].name);
  g_assert_cmpuint (lexicon_role_find (catalog, "Recruiterxx", 9), !=, 0);
}

/* Says which aliases two roles have, or which an exclusion of their own role forbids. */
static void
check_alias (const LexiconCatalog *catalog, const char *alias, const char *name)
{
  const char *text = alias[0] == '=' ? alias + 1 : alias;
  LexiconTitle title = lexicon_title_read (catalog, text, strlen (text), NULL, NULL);

  if (!g_str_equal (find_name (catalog, text), name) || title.role == 0
      || !g_str_equal (lexicon_catalog_get_role_name (catalog, title.role), name))
    {
      g_test_message ("“%s” of %s is of “%s”, read as “%s”", alias, name, find_name (catalog, text),
                      title.role != 0 ? lexicon_catalog_get_role_name (catalog, title.role) : "");
      g_test_fail ();
    }
}

static void
test_catalog_agrees (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "catalog", "roles.json", NULL);
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonArray *roles = json_object_get_array_member (root, "roles");
  g_assert_cmpuint (json_array_get_length (roles), ==, lexicon_catalog_get_n_roles (catalog));
  for (guint i = 0; i < json_array_get_length (roles); i++)
    {
      JsonObject *role = json_array_get_object_element (roles, i);
      const char *name = json_object_get_string_member (role, "name");
      JsonArray *aliases = json_object_has_member (role, "aliases")
                               ? json_object_get_array_member (role, "aliases")
                               : NULL;

      g_assert_cmpstr (lexicon_catalog_get_role_name (catalog, i + 1), ==, name);
      check_alias (catalog, name, name);
      for (guint j = 0; aliases != NULL && j < json_array_get_length (aliases); j++)
        check_alias (catalog, json_array_get_string_element (aliases, j), name);
    }
}

static void
test_suggest (void)
{
  static const struct
  {
    const char *text, *first;
  } cases[] = {
      {"Sofware Enginer", "Software Engineer"},    {"Backend", "Backend Developer"},
      {"data enginer", "Data Engineer"},           {"acount executive", "Account Executive"},
      {"Frontend Devloper", "Frontend Developer"},
  };
  g_autoptr (LexiconCatalog) catalog = new_catalog (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) near = lexicon_role_suggest (catalog, cases[i].text, 3);

      g_assert_cmpuint (near->len, >=, 1);
      g_assert_cmpuint (near->len, <=, 3);
      g_assert_cmpstr (near->pdata[0], ==, cases[i].first);
    }

  g_autoptr (GPtrArray) none = lexicon_role_suggest (catalog, "xyzzy qqq", 3);
  g_assert_cmpuint (none->len, ==, 0);
  g_autoptr (GPtrArray) zero = lexicon_role_suggest (catalog, "Recruiter", 0);
  g_assert_cmpuint (zero->len, ==, 0);
}

/* The person's roles come first and take the place of built-in ones; a wrong file is named. */
static void
test_user_roles (void)
{
  static const char *const wrong[] = {
      "{\"roles\": [{}]}",
      "{\"roles\": [{\"name\": \"\"}]}",
      "{\"roles\": [{\"name\": \"...\"}]}",
      "{\"roles\": [{\"name\": \"Beekeeper\", \"aliases\": \"apiarist\"}]}",
      "{\"roles\": [{\"name\": \"Beekeeper\", \"aliases\": [1]}]}",
      "{\"roles\": [{\"name\": \"Beekeeper\", \"aliazes\": []}]}",
      "{\"roles\": [{\"name\": \"Beekeeper\", \"generic\": \"yes\"}]}",
      "{\"roles\": {}}",
      "[]",
      "{",
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("rolescope-XXXXXX", &error);
  g_autofree char *path = g_build_filename (dir, "roles.json", NULL);

  g_assert_no_error (error);
  g_file_set_contents (path,
                       "{\"roles\": [{\"name\": \"Beekeeper\", \"aliases\": [\"apiarist\"]},"
                       " {\"name\": \"Recruiter\", \"aliases\": [\"head hunter\"]}]}",
                       -1, &error);
  g_assert_no_error (error);

  g_autoptr (LexiconCatalog) catalog = new_catalog (dir);
  g_assert_cmpstr (find_name (catalog, "Apiarist"), ==, "Beekeeper");
  g_assert_cmpuint (lexicon_role_find (catalog, "Beekeeper", 9), ==, 1);
  g_assert_cmpstr (find_name (catalog, "Head Hunter"), ==, "Recruiter");
  g_assert_cmpstr (find_name (catalog, "technical recruiter"), ==, "");
  g_assert_cmpstr (find_name (catalog, "Software Engineer"), ==, "Software Engineer");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_file_set_contents (path, wrong[i], -1, &error);
      g_assert_no_error (error);
      g_test_message ("%s", wrong[i]);
      g_assert_null (lexicon_catalog_new (dir, &error));
      g_assert_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG);
      g_assert_nonnull (strstr (error->message, "roles.json"));
      g_clear_error (&error);
    }
  g_remove (path);
  g_rmdir (dir);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role/find", test_find);
  g_test_add_func ("/role/catalog-agrees", test_catalog_agrees);
  g_test_add_func ("/role/suggest", test_suggest);
  g_test_add_func ("/role/user-roles", test_user_roles);
  return g_test_run ();
}
