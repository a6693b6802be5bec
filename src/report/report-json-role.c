/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One role of a comparison, and one pair, as JSON. */

#include "report-json-private.h"

typedef void (*AddNumberFunc) (ReportWriter *writer, const char *name, double number);

static void
add_interval (ReportWriter *writer, const char *name, CompareInterval interval, AddNumberFunc add)
{
  if (!isfinite (interval.lo) || !isfinite (interval.hi))
    {
      report_writer_null (writer, name);
      return;
    }
  report_writer_begin_array (writer, name, REPORT_WRITER_INLINE);
  add (writer, NULL, interval.lo);
  add (writer, NULL, interval.hi);
  report_writer_end_array (writer);
}

void
report_json_add_money_interval (ReportWriter *writer, const char *name, CompareInterval interval)
{
  add_interval (writer, name, interval, report_writer_money);
}

void
report_json_add_share_interval (ReportWriter *writer, const char *name, CompareInterval interval)
{
  add_interval (writer, name, interval, report_writer_share);
}

static void
add_country (ReportWriter *writer, const char *name, LexiconCountry country)
{
  char code[3];

  lexicon_country_format (country, code);
  report_writer_string (writer, name, *code != '\0' ? code : NULL);
}

static void
add_pay (ReportWriter *writer, const ComparePay *pay)
{
  char currency[4];

  lexicon_currency_format (pay->currency, currency);
  report_writer_begin_object (writer, "pay", REPORT_WRITER_BLOCK);
  add_country (writer, "country", pay->country);
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
  report_writer_share (writer, "coverage", pay->coverage);
  report_writer_share (writer, "coverage_all", pay->coverage_all);
  report_writer_end_object (writer);
}

static void
add_share (ReportWriter *writer, const char *name, const CompareShare *share)
{
  report_writer_begin_object (writer, name, REPORT_WRITER_INLINE);
  report_writer_count (writer, "n", share->n);
  report_writer_share (writer, "share", share->share);
  report_writer_end_object (writer);
}

/* Known values in their order, unknown last. */
static void
add_work_modes (ReportWriter *writer, const CompareRole *role)
{
  report_writer_begin_object (writer, "work_mode", REPORT_WRITER_BLOCK);
  for (guint i = 1; i <= LEXICON_N_WORK_MODES; i++)
    {
      LexiconWorkMode mode = i % LEXICON_N_WORK_MODES;

      add_share (writer, lexicon_work_mode_get_name (mode), &role->work_mode[mode]);
    }
  report_writer_end_object (writer);
}

static void
add_seniorities (ReportWriter *writer, const CompareRole *role)
{
  report_writer_begin_object (writer, "seniority", REPORT_WRITER_BLOCK);
  for (guint i = 1; i <= LEXICON_N_SENIORITIES; i++)
    {
      LexiconSeniority level = i % LEXICON_N_SENIORITIES;

      add_share (writer, lexicon_seniority_get_name (level), &role->seniority[level]);
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
      add_country (writer, "code", role->countries[i].country);
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
add_skills (ReportWriter *writer, const CompareRole *role)
{
  report_writer_begin_array (writer, "skills", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < role->n_top; i++)
    {
      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, "name", role->skills[i].name);
      report_writer_count (writer, "n", role->skills[i].share.n);
      report_writer_share (writer, "share", role->skills[i].share.share);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
  report_writer_begin_array (writer, "top_k_ties", REPORT_WRITER_INLINE);
  for (guint i = 0; role->top_k_ties != NULL && i < role->top_k_ties->len; i++)
    report_writer_string (writer, NULL, g_ptr_array_index (role->top_k_ties, i));
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
  report_writer_end_object (writer);
}

void
report_json_add_role (ReportWriter *writer, const CompareResult *result, const CompareRole *role)
{
  report_writer_begin_object (writer, NULL, REPORT_WRITER_BLOCK);
  report_writer_string (writer, "name", role->name);
  report_writer_count (writer, "postings", role->n_postings);
  report_writer_count (writer, "us_postings", role->n_us_postings);
  add_pay (writer, &role->pay);
  add_work_modes (writer, role);
  add_seniorities (writer, role);
  add_countries (writer, role);
  add_employers (writer, role);
  add_skills (writer, role);
  report_writer_begin_array (writer, "premiums", REPORT_WRITER_BLOCK);
  for (guint i = 0; i < role->n_premiums; i++)
    add_premium (writer, &role->premiums[i]);
  report_writer_end_array (writer);
  report_writer_end_object (writer);
}

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
add_pay_gap (ReportWriter *writer, const ComparePair *pair)
{
  report_writer_begin_object (writer, "pay_gap", REPORT_WRITER_BLOCK);
  report_writer_money (writer, "raw", pair->pay_gap_raw);
  report_json_add_money_interval (writer, "ci95", pair->pay_gap_ci95);
  report_writer_share (writer, "adjusted", pair->pay_gap_adjusted);
  report_json_add_share_interval (writer, "adjusted_ci95", pair->pay_gap_adjusted_ci95);
  report_writer_money (writer, "adjusted_money", pair->pay_gap_adjusted_money);
  report_writer_null (writer, "drivers");
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
  add_pay_gap (writer, pair);
  report_writer_end_object (writer);
}
