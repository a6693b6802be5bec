/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far the skills that roles ask for are the same. */

#include "report-finding.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_NAMED 3

/* Below this share of postings with skills it is said how few have them. */
#define FEW_WITH_SKILLS 0.9

static const char *
name_top_skills (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < MIN (side->n_top, N_NAMED); i++)
    g_ptr_array_add (words, (gpointer)report_pen_print (
                                pen, "%s (%s)", report_pen_name (pen, side->skills[i].name),
                                report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, role,
                                                   side->skills[i].skill)));
  return report_pen_list (pen, words);
}

static const char *
write_one (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];
  const char *name = report_pen_role (pen, role);

  if (side->n_top == 0)
    /* Translators: a role. */
    return report_pen_print (pen, _("No %s posting names skills."), name);
  if (isnan (side->skills[0].share.share))
    /* Translators: a role. */
    return report_pen_print (pen, _("There are too few %s postings to say what they ask for."),
                             name);
  /* Translators: a role, then skills with shares. */
  return report_pen_print (pen, _("%s postings ask most often for %s."), name,
                           name_top_skills (pen, role));
}

static const char *
write_shared (ReportPen *pen, guint pair)
{
  const ComparePair *roles = &pen->result->pairs[pair];
  const char *n_shared = report_pen_figure (pen, REPORT_FIGURE_N_SHARED, pair, 0);
  const char *n_union = report_pen_figure (pen, REPORT_FIGURE_N_UNION, pair, 0);
  const char *jaccard = report_pen_figure (pen, REPORT_FIGURE_JACCARD, pair, 0);
  GPtrArray *words = g_ptr_array_new ();
  const char *named;

  for (guint i = 0; i < MIN (roles->n_shared, N_NAMED); i++)
    g_ptr_array_add (words, (gpointer)report_pen_name (pen, roles->shared[i].name));
  named = report_pen_list (pen, words);
  if (pen->result->roles[roles->a].n_top == pen->result->roles[roles->b].n_top)
    return report_pen_print (
        pen,
        /* Translators: number of skills, size of both lists, skills, Jaccard index, its two
           numbers. */
        ngettext ("%s of the top %s skills is the same: %s (Jaccard index %s: %s of %s).",
                  "%s of the top %s skills are the same, first %s (Jaccard index %s: %s of %s).",
                  roles->n_shared),
        n_shared, report_pen_figure (pen, REPORT_FIGURE_N_TOP, roles->a, 0), named, jaccard,
        n_shared, n_union);
  return report_pen_print (
      pen,
      /* Translators: number of skills, skills, Jaccard index, its two numbers. */
      ngettext ("%s skill is among the most asked for in both roles: %s (Jaccard index %s: %s of "
                "%s).",
                "%s skills are among the most asked for in both roles, first %s (Jaccard index %s: "
                "%s of %s).",
                roles->n_shared),
      n_shared, named, jaccard, n_shared, n_union);
}

static const char *
write_two (ReportPen *pen)
{
  const ComparePair *pair = &pen->result->pairs[0];
  guint n_a = pen->result->roles[0].n_top;
  guint n_b = pen->result->roles[1].n_top;

  if (n_a == 0 && n_b == 0)
    return _("The postings name no skills.");
  if (n_a == 0 || n_b == 0)
    return write_one (pen, n_a == 0 ? 0 : 1);
  if (isnan (pair->jaccard))
    return _("There are too few postings to compare the skills.");
  if (pair->n_shared == 0)
    return _("None of the skills that the two roles ask for most is the same.");
  return write_shared (pen, 0);
}

static gboolean
has_skills (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (result->roles[i].n_skills > 0)
      return TRUE;
  return FALSE;
}

static const char *
write_many (ReportPen *pen)
{
  const CompareResult *result = pen->result;
  guint closest = G_MAXUINT, furthest = G_MAXUINT;

  for (guint i = 0; i < result->n_pairs; i++)
    {
      double jaccard = result->pairs[i].jaccard;

      if (isnan (jaccard))
        continue;
      if (closest == G_MAXUINT || jaccard > result->pairs[closest].jaccard)
        closest = i;
      if (furthest == G_MAXUINT || jaccard < result->pairs[furthest].jaccard)
        furthest = i;
    }
  if (closest == G_MAXUINT && !has_skills (result))
    return _("The postings name no skills.");
  if (closest == G_MAXUINT)
    return _("The postings name no skills that could be compared.");
  if (round (100 * result->pairs[closest].jaccard) == round (100 * result->pairs[furthest].jaccard))
    /* Translators: a Jaccard index. */
    return report_pen_print (pen,
                             _("Any two of the roles are about as alike in their skills as any "
                                "other two (Jaccard index %s)."),
                             report_pen_figure (pen, REPORT_FIGURE_JACCARD, closest, 0));
  /* Translators: two roles, a Jaccard index, two roles, a Jaccard index. */
  return report_pen_print (pen,
                           _("By their skills %s and %s are nearest to each other (Jaccard "
                              "index %s), %s and %s furthest apart (%s)."),
                           report_pen_role (pen, result->pairs[closest].a),
                           report_pen_role (pen, result->pairs[closest].b),
                           report_pen_figure (pen, REPORT_FIGURE_JACCARD, closest, 0),
                           report_pen_role (pen, result->pairs[furthest].a),
                           report_pen_role (pen, result->pairs[furthest].b),
                           report_pen_figure (pen, REPORT_FIGURE_JACCARD, furthest, 0));
}

static void
add_ties (ReportFinding *finding, ReportPen *pen, guint role)
{
  const GPtrArray *ties = pen->result->roles[role].top_k_ties;

  if (ties == NULL || ties->len == 0 || isnan (pen->result->roles[role].skills[0].share.share))
    return;
  report_finding_add_caveat (
      finding, report_pen_print (pen,
                                 /* Translators: a role, the length of its list, how many skills
                                    more have the last's share. */
                                 ngettext ("%s: the last of the top %s skills ties with %s more.",
                                           "%s: the last of the top %s skills ties with %s more.",
                                           ties->len),
                                 report_pen_role (pen, role),
                                 report_pen_figure (pen, REPORT_FIGURE_N_TOP, role, 0),
                                 report_pen_figure (pen, REPORT_FIGURE_N_TIES, role, 0)));
}

static void
add_coverage (ReportFinding *finding, ReportPen *pen)
{
  double share = report_figure_get (pen->result, REPORT_FIGURE_SKILLED_SHARE, 0, 0);

  if (share > 0 && share < FEW_WITH_SKILLS)
    report_finding_add_caveat (
        finding, report_pen_print (pen, _("Only %s of all postings read name skills."),
                                   report_pen_figure (pen, REPORT_FIGURE_SKILLED_SHARE, 0, 0)));
}

ReportFinding *
report_finding_new_skills (const CompareResult *result)
{
  g_auto (ReportPen) pen = {0};
  ReportFinding *finding;
  const char *text;

  report_pen_init (&pen, result, NULL);
  if (result->n_roles == 1)
    text = write_one (&pen, 0);
  else if (result->n_pairs == 1)
    text = write_two (&pen);
  else
    text = write_many (&pen);
  finding = report_finding_new ("skills", text);
  if (has_skills (result))
    report_finding_add_small_samples (finding, &pen);
  for (guint i = 0; i < result->n_roles; i++)
    add_ties (finding, &pen, i);
  add_coverage (finding, &pen);
  return finding;
}

char *
report_headline_new_skills (const CompareResult *result)
{
  const ComparePair *pair = result->n_pairs == 1 ? &result->pairs[0] : NULL;
  guint n_top = result->roles[0].n_top;

  if (pair == NULL || pair->n_shared == 0 || n_top != result->roles[1].n_top)
    return NULL;
  /* Translators: a number of skills, the length of both roles' lists. */
  return g_strdup_printf (ngettext ("%u of the top %u skills is the same",
                                    "%u of the top %u skills are the same", pair->n_shared),
                          pair->n_shared, n_top);
}
