/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison's JSON: its golden form, and what is read back from it. */

#include "report-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "../compare/generated.h"
#include "fixture.h"

static const char *const two_roles[] = { "Software Engineer", "Backend Developer", NULL };

static void
test_golden (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (table, two_roles, NULL);
  g_autofree char *json = report_json_new (result, NULL);

  fixture_check_golden ("comparison.json", json);
}

static void
test_filters (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (MarketFilter) filter = market_filter_new ();
  g_autoptr (CompareResult) result = NULL;
  g_autofree char *json = NULL;
  LexiconCountry countries[] = { LEXICON_COUNTRY ('U', 'S'), LEXICON_COUNTRY ('D', 'E') };

  filter->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  g_array_append_vals (filter->countries, countries, 2);
  filter->work_modes = 1u << LEXICON_WORK_MODE_REMOTE | 1u << LEXICON_WORK_MODE_UNKNOWN;
  filter->seniorities = 1u << LEXICON_SENIORITY_SENIOR;
  filter->skills = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (filter->skills, g_strdup ("AWS"));
  filter->title_words = g_strdup ("\"quoted\"");
  filter->is_paid_only = TRUE;
  result = fixture_compare (table, two_roles, filter);
  json = report_json_new (result, NULL);
  g_assert_nonnull (strstr (json, "\"filters\": {\"country\": [\"US\", \"DE\"], "
                                  "\"mode\": [\"unknown\", \"remote\"], "
                                  "\"seniority\": [\"senior\"], \"skill\": [\"AWS\"], "
                                  "\"title\": \"\\\"quoted\\\"\", \"paid\": true}"));
}

/* Numbers are as the result has them, rounded; NaN is null. */
static void
check_number (JsonObject *object, const char *name, double expected, double precision)
{
  JsonNode *node = json_object_get_member (object, name);

  g_assert_nonnull (node);
  if (!isfinite (expected))
    g_assert_true (JSON_NODE_HOLDS_NULL (node));
  else
    g_assert_cmpfloat_with_epsilon (json_node_get_double (node), expected, precision);
}

static void
check_interval (JsonObject *object, const char *name, CompareInterval expected)
{
  JsonNode *node = json_object_get_member (object, name);

  g_assert_nonnull (node);
  if (!isfinite (expected.lo))
    {
      g_assert_true (JSON_NODE_HOLDS_NULL (node));
      return;
    }
  g_assert_cmpfloat_with_epsilon (json_array_get_double_element (json_node_get_array (node), 0),
                                  expected.lo, 0.0051);
  g_assert_cmpfloat_with_epsilon (json_array_get_double_element (json_node_get_array (node), 1),
                                  expected.hi, 0.0051);
}

static void
check_role (JsonObject *object, const CompareRole *role)
{
  JsonObject *pay = json_object_get_object_member (object, "pay");
  JsonObject *modes = json_object_get_object_member (object, "work_mode");
  JsonObject *remote = json_object_get_object_member (modes, "remote");
  JsonArray *premiums = json_object_get_array_member (object, "premiums");

  g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, role->name);
  g_assert_cmpint (json_object_get_int_member (object, "postings"), ==, role->n_postings);
  g_assert_cmpint (json_object_get_int_member (pay, "n"), ==, role->pay.n);
  check_number (pay, "median", role->pay.median, 0.0051);
  check_number (pay, "p10", role->pay.p10, 0.0051);
  check_number (pay, "coverage", role->pay.coverage, 0.51e-6);
  check_interval (pay, "ci95", role->pay.ci95);
  check_interval (pay, "ci95_clustered", role->pay.ci95_clustered);
  check_number (remote, "share", role->work_mode[LEXICON_WORK_MODE_REMOTE].share, 0.51e-6);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "skills")), ==,
                    role->n_top);
  g_assert_cmpuint (json_array_get_length (premiums), ==, role->n_premiums);
  for (guint i = 0; i < role->n_premiums; i++)
    {
      JsonObject *premium = json_array_get_object_element (premiums, i);

      g_assert_cmpstr (json_object_get_string_member (premium, "skill"), ==,
                       role->premiums[i].name);
      check_number (premium, "premium", role->premiums[i].premium, 0.0051);
      check_number (premium, "adjusted", role->premiums[i].adjusted, 0.51e-6);
      check_interval (premium, "vs_without_ci95", role->premiums[i].vs_without_ci95);
    }
}

static void
check_read_back (const CompareResult *result)
{
  g_autofree char *json = report_json_new (result, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *roles, *pairs;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (json, ": nan"));
  g_assert_null (strstr (json, "inf,"));
  root = json_node_get_object (json_parser_get_root (parser));
  roles = json_object_get_array_member (root, "roles");
  pairs = json_object_get_array_member (root, "pairs");
  g_assert_cmpuint (json_array_get_length (roles), ==, result->n_roles);
  g_assert_cmpuint (json_array_get_length (pairs), ==, result->n_pairs);
  for (guint i = 0; i < result->n_roles; i++)
    check_role (json_array_get_object_element (roles, i), &result->roles[i]);
  for (guint i = 0; i < result->n_pairs; i++)
    {
      JsonObject *pair = json_array_get_object_element (pairs, i);
      JsonObject *gap = json_object_get_object_member (pair, "pay_gap");

      check_number (pair, "jaccard", result->pairs[i].jaccard, 0.51e-6);
      check_number (gap, "raw", result->pairs[i].pay_gap_raw, 0.0051);
      check_interval (gap, "ci95", result->pairs[i].pay_gap_ci95);
    }
}

static void
test_read_back (void)
{
  static const guint sizes[] = { 1, 8, 30, 120, 600 };

  for (guint seed = 0; seed < 40; seed++)
    {
      guint n = sizes[seed % G_N_ELEMENTS (sizes)];
      g_autofree GeneratedPosting *postings = generated_postings_new (seed, n);
      g_autoptr (MarketTable) table = generated_table_new (postings, n);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autoptr (CompareResult) result = NULL;

      for (guint i = 1; i <= market_table_get_n_names (table, MARKET_NAMES_ROLES); i++)
        g_ptr_array_add (names, (gpointer) market_table_get_name (table, MARKET_NAMES_ROLES, i));
      g_ptr_array_add (names, NULL);
      result = fixture_compare (table, (const char *const *) names->pdata, NULL);
      check_read_back (result);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/json/golden", test_golden);
  g_test_add_func ("/report/json/filters", test_filters);
  g_test_add_func ("/report/json/read-back", test_read_back);
  return g_test_run ();
}
