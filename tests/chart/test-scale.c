/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scales, nice ticks, and numbers at ticks. */

#include "chart-scale.h"

typedef struct
{
  double lo, hi, origin;
  guint n_max;
  const char *ticks; /* "%g" each */
} TickCase;

static const TickCase tick_cases[] = {
  { 0, 1, 0, 5, "0 0.25 0.5 0.75 1" },
  { 0, 1, 0, 6, "0 0.2 0.4 0.6 0.8 1" },
  { 0, 0.38, 0, 5, "0 0.1 0.2 0.3" },
  { 92e3, 212e3, 0, 6, "100000 120000 140000 160000 180000 200000" },
  { 137e3, 184e3, 150e3, 5, "140000 150000 160000 170000 180000" },
  { -13, 35, 0, 5, "-10 0 10 20 30" },
  { 100, 100, 0, 3, "90 100 110" },
  { 0, 10, 0, 0, "" },
  { 0, 10, 0, 1, "0" },
  { -1e300, 1e300, 0, 3, "-1e+300 0 1e+300" },
  { 1e15, 1e15 + 0.25, 0, 5, "1e+15" },
  { 5e-324, 1e-323, 0, 5, "" },
};

static void
test_ticks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tick_cases); i++)
    {
      const TickCase *c = &tick_cases[i];
      g_autoptr (GString) found = g_string_new (NULL);
      g_autoptr (GArray) ticks = NULL;
      ChartScale scale;

      chart_scale_init_linear (&scale, (ChartRange){ c->lo, c->hi }, 0, 100);
      scale.origin = c->origin;
      ticks = chart_scale_dup_ticks (&scale, c->n_max);
      g_assert_cmpuint (ticks->len, <=, c->n_max);
      for (guint k = 0; k < ticks->len; k++)
        g_string_append_printf (found, k > 0 ? " %.6g" : "%.6g", g_array_index (ticks, double, k));
      g_test_message ("%g to %g: %s", c->lo, c->hi, found->str);
      g_assert_cmpstr (found->str, ==, c->ticks);
    }
}

static void
test_points (void)
{
  ChartScale scale;

  chart_scale_init_linear (&scale, (ChartRange){ 10, 20 }, 100, 300);
  g_assert_cmpfloat (chart_scale_get_point (&scale, 10), ==, 100);
  g_assert_cmpfloat (chart_scale_get_point (&scale, 15), ==, 200);
  g_assert_cmpfloat (chart_scale_get_point (&scale, 20), ==, 300);
  g_assert_cmpfloat (chart_scale_get_point (&scale, 1e9), ==, 300);
  g_assert_cmpfloat (chart_scale_get_point (&scale, -INFINITY), ==, 100);
  g_assert_cmpfloat (chart_scale_get_point (&scale, NAN), ==, 100);

  chart_scale_init_linear (&scale, CHART_RANGE_EMPTY, 0, 1);
  g_assert_true (isfinite (chart_scale_get_point (&scale, 0.5)));

  chart_scale_init_band (&scale, 4, 0, 80);
  g_assert_cmpfloat (chart_scale_get_point (&scale, 0), ==, 0);
  g_assert_cmpfloat (chart_scale_get_point (&scale, 3), ==, 60);
  chart_scale_init_band (&scale, 0, 0, 80);
  g_assert_true (isfinite (chart_scale_get_point (&scale, 0)));
}

static void
test_range (void)
{
  ChartRange range = CHART_RANGE_EMPTY;

  g_assert_true (chart_range_is_empty (&range));
  chart_range_add (&range, NAN);
  chart_range_add (&range, INFINITY);
  g_assert_true (chart_range_is_empty (&range));
  chart_range_add (&range, 1e308);
  g_assert_false (chart_range_is_empty (&range));
  g_assert_cmpfloat (range.hi, ==, CHART_VALUE_MAX);
}

typedef struct
{
  ChartNumber number;
  double value, step;
  gboolean is_difference;
  const char *text;
} NumberCase;

static const NumberCase number_cases[] = {
  { CHART_NUMBER_PERCENT, 0.25, 0.05, FALSE, "25%" },
  { CHART_NUMBER_PERCENT, 0.025, 0.005, FALSE, "2.5%" },
  { CHART_NUMBER_PERCENT, 0.038, 0, FALSE, "3.8%" },
  { CHART_NUMBER_PERCENT, 0.38, 0, FALSE, "38%" },
  { CHART_NUMBER_MONEY, 75000, 25000, FALSE, "$75k" },
  { CHART_NUMBER_MONEY, 7500, 2500, TRUE, "+$7.5k" },
  { CHART_NUMBER_MONEY, -10000, 10000, TRUE, "−$10k" },
  { CHART_NUMBER_MONEY, 0, 10000, FALSE, "$0" },
  { CHART_NUMBER_MONEY, 25, 5, FALSE, "$25" },
  { CHART_NUMBER_MONEY, 1.5e6, 5e5, FALSE, "$1.5m" },
  { CHART_NUMBER_MONEY, 139500, 0, FALSE, "$139,500" },
  { CHART_NUMBER_COUNT, 49510, 0, FALSE, "49,510" },
  { CHART_NUMBER_COUNT, 131, 0, FALSE, "131" },
  { CHART_NUMBER_COUNT, 1234567, 0, FALSE, "1,234,567" },
  { CHART_NUMBER_MONEY, 41.5, 0, FALSE, "$41.50" },
  { CHART_NUMBER_PERCENT, 0, 0, FALSE, "0%" },
  { CHART_NUMBER_COUNT, 12500, 2500, FALSE, "12.5k" },
  { CHART_NUMBER_COUNT, 2e300, 1e300, FALSE, "2e+300" },
  { CHART_NUMBER_COUNT, NAN, 0, FALSE, "–" },
  { CHART_NUMBER_COUNT, -INFINITY, 0, TRUE, "–" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      const NumberCase *c = &number_cases[i];
      g_autoptr (ChartSpec) spec = chart_spec_new (CHART_MARK_BAR, c->number);
      g_autofree char *text = NULL;

      spec->unit = g_strdup ("$");
      text = chart_number_dup (spec, c->value, c->step, c->is_difference);
      g_assert_cmpstr (text, ==, c->text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/ticks", test_ticks);
  g_test_add_func ("/chart/scale/points", test_points);
  g_test_add_func ("/chart/scale/range", test_range);
  g_test_add_func ("/chart/scale/numbers", test_numbers);
  return g_test_run ();
}
