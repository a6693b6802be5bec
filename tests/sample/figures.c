/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a comparison, and finds its figures by name. */

#include "compare-roles.h"
#include "figures.h"
#include "market-load.h"

static const CompareSkill *
find_skill (const CompareRole *role, const char *name, guint *rank)
{
  for (*rank = 0; *rank < role->n_skills; ++*rank)
    if (g_str_equal (role->skills[*rank].name, name))
      return &role->skills[*rank];
  g_error ("no skill \"%s\"", name);
}

static const ComparePremium *
find_premium (const CompareRole *role, const char *name, guint *rank)
{
  for (*rank = 0; *rank < role->n_premiums; ++*rank)
    if (g_str_equal (role->premiums[*rank].name, name))
      return &role->premiums[*rank];
  g_error ("no premium of \"%s\"", name);
}

static double
get_postings (const CompareResult *result, const CompareRole *role, const char *of)
{
  return role->n_postings;
}

static double
get_us_postings (const CompareResult *result, const CompareRole *role, const char *of)
{
  return role->n_us_postings;
}

static double
get_us_share (const CompareResult *result, const CompareRole *role, const char *of)
{
  return (double) role->n_us_postings / role->n_postings;
}

static double
get_pay_n (const CompareResult *result, const CompareRole *role, const char *of)
{
  return role->pay.n;
}

static double
get_pay_median (const CompareResult *result, const CompareRole *role, const char *of)
{
  return role->pay.median;
}

static double
get_coverage (const CompareResult *result, const CompareRole *role, const char *of)
{
  return role->pay.coverage;
}

static double
get_coverage_all (const CompareResult *result, const CompareRole *role, const char *of)
{
  return role->pay.coverage_all;
}

static double
get_work_mode_share (const CompareResult *result, const CompareRole *role, const char *of)
{
  LexiconWorkMode mode = LEXICON_WORK_MODE_UNKNOWN;

  g_assert_true (lexicon_work_mode_find (of, &mode));
  return role->work_mode[mode].share;
}

static const CompareShare *
find_level (const CompareRole *role, const char *name)
{
  LexiconSeniority level = LEXICON_SENIORITY_UNKNOWN;

  g_assert_true (lexicon_seniority_find (name, &level));
  return &role->seniority[level];
}

static double
get_seniority_share (const CompareResult *result, const CompareRole *role, const char *of)
{
  return find_level (role, of)->share;
}

static double
get_seniority_n (const CompareResult *result, const CompareRole *role, const char *of)
{
  return find_level (role, of)->n;
}

static double
get_skill_share (const CompareResult *result, const CompareRole *role, const char *of)
{
  guint rank;

  return find_skill (role, of, &rank)->share.share;
}

static double
get_skill_rank (const CompareResult *result, const CompareRole *role, const char *of)
{
  guint rank;

  find_skill (role, of, &rank);
  return rank + 1;
}

static double
get_skill_pay_median (const CompareResult *result, const CompareRole *role, const char *of)
{
  guint rank;

  return find_premium (role, of, &rank)->median;
}

static double
get_skill_pay_n (const CompareResult *result, const CompareRole *role, const char *of)
{
  guint rank;

  return find_premium (role, of, &rank)->n;
}

static double
get_premium (const CompareResult *result, const CompareRole *role, const char *of)
{
  guint rank;

  return find_premium (role, of, &rank)->premium;
}

static double
get_premium_rank (const CompareResult *result, const CompareRole *role, const char *of)
{
  guint rank;

  find_premium (role, of, &rank);
  return rank + 1;
}

static double
count_pairs (const CompareSkillPair *pairs, guint n_pairs, const char *name)
{
  guint n = 0;

  for (guint i = 0; i < n_pairs; i++)
    n += g_str_equal (pairs[i].name, name);
  return n;
}

static double
is_only_here (const CompareResult *result, const CompareRole *role, const char *of)
{
  const ComparePair *pair = &result->pairs[0];

  return role == &result->roles[0] ? count_pairs (pair->a_only, pair->n_a_only, of)
                                   : count_pairs (pair->b_only, pair->n_b_only, of);
}

static double
is_shared (const CompareResult *result, const CompareRole *role, const char *of)
{
  return count_pairs (result->pairs[0].shared, result->pairs[0].n_shared, of);
}

static double
get_shared (const CompareResult *result, const CompareRole *role, const char *of)
{
  return result->pairs[0].n_shared;
}

static double
get_union (const CompareResult *result, const CompareRole *role, const char *of)
{
  const ComparePair *pair = &result->pairs[0];

  return pair->n_shared + pair->n_a_only + pair->n_b_only;
}

static double
get_jaccard (const CompareResult *result, const CompareRole *role, const char *of)
{
  return result->pairs[0].jaccard;
}

static double
get_overlap_coefficient (const CompareResult *result, const CompareRole *role, const char *of)
{
  return result->pairs[0].overlap_coefficient;
}

static double
get_volume_ratio (const CompareResult *result, const CompareRole *role, const char *of)
{
  return result->pairs[0].volume_ratio;
}

static double
get_pay_gap (const CompareResult *result, const CompareRole *role, const char *of)
{
  return result->pairs[0].pay_gap_raw;
}

static const struct
{
  const char *name;
  double (*get) (const CompareResult *result, const CompareRole *role, const char *of);
} getters[] = {
  { "postings", get_postings },
  { "us-postings", get_us_postings },
  { "us-share", get_us_share },
  { "pay-n", get_pay_n },
  { "pay-median", get_pay_median },
  { "coverage", get_coverage },
  { "coverage-all", get_coverage_all },
  { "work-mode-share", get_work_mode_share },
  { "seniority-share", get_seniority_share },
  { "seniority-n", get_seniority_n },
  { "skill-share", get_skill_share },
  { "skill-rank", get_skill_rank },
  { "skill-pay-median", get_skill_pay_median },
  { "skill-pay-n", get_skill_pay_n },
  { "premium", get_premium },
  { "premium-rank", get_premium_rank },
  { "is-only-here", is_only_here },
  { "is-shared", is_shared },
  { "shared", get_shared },
  { "union", get_union },
  { "jaccard", get_jaccard },
  { "overlap-coefficient", get_overlap_coefficient },
  { "volume-ratio", get_volume_ratio },
  { "pay-gap", get_pay_gap },
};

double
figures_get (const CompareResult *result, guint role, const char *name, const char *of)
{
  for (gsize i = 0; i < G_N_ELEMENTS (getters); i++)
    if (g_str_equal (getters[i].name, name))
      return getters[i].get (result, &result->roles[role], of);
  g_error ("no figure is called \"%s\"", name);
}

CompareResult *
figures_compare (const char *path, JsonArray *role_names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, NULL, NULL);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (MarketTable) table = NULL;
  MarketLoadOptions options = { .catalog = catalog, .formats = formats };
  CompareResult *result;
  CompareSide sides[2] = { 0 };
  CompareRequest request = { .sides = sides, .n_sides = G_N_ELEMENTS (sides) };

  g_assert_no_error (error);
  sources = ingest_source_list_new ((const char *[]) { path, NULL }, &error);
  g_assert_no_error (error);
  table = market_load (sources, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    sides[i].role = market_table_find_name (table, MARKET_NAMES_ROLES,
                                            json_array_get_string_element (role_names, i));
  result = compare_roles (table, &request, NULL, &error);
  g_assert_no_error (error);
  return result;
}

void
figures_add_tests (JsonArray *figures, JsonArray *roles, const char *prefix, GTestDataFunc test)
{
  for (guint i = 0; i < json_array_get_length (figures); i++)
    {
      JsonObject *object = json_array_get_object_element (figures, i);
      const char *role = json_object_get_string_member (object, "role");
      Figure *figure = g_new0 (Figure, 1);
      g_autofree char *of = NULL;
      g_autofree char *path = NULL;

      while (!g_str_equal (json_array_get_string_element (roles, figure->role), role))
        figure->role++;
      figure->name = json_object_get_string_member (object, "figure");
      figure->of = json_object_get_string_member_with_default (object, "of", NULL);
      figure->value = json_object_get_double_member (object, "value");
      figure->digits = json_object_get_int_member_with_default (object, "digits", -1);

      /* A slash would part the test's name. */
      of = g_strdelimit (g_strdup (figure->of != NULL ? figure->of : "all"), "/", '-');
      path = g_strdup_printf ("%s/%s/%s/%s", prefix, role, figure->name, of);
      g_test_add_data_func_full (path, figure, test, g_free);
    }
}
