/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's skills against roles, and the choice by what the person cares for, as JSON. */

#include "report-json-private.h"

void
report_json_add_have (ReportWriter *writer, const CompareResult *result)
{
  report_writer_begin_array (writer, "have", REPORT_WRITER_INLINE);
  for (guint i = 0; i < result->n_have; i++)
    report_writer_string (
        writer, NULL, market_table_get_name (result->table, MARKET_NAMES_SKILLS, result->have[i]));
  report_writer_end_array (writer);
}

static void
add_lack (ReportWriter *writer, const CompareLack *lack)
{
  report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
  report_writer_string (writer, "skill", lack->name);
  report_writer_count (writer, "n", lack->n);
  report_writer_count (writer, "gained", lack->n_gained);
  report_writer_share (writer, "reach", lack->reach);
  report_writer_share (writer, "adjusted", lack->adjusted);
  report_json_add_share_interval (writer, "adjusted_ci95", lack->adjusted_ci95);
  report_writer_share (writer, "q", lack->q);
  report_writer_end_object (writer);
}

void
report_json_add_fit (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  const CompareFit *fit = &role->fit;

  if (!result->is_modelled || result->n_have == 0)
    {
      report_writer_null (writer, "fit");
      return;
    }
  report_writer_begin_object (writer, "fit", REPORT_WRITER_BLOCK);
  report_writer_count (writer, "n", fit->n);
  report_writer_count (writer, "n_reach", fit->n_reach);
  report_writer_share (writer, "reach", fit->reach);
  report_json_add_share_interval (writer, "reach_ci95", fit->reach_ci95);
  report_writer_share (writer, "covered", fit->covered);
  report_json_add_reason (writer, "reason", fit->reason);
  report_writer_begin_array (writer, "lacks", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < fit->n_lacks; i++)
    add_lack (writer, &fit->lacks[i]);
  report_writer_end_array (writer);
  report_writer_end_object (writer);
}

static void
add_criteria (ReportWriter *writer, const char *name, const double *values)
{
  report_writer_begin_object (writer, name, REPORT_WRITER_INLINE);
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    report_writer_share (writer, compare_criterion_get_name (i), values[i]);
  report_writer_end_object (writer);
}

static void
add_ranking (ReportWriter *writer, const CompareResult *result)
{
  report_writer_begin_array (writer, "ranking", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < result->choice.n_ranking; i++)
    {
      const CompareChoiceRank *rank = &result->choice.ranking[i];

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "role", result->roles[rank->role].name);
      report_writer_share (writer, "score", rank->score);
      add_criteria (writer, "points", rank->points);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

void
report_json_add_choice (ReportWriter *writer, const CompareResult *result)
{
  const CompareChoice *choice = &result->choice;

  if (!result->is_modelled || choice->reason != COMPARE_REASON_NONE)
    {
      report_writer_null (writer, "choice");
      return;
    }
  report_writer_begin_object (writer, "choice", REPORT_WRITER_BLOCK);
  add_criteria (writer, "weights", choice->weights);
  report_writer_boolean (writer, "default_weights", choice->is_default);
  add_ranking (writer, result);
  report_writer_begin_array (writer, "reasons", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < choice->n_reasons; i++)
    {
      const CompareChoiceReason *reason = &choice->reasons[i];

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "criterion", compare_criterion_get_name (reason->criterion));
      report_writer_share (writer, "difference", reason->difference);
      report_writer_share (writer, "flips_at", reason->flips_at);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
  report_writer_end_object (writer);
}
