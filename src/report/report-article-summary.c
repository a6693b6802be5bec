/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How near two roles are to each other in the end, and what that means for a search. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* How near roles are by the Jaccard index of their lists; the first that is reached. */
static const struct
{
  double from;
  const char *sentence, *advice;
} verdicts[] = {
    {0.5,
     /* Translators: two roles, a number of skills, of how many; likewise in the next two. */
     N_("%s and %s are more alike than their titles: of the skills on their two lists both ask for %s "
        "of %s."),
     N_("Learn first what both ask for, and let the title be a filter of your search, not a decision "
        "for life.")},
    {0.2,
     N_("%s and %s have something in common: of the skills on their two lists both ask for %s of %s."),
     N_("What both ask for serves in either; the rest is the choice between them.")},
    {0,
     N_("%s and %s are different work: of the skills on their two lists both ask for %s of %s."),
     N_("To choose the title is to choose what to learn.")},
};

static guint
find_verdict (const ComparePair *pair)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (verdicts) && pair->jaccard < verdicts[i].from)
    i++;
  return i;
}

static void
say_skills (ReportPen *pen, guint verdict)
{
  if (pen->result->pairs[0].n_shared == 0)
    {
      report_pen_say (pen, report_pen_print (
                               /* Translators: two roles. */
                               pen,
                               _("%s and %s are different work: they share none of the skills that "
                                 "they ask for most."),
                               report_pen_role (pen, 0), report_pen_role (pen, 1)));
      return;
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  report_pen_say (pen, report_pen_print (pen, _(verdicts[verdict].sentence),
                                         report_pen_role (pen, 0), report_pen_role (pen, 1),
                                         report_pen_figure (pen, REPORT_FIGURE_N_SHARED, 0, 0),
                                         report_pen_figure (pen, REPORT_FIGURE_N_UNION, 0, 0)));
#pragma GCC diagnostic pop
}

static void
say_employers (ReportPen *pen)
{
  double n = report_figure_get (pen->result, REPORT_FIGURE_N_BOTH_EMPLOYERS, 0, 0);

  if (n == 0)
    return;
  report_pen_say (pen, report_pen_print (
                           pen,
                           /* Translators: a number of employers. */
                           ngettext ("%s employer hires for both.", "%s employers hire for both.",
                                     (gulong)n),
                           report_pen_figure (pen, REPORT_FIGURE_N_BOTH_EMPLOYERS, 0, 0)));
}

void
report_article_add_summary (ReportPen *pen, const GPtrArray *findings)
{
  guint verdict;

  if (!report_article_has_two_titles (pen->result) || isnan (pen->result->pairs[0].jaccard))
    return;
  verdict = find_verdict (&pen->result->pairs[0]);
  report_pen_add_heading (pen, 2, "summary", _("In the end"));
  say_skills (pen, verdict);
  say_employers (pen);
  report_pen_say (pen, _(verdicts[verdict].advice));
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, report_article_find (findings, "skills"));
}
