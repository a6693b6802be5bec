/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What to learn for a role, and what to search for. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_STUDY 8

static void
add_study_item (ReportPen *pen, guint role, guint skill, const char *name)
{
  report_pen_add_item (pen, report_pen_print (
                                /* Translators: a skill, a number and a share of postings. */
                                pen, _("%s: asked for in %s of the postings (%s)."),
                                report_pen_name (pen, name),
                                report_pen_figure (pen, REPORT_FIGURE_SKILL_N, role, skill),
                                report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, role, skill)));
}

/* What somebody who can do one role has to learn for the other, the most wanted first. */
static void
add_study_list (ReportPen *pen, guint from, guint to)
{
  const ComparePair *pair = &pen->result->pairs[0];
  const CompareSkillPair *skills = to == pair->a ? pair->a_only : pair->b_only;
  guint n_skills = to == pair->a ? pair->n_a_only : pair->n_b_only;

  if (n_skills == 0)
    return;
  report_pen_say (
      pen,
      pair->n_shared == 0
          ? report_pen_print (
              pen,
              /* Translators: two roles, the length of a list, the second role. */
              ngettext ("From %s to %s: the %s skill that %s postings ask for most is not asked "
                        "for here. To learn, by the number of openings that ask for it:",
                        "From %s to %s: none of the %s skills that %s postings ask for most is "
                        "asked for here. To learn, by the number of openings that ask for it:",
                        n_skills),
              report_pen_role (pen, from), report_pen_role (pen, to),
              report_pen_figure (pen, REPORT_FIGURE_N_TOP, to, 0), report_pen_role (pen, to))
          : report_pen_print (
              pen,
              /* Translators: two roles, a number of skills, the length of a list, the
               * second role. */
              ngettext ("From %s to %s: %s of the %s skills that %s postings ask for "
                        "most is already asked for here. Left to learn, by the number "
                        "of openings that ask for it:",
                        "From %s to %s: %s of the %s skills that %s postings ask for "
                        "most are already asked for here. Left to learn, by the number "
                        "of openings that ask for it:",
                        pair->n_shared),
              report_pen_role (pen, from), report_pen_role (pen, to),
              report_pen_figure (pen, REPORT_FIGURE_N_SHARED, 0, 0),
              report_pen_figure (pen, REPORT_FIGURE_N_TOP, to, 0), report_pen_role (pen, to)));
  report_pen_end_paragraph (pen);
  for (guint i = 0; i < MIN (n_skills, N_STUDY); i++)
    add_study_item (pen, to, skills[i].skill, skills[i].name);
}

static void
add_top_list (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];

  if (side->n_top == 0 || isnan (side->skills[0].share.share))
    return;
  /* Translators: a role; a list of skills follows. */
  report_pen_say (pen,
                  report_pen_print (pen, _("What %s postings ask for, by the number of openings:"),
                                    report_pen_role (pen, role)));
  report_pen_end_paragraph (pen);
  for (guint i = 0; i < MIN (side->n_top, N_STUDY); i++)
    add_study_item (pen, role, side->skills[i].skill, side->skills[i].name);
}

/* How far the person's skills reach in a role, and what to learn first. */
static void
add_fit (ReportPen *pen, guint role)
{
  const CompareFit *fit = &pen->result->roles[role].fit;

  if (isnan (fit->covered) || isnan (fit->reach))
    return;
  report_pen_say (
      pen,
      report_pen_print (
          pen,
          /* Translators: a share, a role, a share, the two numbers that make it. */
          _("Your skills are %s of all that %s postings ask for, and bring %s of them into "
             "reach (%s of %s, at least two thirds of whose skills you have)."),
          report_pen_figure (pen, REPORT_FIGURE_FIT_COVERED, role, 0), report_pen_role (pen, role),
          report_pen_figure (pen, REPORT_FIGURE_FIT_REACH, role, 0),
          report_pen_figure (pen, REPORT_FIGURE_FIT_N_REACH, role, 0),
          report_pen_figure (pen, REPORT_FIGURE_FIT_N, role, 0)));
  if (fit->n_lacks > 0)
    report_pen_say (pen, _("To learn next, by the openings that come into reach:"));
  report_pen_end_paragraph (pen);
  for (guint i = 0; i < MIN (fit->n_lacks, N_STUDY); i++)
    report_pen_add_item (
        pen, report_pen_print (
                 /* Translators: a skill, a number of openings, a share, a number of postings. */
                 pen,
                 _("%s: brings %s more into reach, %s of the openings then (asked for in %s of "
                    "the postings)."),
                 report_pen_name (pen, fit->lacks[i].name),
                 report_pen_figure (pen, REPORT_FIGURE_LACK_GAINED, role, i),
                 report_pen_figure (pen, REPORT_FIGURE_LACK_REACH, role, i),
                 report_pen_figure (pen, REPORT_FIGURE_LACK_N, role, i)));
}

static void
say_titles (ReportPen *pen, const ComparePair *pair)
{
  if (!report_article_has_two_titles (pen->result))
    return;
  if (pair->n_a_only + pair->n_b_only == 0)
    report_pen_say (pen, _("Both roles ask for the same skills: search for both titles."));
  else if (pair->overlap_coefficient >= 0.5)
    report_pen_say (pen, _("Since so much is the same, search for both titles, and let these skills "
                           "decide which openings to begin with."));
}

void
report_article_add_search (ReportPen *pen, const GPtrArray *findings)
{
  const ComparePair *pair = pen->result->n_pairs == 1 ? &pen->result->pairs[0] : NULL;

  if (!report_article_has_skills (pen->result))
    return;
  report_pen_add_heading (pen, 2, "search", _("How to use this in your job search"));
  for (guint i = 0; i < pen->result->n_roles; i++)
    add_fit (pen, i);
  if (pair != NULL && !isnan (pair->jaccard))
    {
      add_study_list (pen, pair->a, pair->b);
      add_study_list (pen, pair->b, pair->a);
      say_titles (pen, pair);
      report_pen_end_paragraph (pen);
      return;
    }
  for (guint i = 0; i < pen->result->n_roles; i++)
    add_top_list (pen, i);
}
