/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chart specs say what the result says: golden tables, and for every mark the postings behind it. */

#include "report-chart.h"

#include <string.h>

#include "../compare/generated.h"
#include "compare-evidence.h"
#include "fixture.h"
#include "report-text.h"

static const char *const two_roles[] = { "Software Engineer", "Backend Developer", NULL };

static void
append_text (GString *out, const char *name, const char *text)
{
  if (text != NULL)
    g_string_append_printf (out, "%s: %s\n", name, text);
}

/* What a reader sees of a spec, line by line. */
static void
append_spec (GString *out, const char *id, const ChartSpec *spec)
{
  g_autoptr (GPtrArray) table = chart_spec_dup_table (spec);

  g_string_append_printf (out, "== %s\n", id);
  append_text (out, "title", spec->title);
  append_text (out, "subtitle", spec->subtitle);
  append_text (out, "caption", spec->caption);
  append_text (out, "baseline", spec->baseline_label);
  for (guint i = 0; i < table->len; i++)
    {
      g_autofree char *line = g_strjoinv (" | ", g_ptr_array_index (table, i));

      g_string_append_printf (out, "| %s\n", line);
    }
  for (guint i = 0; i < spec->rows->len; i++)
    {
      const ChartRow *row = g_ptr_array_index (spec->rows, i);

      for (guint k = 0; k < row->data->len; k++)
        {
          const ChartDatum *datum = &g_array_index (row->data, ChartDatum, k);

          if (datum->detail != NULL)
            g_string_append_printf (out, "%s %s\n", datum->is_faded ? "~" : "*", datum->detail);
        }
    }
}

static void
test_golden (void)
{
  g_autoptr (MarketTable) table = fixture_new_table ();
  g_autoptr (CompareResult) result = fixture_compare (table, two_roles, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint chart = 0; chart < REPORT_N_CHARTS; chart++)
    {
      ReportChartOptions options = { .all_roles = TRUE };
      g_autoptr (ChartSpec) spec = report_chart_new_spec (result, chart, &options);

      append_spec (out, report_chart_get_id (chart), spec);
    }
  for (guint role = 0; role < 2; role++)
    {
      ReportChartOptions options = { .role = role, .n_rows_max = 3 };
      g_autoptr (ChartSpec) premium
          = report_chart_new_spec (result, REPORT_CHART_PAY_PREMIUM, &options);
      g_autoptr (ChartSpec) employers
          = report_chart_new_spec (result, REPORT_CHART_EMPLOYERS, &options);

      append_spec (out, "one role's premiums", premium);
      append_spec (out, "one role's employers", employers);
    }
  fixture_check_golden ("charts.txt", out->str);
}

/* A mark that can be clicked names how many postings stand behind it. */
static void
check_datum (const CompareResult *result, const ChartDatum *datum)
{
  g_autoptr (MarketSelection) rows = NULL;
  g_autofree char *n = NULL;
  CompareEvidence evidence;

  if (datum->key == 0)
    {
      g_assert_true (isnan (datum->value));
      return;
    }
  g_assert_true (compare_evidence_unpack (datum->key, &evidence));
  g_assert_cmpuint (evidence.role, ==, datum->series);
  g_assert_nonnull (datum->detail);
  g_assert_nonnull (strstr (datum->detail, result->roles[datum->series].name));
  rows = compare_evidence_select (result, &evidence);
  n = report_format_count (market_selection_count (rows));
  g_assert_nonnull (strstr (datum->detail, n));
}

static void
check_spec (const CompareResult *result, const ChartSpec *spec, guint n_rows_max)
{
  g_assert_nonnull (spec->title);
  g_assert_nonnull (strstr (spec->caption, "Source: "));
  g_assert_cmpuint (spec->series->len, ==, result->n_roles);
  g_assert_cmpuint (spec->rows->len, <=, MAX (n_rows_max, 15));
  for (guint i = 0; i < spec->rows->len; i++)
    {
      const ChartRow *row = g_ptr_array_index (spec->rows, i);

      for (guint k = 0; k < row->data->len; k++)
        check_datum (result, &g_array_index (row->data, ChartDatum, k));
    }
}

static void
check_curves (const ChartSpec *spec)
{
  for (guint i = 0; i < spec->rows->len; i++)
    {
      const ChartRow *row = g_ptr_array_index (spec->rows, i);
      const ChartDatum *datum = &g_array_index (row->data, ChartDatum, 0);
      double area = 0;

      for (guint k = 1; datum->curve != NULL && k < spec->n_curve; k++)
        {
          g_assert_true (isfinite (datum->curve[k]) && datum->curve[k] >= 0);
          g_assert_cmpfloat (spec->curve_x[k], >, spec->curve_x[k - 1]);
          area += datum->curve[k] * (spec->curve_x[k] - spec->curve_x[k - 1]);
        }
      /* All postings under the curve but those beyond the axis and the kernels' tails. */
      if (datum->curve != NULL)
        g_assert_true (area > 0.8 && area < 1.02);
    }
}

static void
test_evidence (void)
{
  static const guint sizes[] = { 3, 12, 60, 300, 900 };

  for (guint seed = 0; seed < 30; seed++)
    {
      guint n = sizes[seed % G_N_ELEMENTS (sizes)];
      g_autofree GeneratedPosting *postings = generated_postings_new (seed, n);
      g_autoptr (MarketTable) table = generated_table_new (postings, n);
      guint n_roles = MIN (market_table_get_n_names (table, MARKET_NAMES_ROLES), 1 + seed % 3);
      const char *roles[4] = { NULL };
      g_autoptr (CompareResult) result = NULL;

      for (guint i = 0; i < n_roles; i++)
        roles[i] = market_table_get_name (table, MARKET_NAMES_ROLES, i + 1);
      result = fixture_compare (table, roles, NULL);
      for (guint chart = 0; chart < REPORT_N_CHARTS; chart++)
        {
          ReportChartOptions options = { .role = seed % n_roles, .n_rows_max = seed % 7,
                                         .all_roles = seed % 2 };
          g_autoptr (ChartSpec) spec = report_chart_new_spec (result, chart, &options);

          check_spec (result, spec, options.n_rows_max);
          if (chart == REPORT_CHART_PAY_DISTRIBUTION)
            check_curves (spec);
        }
    }
}

static void
test_ids (void)
{
  ReportChart chart;

  for (guint i = 0; i < REPORT_N_CHARTS; i++)
    {
      g_assert_true (report_chart_find (report_chart_get_id (i), &chart));
      g_assert_cmpuint (chart, ==, i);
    }
  g_assert_false (report_chart_find ("pay", &chart));
  g_assert_false (report_chart_find ("", &chart));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/chart/golden", test_golden);
  g_test_add_func ("/report/chart/evidence", test_evidence);
  g_test_add_func ("/report/chart/ids", test_ids);
  return g_test_run ();
}
