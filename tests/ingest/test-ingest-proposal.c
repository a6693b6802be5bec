/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Formats proposed for files that no format knows: what is taken for what, what is not taken for postings at
 * all, a person's choices, and the file that is written. What the proposals read is in test-ingest-files.c. */

#include "ingest-proposal.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "ingest-sampler.h"
#include "ingest-transcript.h"
#include "ingest-vocabulary.h"
#include "ingest-words.h"

static IngestProposal *
propose (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("export.json", bytes);
  g_autoptr (GError) error = NULL;
  IngestProposal *proposal = ingest_proposal_new (source, NULL, &error);

  g_assert_no_error (error);
  return proposal;
}

/* "id: nr, title: job": the fields in the order of the keys. */
static char *
describe (const IngestProposal *proposal)
{
  GString *text = g_string_new (ingest_proposal_get_rows (proposal));

  g_string_append_c (text, '|');
  for (guint i = 0; i < ingest_proposal_get_n_keys (proposal); i++)
    {
      const IngestProposalKey *key = ingest_proposal_get_key (proposal, i);

      if (key->field != INGEST_FIELD_NONE)
        g_string_append_printf (text, " %s=%s", ingest_field_get_name (key->field), key->path);
    }
  return g_string_free (text, FALSE);
}

#define POSTING "\"position\":\"Baker\",\"employer\":\"Rye Ltd\""

static const struct
{
  const char *name, *text, *fields;
} cases[] = {
  { "single", "{" POSTING "}", "| title=position company=employer" },
  { "array", "[{" POSTING "},{" POSTING "}]", "| title=position company=employer" },
  { "lines", "{" POSTING "}\n{" POSTING "}", "| title=position company=employer" },
  { "deep", "{\"a\":{\"b\":{\"c\":[{" POSTING "}]}}}", "a.b.c| title=position company=employer" },
  { "most-like", "{\"people\":[{\"name\":\"Ann\"},{\"name\":\"Bo\"},{\"name\":\"Cy\"}],\"x\":[{" POSTING "}]}",
    "x| title=position company=employer" },
  { "dots", "{\"a.b\":[{\"job.title\":\"Baker\",\"employer[0]\":\"Rye Ltd\",\"x=y\":1}]}",
    "a\\.b| title=job\\.title company=employer\\[0\\]" },
  { "name-of-company", "[{\"name\":\"Baker\",\"company\":{\"name\":\"Rye Ltd\",\"url\":\"https://r.example\","
    "\"id\":7}}]", "| title=name company=company.name" },
  { "category", "[{" POSTING ",\"category\":{\"title\":\"Food\"},\"contact\":{\"location\":\"Bonn\"}}]",
    "| title=position company=employer" },
  { "dates", "[{" POSTING ",\"validThrough\":\"2026-06-01\",\"updated\":\"2026-05-02\","
    "\"datePosted\":\"2026-05-01\"}]", "| title=position company=employer posted=datePosted" },
  { "seconds", "[{" POSTING ",\"added\":1777766400}]", "| title=position company=employer posted=added" },
  { "place", "[{" POSTING ",\"address\":{\"city\":\"Bonn\",\"state\":\"NRW\",\"zip\":\"53111\","
    "\"country\":\"DE\"}}]",
    "| title=position company=employer location=address.city location=address.state "
    "country=address.country" },
  { "cents", "[{" POSTING ",\"salary_min_cents\":250000,\"salary_max_cents\":300000,\"currency\":\"EUR\"}]",
    "| title=position company=employer pay_min=salary_min_cents pay_max=salary_max_cents "
    "pay_currency=currency" },
  { "one-amount", "[{" POSTING ",\"wage\":14.5,\"bonus\":100}]", "| title=position company=employer pay_min=wage" },
  { "pay-text", "[{" POSTING ",\"compensation\":\"$20 an hour\"}]",
    "| title=position company=employer pay_text=compensation" },
  { "tags", "[{" POSTING ",\"tags\":[\"SQL\",\"Excel\"],\"benefits\":[\"Car\"]}]",
    "| title=position company=employer skills=tags" },
  { "job-rather-than-occupation", "[{\"beruf\":\"Koch\",\"titel\":\"Koch in Teilzeit\",\"arbeitgeber\":\"Rye Ltd\"}]",
    "| title=titel company=arbeitgeber" },
  { "coordinates", "[{" POSTING ",\"ort\":{\"name\":\"Bonn\",\"lat\":50.7,\"lon\":7.1}}]",
    "| title=position company=employer location=ort.name" },
  { "map", "{\"x\":{\"a1\":{" POSTING "},\"n\":2,\"a2\":{" POSTING "}}}",
    "x.*| title=position company=employer id=x.*" },
  { "map-of-lists", "{\"Rye Ltd\":[{\"position\":\"Baker\",\"pay\":9}],\"Oat Inc\":[{\"position\":\"Cook\",\"pay\":8}]}",
    "*| title=position pay_min=pay company=*" },
  { "map-of-maps", "{\"Rye Ltd\":{\"j1\":{\"position\":\"Baker\",\"pay\":9}},\"Oat Inc\":{\"j2\":{\"position\":\"Cook\",\"pay\":8},"
    "\"j3\":{\"position\":\"Miller\",\"pay\":7}}}", "*.*| title=position pay_min=pay company=* id=*.*" },
  { "map-of-objects", "{\"1\":{\"job\":{\"title\":\"Baker\",\"city\":\"Ulm\"},\"firm\":{\"name\":\"Rye Ltd\"}},"
    "\"2\":{\"job\":{\"title\":\"Cook\",\"city\":\"Bonn\"},\"firm\":{\"name\":\"Oat Inc\"}}}",
    "*| title=job.title location=job.city company=firm.name id=*" },
  { "texts-of-elements", "[{\"pubDate\":{\"#text\":\"Wed, 01 Apr 2026 09:00:00 GMT\"},\"job:title\":{\"#text\":\"Baker\"},"
    "\"job:company\":{\"#text\":\"Rye Ltd\"}}]",
    "| posted=pubDate.#text title=job:title.#text company=job:company.#text" },
  { "pages", "[{\"page\":1,\"jobs\":[{" POSTING "}]},{\"page\":2,\"jobs\":[{" POSTING "},{" POSTING "}]}]",
    "jobs| title=position company=employer" },
  { "page", "[{\"page\":1,\"jobs\":[{" POSTING "}]}]", "jobs| title=position company=employer" },
  { "arrays", "[[{" POSTING "}],[{" POSTING "}]]", "| title=position company=employer" },
  { "pages-in-lines", "{\"jobs\":[{" POSTING "}]}\n{\"jobs\":[{" POSTING "}]}",
    "jobs| title=position company=employer" },
  { "employers", "[{\"firm\":{\"name\":\"Rye Ltd\"},\"open\":[{\"position\":\"Baker\",\"city\":\"Bonn\",\"wage\":9}]}]",
    "open| title=position location=city pay_min=wage company=firm.name" },
  { "own-rather-than-above", "{\"company\":\"All Ltd\",\"jobs\":[{" POSTING "}]}",
    "jobs| title=position company=employer" },
  { "stars", "{\"*\":[{" POSTING "}]}", "\\*| title=position company=employer" },
  { "ends-of-a-range", "[{" POSTING ",\"Low End\":\"$20\",\"High End\":\"$30\",\"Signing fee\":\"$5\"}]",
    "| title=position company=employer pay_min=Low End pay_max=High End" },
  { "remote", "[{" POSTING ",\"isRemote\":\"Yes\"}]", "| title=position company=employer remote=isRemote" },
};

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IngestProposal) proposal = propose (cases[i].text);
      g_autofree char *fields = describe (proposal);

      if (!g_str_equal (fields, cases[i].fields))
        g_error ("%s: %s", cases[i].name, fields);
    }
}

/* What is found is read by the proposal itself, and by nothing else. */
static void
test_file (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IngestProposal) proposal = propose (cases[i].text);
      g_autofree char *data = ingest_proposal_dup_format (proposal, "mine", "My export", "a comment");
      g_autoptr (GError) error = NULL;
      g_autoptr (IngestFormat) format
          = ingest_format_new_from_data ("x", data, strlen (data), &error);
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("export.json", bytes);
      g_autoptr (IngestFormatSet) formats = NULL;
      g_autofree char *transcript = NULL;

      g_assert_no_error (error);
      formats = ingest_format_set_new (NULL, format, NULL);
      g_assert_cmpstr (ingest_format_get_name (format), ==, "mine");
      g_assert_cmpstr (ingest_format_get_title (format), ==, "My export");
      g_assert_null (ingest_format_get_proposal (format));
      transcript = ingest_transcript_read (source, formats, NULL, NULL);
      g_assert_nonnull (strstr (transcript, "title=“"));
      g_assert_nonnull (strstr (transcript, "=“Rye Ltd”"));
      g_assert_nonnull (strstr (transcript, "rejected 0"));
    }
}

static void
test_readings (void)
{
  static const struct
  {
    const char *value, *reading;
  } readings[] = {
    { "\"2026-05-01\"", NULL },          { "1777766400", "epoch_seconds" },
    { "1777766400000", "epoch_milliseconds" }, { "\"31/05/2026\"", "day_first" },
    { "\"05/31/2026\"", "month_first" }, { "\"05/04/2026\"", "day_first" },
    { "\"4.5.2026\"", NULL },            { "\"May 4, 2026\"", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *text = g_strdup_printf ("[{" POSTING ",\"posted\":%s}]", readings[i].value);
      g_autoptr (IngestProposal) proposal = propose (text);
      g_autofree char *data = ingest_proposal_dup_format (proposal, "x", "x", NULL);
      g_autofree char *wanted = readings[i].reading != NULL
                                    ? g_strdup_printf ("\"reading\" : \"%s\"", readings[i].reading)
                                    : g_strdup ("\"posted\" : \"posted\"");

      if (strstr (data, wanted) == NULL)
        g_error ("%s is not to be read as %s: %s", readings[i].value, wanted, data);
    }
}

/* Other records with titles and names are no postings. */
static void
test_not_postings (void)
{
  static const char *const texts[] = {
    "[{\"title\":\"Moby-Dick\",\"author\":\"Melville\",\"isbn\":\"9780\",\"price\":12}]",
    "[{\"name\":\"Ann\",\"age\":30},{\"name\":\"Bo\",\"age\":31}]",
    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"coordinates\":[1,2]}}]}",
    "{}",
    /* What stands beside records says nothing about them. */
    "{\"company\":\"Rye Ltd\",\"location\":\"Bonn, Germany\",\"teams\":[{\"name\":\"Sales\"},{\"name\":\"Tax\"}]}",
    /* Of this no format could read more than one. */
    "{\"jobs\":{\"a1\":{" POSTING "},\"a2\":{\"position\":\"Cook\",\"a\":1,\"b\":2,\"c\":3,\"d\":4,"
    "\"employer\":\"Oat\"}}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (IngestProposal) proposal = propose (texts[i]);

      if (ingest_proposal_is_useful (proposal))
        g_error ("%s is taken for postings", texts[i]);
    }
}

static void
test_nothing (void)
{
  static const char *const texts[] = { "[]", "[1,2]", "7", "[[[]]]", "" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("export.json", bytes);
      g_autoptr (GError) error = NULL;

      g_assert_null (ingest_proposal_new (source, NULL, &error));
      g_assert_error (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS);
    }
}

/* Keys, values and nesting without end leave a proposal of bounded size. */
static void
test_bounds (void)
{
  g_autoptr (GString) text = g_string_new ("[{" POSTING);
  g_autoptr (IngestProposal) proposal = NULL;
  g_autofree char *fields = NULL;
  const IngestProposalKey *key;

  g_string_append (text, ",\"long\":\"");
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "é—ü ");
  g_string_append (text, "\"");
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, ",\"k%u\":%u", i, i);
  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, ",\"n%u\":{\"m\":{\"m\":{\"m\":{\"m\":{\"m\":{\"m\":{\"m\":1}}}}}}}", i);
  g_string_append (text, "}]");
  proposal = propose (text->str);
  fields = describe (proposal);
  g_assert_cmpstr (fields, ==, "| title=position company=employer description=long");
  g_assert_cmpuint (ingest_proposal_get_n_keys (proposal), ==, 256);
  key = ingest_proposal_get_key (proposal, 2);
  g_assert_cmpstr (key->path, ==, "long");
  g_assert_cmpint (g_utf8_strlen (key->examples[0], -1), ==, 60);
  g_assert_null (key->examples[1]);
}

static void
test_choose (void)
{
  g_autoptr (IngestProposal) proposal
      = propose ("[{" POSTING ",\"town\":\"Bonn\",\"other\":\"Cook\",\"sum\":5},"
                 "{" POSTING ",\"town\":\"Ulm\",\"other\":\"Cook\"}]");
  g_autofree char *fields = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestFormat) format = NULL;

  g_assert_cmpuint (ingest_proposal_get_n_records (proposal), ==, 2);
  g_assert_cmpuint (ingest_proposal_get_n_keys (proposal), ==, 5);
  g_assert_cmpuint (ingest_proposal_get_key (proposal, 4)->n_filled, ==, 1);
  g_assert_cmpuint (ingest_proposal_get_n_fields (proposal), ==, 3);
  ingest_proposal_choose (proposal, INGEST_FIELD_TITLE, 3);
  ingest_proposal_choose (proposal, INGEST_FIELD_COMPANY, G_MAXUINT);
  ingest_proposal_choose (proposal, INGEST_FIELD_LOCATION, 0);
  ingest_proposal_choose (proposal, INGEST_FIELD_PAY_MIN, 4);
  ingest_proposal_choose (proposal, INGEST_FIELD_PAY_MAX, 4);
  fields = describe (proposal);
  g_assert_cmpstr (fields, ==, "| location=position title=other pay_min=sum");
  g_assert_cmpuint (ingest_proposal_get_choice (proposal, INGEST_FIELD_PAY_MAX), ==, 4);
  g_assert_cmpuint (ingest_proposal_get_choice (proposal, INGEST_FIELD_COMPANY), ==, G_MAXUINT);
  data = ingest_proposal_dup_format (proposal, "x", "x", NULL);
  format = ingest_format_new_from_data ("x", data, strlen (data), &error);
  g_assert_no_error (error);
  g_assert_true (ingest_format_has_field (format, INGEST_FIELD_PAY_MAX));
  g_assert_false (ingest_format_has_field (format, INGEST_FIELD_COMPANY));

  ingest_proposal_choose (proposal, INGEST_FIELD_TITLE, G_MAXUINT);
  g_assert_false (ingest_proposal_is_useful (proposal));

  ingest_proposal_reset (proposal);
  g_assert_true (ingest_proposal_is_useful (proposal));
  g_assert_cmpuint (ingest_proposal_get_n_fields (proposal), ==, 3);
}

/* A place of several keys gives way to one key, and comes back; what was chosen meanwhile lets its keys go. */
static void
test_restore_place (void)
{
  g_autoptr (IngestProposal) proposal
      = propose ("[{" POSTING ",\"city\":\"Bonn\",\"country\":\"Germany\",\"note\":\"x\"}]");
  g_autofree char *before = describe (proposal);
  g_autofree char *other = NULL;
  g_autofree char *after = NULL;
  guint parts[INGEST_MAX_PLACE_KEYS];

  g_assert_cmpstr (before, ==, "| title=position company=employer location=city country=country");
  g_assert_cmpuint (ingest_proposal_get_choice (proposal, INGEST_FIELD_LOCATION), ==, G_MAXUINT);
  g_assert_cmpuint (ingest_proposal_get_place (proposal, parts), ==, 2);
  g_assert_cmpuint (parts[0], ==, 2);
  g_assert_cmpuint (parts[1], ==, 3);
  ingest_proposal_choose (proposal, INGEST_FIELD_LOCATION, 4);
  ingest_proposal_choose (proposal, INGEST_FIELD_COMPANY, 2);
  other = describe (proposal);
  g_assert_cmpstr (other, ==, "| title=position company=city country=country location=note");
  g_assert_cmpuint (ingest_proposal_get_place (proposal, parts), ==, 0);
  ingest_proposal_restore_place (proposal);
  after = describe (proposal);
  g_assert_cmpstr (after, ==, "| title=position location=city country=country");
}

/* Whether amounts are in hundredths goes by the key that is chosen, not by the one that was proposed. */
static void
test_choose_cents (void)
{
  static const struct
  {
    guint key;
    gboolean is_cents;
  } choices[] = { { 3, TRUE }, { 4, FALSE }, { 3, TRUE }, { G_MAXUINT, FALSE } };
  g_autoptr (IngestProposal) proposal
      = propose ("[{" POSTING ",\"town\":\"Bonn\",\"salary_cents\":5000000,\"sum\":50000}]");

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *data = NULL;

      ingest_proposal_choose (proposal, INGEST_FIELD_PAY_MIN, choices[i].key);
      ingest_proposal_choose (proposal, INGEST_FIELD_PAY_MAX, choices[i].key);
      data = ingest_proposal_dup_format (proposal, "x", "x", NULL);
      g_assert_cmpint (strstr (data, "\"cents\"") != NULL, ==, choices[i].is_cents);
    }
}

static void
test_save (void)
{
  static const char *const names[][2] = {
    { "my export", "my-export.json" }, { "../../etc/x", "etc-x.json" }, { "Größe_2", "Größe_2.json" },
    { "...", "format.json" },          { NULL, "named.json" },
  };
  g_autoptr (IngestProposal) proposal = propose ("[{" POSTING "}]");
  g_autofree char *data = ingest_proposal_dup_format (proposal, "named", "x", NULL);
  g_autofree char *top = g_dir_make_tmp ("rolescope-test-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (top, "a", "formats", NULL);
  g_autofree char *above = g_path_get_dirname (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (IngestFormatSet) formats = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = ingest_format_save (folder, names[i][0], data, &error);
      g_autofree char *wanted = g_build_filename (folder, names[i][1], NULL);
      g_autofree char *written = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (path, ==, wanted);
      g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
      g_assert_cmpstr (written, ==, data);
    }
  formats = ingest_format_set_new (folder, NULL, &problems);
  g_assert_cmpuint (problems->len, ==, 0);

  g_assert_null (ingest_format_save (folder, "bad", "{\"fields\":{}}", &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_FORMAT);
  g_clear_error (&error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i][1], NULL);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  /* Nothing else was left there. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "a file", -1, NULL));
  g_assert_null (ingest_format_save (folder, "x", data, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (g_rmdir (above), ==, 0);
  g_assert_cmpint (g_rmdir (top), ==, 0);
}

/* Names and words of the vocabulary, and that a key's words are found whatever its style. */
static void
test_words (void)
{
  static const char *const keys[][2] = {
    { "jobTitle", "job title" },       { "JOB_TITLE", "job title" },   { "job-title", "job title" },
    { "HTMLTitle2", "html title 2" },  { "Vergütung", "vergutung" },   { "Straße", "strasse" },
    { "salary.max", "salary max" },    { "日付", "日付" },              { "", "" },
    { "__", "" },
  };
  const IngestVocabulary *vocabulary = ingest_vocabulary_get ();
  const char *const key[] = { "stellentitel", NULL };
  gboolean is_weak;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) words = ingest_words_split_key (keys[i][0]);
      g_autofree char *joined = g_strjoinv (" ", words);
      g_assert_cmpstr (joined, ==, keys[i][1]);
    }
  g_assert_cmpint (ingest_vocabulary_match_field (vocabulary, INGEST_FIELD_TITLE, key, &is_weak), ==,
                   INGEST_MATCH_WHOLE);
  g_assert_false (is_weak);
  g_assert_cmpint (ingest_vocabulary_match_field (vocabulary, INGEST_FIELD_URL, key, &is_weak), ==,
                   INGEST_MATCH_NONE);
  g_assert_true ((ingest_vocabulary_judge_words (vocabulary, "Kfz-Mechaniker", 14)
                  & 1u << INGEST_KIND_OCCUPATION) != 0);
  g_assert_true ((ingest_vocabulary_judge_words (vocabulary, "Rye GmbH", 8)
                  & 1u << INGEST_KIND_COMPANY) != 0);
}

/* A long value is cut between characters. */
static void
test_cut (void)
{
  for (guint n_before = 396; n_before <= 400; n_before++)
    {
      g_autoptr (GString) json = g_string_new ("\"");
      g_autofree char *text = NULL;
      gsize len;

      for (guint i = 0; i < n_before; i++)
        g_string_append_c (json, 'a');
      g_string_append (json, "\xe2\x80\x99" "b\"");
      gsize json_len = json->len;
      for (guint i = 0; i < INGEST_PADDING; i++)
        g_string_append_c (json, '\0');
      IngestCursor cursor = { .p = (const guint8 *) json->str,
                              .end = (const guint8 *) json->str + json_len,
                              .is_last = TRUE };
      g_assert_true (ingest_sampler_pass_text (&cursor, &text, &len));
      g_assert_true (g_utf8_validate (text, (gssize) len, NULL));
      g_assert_cmpuint (len, ==, n_before + 3 <= 400 ? MIN (n_before + 4, 400) : n_before);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ingest/proposal/words", test_words);
  g_test_add_func ("/ingest/proposal/cut", test_cut);
  g_test_add_func ("/ingest/proposal/fields", test_fields);
  g_test_add_func ("/ingest/proposal/file", test_file);
  g_test_add_func ("/ingest/proposal/readings", test_readings);
  g_test_add_func ("/ingest/proposal/not-postings", test_not_postings);
  g_test_add_func ("/ingest/proposal/nothing", test_nothing);
  g_test_add_func ("/ingest/proposal/bounds", test_bounds);
  g_test_add_func ("/ingest/proposal/choose", test_choose);
  g_test_add_func ("/ingest/proposal/restore-place", test_restore_place);
  g_test_add_func ("/ingest/proposal/choose-cents", test_choose_cents);
  g_test_add_func ("/ingest/proposal/save", test_save);
  return g_test_run ();
}
