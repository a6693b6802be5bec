/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tags to skills: writings of one skill, names that must stay apart, the person's own, and the
 * catalog's consistency. */

#include "lexicon-catalog-private.h"
#include "lexicon-json.h"
#include "lexicon-skill.h"

#include <string.h>

typedef struct
{
  const char *tag;
  const char *skill; /* NULL: not in the catalog */
} Case;

static const Case cases[] = {
  { "Kubernetes", "Kubernetes" },
  { "k8s", "Kubernetes" },
  { " K8S ", "Kubernetes" },
  { "node", "Node.js" },
  { "NodeJS", "Node.js" },
  { "node js", "Node.js" },
  { "postgres", "PostgreSQL" },
  { "Amazon Web Services", "AWS" },
  { "ci cd", "CI/CD" },
  { "CI / CD", "CI/CD" },
  { "Continuous-Integration", "CI/CD" },
  { "golang", "Go" },
  { "go", "Go" },
  { "C", "C" },
  { "c++", "C++" },
  { "C#", "C#" },
  { "c sharp", "C#" },
  { ".net", ".NET" },
  { "F#", "F#" },
  { "R", "R" },
  { "REST API", "RESTful APIs" },
  { "api", "APIs" },
  { "Large Language Models (LLMs)", "LLMs" },
  { "GenAI", "Generative AI" },
  { "Apache Kafka", "Kafka" },
  { "MS Excel", "Excel" },
  { "CDL Class A", "CDL" },
  { "Driver’s License", "Driver's License" },
  { "Javascript", "JavaScript" },
  { "Java Script", "JavaScript" },
  { "Java", "Java" },
  { "GO-to-Market", "Go-to-Market" },
  { "Underwater Basket Weaving", NULL },
  { "goo", NULL },
  { "+", NULL },
  { "", NULL },
  { "\xff\xfe", NULL },
};

static void
test_find (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint skill = lexicon_skill_find (catalog, cases[i].tag, strlen (cases[i].tag));
      const char *name = skill != 0 ? lexicon_catalog_get_skill_name (catalog, skill) : NULL;

      if (g_strcmp0 (name, cases[i].skill) != 0)
        g_error ("“%s” is %s, not %s", cases[i].tag, name, cases[i].skill);
    }
}

/* Words that are no skills, whatever list of tags they stand in; no skill is called so. */
static void
test_ignored (void)
{
  static const char *const ignored[]
      = { "senior",   "Engineer",  "LEAD",      "digital nomad", "exec",
          "non tech", "Full-Time", "part time", "Remote",        "technical" };
  static const char *const kept[]
      = { "Python", "R", "Sales", "Training", "Underwater Basket Weaving", "" };
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ignored); i++)
    {
      gsize len = strlen (ignored[i]);

      g_assert_true (lexicon_skill_is_ignored (catalog, ignored[i], len));
      g_assert_cmpuint (lexicon_skill_find (catalog, ignored[i], len), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_false (lexicon_skill_is_ignored (catalog, kept[i], strlen (kept[i])));
}

static void
test_long_tag (void)
{
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  g_autofree char *tag = g_strnfill (100000, 'x');

  g_assert_cmpuint (lexicon_skill_find (catalog, tag, 100000), ==, 0);
  g_assert_cmpuint (lexicon_skill_find (catalog, tag, LEXICON_SKILL_KEY_BYTES), ==, 0);
}

/* Each name is found under itself, and there are as many as the catalog is meant to have. */
static void
test_consistent (void)
{
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  guint n_skills = lexicon_catalog_get_n_skills (catalog);

  g_assert_cmpuint (n_skills, >=, 800);
  for (guint skill = 1; skill <= n_skills; skill++)
    {
      const char *name = lexicon_catalog_get_skill_name (catalog, skill);

      g_assert_cmpuint (lexicon_skill_find (catalog, name, strlen (name)), ==, skill);
    }
}

static JsonObject *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = lexicon_json_parse (text, strlen (text), "skills.json", &error);

  g_assert_no_error (error);
  return object;
}

static void
test_own (void)
{
  g_autoptr (JsonObject) builtin
      = parse ("{\"skills\": [{\"name\": \"Python\", \"kind\": \"language\", \"aliases\": [\"py\"]},"
               " {\"name\": \"PyTorch\", \"kind\": \"ai\"}],"
               " \"ignored_tags\": [\"pie\", \"cake\"]}");
  g_autoptr (JsonObject) user
      = parse ("{\"skills\": [{\"name\": \"Python\", \"aliases\": [\"snake\"]},"
               " {\"name\": \"Pie\", \"aliases\": [\"py\", \"PyTorch\"]}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconSkillTable) table = lexicon_skill_table_new (builtin, user, "own", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (table->names->len, ==, 2);
  g_assert_cmpuint (lexicon_skill_table_find (table, "snake", 5), ==, 1);
  g_assert_cmpuint (lexicon_skill_table_find (table, "python", 6), ==, 1);
  g_assert_cmpuint (lexicon_skill_table_find (table, "PY", 2), ==, 2);
  g_assert_cmpuint (lexicon_skill_table_find (table, "pytorch", 7), ==, 2);
  g_assert_cmpuint (lexicon_skill_table_find (table, "pie", 3), ==, 2);
  g_assert_cmpuint (lexicon_skill_table_find (table, "cake", 4), ==, LEXICON_SKILL_IGNORED);
}

static void
test_wrong (void)
{
  static const char *const texts[] = {
    "{\"skills\": [{\"kind\": \"language\"}]}",
    "{\"skills\": [{\"name\": \"\"}]}",
    "{\"skills\": [{\"name\": \"...\"}]}",
    "{\"skills\": [{\"name\": 1}]}",
    "{\"skills\": [{\"name\": \"A\", \"alias\": []}]}",
    "{\"skills\": [{\"name\": \"A\", \"aliases\": [1]}]}",
    "{\"skills\": [{\"name\": \"A\", \"aliases\": [\"!\"]}]}",
    "{\"skills\": 1}",
    "{\"skill\": []}",
    "{\"ignored_tags\": [1]}",
    "{\"ignored_tags\": [\"!\"]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonObject) user = parse (texts[i]);
      g_autoptr (JsonObject) builtin = parse ("{\"skills\": []}");
      g_autoptr (GError) error = NULL;
      g_autoptr (LexiconSkillTable) table = lexicon_skill_table_new (builtin, user, "own", &error);

      g_assert_null (table);
      g_assert_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG);
      g_assert_nonnull (strstr (error->message, "own"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/skill/find", test_find);
  g_test_add_func ("/skill/ignored", test_ignored);
  g_test_add_func ("/skill/long-tag", test_long_tag);
  g_test_add_func ("/skill/consistent", test_consistent);
  g_test_add_func ("/skill/own", test_own);
  g_test_add_func ("/skill/wrong", test_wrong);
  return g_test_run ();
}
