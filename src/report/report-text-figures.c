/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the text report that have a column for each role and no skills in them. */

#include <glib/gi18n.h>

#include "report-number.h"
#include "report-text-private.h"
#include "report-words.h"

#define N_COUNTRIES 6
#define N_EMPLOYERS 6

typedef enum
{
  FIGURE_POSTINGS,
  FIGURE_US,
  FIGURE_IN_COUNTRY,
  FIGURE_AGENCIES
} Figure;

typedef enum
{
  PAY_N,
  PAY_EMPLOYERS,
  PAY_COVERAGE,
  PAY_COVERAGE_ALL,
  PAY_MEDIAN,
  PAY_CI,
  PAY_CI_CLUSTERED,
  PAY_MIDDLE_HALF,
  PAY_TAILS
} PayFigure;

static char *
format_figure (const CompareResult *result, const CompareRole *role, guint id)
{
  switch ((Figure) id)
    {
    case FIGURE_POSTINGS:
      return report_format_count (role->n_postings);
    case FIGURE_US:
      return report_format_count (role->n_us_postings);
    case FIGURE_IN_COUNTRY:
      return report_format_count (role->pay.n_postings);
    case FIGURE_AGENCIES:
    default:
      return report_format_share (role->agency_share);
    }
}

/* The marks that the notes explain. */
static const char *
get_mark (CompareSample sample)
{
  return sample == COMPARE_SAMPLE_VERY_SMALL ? "**" : sample == COMPARE_SAMPLE_DIRECTIONAL ? "*" : "";
}

static char *
format_pay (const CompareResult *result, const CompareRole *role, guint id)
{
  const ComparePay *pay = &role->pay;
  g_autofree char *text = NULL;

  switch ((PayFigure) id)
    {
    case PAY_N:
      text = report_format_count (pay->n);
      return g_strconcat (text, get_mark (pay->sample), NULL);
    case PAY_EMPLOYERS:
      return report_format_count (pay->n_employers);
    case PAY_COVERAGE:
      return report_format_share (pay->coverage);
    case PAY_COVERAGE_ALL:
      return report_format_share (pay->coverage_all);
    case PAY_CI:
      return report_format_range (pay->ci95, pay->currency);
    case PAY_CI_CLUSTERED:
      return report_format_range (pay->ci95_clustered, pay->currency);
    case PAY_MIDDLE_HALF:
      return report_format_range ((CompareInterval) { pay->p25, pay->p75 }, pay->currency);
    case PAY_TAILS:
      return report_format_range ((CompareInterval) { pay->p10, pay->p90 }, pay->currency);
    case PAY_MEDIAN:
    default:
      return report_format_money (pay->median, pay->currency);
    }
}

static char *
format_work_mode (const CompareResult *result, const CompareRole *role, guint mode)
{
  return report_format_share (role->work_mode[mode].share);
}

static char *
format_seniority (const CompareResult *result, const CompareRole *role, guint level)
{
  return report_format_share (role->seniority[level].share);
}

static void
add_openings (GString *out, const CompareResult *result, guint columns)
{
  g_autoptr (ReportTable) table = report_text_new_table (result, _("Openings"));
  report_text_add_row (table, result, _("Postings"), format_figure, FIGURE_POSTINGS);
  report_text_add_row (table, result, _("in the US"), format_figure, FIGURE_US);
  if (report_words_has_pay_countries (result)
      || result->roles[0].pay.country != LEXICON_COUNTRY ('U', 'S'))
    {
      g_autofree char *place = report_words_pay_place (result);

      report_text_add_row (table, result, place, format_figure, FIGURE_IN_COUNTRY);
    }
  report_text_add_row (table, result, _("of agencies"), format_figure, FIGURE_AGENCIES);
  g_string_append_c (out, '\n');
  report_table_append_to (table, out, columns);
}

static void
add_pay (GString *out, const CompareResult *result, guint columns)
{
  static const struct
  {
    const char *label;
    PayFigure figure;
  } rows[] = {
    { N_("Median"), PAY_MEDIAN },
    /* xgettext:no-c-format */
    { N_("95% interval, by postings"), PAY_CI },
    /* xgettext:no-c-format */
    { N_("95% interval, by employers"), PAY_CI_CLUSTERED },
    { N_("Middle half"), PAY_MIDDLE_HALF },
    { N_("10th to 90th percentile"), PAY_TAILS },
    { N_("n"), PAY_N },
    { N_("Employers"), PAY_EMPLOYERS },
    { N_("Coverage"), PAY_COVERAGE },
    { N_("of all countries' postings"), PAY_COVERAGE_ALL },
  };
  g_autofree char *place = report_words_pay_place (result);
  /* Translators: "in the US". */
  g_autofree char *heading = g_strdup_printf (_("Base pay %s"), place);
  g_autoptr (ReportTable) table = report_text_new_table (result, heading);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    report_text_add_row (table, result, _(rows[i].label), format_pay, rows[i].figure);
  g_string_append_c (out, '\n');
  report_table_append_to (table, out, columns);
}

/* Known values first, unknown last. */
static void
add_modes_and_levels (GString *out, const CompareResult *result, guint columns)
{
  g_autoptr (ReportTable) modes = report_text_new_table (result, _("Work mode"));
  g_autoptr (ReportTable) levels = report_text_new_table (result, _("Level"));

  for (guint i = 1; i <= LEXICON_N_WORK_MODES; i++)
    report_text_add_row (modes, result, report_words_work_mode (i % LEXICON_N_WORK_MODES),
                         format_work_mode, i % LEXICON_N_WORK_MODES);
  for (guint i = 1; i <= LEXICON_N_SENIORITIES; i++)
    report_text_add_row (levels, result, report_words_seniority (i % LEXICON_N_SENIORITIES),
                         format_seniority, i % LEXICON_N_SENIORITIES);
  g_string_append_c (out, '\n');
  report_table_append_to (modes, out, columns);
  g_string_append_c (out, '\n');
  report_table_append_to (levels, out, columns);
}

static char *
name_countries (const CompareResult *result, const CompareRole *role)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (role->n_countries, N_COUNTRIES); i++)
    {
      g_autofree char *name = report_words_country (result, role->countries[i].country);
      g_autofree char *share = report_format_share (role->countries[i].share.share);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", name, share);
    }
  return g_strdup (text->str);
}

static char *
name_employers (const CompareRole *role)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (role->n_employers, N_EMPLOYERS); i++)
    {
      const CompareEmployer *employer = &role->employers[i];
      g_autofree char *n = report_format_count (employer->share.n);

      g_string_append_printf (text, "%s%s (%s%s)", i > 0 ? ", " : "", employer->name, n,
                              /* Translators: an employer is a staffing agency. */
                              employer->is_agency ? _(", agency") : "");
    }
  return g_strdup (text->str);
}

static void
add_places_and_employers (GString *out, const CompareResult *result, guint columns)
{
  report_text_add_heading (out, _("Where"), columns);
  for (guint i = 0; i < result->n_roles; i++)
    {
      g_autofree char *names = name_countries (result, &result->roles[i]);
      g_autofree char *text = g_strdup_printf ("%s: %s", result->roles[i].name,
                                               *names != '\0' ? names : "–");

      report_text_append_wrapped (out, "", text, columns);
    }
  report_text_add_heading (out, _("Who hires"), columns);
  for (guint i = 0; i < result->n_roles; i++)
    {
      g_autofree char *names = name_employers (&result->roles[i]);
      g_autofree char *text = g_strdup_printf ("%s: %s", result->roles[i].name,
                                               *names != '\0' ? names : "–");

      report_text_append_wrapped (out, "", text, columns);
    }
}

void
report_text_add_figures (GString *out, const CompareResult *result, guint columns)
{
  add_openings (out, result, columns);
  add_pay (out, result, columns);
  add_modes_and_levels (out, result, columns);
  add_places_and_employers (out, result, columns);
}
