/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two roles beside each other as JSON. */

#include "report-json-private.h"

static void
add_skill_pairs (ReportWriter *writer, const char *name, const CompareSkillPair *skills,
                 guint n_skills)
{
  report_writer_begin_array (writer, name, REPORT_WRITER_BLOCK);
  for (guint i = 0; i < n_skills; i++)
    {
      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "skill", skills[i].name);
      report_writer_share (writer, "a_share", skills[i].a_share);
      report_writer_share (writer, "b_share", skills[i].b_share);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

static void
add_drivers (ReportWriter *writer, const CompareGap *gap)
{
  if (gap->n_drivers == 0)
    {
      report_writer_null (writer, "drivers");
      return;
    }
  report_writer_begin_array (writer, "drivers", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < gap->n_drivers; i++)
    {
      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "factor", compare_factor_get_name (gap->drivers[i].factor));
      report_writer_share (writer, "log", gap->drivers[i].log);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

static void
add_pay_gap (ReportWriter *writer, const CompareResult *result, const ComparePair *pair)
{
  const CompareGap *gap = &pair->gap;

  report_writer_begin_object (writer, "pay_gap", REPORT_WRITER_BLOCK);
  report_writer_money (writer, "raw", pair->pay_gap_raw);
  report_json_add_money_interval (writer, "ci95", pair->pay_gap_ci95);
  report_writer_share (writer, "adjusted", gap->adjusted);
  report_json_add_share_interval (writer, "adjusted_ci95", gap->adjusted_ci95);
  report_writer_money (writer, "adjusted_money", gap->adjusted_money);
  add_drivers (writer, gap);
  report_json_add_money_interval (writer, "adjusted_money_ci95", gap->adjusted_money_ci95);
  report_writer_share (writer, "log_raw", gap->log_raw);
  report_writer_share (writer, "log_adjusted", gap->log_adjusted);
  report_writer_share (writer, "df", gap->df);
  report_writer_share (writer, "support", gap->support);
  report_writer_begin_array (writer, "apart", REPORT_WRITER_INLINE);
  for (guint factor = 0; factor < COMPARE_N_FACTORS; factor++)
    if (gap->apart >> factor & 1)
      report_writer_string (writer, NULL, compare_factor_get_name (factor));
  report_writer_end_array (writer);
  report_json_add_reason (writer, "reason", gap->reason);
  report_json_add_model (writer, "model", result->is_modelled ? &gap->model : NULL);
  report_writer_end_object (writer);
}

static void
add_overlap (ReportWriter *writer, const CompareOverlap *overlap)
{
  report_writer_begin_object (writer, "overlap", REPORT_WRITER_BLOCK);
  report_writer_share (writer, "weighted_jaccard", overlap->weighted_jaccard);
  report_writer_share (writer, "cosine", overlap->cosine);
  report_writer_share (writer, "rank_biased", overlap->rbo);
  report_writer_count (writer, "k_min", overlap->k_min);
  report_writer_count (writer, "k_max", overlap->k_max);
  report_json_add_share_interval (writer, "jaccard_range", overlap->jaccard_range);
  report_json_add_share_interval (writer, "coefficient_range", overlap->coefficient_range);
  report_json_add_share_interval (writer, "jaccard_ties", overlap->jaccard_ties);
  report_writer_end_object (writer);
}

void
report_json_add_pair (ReportWriter *writer, const CompareResult *result, const ComparePair *pair)
{
  report_writer_begin_object (writer, NULL, REPORT_WRITER_BLOCK);
  report_writer_string (writer, "a", result->roles[pair->a].name);
  report_writer_string (writer, "b", result->roles[pair->b].name);
  report_writer_count (writer, "both", pair->n_both);
  add_skill_pairs (writer, "shared", pair->shared, pair->n_shared);
  add_skill_pairs (writer, "a_only", pair->a_only, pair->n_a_only);
  add_skill_pairs (writer, "b_only", pair->b_only, pair->n_b_only);
  report_writer_share (writer, "jaccard", pair->jaccard);
  report_writer_share (writer, "overlap_coefficient", pair->overlap_coefficient);
  report_writer_share (writer, "volume_ratio", pair->volume_ratio);
  add_pay_gap (writer, result, pair);
  add_overlap (writer, &pair->overlap);
  report_writer_end_object (writer);
}

static void
add_matrix_row (ReportWriter *writer, const CompareResult *result, guint row)
{
  report_writer_begin_array (writer, NULL, REPORT_WRITER_INLINE);
  for (guint column = 0; column < result->n_roles; column++)
    {
      const ComparePair *pair = compare_result_find_pair (result, row, column);

      report_writer_share (writer, NULL, pair != NULL ? pair->jaccard : 1);
    }
  report_writer_end_array (writer);
}

void
report_json_add_matrix (ReportWriter *writer, const CompareResult *result)
{
  report_writer_begin_array (writer, "jaccard_matrix", REPORT_WRITER_BLOCK);
  for (guint row = 0; row < result->n_roles; row++)
    add_matrix_row (writer, result, row);
  report_writer_end_array (writer);
}
