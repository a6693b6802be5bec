/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample against the figures that it was calibrated to, each a test of its own name, and
 * against the program that made it. */

#include "compare-roles.h"
#include "lexicon-title.h"
#include "market-load.h"

#include <json-glib/json-glib.h>

#define N_POSTINGS 67997
#define N_DUPLICATES 1204

/* One figure of tests/data/sample/figures.json; texts are borrowed. */
typedef struct
{
  guint role;        /* index in the result */
  const char *name;
  const char *of;    /* the skill, mode or level, or NULL */
  double value;
  int digits;        /* that were printed, -1: the value is exact */
} Figure;

static MarketTable *table;
static CompareResult *result;

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
get_postings (const CompareRole *role, const char *of)
{
  return role->n_postings;
}

static double
get_us_postings (const CompareRole *role, const char *of)
{
  return role->n_us_postings;
}

static double
get_us_share (const CompareRole *role, const char *of)
{
  return (double) role->n_us_postings / role->n_postings;
}

static double
get_pay_n (const CompareRole *role, const char *of)
{
  return role->pay.n;
}

static double
get_pay_median (const CompareRole *role, const char *of)
{
  return role->pay.median;
}

static double
get_coverage (const CompareRole *role, const char *of)
{
  return role->pay.coverage;
}

static double
get_coverage_all (const CompareRole *role, const char *of)
{
  return role->pay.coverage_all;
}

static double
get_work_mode_share (const CompareRole *role, const char *of)
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
get_seniority_share (const CompareRole *role, const char *of)
{
  return find_level (role, of)->share;
}

static double
get_seniority_n (const CompareRole *role, const char *of)
{
  return find_level (role, of)->n;
}

static double
get_skill_share (const CompareRole *role, const char *of)
{
  guint rank;

  return find_skill (role, of, &rank)->share.share;
}

static double
get_skill_rank (const CompareRole *role, const char *of)
{
  guint rank;

  find_skill (role, of, &rank);
  return rank + 1;
}

static double
get_skill_pay_median (const CompareRole *role, const char *of)
{
  guint rank;

  return find_premium (role, of, &rank)->median;
}

static double
get_skill_pay_n (const CompareRole *role, const char *of)
{
  guint rank;

  return find_premium (role, of, &rank)->n;
}

static double
get_premium (const CompareRole *role, const char *of)
{
  guint rank;

  return find_premium (role, of, &rank)->premium;
}

static double
get_premium_rank (const CompareRole *role, const char *of)
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
is_only_here (const CompareRole *role, const char *of)
{
  const ComparePair *pair = &result->pairs[0];

  return role == &result->roles[0] ? count_pairs (pair->a_only, pair->n_a_only, of)
                                   : count_pairs (pair->b_only, pair->n_b_only, of);
}

static double
is_shared (const CompareRole *role, const char *of)
{
  return count_pairs (result->pairs[0].shared, result->pairs[0].n_shared, of);
}

static double
get_shared (const CompareRole *role, const char *of)
{
  return result->pairs[0].n_shared;
}

static double
get_union (const CompareRole *role, const char *of)
{
  const ComparePair *pair = &result->pairs[0];

  return pair->n_shared + pair->n_a_only + pair->n_b_only;
}

static double
get_jaccard (const CompareRole *role, const char *of)
{
  return result->pairs[0].jaccard;
}

static double
get_overlap_coefficient (const CompareRole *role, const char *of)
{
  return result->pairs[0].overlap_coefficient;
}

static double
get_volume_ratio (const CompareRole *role, const char *of)
{
  return result->pairs[0].volume_ratio;
}

static double
get_pay_gap (const CompareRole *role, const char *of)
{
  return result->pairs[0].pay_gap_raw;
}

static const struct
{
  const char *name;
  double (*get) (const CompareRole *role, const char *of);
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

static void
test_figure (gconstpointer data)
{
  const Figure *figure = data;

  for (gsize i = 0; i < G_N_ELEMENTS (getters); i++)
    if (g_str_equal (getters[i].name, figure->name))
      {
        double value = getters[i].get (&result->roles[figure->role], figure->of);

        if (figure->digits >= 0)
          {
            double unit = pow (10, figure->digits);

            value = round (value * unit) / unit;
          }
        g_assert_cmpfloat (value, ==, figure->value);
        return;
      }
  g_error ("no figure is called \"%s\"", figure->name);
}

static void
add_figure (JsonArray *array, guint index, JsonNode *element, gpointer user_data)
{
  JsonArray *roles = user_data;
  JsonObject *object = json_node_get_object (element);
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
  path = g_strdup_printf ("/sample/%s/%s/%s", role, figure->name, of);
  g_test_add_data_func_full (path, figure, test_figure, g_free);
}

static void
test_accounts (void)
{
  const MarketFile *file = market_table_get_file (table, 0);

  g_assert_cmpuint (file->n_records, ==, N_POSTINGS + N_DUPLICATES);
  g_assert_cmpuint (file->n_postings, ==, N_POSTINGS);
  g_assert_cmpuint (file->n_duplicates, ==, N_DUPLICATES);
  g_assert_cmpuint (file->n_rejected, ==, 0);
  g_assert_cmpuint (market_table_get_issues (table)->len, ==, 0);
  g_assert_true (market_table_is_sample (table));
}

/* Titles are read as the role that they were made for, and their level words agree with the field. */
static void
test_titles (void)
{
  const MarketColumns *columns = market_table_get_columns (table);

  for (guint row = 0; row < columns->n_rows; row++)
    {
      const char *title
          = market_table_get_name (table, MARKET_NAMES_TITLES, columns->title[row]);
      LexiconTitle read = lexicon_title_read (market_table_get_catalog (table), title,
                                              strlen (title), NULL, NULL);

      if (columns->role[row] == 0)
        g_error ("\"%s\" has no role", title);
      if (read.seniority != LEXICON_SENIORITY_UNKNOWN && read.seniority != columns->seniority[row])
        g_error ("\"%s\" is marked %s", title,
                 lexicon_seniority_get_name (columns->seniority[row]));
    }
}

static GBytes *
read_sample (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) packed = g_file_read (file, NULL, &error);
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  unpacked = g_converter_input_stream_new (G_INPUT_STREAM (packed), G_CONVERTER (unpacker));
  g_output_stream_splice (memory, unpacked, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
test_made_again (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("MAKE_SAMPLE"),
                          g_getenv ("SAMPLE_CALIBRATION"), NULL);
  g_autoptr (GBytes) made = NULL;
  g_autoptr (GBytes) kept = read_sample (path);

  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &made, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_true (g_bytes_equal (made, kept));
}

static void
load (const char *path, JsonArray *role_names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, NULL, NULL);
  g_autoptr (GPtrArray) sources = NULL;
  MarketLoadOptions options = { .catalog = catalog, .formats = formats, .is_sample = TRUE };
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
}

int
main (int argc, char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *figures = NULL;
  const char *sample = g_getenv ("SAMPLE");
  JsonObject *root;
  JsonArray *role_names;
  int status;

  g_test_init (&argc, &argv, NULL);
  figures = g_test_build_filename (G_TEST_DIST, "../data/sample/figures.json", NULL);
  g_assert_true (json_parser_load_from_file (parser, figures, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  role_names = json_object_get_array_member (root, "roles");

  load (sample, role_names);
  g_test_add_func ("/sample/accounts", test_accounts);
  g_test_add_func ("/sample/titles", test_titles);
  g_test_add_data_func ("/sample/made-again", sample, test_made_again);
  json_array_foreach_element (json_object_get_array_member (root, "figures"), add_figure,
                              role_names);
  status = g_test_run ();
  compare_result_unref (result);
  market_table_unref (table);
  return status;
}
