/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The skills that the roles share, and where they part. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_FIRST 5
#define N_MORE 7
#define N_APART 5

/* From this overlap coefficient on the roles are said to have a common base. */
#define SAME_BASE 0.5

/* A shared skill is asked for much more often from this ratio of the shares on. */
#define MUCH_MORE_OFTEN 1.25

static gboolean
has_overlap (const ComparePair *pair)
{
  return !isnan (pair->jaccard) && pair->n_shared > 0;
}

/* "AWS (25% of A and 38% of B postings)" */
static const char *
print_shared (ReportPen *pen, const ComparePair *pair, guint i)
{
  guint skill = pair->shared[i].skill;

  /* Translators: a skill, its shares in the postings of two roles, the first and the second. */
  return report_pen_print (pen, _("%s (%s and %s)"), report_pen_name (pen, pair->shared[i].name),
                           report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, pair->a, skill),
                           report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, pair->b, skill));
}

static void
say_shared (ReportPen *pen, const ComparePair *pair)
{
  GPtrArray *first = g_ptr_array_new ();
  GPtrArray *more = g_ptr_array_new ();

  for (guint i = 0; i < MIN (pair->n_shared, N_FIRST); i++)
    g_ptr_array_add (first, (gpointer)print_shared (pen, pair, i));
  for (guint i = N_FIRST; i < MIN (pair->n_shared, N_FIRST + N_MORE); i++)
    g_ptr_array_add (more, (gpointer)report_pen_name (pen, pair->shared[i].name));
  report_pen_say (pen,
                  report_pen_print (pen,
                                    pair->overlap_coefficient >= SAME_BASE
                                        /* Translators: two roles, then skills with two shares. */
                                        ? _("Both roles build on the same base; in per cent of %s "
                                             "and of %s postings: %s.")
                                        /* Translators: two roles, then skills with two shares. */
                                        : _("What both ask for, in per cent of %s and of %s "
                                             "postings: %s."),
                                    report_pen_role (pen, pair->a), report_pen_role (pen, pair->b),
                                    report_pen_list (pen, first)));
  if (more->len > 0)
    /* Translators: names of skills. */
    report_pen_say (pen,
                    report_pen_print (pen, _("It goes on with %s."), report_pen_list (pen, more)));
  else
    g_ptr_array_unref (more);
}

/* Both measures, each by its name. */
static void
say_measures (ReportPen *pen, guint pair)
{
  const ComparePair *roles = &pen->result->pairs[pair];

  report_pen_say (
      pen,
      report_pen_print (pen,
                        /* Translators: number of skills, of how many, an index, a share. */
                        ngettext ("Of the %s skills on the two lists %s stands on both: a Jaccard "
                                  "index of %s, that is %s of all the skills named.",
                                  "Of the %s skills on the two lists %s stand on both: a Jaccard "
                                  "index of %s, that is %s of all the skills named.",
                                  roles->n_shared),
                        report_pen_figure (pen, REPORT_FIGURE_N_UNION, pair, 0),
                        report_pen_figure (pen, REPORT_FIGURE_N_SHARED, pair, 0),
                        report_pen_figure (pen, REPORT_FIGURE_JACCARD, pair, 0),
                        report_pen_figure (pen, REPORT_FIGURE_JACCARD_SHARE, pair, 0)));
  report_pen_say (
      pen,
      report_pen_print (pen,
                        /* Translators: an index, a share. */
                        _("The overlap coefficient, which is over the shorter list, is %s: %s of "
                           "it is shared."),
                        report_pen_figure (pen, REPORT_FIGURE_OVERLAP, pair, 0),
                        report_pen_figure (pen, REPORT_FIGURE_OVERLAP_SHARE, pair, 0)));
  if (roles->overlap.k_max <= roles->overlap.k_min || isnan (roles->overlap.jaccard_range.lo))
    return;
  report_pen_say (pen,
                  report_pen_print (
                      pen,
                      /* Translators: two lengths of lists, two indexes. */
                      _("For lists of any length from %s to %s the index lies between %s and %s."),
                      report_pen_figure (pen, REPORT_FIGURE_K_MIN, pair, 0),
                      report_pen_figure (pen, REPORT_FIGURE_K_MAX, pair, 0),
                      report_pen_figure (pen, REPORT_FIGURE_JACCARD_LO, pair, 0),
                      report_pen_figure (pen, REPORT_FIGURE_JACCARD_HI, pair, 0)));
}

static void
add_shared_table (ReportPen *pen, const ComparePair *pair)
{
  report_pen_begin_table (pen, _("Skills that both ask for, by the larger share of postings"),
                          (const char *[]){_("Skill"), report_pen_role (pen, pair->a),
                                           report_pen_role (pen, pair->b), NULL});
  for (guint i = 0; i < pair->n_shared; i++)
    {
      guint skill = pair->shared[i].skill;

      report_pen_add_row (
          pen, (const char *[]){report_pen_name (pen, pair->shared[i].name),
                                report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, pair->a, skill),
                                report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, pair->b, skill),
                                NULL});
    }
}

/* Of every pair. */
static void
add_overlap_table (ReportPen *pen)
{
  report_pen_begin_table (pen, _("How far the lists of skills are the same"),
                          (const char *[]){_("Roles"), _("Shared skills"), _("Jaccard index"),
                                           _("Overlap coefficient"), NULL});
  for (guint i = 0; i < pen->result->n_pairs; i++)
    {
      const ComparePair *pair = &pen->result->pairs[i];
      const char *roles
          /* Translators: two roles. */
          = report_pen_print (pen, _("%s and %s"), report_pen_role (pen, pair->a),
                              report_pen_role (pen, pair->b));

      report_pen_add_row (
          pen, (const char *[]){roles, report_pen_figure (pen, REPORT_FIGURE_N_SHARED, i, 0),
                                report_pen_figure (pen, REPORT_FIGURE_JACCARD, i, 0),
                                report_pen_figure (pen, REPORT_FIGURE_OVERLAP, i, 0), NULL});
    }
}

static gboolean
is_top_skill (const CompareRole *role, guint skill)
{
  for (guint i = 0; i < role->n_top; i++)
    if (role->skills[i].skill == skill)
      return TRUE;
  return FALSE;
}

/* The first skills on the lists of all roles, in the order of the first role. */
static GPtrArray *
find_common (ReportPen *pen)
{
  const CompareRole *roles = pen->result->roles;
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < roles[0].n_top && names->len < N_FIRST + N_MORE; i++)
    {
      gboolean is_common = TRUE;

      for (guint role = 1; role < pen->result->n_roles; role++)
        is_common &= is_top_skill (&roles[role], roles[0].skills[i].skill);
      if (is_common)
        g_ptr_array_add (names, (gpointer)report_pen_name (pen, roles[0].skills[i].name));
    }
  return names;
}

/* What all of more than two roles ask for, and how near any two are. */
static void
add_common (ReportPen *pen, const ReportFinding *skills)
{
  GPtrArray *common = find_common (pen);
  gboolean has_common = common->len > 0;

  report_pen_say (pen, skills->marked);
  if (has_common)
    /* Translators: names of skills. */
    report_pen_say (pen, report_pen_print (pen, _("All of them ask for %s."),
                                           report_pen_list (pen, common)));
  else
    {
      g_ptr_array_unref (common);
      report_pen_say (pen, _("No skill is among those that all of them ask for most."));
    }
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, skills);
  if (has_common)
    report_pen_add_chart (pen, REPORT_CHART_SKILLS_SHARED, NULL);
  add_overlap_table (pen);
}

static gboolean
any_overlap (const CompareResult *result)
{
  for (guint i = 0; i < result->n_pairs; i++)
    if (has_overlap (&result->pairs[i]))
      return TRUE;
  return FALSE;
}

void
report_article_add_shared (ReportPen *pen, const GPtrArray *findings)
{
  const ReportFinding *skills = report_article_find (findings, "skills");

  if (!any_overlap (pen->result))
    return;
  report_pen_add_heading (pen, 2, "shared", _("Which skills do they share?"));
  if (pen->result->n_pairs > 1)
    {
      add_common (pen, skills);
      return;
    }
  say_shared (pen, &pen->result->pairs[0]);
  report_pen_end_paragraph (pen);
  say_measures (pen, 0);
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, skills);
  report_pen_add_chart (pen, REPORT_CHART_SKILLS_SHARED, NULL);
  add_shared_table (pen, &pen->result->pairs[0]);
}

static const char *
list_only (ReportPen *pen, const CompareSkillPair *skills, guint n_skills, guint role, guint other)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < MIN (n_skills, N_APART); i++)
    g_ptr_array_add (
        words, (gpointer)report_pen_print (
                   pen, _("%s (%s beside %s)"), report_pen_name (pen, skills[i].name),
                   report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, role, skills[i].skill),
                   report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, other, skills[i].skill)));
  return report_pen_list (pen, words);
}

static void
say_only (ReportPen *pen, const ComparePair *pair, gboolean is_b)
{
  guint role = is_b ? pair->b : pair->a;
  guint n_skills = is_b ? pair->n_b_only : pair->n_a_only;

  if (n_skills == 0)
    return;
  report_pen_say (pen, report_pen_print (
                           pen,
                           /* Translators: the length of a list, a role, then skills with shares. */
                           _("Only in the top %s of %s: %s."),
                           report_pen_figure (pen, REPORT_FIGURE_N_TOP, role, 0),
                           report_pen_role (pen, role),
                           list_only (pen, is_b ? pair->b_only : pair->a_only, n_skills, role,
                                      is_b ? pair->a : pair->b)));
}

static gboolean
is_shared (const ComparePair *pair, guint skill)
{
  for (guint i = 0; i < pair->n_shared; i++)
    if (pair->shared[i].skill == skill)
      return TRUE;
  return FALSE;
}

/* Skills of both lists that one of the roles asks for much more often. */
static void
say_more_often (ReportPen *pen, const ComparePair *pair, guint role)
{
  g_autoptr (GArray) typical = report_article_new_typical (pen->result, role);

  for (guint i = typical->len; i-- > 0;)
    {
      const ReportTypicalSkill *skill = &g_array_index (typical, ReportTypicalSkill, i);

      if (!is_shared (pair, skill->skill)
          || skill->share.share < MUCH_MORE_OFTEN * skill->other_share.share)
        g_array_remove_index (typical, i);
    }
  if (typical->len == 0)
    return;
  report_pen_say (
      pen, report_pen_print (pen,
                             /* Translators: a role, then skills with two shares each. */
                             _("Of the shared skills, %s postings ask much more often for %s."),
                             report_pen_role (pen, role),
                             report_article_print_typical (pen, typical, role, N_APART)));
}

static void
add_pair (ReportPen *pen, const ComparePair *pair)
{
  for (guint side = 0; side < 2; side++)
    {
      say_only (pen, pair, side == 1);
      say_more_often (pen, pair, side == 1 ? pair->b : pair->a);
      report_pen_end_paragraph (pen);
    }
  if (pair->n_a_only + pair->n_b_only > 0)
    report_pen_add_note (pen, _("To be only on one list means to be outside the other role's top "
                                 "skills, not to be missing from its postings: both shares are "
                                 "given."));
}

void
report_article_add_apart (ReportPen *pen, const GPtrArray *findings)
{
  gboolean has_skills = FALSE;

  for (guint i = 0; i < pen->result->n_pairs; i++)
    has_skills |= !isnan (pen->result->pairs[i].jaccard);
  if (!has_skills || pen->result->n_pairs == 0)
    return;
  if (pen->result->n_pairs == 1
      && pen->result->pairs[0].n_a_only + pen->result->pairs[0].n_b_only == 0)
    return;
  report_pen_add_heading (pen, 2, "apart", _("Where do they part?"));
  if (pen->result->n_pairs == 1)
    add_pair (pen, &pen->result->pairs[0]);
  else
    for (guint i = 0; i < pen->result->n_roles; i++)
      {
        g_autoptr (GArray) typical = report_article_new_typical (pen->result, i);

        if (typical->len > 0)
          report_pen_add_item (
              /* Translators: a role, skills with two shares each. */
              pen, report_pen_print (pen, _("%s: %s."), report_pen_role (pen, i),
                                     report_article_print_typical (pen, typical, i, N_APART)));
      }
  report_pen_add_chart (pen, REPORT_CHART_SKILLS_EXCLUSIVE, NULL);
}
