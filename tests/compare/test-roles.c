/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparisons of small tables written by hand: what is missing, small, shared, filtered. */

#include "compare-evidence.h"
#include "compare-roles.h"
#include "market-builder.h"

#define US LEXICON_COUNTRY ('U', 'S')
#define DE LEXICON_COUNTRY ('D', 'E')
#define USD LEXICON_CURRENCY ('U', 'S', 'D')
#define EUR LEXICON_CURRENCY ('E', 'U', 'R')

#define ASSERT_NONE(interval) g_assert_true (isnan ((interval).lo) && isnan ((interval).hi))

static void
add_rows (MarketBuilder *builder, const MarketRow *row, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", market_builder_get_n_rows (builder));
      MarketRow copy = *row;

      copy.id = id;
      market_builder_add (builder, &copy);
    }
}

static CompareSide
find_side (const MarketTable *table, const char *role)
{
  CompareSide side = { market_table_find_name (table, MARKET_NAMES_ROLES, role), NULL };

  g_assert_cmpuint (side.role, !=, 0);
  return side;
}

/* 20 Potters in the US, 12 with pay rising by 1,000 from 101,000; one in the US and Canada paid in
 * euros; 5 in Germany paid in euros; 9 Weavers in the US, all paid. */
static MarketTable *
build_table (void)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);

  for (guint i = 1; i <= 12; i++)
    {
      MarketRow paid = { .title = "Potter", .role = "Potter", .countries = "US", .employer = "Kiln",
                         .skills = "Clay;Glaze", .pay_yearly = 100000 + 1000.0 * i };

      add_rows (builder, &paid, 1);
    }
  add_rows (builder, &(MarketRow) { .title = "Potter", .role = "Potter", .countries = "US",
                                    .skills = "Clay;Wheel" }, 7);
  add_rows (builder, &(MarketRow) { .title = "Potter", .role = "Potter", .countries = "US;CA",
                                    .skills = "Wheel", .pay_yearly = 90000,
                                    .pay_currency = "EUR" }, 1);
  add_rows (builder, &(MarketRow) { .title = "Potter", .role = "Potter", .countries = "DE",
                                    .pay_yearly = 50000, .pay_currency = "EUR" }, 5);
  add_rows (builder, &(MarketRow) { .title = "Weaver", .role = "Weaver", .countries = "US",
                                    .skills = "Loom;Clay", .pay_yearly = 70000 }, 9);
  return market_builder_finish (builder, NULL, FALSE);
}

static CompareResult *
compare_sides (MarketTable *table, const CompareSide *sides, guint n_sides,
               const MarketFilter *filter)
{
  CompareRequest request
      = { .sides = sides, .n_sides = n_sides, .filter = filter, .pay_currency = USD };
  CompareResult *result = compare_roles (table, &request, NULL, NULL);

  g_assert_nonnull (result);
  return result;
}

static void
test_one_role (void)
{
  g_autoptr (MarketTable) table = build_table ();
  CompareSide side = find_side (table, "Potter");
  g_autoptr (CompareResult) result = compare_sides (table, &side, 1, NULL);
  const CompareRole *role = &result->roles[0];

  g_assert_cmpuint (result->n_roles, ==, 1);
  g_assert_cmpuint (result->n_pairs, ==, 0);
  g_assert_cmpuint (result->top_k, ==, 30);
  g_assert_cmpuint (result->min_sample, ==, 10);
  g_assert_cmpuint (role->n_postings, ==, 25);
  g_assert_cmpuint (role->n_us_postings, ==, 20);
  /* Pay in the country but not in its currency is none. */
  g_assert_cmpuint (role->pay.n, ==, 12);
  g_assert_cmpuint (role->pay.n_employers, ==, 1);
  g_assert_cmpfloat (role->pay.median, ==, 106500);
  /* Ranks of the binomial interval for 12: 3 and 10. */
  g_assert_cmpfloat (role->pay.ci95.lo, ==, 103000);
  g_assert_cmpfloat (role->pay.ci95.hi, ==, 110000);
  ASSERT_NONE (role->pay.ci95_clustered);
  g_assert_true (isnan (role->pay.p25) && isnan (role->pay.p90));
  g_assert_cmpfloat (role->pay.coverage, ==, 12 / 20.0);
  g_assert_cmpfloat (role->pay.coverage_all, ==, 12 / 25.0);
  g_assert_cmpint (role->pay.sample, ==, COMPARE_SAMPLE_VERY_SMALL);
  g_assert_cmpuint (role->n_top, ==, 3);
  g_assert_cmpuint (role->top_k_ties->len, ==, 0);
}

static void
test_premium_of_all (void)
{
  g_autoptr (MarketTable) table = build_table ();
  CompareSide side = find_side (table, "Potter");
  g_autoptr (CompareResult) result = compare_sides (table, &side, 1, NULL);
  const ComparePremium *premium = &result->roles[0].premiums[0];

  /* Every paid posting asks for both skills: nobody is without, and nothing is said of it. */
  g_assert_cmpuint (result->roles[0].n_premiums, ==, 2);
  g_assert_cmpstr (premium[0].name, ==, "Clay");
  g_assert_cmpstr (premium[1].name, ==, "Glaze");
  g_assert_cmpfloat (premium->premium, ==, 0);
  g_assert_true (isnan (premium->vs_without));
  ASSERT_NONE (premium->vs_without_ci95);
}

static void
test_small_role (void)
{
  g_autoptr (MarketTable) table = build_table ();
  CompareSide sides[] = { find_side (table, "Potter"), find_side (table, "Weaver") };
  g_autoptr (CompareResult) result = compare_sides (table, sides, 2, NULL);
  const CompareRole *role = &result->roles[1];
  const ComparePair *pair = &result->pairs[0];

  g_assert_cmpuint (role->n_postings, ==, 9);
  g_assert_cmpuint (role->work_mode[LEXICON_WORK_MODE_UNKNOWN].n, ==, 9);
  g_assert_true (isnan (role->work_mode[LEXICON_WORK_MODE_UNKNOWN].share));
  g_assert_true (isnan (role->skills[0].share.share));
  g_assert_cmpuint (role->skills[0].share.n, ==, 9);
  g_assert_cmpuint (role->pay.n, ==, 9);
  g_assert_true (isnan (role->pay.median));
  ASSERT_NONE (role->pay.ci95);
  g_assert_true (isnan (role->pay.coverage));
  g_assert_cmpint (role->pay.sample, ==, COMPARE_SAMPLE_TOO_SMALL);
  g_assert_cmpuint (role->n_premiums, ==, 0);
  g_assert_cmpuint (pair->n_shared, ==, 1);
  g_assert_true (isnan (pair->shared[0].b_share));
  g_assert_cmpfloat (pair->shared[0].a_share, ==, 19 / 25.0);
  g_assert_true (isnan (pair->jaccard) && isnan (pair->overlap_coefficient));
  g_assert_true (isnan (pair->pay_gap_raw));
  ASSERT_NONE (pair->pay_gap_ci95);
  g_assert_cmpfloat (pair->volume_ratio, ==, 25 / 9.0);
}

static void
test_min_sample (void)
{
  g_autoptr (MarketTable) table = build_table ();
  CompareSide sides[] = { find_side (table, "Weaver"), find_side (table, "Potter") };
  CompareRequest request
      = { .sides = sides, .n_sides = 2, .min_sample = 9, .top_k = 1, .pay_currency = USD };
  g_autoptr (CompareResult) result = compare_roles (table, &request, NULL, NULL);

  g_assert_cmpfloat (result->roles[0].pay.median, ==, 70000);
  g_assert_cmpint (result->roles[0].pay.sample, ==, COMPARE_SAMPLE_VERY_SMALL);
  g_assert_cmpuint (result->roles[0].n_premiums, ==, 2);
  g_assert_cmpfloat (result->pairs[0].pay_gap_raw, ==, 36500);
  g_assert_false (isnan (result->pairs[0].pay_gap_ci95.lo));
  /* Clay and Loom tie: the first by name is the top, the other is named. */
  g_assert_cmpuint (result->roles[0].n_top, ==, 1);
  g_assert_cmpstr (result->roles[0].skills[0].name, ==, "Clay");
  g_assert_cmpuint (result->roles[0].top_k_ties->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (result->roles[0].top_k_ties, 0), ==, "Loom");
  g_assert_cmpfloat (result->pairs[0].jaccard, ==, 1);
}

static void
test_empty_role (void)
{
  g_autoptr (MarketTable) table = build_table ();
  g_autoptr (MarketFilter) filter = market_filter_new ();
  CompareSide sides[] = { find_side (table, "Potter"), find_side (table, "Weaver") };
  g_autoptr (CompareResult) result = NULL;
  const CompareRole *role;

  filter->seniorities = 1 << LEXICON_SENIORITY_INTERN;
  result = compare_sides (table, sides, 2, filter);
  role = &result->roles[0];
  g_assert_cmpstr (role->name, ==, "Potter");
  g_assert_cmpuint (role->n_postings + role->n_us_postings + role->pay.n, ==, 0);
  g_assert_cmpuint (role->n_skills + role->n_countries + role->n_employers, ==, 0);
  g_assert_cmpuint (role->n_top + role->n_premiums, ==, 0);
  g_assert_true (isnan (role->pay.median) && isnan (role->pay.coverage));
  g_assert_true (isnan (role->agency_share));
  g_assert_true (isnan (result->pairs[0].jaccard) && isnan (result->pairs[0].volume_ratio));
}

static void
test_overlap (void)
{
  g_autoptr (MarketTable) table = build_table ();
  g_autoptr (MarketFilter) german = market_filter_new ();
  CompareSide sides[6];
  g_autoptr (CompareResult) result = NULL;
  LexiconCountry country = DE;

  german->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  g_array_append_val (german->countries, country);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    sides[i] = find_side (table, "Potter");
  sides[5].filter = german;
  result = compare_sides (table, sides, 6, NULL);

  g_assert_cmpuint (result->n_pairs, ==, 15);
  g_assert_cmpuint (result->pairs[0].n_both, ==, 25);
  g_assert_cmpfloat (result->pairs[0].pay_gap_raw, ==, 0);
  ASSERT_NONE (result->pairs[0].pay_gap_ci95);
  g_assert_cmpfloat (result->pairs[0].jaccard, ==, 1);
  g_assert_cmpuint (result->pairs[14].a, ==, 4);
  g_assert_cmpuint (result->pairs[14].b, ==, 5);
  g_assert_cmpuint (result->pairs[14].n_both, ==, 5);
  g_assert_cmpuint (result->roles[5].n_postings, ==, 5);
}

static void
test_paid_only (void)
{
  g_autoptr (MarketTable) table = build_table ();
  g_autoptr (MarketFilter) filter = market_filter_new ();
  CompareSide side = find_side (table, "Potter");
  CompareEvidence in_country = { COMPARE_EVIDENCE_PAY_COUNTRY, 0, 0 };
  g_autoptr (MarketSelection) rows = NULL;
  g_autoptr (CompareResult) result = NULL;
  const CompareRole *role;

  filter->is_paid_only = TRUE;
  result = compare_sides (table, &side, 1, filter);
  role = &result->roles[0];
  g_assert_cmpuint (role->n_postings, ==, 18);
  g_assert_cmpuint (role->n_us_postings, ==, 13);
  g_assert_cmpuint (role->pay.n_postings, ==, 20);
  g_assert_cmpfloat (role->pay.coverage, ==, 12 / 20.0);
  g_assert_cmpfloat (role->pay.coverage_all, ==, 12 / 25.0);
  rows = compare_evidence_select (result, &in_country);
  g_assert_cmpuint (market_selection_count (rows), ==, 20);
}

static void
test_paid_only_side (void)
{
  g_autoptr (MarketTable) table = build_table ();
  g_autoptr (MarketFilter) filter = market_filter_new ();
  CompareSide side = find_side (table, "Potter");
  g_autoptr (CompareResult) result = NULL;

  filter->is_paid_only = TRUE;
  side.filter = filter;
  result = compare_sides (table, &side, 1, NULL);
  g_assert_cmpuint (result->roles[0].n_postings, ==, 18);
  g_assert_cmpfloat (result->roles[0].pay.coverage, ==, 12 / 20.0);
}

static void
test_pay_country (void)
{
  g_autoptr (MarketTable) table = build_table ();
  g_autoptr (MarketFilter) filter = market_filter_new ();
  CompareSide side = find_side (table, "Potter");
  CompareRequest request = { .sides = &side, .n_sides = 1, .filter = filter, .pay_currency = EUR,
                             .min_sample = 1 };
  LexiconCountry country = DE;

  filter->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  g_array_append_val (filter->countries, country);
  {
    g_autoptr (CompareResult) result = compare_roles (table, &request, NULL, NULL);

    g_assert_cmpuint (result->roles[0].pay.country, ==, DE);
    g_assert_cmpuint (result->roles[0].pay.n, ==, 5);
    g_assert_cmpfloat (result->roles[0].pay.median, ==, 50000);
    ASSERT_NONE (result->roles[0].pay.ci95);
  }
  country = US;
  g_array_append_val (filter->countries, country);
  {
    g_autoptr (CompareResult) result = compare_roles (table, &request, NULL, NULL);

    /* With several countries it is the US, where one posting is paid in euros. */
    g_assert_cmpuint (result->roles[0].pay.country, ==, US);
    g_assert_cmpuint (result->roles[0].pay.n, ==, 1);
  }
}

/* The same role on two sides, each with a filter: names, rows and pay countries are their own, the
 * currency is one. */
static void
test_sides (void)
{
  g_autoptr (MarketTable) table = build_table ();
  g_autoptr (MarketFilter) german = market_filter_new ();
  g_autoptr (MarketFilter) american = market_filter_new ();
  CompareSide sides[] = { find_side (table, "Potter"), find_side (table, "Potter") };
  CompareRequest request
      = { .sides = sides, .n_sides = 2, .pay_currency = EUR, .min_sample = 1 };
  LexiconCountry country = DE;
  g_autoptr (CompareResult) result = NULL;

  german->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  g_array_append_val (german->countries, country);
  american->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  country = US;
  g_array_append_val (american->countries, country);
  american->skills = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (american->skills, g_strdup ("Wheel"));
  american->work_modes = 1 << LEXICON_WORK_MODE_UNKNOWN | 1 << LEXICON_WORK_MODE_ONSITE;
  sides[0].filter = german;
  sides[1].filter = american;
  result = compare_roles (table, &request, NULL, NULL);

  g_assert_cmpstr (result->roles[0].name, ==, "Potter (DE)");
  g_assert_cmpstr (result->roles[1].name, ==, "Potter (US, mode unknown or on site, Wheel)");
  g_assert_cmpuint (result->roles[0].n_postings, ==, 5);
  g_assert_cmpuint (result->roles[1].n_postings, ==, 8);
  g_assert_cmpuint (result->roles[0].pay.country, ==, DE);
  g_assert_cmpuint (result->roles[1].pay.country, ==, US);
  g_assert_cmpuint (result->roles[0].pay.currency, ==, EUR);
  g_assert_cmpuint (result->roles[1].pay.currency, ==, EUR);
  g_assert_cmpfloat (result->roles[0].pay.median, ==, 50000);
  g_assert_cmpfloat (result->roles[1].pay.median, ==, 90000);
  g_assert_cmpfloat (result->pairs[0].pay_gap_raw, ==, 40000);
  g_assert_cmpuint (result->pairs[0].n_both, ==, 0);
  g_assert_true (market_filter_equal (result->roles[1].filter, american));
}

/* Whether duplicates count is the comparison's to say, not a side's. */
static void
test_side_duplicates (void)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketFilter) all = market_filter_new ();
  g_autoptr (MarketFilter) own = market_filter_new ();
  g_autoptr (MarketTable) table = NULL;
  CompareSide side;

  for (guint i = 0; i < 2; i++)
    market_builder_add (builder, &(MarketRow) { .id = "the-same", .title = "Potter",
                                                .role = "Potter", .employer = "Kiln" });
  table = market_builder_finish (builder, NULL, FALSE);
  side = find_side (table, "Potter");
  all->keeps_duplicates = TRUE;
  own->work_modes = 1 << LEXICON_WORK_MODE_UNKNOWN;
  side.filter = own;
  {
    g_autoptr (CompareResult) with = compare_sides (table, &side, 1, all);
    g_autoptr (CompareResult) without = compare_sides (table, &side, 1, NULL);

    g_assert_cmpuint (with->roles[0].n_postings, ==, 2);
    g_assert_cmpuint (without->roles[0].n_postings, ==, 1);
  }
}

static void
test_pay_country_of_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LexiconCatalog) catalog = lexicon_catalog_new (NULL, &error);
  g_autoptr (MarketBuilder) builder = market_builder_new (catalog);
  g_autoptr (MarketBuilder) unpaid = market_builder_new (catalog);
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (MarketTable) unpaid_table = NULL;

  g_assert_no_error (error);
  add_rows (builder, &(MarketRow) { .countries = "US", .pay_yearly = 9e4 }, 2);
  add_rows (builder, &(MarketRow) { .countries = "DE", .pay_yearly = 9e4, .pay_currency = "EUR" },
            3);
  add_rows (builder, &(MarketRow) { .countries = "FR", .pay_yearly = 9e4 }, 9);
  table = market_builder_finish (builder, NULL, FALSE);
  g_assert_cmpuint (compare_find_pay_country (table), ==, DE);

  add_rows (unpaid, &(MarketRow) { .countries = "FR" }, 9);
  unpaid_table = market_builder_finish (unpaid, NULL, FALSE);
  g_assert_cmpuint (compare_find_pay_country (unpaid_table), ==, US);
}

/* A role of one's own takes titles whatever their role, and shares postings with another. */
static void
test_own_role (void)
{
  g_autoptr (MarketTable) table = build_table ();
  CompareSide sides[] = { find_side (table, "Potter"),
                          { .words = "potter | weaver", .name = "Crafts" },
                          { .words = "weaver -potter" } };
  CompareRequest request = { .sides = sides, .n_sides = 3 };
  g_autoptr (CompareResult) result = compare_roles (table, &request, NULL, NULL);

  g_assert_cmpstr (result->roles[1].name, ==, "Crafts");
  g_assert_cmpuint (result->roles[1].n_postings, ==, 34);
  g_assert_cmpuint (result->roles[1].role, ==, 0);
  g_assert_cmpstr (result->roles[2].name, ==, "weaver -potter");
  g_assert_cmpuint (result->roles[2].n_postings, ==, 9);
  g_assert_cmpuint (result->pairs[0].n_both, ==, 25);
  g_assert_cmpuint (result->pairs[1].n_both, ==, 0);
  g_assert_cmpuint (result->pairs[2].n_both, ==, 9);
}

static void
test_cancelled (void)
{
  g_autoptr (MarketTable) table = build_table ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CompareSide side = find_side (table, "Potter");
  CompareRequest request = { .sides = &side, .n_sides = 1 };

  g_cancellable_cancel (cancellable);
  g_assert_null (compare_roles (table, &request, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/roles/one-role", test_one_role);
  g_test_add_func ("/compare/roles/premium-of-all", test_premium_of_all);
  g_test_add_func ("/compare/roles/small-role", test_small_role);
  g_test_add_func ("/compare/roles/min-sample", test_min_sample);
  g_test_add_func ("/compare/roles/empty-role", test_empty_role);
  g_test_add_func ("/compare/roles/overlap", test_overlap);
  g_test_add_func ("/compare/roles/paid-only", test_paid_only);
  g_test_add_func ("/compare/roles/paid-only-side", test_paid_only_side);
  g_test_add_func ("/compare/roles/pay-country", test_pay_country);
  g_test_add_func ("/compare/roles/pay-country-of-table", test_pay_country_of_table);
  g_test_add_func ("/compare/roles/sides", test_sides);
  g_test_add_func ("/compare/roles/side-duplicates", test_side_duplicates);
  g_test_add_func ("/compare/roles/own-role", test_own_role);
  g_test_add_func ("/compare/roles/cancelled", test_cancelled);
  return g_test_run ();
}
