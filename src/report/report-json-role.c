/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One role of a comparison as JSON. */

#include "compare-sample.h"
#include "report-json-private.h"

static void
add_share (ReportWriter *writer, const char *name, const CompareResult *result,
           const CompareRole *role, const CompareShare *share)
{
  report_writer_begin_object (writer, name, REPORT_WRITER_INLINE);
  report_writer_count (writer, "n", share->n);
  report_writer_share (writer, "share", share->share);
  report_json_add_share_interval (
      writer, "ci95", compare_share_interval (share->n, role->n_postings, result->min_sample));
  report_writer_end_object (writer);
}

/* Known values in their order, unknown last. */
static void
add_work_modes (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  report_writer_begin_object (writer, "work_mode", REPORT_WRITER_BLOCK);
  for (guint i = 1; i <= LEXICON_N_WORK_MODES; i++)
    {
      LexiconWorkMode mode = i % LEXICON_N_WORK_MODES;

      add_share (writer, lexicon_work_mode_get_name (mode), result, role, &role->work_mode[mode]);
    }
  report_writer_end_object (writer);
}

static void
add_seniorities (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  report_writer_begin_object (writer, "seniority", REPORT_WRITER_BLOCK);
  for (guint i = 1; i <= LEXICON_N_SENIORITIES; i++)
    {
      LexiconSeniority level = i % LEXICON_N_SENIORITIES;

      add_share (writer, lexicon_seniority_get_name (level), result, role,
                 &role->seniority[level]);
    }
  report_writer_end_object (writer);
}

static void
add_countries (ReportWriter *writer, const CompareRole *role)
{
  report_writer_begin_array (writer, "countries", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < role->n_countries; i++)
    {
      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_json_add_country (writer, "code", role->countries[i].country);
      report_writer_count (writer, "n", role->countries[i].share.n);
      report_writer_share (writer, "share", role->countries[i].share.share);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

static void
add_employers (ReportWriter *writer, const CompareRole *role)
{
  report_writer_begin_array (writer, "employers", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < role->n_employers; i++)
    {
      const CompareEmployer *employer = &role->employers[i];

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "name", employer->name);
      report_writer_count (writer, "n", employer->share.n);
      report_writer_share (writer, "share", employer->share.share);
      report_writer_boolean (writer, "agency", employer->is_agency);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
  report_writer_share (writer, "agency_share", role->agency_share);
}

static void
add_skills (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  report_writer_begin_array (writer, "skills", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < role->n_top; i++)
    {
      const CompareShare *share = &role->skills[i].share;

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "name", role->skills[i].name);
      report_writer_count (writer, "n", share->n);
      report_writer_share (writer, "share", share->share);
      report_json_add_share_interval (
          writer, "ci95", compare_share_interval (share->n, role->n_postings, result->min_sample));
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
  report_writer_begin_array (writer, "top_k_ties", REPORT_WRITER_INLINE);
  for (guint i = 0; role->top_k_ties != NULL && i < role->top_k_ties->len; i++)
    report_writer_string (writer, NULL, g_ptr_array_index (role->top_k_ties, i));
  report_writer_end_array (writer);
}

/* What the role is, beside its name here: of the catalog, or words that titles have; and its own filter. */
static void
add_side (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  report_writer_string (writer, "role",
                        role->words == NULL ? market_table_get_name (
                            result->table, MARKET_NAMES_ROLES, role->role)
                                            : NULL);
  report_writer_string (writer, "title_words", role->words);
  report_json_add_filters (writer, role->filter);
}

void
report_json_add_role (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  report_writer_begin_object (writer, NULL, REPORT_WRITER_BLOCK);
  report_writer_string (writer, "name", role->name);
  add_side (writer, result, role);
  report_writer_count (writer, "postings", role->n_postings);
  report_writer_count (writer, "us_postings", role->n_us_postings);
  report_json_add_pay (writer, result, &role->pay);
  add_work_modes (writer, result, role);
  add_seniorities (writer, result, role);
  add_countries (writer, role);
  add_employers (writer, role);
  add_skills (writer, result, role);
  report_json_add_premiums (writer, role);
  report_json_add_companions (writer, result, role);
  report_json_add_model (writer, "model", result->is_modelled ? &role->model : NULL);
  report_json_add_coverage (writer, result, role);
  report_json_add_age (writer, result, role);
  report_json_add_change (writer, result, role);
  report_json_add_fit (writer, result, role);
  report_writer_end_object (writer);
}
