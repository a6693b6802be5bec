/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role has more openings. */

#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* Ratios below these are told as about as many, and as a percentage. */
#define ABOUT_AS_MANY 1.02
#define IN_PER_CENT 1.45

/* A possible repost among so many postings is worth a word. */
#define MANY_REPOSTS 0.1

static double
get_openings (const CompareResult *result, const CompareRole *role)
{
  return role->n_postings;
}

static char *
format_count (const CompareResult *result, double count)
{
  return report_format_count ((guint64) count);
}

static char *
write_two (const CompareResult *result, const ReportRanking *ranking)
{
  const CompareRole *more = &result->roles[ranking->ranks[0].role];
  const CompareRole *fewer = &result->roles[ranking->ranks[1].role];
  g_autofree char *n_more = report_format_count (more->n_postings);
  g_autofree char *n_fewer = report_format_count (fewer->n_postings);
  double ratio = fewer->n_postings > 0 ? (double) more->n_postings / fewer->n_postings : 0;
  g_autofree char *words = NULL;

  if (more->n_postings == 0)
    return g_strdup (_("There are no postings of either role."));
  if (more->n_postings == fewer->n_postings)
    /* Translators: two roles, a number of postings. */
    return g_strdup_printf (_("%s and %s have equally many openings: %s each."), more->name,
                            fewer->name, n_more);
  if (fewer->n_postings < result->min_sample)
    /* Translators: two numbers of postings with their roles. */
    return g_strdup_printf (_("The openings are %s for %s and %s for %s."), n_more, more->name,
                            n_fewer, fewer->name);
  if (ratio < ABOUT_AS_MANY)
    /* Translators: two roles, their numbers of postings. */
    return g_strdup_printf (_("%s and %s have about as many openings: %s and %s."), more->name,
                            fewer->name, n_more, n_fewer);
  if (ratio < IN_PER_CENT)
    {
      words = report_format_share (ratio - 1);
      /* Translators: a role, a percentage, a role, the two numbers of postings. */
      return g_strdup_printf (_("%s has %s more openings than %s: %s beside %s."), more->name,
                              words, fewer->name, n_more, n_fewer);
    }
  words = report_words_times (ratio);
  /* Translators: a role, "nearly twice", a role, the two numbers of postings. */
  return g_strdup_printf (_("%s has %s as many openings as %s: %s beside %s."), more->name, words,
                          fewer->name, n_more, n_fewer);
}

static char *
write_one (const CompareResult *result)
{
  const CompareRole *role = &result->roles[0];
  g_autofree char *n = report_format_count (role->n_postings);
  g_autofree char *n_us = report_format_count (role->n_us_postings);

  if (role->n_postings == 0)
    /* Translators: a role. */
    return g_strdup_printf (_("There are no postings for %s."), role->name);
  /* Translators: a role, a number of postings, how many of them are in the US. */
  return g_strdup_printf (_("%s has %s openings, %s of them in the US."), role->name, n, n_us);
}

static char *
write_many (const CompareResult *result, const ReportRanking *ranking)
{
  g_auto (ReportEnds) ends = { 0 };

  report_ends_init (&ends, ranking, result, format_count);
  if (report_ends_are_level (&ends))
    /* Translators: roles, a number of postings. */
    return g_strdup_printf (_("%s have equally many openings: %s each."), ends.most_names,
                            ends.most);
  /* Translators: roles and their number of postings, twice. */
  return g_strdup_printf (_("The most openings are for %s (%s), the fewest for %s (%s)."),
                          ends.most_names, ends.most, ends.least_names, ends.least);
}

static void
add_both (ReportFinding *finding, const CompareResult *result, const ComparePair *pair)
{
  if (pair->n_both == 0)
    return;
  /* Translators: a number of postings, two roles. */
  report_finding_add_caveat (
      finding, g_strdup_printf (ngettext ("%u posting counts for both %s and %s.",
                                          "%u postings count for both %s and %s.", pair->n_both),
                                pair->n_both, result->roles[pair->a].name,
                                result->roles[pair->b].name));
}

static void
add_reposts (ReportFinding *finding, const CompareResult *result)
{
  guint n_all = market_table_get_n_filled (result->table, INGEST_FIELD_TITLE);
  guint n_reposts = market_table_get_n_reposts (result->table);
  g_autofree char *share = NULL;

  if (n_reposts < MANY_REPOSTS * n_all || n_reposts == 0
      || (result->filter != NULL && result->filter->has_no_reposts))
    return;
  share = report_format_share ((double) n_reposts / n_all);
  report_finding_add_caveat (
      finding,
      g_strdup_printf (_("%s of all postings read may be an opening posted again."), share));
}

ReportFinding *
report_finding_new_openings (const CompareResult *result)
{
  g_auto (ReportRanking) ranking = { 0 };
  ReportFinding *finding;
  char *text;

  report_ranking_init (&ranking, result, get_openings);
  if (ranking.n_ranks == 1)
    text = write_one (result);
  else if (ranking.n_ranks == 2)
    text = write_two (result, &ranking);
  else
    text = write_many (result, &ranking);
  finding = report_finding_new ("openings", text);
  for (guint i = 0; i < result->n_pairs; i++)
    add_both (finding, result, &result->pairs[i]);
  add_reposts (finding, result);
  return finding;
}

char *
report_headline_new_openings (const CompareResult *result)
{
  g_auto (ReportRanking) ranking = { 0 };
  const CompareRole *more, *fewer;
  g_autofree char *words = NULL;

  report_ranking_init (&ranking, result, get_openings);
  if (ranking.n_ranks != 2)
    return NULL;
  more = &result->roles[ranking.ranks[0].role];
  fewer = &result->roles[ranking.ranks[1].role];
  if (fewer->n_postings < result->min_sample || fewer->n_postings == 0
      || more->n_postings < IN_PER_CENT * fewer->n_postings)
    return NULL;
  words = report_words_times ((double) more->n_postings / fewer->n_postings);
  /* Translators: a role, "nearly twice". */
  return g_strdup_printf (_("%s has %s as many openings"), more->name, words);
}
