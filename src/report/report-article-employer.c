/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who posts the openings. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report-employer.h"

#define N_EMPLOYERS 5
#define N_SHARED 3

/* From this share on agencies are worth a word. */
#define MANY_AGENCIES 0.1

static void
say_largest (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];
  GPtrArray *words;

  if (side->n_employers == 0 || side->n_postings < MAX (pen->result->min_sample, 1))
    return;
  if (side->employers[0].share.n == 1 && side->n_employers > 1)
    {
      /* Translators: a number of employers, a role. */
      report_pen_say (pen,
                      report_pen_print (pen,
                                        ngettext ("%s employer hires for %s, with one posting.",
                                                  "%s employers hire for %s, with one posting each.",
                                                  side->n_employers),
                                        report_pen_figure (pen, REPORT_FIGURE_N_EMPLOYERS, role, 0),
                                        report_pen_role (pen, role)));
      return;
    }
  words = g_ptr_array_new ();
  for (guint i = 0; i < MIN (side->n_employers, N_EMPLOYERS); i++)
    {
      const char *name = report_pen_name (pen, side->employers[i].name);
      const char *n = report_pen_figure (pen, REPORT_FIGURE_EMPLOYER_N, role, i);

      g_ptr_array_add (words,
                       (gpointer)(side->employers[i].is_agency
                                      /* Translators: an employer, a number of postings. */
                                      ? report_pen_print (pen, _("%s (%s, agency)"), name, n)
                                      : report_pen_print (pen, "%s (%s)", name, n)));
    }
  report_pen_say (
      pen, report_pen_print (
               pen,
               side->n_employers > N_EMPLOYERS
                   /* Translators: a number of employers, a role, the first of them with their
                    * numbers of postings. */
                   ? ngettext ("%s employer hires for %s: %s.",
                               "%s employers hire for %s, most of all %s.", side->n_employers)
                   /* Translators: a number of employers, a role, all of them with their numbers of
                    * postings. */
                   : ngettext ("%s employer hires for %s: %s.", "%s employers hire for %s: %s.",
                               side->n_employers),
               report_pen_figure (pen, REPORT_FIGURE_N_EMPLOYERS, role, 0),
               report_pen_role (pen, role), report_pen_list (pen, words)));
}

/* Postings of agencies need not be like others. */
static void
say_agencies (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];

  if (side->agency_share >= MANY_AGENCIES)
    report_pen_say (pen,
                    report_pen_print (
                        /* Translators: a share of postings. */
                        pen,
                        _("%s of its postings are of staffing agencies and outsourcing firms, "
                           "whose postings need not be like those of employers."),
                        report_pen_figure (pen, REPORT_FIGURE_AGENCY_SHARE, role, 0)));
}

void
report_article_say_employers (ReportPen *pen, guint role)
{
  say_largest (pen, role);
  say_agencies (pen, role);
}

/* "Acme (12 and 3 postings)" */
static const char *
list_shared (ReportPen *pen, const GArray *shared)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < MIN (shared->len, N_SHARED); i++)
    {
      const ReportSharedEmployer *employer = &g_array_index (shared, ReportSharedEmployer, i);

      g_ptr_array_add (
          words, (gpointer)report_pen_print (
                     /* Translators: an employer, its numbers of postings for two roles. */
                     pen,
                     ngettext ("%s (%s and %s posting)", "%s (%s and %s postings)",
                               pen->result->roles[1].employers[employer->b].share.n),
                     report_pen_name (pen, pen->result->roles[0].employers[employer->a].name),
                     report_pen_figure (pen, REPORT_FIGURE_EMPLOYER_N, 0, employer->a),
                     report_pen_figure (pen, REPORT_FIGURE_EMPLOYER_N, 1, employer->b)));
    }
  return report_pen_list (pen, words);
}

void
report_article_say_shared_employers (ReportPen *pen)
{
  g_autoptr (GArray) shared = NULL;

  if (pen->result->n_roles != 2 || pen->result->roles[0].n_employers == 0
      || pen->result->roles[1].n_employers == 0)
    return;
  shared = report_employer_new_shared (pen->result, &pen->result->pairs[0]);
  if (shared->len == 0)
    report_pen_say (pen, _("No employer hires for both."));
  else
    report_pen_say (
        pen, report_pen_print (
                 pen,
                 shared->len > N_SHARED
                     /* Translators: a number of employers, two roles, the first of the employers with
                      * their numbers of postings for each of the two. */
                     ? ngettext ("%s employer hires for both %s and %s: %s.",
                                 "%s employers hire for both %s and %s, most of all %s.",
                                 shared->len)
                     /* Translators: a number of employers, two roles, all of the employers with their
                      * numbers of postings for each of the two. */
                     : ngettext ("%s employer hires for both %s and %s: %s.",
                                 "%s employers hire for both %s and %s: %s.", shared->len),
                 report_pen_figure (pen, REPORT_FIGURE_N_BOTH_EMPLOYERS, 0, 0),
                 report_pen_role (pen, 0), report_pen_role (pen, 1), list_shared (pen, shared)));
  report_pen_end_paragraph (pen);
}
