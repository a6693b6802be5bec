/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role pays more, what the answer rests on, and when there is none. */

#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* Below this part of the lower median two medians are told as about the same. */
#define ABOUT_SAME 0.01

/* A role whose paid postings come from fewer employers is said to rest on them. */
#define FEW_EMPLOYERS 5

static double
get_median (const CompareResult *result, const CompareRole *role)
{
  return role->pay.median;
}

static char *
format_median (const CompareResult *result, double median)
{
  return report_format_money (median, result->roles[0].pay.currency);
}

static char *
format_n (const CompareRole *role)
{
  return report_format_count (role->pay.n);
}

static const ComparePair *
find_pair (const CompareResult *result, guint a, guint b)
{
  for (guint i = 0; i < result->n_pairs; i++)
    if (result->pairs[i].a == MIN (a, b) && result->pairs[i].b == MAX (a, b))
      return &result->pairs[i];
  return NULL;
}

static gboolean
may_be_chance (const CompareResult *result, guint a, guint b)
{
  const ComparePair *pair = find_pair (result, a, b);

  return pair != NULL && pair->pay_gap_ci95.lo <= 0 && pair->pay_gap_ci95.hi >= 0;
}

static char *
write_none (const CompareResult *result, const char *place)
{
  if (result->n_roles == 1)
    /* Translators: a role, "in the US". */
    return g_strdup_printf (_("Too few %s postings state their base pay %s to say what it pays."),
                            result->roles[0].name, place);
  /* Translators: "in the US". */
  return g_strdup_printf (_("Too few postings state their base pay %s to compare it."), place);
}

static char *
write_one (const CompareResult *result, const ReportRanking *ranking, const char *place)
{
  const CompareRole *role = &result->roles[ranking->ranks[0].role];
  g_autofree char *median = format_median (result, role->pay.median);
  g_autofree char *n = format_n (role);

  if (result->n_roles == 1)
    /* Translators: a role, an amount, "in the US", a number of postings. */
    return g_strdup_printf (_("%s pays %s at the median %s (n = %s)."), role->name, median, place,
                            n);
  /* Translators: a role, an amount, "in the US", a number of postings. */
  return g_strdup_printf (_("%s pays %s at the median %s (n = %s). Too few postings of the other "
                            "roles state theirs."),
                          role->name, median, place, n);
}

static char *
write_two (const CompareResult *result, const ReportRanking *ranking, const char *place)
{
  const CompareRole *high = &result->roles[ranking->ranks[0].role];
  const CompareRole *low = &result->roles[ranking->ranks[1].role];
  double gap = high->pay.median - low->pay.median;
  g_autofree char *high_median = format_median (result, high->pay.median);
  g_autofree char *low_median = format_median (result, low->pay.median);
  g_autofree char *high_n = format_n (high);
  g_autofree char *low_n = format_n (low);
  g_autofree char *more = report_format_money (round (high->pay.median) - round (low->pay.median),
                                               high->pay.currency);
  g_autofree char *text = NULL;

  if (g_str_equal (high_median, low_median))
    /* Translators: two roles, "in the US", an amount, two numbers of postings. */
    return g_strdup_printf (_("%s and %s pay the same at the median %s: %s (n = %s and n = %s)."),
                            high->name, low->name, place, high_median, high_n, low_n);
  if (gap < ABOUT_SAME * low->pay.median)
    /* Translators: two roles, "in the US", then amount and number of postings of each. */
    text = g_strdup_printf (_("%s and %s pay about the same at the median %s: "
                              "%s (n = %s) and %s (n = %s)."),
                            high->name, low->name, place, high_median, high_n, low_median, low_n);
  else if (result->n_roles > 2)
    /* Translators: a role, an amount, a role, "in the US", then amount and number of postings of each. */
    text = g_strdup_printf (_("%s pays %s more than %s at the median %s: %s (n = %s) beside %s (n = "
                              "%s)."),
                            high->name, more, low->name, place, high_median, high_n, low_median,
                            low_n);
  else
    /* Translators: a role, an amount, "in the US", then amount and number of postings of each. */
    text = g_strdup_printf (_("%s pays %s more at the median %s: %s (n = %s) beside %s (n = %s)."),
                            high->name, more, place, high_median, high_n, low_median, low_n);
  if (may_be_chance (result, ranking->ranks[0].role, ranking->ranks[1].role))
    return g_strconcat (text, " ", _("The difference may be chance."), NULL);
  return g_steal_pointer (&text);
}

static char *
write_many (const CompareResult *result, const ReportRanking *ranking, const char *place)
{
  g_auto (ReportEnds) ends = { 0 };

  report_ends_init (&ends, ranking, result, format_median);
  if (report_ends_are_level (&ends))
    /* Translators: roles, "in the US", an amount. */
    return g_strdup_printf (_("%s pay the same at the median %s: %s."), ends.most_names, place,
                            ends.most);
  /* Translators: "in the US", then roles and an amount, twice. */
  return g_strdup_printf (_("Median base pay %s is highest for %s (%s) and lowest for %s (%s)."),
                          place, ends.most_names, ends.most, ends.least_names, ends.least);
}

static void
add_role_caveats (ReportFinding *finding, const CompareRole *role, const char *place)
{
  const ComparePay *pay = &role->pay;
  const char *sample = report_words_sample (pay->sample);
  g_autofree char *n = report_format_count (pay->n);
  g_autofree char *n_postings = report_format_count (pay->n_postings);
  g_autofree char *coverage = report_format_share (pay->coverage);
  char currency[4];

  if (pay->n == 0)
    {
      lexicon_currency_format (pay->currency, currency);
      /* Translators: a role, "in the US", a currency code. */
      report_finding_add_caveat (
          finding, g_strdup_printf (_("No %s posting %s states its base pay in %s."), role->name,
                                    place, currency));
      return;
    }
  if (sample != NULL)
    /* Translators: a role, "small sample", a number of postings. */
    report_finding_add_caveat (finding, g_strdup_printf (_("%s pay: %s (n = %s)."), role->name,
                                                         sample, n));
  if (pay->coverage < 0.5)
    /* Translators: a share, a role, "in the US", the two numbers that make the share. */
    report_finding_add_caveat (
        finding, g_strdup_printf (_("Only %s of %s postings %s state pay (%s of %s)."), coverage,
                                  role->name, place, n, n_postings));
  if (pay->sample != COMPARE_SAMPLE_TOO_SMALL && pay->n_employers < FEW_EMPLOYERS)
    /* Translators: a role, a number of postings, a number of employers. */
    report_finding_add_caveat (
        finding, g_strdup_printf (ngettext ("%s pay: all %s postings are of %u employer.",
                                            "%s pay: all %s postings are of %u employers.",
                                            pay->n_employers),
                                  role->name, n, pay->n_employers));
}

ReportFinding *
report_finding_new_pay (const CompareResult *result)
{
  g_autofree char *place = report_words_in_country (result, result->roles[0].pay.country);
  g_autofree char *conversion = report_words_conversion (result->table);
  g_auto (ReportRanking) ranking = { 0 };
  ReportFinding *finding;
  char *text;

  report_ranking_init (&ranking, result, get_median);
  if (ranking.n_ranks == 0)
    text = write_none (result, place);
  else if (ranking.n_ranks == 1)
    text = write_one (result, &ranking, place);
  else if (ranking.n_ranks == 2)
    text = write_two (result, &ranking, place);
  else
    text = write_many (result, &ranking, place);
  finding = report_finding_new ("pay", text);
  for (guint i = 0; i < result->n_roles; i++)
    add_role_caveats (finding, &result->roles[i], place);
  if (conversion != NULL)
    report_finding_add_caveat (finding, g_steal_pointer (&conversion));
  if (ranking.n_ranks > 1)
    report_finding_add_caveat (
        finding, g_strdup (_("Not like for like: the roles' postings may differ in level, place and "
                             "skills.")));
  return finding;
}

char *
report_headline_new_pay (const CompareResult *result)
{
  g_auto (ReportRanking) ranking = { 0 };
  const CompareRole *high, *low;
  g_autofree char *more = NULL;

  report_ranking_init (&ranking, result, get_median);
  if (result->n_roles != 2 || ranking.n_ranks != 2)
    return NULL;
  high = &result->roles[ranking.ranks[0].role];
  low = &result->roles[ranking.ranks[1].role];
  if (high->pay.median - low->pay.median < ABOUT_SAME * low->pay.median
      || may_be_chance (result, ranking.ranks[0].role, ranking.ranks[1].role))
    return NULL;
  more = report_format_money (round (high->pay.median) - round (low->pay.median),
                              high->pay.currency);
  /* Translators: a role, an amount. */
  return g_strdup_printf (_("%s pays %s more at the median"), high->name, more);
}
