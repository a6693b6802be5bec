/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people ask, answered with the same findings as the rest. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_TYPICAL 4
#define N_SHARED 5

static void
ask (ReportPen *pen, const char *id, const char *question)
{
  report_pen_add_heading (pen, 3, id, question);
}

static void
answer_finding (ReportPen *pen, const GPtrArray *findings, const char *id)
{
  const ReportFinding *finding = report_article_find (findings, id);

  report_pen_say (pen, finding->marked);
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, finding);
}

/* "A and B", "A, B and C" */
static const char *
list_roles (ReportPen *pen)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < pen->result->n_roles; i++)
    g_ptr_array_add (names, (gpointer)report_pen_role (pen, i));
  return report_pen_list (pen, names);
}

/* "A or B", "A, B or C" */
static const char *
list_alternatives (ReportPen *pen)
{
  guint n_roles = pen->result->n_roles;
  GPtrArray *names = g_ptr_array_new ();
  const char *first;

  for (guint i = 0; i + 1 < n_roles; i++)
    g_ptr_array_add (names, (gpointer)report_pen_role (pen, i));
  first = report_pen_keep (pen, report_words_commas (names));
  g_ptr_array_unref (names);
  /* Translators: one or several names, and the last one. */
  return report_pen_print (pen, _("%s or %s"), first, report_pen_role (pen, n_roles - 1));
}

static void
ask_difference (ReportPen *pen, const GPtrArray *findings)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      g_autoptr (GArray) typical = report_article_new_typical (pen->result, i);

      if (typical->len == 0)
        continue;
      if (!has_any)
        /* Translators: "A and B". */
        ask (pen, "question-difference",
             report_pen_print (pen, _("What is the difference between %s?"), list_roles (pen)));
      has_any = TRUE;
      report_pen_say (pen,
                      report_pen_print (
                          /* Translators: a role, skills with two shares each. */
                          pen, _("%s postings ask more often for %s."), report_pen_role (pen, i),
                          report_article_print_typical (pen, typical, i, N_TYPICAL)));
    }
  if (!has_any)
    return;
  if (pen->result->n_pairs == 1 && pen->result->pairs[0].n_shared == 0)
    report_pen_say (pen, report_article_find (findings, "skills")->marked);
  else if (pen->result->n_pairs == 1 && !isnan (pen->result->pairs[0].jaccard))
    report_pen_say (pen, report_pen_print (
                             /* Translators: a share, and a Jaccard index. */
                             pen,
                             _("Of all the skills on their two lists %s are shared (Jaccard index "
                                "%s)."),
                             report_pen_figure (pen, REPORT_FIGURE_JACCARD_SHARE, 0, 0),
                             report_pen_figure (pen, REPORT_FIGURE_JACCARD, 0, 0)));
  report_pen_end_paragraph (pen);
}

static gboolean
has_pay (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (!isnan (result->roles[i].pay.median))
      return TRUE;
  return FALSE;
}

static void
ask_pay (ReportPen *pen, const GPtrArray *findings)
{
  const ReportFinding *pay = report_article_find (findings, "pay");

  ask (pen, "question-pay",
       pen->result->n_roles == 1
           /* Translators: a role. */
           ? report_pen_print (pen, _("What does %s pay?"), report_pen_role (pen, 0))
       : pen->result->n_roles == 2
           /* Translators: "A or B". */
           ? report_pen_print (pen, _("Which pays more, %s?"), list_alternatives (pen))
           /* Translators: "A, B or C". */
           : report_pen_print (pen, _("Which pays most, %s?"), list_alternatives (pen)));
  report_pen_say (pen, pay->marked);
  if (has_pay (pen->result))
    report_pen_say (pen, _("Pay is base salary, from postings that state it, without bonus and "
                            "equity."));
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, pay);
}

static void
ask_shared (ReportPen *pen, const GPtrArray *findings)
{
  const ComparePair *pair = pen->result->n_pairs == 1 ? &pen->result->pairs[0] : NULL;
  GPtrArray *words;

  if (pair == NULL || isnan (pair->jaccard) || pair->n_shared == 0)
    return;
  words = g_ptr_array_new ();
  /* Translators: "A and B". */
  ask (pen, "question-shared",
       report_pen_print (pen, _("What skills do %s share?"), list_roles (pen)));
  for (guint i = 0; i < MIN (pair->n_shared, N_SHARED); i++)
    {
      const char *name = report_pen_name (pen, pair->shared[i].name);
      const char *a
          = report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, 0, pair->shared[i].skill);
      const char *b
          = report_pen_figure (pen, REPORT_FIGURE_SKILL_SHARE, 1, pair->shared[i].skill);

      g_ptr_array_add (words, (gpointer)(i == 0
                                             /* Translators: a skill, then a share and a role, twice. */
                                             ? report_pen_print (
                                                 pen, _("%s (%s of %s and %s of %s postings)"), name,
                                                 a, report_pen_role (pen, 0), b,
                                                 report_pen_role (pen, 1))
                                             /* Translators: a skill and its two shares. */
                                             : report_pen_print (pen, _("%s (%s and %s)"), name, a,
                                                                 b)));
    }
  report_pen_say (
      pen, report_pen_print (pen,
                             /* Translators: skills with shares, a number of skills. */
                             ngettext ("%s: %s skill in all is on both lists.",
                                       "First of all %s; %s skills in all are on both lists.",
                                       pair->n_shared),
                             report_pen_list (pen, words),
                             report_pen_figure (pen, REPORT_FIGURE_N_SHARED, 0, 0)));
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, report_article_find (findings, "skills"));
}

/* For whom the role is by what it asks for more often than the other. */
static void
say_known (ReportPen *pen, guint role)
{
  g_autoptr (GArray) typical = report_article_new_typical (pen->result, role);
  GPtrArray *words;

  if (typical->len == 0)
    return;
  words = g_ptr_array_new ();
  for (guint i = 0; i < MIN (typical->len, N_TYPICAL); i++)
    g_ptr_array_add (words, (gpointer)report_pen_name (
                                pen, g_array_index (typical, ReportTypicalSkill, i).name));
  report_pen_say (pen,
                  report_pen_print (
                      /* Translators: names of skills, a role. */
                      pen, _("Knowing %s speaks for %s."),
                      report_pen_list (pen, words), report_pen_role (pen, role)));
}

/* Who is ahead in what, without the figures, which stand in the answers before. */
static void
ask_choice (ReportPen *pen)
{
  static const struct
  {
    ReportClaim (*claim) (const CompareResult *result, guint pair);
    const char *words;
  } subjects[] = {
      {report_claim_openings, N_("the number of openings")},
      {report_claim_pay, N_("median pay as it stands")},
      {report_claim_remote, N_("remote work")},
      {report_claim_entry, N_("the number of entry-level openings")},
  };
  guint n_said = 0, n_subjects = 0;

  if (pen->result->n_roles != 2
      || MIN (pen->result->roles[0].n_postings, pen->result->roles[1].n_postings)
             < MAX (pen->result->min_sample, 1))
    return;
  /* Translators: "A or B". */
  ask (pen, "question-choice",
       report_pen_print (pen, _("Should I apply to %s?"), list_alternatives (pen)));
  for (guint role = 0; role < 2; role++)
    {
      GPtrArray *words = g_ptr_array_new ();

      for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
        {
          ReportClaim claim = subjects[i].claim (pen->result, 0);

          if (claim.kind == REPORT_CLAIM_MORE && claim.more == role)
            g_ptr_array_add (words, (gpointer)_(subjects[i].words));
        }
      if (words->len == 0)
        {
          g_ptr_array_unref (words);
          continue;
        }
      n_said++;
      n_subjects += words->len;
      /* Translators: a role, "remote work and the number of openings". */
      report_pen_say (pen,
                      report_pen_print (pen, _("%s is ahead in %s."), report_pen_role (pen, role),
                                        report_pen_list (pen, words)));
    }
  for (guint role = 0; role < 2; role++)
    say_known (pen, role);
  report_pen_say (pen, n_subjects > 1
                           ? _("Which of these counts is yours to say; what the work consists of "
                                "counts as much.")
                       : n_said > 0
                           ? _("In openings, pay and remote work no other difference is told beyond "
                               "chance: what the work consists of counts as much.")
                           : _("In openings, pay and remote work neither is ahead beyond chance: "
                                "what the work consists of decides."));
  report_pen_end_paragraph (pen);
}

/* What is left of it like for like, beside the median that is higher as it stands. */
static const char *
print_left (ReportPen *pen, const ReportClaim *claim)
{
  ReportLeft left = report_claim_left (pen->result, claim->pair);
  const char *b = report_pen_role (pen, pen->result->pairs[claim->pair].b);
  gboolean is_reversed;
  const char *share;

  switch (left)
    {
    case REPORT_LEFT_NOTHING:
      return _("Like for like next to nothing of it is left.");
    case REPORT_LEFT_CHANCE:
      return _("What is left of it like for like may be chance.");
    case REPORT_LEFT_LESS:
    case REPORT_LEFT_MORE:
      is_reversed = (left == REPORT_LEFT_MORE) != (claim->more == pen->result->pairs[claim->pair].b);
      share = report_pen_figure (pen, REPORT_FIGURE_GAP_ADJUSTED, claim->pair, 0);
      if (is_reversed)
        return report_pen_print (
            pen,
            left == REPORT_LEFT_LESS
                /* Translators: a role, a share. */
                ? _("Like for like it is the other way round: there %s pays %s less.")
                /* Translators: a role, a share. */
                : _("Like for like it is the other way round: there %s pays %s more."),
            b, share);
      return report_pen_print (
          pen,
          left == REPORT_LEFT_LESS
              /* Translators: a role, a share. */
              ? _("Like for like %s pays %s less, and that is more than chance explains, too.")
              /* Translators: a role, a share. */
              : _("Like for like %s pays %s more, and that is more than chance explains, too."),
          b, share);
    case REPORT_LEFT_UNKNOWN:
    default:
      return _("It is a difference between the postings as they are: levels, places and skills "
               "differ too, and how much of it is left like for like is not known here.");
    }
}

static void
ask_sure (ReportPen *pen)
{
  ReportClaim claim;

  if (pen->result->n_roles != 2)
    return;
  claim = report_claim_pay (pen->result, 0);
  if (claim.kind != REPORT_CLAIM_MORE)
    return;
  ask (pen, "question-sure", _("How sure is the difference in pay?"));
  report_pen_say (pen, report_pen_print (
                           pen,
                           /* Translators: an amount. */
                           _("The difference of the medians is %s, and more than chance explains "
                              "(its 95%% interval leaves out zero)."),
                           report_pen_figure (pen, REPORT_FIGURE_GAP, 0, 0)));
  report_pen_say (pen, print_left (pen, &claim));
  report_pen_end_paragraph (pen);
}

void
report_article_add_questions (ReportPen *pen, const GPtrArray *findings)
{
  gboolean is_one = pen->result->n_roles == 1;

  report_pen_add_heading (pen, 2, "questions", _("Frequently asked questions"));
  if (!is_one)
    ask_difference (pen, findings);
  ask_pay (pen, findings);
  ask_sure (pen);
  ask (pen, "question-openings",
       is_one                      ? _("How many openings are there?")
       : pen->result->n_roles == 2 ? _("Which role has more job openings?")
                                   : _("Which role has the most job openings?"));
  answer_finding (pen, findings, "openings");
  ask_shared (pen, findings);
  ask (pen, "question-entry",
       is_one
           ? _("Is it easy to break into?")
       : pen->result->n_roles == 2
           /* Translators: "A or B". */
           ? report_pen_print (pen, _("Is %s easier to break into?"), list_alternatives (pen))
           /* Translators: "A, B or C". */
           : report_pen_print (pen, _("Is %s the easiest to break into?"), list_alternatives (pen)));
  answer_finding (pen, findings, "entry");
  ask (pen, "question-remote", _("How many of the jobs are remote?"));
  report_pen_say (pen, report_article_find (findings, "remote")->marked);
  report_article_say_modes (pen);
  report_pen_end_paragraph (pen);
  report_article_add_caveats (pen, report_article_find (findings, "remote"));
  ask_choice (pen);
}
