/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading, comparing and modelling on several threads at once: the same figures, and nothing for
 * ThreadSanitizer to say. */

#include "compare-model.h"
#include "compare-roles.h"
#include "market-load.h"

#define N_POSTINGS 3000
#define N_THREADS 4
#define N_COMPARISONS 8

static const char *const titles[] = { "Software Engineer", "Backend Developer", "Senior Data Engineer" };
static const char *const skills[] = { "Python", "Java", "SQL", "Go", "Docker", "own words" };

static char *
make_export (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_POSTINGS; i++)
    g_string_append_printf (
        text,
        "{\"id\": \"%u\", \"title\": \"%s %d\", \"company\": \"Firm %d\", \"location\": \"Austin, TX\","
        " \"country\": \"US\", \"skills\": [\"%s\", \"%s\"], \"posted_at\": \"%s\","
        " \"salary\": {\"min\": %d, \"max\": 150000, \"currency\": \"USD\", \"period\": \"year\"}}\n",
        i, titles[g_rand_int_range (rand, 0, G_N_ELEMENTS (titles))], g_rand_int_range (rand, 0, 40),
        g_rand_int_range (rand, 0, 300), skills[g_rand_int_range (rand, 0, G_N_ELEMENTS (skills))],
        skills[g_rand_int_range (rand, 0, G_N_ELEMENTS (skills))],
        g_rand_int_range (rand, 0, 50) == 0 ? "soon" : "2026-05-01",
        g_rand_int_range (rand, 60, 140) * 1000);
  return g_string_free (text, FALSE);
}

static MarketTable *
load (GBytes *bytes, LexiconCatalog *catalog, IngestFormatSet *formats, guint n_threads)
{
  g_autoptr (GPtrArray) sources
      = g_ptr_array_new_with_free_func ((GDestroyNotify) ingest_source_unref);
  MarketLoadOptions options = {
    .catalog = catalog, .formats = formats, .n_threads = n_threads, .block_bytes = 4096
  };
  g_autoptr (GError) error = NULL;
  MarketTable *table;

  g_ptr_array_add (sources, ingest_source_new_for_bytes ("a.jsonl", bytes));
  g_ptr_array_add (sources, ingest_source_new_for_bytes ("b.jsonl", bytes));
  table = market_load (sources, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return table;
}

/* Compares and models the first two roles over and over; gives the last result. */
static gpointer
compare (gpointer data)
{
  MarketTable *table = data;
  CompareSide sides[2] = { { 0 } };
  MarketFilter filter = { .keeps_duplicates = TRUE };
  CompareRequest request = { .sides = sides, .n_sides = 2, .filter = &filter };
  CompareResult *model = NULL;

  for (guint i = 0; i < 2; i++)
    sides[i].role = market_table_find_name (table, MARKET_NAMES_ROLES, titles[i]);
  for (guint i = 0; i < N_COMPARISONS; i++)
    {
      g_autoptr (CompareResult) plain = compare_roles (table, &request, NULL, NULL);

      g_clear_pointer (&model, compare_result_unref);
      model = compare_model (plain, NULL, NULL);
    }
  return model;
}

static void
assert_same (const CompareResult *one, const CompareResult *other)
{
  for (guint i = 0; i < one->n_roles; i++)
    {
      const CompareRole *a = &one->roles[i], *b = &other->roles[i];

      g_assert_cmpuint (a->n_postings, >, 0);
      g_assert_cmpuint (a->n_postings, ==, b->n_postings);
      g_assert_cmpfloat (a->pay.median, ==, b->pay.median);
      g_assert_cmpuint (a->n_premiums, >, 0);
      g_assert_cmpuint (a->n_premiums, ==, b->n_premiums);
      for (guint j = 0; j < a->n_premiums; j++)
        {
          g_assert_cmpstr (a->premiums[j].name, ==, b->premiums[j].name);
          g_assert_cmpfloat (a->premiums[j].premium, ==, b->premiums[j].premium);
          g_assert_true (a->premiums[j].adjusted == b->premiums[j].adjusted
                         || (isnan (a->premiums[j].adjusted) && isnan (b->premiums[j].adjusted)));
        }
    }
}

static void
test_all_at_once (void)
{
  char *text = make_export ();
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, NULL);
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, NULL, NULL);
  g_autoptr (MarketTable) alone = load (bytes, catalog, formats, 1);
  g_autoptr (MarketTable) table = load (bytes, catalog, formats, N_THREADS);
  g_autoptr (CompareResult) expected = compare (alone);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("compare", compare, table);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autoptr (CompareResult) result = g_thread_join (threads[i]);

      assert_same (expected, result);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/threads/all-at-once", test_all_at_once);
  return g_test_run ();
}
