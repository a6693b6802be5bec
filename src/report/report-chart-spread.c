/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of how pay is spread: smoothed densities. */

#include <glib/gi18n.h>
#include <math.h>

#include "report-chart-private.h"
#include "report-number.h"
#include "report-words.h"

#define N_CURVE 160

/* The kernel's width is at least this part of the axis, so that curves of few values stay curves. */
#define LEAST_WIDTH 0.01

/* A value at a place in the order, between the two nearest ones. */
static double
get_quantile (const ComparePay *pay, double share)
{
  double place = share * (pay->n - 1);
  guint below = (guint) floor (place);
  guint above = MIN (below + 1, pay->n - 1);

  return pay->values[below] + (place - below) * (pay->values[above] - pay->values[below]);
}

static double
get_deviation (const ComparePay *pay)
{
  double mean = 0, squares = 0;

  for (guint i = 0; i < pay->n; i++)
    mean += pay->values[i] / pay->n;
  for (guint i = 0; i < pay->n; i++)
    squares += (pay->values[i] - mean) * (pay->values[i] - mean);
  return sqrt (squares / pay->n);
}

/* Silverman's rule of thumb (1986, eq. 3.31). */
static double
get_kernel_width (const ComparePay *pay, double axis)
{
  double deviation = get_deviation (pay);
  double quartiles = (get_quantile (pay, 0.75) - get_quantile (pay, 0.25)) / 1.34;
  double spread = quartiles > 0 ? MIN (deviation, quartiles) : deviation;

  return MAX (0.9 * spread * pow (pay->n, -0.2), LEAST_WIDTH * axis);
}

/* The axis leaves out the outermost hundredth on either side: a few outliers would squeeze the rest. */
static gboolean
find_axis (const CompareResult *result, double *from, double *to)
{
  *from = INFINITY;
  *to = -INFINITY;
  for (guint i = 0; i < result->n_roles; i++)
    {
      const ComparePay *pay = &result->roles[i].pay;

      if (isnan (pay->median))
        continue;
      *from = MIN (*from, get_quantile (pay, 0.01));
      *to = MAX (*to, get_quantile (pay, 0.99));
    }
  if (*from > *to)
    return FALSE;
  if (*to - *from < 0.1 * *to)
    {
      *from -= 0.05 * *to;
      *to *= 1.05;
    }
  *from = MAX (0, *from - 0.05 * (*to - *from));
  *to += 0.05 * (*to - *from);
  return TRUE;
}

/* How much weight falls on each point of the axis: a value goes to its two neighbours by nearness. */
static double *
bin_values (const ComparePay *pay, const double *x)
{
  double *bins = g_new0 (double, N_CURVE);
  double step = (x[N_CURVE - 1] - x[0]) / (N_CURVE - 1);

  for (guint i = 0; i < pay->n; i++)
    {
      double place = (pay->values[i] - x[0]) / step;
      gint below = (gint) floor (CLAMP (place, -1, N_CURVE));

      if (below < 0 || below + 1 >= N_CURVE)
        continue;
      bins[below] += 1 - (place - below);
      bins[below + 1] += place - below;
    }
  return bins;
}

static double *
build_curve (const ComparePay *pay, const double *x)
{
  g_autofree double *bins = bin_values (pay, x);
  double width = get_kernel_width (pay, x[N_CURVE - 1] - x[0]);
  double *curve = g_new0 (double, N_CURVE);

  for (guint i = 0; i < N_CURVE; i++)
    for (guint k = 0; k < N_CURVE; k++)
      {
        double distance = (x[i] - x[k]) / width;

        if (bins[k] > 0)
          curve[i] += bins[k] * exp (-0.5 * distance * distance) / (pay->n * width * sqrt (2 * G_PI));
      }
  return curve;
}

static char *
describe (const CompareRole *role)
{
  const ComparePay *pay = &role->pay;
  g_autofree char *n = report_format_count (pay->n);
  g_autofree char *median = report_format_money (pay->median, pay->currency);
  g_autofree char *half = report_format_interval ((CompareInterval) { pay->p25, pay->p75 },
                                                  pay->currency);

  if (half == NULL)
    /* Translators: a role, an amount, a number of postings. */
    return report_chart_add_sample (g_strdup_printf (_("%s: median %s, n = %s"), role->name, median,
                                                     n),
                                    pay->sample);
  /* Translators: a role, an amount, a range, a number of postings. */
  return report_chart_add_sample (g_strdup_printf (_("%s: median %s, middle half %s, n = %s"),
                                                   role->name, median, half, n),
                                  pay->sample);
}

static void
add_curve (ChartSpec *spec, const CompareResult *result, guint side)
{
  const CompareRole *role = &result->roles[side];
  g_autofree char *note = report_chart_format_n (role->pay.n);
  ChartRow *row = chart_spec_add_row (spec, role->name, note, side);
  ChartDatum *datum = chart_row_add (row, side, role->pay.median);

  datum->curve = build_curve (&role->pay, spec->curve_x);
  datum->label = report_format_money (role->pay.median, role->pay.currency);
  datum->detail = describe (role);
  datum->is_faded = role->pay.sample != COMPARE_SAMPLE_OK;
  datum->key = report_chart_pack (COMPARE_EVIDENCE_PAID, side, 0);
}

/* How to read the curves, and which roles have none. */
static char *
write_note (const CompareResult *result, guint n_curves)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  const char *reading = n_curves > 0 ? _("Smoothed; each curve has the same area. Tick: median.") : "";

  for (guint i = 0; i < result->n_roles; i++)
    if (isnan (result->roles[i].pay.median))
      g_ptr_array_add (names, result->roles[i].name);
  if (names->len == 0)
    return g_strdup (reading);
  list = report_words_list (names);
  /* Translators: how to read the chart, then roles. */
  return g_strdup_printf (_("%s Too few postings state pay for %s."), reading, list);
}

ChartSpec *
report_chart_new_pay_distribution (const CompareResult *result, const ReportChartOptions *options)
{
  const ComparePay *first = &result->roles[0].pay;
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_AREA, CHART_NUMBER_MONEY);
  g_autofree char *place = report_words_in_country (result, first->country);
  g_autofree char *note = NULL;
  double from, to;

  spec->unit = report_format_currency (first->currency);
  spec->row_title = g_strdup (_("Role"));
  spec->value_title = g_strdup (_("Base pay"));
  if (find_axis (result, &from, &to))
    {
      spec->n_curve = N_CURVE;
      spec->curve_x = g_new (double, N_CURVE);
    }
  for (guint i = 0; i < spec->n_curve; i++)
    spec->curve_x[i] = from + (to - from) * i / (N_CURVE - 1);
  for (guint i = 0; i < result->n_roles; i++)
    if (!isnan (result->roles[i].pay.median))
      add_curve (spec, result, i);
  note = write_note (result, spec->rows->len);
  report_chart_set_heading (
      spec, result, g_strdup (_("How pay is spread")),
      /* Translators: "in the US". */
      g_strdup_printf (_("Base salary a year %s, from postings that state it"), place),
      g_strstrip (note));
  return spec;
}
