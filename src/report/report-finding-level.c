/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How many openings are for beginners. */

#include "report-finding.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report-words.h"

/* Up to this ratio two numbers that differ by no more than chance are told as about as many. */
#define ABOUT_AS_MANY 1.25

/* From this ratio on it is told how many times as many they are. */
#define TIMES 1.75

static double
get_entry (const CompareResult *result, const CompareRole *role)
{
  return role->n_postings < MAX (result->min_sample, 1)
             ? NAN
             : role->seniority[LEXICON_SENIORITY_ENTRY].n;
}

static double
get_unknown (const CompareResult *result, const CompareRole *role)
{
  return role->seniority[LEXICON_SENIORITY_UNKNOWN].share;
}

static const char *
get_n (ReportPen *pen, guint role)
{
  return report_pen_figure (pen, REPORT_FIGURE_LEVEL_N, role, LEXICON_SENIORITY_ENTRY);
}

static const char *
get_share (ReportPen *pen, guint role)
{
  return report_pen_figure (pen, REPORT_FIGURE_LEVEL_SHARE, role, LEXICON_SENIORITY_ENTRY);
}

static const char *
write_two (ReportPen *pen, const ReportClaim *claim)
{
  const CompareShare *more_share
      = &pen->result->roles[claim->more].seniority[LEXICON_SENIORITY_ENTRY];
  const CompareShare *less_share
      = &pen->result->roles[claim->less].seniority[LEXICON_SENIORITY_ENTRY];
  const char *more = report_pen_role (pen, claim->more);
  const char *less = report_pen_role (pen, claim->less);
  const char *n_more = get_n (pen, claim->more);
  const char *n_less = get_n (pen, claim->less);
  const char *share_more = get_share (pen, claim->more);
  const char *share_less = get_share (pen, claim->less);

  if (more_share->n == 0)
    return _("No posting of either role names the entry level.");
  if (more_share->n == less_share->n)
    /* Translators: two roles, a number of postings, the two shares of all their postings. */
    return report_pen_print (pen,
                             _("%s and %s have equally many entry-level openings: %s each, %s "
                                "and %s of their postings."),
                             more, less, n_more, share_more, share_less);
  if (claim->kind == REPORT_CLAIM_UNKNOWN)
    return report_pen_print (
        /* Translators: two numbers of postings, each with a role and a share of its postings. */
        pen,
        _("The entry level is named by %s of the %s postings (%s) and %s of the %s postings (%s); "
           "too many name no level to tell how many are for beginners."),
        n_more, more, share_more, n_less, less, share_less);
  if (claim->kind == REPORT_CLAIM_ABOUT
      && !(report_figure_get (pen->result, REPORT_FIGURE_TIMES_ENTRY, claim->pair, 0)
             <= ABOUT_AS_MANY))
    return report_pen_print (
        pen,
        /* Translators: two roles, then the number and the share of their postings each. */
        _("%s has more entry-level openings than %s, %s (%s of its postings) beside %s (%s), a "
          "difference that may be chance."),
        more, less, n_more, share_more, n_less, share_less);
  if (claim->kind == REPORT_CLAIM_ABOUT)
    /* Translators: two roles, then the number and the share of their postings each. */
    return report_pen_print (pen,
                             _("%s and %s have about as many entry-level openings: %s (%s of its "
                                "postings) and %s (%s)."),
                             more, less, n_more, share_more, n_less, share_less);
  if (less_share->share > more_share->share)
    /* Translators: two roles, the number and the share of their postings each, the second role. */
    return report_pen_print (pen,
                             _("%s has more entry-level openings than %s, %s (%s of its "
                                "postings) beside %s (%s), but the share is larger for %s."),
                             more, less, n_more, share_more, n_less, share_less, less);
  if (report_figure_get (pen->result, REPORT_FIGURE_TIMES_ENTRY, claim->pair, 0) >= TIMES)
    return report_pen_print (
        pen,
        /* Translators: a role, "nearly twice", another role, then the number and the share of their
         * postings each. */
        _("%s has %s as many entry-level openings as %s: %s (%s of its postings) beside %s (%s)."),
        more, report_pen_figure (pen, REPORT_FIGURE_TIMES_ENTRY, claim->pair, 0), less, n_more,
        share_more, n_less, share_less);
  /* Translators: two roles, then the number and the share of their postings each. */
  return report_pen_print (pen,
                           _("%s has more entry-level openings than %s: %s (%s of its "
                              "postings) beside %s (%s)."),
                           more, less, n_more, share_more, n_less, share_less);
}

static const char *
write_one (ReportPen *pen, guint role)
{
  if (pen->result->roles[role].seniority[LEXICON_SENIORITY_ENTRY].n == 0)
    /* Translators: a role. */
    return report_pen_print (pen, _("No %s posting names the entry level."),
                             report_pen_role (pen, role));
  /* Translators: a role, a number and a share of its postings. */
  return report_pen_print (pen, _("Entry-level openings for %s: %s, %s of its postings."),
                           report_pen_role (pen, role), get_n (pen, role), get_share (pen, role));
}

static gboolean
are_known (const ReportPen *pen, const ReportRanking *ranking)
{
  for (guint i = 0; i < ranking->n_ranks; i++)
    if (report_claim_is_level_unknown (&pen->result->roles[ranking->ranks[i].role]))
      return FALSE;
  return TRUE;
}

static const char *
write_many (ReportPen *pen, const ReportRanking *ranking)
{
  ReportEnds ends = report_ends_find (pen, ranking, REPORT_FIGURE_LEVEL_N, LEXICON_SENIORITY_ENTRY);

  if (ranking->ranks[0].value == 0)
    return _("No posting of any of the roles names the entry level.");
  if (!are_known (pen, ranking))
    return report_pen_print (
        /* Translators: roles and their number of postings, twice. */
        pen,
        _("Of the openings that name the entry level the most are for %s (%s), the fewest for %s "
           "(%s); too many name no level to tell how many are for beginners."),
        ends.most_names, ends.most, ends.least_names, ends.least);
  if (ends.is_level)
    /* Translators: roles, a number of postings. */
    return report_pen_print (pen, _("%s have equally many entry-level openings: %s each."),
                             ends.most_names, ends.most);
  /* Translators: roles and their number of postings, twice. */
  return report_pen_print (pen,
                           _("The most entry-level openings are for %s (%s), the fewest for %s "
                              "(%s)."),
                           ends.most_names, ends.most, ends.least_names, ends.least);
}

static const char *
write_text (ReportPen *pen, const ReportRanking *ranking)
{
  const ReportRank *ranks = ranking->ranks;

  if (ranking->n_ranks == 0)
    return _("There are too few postings to say how many are for beginners.");
  if (report_ranking_is_never_stated (ranking, pen->result, get_unknown))
    return _("The postings do not state their level.");
  if (ranking->n_ranks == 1)
    return write_one (pen, ranks[0].role);
  if (ranking->n_ranks == 2)
    {
      guint pair = report_claim_find_pair (pen->result, ranks[0].role, ranks[1].role);
      ReportClaim claim = report_claim_entry (pen->result, pair);

      return write_two (pen, &claim);
    }
  return write_many (pen, ranking);
}

ReportFinding *
report_finding_new_entry (const CompareResult *result)
{
  g_auto (ReportPen) pen = {0};
  g_auto (ReportRanking) ranking = {0};
  ReportFinding *finding;

  report_pen_init (&pen, result, NULL);
  report_ranking_init (&ranking, result, get_entry);
  finding = report_finding_new ("entry", write_text (&pen, &ranking));
  if (ranking.n_ranks > 0 && report_ranking_is_never_stated (&ranking, result, get_unknown))
    return finding;
  report_finding_add_small_samples (finding, &pen);
  report_finding_add_unknown_levels (finding, &pen);
  return finding;
}
