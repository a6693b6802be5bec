/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Postings read again from their files, and why their facts are so. */

#include "exports.h"

#include "market-builder.h"
#include "market-corrections.h"
#include "market-posting.h"

#include <glib/gstdio.h>

static const char export_text[]
    = "[{\"id\": 7, \"title\": \"Senior Software Engineer\", \"company\": \"Acme\","
      " \"location\": \"Remote - US\", \"skills\": [\"python\", \"Rose Care\"],"
      " \"salary\": {\"min\": 100000, \"max\": 120000, \"currency\": \"USD\", \"period\": \"year\"},"
      " \"url\": \"https://example.org/7\", \"description\": \"<p>One</p><p>Two &amp; three</p>\"},\n"
      " {\"title\": \"Nurse\", \"url\": \"javascript:alert(1)\", \"work_mode\": \"hybrid\","
      " \"seniority\": \"lead\", \"role\": \"Ward Nurse\", \"country\": \"DE\"}]";

static MarketTable *
load_text (void)
{
  g_autoptr (GPtrArray) sources = exports_new ("a.json", export_text, NULL);

  return exports_load (sources);
}

static void
test_read (void)
{
  g_autoptr (MarketTable) table = load_text ();
  g_autoptr (MarketPostingReader) reader = market_posting_reader_new (table);
  g_autoptr (GError) error = NULL;
  g_autoptr (MarketPosting) nurse = market_posting_reader_read (reader, 1, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MarketPosting) engineer = market_posting_reader_read (reader, 0, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (engineer->row, ==, 0);
  g_assert_cmpstr (engineer->id, ==, "7");
  g_assert_cmpstr (engineer->title, ==, "Senior Software Engineer");
  g_assert_cmpstr (engineer->company, ==, "Acme");
  g_assert_cmpstr (engineer->location, ==, "Remote - US");
  g_assert_cmpstr (engineer->url, ==, "https://example.org/7");
  g_assert_cmpstr (engineer->description, ==, "One\n\nTwo & three");
  g_assert_true (g_str_has_prefix (engineer->json, "{\n  \"id\": 7,\n  \"title\": "));
  g_assert_cmpstr (nurse->title, ==, "Nurse");
  g_assert_null (nurse->id);
  g_assert_null (nurse->url);
  g_assert_null (nurse->description);
  g_assert_null (nurse->location);
}

static void
test_explain (void)
{
  g_autoptr (MarketTable) table = load_text ();
  g_autoptr (MarketPostingReader) reader = market_posting_reader_new (table);
  g_autoptr (GError) error = NULL;
  g_autoptr (MarketWhy) engineer = market_posting_reader_explain (reader, 0, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MarketWhy) nurse = market_posting_reader_explain (reader, 1, NULL, &error);
  g_assert_no_error (error);

  g_assert_nonnull (engineer->role);
  g_assert_nonnull (engineer->seniority);
  g_assert_nonnull (engineer->countries);
  g_assert_cmpstr (engineer->work_mode, ==, "field location: \"Remote - US\"");
  g_assert_cmpstr (engineer->pay, ==,
                   "field pay_min: \"100000\"; field pay_max: \"120000\";"
                   " field pay_currency: \"USD\"; field pay_period: \"year\"");
  g_assert_cmpuint (engineer->skills->len, ==, 2);
  g_assert_cmpstr (engineer->skills->pdata[0], ==, "tag \"python\"");
  g_assert_cmpstr (engineer->skills->pdata[1], ==, "tag \"Rose Care\"");

  g_assert_cmpstr (nurse->role, ==, "field role: \"Ward Nurse\"");
  g_assert_cmpstr (nurse->seniority, ==, "field seniority: \"lead\"");
  g_assert_cmpstr (nurse->work_mode, ==, "field work_mode: \"hybrid\"");
  g_assert_cmpstr (nurse->countries, ==, "field country: \"DE\"");
  g_assert_null (nurse->pay);
  g_assert_cmpuint (nurse->skills->len, ==, 0);
}

/* A person's own rule is the reason, and the tag that it is about. */
static void
test_explain_rules (void)
{
  static const LexiconCorrection rules[] = {
    { .kind = LEXICON_CORRECTION_TITLE, .text = "Software Engineer", .name = "Backend Developer" },
    { .kind = LEXICON_CORRECTION_SKILL, .text = "rose care", .name = "Gardening" },
    { .kind = LEXICON_CORRECTION_PLACE,
      .text = "Remote - US",
      .country = LEXICON_COUNTRY ('C', 'A') },
  };
  g_autoptr (MarketTable) table = load_text ();
  g_autoptr (LexiconCorrections) corrections = lexicon_corrections_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      LexiconCorrections *added = lexicon_corrections_add (corrections, &rules[i], NULL);

      lexicon_corrections_unref (corrections);
      corrections = added;
    }

  g_autoptr (MarketTable) corrected = market_table_correct (table, corrections);
  g_autoptr (MarketPostingReader) reader = market_posting_reader_new (corrected);
  g_autoptr (MarketWhy) why = market_posting_reader_explain (reader, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (why->role, ==, "your own rule: titles with \"Software Engineer\"");
  g_assert_cmpstr (why->seniority, ==, "“senior” in the title");
  g_assert_cmpstr (why->countries, ==, "your own rule: the place \"Remote - US\"");
  g_assert_cmpstr (why->skills->pdata[0], ==, "tag \"python\"");
  g_assert_cmpstr (why->skills->pdata[1], ==,
                   "tag \"Rose Care\"; your own rule: the skill \"rose care\"");
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_changed (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rolescope-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (folder, "a.json", NULL);
  g_autofree char *changed = g_strdup (export_text);
  g_autoptr (GPtrArray) sources
      = g_ptr_array_new_with_free_func ((GDestroyNotify) ingest_source_unref);
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (MarketPosting) posting = NULL;

  write_file (path, export_text);
  g_ptr_array_add (sources, ingest_source_new_for_path (path));
  table = exports_load (sources);

  strstr (changed, "Nurse")[0] = 'P';
  write_file (path, changed);
  g_autoptr (MarketPostingReader) reader = market_posting_reader_new (table);
  posting = market_posting_reader_read (reader, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (market_posting_reader_read (reader, 1, NULL, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  g_assert_null (market_posting_reader_explain (reader, 1, NULL, &error));
  g_assert_error (error, INGEST_ERROR, INGEST_ERROR_CHANGED);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_no_file (void)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (MarketPostingReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  market_builder_add (builder, &(MarketRow){ .title = "Nurse" });
  table = market_builder_finish (builder, NULL, FALSE);
  reader = market_posting_reader_new (table);
  g_assert_null (market_posting_reader_read (reader, 0, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
finish_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
test_async (void)
{
  g_autoptr (MarketTable) table = load_text ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MarketPosting) posting = NULL;
  g_autoptr (GError) error = NULL;

  market_posting_read_async (table, 1, NULL, finish_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  posting = market_posting_read_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (posting->title, ==, "Nurse");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/posting/read", test_read);
  g_test_add_func ("/market/posting/explain", test_explain);
  g_test_add_func ("/market/posting/explain-rules", test_explain_rules);
  g_test_add_func ("/market/posting/changed", test_changed);
  g_test_add_func ("/market/posting/no-file", test_no_file);
  g_test_add_func ("/market/posting/async", test_async);
  status = g_test_run ();
  exports_clear ();
  return status;
}
