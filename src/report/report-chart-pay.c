/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of what each role pays: medians with their spread. */

#include <glib/gi18n.h>
#include <math.h>

#include "report-chart-private.h"
#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

static char *
describe_pay (const CompareResult *result, const CompareRole *role)
{
  const ComparePay *pay = &role->pay;
  gboolean is_clustered;
  CompareInterval drawn = compare_pay_get_drawn (pay, &is_clustered);
  g_autofree char *n = report_format_count (pay->n);
  g_autofree char *coverage = report_format_share (pay->coverage);
  g_autofree char *median = report_format_money (pay->median, pay->currency);
  g_autofree char *interval = report_format_interval (drawn, pay->currency);
  g_autofree char *place = report_words_in_country (result, pay->country);
  g_autoptr (GString) text = g_string_new (NULL);

  if (isnan (pay->median))
    /* Translators: a role, a number of postings. */
    return g_strdup_printf (_("%s: %s postings state pay, too few for a median"), role->name, n);
  /* Translators: a role, an amount. */
  g_string_append_printf (text, _("%s: median %s"), role->name, median);
  if (interval != NULL)
    g_string_append_printf (text,
                            is_clustered
                                /* Translators: continues a sentence; an interval follows. */
                                ? _(", 95%% interval by employers %s")
                                /* Translators: continues a sentence; an interval follows. */
                                : _(", 95%% interval by postings %s"),
                            interval);
  /* Translators: continues a sentence: n, the share of postings that state pay, "in the US". */
  g_string_append_printf (text, _(", n = %s; %s of postings %s state pay"), n, coverage, place);
  return report_chart_add_sample (g_strdup (text->str), pay->sample);
}

ChartSpec *
report_chart_new_pay_median (const CompareResult *result, const ReportChartOptions *options)
{
  const ComparePay *first = &result->roles[0].pay;
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_BOX, CHART_NUMBER_MONEY);
  g_autofree char *place = report_words_pay_place (result);
  char *title = report_headline_new_pay (result);

  report_format_currency (first->currency, &spec->unit, &spec->unit_behind);
  spec->row_title = g_strdup (_("Role"));
  spec->value_title = g_strdup (_("Median base pay"));
  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      CompareInterval interval = compare_pay_get_drawn (&role->pay, NULL);
      g_autofree char *note = report_chart_format_n (role->pay.n);
      ChartRow *row = chart_spec_add_row (spec, role->name, note, i);
      ChartDatum *datum = chart_row_add (row, i, role->pay.median);

      datum->lo = interval.lo;
      datum->hi = interval.hi;
      datum->q1 = role->pay.p25;
      datum->q3 = role->pay.p75;
      datum->p10 = role->pay.p10;
      datum->p90 = role->pay.p90;
      datum->label = isnan (role->pay.median)
                         ? g_strdup (_("too few"))
                         : report_format_money (role->pay.median, role->pay.currency);
      datum->detail = describe_pay (result, role);
      datum->is_faded = role->pay.sample != COMPARE_SAMPLE_OK;
      datum->key = report_chart_pack (COMPARE_EVIDENCE_PAID, i, 0);
    }
  report_chart_set_heading (
      spec, result, title != NULL ? title : g_strdup (_("What the work pays")),
      /* Translators: "in the US". */
      g_strdup_printf (_("Base salary a year %s, from postings that state it"), place),
      /* xgettext:no-c-format */
      _("Line: 10th to 90th percentile. Box: middle half. Dark: 95% interval of the median."));
  return spec;
}
