/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of how pay is spread: smoothed densities, of roles or of a skill and the rest. */

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

#include "compare-sample.h"
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
static void
reach_pay (const ComparePay *pay, double *from, double *to)
{
  *from = MIN (*from, get_quantile (pay, 0.01));
  *to = MAX (*to, get_quantile (pay, 0.99));
}

static gboolean
widen_axis (double *from, double *to)
{
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

static gboolean
find_axis (const CompareResult *result, double *from, double *to)
{
  *from = INFINITY;
  *to = -INFINITY;
  for (guint i = 0; i < result->n_roles; i++)
    if (!isnan (result->roles[i].pay.median))
      reach_pay (&result->roles[i].pay, from, to);
  return widen_axis (from, to);
}

static void
set_axis (ChartSpec *spec, double from, double to)
{
  spec->n_curve = N_CURVE;
  spec->curve_x = g_new (double, N_CURVE);
  for (guint i = 0; i < N_CURVE; i++)
    spec->curve_x[i] = from + (to - from) * i / (N_CURVE - 1);
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
  g_autofree char *place = report_words_pay_place (result);
  g_autofree char *note = NULL;
  double from, to;

  report_format_currency (first->currency, &spec->unit, &spec->unit_behind);
  spec->row_title = g_strdup (_("Role"));
  spec->value_title = g_strdup (_("Base pay"));
  if (find_axis (result, &from, &to))
    set_axis (spec, from, to);
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

/* The paid postings of a role with a skill, and the others: only what a curve needs of their pay. */
typedef struct
{
  ComparePay with, without;
} Parts;

static int
compare_values (const void *a, const void *b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static void
set_part (ComparePay *part, GArray *values)
{
  part->n = values->len;
  part->values = (double *) (gpointer) values->data;
  if (part->n == 0)
    return;
  qsort (part->values, part->n, sizeof (double), compare_values);
  part->median = get_quantile (part, 0.5);
}

static void
split_pay (const CompareResult *result, guint side, guint skill, GArray *with, GArray *without)
{
  const MarketColumns *columns = market_table_get_columns (result->table);
  CompareEvidence paid = { COMPARE_EVIDENCE_PAID, side, 0 };
  CompareEvidence skilled = { COMPARE_EVIDENCE_SKILL_PAID, side, skill };
  g_autoptr (MarketSelection) rows = compare_evidence_select (result, &paid);
  g_autoptr (MarketSelection) skilled_rows = compare_evidence_select (result, &skilled);

  for (guint row = market_selection_next (rows, 0); row != G_MAXUINT32;
       row = market_selection_next (rows, row + 1))
    g_array_append_val (market_selection_has (skilled_rows, row) ? with : without,
                        columns->pay_yearly[row]);
}

static void
add_part (ChartSpec *spec, const ComparePay *part, const char *name, gint series,
          const ComparePay *pay, CompareSample sample, guint64 key)
{
  g_autofree char *n = report_chart_format_n (part->n);
  g_autofree char *median = report_format_money (part->median, pay->currency);
  ChartRow *row = chart_spec_add_row (spec, name, n, series);
  ChartDatum *datum = chart_row_add (row, series, part->median);

  datum->curve = build_curve (part, spec->curve_x);
  datum->label = g_strdup (median);
  /* Translators: whose pay, an amount, and how many postings. */
  datum->detail
      = report_chart_add_sample (g_strdup_printf (_("%s: median %s, %s"), name, median, n), sample);
  datum->is_faded = sample != COMPARE_SAMPLE_OK;
  datum->key = key;
}

ChartSpec *
report_chart_new_skill_spread (const CompareResult *result, guint side, guint skill)
{
  const CompareRole *role = &result->roles[side];
  const ComparePremium *premium = compare_role_find_premium (role, skill);
  g_autoptr (GArray) with = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) without = g_array_new (FALSE, FALSE, sizeof (double));
  Parts parts = { { 0 }, { 0 } };
  double from = INFINITY, to = -INFINITY;

  if (premium == NULL || isnan (premium->vs_without))
    return NULL;
  split_pay (result, side, skill, with, without);
  set_part (&parts.with, with);
  set_part (&parts.without, without);
  if (parts.with.n == 0 || parts.without.n == 0)
    return NULL;
  reach_pay (&parts.with, &from, &to);
  reach_pay (&parts.without, &from, &to);
  if (!widen_axis (&from, &to))
    return NULL;

  ChartSpec *spec = report_chart_begin (result, CHART_MARK_AREA, CHART_NUMBER_MONEY);
  g_autofree char *place = report_words_in_country (result, role->pay.country);
  /* Translators: a skill. */
  g_autofree char *with_name = g_strdup_printf (_("with %s"), premium->name);
  report_format_currency (role->pay.currency, &spec->unit, &spec->unit_behind);
  spec->row_title = g_strdup (_("Postings"));
  spec->value_title = g_strdup (_("Base pay"));
  set_axis (spec, from, to);
  add_part (spec, &parts.without, _("without"), -1, &role->pay,
            compare_sample_for_n (parts.without.n, result->min_sample), 0);
  add_part (spec, &parts.with, with_name, side, &role->pay, premium->sample,
            report_chart_pack (COMPARE_EVIDENCE_SKILL_PAID, side, skill));
  report_chart_set_heading (
      spec, result, g_strdup (_("Pay with and without")),
      /* Translators: a role, "in the US". */
      g_strdup_printf (_("Base salary a year of %s %s"), role->name, place),
      _("Smoothed; each curve has the same area. Tick: median."));
  return spec;
}
