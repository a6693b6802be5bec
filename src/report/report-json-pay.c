/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a role pays, what its skills add, and who states pay, as JSON. */

#include "compare-sample.h"
#include "report-json-private.h"

/* Which interval a chart draws, by its key. */
static const char *
name_drawn (const ComparePay *pay)
{
  gboolean is_clustered;
  CompareInterval drawn = compare_pay_get_drawn (pay, &is_clustered);

  if (isnan (drawn.lo))
    return NULL;
  return is_clustered ? "ci95_clustered" : "ci95";
}

void
report_json_add_pay (ReportWriter *writer, const CompareResult *result, const ComparePay *pay)
{
  char currency[4];

  lexicon_currency_format (pay->currency, currency);
  report_writer_begin_object (writer, "pay", REPORT_WRITER_BLOCK);
  report_json_add_country (writer, "country", pay->country);
  report_writer_string (writer, "currency", *currency != '\0' ? currency : NULL);
  report_writer_count (writer, "postings", pay->n_postings);
  report_writer_count (writer, "n", pay->n);
  report_writer_count (writer, "employers", pay->n_employers);
  report_writer_money (writer, "median", pay->median);
  report_json_add_money_interval (writer, "ci95", pay->ci95);
  report_json_add_money_interval (writer, "ci95_clustered", pay->ci95_clustered);
  report_writer_money (writer, "p10", pay->p10);
  report_writer_money (writer, "p25", pay->p25);
  report_writer_money (writer, "p75", pay->p75);
  report_writer_money (writer, "p90", pay->p90);
  report_json_add_money_interval (writer, "p10_ci95", pay->p10_ci95);
  report_json_add_money_interval (writer, "p25_ci95", pay->p25_ci95);
  report_json_add_money_interval (writer, "p75_ci95", pay->p75_ci95);
  report_json_add_money_interval (writer, "p90_ci95", pay->p90_ci95);
  report_writer_string (writer, "drawn", name_drawn (pay));
  report_json_add_reason (writer, "clustered_reason", pay->clustered_reason);
  report_writer_share (writer, "coverage", pay->coverage);
  report_json_add_share_interval (
      writer, "coverage_ci95", compare_share_interval (pay->n, pay->n_postings, result->min_sample));
  report_writer_share (writer, "coverage_all", pay->coverage_all);
  report_writer_end_object (writer);
}

static void
add_companions (ReportWriter *writer, const CompareCompanion *companions, guint n_companions)
{
  report_writer_begin_array (writer, "comes_with", REPORT_WRITER_INLINE);
  for (guint i = 0; i < n_companions; i++)
    {
      const CompareCompanion *companion = &companions[i];

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "skill", companion->name);
      report_writer_count (writer, "n", companion->n);
      report_writer_share (writer, "share", companion->share);
      report_writer_share (writer, "lift", companion->lift);
      report_json_add_share_interval (writer, "ci95", companion->ci95);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

static void
add_premium (ReportWriter *writer, const ComparePremium *premium)
{
  report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
  report_writer_string (writer, "skill", premium->name);
  report_writer_count (writer, "n", premium->n);
  report_writer_money (writer, "median", premium->median);
  report_json_add_money_interval (writer, "ci95", premium->ci95);
  report_writer_money (writer, "premium", premium->premium);
  report_writer_money (writer, "vs_without", premium->vs_without);
  report_json_add_money_interval (writer, "vs_without_ci95", premium->vs_without_ci95);
  report_writer_share (writer, "adjusted", premium->adjusted);
  report_json_add_share_interval (writer, "adjusted_ci95", premium->adjusted_ci95);
  report_writer_money (writer, "adjusted_money", premium->adjusted_money);
  report_json_add_money_interval (writer, "adjusted_money_ci95", premium->adjusted_money_ci95);
  report_writer_share (writer, "q", premium->q);
  report_writer_string (writer, "sample", compare_sample_get_name (premium->sample));
  report_json_add_reason (writer, "adjusted_reason", premium->reason);
  report_writer_count (writer, "employers", premium->n_employers);
  report_writer_share (writer, "df", premium->df);
  add_companions (writer, premium->companions, premium->n_companions);
  report_writer_end_object (writer);
}

void
report_json_add_premiums (ReportWriter *writer, const CompareRole *role)
{
  report_writer_begin_array (writer, "premiums", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < role->n_premiums; i++)
    add_premium (writer, &role->premiums[i]);
  report_writer_end_array (writer);
}

void
report_json_add_companions (ReportWriter *writer, const CompareResult *result,
                            const CompareRole *role)
{
  if (!result->is_modelled)
    {
      report_writer_null (writer, "companions");
      return;
    }
  report_writer_begin_array (writer, "companions", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < role->n_skills && role->skills[i].share.n >= result->min_sample; i++)
    {
      const CompareSkill *skill = &role->skills[i];

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "skill", skill->name);
      report_writer_count (writer, "n", skill->share.n);
      add_companions (writer, skill->companions, skill->n_companions);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

void
report_json_add_model (ReportWriter *writer, const char *name, const CompareModel *model)
{
  if (model == NULL)
    {
      report_writer_null (writer, name);
      return;
    }
  report_writer_begin_object (writer, name, REPORT_WRITER_BLOCK);
  report_writer_count (writer, "n", model->n);
  report_writer_count (writer, "employers", model->n_employers);
  report_writer_count (writer, "parameters", model->n_parameters);
  report_writer_share (writer, "r2", model->r2);
  report_json_add_reason (writer, "reason", model->reason);
  report_writer_begin_array (writer, "controls", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < model->n_controls; i++)
    {
      const CompareControl *control = &model->controls[i];

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "factor", compare_factor_get_name (control->factor));
      report_writer_string (writer, "level", control->name);
      report_writer_count (writer, "n", control->n);
      report_writer_string (writer, "state", compare_control_state_get_name (control->state));
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
  report_writer_end_object (writer);
}

static void
add_groups (ReportWriter *writer, const char *name, const CompareCoverageGroup *groups,
            guint n_groups)
{
  report_writer_begin_array (writer, name, REPORT_WRITER_BLOCK);
  for (guint i = 0; i < n_groups; i++)
    {
      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "name", groups[i].name);
      report_writer_count (writer, "postings", groups[i].n_postings);
      report_writer_count (writer, "n", groups[i].n);
      report_writer_share (writer, "coverage", groups[i].coverage);
      report_json_add_share_interval (writer, "ci95", groups[i].ci95);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

void
report_json_add_coverage (ReportWriter *writer, const CompareResult *result,
                          const CompareRole *role)
{
  const CompareCoverage *coverage = &role->coverage;

  if (!result->is_modelled)
    {
      report_writer_null (writer, "who_states_pay");
      return;
    }
  report_writer_begin_object (writer, "who_states_pay", REPORT_WRITER_BLOCK);
  report_writer_share (writer, "coverage", role->pay.coverage);
  report_json_add_share_interval (writer, "ci95", coverage->ci95);
  report_writer_string (writer, "factor", compare_factor_get_name (coverage->factor));
  report_writer_share (writer, "distance", coverage->distance);
  report_writer_share (writer, "p", coverage->p);
  report_writer_string (writer, "lean", compare_lean_get_name (coverage->lean));
  report_writer_money (writer, "median_reweighted", coverage->median_reweighted);
  report_writer_share (writer, "n_effective", coverage->n_effective);
  report_writer_count (writer, "cells", coverage->n_cells);
  report_writer_count (writer, "collapsed", coverage->n_collapsed);
  report_writer_count (writer, "trimmed", coverage->n_trimmed);
  report_json_add_reason (writer, "reason", coverage->reason);
  add_groups (writer, "seniority", coverage->seniorities, coverage->n_seniorities);
  add_groups (writer, "places", coverage->places, coverage->n_places);
  report_writer_end_object (writer);
}
