/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which findings a comparison has, and in which order. */

#include "report-finding.h"

#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

static void
finding_free (ReportFinding *finding)
{
  g_free (finding->text);
  g_free (finding->marked);
  g_ptr_array_unref (finding->caveats);
  g_ptr_array_unref (finding->marked_caveats);
  g_free (finding);
}

ReportFinding *
report_finding_new (const char *id, const char *text)
{
  ReportFinding *finding = g_new0 (ReportFinding, 1);

  finding->id = id;
  finding->marked = g_strdup (text);
  finding->text = report_mark_strip (text);
  finding->claim_length = strlen (finding->text);
  finding->caveats = g_ptr_array_new_with_free_func (g_free);
  finding->marked_caveats = g_ptr_array_new_with_free_func (g_free);
  return finding;
}

void
report_finding_add_sentence (ReportFinding *finding, const char *sentence)
{
  g_autofree char *before = g_steal_pointer (&finding->marked);

  finding->marked = g_strconcat (before, " ", sentence, NULL);
  g_free (finding->text);
  finding->text = report_mark_strip (finding->marked);
}

void
report_finding_add_caveat (ReportFinding *finding, const char *caveat)
{
  g_ptr_array_add (finding->marked_caveats, g_strdup (caveat));
  g_ptr_array_add (finding->caveats, report_mark_strip (caveat));
}

void
report_finding_add_caveats (ReportFinding *finding, const GPtrArray *caveats)
{
  for (guint i = 0; i < caveats->len; i++)
    report_finding_add_caveat (finding, g_ptr_array_index (caveats, i));
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

static const char *
name_like (ReportPen *pen, const ReportRanking *ranking, ReportFigureKind figure, guint id,
           const char *wanted)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autofree char *plain = report_mark_strip (wanted);

  for (guint i = 0; i < ranking->n_ranks; i++)
    {
      guint role = ranking->ranks[i].role;
      g_autofree char *text = report_mark_strip (report_pen_figure (pen, figure, role, id));

      if (g_str_equal (text, plain))
        g_ptr_array_add (names, (gpointer) report_pen_role (pen, role));
    }
  return report_pen_list (pen, names);
}

ReportEnds
report_ends_find (ReportPen *pen, const ReportRanking *ranking, ReportFigureKind figure, guint id)
{
  guint first = ranking->ranks[0].role;
  guint last = ranking->ranks[ranking->n_ranks - 1].role;
  ReportEnds ends = { 0 };

  ends.most = report_pen_figure (pen, figure, first, id);
  ends.least = report_pen_figure (pen, figure, last, id);
  ends.most_names = name_like (pen, ranking, figure, id, ends.most);
  ends.least_names = name_like (pen, ranking, figure, id, ends.least);
  ends.is_level = g_str_equal (ends.most_names, ends.least_names);
  return ends;
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
