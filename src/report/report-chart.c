/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts by name, and what their specs have in common. */

#include "report-chart-private.h"

#include <glib/gi18n.h>

#include "compare-sample.h"
#include "report-number.h"
#include "report-words.h"

/* Rows of up to two roles, marks of more of them, and never fewer rows than the last. */
#define N_ROWS_DEFAULT 15
#define N_MARKS_DEFAULT 30
#define N_ROWS_LEAST 6

static const struct
{
  const char *id;
  ReportChartFunc make;
} charts[REPORT_N_CHARTS] = {
  [REPORT_CHART_PAY_MEDIAN] = { "pay-median", report_chart_new_pay_median },
  [REPORT_CHART_PAY_PREMIUM] = { "pay-premium", report_chart_new_pay_premium },
  [REPORT_CHART_PAY_DISTRIBUTION] = { "pay-distribution", report_chart_new_pay_distribution },
  [REPORT_CHART_SKILLS_SHARED] = { "skills-shared", report_chart_new_skills_shared },
  [REPORT_CHART_SKILLS_EXCLUSIVE] = { "skills-exclusive", report_chart_new_skills_exclusive },
  [REPORT_CHART_WORK_MODE] = { "work-mode", report_chart_new_work_mode },
  [REPORT_CHART_SENIORITY] = { "seniority", report_chart_new_seniority },
  [REPORT_CHART_COUNTRIES] = { "countries", report_chart_new_countries },
  [REPORT_CHART_EMPLOYERS] = { "employers", report_chart_new_employers },
  [REPORT_CHART_OPENINGS] = { "openings", report_chart_new_openings },
};

const char *
report_chart_get_id (ReportChart chart)
{
  g_return_val_if_fail (chart < REPORT_N_CHARTS, NULL);
  return charts[chart].id;
}

gboolean
report_chart_find (const char *id, ReportChart *chart)
{
  for (guint i = 0; i < REPORT_N_CHARTS; i++)
    if (g_str_equal (charts[i].id, id))
      {
        *chart = i;
        return TRUE;
      }
  return FALSE;
}

ChartSpec *
report_chart_new_spec (const CompareResult *result, ReportChart chart,
                       const ReportChartOptions *options)
{
  ReportChartOptions known = options != NULL ? *options : (ReportChartOptions) { 0 };

  g_return_val_if_fail (chart < REPORT_N_CHARTS, NULL);
  g_return_val_if_fail (known.role < result->n_roles, NULL);

  if (known.n_rows_max == 0)
    known.n_rows_max = CLAMP (N_MARKS_DEFAULT / result->n_roles, N_ROWS_LEAST, N_ROWS_DEFAULT);
  return charts[chart].make (result, &known);
}

ChartSpec *
report_chart_begin (const CompareResult *result, ChartMark mark, ChartNumber number)
{
  ChartSpec *spec = chart_spec_new (mark, number);

  for (guint i = 0; i < result->n_roles; i++)
    g_ptr_array_add (spec->series, g_strdup (result->roles[i].name));
  /* Translators: heads the numbers of postings that figures rest on. */
  spec->note_title = g_strdup (C_("statistics", "Sample"));
  return spec;
}

void
report_chart_set_heading (ChartSpec *spec, const CompareResult *result, char *title,
                          char *subtitle, const char *note)
{
  g_autofree char *source = report_words_source (result);
  g_autofree char *filters = report_words_filters (result);
  g_autoptr (GString) caption = g_string_new (note);

  if (caption->len > 0)
    g_string_append_c (caption, ' ');
  /* Translators: what a chart is made from: a file and a number of postings. */
  g_string_append_printf (caption, _("Source: %s."), source);
  if (filters != NULL)
    {
      g_string_append_c (caption, ' ');
      /* Translators: the filters in force. */
      g_string_append_printf (caption, _("Only: %s."), filters);
    }
  spec->title = title;
  spec->subtitle = subtitle;
  spec->caption = g_strdup (caption->str);
}

char *
report_chart_format_n (guint n)
{
  g_autofree char *count = report_format_count (n);

  /* Translators: a number of postings. */
  return g_strdup_printf (_("n = %s"), count);
}

guint64
report_chart_pack (CompareEvidenceKind kind, guint role, guint id)
{
  CompareEvidence evidence = { .kind = kind, .role = role, .id = id };

  return compare_evidence_pack (&evidence);
}

char *
report_chart_add_sample (char *text, CompareSample sample)
{
  const char *words = report_words_sample (sample);
  char *whole;

  if (words == NULL)
    return text;
  /* Translators: a sentence without its full stop, then "small sample". */
  whole = g_strdup_printf (_("%s; %s"), text, words);
  g_free (text);
  return whole;
}

ChartDatum *
report_chart_add_share (ChartRow *row, const CompareResult *result, guint role,
                        const CompareShare *share, CompareEvidenceKind kind, guint id,
                        const char *what)
{
  const CompareRole *side = &result->roles[role];
  CompareSample sample = compare_sample_for_n (side->n_postings, result->min_sample);
  ChartDatum *datum = chart_row_add (row, role, share->share);
  g_autofree char *percent = report_format_share (share->share);
  g_autofree char *n = report_format_count (share->n);
  g_autofree char *n_all = report_format_count (side->n_postings);

  datum->is_faded = sample != COMPARE_SAMPLE_OK;
  datum->key = report_chart_pack (kind, role, id);
  if (isnan (share->share))
    {
      datum->label = g_strdup (_("too few"));
      /* Translators: a fact ("AWS"), two numbers of postings, a role. */
      datum->detail = g_strdup_printf (_("%s: %s of %s %s postings, too few for a share"), what, n,
                                       n_all, side->name);
      return datum;
    }
  datum->label = g_strdup (percent);
  /* Translators: a fact ("AWS"), a share, a role, two numbers of postings. */
  datum->detail = report_chart_add_sample (g_strdup_printf (_("%s: %s of %s postings (%s of %s)"),
                                                            what, percent, side->name, n, n_all),
                                           sample);
  return datum;
}
