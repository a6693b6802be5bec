/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of numbers and shares of postings: openings, work mode, level. */

#include <glib/gi18n.h>

#include "report-chart-private.h"
#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

ChartSpec *
report_chart_new_openings (const CompareResult *result, const ReportChartOptions *options)
{
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_BAR, CHART_NUMBER_COUNT);
  char *title = report_headline_new_openings (result);

  spec->row_title = g_strdup (_("Role"));
  spec->value_title = g_strdup (_("Postings"));
  spec->starts_at_zero = TRUE;
  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      g_autofree char *n = report_format_count (role->n_postings);
      g_autofree char *n_us = report_format_count (role->n_us_postings);
      /* Translators: a number of postings. */
      g_autofree char *note = g_strdup_printf (_("%s in the US"), n_us);
      ChartRow *row = chart_spec_add_row (spec, role->name, note, i);
      ChartDatum *datum = chart_row_add (row, i, role->n_postings);

      datum->label = g_strdup (n);
      /* Translators: a role, a number of postings, how many of them are in the US. */
      datum->detail = g_strdup_printf (_("%s: %s postings, %s of them in the US"), role->name, n,
                                       n_us);
      datum->key = report_chart_pack (COMPARE_EVIDENCE_POSTINGS, i, 0);
    }
  report_chart_set_heading (spec, result, title != NULL ? title : g_strdup (_("Openings")),
                            g_strdup (_("Postings, without duplicates")), NULL);
  if (result->filter != NULL && result->filter->keeps_duplicates)
    {
      g_free (spec->subtitle);
      spec->subtitle = g_strdup (_("Postings, duplicates among them"));
    }
  return spec;
}

/* Remote, hybrid, on site, then what is not stated. */
static void
add_modes (ChartSpec *spec, const CompareResult *result, guint side)
{
  const CompareRole *role = &result->roles[side];
  g_autofree char *note = report_chart_format_n (role->n_postings);
  ChartRow *row = chart_spec_add_row (spec, role->name, note, side);

  for (guint i = 1; i <= LEXICON_N_WORK_MODES; i++)
    {
      LexiconWorkMode mode = i % LEXICON_N_WORK_MODES;
      const CompareShare *share = &role->work_mode[mode];
      const char *name = report_words_work_mode (mode);
      ChartDatum *datum = report_chart_add_share (row, result, side, share,
                                                  COMPARE_EVIDENCE_WORK_MODE, mode, name);

      datum->shade = i - 1;
      if (isnan (share->share))
        continue;
      datum->short_label = g_steal_pointer (&datum->label);
      /* Translators: a work mode and its share: "Remote 31%". */
      datum->label = g_strdup_printf (_("%s %s"), name, datum->short_label);
    }
}

ChartSpec *
report_chart_new_work_mode (const CompareResult *result, const ReportChartOptions *options)
{
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_STACK, CHART_NUMBER_PERCENT);
  char *title = report_headline_new_remote (result);

  spec->row_title = g_strdup (_("Role"));
  spec->value_title = g_strdup (_("Share of postings"));
  for (guint i = 1; i <= LEXICON_N_WORK_MODES; i++)
    g_ptr_array_add (spec->parts, g_strdup (report_words_work_mode (i % LEXICON_N_WORK_MODES)));
  for (guint i = 0; i < result->n_roles; i++)
    add_modes (spec, result, i);
  report_chart_set_heading (spec, result,
                            title != NULL ? title : g_strdup (_("Where the work is done")),
                            g_strdup (_("Share of postings")), NULL);
  return spec;
}

ChartSpec *
report_chart_new_seniority (const CompareResult *result, const ReportChartOptions *options)
{
  ChartSpec *spec = report_chart_begin (result, CHART_MARK_BAR, CHART_NUMBER_PERCENT);

  spec->row_title = g_strdup (_("Level"));
  spec->value_title = g_strdup (_("Share of postings"));
  spec->starts_at_zero = TRUE;
  for (guint i = 1; i <= LEXICON_N_SENIORITIES; i++)
    {
      LexiconSeniority level = i % LEXICON_N_SENIORITIES;
      const char *name = report_words_seniority (level);
      ChartRow *row = chart_spec_add_row (spec, name, NULL, -1);

      for (guint side = 0; side < result->n_roles; side++)
        report_chart_add_share (row, result, side, &result->roles[side].seniority[level],
                                COMPARE_EVIDENCE_SENIORITY, level, name);
    }
  report_chart_set_heading (spec, result, g_strdup (_("How much experience is wanted")),
                            g_strdup (_("Share of postings by level")), NULL);
  return spec;
}
