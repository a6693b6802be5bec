/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paths into the JSON report; figures that it does not hold are made from those that it does. */

#include "article-figures.h"

#include <math.h>

#include "report-figure.h"
#include "report-number.h"
#include "report-words.h"

typedef enum
{
  COUNT,
  SHARE,
  SIZE, /* a share without its sign */
  SIGNED,
  DECIMAL,
  MONEY,
  DIFFERENCE,
  TIMES
} Writing;

typedef double (*SpecialFunc) (JsonObject *root,
                               const CompareResult *result,
                               guint index,
                               guint id);

/* In a path, "#" is the index, "@" the id, "mode" and "level" their names, a number a place in an
 * array. */
typedef struct
{
  Writing writing;
  const char *path;
  SpecialFunc special;
} Place;

static JsonNode *
step (JsonNode *node, const char *part, guint index, guint id)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (g_str_equal (part, "mode"))
    part = lexicon_work_mode_get_name (id);
  else if (g_str_equal (part, "level"))
    part = lexicon_seniority_get_name (id);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), part);
  return json_array_get_element (json_node_get_array (node),
                                 *part == '#'   ? index
                                 : *part == '@' ? id
                                                : (guint)g_ascii_strtoull (part, NULL, 10));
}

static double
look_up (JsonObject *root, const char *path, guint index, guint id)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  JsonNode *node = json_object_get_member (root, parts[0]);

  for (char **part = parts + 1; *part != NULL; part++)
    node = step (node, *part, index, id);
  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NAN : json_node_get_double (node);
}

static guint
count (JsonObject *root, const char *path, guint index)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  JsonNode *node = json_object_get_member (root, parts[0]);

  for (char **part = parts + 1; *part != NULL; part++)
    node = step (node, *part, index, 0);
  return json_array_get_length (json_node_get_array (node));
}

static guint
find_role (JsonObject *root, const char *name)
{
  JsonArray *roles = json_object_get_array_member (root, "roles");
  guint role = 0;

  while (!g_str_equal (
      json_object_get_string_member (json_array_get_object_element (roles, role), "name"), name))
    role++;
  return role;
}

/* The two roles of a pair. */
static void
find_sides (JsonObject *root, guint pair, guint *a, guint *b)
{
  JsonObject *object
      = json_array_get_object_element (json_object_get_array_member (root, "pairs"), pair);

  *a = find_role (root, json_object_get_string_member (object, "a"));
  *b = find_role (root, json_object_get_string_member (object, "b"));
}

static double
divide_larger (JsonObject *root, guint pair, const char *path, guint id)
{
  guint a, b;
  double of_a, of_b;

  find_sides (root, pair, &a, &b);
  of_a = look_up (root, path, a, id);
  of_b = look_up (root, path, b, id);
  return MIN (of_a, of_b) > 0 ? MAX (of_a, of_b) / MIN (of_a, of_b) : NAN;
}

static double
times_postings (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return divide_larger (root, index, "roles/#/postings", 0);
}

static double
more_postings (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return divide_larger (root, index, "roles/#/postings", 0) - 1;
}

static double
times_remote (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return divide_larger (root, index, "roles/#/work_mode/remote/share", 0);
}

static double
times_entry (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return divide_larger (root, index, "roles/#/seniority/entry/n", 0);
}

static double
gap (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  guint a, b;

  find_sides (root, index, &a, &b);
  return fabs (round (look_up (root, "roles/#/pay/median", a, 0))
               - round (look_up (root, "roles/#/pay/median", b, 0)));
}

static double
n_union (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return count (root, "pairs/#/shared", index) + count (root, "pairs/#/a_only", index)
         + count (root, "pairs/#/b_only", index);
}

static double
n_shared (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return count (root, "pairs/#/shared", index);
}

static double
n_top (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return count (root, "roles/#/skills", index);
}

static double
n_ties (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return count (root, "roles/#/top_k_ties", index);
}

static double
n_employers (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return count (root, "roles/#/employers", index);
}

/* One of a list of objects by its name. */
static JsonObject *
find_named (JsonArray *list, const char *member, const char *name)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = json_array_get_object_element (list, i);

      if (g_strcmp0 (json_object_get_string_member (object, member), name) == 0)
        return object;
    }
  return NULL;
}

/* By their names, which are what the two lists have in common. */
static double
n_both_employers (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  JsonArray *roles = json_object_get_array_member (root, "roles");
  JsonArray *of_a, *of_b;
  guint a, b, n = 0;

  find_sides (root, index, &a, &b);
  of_a = json_object_get_array_member (json_array_get_object_element (roles, a), "employers");
  of_b = json_object_get_array_member (json_array_get_object_element (roles, b), "employers");
  for (guint i = 0; i < json_array_get_length (of_a); i++)
    {
      JsonObject *employer = json_array_get_object_element (of_a, i);
      const char *name = json_object_get_string_member (employer, "name");

      n += find_named (of_b, "name", name) != NULL;
    }
  return n;
}

static double
us_share (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return look_up (root, "roles/#/us_postings", index, 0)
         / look_up (root, "roles/#/postings", index, 0);
}

static double
all_postings (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  double n = 0;

  for (guint i = 0; i < json_array_get_length (json_object_get_array_member (root, "inputs")); i++)
    n += look_up (root, "inputs/#/postings", i, 0);
  return n;
}

/* Of all postings read, of which the JSON report says nothing. */
static double
repost_share (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return (double)market_table_get_n_reposts (result->table)
         / market_table_get_n_filled (result->table, INGEST_FIELD_TITLE);
}

static double
skilled_share (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return (double)market_table_get_n_filled (result->table, INGEST_FIELD_SKILLS)
         / market_table_get_n_filled (result->table, INGEST_FIELD_TITLE);
}

static double
gap_mean (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return fabs (expm1 (look_up (root, "pairs/#/pay_gap/log_raw", index, 0)));
}

static double
driver (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return expm1 (look_up (root, "pairs/#/pay_gap/drivers/@/log", index, id));
}

static double
interval_end (JsonObject *root, guint index, guint end)
{
  double plain[2], clustered[2];

  for (guint i = 0; i < 2; i++)
    {
      plain[i] = look_up (root, "roles/#/pay/ci95/@", index, i);
      clustered[i] = look_up (root, "roles/#/pay/ci95_clustered/@", index, i);
    }
  if (isnan (clustered[0]))
    return plain[end];
  return isnan (plain[0]) || clustered[1] - clustered[0] > plain[1] - plain[0] ? clustered[end]
                                                                               : plain[end];
}

static double
pay_lo (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return interval_end (root, index, 0);
}

static double
pay_hi (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  return interval_end (root, index, 1);
}

/* Of the role's own list, else as pairs with the role have it. */
static double
skill_share (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  static const char *const lists[] = {"shared", "a_only", "b_only"};
  const char *name = market_table_get_name (result->table, MARKET_NAMES_SKILLS, id);
  JsonArray *pairs = json_object_get_array_member (root, "pairs");
  JsonObject *role
      = json_array_get_object_element (json_object_get_array_member (root, "roles"), index);
  JsonObject *own = find_named (json_object_get_array_member (role, "skills"), "name", name);

  if (own != NULL)
    return json_object_get_double_member (own, "share");
  for (guint pair = 0; pair < json_array_get_length (pairs); pair++)
    for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
      {
        JsonObject *object = json_array_get_object_element (pairs, pair);
        JsonObject *skill
            = find_named (json_object_get_array_member (object, lists[i]), "skill", name);
        guint a, b;

        find_sides (root, pair, &a, &b);
        if (skill != NULL && (a == index || b == index))
          return json_object_get_double_member (skill, a == index ? "a_share" : "b_share");
      }
  g_error ("%s stands in no list with a share", name);
}

static double
skill_n (JsonObject *root, const CompareResult *result, guint index, guint id)
{
  const char *name = market_table_get_name (result->table, MARKET_NAMES_SKILLS, id);
  JsonObject *role
      = json_array_get_object_element (json_object_get_array_member (root, "roles"), index);
  JsonObject *own = find_named (json_object_get_array_member (role, "skills"), "name", name);

  g_assert_nonnull (own);
  return json_object_get_int_member (own, "n");
}

static const Place places[REPORT_N_FIGURES] = {
    [REPORT_FIGURE_ALL_POSTINGS] = {COUNT, NULL, all_postings},
    [REPORT_FIGURE_TOP_K] = {COUNT, "top_k"},
    [REPORT_FIGURE_MIN_SAMPLE] = {COUNT, "min_sample"},
    [REPORT_FIGURE_REPOST_SHARE] = {SHARE, NULL, repost_share},
    [REPORT_FIGURE_SKILLED_SHARE] = {SHARE, NULL, skilled_share},
    [REPORT_FIGURE_FILE_POSTINGS] = {COUNT, "inputs/@/postings"},
    [REPORT_FIGURE_SCORE] = {DECIMAL, "choice/ranking/@/score"},
    [REPORT_FIGURE_FLIPS_AT] = {DECIMAL, "choice/reasons/@/flips_at"},
    [REPORT_FIGURE_POSTINGS] = {COUNT, "roles/#/postings"},
    [REPORT_FIGURE_US_POSTINGS] = {COUNT, "roles/#/us_postings"},
    [REPORT_FIGURE_US_SHARE] = {SHARE, NULL, us_share},
    [REPORT_FIGURE_PAY_N] = {COUNT, "roles/#/pay/n"},
    [REPORT_FIGURE_PAY_POSTINGS] = {COUNT, "roles/#/pay/postings"},
    [REPORT_FIGURE_PAY_EMPLOYERS] = {COUNT, "roles/#/pay/employers"},
    [REPORT_FIGURE_PAY_MEDIAN] = {MONEY, "roles/#/pay/median"},
    [REPORT_FIGURE_PAY_LO] = {MONEY, NULL, pay_lo},
    [REPORT_FIGURE_PAY_HI] = {MONEY, NULL, pay_hi},
    [REPORT_FIGURE_PAY_P25] = {MONEY, "roles/#/pay/p25"},
    [REPORT_FIGURE_PAY_P75] = {MONEY, "roles/#/pay/p75"},
    [REPORT_FIGURE_COVERAGE] = {SHARE, "roles/#/pay/coverage"},
    [REPORT_FIGURE_COVERAGE_ALL] = {SHARE, "roles/#/pay/coverage_all"},
    [REPORT_FIGURE_AGENCY_SHARE] = {SHARE, "roles/#/agency_share"},
    [REPORT_FIGURE_N_TOP] = {COUNT, NULL, n_top},
    [REPORT_FIGURE_N_TIES] = {COUNT, NULL, n_ties},
    [REPORT_FIGURE_N_EMPLOYERS] = {COUNT, NULL, n_employers},
    [REPORT_FIGURE_MODE_N] = {COUNT, "roles/#/work_mode/mode/n"},
    [REPORT_FIGURE_MODE_SHARE] = {SHARE, "roles/#/work_mode/mode/share"},
    [REPORT_FIGURE_LEVEL_N] = {COUNT, "roles/#/seniority/level/n"},
    [REPORT_FIGURE_LEVEL_SHARE] = {SHARE, "roles/#/seniority/level/share"},
    [REPORT_FIGURE_COUNTRY_N] = {COUNT, "roles/#/countries/@/n"},
    [REPORT_FIGURE_COUNTRY_SHARE] = {SHARE, "roles/#/countries/@/share"},
    [REPORT_FIGURE_EMPLOYER_N] = {COUNT, "roles/#/employers/@/n"},
    [REPORT_FIGURE_EMPLOYER_SHARE] = {SHARE, "roles/#/employers/@/share"},
    [REPORT_FIGURE_SKILL_N] = {COUNT, NULL, skill_n},
    [REPORT_FIGURE_SKILL_SHARE] = {SHARE, NULL, skill_share},
    [REPORT_FIGURE_PREMIUM_N] = {COUNT, "roles/#/premiums/@/n"},
    [REPORT_FIGURE_PREMIUM_MEDIAN] = {MONEY, "roles/#/premiums/@/median"},
    [REPORT_FIGURE_PREMIUM] = {DIFFERENCE, "roles/#/premiums/@/premium"},
    [REPORT_FIGURE_PREMIUM_WITHOUT] = {DIFFERENCE, "roles/#/premiums/@/vs_without"},
    [REPORT_FIGURE_PREMIUM_ADJUSTED] = {SIGNED, "roles/#/premiums/@/adjusted"},
    [REPORT_FIGURE_PREMIUM_ADJUSTED_LO] = {SIGNED, "roles/#/premiums/@/adjusted_ci95/0"},
    [REPORT_FIGURE_PREMIUM_ADJUSTED_HI] = {SIGNED, "roles/#/premiums/@/adjusted_ci95/1"},
    [REPORT_FIGURE_PAY_REWEIGHTED] = {MONEY, "roles/#/who_states_pay/median_reweighted"},
    [REPORT_FIGURE_FIT_COVERED] = {SHARE, "roles/#/fit/covered"},
    [REPORT_FIGURE_FIT_REACH] = {SHARE, "roles/#/fit/reach"},
    [REPORT_FIGURE_FIT_N] = {COUNT, "roles/#/fit/n"},
    [REPORT_FIGURE_FIT_N_REACH] = {COUNT, "roles/#/fit/n_reach"},
    [REPORT_FIGURE_LACK_N] = {COUNT, "roles/#/fit/lacks/@/n"},
    [REPORT_FIGURE_LACK_GAINED] = {COUNT, "roles/#/fit/lacks/@/gained"},
    [REPORT_FIGURE_LACK_REACH] = {SHARE, "roles/#/fit/lacks/@/reach"},
    [REPORT_FIGURE_AGE_MEDIAN] = {COUNT, "roles/#/age/median"},
    [REPORT_FIGURE_AGE_OVER_90] = {SHARE, "roles/#/age/over_90"},
    [REPORT_FIGURE_CHANGE_OPENINGS] = {SIGNED, "roles/#/change/openings"},
    [REPORT_FIGURE_CHANGE_FROM] = {COUNT, "roles/#/change/from"},
    [REPORT_FIGURE_CHANGE_TO] = {COUNT, "roles/#/change/to"},
    [REPORT_FIGURE_N_BOTH] = {COUNT, "pairs/#/both"},
    [REPORT_FIGURE_N_BOTH_EMPLOYERS] = {COUNT, NULL, n_both_employers},
    [REPORT_FIGURE_N_SHARED] = {COUNT, NULL, n_shared},
    [REPORT_FIGURE_N_UNION] = {COUNT, NULL, n_union},
    [REPORT_FIGURE_JACCARD] = {DECIMAL, "pairs/#/jaccard"},
    [REPORT_FIGURE_OVERLAP] = {DECIMAL, "pairs/#/overlap_coefficient"},
    [REPORT_FIGURE_JACCARD_SHARE] = {SHARE, "pairs/#/jaccard"},
    [REPORT_FIGURE_OVERLAP_SHARE] = {SHARE, "pairs/#/overlap_coefficient"},
    [REPORT_FIGURE_GAP] = {MONEY, NULL, gap},
    [REPORT_FIGURE_GAP_ADJUSTED] = {SIZE, "pairs/#/pay_gap/adjusted"},
    [REPORT_FIGURE_GAP_ADJUSTED_LO] = {SIGNED, "pairs/#/pay_gap/adjusted_ci95/0"},
    [REPORT_FIGURE_GAP_ADJUSTED_HI] = {SIGNED, "pairs/#/pay_gap/adjusted_ci95/1"},
    [REPORT_FIGURE_GAP_MEAN] = {SHARE, NULL, gap_mean},
    [REPORT_FIGURE_DRIVER] = {SIGNED, NULL, driver},
    [REPORT_FIGURE_K_MIN] = {COUNT, "pairs/#/overlap/k_min"},
    [REPORT_FIGURE_K_MAX] = {COUNT, "pairs/#/overlap/k_max"},
    [REPORT_FIGURE_JACCARD_LO] = {DECIMAL, "pairs/#/overlap/jaccard_range/0"},
    [REPORT_FIGURE_JACCARD_HI] = {DECIMAL, "pairs/#/overlap/jaccard_range/1"},
    [REPORT_FIGURE_TIMES_POSTINGS] = {TIMES, NULL, times_postings},
    [REPORT_FIGURE_MORE_POSTINGS] = {SHARE, NULL, more_postings},
    [REPORT_FIGURE_TIMES_ENTRY] = {TIMES, NULL, times_entry},
    [REPORT_FIGURE_TIMES_REMOTE] = {TIMES, NULL, times_remote},
};

double
figures_get_number (JsonObject *root,
                    const CompareResult *result,
                    guint figure,
                    guint index,
                    guint id)
{
  const Place *place = &places[figure];

  if (place->special != NULL)
    return place->special (root, result, index, id);
  if (place->path == NULL)
    g_error ("figure %u has no place in the JSON report", figure);
  return look_up (root, place->path, index, id);
}

char *
figures_dup_text (JsonObject *root,
                  const CompareResult *result,
                  guint figure,
                  guint index,
                  guint id)
{
  double number = figures_get_number (root, result, figure, index, id);
  LexiconCurrency currency = result->roles[0].pay.currency;

  if (isnan (number))
    return g_strdup ("–");
  switch (places[figure].writing)
    {
    case SHARE:
      return report_format_share (number);
    case SIZE:
      return report_format_share (fabs (number));
    case SIGNED:
      return report_format_share_difference (number);
    case DECIMAL:
      return report_format_decimal (number, 2);
    case MONEY:
      return report_format_money (number, currency);
    case DIFFERENCE:
      return report_format_money_difference (number, currency);
    case TIMES:
      return report_words_times (number);
    case COUNT:
    default:
      return report_format_count ((guint64)round (number));
    }
}
