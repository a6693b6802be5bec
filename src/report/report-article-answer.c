/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The short answer, the key findings, and the figures at a glance. */

#include "report-article-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "compare-sample.h"

/* A larger share that is less than so many times the smaller one is told as more often, without a
 * size. */
#define MORE_OFTEN 1.45

/* What an overlap of the lists means for somebody who can do one of the roles; the first that is
 * reached. */
static const struct
{
  double from;
  const char *sentence;
} overlaps[] = {
    {0.75, N_("Whoever can do one is most of the way to the other.")},
    {0.5, N_("Much of what one asks for serves in the other too.")},
    {0.2, N_("Some of what one asks for serves in the other too, but most has to be learned.")},
    {0, N_("They ask for different skills.")},
};

/* Pay and remote work in one sentence, where the same role is ahead in both; else NULL. */
static const char *
print_pay_and_remote (ReportPen *pen)
{
  ReportClaim pay = report_claim_pay (pen->result, 0);
  ReportClaim remote = report_claim_remote (pen->result, 0);
  double times = report_figure_get (pen->result, REPORT_FIGURE_TIMES_REMOTE, 0, 0);

  if (pay.kind != REPORT_CLAIM_MORE || remote.kind != REPORT_CLAIM_MORE || pay.more != remote.more
      || isnan (times) || times < MORE_OFTEN)
    return NULL;
  return report_pen_print (
      pen,
      /* Translators: a role, an amount, "in the US", two medians, "nearly twice", two shares. */
      _("%s pays %s more at the median %s (%s beside %s) and is remote %s as often (%s of "
         "postings "
         "beside %s)."),
      report_pen_role (pen, pay.more), report_pen_figure (pen, REPORT_FIGURE_GAP, 0, 0),
      report_pen_place (pen), report_pen_figure (pen, REPORT_FIGURE_PAY_MEDIAN, pay.more, 0),
      report_pen_figure (pen, REPORT_FIGURE_PAY_MEDIAN, pay.less, 0),
      report_pen_figure (pen, REPORT_FIGURE_TIMES_REMOTE, 0, 0),
      report_pen_figure (pen, REPORT_FIGURE_MODE_SHARE, pay.more, LEXICON_WORK_MODE_REMOTE),
      report_pen_figure (pen, REPORT_FIGURE_MODE_SHARE, pay.less, LEXICON_WORK_MODE_REMOTE));
}

static void
say_overlap (ReportPen *pen, const GPtrArray *findings)
{
  const ComparePair *pair = &pen->result->pairs[0];

  if (isnan (pair->overlap_coefficient) || pair->n_shared == 0
      || pen->result->roles[0].n_top != pen->result->roles[1].n_top)
    {
      report_pen_say (pen, report_article_find (findings, "skills")->marked);
      return;
    }
  if (pair->n_shared == pen->result->roles[0].n_top)
    {
      report_pen_say (
          pen, report_pen_print (pen,
                                 /* Translators: a number of skills. */
                                 ngettext ("The %s skill that the roles ask for is the same.",
                                           "The %s skills that the roles ask for most are the same.",
                                           pair->n_shared),
                                 report_pen_figure (pen, REPORT_FIGURE_N_SHARED, 0, 0)));
      return;
    }
  report_pen_say (
      pen,
      report_pen_print (pen,
                        /* Translators: a number of skills, the length of the lists, a share. */
                        ngettext ("The roles share %s of the %s skills that they ask for most, %s "
                                  "of each list.",
                                  "The roles share %s of the %s skills that they ask for most, %s "
                                  "of each list.",
                                  pair->n_shared),
                        report_pen_figure (pen, REPORT_FIGURE_N_SHARED, 0, 0),
                        report_pen_figure (pen, REPORT_FIGURE_N_TOP, 0, 0),
                        report_pen_figure (pen, REPORT_FIGURE_OVERLAP_SHARE, 0, 0)));
  for (gsize i = 0; i < G_N_ELEMENTS (overlaps); i++)
    if (pair->overlap_coefficient >= overlaps[i].from)
      {
        report_pen_say (pen, _(overlaps[i].sentence));
        break;
      }
}

/* The caveats of all that the answer says, each once. */
static void
add_all_caveats (ReportPen *pen, const GPtrArray *findings, const char *const *ids)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *ids != NULL; ids++)
    {
      const ReportFinding *finding = report_article_find (findings, *ids);

      for (guint i = 0; i < finding->marked_caveats->len; i++)
        if (g_hash_table_add (seen, g_ptr_array_index (finding->marked_caveats, i)))
          report_pen_add_note (pen, g_ptr_array_index (finding->marked_caveats, i));
    }
}

void
report_article_add_answer (ReportPen *pen, const GPtrArray *findings)
{
  static const char *const ids[] = {"pay", "remote", "openings", "skills", NULL};
  gboolean has_pair = pen->result->n_roles == 2;
  const char *both = has_pair ? print_pay_and_remote (pen) : NULL;

  report_pen_add_heading (pen, 2, "short-answer", _("The short answer"));
  if (both != NULL)
    {
      report_pen_say (pen, both);
      report_pen_say (pen, report_finding_print_gap (pen, 0));
    }
  else
    {
      report_pen_say (pen, report_article_find (findings, "pay")->marked);
      report_pen_say (pen, report_article_find (findings, "remote")->marked);
    }
  report_pen_say (pen, report_article_find (findings, "openings")->marked);
  if (has_pair)
    say_overlap (pen, findings);
  else
    report_pen_say (pen, report_article_find (findings, "skills")->marked);
  report_pen_end_paragraph (pen);
  add_all_caveats (pen, findings, ids);
}

static void
add_figure_row (ReportPen *pen, const char *label, ReportFigureKind figure, guint id)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_add (cells, (gpointer)label);
  for (guint i = 0; i < pen->result->n_roles; i++)
    g_ptr_array_add (cells, (gpointer)report_pen_figure (pen, figure, i, id));
  g_ptr_array_add (cells, NULL);
  report_pen_add_row (pen, (const char *const *)cells->pdata);
}

static void
add_top_skills (ReportPen *pen)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  gboolean has_any = FALSE;

  g_ptr_array_add (cells, _("Top skill"));
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      const CompareRole *role = &pen->result->roles[i];
      gboolean has_skill = role->n_top > 0 && !isnan (role->skills[0].share.share);

      has_any |= has_skill;
      g_ptr_array_add (cells, (gpointer)(has_skill ? report_article_print_skill (
                                             pen, i, role->skills[0].skill, role->skills[0].name)
                                                   : "–"));
    }
  g_ptr_array_add (cells, NULL);
  if (has_any)
    report_pen_add_row (pen, (const char *const *)cells->pdata);
}

/* Of two roles; a table of its own says it of more. */
static void
add_overlap (ReportPen *pen)
{
  const char *index;
  const char *n[2];

  if (pen->result->n_roles != 2 || isnan (pen->result->pairs[0].jaccard))
    return;
  index = report_pen_figure (pen, REPORT_FIGURE_JACCARD, 0, 0);
  for (guint i = 0; i < 2; i++)
    /* Translators: a number of skills, of how many. */
    n[i] = report_pen_print (pen, C_("skills", "%s of %s"),
                             report_pen_figure (pen, REPORT_FIGURE_N_SHARED, 0, 0),
                             report_pen_figure (pen, REPORT_FIGURE_N_TOP, i, 0));
  report_pen_add_row (pen, (const char *[]){_("Top skills that both ask for"), n[0], n[1], NULL});
  report_pen_add_row (pen, (const char *[]){_("Skill overlap (Jaccard index)"), index, index, NULL});
}

static void
add_glance (ReportPen *pen)
{
  static const LexiconWorkMode modes[] = {LEXICON_WORK_MODE_REMOTE, LEXICON_WORK_MODE_HYBRID,
                                          LEXICON_WORK_MODE_ONSITE, LEXICON_WORK_MODE_UNKNOWN};
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  const char *place = report_pen_place (pen);

  g_ptr_array_add (headings, (gpointer) "");
  for (guint i = 0; i < pen->result->n_roles; i++)
    g_ptr_array_add (headings, (gpointer)report_pen_role (pen, i));
  g_ptr_array_add (headings, NULL);
  report_pen_begin_table (pen, _("At a glance"), (const char *const *)headings->pdata);
  /* Translators: "in the US". */
  add_figure_row (pen, report_pen_print (pen, _("Median base salary %s"), place),
                  REPORT_FIGURE_PAY_MEDIAN, 0);
  add_figure_row (pen, _("Postings with pay (n)"), REPORT_FIGURE_PAY_N, 0);
  /* Translators: "in the US". */
  add_figure_row (pen, report_pen_print (pen, _("Pay stated, of postings %s"), place),
                  REPORT_FIGURE_COVERAGE, 0);
  add_figure_row (pen, _("Postings"), REPORT_FIGURE_POSTINGS, 0);
  add_top_skills (pen);
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    add_figure_row (pen,
                    modes[i] == LEXICON_WORK_MODE_UNKNOWN ? _("Work mode not stated")
                                                          : report_words_work_mode (modes[i]),
                    REPORT_FIGURE_MODE_SHARE, modes[i]);
  add_figure_row (pen, _("Entry level"), REPORT_FIGURE_LEVEL_SHARE, LEXICON_SENIORITY_ENTRY);
  add_overlap (pen);
  add_figure_row (pen, _("Of staffing agencies"), REPORT_FIGURE_AGENCY_SHARE, 0);
}

void
report_article_add_key_findings (ReportPen *pen, const GPtrArray *findings)
{
  report_pen_add_heading (pen, 2, "key-findings", _("Key findings"));
  for (guint i = 0; i < findings->len; i++)
    {
      const ReportFinding *finding = g_ptr_array_index (findings, i);
      const char *text = finding->marked;

      for (guint k = 0; k < finding->marked_caveats->len; k++)
        text = report_pen_print (pen, "%s %s", text,
                                 (const char *)g_ptr_array_index (finding->marked_caveats, k));
      report_pen_add_item (pen, text);
    }
  for (guint i = 0; i < pen->result->n_roles; i++)
    {
      const char *best = report_article_print_best (pen, i);

      if (best != NULL)
        report_pen_add_item (pen, best);
    }
  add_glance (pen);
}
