/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How many openings are for beginners. */

#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

static double
get_entry (const CompareResult *result, const CompareRole *role)
{
  return role->n_postings < result->min_sample ? NAN
                                               : role->seniority[LEXICON_SENIORITY_ENTRY].n;
}

static double
get_unknown (const CompareResult *result, const CompareRole *role)
{
  return role->seniority[LEXICON_SENIORITY_UNKNOWN].share;
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
  const CompareShare *more_share = &more->seniority[LEXICON_SENIORITY_ENTRY];
  const CompareShare *fewer_share = &fewer->seniority[LEXICON_SENIORITY_ENTRY];
  g_autofree char *n_more = report_format_count (more_share->n);
  g_autofree char *n_fewer = report_format_count (fewer_share->n);
  g_autofree char *share_more = report_format_share (more_share->share);
  g_autofree char *share_fewer = report_format_share (fewer_share->share);

  if (more_share->n == 0)
    return g_strdup (_("No posting of either role names the entry level."));
  if (more_share->n == fewer_share->n)
    /* Translators: two roles, a number of postings, the two shares of all their postings. */
    return g_strdup_printf (_("%s and %s have equally many entry-level openings: %s each, %s and "
                              "%s of their postings."),
                            more->name, fewer->name, n_more, share_more, share_fewer);
  if (fewer_share->share > more_share->share)
    /* Translators: two roles, the number and the share of their postings each, the second role. */
    return g_strdup_printf (_("%s has more entry-level openings than %s, %s (%s of its postings) "
                              "beside %s (%s), but the share is larger for %s."),
                            more->name, fewer->name, n_more, share_more, n_fewer, share_fewer,
                            fewer->name);
  /* Translators: two roles, then the number and the share of their postings each. */
  return g_strdup_printf (_("%s has more entry-level openings than %s: %s (%s of its postings) "
                            "beside %s (%s)."),
                          more->name, fewer->name, n_more, share_more, n_fewer, share_fewer);
}

static char *
write_one (const CompareResult *result, const ReportRanking *ranking)
{
  const CompareRole *role = &result->roles[ranking->ranks[0].role];
  const CompareShare *entry = &role->seniority[LEXICON_SENIORITY_ENTRY];
  g_autofree char *n = report_format_count (entry->n);
  g_autofree char *share = report_format_share (entry->share);

  /* Translators: a role, a number and a share of its postings. */
  return g_strdup_printf (_("Entry-level openings for %s: %s, %s of its postings."), role->name,
                          n, share);
}

static char *
write_many (const CompareResult *result, const ReportRanking *ranking)
{
  g_auto (ReportEnds) ends = { 0 };

  report_ends_init (&ends, ranking, result, format_count);
  if (report_ends_are_level (&ends))
    /* Translators: roles, a number of postings. */
    return g_strdup_printf (_("%s have equally many entry-level openings: %s each."),
                            ends.most_names, ends.most);
  /* Translators: roles and their number of postings, twice. */
  return g_strdup_printf (_("The most entry-level openings are for %s (%s), the fewest for %s "
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
                                   g_strdup_printf (_("%s of %s postings state no level."), share,
                                                    role->name));
    }
}

ReportFinding *
report_finding_new_entry (const CompareResult *result)
{
  g_auto (ReportRanking) ranking = { 0 };
  ReportFinding *finding;
  char *text;

  report_ranking_init (&ranking, result, get_entry);
  if (ranking.n_ranks == 0)
    text = g_strdup (_("There are too few postings to say how many are for beginners."));
  else if (report_ranking_is_never_stated (&ranking, result, get_unknown))
    text = g_strdup (_("The postings do not state their level."));
  else if (ranking.n_ranks == 1)
    text = write_one (result, &ranking);
  else if (ranking.n_ranks == 2)
    text = write_two (result, &ranking);
  else
    text = write_many (result, &ranking);
  finding = report_finding_new ("entry", text);
  report_finding_add_small_samples (finding, result);
  add_unknown (finding, result);
  return finding;
}
