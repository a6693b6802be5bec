/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The three kinds of premiums and their orders, and the pay with and without a skill. */

#include "report-chart.h"

#include <string.h>

#include "compare-evidence.h"
#include "compare-model.h"
#include "fixture.h"

static const char *const two_roles[] = { "Software Engineer", "Backend Developer", NULL };

static ChartSpec *
new_spec (const CompareResult *result, ReportPremium kind, ReportOrder order)
{
  ReportChartOptions options = { .premium = kind, .order = order };

  return report_chart_new_spec (result, REPORT_CHART_PAY_PREMIUM, &options);
}

static const ChartDatum *
get_datum (const ChartSpec *spec, guint row)
{
  const ChartRow *chart_row = g_ptr_array_index (spec->rows, row);

  return &g_array_index (chart_row->data, ChartDatum, 0);
}

static const ComparePremium *
find_premium (const CompareResult *result, const ChartDatum *datum)
{
  CompareEvidence evidence;

  g_assert_true (compare_evidence_unpack (datum->key, &evidence));
  return compare_role_find_premium (&result->roles[evidence.role], evidence.id);
}

static void
test_kinds (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) plain = fixture_compare (table, two_roles, NULL);
  g_autoptr (CompareResult) result = compare_model (plain, NULL, NULL);
  g_autoptr (ChartSpec) raw = new_spec (result, REPORT_PREMIUM_RAW, REPORT_ORDER_HIGHEST);
  g_autoptr (ChartSpec) without = new_spec (result, REPORT_PREMIUM_WITHOUT, REPORT_ORDER_HIGHEST);

  /* Python stands in every paid posting: there is none without it. */
  g_assert_cmpuint (raw->rows->len, ==, 5);
  g_assert_cmpuint (without->rows->len, ==, 4);
  for (guint i = 0; i < raw->rows->len; i++)
    g_assert_cmpfloat (get_datum (raw, i)->value, ==,
                       find_premium (result, get_datum (raw, i))->premium);
  for (guint i = 0; i < without->rows->len; i++)
    {
      const ComparePremium *premium = find_premium (result, get_datum (without, i));

      g_assert_cmpfloat (get_datum (without, i)->value, ==, premium->vs_without);
      g_assert_cmpfloat (get_datum (without, i)->lo, ==, premium->vs_without_ci95.lo);
      g_assert_nonnull (strstr (get_datum (without, i)->detail, "beside those without it"));
    }
}

static void
test_adjusted (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) plain = fixture_compare (table, two_roles, NULL);
  g_autoptr (ChartSpec) early = new_spec (plain, REPORT_PREMIUM_ADJUSTED, REPORT_ORDER_HIGHEST);
  ComparePremium *premium = &plain->roles[0].premiums[0];

  g_assert_false (report_chart_has_premiums (plain, REPORT_PREMIUM_ADJUSTED));
  g_assert_cmpuint (early->rows->len, ==, 0);

  premium->adjusted = 0.12;
  premium->adjusted_ci95 = (CompareInterval) { 0.05, 0.19 };
  premium->q = 0.03;
  g_autoptr (ChartSpec) spec = new_spec (plain, REPORT_PREMIUM_ADJUSTED, REPORT_ORDER_HIGHEST);
  g_assert_true (report_chart_has_premiums (plain, REPORT_PREMIUM_ADJUSTED));
  g_assert_cmpuint (spec->rows->len, ==, 1);
  g_assert_cmpint (spec->number, ==, CHART_NUMBER_PERCENT);
  g_assert_cmpstr (get_datum (spec, 0)->label, ==, "+12%");
  g_assert_nonnull (strstr (get_datum (spec, 0)->detail, "+5.0% to +19%, q = 0.03"));
}

static void
test_orders (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (table, two_roles, NULL);
  g_autoptr (ChartSpec) highest = new_spec (result, REPORT_PREMIUM_WITHOUT, REPORT_ORDER_HIGHEST);
  g_autoptr (ChartSpec) lowest = new_spec (result, REPORT_PREMIUM_WITHOUT, REPORT_ORDER_LOWEST);
  g_autoptr (ChartSpec) common = new_spec (result, REPORT_PREMIUM_WITHOUT, REPORT_ORDER_POSTINGS);

  for (guint i = 1; i < highest->rows->len; i++)
    {
      g_assert_cmpfloat (get_datum (highest, i)->value, <=, get_datum (highest, i - 1)->value);
      g_assert_cmpfloat (get_datum (lowest, i)->value, >=, get_datum (lowest, i - 1)->value);
      g_assert_cmpuint (find_premium (result, get_datum (common, i))->n, <=,
                        find_premium (result, get_datum (common, i - 1))->n);
    }
}

static void
test_skill_spread (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (table, two_roles, NULL);
  guint rust = market_table_find_name (table, MARKET_NAMES_SKILLS, "Rust");
  guint python = market_table_find_name (table, MARKET_NAMES_SKILLS, "Python");
  g_autoptr (ChartSpec) spec = report_chart_new_skill_spread (result, 1, rust);

  g_assert_cmpuint (spec->rows->len, ==, 2);
  g_assert_cmpstr (((ChartRow *) g_ptr_array_index (spec->rows, 0))->note, ==, "n = 30");
  g_assert_cmpstr (((ChartRow *) g_ptr_array_index (spec->rows, 1))->note, ==, "n = 12");
  g_assert_cmpfloat (get_datum (spec, 1)->value - get_datum (spec, 0)->value, ==,
                     compare_role_find_premium (&result->roles[1], rust)->vs_without);
  g_assert_true (get_datum (spec, 1)->is_faded);
  g_assert_null (report_chart_new_skill_spread (result, 0, python));
  g_assert_null (report_chart_new_skill_spread (result, 0, rust));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/premium/kinds", test_kinds);
  g_test_add_func ("/report/premium/adjusted", test_adjusted);
  g_test_add_func ("/report/premium/orders", test_orders);
  g_test_add_func ("/report/premium/skill-spread", test_skill_spread);
  return g_test_run ();
}
