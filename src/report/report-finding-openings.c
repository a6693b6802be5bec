/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role has more openings. */

#include "report-finding.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report-words.h"

/* Ratios below this are told as a percentage. */
#define IN_PER_CENT 1.45

/* Ratios from this on are told as a difference, though it may be chance. */
#define ABOUT_AS_MANY 1.1

/* A possible repost among so many postings is worth a word. */
#define MANY_REPOSTS 0.1

static double
get_openings (const CompareResult *result, const CompareRole *role)
{
  return role->n_postings;
}

static const char *
get_n (ReportPen *pen, guint role)
{
  return report_pen_figure (pen, REPORT_FIGURE_POSTINGS, role, 0);
}

static const char *
write_counts (ReportPen *pen, const ReportClaim *claim)
{
  /* Translators: two numbers of postings with their roles. */
  return report_pen_print (pen, _("The openings are %s for %s and %s for %s."),
                           get_n (pen, claim->more), report_pen_role (pen, claim->more),
                           get_n (pen, claim->less), report_pen_role (pen, claim->less));
}

static const char *
write_two (ReportPen *pen, const ReportClaim *claim)
{
  const char *more = report_pen_role (pen, claim->more);
  const char *fewer = report_pen_role (pen, claim->less);
  const char *n_more = get_n (pen, claim->more);
  const char *n_fewer = get_n (pen, claim->less);

  switch (claim->kind)
    {
    case REPORT_CLAIM_NONE:
      return _("There are no postings of either role.");
    case REPORT_CLAIM_EQUAL:
      /* Translators: two roles, a number of postings. */
      return report_pen_print (pen, _("%s and %s have equally many openings: %s each."), more,
                               fewer, n_more);
    case REPORT_CLAIM_CHANCE:
      return write_counts (pen, claim);
    case REPORT_CLAIM_ABOUT:
      /* So few that even a multiple is no more than chance. */
      if (report_figure_get (pen->result, REPORT_FIGURE_TIMES_POSTINGS, claim->pair, 0)
          >= IN_PER_CENT)
        return write_counts (pen, claim);
      if (report_figure_get (pen->result, REPORT_FIGURE_TIMES_POSTINGS, claim->pair, 0)
          >= ABOUT_AS_MANY)
        return report_pen_print (
            pen,
            /* Translators: a role, a percentage, a role, the two numbers of postings. */
            _("%s has %s more openings than %s, %s beside %s, a difference that may be chance."),
            more, report_pen_figure (pen, REPORT_FIGURE_MORE_POSTINGS, claim->pair, 0), fewer,
            n_more, n_fewer);
      /* Translators: two roles, their numbers of postings. */
      return report_pen_print (pen, _("%s and %s have about as many openings: %s and %s."), more,
                               fewer, n_more, n_fewer);
    case REPORT_CLAIM_UNKNOWN:
    case REPORT_CLAIM_MORE:
    default:
      break;
    }
  if (report_figure_get (pen->result, REPORT_FIGURE_TIMES_POSTINGS, claim->pair, 0) < IN_PER_CENT)
    /* Translators: a role, a percentage, a role, the two numbers of postings. */
    return report_pen_print (pen, _("%s has %s more openings than %s: %s beside %s."), more,
                             report_pen_figure (pen, REPORT_FIGURE_MORE_POSTINGS, claim->pair, 0),
                             fewer, n_more, n_fewer);
  /* Translators: a role, "nearly twice", a role, the two numbers of postings. */
  return report_pen_print (pen, _("%s has %s as many openings as %s: %s beside %s."), more,
                           report_pen_figure (pen, REPORT_FIGURE_TIMES_POSTINGS, claim->pair, 0),
                           fewer, n_more, n_fewer);
}

static const char *
write_one (ReportPen *pen)
{
  const char *name = report_pen_role (pen, 0);

  if (pen->result->roles[0].n_postings == 0)
    /* Translators: a role. */
    return report_pen_print (pen, _("There are no postings for %s."), name);
  /* Translators: a role, a number of postings, how many of them are in the US. */
  return report_pen_print (pen,
                           ngettext ("%s has %s opening, %s of them in the US.",
                                     "%s has %s openings, %s of them in the US.",
                                     pen->result->roles[0].n_postings),
                           name, get_n (pen, 0),
                           report_pen_figure (pen, REPORT_FIGURE_US_POSTINGS, 0, 0));
}

static const char *
write_many (ReportPen *pen, const ReportRanking *ranking)
{
  ReportEnds ends = report_ends_find (pen, ranking, REPORT_FIGURE_POSTINGS, 0);

  if (ends.is_level)
    /* Translators: roles, a number of postings. */
    return report_pen_print (pen, _("%s have equally many openings: %s each."), ends.most_names,
                             ends.most);
  /* Translators: roles and their number of postings, twice. */
  return report_pen_print (pen, _("The most openings are for %s (%s), the fewest for %s (%s)."),
                           ends.most_names, ends.most, ends.least_names, ends.least);
}

static void
add_both (ReportFinding *finding, ReportPen *pen, guint pair)
{
  const ComparePair *roles = &pen->result->pairs[pair];

  if (roles->n_both == 0)
    return;
  report_finding_add_caveat (
      finding, report_pen_print (pen,
                                 /* Translators: a number of postings, two roles. */
                                 ngettext ("%s posting counts for both %s and %s.",
                                           "%s postings count for both %s and %s.", roles->n_both),
                                 report_pen_figure (pen, REPORT_FIGURE_N_BOTH, pair, 0),
                                 report_pen_role (pen, roles->a), report_pen_role (pen, roles->b)));
}

static void
add_reposts (ReportFinding *finding, ReportPen *pen)
{
  const MarketFilter *filter = pen->result->filter;
  guint n_all = market_table_get_n_filled (pen->result->table, INGEST_FIELD_TITLE);
  guint n_reposts = market_table_get_n_reposts (pen->result->table);

  if (n_reposts < MANY_REPOSTS * n_all || n_reposts == 0
      || (filter != NULL && filter->has_no_reposts))
    return;
  report_finding_add_caveat (
      finding, report_pen_print (pen,
                                 /* Translators: a share. */
                                 _("%s of all postings read may be an opening posted again."),
                                 report_pen_figure (pen, REPORT_FIGURE_REPOST_SHARE, 0, 0)));
}

static const char *
write_text (ReportPen *pen, const ReportRanking *ranking)
{
  if (ranking->n_ranks == 1)
    return write_one (pen);
  if (ranking->n_ranks == 2)
    {
      ReportClaim claim = report_claim_openings (pen->result, 0);

      return write_two (pen, &claim);
    }
  return write_many (pen, ranking);
}

ReportFinding *
report_finding_new_openings (const CompareResult *result)
{
  g_auto (ReportPen) pen = {0};
  g_auto (ReportRanking) ranking = {0};
  ReportFinding *finding;

  report_pen_init (&pen, result, NULL);
  report_ranking_init (&ranking, result, get_openings);
  finding = report_finding_new ("openings", write_text (&pen, &ranking));
  for (guint i = 0; i < result->n_pairs; i++)
    add_both (finding, &pen, i);
  add_reposts (finding, &pen);
  return finding;
}

char *
report_headline_new_openings (const CompareResult *result)
{
  ReportClaim claim;
  double times;
  g_autofree char *words = NULL;

  if (result->n_roles != 2)
    return NULL;
  claim = report_claim_openings (result, 0);
  times = report_figure_get (result, REPORT_FIGURE_TIMES_POSTINGS, 0, 0);
  if (claim.kind != REPORT_CLAIM_MORE || times < IN_PER_CENT)
    return NULL;
  words = report_words_times (times);
  /* Translators: a role, "nearly twice". */
  return g_strdup_printf (_("%s has %s as many openings"), result->roles[claim.more].name, words);
}
