/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role to choose: reasons are claims that hold against every other role. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_KNOWN 4

/* From this ratio on a larger number of openings is said to be many. */
#define LEAST_TIMES 1.2

typedef ReportClaim (*ClaimFunc) (const CompareResult *result, guint pair);

/* What speaks for a role, in the words of who would choose it for that. */
typedef struct
{
  ClaimFunc claim;
  ReportFigureKind figure;
  guint id;
  const char *sentence;
  const char *small; /* in its place where the figure is less than LEAST_TIMES the other's; or NULL */
} Reason;

#define REASON_PAY 1

static const Reason reasons[] = {
    /* Translators: these follow "Choose A if"; a figure of the role, one of another role, the other
       role. */
    {report_claim_openings, REPORT_FIGURE_POSTINGS, 0,
     N_("you want many openings to choose from: %s postings, beside %s for %s."),
     N_("you want somewhat more openings to choose from: %s postings, beside %s for %s.")},
    [REASON_PAY] = {report_claim_pay, REPORT_FIGURE_PAY_MEDIAN, 0,
     N_("pay comes first: the median is %s, beside %s for %s.")},
    {report_claim_remote, REPORT_FIGURE_MODE_SHARE, LEXICON_WORK_MODE_REMOTE,
     N_("you want to work remotely: %s of postings, beside %s for %s.")},
    {report_claim_entry, REPORT_FIGURE_LEVEL_N, LEXICON_SENIORITY_ENTRY,
     N_("you are at the beginning: %s entry-level openings, beside %s for %s.")},
};

/* Whether the role is ahead of each other one; finds the one that comes nearest. */
static gboolean
is_ahead (const CompareResult *result, const Reason *reason, guint role, guint *next)
{
  double nearest = -INFINITY;

  for (guint i = 0; i < result->n_roles; i++)
    {
      ReportClaim claim;
      double value;

      if (i == role)
        continue;
      claim = reason->claim (result, report_claim_find_pair (result, role, i));
      if (claim.kind != REPORT_CLAIM_MORE || claim.more != role)
        return FALSE;
      value = report_figure_get (result, reason->figure, i, reason->id);
      if (value > nearest)
        {
          nearest = value;
          *next = i;
        }
    }
  return TRUE;
}

/* A median that is ahead only as it stands is not told without a word on that. */
static const char *
print_pay_caveat (ReportPen *pen, guint role, guint next)
{
  guint pair = report_claim_find_pair (pen->result, role, next);
  gboolean is_b = pen->result->pairs[pair].b == role;

  switch (report_claim_left (pen->result, pair))
    {
    case REPORT_LEFT_NOTHING:
      return _("Like for like next to nothing of that is left.");
    case REPORT_LEFT_CHANCE:
      return _("Like for like that may be chance.");
    case REPORT_LEFT_LESS:
      return is_b ? _("Like for like it is the other way round.") : NULL;
    case REPORT_LEFT_MORE:
      return is_b ? NULL : _("Like for like it is the other way round.");
    case REPORT_LEFT_UNKNOWN:
    default:
      return _("That is not like for like.");
    }
}

static const char *
print_entry_caveat (ReportPen *pen, guint role, guint next)
{
  const CompareShare *share = &pen->result->roles[role].seniority[LEXICON_SENIORITY_ENTRY];
  const CompareShare *other = &pen->result->roles[next].seniority[LEXICON_SENIORITY_ENTRY];

  return other->share > share->share ? _("Their share of all postings is larger there, though.")
                                     : NULL;
}

static const char *
get_sentence (const CompareResult *result, const Reason *reason, guint role, guint next)
{
  double figure = report_figure_get (result, reason->figure, role, reason->id);
  double other = report_figure_get (result, reason->figure, next, reason->id);

  return _(reason->small != NULL && figure < LEAST_TIMES * other ? reason->small
                                                                 : reason->sentence);
}

static void
add_reasons (ReportPen *pen, guint role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      const Reason *reason = &reasons[i];
      const char *text, *caveat = NULL;
      guint next = 0;

      if (!is_ahead (pen->result, reason, role, &next))
        continue;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      text = report_pen_print (
          pen, get_sentence (pen->result, reason, role, next),
          report_pen_figure (pen, reason->figure, role, reason->id),
          report_pen_figure (pen, reason->figure, next, reason->id), report_pen_role (pen, next));
#pragma GCC diagnostic pop
      if (reason->figure == REPORT_FIGURE_PAY_MEDIAN)
        caveat = print_pay_caveat (pen, role, next);
      else if (reason->figure == REPORT_FIGURE_LEVEL_N)
        caveat = print_entry_caveat (pen, role, next);
      report_pen_add_item (pen,
                           caveat != NULL ? report_pen_print (pen, "%s %s", text, caveat) : text);
    }
}

static void
add_skills (ReportPen *pen, guint role)
{
  g_autoptr (GArray) typical = report_article_new_typical (pen->result, role);
  GPtrArray *words;

  if (typical->len == 0)
    return;
  words = g_ptr_array_new ();
  for (guint i = 0; i < MIN (typical->len, N_KNOWN); i++)
    g_ptr_array_add (words, (gpointer)report_pen_name (
                                pen, g_array_index (typical, ReportTypicalSkill, i).name));
  report_pen_add_item (
      pen,
      report_pen_print (
          /* Translators: follows "Choose A if"; names of skills. */
          pen, _("you know, or want to work with, %s, which its postings ask for more often."),
          report_pen_list (pen, words)));
}

/* The share of senior postings, where both say their levels and it is more than chance. */
static void
add_senior (ReportPen *pen, guint role)
{
  const CompareRole *side = &pen->result->roles[role];
  const CompareRole *other = &pen->result->roles[1 - role];
  const CompareShare *share = &side->seniority[LEXICON_SENIORITY_SENIOR];
  const CompareShare *other_share = &other->seniority[LEXICON_SENIORITY_SENIOR];

  if (isnan (share->share) || isnan (other_share->share) || share->share <= other_share->share
      || report_claim_is_level_unknown (side) || report_claim_is_level_unknown (other)
      || !report_words_is_beyond_chance (share, side->n_postings, other_share, other->n_postings))
    return;
  report_pen_add_item (
      pen,
      report_pen_print (
          /* Translators: follows "Choose A if"; two shares, a role. */
          pen,
          _("you bring experience: %s of its postings are of the senior level, beside %s "
             "for %s."),
          report_pen_figure (pen, REPORT_FIGURE_LEVEL_SHARE, role, LEXICON_SENIORITY_SENIOR),
          report_pen_figure (pen, REPORT_FIGURE_LEVEL_SHARE, 1 - role, LEXICON_SENIORITY_SENIOR),
          report_pen_role (pen, 1 - role)));
}

static gboolean
has_reason (const CompareResult *result, guint role)
{
  g_autoptr (GArray) typical = report_article_new_typical (result, role);
  guint next;

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (is_ahead (result, &reasons[i], role, &next))
      return TRUE;
  return typical->len > 0;
}

static void
add_side (ReportPen *pen, guint role)
{
  /* Translators: a role; reasons follow. */
  report_pen_say (pen, report_pen_print (pen, _("Choose %s if"), report_pen_role (pen, role)));
  report_pen_end_paragraph (pen);
  add_reasons (pen, role);
  add_skills (pen, role);
  if (pen->result->n_roles == 2)
    add_senior (pen, role);
}

static gboolean
is_pay_a_reason (const CompareResult *result)
{
  guint next;

  for (guint i = 0; i < result->n_roles; i++)
    if (is_ahead (result, &reasons[REASON_PAY], i, &next))
      return TRUE;
  return FALSE;
}

static void
add_notes (ReportPen *pen, const GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    report_pen_add_note (pen, g_ptr_array_index (notes, i));
}

/* On how few postings the reasons rest. */
static void
add_samples (ReportPen *pen)
{
  g_autoptr (GPtrArray) samples = report_caveats_new_samples (pen);
  g_autoptr (GPtrArray) pay_samples = report_caveats_new_pay_samples (pen);

  add_notes (pen, samples);
  if (is_pay_a_reason (pen->result))
    add_notes (pen, pay_samples);
}

/* Those that are ahead in nothing, and those of which nothing can be said. */
static void
say_others (ReportPen *pen, GPtrArray *names, GPtrArray *few, gboolean has_reasons)
{
  if (names->len > 1 && !has_reasons)
    report_pen_say (pen,
                    report_pen_print (
                        pen,
                        /* Translators: several roles. */
                        _("Nothing in these postings speaks for one of %s: in openings, pay, "
                          "remote work, entry-level openings and skills none is ahead beyond "
                          "chance, as far as enough postings state them. What decides is the work "
                          "itself."),
                        report_pen_list (pen, g_ptr_array_ref (names))));
  else if (names->len > 0 && has_reasons)
    report_pen_say (pen,
                    report_pen_print (
                        pen,
                        /* Translators: one or several roles. */
                        ngettext ("In none of these figures is %s ahead beyond chance: what would "
                                  "speak for it is the work itself.",
                                  "In none of these figures are %s ahead beyond chance: what would "
                                  "speak for them is the work itself.",
                                  names->len),
                        report_pen_list (pen, g_ptr_array_ref (names))));
  if (few->len > 0)
    report_pen_say (pen,
                    report_pen_print (
                        pen,
                        /* Translators: one or several roles. */
                        ngettext ("There are too few postings of %s to say what speaks for it.",
                                  "There are too few postings of %s to say what speaks for them.",
                                  few->len),
                        report_pen_list (pen, g_ptr_array_ref (few))));
  report_pen_end_paragraph (pen);
}

/* Whether the first two scores are written alike. */
static gboolean
reads_level (const CompareChoice *choice)
{
  return round (100 * choice->ranking[0].score) == round (100 * choice->ranking[1].score);
}

/* What the person's weights come to, and from which weight on the second role would be first. */
static void
say_choice (ReportPen *pen)
{
  static const char *const criteria[COMPARE_N_CRITERIA] = {
      [COMPARE_CRITERION_PAY] = N_("pay"),
      [COMPARE_CRITERION_REMOTE] = N_("remote work"),
      [COMPARE_CRITERION_OPENINGS] = N_("openings"),
      [COMPARE_CRITERION_ENTRY] = N_("entry chances"),
      [COMPARE_CRITERION_FIT] = N_("fit with your skills"),
  };
  const CompareChoice *choice = &pen->result->choice;

  if (choice->n_ranking < 2 || choice->is_default)
    return;
  if (reads_level (choice))
    {
      report_pen_say (
          pen, report_pen_print (pen,
                                 /* Translators: two roles, the score of both. */
                                 _("By your weights %s and %s come out level (%s of 1)."),
                                 report_pen_role (pen, choice->ranking[0].role),
                                 report_pen_role (pen, choice->ranking[1].role),
                                 report_pen_figure (pen, REPORT_FIGURE_SCORE, 0, 0)));
      report_pen_end_paragraph (pen);
      return;
    }
  report_pen_say (pen,
                  report_pen_print (pen,
                                    /* Translators: a role, its score, another role, its score. */
                                    _("By your weights %s comes first (%s of 1), %s second (%s)."),
                                    report_pen_role (pen, choice->ranking[0].role),
                                    report_pen_figure (pen, REPORT_FIGURE_SCORE, 0, 0),
                                    report_pen_role (pen, choice->ranking[1].role),
                                    report_pen_figure (pen, REPORT_FIGURE_SCORE, 0, 1)));
  for (guint i = 0; i < choice->n_reasons; i++)
    if (!isnan (choice->reasons[i].flips_at))
      report_pen_say (pen,
                      report_pen_print (pen,
                                        /* Translators: "remote work", a weight. */
                                        _("With a weight of %2$s for %1$s they would draw level."),
                                        _(criteria[choice->reasons[i].criterion]),
                                        report_pen_figure (pen, REPORT_FIGURE_FLIPS_AT, 0, i)));
  report_pen_end_paragraph (pen);
}

void
report_article_add_choose (ReportPen *pen, const GPtrArray *findings)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GPtrArray) few = g_ptr_array_new ();
  guint n_sides = 0;

  if (pen->result->n_roles < 2)
    return;
  report_pen_add_heading (pen, 2, "choose", _("Which should you choose?"));
  for (guint i = 0; i < pen->result->n_roles; i++)
    if (pen->result->roles[i].n_postings < MAX (pen->result->min_sample, 1))
      g_ptr_array_add (few, (gpointer)report_pen_role (pen, i));
    else if (has_reason (pen->result, i))
      {
        add_side (pen, i);
        n_sides++;
      }
    else
      g_ptr_array_add (others, (gpointer)report_pen_role (pen, i));
  if (n_sides > 0)
    add_samples (pen);
  say_others (pen, others, few, n_sides > 0);
  say_choice (pen);
}
