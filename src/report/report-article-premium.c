/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes with higher pay: medians with a skill as they are, and what is left of them like for
 * like. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_PREMIUMS 15
#define N_NAMED 3

/* A premium of luck among many is told by q (METHOD "A skill that a finding names"). */
#define Q_MAX 0.1

/* "Rust ($175,000, +$25,000, n = 44, small sample)" */
static const char *
print_premium (ReportPen *pen, guint role, guint i)
{
  const ComparePremium *premium = &pen->result->roles[role].premiums[i];
  const char *sample = report_words_sample (premium->sample);
  const char *name = report_pen_name (pen, premium->name);
  const char *median = report_pen_figure (pen, REPORT_FIGURE_PREMIUM_MEDIAN, role, i);
  const char *above = report_pen_figure (pen, REPORT_FIGURE_PREMIUM, role, i);
  const char *n = report_pen_figure (pen, REPORT_FIGURE_PREMIUM_N, role, i);

  if (sample != NULL)
    /* Translators: a skill, an amount, a difference, a number of postings, "small sample". */
    return report_pen_print (pen, _("%s (%s, %s, n = %s, %s)"), name, median, above, n, sample);
  /* Translators: a skill, an amount, a difference, a number of postings. */
  return report_pen_print (pen, _("%s (%s, %s, n = %s)"), name, median, above, n);
}

static gboolean
is_top_skill (const CompareRole *side, guint skill)
{
  for (guint i = 0; i < side->n_top; i++)
    if (side->skills[i].skill == skill)
      return TRUE;
  return FALSE;
}

/* The first premiums above zero, of all skills or of those that are asked for most. */
static const char *
list_premiums (ReportPen *pen, guint role, gboolean is_of_top, guint *n_listed)
{
  const CompareRole *side = &pen->result->roles[role];
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < side->n_premiums && words->len < N_NAMED; i++)
    if (side->premiums[i].premium > 0
        && (!is_of_top || is_top_skill (side, side->premiums[i].skill)))
      g_ptr_array_add (words, (gpointer)print_premium (pen, role, i));
  *n_listed = words->len;
  return report_pen_list (pen, words);
}

/* How many premiums are named at first. */
static guint
count_best (const CompareRole *side)
{
  guint n = 0;

  while (n < MIN (side->n_premiums, N_NAMED) && side->premiums[n].premium > 0)
    n++;
  return n;
}

/* How many of the first premiums are of skills that are asked for most. */
static guint
count_top (const CompareRole *side, guint n_first)
{
  guint n = 0;

  for (guint i = 0; i < n_first; i++)
    n += is_top_skill (side, side->premiums[i].skill);
  return n;
}

/* Much that goes with high pay is asked for seldom: what does among the skills that are asked for
 * most. */
static void
say_frequent (ReportPen *pen, guint role)
{
  guint n_best = count_best (&pen->result->roles[role]);
  guint n_top = count_top (&pen->result->roles[role], n_best);
  guint n_frequent;
  const char *frequent = list_premiums (pen, role, TRUE, &n_frequent);
  const char *length = report_pen_figure (pen, REPORT_FIGURE_N_TOP, role, 0);

  if (n_top == n_best)
    return;
  if (n_frequent == 0)
    /* Translators: the length of a list. */
    report_pen_say (pen, report_pen_print (pen,
                                           ngettext ("The %s skill that it asks for most goes "
                                                     "with no higher median.",
                                                     "None of the %s skills that it asks for most "
                                                     "goes with a higher median.",
                                                     pen->result->roles[role].n_top),
                                           length));
  else if (n_top == 0)
    report_pen_say (pen, report_pen_print (
                             /* Translators: the length of a list, skills with figures. */
                             pen,
                             ngettext ("None of these is among the %s skills that it asks for most; "
                                       "of those the highest median goes with %s.",
                                       "None of these is among the %s skills that it asks for most; "
                                       "of those the highest medians go with %s.",
                                       n_frequent),
                             length, frequent));
  else
    report_pen_say (pen, report_pen_print (
                             /* Translators: the length of a list, skills with figures. */
                             pen,
                             ngettext ("Of the %s skills that it asks for most the highest median "
                                       "goes with %s.",
                                       "Of the %s skills that it asks for most the highest medians "
                                       "go with %s.",
                                       n_frequent),
                             length, frequent));
}

/* The skills whose premium is left when all else is held equal. */
static const char *
list_adjusted (ReportPen *pen, guint role, guint *n_listed)
{
  const CompareRole *side = &pen->result->roles[role];
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < side->n_premiums && words->len < N_NAMED; i++)
    if (side->premiums[i].q <= Q_MAX && side->premiums[i].adjusted > 0)
      g_ptr_array_add (
          words, (gpointer)report_pen_print (
                     pen,
                     /* Translators: a skill, a signed share, its interval, a number of postings. */
                     _("%s (%s, 95%% interval %s to %s, n = %s)"),
                     report_pen_name (pen, side->premiums[i].name),
                     report_pen_figure (pen, REPORT_FIGURE_PREMIUM_ADJUSTED, role, i),
                     report_pen_figure (pen, REPORT_FIGURE_PREMIUM_ADJUSTED_LO, role, i),
                     report_pen_figure (pen, REPORT_FIGURE_PREMIUM_ADJUSTED_HI, role, i),
                     report_pen_figure (pen, REPORT_FIGURE_PREMIUM_N, role, i)));
  *n_listed = words->len;
  return report_pen_list (pen, words);
}

static gboolean
has_adjusted (const CompareRole *side)
{
  for (guint i = 0; i < side->n_premiums; i++)
    if (!isnan (side->premiums[i].adjusted))
      return TRUE;
  return FALSE;
}

const char *
report_article_print_best (ReportPen *pen, guint role)
{
  guint n_best;
  const char *best = list_premiums (pen, role, FALSE, &n_best);

  if (n_best == 0)
    return NULL;
  return report_pen_print (
      /* Translators: a role, an amount, skills with figures. */
      pen,
      ngettext ("%s (median %s): the highest median goes with %s.",
                "%s (median %s): the highest medians go with %s.", n_best),
      report_pen_role (pen, role), report_pen_figure (pen, REPORT_FIGURE_PAY_MEDIAN, role, 0), best);
}

static void
say_premiums (ReportPen *pen, guint role)
{
  guint n_adjusted;
  const char *adjusted = list_adjusted (pen, role, &n_adjusted);
  const char *best = report_article_print_best (pen, role);

  if (best == NULL)
    {
      /* Translators: a role, an amount. */
      report_pen_say (
          pen, report_pen_print (pen,
                                 _("%s: no skill goes with a higher median than the "
                                    "role's %s."),
                                 report_pen_role (pen, role),
                                 report_pen_figure (pen, REPORT_FIGURE_PAY_MEDIAN, role, 0)));
      return;
    }
  report_pen_say (pen, best);
  say_frequent (pen, role);
  if (n_adjusted > 0)
    /* Translators: skills with figures. */
    report_pen_say (pen, report_pen_print (pen,
                                           _("At the same level, place, work mode and other "
                                              "skills a premium is left for %s."),
                                           adjusted));
  else if (has_adjusted (&pen->result->roles[role]))
    report_pen_say (pen,
                    _("At the same level, place, work mode and other skills no premium is left "
                       "that is surely more than chance."));
}

static void
add_premium_table (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];
  gboolean adjusts = has_adjusted (side);

  report_pen_begin_table (
      pen,
      /* Translators: a role. */
      report_pen_print (pen, _("%s: median pay with a skill"), report_pen_role (pen, role)),
      (const char *[]){_("Skill"), _("Median"), _("Above the role"), _("Above those without"),
                       _("n"), adjusts ? _("Like for like") : NULL, NULL});
  for (guint i = 0; i < MIN (side->n_premiums, N_PREMIUMS); i++)
    {
      const char *sample = report_words_sample (side->premiums[i].sample);
      const char *n = report_pen_figure (pen, REPORT_FIGURE_PREMIUM_N, role, i);

      report_pen_add_row (
          pen,
          (const char *[]){
              report_pen_name (pen, side->premiums[i].name),
              report_pen_figure (pen, REPORT_FIGURE_PREMIUM_MEDIAN, role, i),
              report_pen_figure (pen, REPORT_FIGURE_PREMIUM, role, i),
              report_pen_figure (pen, REPORT_FIGURE_PREMIUM_WITHOUT, role, i),
              sample != NULL ? report_pen_print (pen, "%s, %s", n, sample) : n,
              adjusts ? report_pen_figure (pen, REPORT_FIGURE_PREMIUM_ADJUSTED, role, i) : NULL,
              NULL});
    }
}

void
report_article_add_premiums (ReportPen *pen)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < pen->result->n_roles; i++)
    has_any |= pen->result->roles[i].n_premiums > 0;
  if (!has_any)
    return;
  report_pen_add_heading (pen, 3, "premiums", _("What goes with higher pay?"));
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      if (pen->result->roles[i].n_premiums == 0)
        continue;
      say_premiums (pen, i);
      report_pen_end_paragraph (pen);
    }
  report_pen_add_note (pen,
                       _("A skill's median is that of the postings with it, beside the role's: "
                          "such postings may also be more senior or better placed, and the "
                          "highest of many medians is partly luck."));
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      if (pen->result->roles[i].n_premiums == 0)
        continue;
      report_pen_add_chart (pen, REPORT_CHART_PAY_PREMIUM, &(ReportChartOptions){.role = i});
      add_premium_table (pen, i);
    }
}
