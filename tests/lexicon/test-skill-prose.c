/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Skills in running text: boundaries, evidence beside doubtful words, and what does not count. */

#include "lexicon-catalog-private.h"
#include "lexicon-json.h"
#include "lexicon-skill.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *skills; /* names between bars, in the order of the text */
} Case;

static const Case cases[] = {
  { "", "" },
  { "Nothing of interest here.", "" },
  { "We use PYTHON, python and Python 3.", "Python" },
  { "k8s or Kubernetes", "Kubernetes" },
  { "C, C++, C#, F#, .NET, R and Node.js", "C|C++|C#|F#|.NET|R|Node.js" },
  { "CI/CD, A/B testing, PL/SQL and T-SQL", "CI/CD|A/B Testing|PL/SQL|T-SQL" },
  { "JavaScript is not Java", "JavaScript|Java" },
  { "Spring Boot with Spring Security", "Spring Boot|Spring Security" },

  /* Words that mean other things too. */
  { "Go above and beyond, and go home early.", "" },
  { "We go live with Python on Friday.", "Python" },
  { "Services written in Go.", "Go" },
  { "Python or Go", "Python|Go" },
  { "Go 1.21 and later", "Go" },
  { "Go developer wanted", "Go" },
  { "Swift, Rust", "Swift|Rust" },
  { "a swift answer and some rust", "" },
  { "You react to change and express your views.", "" },
  { "React with Express and Redis", "React|Express|Redis" },
  { "Our R&D team in Series C, at C-level; vitamin C", "" },
  { "statistics in R or SAS", "Statistics|R|SAS" },
  { "in the spring of 2025 we rest", "" },
  { "SOAP and REST, but no soap, no rest", "SOAP|RESTful APIs" },
  { "Excel at what you do and excel in life.", "" },
  { "Proficient in Microsoft Office (Word, Excel)", "Microsoft Office|Word|Excel" },
  { "The last word is yours; outlook: good.", "" },
  { "leadership is everything", "" },
  { "strong leadership", "Leadership" },
  { "Communication: clear and kind.", "Communication" },
  { "\342\200\242 Go\n\342\200\242 Python", "Go|Python" },
  { "\342\200\242 Go\n\342\200\242 Be kind", "" },
  { "python\nGo beyond that", "Python" },
  { "Bachelor's degree in Statistics, Accounting or Nursing", "" },
  { "Statistics and a degree in Nursing", "Statistics" },
  { "A quantitative degree (Computer Science, Mathematics, Statistics or similar)", "" },
  { "Degree in Computer Science, Mathematics and experience with Statistics", "Statistics" },
  { "Stack: kotlin, swift, nodejs, linux", "Kotlin|Swift|Node.js|Linux" },
  { "kotlin, swift", "Kotlin" },

  /* What other people do, and what nobody asks for. */
  { "Partner with Product Management, Data Science and Sales to ship Python.", "Python" },
  { "Collaborate with marketing. Experience in marketing", "Marketing" },
  { "Our Data Science team writes Python.", "Python" },
  { "You support the project management, data science and finance teams with SQL.", "SQL" },
  { "Project management, mentoring junior people, team spirit", "Project Management|Mentoring" },
  { "Send https://github.com/acme or mail jobs@python.org, SQL", "SQL" },
  { "No cold calling, but negotiation", "Negotiation" },

  /* What each employer writes. */
  { "We are an equal opportunity employer, with machine learning in Python. Java wanted.", "Java" },
  { "About us\nWe sell Salesforce add-ons.\nRequirements\nPython", "Python" },
  { "About Acme\nWe sell Salesforce add-ons.\n\342\200\242 Python\n\342\200\242 SQL", "Python|SQL" },
  { "About Acme\nSalesforce add-ons. We are looking for a Python developer.",
    "Salesforce|Python" },
  { "We sell Salesforce add-ons. We are looking for a Python developer.", "Python" },
  { "About the role\nPython\nBenefits\n\342\200\242 Slack and Excel courses\nAbout you\nSQL",
    "Python|SQL" },
  { "Benefits: Python courses", "" },
  { "The benefits of Python and SQL are many, as everybody who has tried both of them can tell.",
    "Python|SQL" },
};

static char *
read_names (const LexiconCatalog *catalog, const char *text, gsize len)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (LexiconSkillMention));
  GString *names = g_string_new (NULL);

  lexicon_skill_read_prose (catalog, text, len, NULL, 0, mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const LexiconSkillMention *mention = &g_array_index (mentions, LexiconSkillMention, i);

      g_assert_cmpuint (mention->len, >, 0);
      g_assert_cmpuint (mention->offset + mention->len, <=, len);
      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                              lexicon_catalog_get_skill_name (catalog, mention->skill));
    }
  return g_string_free (names, FALSE);
}

static void
test_cases (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = read_names (catalog, cases[i].text, strlen (cases[i].text));

      if (strcmp (names, cases[i].skills) != 0)
        g_error ("in \"%s\" are \"%s\", not \"%s\"", cases[i].text, names, cases[i].skills);
    }
}

/* At Temporal, "Temporal" is the employer. */
static void
test_employer (void)
{
  static const char text[] = "Stripe and Temporal, Python";
  static const struct
  {
    const char *employer;
    guint n_skills;
  } employers[] = {
    { NULL, 3 }, { "", 3 }, { "Acme", 3 }, { "Temporal", 2 }, { "stripe Inc.", 2 }, { "\xff", 3 },
  };
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (LexiconSkillMention));

  for (guint i = 0; i < G_N_ELEMENTS (employers); i++)
    {
      const char *employer = employers[i].employer;

      lexicon_skill_read_prose (catalog, text, strlen (text), employer,
                                employer != NULL ? strlen (employer) : 0, mentions);
      g_assert_cmpuint (mentions->len, ==, employers[i].n_skills);
    }
}

/* Long postings begin with the employer, short ones with the job. */
static void
test_introduction (void)
{
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new ("Acme sells Kafka. You will write Python.");
  g_autofree char *names_of_short = read_names (catalog, text->str, text->len);

  while (text->len < 2000)
    g_string_append (text, " It is a fine place.");

  g_autofree char *names_of_long = read_names (catalog, text->str, text->len);

  g_assert_cmpstr (names_of_short, ==, "Kafka|Python");
  g_assert_cmpstr (names_of_long, ==, "Python");
}

/* No introduction is longer than the rest; lists end it, whatever their signs. */
static void
test_introduction_end (void)
{
  static const char *const ends[] = {
    "You will write Python.\n",  "1. Python\n",  "12) Python\n", "\342\227\217 Python\n",
    "\342\200\223 Python\n", "+ Python\n",
  };
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GString) early = g_string_new ("Acme sells Kafka.\n");
      g_autoptr (GString) late = g_string_new ("Acme sells Kafka.\n");

      g_string_append (early, ends[i]);
      while (early->len < 2000)
        g_string_append (early, "It is a fine place.\n");
      while (late->len < 2000)
        g_string_append (late, "It is a fine place.\n");
      g_string_append (late, ends[i]);

      g_autofree char *early_names = read_names (catalog, early->str, early->len);
      g_autofree char *late_names = read_names (catalog, late->str, late->len);

      g_assert_cmpstr (early_names, ==, "Python");
      g_assert_cmpstr (late_names, ==, "Kafka|Python");
    }
}

/* Sentences that the employer is the subject of are its own, unless they are about the job. */
static void
test_employer_sentences (void)
{
  static const struct
  {
    const char *text;
    guint n_skills;
  } texts[] = {
    { "Acme runs Kafka for banks. Python wanted.", 1 },
    { "At Acme, we love Kafka. Python wanted.", 1 },
    { "Acme\342\200\231s Kafka is fast. Python wanted.", 1 },
    { "Acme is looking for Kafka people. Python wanted.", 2 },
    { "Acme - Kafka, Python", 2 },
    { "Kafka of Acme runs. Python wanted.", 2 },
    { "Acme", 0 },
  };
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (LexiconSkillMention));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = texts[i].text;

      lexicon_skill_read_prose (catalog, text, strlen (text), "Acme", 4, mentions);
      if (mentions->len != texts[i].n_skills)
        g_error ("in \"%s\" are %u skills, not %u", text, mentions->len, texts[i].n_skills);
    }
}

/* One sentence, one line, one list without an end. */
static void
test_hostile (void)
{
  static const char *const parts[] = {
    "Go ", "Go, ", "equal opportunity ", "equal opportunity\n", "About us\n", "- Go\n", "Excel Go. ",
    "degree in ", "degree in Statistics, ", "Communication ", ":", "\342\200\242", "Sales and ",
    "Sales, ", "partner with ", "partner with Sales ", "Sales team ", "1. ", "https://go/",
    "no Python ",
  };
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 200000)
        g_string_append (text, parts[i]);

      g_autofree char *names = read_names (catalog, text->str, text->len);
      g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (LexiconSkillMention));

      lexicon_skill_read_prose (catalog, text->str, text->len, "Sal", 3, mentions);
    }
}

static LexiconSkillTable *
make_table (const char *text, GError **error)
{
  g_autoptr (JsonObject) builtin = lexicon_json_parse (text, strlen (text), "skills.json", error);

  g_assert_no_error (*error);
  return lexicon_skill_table_new (builtin, NULL, "own", error);
}

static void
test_wrong (void)
{
  static const char *const texts[] = {
    "{\"skills\": [{\"name\": \"Go\", \"evidence\": \"none\"}]}",
    "{\"skills\": [{\"name\": \"Go\", \"doubtful\": [\"Go\"]}]}",
    "{\"skills\": [{\"name\": \"Go\", \"doubtful\": \"Go\"}]}",
    "{\"skills\": [{\"name\": \"Go\", \"tags\": [1]}]}",
    "{\"skills\": [], \"evidence\": [{\"class\": \"a\"}]}",
    "{\"skills\": [], \"evidence\": [{\"any\": [\"list\"]}]}",
    "{\"skills\": [], \"evidence\": [{\"class\": \"a\", \"any\": [\"lists\"]}]}",
    "{\"skills\": [], \"evidence\": [{\"class\": \"a\", \"any\": [\"list\"], \"all\": []}]}",
    "{\"skills\": [], \"evidence\": {}}",
    "{\"skills\": [], \"leads\": [2]}",
    "{\"skills\": [], \"joints\": {}}",
    "{\"skills\": [], \"offer_headings\": \"Benefits\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LexiconSkillTable) table = make_table (texts[i], &error);

      g_assert_null (table);
      g_assert_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/skill-prose/cases", test_cases);
  g_test_add_func ("/skill-prose/employer", test_employer);
  g_test_add_func ("/skill-prose/introduction", test_introduction);
  g_test_add_func ("/skill-prose/introduction-end", test_introduction_end);
  g_test_add_func ("/skill-prose/employer-sentences", test_employer_sentences);
  g_test_add_func ("/skill-prose/hostile", test_hostile);
  g_test_add_func ("/skill-prose/wrong", test_wrong);
  return g_test_run ();
}
