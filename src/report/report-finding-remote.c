/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How often the work is remote. */

#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* A larger share that is less than so many times the smaller one is told as more often, without a size. */
#define MORE_OFTEN 1.45

static double
get_remote (const CompareResult *result, const CompareRole *role)
{
  return role->n_postings < result->min_sample ? NAN
                                               : role->work_mode[LEXICON_WORK_MODE_REMOTE].share;
}

static double
get_unknown (const CompareResult *result, const CompareRole *role)
{
  return role->work_mode[LEXICON_WORK_MODE_UNKNOWN].share;
}

/* Exports often say only of remote work where it is done. Where many postings say nothing, the shares of
 * all postings tell how often the work mode is stated rather than what it is: they are not compared. */
static gboolean
is_known (const CompareRole *role)
{
  return get_unknown (NULL, role) < REPORT_MANY_UNKNOWN;
}

static gboolean
are_known (const CompareResult *result, const ReportRanking *ranking)
{
  for (guint i = 0; i < ranking->n_ranks; i++)
    if (!is_known (&result->roles[ranking->ranks[i].role]))
      return FALSE;
  return TRUE;
}

static char *
format_share (const CompareResult *result, double share)
{
  return report_format_share (share);
}

static char *
write_one (const CompareResult *result, const ReportRanking *ranking)
{
  g_autofree char *share = report_format_share (ranking->ranks[0].value);

  /* Translators: a share, a role. */
  return g_strdup_printf (_("%s of %s postings are remote."), share,
                          result->roles[ranking->ranks[0].role].name);
}

/* In the order of the roles, since theirs cannot be told. */
static char *
write_unknown (const CompareResult *result)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      g_autofree char *share = NULL;

      if (isnan (get_remote (result, role)))
        continue;
      share = report_format_share (get_remote (result, role));
      /* Translators: a share, a role. */
      g_ptr_array_add (words, g_strdup_printf (_("%s of %s postings"), share, role->name));
    }
  list = report_words_list (words);
  /* Translators: shares of postings: "17% of A postings and 18% of B postings". */
  return g_strdup_printf (_("%s say that the work is remote; too many state no work mode to tell "
                            "how often it is."),
                          list);
}

static char *
write_two (const CompareResult *result, const ReportRanking *ranking)
{
  const CompareRole *more = &result->roles[ranking->ranks[0].role];
  const CompareRole *less = &result->roles[ranking->ranks[1].role];
  const CompareShare *more_share = &more->work_mode[LEXICON_WORK_MODE_REMOTE];
  const CompareShare *less_share = &less->work_mode[LEXICON_WORK_MODE_REMOTE];
  g_autofree char *high = report_format_share (more_share->share);
  g_autofree char *low = report_format_share (less_share->share);
  g_autofree char *words = NULL;

  if (more_share->n == 0)
    return g_strdup (_("No posting of either role says that it is remote."));
  if (g_str_equal (high, low))
    /* Translators: two roles, a share. */
    return g_strdup_printf (_("%s and %s are remote equally often: %s of postings."), more->name,
                            less->name, high);
  if (!report_words_is_beyond_chance (more_share, more->n_postings, less_share, less->n_postings))
    /* Translators: two shares with their roles. */
    return g_strdup_printf (_("%s of %s postings and %s of %s postings are remote, a difference "
                              "that may be chance."),
                            high, more->name, low, less->name);
  if (less_share->n == 0)
    /* Translators: a share, two roles. */
    return g_strdup_printf (_("%s of %s postings are remote, none of %s."), high, more->name,
                            less->name);
  if (more_share->share < MORE_OFTEN * less_share->share)
    /* Translators: two roles, two shares. */
    return g_strdup_printf (_("%s is remote more often than %s: %s of postings beside %s."),
                            more->name, less->name, high, low);
  words = report_words_times (more_share->share / less_share->share);
  /* Translators: a role, "nearly twice", a role, two shares. */
  return g_strdup_printf (_("%s is remote %s as often as %s: %s of postings beside %s."),
                          more->name, words, less->name, high, low);
}

static char *
write_many (const CompareResult *result, const ReportRanking *ranking)
{
  g_auto (ReportEnds) ends = { 0 };

  report_ends_init (&ends, ranking, result, format_share);
  if (report_ends_are_level (&ends))
    /* Translators: roles, a share. */
    return g_strdup_printf (_("Remote work is equally common for %s: %s of postings."),
                            ends.most_names, ends.most);
  /* Translators: roles and their share of remote postings, twice. */
  return g_strdup_printf (_("Remote work is most common for %s (%s of postings), least for %s "
                            "(%s)."),
                          ends.most_names, ends.most, ends.least_names, ends.least);
}

static void
add_unknown (ReportFinding *finding, const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    {
      const CompareRole *role = &result->roles[i];
      g_autofree char *share = report_finding_format_unknown (get_unknown (result, role));

      if (share != NULL)
        /* Translators: a share, a role. */
        report_finding_add_caveat (finding,
                                   g_strdup_printf (_("%s of %s postings state no work mode."), share,
                                                    role->name));
    }
}

ReportFinding *
report_finding_new_remote (const CompareResult *result)
{
  g_auto (ReportRanking) ranking = { 0 };
  ReportFinding *finding;
  char *text;

  report_ranking_init (&ranking, result, get_remote);
  if (ranking.n_ranks == 0)
    text = g_strdup (_("There are too few postings to say how often the work is remote."));
  else if (report_ranking_is_never_stated (&ranking, result, get_unknown))
    text = g_strdup (_("The postings do not state where the work is done."));
  else if (!are_known (result, &ranking))
    text = write_unknown (result);
  else if (ranking.n_ranks == 1)
    text = write_one (result, &ranking);
  else if (ranking.n_ranks == 2)
    text = write_two (result, &ranking);
  else
    text = write_many (result, &ranking);
  finding = report_finding_new ("remote", text);
  report_finding_add_small_samples (finding, result);
  add_unknown (finding, result);
  return finding;
}

char *
report_headline_new_remote (const CompareResult *result)
{
  g_auto (ReportRanking) ranking = { 0 };
  const CompareRole *more, *less;
  const CompareShare *more_share, *less_share;
  g_autofree char *words = NULL;

  report_ranking_init (&ranking, result, get_remote);
  if (result->n_roles != 2 || ranking.n_ranks != 2)
    return NULL;
  more = &result->roles[ranking.ranks[0].role];
  less = &result->roles[ranking.ranks[1].role];
  more_share = &more->work_mode[LEXICON_WORK_MODE_REMOTE];
  less_share = &less->work_mode[LEXICON_WORK_MODE_REMOTE];
  if (!are_known (result, &ranking) || less_share->n == 0
      || more_share->share < MORE_OFTEN * less_share->share
      || !report_words_is_beyond_chance (more_share, more->n_postings, less_share,
                                         less->n_postings))
    return NULL;
  words = report_words_times (more_share->share / less_share->share);
  /* Translators: a role, "nearly twice". */
  return g_strdup_printf (_("%s is remote %s as often"), more->name, words);
}
