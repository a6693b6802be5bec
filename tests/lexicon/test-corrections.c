/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "lexicon-catalog.h"
#include "lexicon-corrections.h"

#include <glib/gstdio.h>
#include <string.h>

static LexiconCorrections *
add (LexiconCorrections *corrections, LexiconCorrection correction)
{
  g_autoptr (GError) error = NULL;
  LexiconCorrections *added = lexicon_corrections_add (corrections, &correction, &error);

  g_assert_no_error (error);
  lexicon_corrections_unref (corrections);
  return added;
}

static LexiconCorrections *
new_some (void)
{
  LexiconCorrections *corrections = lexicon_corrections_new ();

  corrections = add (corrections, (LexiconCorrection){ .kind = LEXICON_CORRECTION_TITLE,
                                                       .text = "Data Wizard",
                                                       .name = "Data Engineer" });
  corrections = add (corrections, (LexiconCorrection){ .kind = LEXICON_CORRECTION_TITLE,
                                                       .text = "Wizard",
                                                       .name = "",
                                                       .has_seniority = TRUE,
                                                       .seniority = LEXICON_SENIORITY_SENIOR });
  corrections = add (corrections, (LexiconCorrection){ .kind = LEXICON_CORRECTION_SKILL,
                                                       .text = "Postgres \"15\"",
                                                       .name = "PostgreSQL" });
  corrections = add (corrections, (LexiconCorrection){ .kind = LEXICON_CORRECTION_PLACE,
                                                       .text = "Zürich HQ",
                                                       .country = LEXICON_COUNTRY ('C', 'H') });
  return add (corrections, (LexiconCorrection){ .kind = LEXICON_CORRECTION_EMPLOYER,
                                                .text = "Jane & Sons",
                                                .is_agency = TRUE });
}

static const char *
find (LexiconCorrections *corrections, LexiconCorrectionKind kind, const char *text)
{
  const LexiconCorrection *correction
      = lexicon_corrections_find (corrections, kind, text, strlen (text));

  return correction != NULL ? correction->text : "-";
}

static void
test_find (void)
{
  static const struct
  {
    LexiconCorrectionKind kind;
    const char *text, *rule;
  } cases[] = {
    { LEXICON_CORRECTION_TITLE, "Senior DATA-Wizard (Remote)", "Data Wizard" },
    { LEXICON_CORRECTION_TITLE, "Wizard, Data", "Wizard" },
    { LEXICON_CORRECTION_TITLE, "Wizardry", "-" },
    { LEXICON_CORRECTION_TITLE, "", "-" },
    { LEXICON_CORRECTION_TITLE, "\xff\xfe", "-" },
    { LEXICON_CORRECTION_SKILL, "postgres 15", "Postgres \"15\"" },
    { LEXICON_CORRECTION_SKILL, "postgres", "-" },
    { LEXICON_CORRECTION_PLACE, "zurich hq", "Zürich HQ" },
    { LEXICON_CORRECTION_PLACE, "Data Wizard", "-" },
    { LEXICON_CORRECTION_EMPLOYER, "Jane and Sons", "Jane & Sons" },
    { LEXICON_CORRECTION_EMPLOYER, "Jane and Sons Ltd", "-" },
  };
  g_autoptr (LexiconCorrections) corrections = new_some ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (find (corrections, cases[i].kind, cases[i].text), ==, cases[i].rule);
}

/* A rule about the same text takes the place of the one before; the list before stays as it is. */
static void
test_replace (void)
{
  g_autoptr (LexiconCorrections) corrections = new_some ();
  LexiconCorrection correction
      = { .kind = LEXICON_CORRECTION_TITLE, .text = "DATA WIZARD", .name = "Analyst" };
  g_autoptr (LexiconCorrections) other = lexicon_corrections_add (corrections, &correction, NULL);
  g_autoptr (LexiconCorrections) less = lexicon_corrections_remove (other, 0);

  g_assert_cmpuint (lexicon_corrections_get_n (corrections), ==, 5);
  g_assert_cmpuint (lexicon_corrections_get_n (other), ==, 5);
  g_assert_cmpuint (lexicon_corrections_get_n (less), ==, 4);
  g_assert_cmpstr (lexicon_corrections_get (corrections, 0)->name, ==, "Data Engineer");
  g_assert_cmpstr (lexicon_corrections_get (other, 0)->name, ==, "Analyst");
  g_assert_cmpstr (find (less, LEXICON_CORRECTION_TITLE, "Data Wizard"), ==, "Wizard");
}

static void
test_refused (void)
{
  g_autoptr (LexiconCorrections) none = lexicon_corrections_new ();
  g_autofree char *long_text = g_strnfill (LEXICON_CORRECTION_MAX_BYTES + 1, 'a');
  const char *const texts[] = { "", " - ", long_text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      LexiconCorrection correction = { .kind = LEXICON_CORRECTION_TITLE, .text = texts[i] };

      g_assert_null (lexicon_corrections_add (none, &correction, &error));
      g_assert_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG);
    }
}

static LexiconCorrections *
load_text (const char *text, GError **error)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("rolescope-XXXXXX", &path, NULL);

  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  LexiconCorrections *corrections = lexicon_corrections_load (path, error);
  g_unlink (path);
  return corrections;
}

static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCorrections) corrections = new_some ();
  g_autofree char *text = lexicon_corrections_format (corrections);
  g_autoptr (LexiconCorrections) loaded = load_text (text, &error);

  g_assert_no_error (error);
  g_autofree char *again = lexicon_corrections_format (loaded);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpuint (lexicon_corrections_get_n (loaded), ==, 5);
  g_assert_true (lexicon_corrections_get (loaded, 1)->has_seniority);
  g_assert_cmpuint (lexicon_corrections_get (loaded, 3)->country, ==, LEXICON_COUNTRY ('C', 'H'));
  g_assert_true (lexicon_corrections_get (loaded, 4)->is_agency);

  g_autoptr (LexiconCorrections) none
      = lexicon_corrections_load ("/nonexistent/corrections.json", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lexicon_corrections_get_n (none), ==, 0);
}

/* What is wrong is said, with the file and the member. */
static void
test_bad_file (void)
{
  static const struct
  {
    const char *text, *message;
  } cases[] = {
    { "", "must be a JSON object" },
    { "[]", "must be a JSON object" },
    { "{\"titles\": 1}", "“titles” must be an array" },
    { "{\"titles\": [1]}", "“titles” must be an array" },
    { "{\"titels\": []}", "unknown member “titels”" },
    { "{\"titles\": [{}]}", "“words” must be a text" },
    { "{\"titles\": [{\"words\": \"-\"}]}", "a rule has no word" },
    { "{\"titles\": [{\"words\": \"x\", \"role\": 1}]}", "“role” must be a text" },
    { "{\"titles\": [{\"words\": \"x\", \"seniority\": \"boss\"}]}", "no level “boss”" },
    { "{\"titles\": [{\"words\": \"x\", \"means\": \"y\"}]}", "unknown member “means”" },
    { "{\"places\": [{\"place\": \"x\", \"country\": \"usa\"}]}", "two capitals, not “usa”" },
    { "{\"employers\": [{\"employer\": \"x\"}]}", "“is_agency” must be true or false" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (load_text (cases[i].text, &error));
      g_assert_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"employers\": [");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= LEXICON_CORRECTIONS_MAX; i++)
    g_string_append_printf (text, "%s{\"employer\": \"firm %u\", \"is_agency\": true}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  g_assert_null (load_text (text->str, &error));
  g_assert_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corrections/find", test_find);
  g_test_add_func ("/corrections/replace", test_replace);
  g_test_add_func ("/corrections/refused", test_refused);
  g_test_add_func ("/corrections/file", test_file);
  g_test_add_func ("/corrections/bad-file", test_bad_file);
  g_test_add_func ("/corrections/many", test_many);
  return g_test_run ();
}
