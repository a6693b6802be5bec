/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When descriptions are read for facts, which records then are, and what is said of it. */

#include "exports.h"

#include "market-posting.h"

/* An export of @n postings with a description, the first @n_tagged of them with tags from number
 * @first_tagged on. */
static char *
make_export (guint n, guint first_tagged, guint n_tagged)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_tagged = i >= first_tagged && i < first_tagged + n_tagged;

      g_string_append_printf (text, "{\"id\": %u, \"title\": \"Nurse %u\", %s\"work_mode\": \"onsite\","
                              " \"description\": \"<p>Python &amp; Docker, posting %u</p>\"}\n",
                              i + 1, i + 1, is_tagged ? "\"skills\": [\"Kafka\"], " : "", i);
    }
  return g_string_free (text, FALSE);
}

static MarketTable *
load (const char *text, MarketProseUse use, guint n_threads, gsize block_bytes)
{
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", text, NULL);
  MarketLoadOptions options = { .catalog = exports_get_catalog (),
                                .formats = exports_get_formats (),
                                .n_threads = n_threads,
                                .block_bytes = block_bytes,
                                .prose = use };
  g_autoptr (GError) error = NULL;
  MarketTable *table = market_load (sources, &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static void
test_decision (void)
{
  static const struct
  {
    guint n, first_tagged, n_tagged;
    MarketProseUse use;
    guint n_from_text;
  } cases[] = {
    { 1, 0, 0, MARKET_PROSE_AUTO, 1 },
    { 1, 0, 1, MARKET_PROSE_AUTO, 0 },
    { 200, 0, 1, MARKET_PROSE_AUTO, 199 },        /* half a per cent have tags */
    { 200, 0, 2, MARKET_PROSE_AUTO, 0 },
    { 1000, 0, 9, MARKET_PROSE_AUTO, 991 },
    { 1000, 0, 10, MARKET_PROSE_AUTO, 0 },
    { 1200, 1000, 200, MARKET_PROSE_AUTO, 1000 }, /* later ones decide nothing */
    { 1200, 990, 210, MARKET_PROSE_AUTO, 0 },
    { 1200, 991, 209, MARKET_PROSE_AUTO, 991 },
    { 200, 0, 100, MARKET_PROSE_ALWAYS, 100 },
    { 200, 0, 0, MARKET_PROSE_NEVER, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
          = make_export (cases[i].n, cases[i].first_tagged, cases[i].n_tagged);
      g_autoptr (MarketTable) table = load (text, cases[i].use, 1, 0);
      guint n_filled = cases[i].n_from_text > 0 ? cases[i].n : cases[i].n_tagged;

      g_assert_cmpuint (market_table_get_columns (table)->n_rows, ==, cases[i].n);
      g_assert_cmpuint (market_table_get_n_from_text (table, MARKET_PROSE_SKILLS), ==,
                        cases[i].n_from_text);
      g_assert_cmpuint (market_table_get_n_filled (table, INGEST_FIELD_SKILLS), ==, n_filled);
      g_assert_cmpuint (market_table_get_n_from_text (table, MARKET_PROSE_WORK_MODE), ==, 0);
    }
}

/* Neither threads nor blocks change which records decide, nor the numbers of names. */
static void
test_threads (void)
{
  g_autofree char *text = make_export (1500, 995, 400);
  g_autoptr (MarketTable) table = load (text, MARKET_PROSE_AUTO, 1, 0);
  g_autofree char *expected = exports_describe (table);

  g_assert_cmpuint (market_table_get_n_from_text (table, MARKET_PROSE_SKILLS), ==, 1100);
  for (guint n_threads = 1; n_threads <= 3; n_threads++)
    {
      g_autoptr (MarketTable) other = load (text, MARKET_PROSE_AUTO, n_threads, 2048);
      g_autofree char *described = exports_describe (other);

      g_assert_cmpstr (described, ==, expected);
    }
}

static void
test_said (void)
{
  static const char text[]
      = "[{\"title\": \"A\", \"skills\": [\"Go\"], \"description\": \"Fully remote. Rust.\"},"
        " {\"title\": \"B\", \"description\": \"caf\\u00e9 &ndash; we use\\nKafka, and Redis here\"},"
        " {\"title\": \"C\"}]";
  g_autoptr (MarketTable) table = load (text, MARKET_PROSE_ALWAYS, 1, 0);
  const MarketFile *file = market_table_get_file (table, 0);
  const GPtrArray *issues = market_table_get_issues (table);
  g_autoptr (MarketPostingReader) reader = market_posting_reader_new (table);
  g_autoptr (MarketWhy) a = market_posting_reader_explain (reader, 0, NULL, NULL);
  g_autoptr (MarketWhy) b = market_posting_reader_explain (reader, 1, NULL, NULL);

  g_assert_cmpuint (file->prose, ==, (1u << MARKET_N_PROSE_FACTS) - 1);
  for (guint i = 0; i < issues->len; i++)
    {
      const IngestIssue *issue = issues->pdata[i];

      g_assert_cmpstr (issue->action, ==, "looked for in the description");
      g_assert_cmpuint (issue->count, ==, issue->field == INGEST_FIELD_SKILLS ? 1 : 2);
    }
  g_assert_cmpuint (issues->len, ==, MARKET_N_PROSE_FACTS);

  g_assert_cmpuint (a->skills->len, ==, 1);
  g_assert_cmpstr (a->skills->pdata[0], ==, "tag \"Go\"");
  g_assert_cmpstr (a->work_mode, ==,
                   "\"Fully remote\", character 1 of the description: \"Fully remote. Rust.\"");
  g_assert_cmpuint (b->skills->len, ==, 2);
  g_assert_cmpstr (b->skills->pdata[1], ==,
                   "\"Redis\", character 26 of the description:"
                   " \"caf\303\251 \342\200\223 we use Kafka, and Redis here\"");
}

/* Fields win over text about pay, that over the description; each says where it is from and why. */
static void
test_pay (void)
{
  static const struct
  {
    const char *fields;
    double min, max;
    gboolean is_from_text;
    const char *why;
  } cases[] = {
    { "\"salary\": {\"min\": 50000, \"max\": 60000, \"currency\": \"USD\"}", 50000, 60000, FALSE,
      "field pay_min: \"50000\"; field pay_max: \"60000\"; field pay_currency: \"USD\";"
      " no period is stated: by its size a year's" },
    { "\"country\": \"IE\", \"salary\": {\"min\": 20, \"max\": 24}", 20, 24, FALSE,
      "field pay_min: \"20\"; field pay_max: \"24\"; no currency is stated: that of the country, EUR;"
      " no period is stated: by its size an hour's" },
    { "\"salary\": {\"min\": \"$50k\", \"max\": \"$60k\", \"period\": \"year\"}", 50000, 60000, FALSE,
      "field pay_min: \"$50k\"; field pay_max: \"$60k\"; field pay_period: \"year\"" },
    { "\"country\": \"US\"", 120000, 140000, TRUE,
      "\"Salary: $120k - $140k\", character 1 of the description:"
      " \"Salary: $120k - $140k; in Canada CAD 100k - 110k.\"" },
    { "\"country\": \"CA\"", 100000, 110000, TRUE,
      "\"Salary: $120k - $140k; in Canada CAD 100k - 110k\", character 1 of the description:"
      " \"Salary: $120k - $140k; in Canada CAD 100k - 110k.\"" },
    { "\"country\": \"US\", \"salary\": {\"min\": 0, \"max\": 0}", 120000, 140000, TRUE,
      "\"Salary: $120k - $140k\", character 1 of the description:"
      " \"Salary: $120k - $140k; in Canada CAD 100k - 110k.\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "[{\"title\": \"A\", %s, \"description\":"
          " \"<p>Salary: $120k - $140k; in Canada CAD 100k - 110k.</p>\"}]",
          cases[i].fields);
      g_autoptr (MarketTable) table = load (text, MARKET_PROSE_ALWAYS, 1, 0);
      const MarketColumns *columns = market_table_get_columns (table);
      g_autoptr (MarketPostingReader) reader = market_posting_reader_new (table);
      g_autoptr (MarketWhy) why = market_posting_reader_explain (reader, 0, NULL, NULL);

      g_assert_true (columns->pay_min[0] == cases[i].min
                     || (isnan (cases[i].min) && isnan (columns->pay_min[0])));
      g_assert_true (columns->pay_max[0] == cases[i].max
                     || (isnan (cases[i].max) && isnan (columns->pay_max[0])));
      g_assert_cmpint ((columns->flags[0] & MARKET_ROW_PAY_FROM_TEXT) != 0, ==,
                       cases[i].is_from_text);
      g_assert_cmpuint (market_table_get_n_from_text (table, MARKET_PROSE_PAY), ==,
                        cases[i].is_from_text);
      g_assert_cmpstr (why->pay, ==, cases[i].why);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/prose/decision", test_decision);
  g_test_add_func ("/market/prose/threads", test_threads);
  g_test_add_func ("/market/prose/said", test_said);
  g_test_add_func ("/market/prose/pay", test_pay);
  status = g_test_run ();
  exports_clear ();
  return status;
}
