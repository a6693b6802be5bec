/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How often the work is remote. Exports often say only of remote work where it is done: where many
 * postings say nothing, the shares of all postings tell how often the work mode is stated rather
 * than what it is, and are not compared. */

#include "report-finding.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report-words.h"

/* A larger share that is less than so many times the smaller one is told as more often, without a
 * size. */
#define MORE_OFTEN 1.45

static double
get_remote (const CompareResult *result, const CompareRole *role)
{
  return role->n_postings < MAX (result->min_sample, 1)
             ? NAN
             : role->work_mode[LEXICON_WORK_MODE_REMOTE].share;
}

static double
get_unknown (const CompareResult *result, const CompareRole *role)
{
  return role->work_mode[LEXICON_WORK_MODE_UNKNOWN].share;
}

static const char *
get_share (ReportPen *pen, guint role)
{
  return report_pen_figure (pen, REPORT_FIGURE_MODE_SHARE, role, LEXICON_WORK_MODE_REMOTE);
}

static gboolean
are_known (const ReportPen *pen, const ReportRanking *ranking)
{
  for (guint i = 0; i < ranking->n_ranks; i++)
    if (report_claim_is_mode_unknown (&pen->result->roles[ranking->ranks[i].role]))
      return FALSE;
  return TRUE;
}

/* In the order of the roles, since theirs cannot be told. */
static const char *
write_unknown (ReportPen *pen)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < pen->result->n_roles; i++)
    if (!isnan (get_remote (pen->result, &pen->result->roles[i])))
      /* Translators: a share, a role. */
      g_ptr_array_add (words,
                       (gpointer)report_pen_print (pen, C_("share of a role", "%s of %s postings"),
                                                   get_share (pen, i), report_pen_role (pen, i)));
  /* Translators: shares of postings: "17% of A postings and 18% of B postings". */
  return report_pen_print (pen,
                           _("%s say that the work is remote; too many state no work mode to "
                              "tell how often it is."),
                           report_pen_list (pen, words));
}

static const char *
write_one (ReportPen *pen, guint role)
{
  /* Translators: a share, a role. */
  return report_pen_print (pen, _("%s of %s postings are remote."), get_share (pen, role),
                           report_pen_role (pen, role));
}

static const char *
write_more (ReportPen *pen, const ReportClaim *claim)
{
  const CompareShare *high_share
      = &pen->result->roles[claim->more].work_mode[LEXICON_WORK_MODE_REMOTE];
  const CompareShare *low_share
      = &pen->result->roles[claim->less].work_mode[LEXICON_WORK_MODE_REMOTE];
  const char *more = report_pen_role (pen, claim->more);
  const char *less = report_pen_role (pen, claim->less);
  const char *high = get_share (pen, claim->more);
  const char *low = get_share (pen, claim->less);

  if (low_share->n == 0)
    /* Translators: a share, two roles. */
    return report_pen_print (pen, _("%s of %s postings are remote, none of %s."), high, more,
                             less);
  if (high_share->share < MORE_OFTEN * low_share->share)
    /* Translators: two roles, two shares. */
    return report_pen_print (pen, _("%s is remote more often than %s: %s of postings beside %s."),
                             more, less, high, low);
  /* Translators: a role, "nearly twice", a role, two shares. */
  return report_pen_print (
      pen, _("%s is remote %s as often as %s: %s of postings beside %s."), more,
      report_pen_figure (pen, REPORT_FIGURE_TIMES_REMOTE, claim->pair, 0), less, high, low);
}

static const char *
write_two (ReportPen *pen, const ReportClaim *claim)
{
  const char *more = report_pen_role (pen, claim->more);
  const char *less = report_pen_role (pen, claim->less);
  const char *high = get_share (pen, claim->more);
  const char *low = get_share (pen, claim->less);

  if (pen->result->roles[claim->more].work_mode[LEXICON_WORK_MODE_REMOTE].n == 0)
    return _("No posting of either role says that it is remote.");
  if (claim->kind == REPORT_CLAIM_EQUAL)
    /* Translators: two roles, a share. */
    return report_pen_print (pen, _("%s and %s are remote equally often: %s of postings."), more,
                             less, high);
  if (claim->kind == REPORT_CLAIM_CHANCE)
    /* Translators: two shares with their roles. */
    return report_pen_print (pen,
                             _("%s of %s postings and %s of %s postings are remote, a "
                                "difference that may be chance."),
                             high, more, low, less);
  return write_more (pen, claim);
}

static const char *
write_many (ReportPen *pen, const ReportRanking *ranking)
{
  ReportEnds ends
      = report_ends_find (pen, ranking, REPORT_FIGURE_MODE_SHARE, LEXICON_WORK_MODE_REMOTE);
  ReportClaim claim;
  const char *text;

  if (ends.is_level)
    /* Translators: roles, a share. */
    return report_pen_print (pen, _("Remote work is equally common for %s: %s of postings."),
                             ends.most_names, ends.most);
  claim = report_claim_remote (
      pen->result, report_claim_find_pair (pen->result, ranking->ranks[0].role,
                                           ranking->ranks[ranking->n_ranks - 1].role));
  text = report_pen_print (
      /* Translators: roles and their share of remote postings, twice. */
      pen, _("Remote work is most common for %s (%s of postings), least for %s (%s)."),
      ends.most_names, ends.most, ends.least_names, ends.least);
  return claim.kind == REPORT_CLAIM_CHANCE
             ? report_pen_print (pen, "%s %s", text, _("The difference may be chance."))
             : text;
}

static const char *
write_text (ReportPen *pen, const ReportRanking *ranking)
{
  const ReportRank *ranks = ranking->ranks;

  if (ranking->n_ranks == 0)
    return _("There are too few postings to say how often the work is remote.");
  if (report_ranking_is_never_stated (ranking, pen->result, get_unknown))
    return _("The postings do not state where the work is done.");
  if (!are_known (pen, ranking))
    return write_unknown (pen);
  if (ranking->n_ranks == 1)
    return write_one (pen, ranks[0].role);
  if (ranking->n_ranks == 2)
    {
      guint pair = report_claim_find_pair (pen->result, ranks[0].role, ranks[1].role);
      ReportClaim claim = report_claim_remote (pen->result, pair);

      return write_two (pen, &claim);
    }
  return write_many (pen, ranking);
}

ReportFinding *
report_finding_new_remote (const CompareResult *result)
{
  g_auto (ReportPen) pen = {0};
  g_auto (ReportRanking) ranking = {0};
  ReportFinding *finding;

  report_pen_init (&pen, result, NULL);
  report_ranking_init (&ranking, result, get_remote);
  finding = report_finding_new ("remote", write_text (&pen, &ranking));
  if (ranking.n_ranks > 0 && report_ranking_is_never_stated (&ranking, result, get_unknown))
    return finding;
  report_finding_add_small_samples (finding, &pen);
  report_finding_add_unknown_modes (finding, &pen);
  return finding;
}

char *
report_headline_new_remote (const CompareResult *result)
{
  ReportClaim claim;
  double times;
  g_autofree char *words = NULL;

  if (result->n_roles != 2)
    return NULL;
  claim = report_claim_remote (result, 0);
  times = report_figure_get (result, REPORT_FIGURE_TIMES_REMOTE, 0, 0);
  if (claim.kind != REPORT_CLAIM_MORE || isnan (times) || times < MORE_OFTEN)
    return NULL;
  words = report_words_times (times);
  /* Translators: a role, "nearly twice". */
  return g_strdup_printf (_("%s is remote %s as often"), result->roles[claim.more].name, words);
}
