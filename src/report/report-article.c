/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The article from its sections. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report-number.h"

static const ReportSectionFunc sections[] = {
    report_article_add_answer,   report_article_add_key_findings, report_article_add_roles,
    report_article_add_shared,   report_article_add_apart,        report_article_add_pay,
    report_article_add_openings, report_article_add_work,         report_article_add_seniority,
    report_article_add_choose,   report_article_add_search,       report_article_add_questions,
    report_article_add_summary,  report_article_add_method,
};

static const char *
print_title (ReportPen *pen)
{
  guint n_roles = pen->result->n_roles;
  GPtrArray *names;
  const char *first;

  if (n_roles == 1)
    /* Translators: a role. */
    return report_pen_print (pen, _("%s: what the postings say"), report_pen_role (pen, 0));
  names = g_ptr_array_new ();
  for (guint i = 0; i + 1 < n_roles; i++)
    g_ptr_array_add (names, (gpointer)report_pen_role (pen, i));
  first = report_pen_keep (pen, report_words_commas (names));
  g_ptr_array_unref (names);
  /* Translators: one or several roles, and one more. */
  return report_pen_print (pen, _("%s or %s?"), first, report_pen_role (pen, n_roles - 1));
}

static gint32
find_newest_day (const MarketTable *table)
{
  const MarketColumns *columns = market_table_get_columns (table);
  gint32 newest = 0;

  for (guint row = 0; row < columns->n_rows; row++)
    newest = MAX (newest, columns->posted_day[row]);
  return newest;
}

static void
add_basis (ReportPen *pen)
{
  const MarketTable *table = pen->result->table;
  g_autofree char *files = report_words_files (table);
  g_autofree char *filters = report_words_filters (pen->result);
  const char *synthetic = report_words_synthetic (table);
  gint32 newest = find_newest_day (table);
  gulong n_postings = report_figure_get (pen->result, REPORT_FIGURE_ALL_POSTINGS, 0, 0);

  /* Translators: a number of postings, a file's name or "3 files". */
  report_pen_say (pen, report_pen_print (pen,
                                         ngettext ("Counted from %s job posting (%s).",
                                                   "Counted from %s job postings (%s).", n_postings),
                                         report_pen_figure (pen, REPORT_FIGURE_ALL_POSTINGS, 0, 0),
                                         report_pen_name (pen, files)));
  if (newest != 0)
    {
      g_autofree char *day = report_format_day (newest);

      /* Translators: a date. */
      report_pen_say (pen, report_pen_print (pen, _("The newest posting is of %s."),
                                             report_pen_name (pen, day)));
    }
  if (filters != NULL)
    /* Translators: the filters in force. */
    report_pen_say (pen, report_pen_print (pen, _("Only postings that pass these filters count: %s."),
                                           report_pen_name (pen, filters)));
  report_pen_say (pen, synthetic);
  report_pen_end_paragraph (pen);
}

const ReportFinding *
report_article_find (const GPtrArray *findings, const char *id)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const ReportFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->id, id))
        return finding;
    }
  g_return_val_if_reached (NULL);
}

gboolean
report_article_has_skills (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (result->roles[i].n_top > 0 && !isnan (result->roles[i].skills[0].share.share))
      return TRUE;
  return FALSE;
}

gboolean
report_article_has_two_titles (const CompareResult *result)
{
  return result->n_roles == 2
         && (result->roles[0].role == 0 || result->roles[0].role != result->roles[1].role);
}

void
report_article_add_caveats (ReportPen *pen, const ReportFinding *finding)
{
  for (guint i = 0; i < finding->marked_caveats->len; i++)
    report_pen_add_note (pen, g_ptr_array_index (finding->marked_caveats, i));
}

ReportDocument *
report_article_new (CompareResult *result, const ReportProvenance *provenance)
{
  g_autoptr (ReportDocument) document = report_document_new (result);
  g_autoptr (GPtrArray) findings = report_findings_new (result);
  g_auto (ReportPen) pen = {0};

  report_pen_init (&pen, result, document);
  report_pen_add_heading (&pen, 1, "title", print_title (&pen));
  add_basis (&pen);
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    sections[i](&pen, findings);
  report_article_add_sources (&pen, provenance);
  return g_steal_pointer (&document);
}
