/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which findings a comparison has, and in which order. */

#include "report-finding.h"

#include "compare-sample.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

static void
finding_free (ReportFinding *finding)
{
  g_free (finding->text);
  g_ptr_array_unref (finding->caveats);
  g_free (finding);
}

ReportFinding *
report_finding_new (const char *id, char *text)
{
  ReportFinding *finding = g_new0 (ReportFinding, 1);

  finding->id = id;
  finding->text = text;
  finding->caveats = g_ptr_array_new_with_free_func (g_free);
  return finding;
}

void
report_finding_add_caveat (ReportFinding *finding, char *caveat)
{
  g_ptr_array_add (finding->caveats, caveat);
}

void
report_finding_add_small_samples (ReportFinding *finding, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      const char *sample = report_words_sample (compare_sample_for_n (role->n_postings, result->min_sample));

      if (sample != NULL)
        /* Translators: a role, "small sample", the number of its postings. */
        report_finding_add_caveat (finding, g_strdup_printf (_("%s: %s (n = %u)."), role->name,
                                                             sample, role->n_postings));
    }
}

/* Larger values first; g_qsort_with_data is stable, so equal ones keep the result's order. */
static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  double va = ((const ReportRank *) a)->value;
  double vb = ((const ReportRank *) b)->value;

  return (va < vb) - (va > vb);
}

void
report_ranking_init (ReportRanking *ranking, const CompareResult *result,
                     ReportValueFunc get_value)
{
  ranking->ranks = g_new0 (ReportRank, MAX (result->n_roles, 1));
  ranking->n_ranks = 0;
  for (guint i = 0; i < result->n_roles; i++)
    {
      double value = get_value (result, &result->roles[i]);

      if (!isnan (value))
        ranking->ranks[ranking->n_ranks++] = (ReportRank) { i, value };
    }
  g_qsort_with_data (ranking->ranks, ranking->n_ranks, sizeof (ReportRank), compare_ranks, NULL);
}

void
report_ranking_clear (ReportRanking *ranking)
{
  g_clear_pointer (&ranking->ranks, g_free);
}

static char *
name_like (const ReportRanking *ranking, const CompareResult *result, const char *wanted,
           ReportFormatFunc format)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < ranking->n_ranks; i++)
    {
      g_autofree char *text = format (result, ranking->ranks[i].value);

      if (g_str_equal (text, wanted))
        g_ptr_array_add (names, result->roles[ranking->ranks[i].role].name);
    }
  return report_words_list (names);
}

void
report_ends_init (ReportEnds *ends, const ReportRanking *ranking, const CompareResult *result,
                  ReportFormatFunc format)
{
  ends->most = format (result, ranking->ranks[0].value);
  ends->least = format (result, ranking->ranks[ranking->n_ranks - 1].value);
  ends->most_names = name_like (ranking, result, ends->most, format);
  ends->least_names = name_like (ranking, result, ends->least, format);
}

void
report_ends_clear (ReportEnds *ends)
{
  g_clear_pointer (&ends->most, g_free);
  g_clear_pointer (&ends->least, g_free);
  g_clear_pointer (&ends->most_names, g_free);
  g_clear_pointer (&ends->least_names, g_free);
}

gboolean
report_ends_are_level (const ReportEnds *ends)
{
  return g_str_equal (ends->most, ends->least);
}

gboolean
report_ranking_is_never_stated (const ReportRanking *ranking, const CompareResult *result,
                                ReportValueFunc get_unknown)
{
  for (guint i = 0; i < ranking->n_ranks; i++)
    if (get_unknown (result, &result->roles[ranking->ranks[i].role]) < 1)
      return FALSE;
  return TRUE;
}

char *
report_finding_format_unknown (double share)
{
  return share >= REPORT_MANY_UNKNOWN ? report_format_share (share) : NULL;
}

static gboolean
has_any_pay (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (!isnan (result->roles[i].pay.median))
      return TRUE;
  return FALSE;
}

/* Pay is what people ask first; where nothing can be said of it, it is said last. */
GPtrArray *
report_findings_new (const CompareResult *result)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
  gboolean has_pay = has_any_pay (result);

  if (has_pay)
    g_ptr_array_add (findings, report_finding_new_pay (result));
  g_ptr_array_add (findings, report_finding_new_openings (result));
  g_ptr_array_add (findings, report_finding_new_remote (result));
  g_ptr_array_add (findings, report_finding_new_skills (result));
  g_ptr_array_add (findings, report_finding_new_entry (result));
  if (!has_pay)
    g_ptr_array_add (findings, report_finding_new_pay (result));
  return findings;
}
