/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role pays more, what the answer rests on, and when there is none. */

#include "report-finding.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report-number.h"
#include "report-words.h"

static double
get_median (const CompareResult *result, const CompareRole *role)
{
  return role->pay.median;
}

static const char *
get_median_words (ReportPen *pen, guint role)
{
  return report_pen_figure (pen, REPORT_FIGURE_PAY_MEDIAN, role, 0);
}

static const char *
get_n (ReportPen *pen, guint role)
{
  return report_pen_figure (pen, REPORT_FIGURE_PAY_N, role, 0);
}

static const char *
write_none (ReportPen *pen)
{
  if (pen->result->n_roles == 1)
    return report_pen_print (
        /* Translators: a role, "in the US". */
        pen, _("Too few %s postings state their base pay %s to say what it pays."),
        report_pen_role (pen, 0), report_pen_place (pen));
  /* Translators: "in the US". */
  return report_pen_print (pen, _("Too few postings state their base pay %s to compare it."),
                           report_pen_place (pen));
}

static const char *
write_one (ReportPen *pen, guint role)
{
  const char *name = report_pen_role (pen, role);
  const char *median = get_median_words (pen, role);

  if (pen->result->n_roles == 1)
    /* Translators: a role, an amount, "in the US", a number of postings. */
    return report_pen_print (pen, _("%s pays %s at the median %s (n = %s)."), name, median,
                             report_pen_place_of (pen, role), get_n (pen, role));
  if (pen->result->n_roles == 2)
    return report_pen_print (
        /* Translators: a role, an amount, "in the US", a number of postings, the other role. */
        pen,
        _("%s pays %s at the median %s (n = %s). Too few %s postings state theirs."), name, median,
        report_pen_place_of (pen, role), get_n (pen, role), report_pen_role (pen, 1 - role));
  /* Translators: a role, an amount, "in the US", a number of postings. */
  return report_pen_print (pen,
                           _("%s pays %s at the median %s (n = %s). Too few postings of the "
                              "other roles state theirs."),
                           name, median, report_pen_place_of (pen, role), get_n (pen, role));
}

static const char *
add_chance (ReportPen *pen, const char *text)
{
  return report_pen_print (pen, "%s %s", text, _("The difference may be chance."));
}

static const char *
write_two (ReportPen *pen, const ReportClaim *claim)
{
  const char *high = report_pen_role (pen, claim->more);
  const char *low = report_pen_role (pen, claim->less);
  const char *high_median = get_median_words (pen, claim->more);
  const char *low_median = get_median_words (pen, claim->less);
  const char *high_n = get_n (pen, claim->more);
  const char *low_n = get_n (pen, claim->less);
  const char *gap = report_pen_figure (pen, REPORT_FIGURE_GAP, claim->pair, 0);
  const char *place = report_pen_place (pen);
  const char *text;

  if (claim->kind == REPORT_CLAIM_EQUAL)
    return report_pen_print (
        /* Translators: two roles, "in the US", an amount, two numbers of postings. */
        pen, _("%s and %s pay the same at the median %s: %s (n = %s and n = %s)."), high, low,
        place, high_median, high_n, low_n);
  if (claim->kind == REPORT_CLAIM_ABOUT)
    return report_pen_print (
        /* Translators: two roles, "in the US", then amount and number of postings of each. */
        pen, _("%s and %s pay about the same at the median %s: %s (n = %s) and %s (n = %s)."),
        high, low, place, high_median, high_n, low_median, low_n);
  if (pen->result->n_roles > 2)
    text = report_pen_print (
        pen,
        /* Translators: a role, an amount, a role, "in the US", then amount and number of postings
         * of each. */
        _("%s pays %s more than %s at the median %s: %s (n = %s) beside %s (n = %s)."), high, gap,
        low, place, high_median, high_n, low_median, low_n);
  else
    text = report_pen_print (
        /* Translators: a role, an amount, "in the US", then amount and number of postings of each.
         */
        pen,
        _("%s pays %s more at the median %s: %s (n = %s) beside %s (n = %s)."), high, gap, place,
        high_median, high_n, low_median, low_n);
  return claim->kind == REPORT_CLAIM_CHANCE ? add_chance (pen, text) : text;
}

static const char *
write_many (ReportPen *pen, const ReportRanking *ranking)
{
  ReportEnds ends = report_ends_find (pen, ranking, REPORT_FIGURE_PAY_MEDIAN, 0);
  guint first = ranking->ranks[0].role, last = ranking->ranks[ranking->n_ranks - 1].role;
  ReportClaim claim = report_claim_pay (pen->result, report_claim_find_pair (pen->result, first, last));
  const char *text;

  if (ends.is_level)
    /* Translators: roles, "in the US", an amount. */
    return report_pen_print (pen, _("%s pay the same at the median %s: %s."), ends.most_names,
                             report_pen_place (pen), ends.most);
  text = report_pen_print (
      /* Translators: "in the US", then roles and an amount, twice. */
      pen, _("Median base pay %s is highest for %s (%s) and lowest for %s (%s)."),
      report_pen_place (pen), ends.most_names, ends.most, ends.least_names, ends.least);
  if (claim.kind == REPORT_CLAIM_ABOUT)
    return report_pen_print (pen, "%s %s", text, _("They pay about the same."));
  return claim.kind == REPORT_CLAIM_CHANCE ? add_chance (pen, text) : text;
}

/* Whether postings of both roles state it, so that it can be the same. */
static gboolean
has_levels (const CompareRole *role)
{
  return role->seniority[LEXICON_SENIORITY_UNKNOWN].n < role->n_postings;
}

static gboolean
has_modes (const CompareRole *role)
{
  return role->work_mode[LEXICON_WORK_MODE_UNKNOWN].n < role->n_postings;
}

/* What is the same in a comparison like for like, but for what the sides' own filters tell them apart
 * by; place is a part of it always. */
static const char *
get_likeness (const CompareResult *result, const ComparePair *pair)
{
  static const char *const words[] = {
      /* Translators: these follow "Compared like for like with A, that is". */
      N_("in the same place"),
      N_("at the same level and place"),
      N_("in the same place and work mode"),
      N_("at the same level, place and work mode"),
      N_("in the same place and with the same skills"),
      N_("at the same level and place and with the same skills"),
      N_("in the same place and work mode and with the same skills"),
      N_("at the same level, place, work mode and skills"),
  };
  const CompareRole *a = &result->roles[pair->a];
  const CompareRole *b = &result->roles[pair->b];

  gboolean are_levels_held = !(pair->gap.apart >> COMPARE_FACTOR_SENIORITY & 1);
  gboolean are_modes_held = !(pair->gap.apart >> COMPARE_FACTOR_WORK_MODE & 1);

  return _(words[(are_levels_held && has_levels (a) && has_levels (b))
                 + 2 * (are_modes_held && has_modes (a) && has_modes (b))
                 + 4 * (pair->n_shared > 0)]);
}

const char *
report_finding_print_gap (ReportPen *pen, guint pair)
{
  const char *like = get_likeness (pen->result, &pen->result->pairs[pair]);
  ReportLeft left = report_claim_left (pen->result, pair);
  const char *a = report_pen_role (pen, pen->result->pairs[pair].a);
  const char *b = report_pen_role (pen, pen->result->pairs[pair].b);
  const char *share, *lo, *hi, *text;

  if (left == REPORT_LEFT_UNKNOWN)
    return NULL;
  share = report_pen_figure (pen, REPORT_FIGURE_GAP_ADJUSTED, pair, 0);
  lo = report_pen_figure (pen, REPORT_FIGURE_GAP_ADJUSTED_LO, pair, 0);
  hi = report_pen_figure (pen, REPORT_FIGURE_GAP_ADJUSTED_HI, pair, 0);
  if (left == REPORT_LEFT_NOTHING)
    return report_pen_print (
        /* Translators: a role, "at the same level and place", another role, and the interval of how
         * much more or less that one pays. */
        pen,
        _("Compared like for like with %s, that is %s, %s pays about as much (95%% interval of the "
          "difference %s to %s)."),
        a, like, b, lo, hi);
  text = report_pen_print (
      pen,
      pen->result->pairs[pair].gap.adjusted < 0
          /* Translators: a role, "at the same level and place", another role, a share, an interval. */
          ? _("Compared like for like with %s, that is %s, %s pays %s less (95%% interval %s to %s).")
          /* Translators: a role, "at the same level and place", another role, a share, an interval. */
          : _("Compared like for like with %s, that is %s, %s pays %s more (95%% interval %s to %s)."),
      a, like, b, share, lo, hi);
  if (left != REPORT_LEFT_CHANCE)
    return text;
  return report_pen_print (pen, "%s %s", text, _("What is left then may be chance."));
}

static const char *
write_text (ReportPen *pen, const ReportRanking *ranking)
{
  const ReportRank *ranks = ranking->ranks;

  if (ranking->n_ranks == 0)
    return write_none (pen);
  if (ranking->n_ranks == 1)
    return write_one (pen, ranks[0].role);
  if (ranking->n_ranks == 2)
    {
      guint pair = report_claim_find_pair (pen->result, ranks[0].role, ranks[1].role);
      ReportClaim claim = report_claim_pay (pen->result, pair);

      return write_two (pen, &claim);
    }
  return write_many (pen, ranking);
}

/* Like for like: of two roles in the text itself; of more, of the two at the ends, as a caveat. */
static void
add_gap (ReportFinding *finding, ReportPen *pen, const ReportRanking *ranking)
{
  const ReportRank *ranks = ranking->ranks;
  const char *gap;

  if (ranking->n_ranks < 2)
    return;
  gap = report_finding_print_gap (
      pen, report_claim_find_pair (pen->result, ranks[0].role, ranks[ranking->n_ranks - 1].role));
  if (gap == NULL)
    report_finding_add_caveat (finding, _("Not like for like: the roles' postings may differ in "
                                           "level, place and skills."));
  else if (pen->result->n_roles == 2)
    report_finding_add_sentence (finding, gap);
  else
    report_finding_add_caveat (finding, gap);
}

ReportFinding *
report_finding_new_pay (const CompareResult *result)
{
  g_autofree char *conversion = report_words_conversion (result->table);
  g_auto (ReportPen) pen = {0};
  g_auto (ReportRanking) ranking = {0};
  ReportFinding *finding;

  report_pen_init (&pen, result, NULL);
  report_ranking_init (&ranking, result, get_median);
  finding = report_finding_new ("pay", write_text (&pen, &ranking));
  report_finding_add_pay_caveats (finding, &pen);
  if (conversion != NULL)
    report_finding_add_caveat (finding, report_pen_name (&pen, conversion));
  add_gap (finding, &pen, &ranking);
  return finding;
}

char *
report_headline_new_pay (const CompareResult *result)
{
  ReportClaim claim;
  g_autofree char *gap = NULL;

  if (result->n_roles != 2)
    return NULL;
  claim = report_claim_pay (result, 0);
  if (claim.kind != REPORT_CLAIM_MORE)
    return NULL;
  gap = report_format_money (report_figure_get (result, REPORT_FIGURE_GAP, 0, 0),
                             result->roles[0].pay.currency);
  /* Translators: a role, an amount. */
  return g_strdup_printf (_("%s pays %s more at the median"), result->roles[claim.more].name, gap);
}
