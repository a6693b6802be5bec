/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The age of openings, and what changed between dated exports, as JSON. */

#include "report-json-private.h"

void
report_json_add_age (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  const CompareAge *age = &role->age;

  if (!result->is_modelled)
    {
      report_writer_null (writer, "age");
      return;
    }
  report_writer_begin_object (writer, "age", REPORT_WRITER_INLINE);
  report_json_add_day (writer, "export_day", age->export_day);
  report_writer_count (writer, "n", age->n);
  report_writer_share (writer, "p25", age->p25);
  report_writer_share (writer, "median", age->median);
  report_writer_share (writer, "p75", age->p75);
  report_writer_share (writer, "over_30", age->over_30);
  report_writer_share (writer, "over_90", age->over_90);
  report_json_add_reason (writer, "reason", age->reason);
  report_writer_end_object (writer);
}

void
report_json_add_span (ReportWriter *writer, const CompareResult *result)
{
  const CompareSpan *span = &result->span;

  if (!result->is_modelled)
    {
      report_writer_null (writer, "span");
      return;
    }
  report_writer_begin_object (writer, "span", REPORT_WRITER_INLINE);
  report_json_add_day (writer, "from", span->from_day);
  report_json_add_day (writer, "to", span->to_day);
  report_writer_count (writer, "files_from", span->n_files_from);
  report_writer_count (writer, "files_to", span->n_files_to);
  report_json_add_reason (writer, "reason", span->reason);
  report_writer_end_object (writer);
}

static void
add_shift (ReportWriter *writer, const CompareShift *shift)
{
  report_writer_share (writer, "total", shift->total);
  report_writer_share (writer, "within", shift->within);
  report_json_add_share_interval (writer, "within_ci95", shift->within_ci95);
  report_writer_share (writer, "mix", shift->mix);
}

static void
add_pay (ReportWriter *writer, const CompareChange *change)
{
  report_writer_begin_object (writer, "pay", REPORT_WRITER_INLINE);
  report_writer_count (writer, "n_from", change->n_paid_from);
  report_writer_count (writer, "n_to", change->n_paid_to);
  report_writer_money (writer, "median_from", change->median_from);
  report_writer_money (writer, "median_to", change->median_to);
  add_shift (writer, &change->pay);
  report_json_add_reason (writer, "reason", change->pay_reason);
  report_writer_end_object (writer);
}

static void
add_skills (ReportWriter *writer, const CompareChange *change)
{
  report_writer_begin_array (writer, "skills", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < change->n_skills; i++)
    {
      const CompareSkillChange *skill = &change->skills[i];

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "skill", skill->name);
      report_writer_share (writer, "from_share", skill->from_share);
      report_writer_share (writer, "to_share", skill->to_share);
      add_shift (writer, &skill->shift);
      report_writer_share (writer, "q", skill->q);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

void
report_json_add_change (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  const CompareChange *change = &role->change;

  if (!result->is_modelled || result->span.reason != COMPARE_REASON_NONE)
    {
      report_writer_null (writer, "change");
      return;
    }
  report_writer_begin_object (writer, "change", REPORT_WRITER_BLOCK);
  report_writer_count (writer, "n_from", change->n_from);
  report_writer_count (writer, "n_to", change->n_to);
  report_writer_count (writer, "n_new", change->n_new);
  report_writer_count (writer, "n_gone", change->n_gone);
  report_writer_share (writer, "openings", change->openings);
  report_json_add_share_interval (writer, "openings_ci95", change->openings_ci95);
  add_pay (writer, change);
  add_skills (writer, change);
  report_json_add_reason (writer, "reason", change->reason);
  report_writer_end_object (writer);
}
