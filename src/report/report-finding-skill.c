/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far the skills that roles ask for are the same. */

#include "report-finding.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_NAMED 3

/* Below this share of postings with skills it is said how few have them. */
#define FEW_WITH_SKILLS 0.9

static char *
name_top_skills (const CompareRole *role)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (role->n_top, N_NAMED); i++)
    {
      g_autofree char *share = report_format_share (role->skills[i].share.share);

      g_ptr_array_add (words, g_strdup_printf ("%s (%s)", role->skills[i].name, share));
    }
  return report_words_list (words);
}

static char *
write_one (const CompareRole *role)
{
  g_autofree char *skills = NULL;

  if (role->n_top == 0)
    /* Translators: a role. */
    return g_strdup_printf (_("No %s posting names skills."), role->name);
  if (isnan (role->skills[0].share.share))
    /* Translators: a role. */
    return g_strdup_printf (_("There are too few %s postings to say what they ask for."),
                            role->name);
  skills = name_top_skills (role);
  /* Translators: a role, then skills with shares. */
  return g_strdup_printf (_("%s postings ask most often for %s."), role->name, skills);
}

static char *
write_shared (const CompareResult *result, const ComparePair *pair)
{
  const CompareRole *a = &result->roles[pair->a];
  const CompareRole *b = &result->roles[pair->b];
  guint n_all = pair->n_shared + pair->n_a_only + pair->n_b_only;
  g_autofree char *jaccard = report_format_decimal (pair->jaccard, 2);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *named = NULL;

  for (guint i = 0; i < MIN (pair->n_shared, N_NAMED); i++)
    g_ptr_array_add (words, (gpointer) pair->shared[i].name);
  named = report_words_list (words);
  if (a->n_top == b->n_top)
    /* Translators: number of skills, size of both lists, skills, Jaccard index, its two numbers. */
    return g_strdup_printf (ngettext ("%u of the top %u skills is the same: %s "
                                      "(Jaccard index %s: %u of %u).",
                                      "%u of the top %u skills are the same, first %s "
                                      "(Jaccard index %s: %u of %u).",
                                      pair->n_shared),
                            pair->n_shared, a->n_top, named, jaccard, pair->n_shared, n_all);
  /* Translators: number of skills, skills, Jaccard index, its two numbers. */
  return g_strdup_printf (ngettext ("%u skill is among the most asked for in both roles: %s "
                                    "(Jaccard index %s: %u of %u).",
                                    "%u skills are among the most asked for in both roles, first "
                                    "%s (Jaccard index %s: %u of %u).",
                                    pair->n_shared),
                          pair->n_shared, named, jaccard, pair->n_shared, n_all);
}

static char *
write_two (const CompareResult *result, const ComparePair *pair)
{
  const CompareRole *a = &result->roles[pair->a];
  const CompareRole *b = &result->roles[pair->b];

  if (a->n_top == 0 && b->n_top == 0)
    return g_strdup (_("The postings name no skills."));
  if (a->n_top == 0)
    return write_one (a);
  if (b->n_top == 0)
    return write_one (b);
  if (isnan (pair->jaccard))
    return g_strdup (_("There are too few postings to compare the skills."));
  if (pair->n_shared == 0)
    return g_strdup (_("None of the skills that the two roles ask for most is the same."));
  return write_shared (result, pair);
}

static char *
write_many (const CompareResult *result)
{
  const ComparePair *closest = NULL;
  const ComparePair *furthest = NULL;
  g_autofree char *high = NULL;
  g_autofree char *low = NULL;

  for (guint i = 0; i < result->n_pairs; i++)
    {
      const ComparePair *pair = &result->pairs[i];

      if (isnan (pair->jaccard))
        continue;
      if (closest == NULL || pair->jaccard > closest->jaccard)
        closest = pair;
      if (furthest == NULL || pair->jaccard < furthest->jaccard)
        furthest = pair;
    }
  if (closest == NULL)
    return g_strdup (_("The postings name no skills that could be compared."));
  high = report_format_decimal (closest->jaccard, 2);
  low = report_format_decimal (furthest->jaccard, 2);
  if (g_str_equal (high, low))
    /* Translators: a Jaccard index. */
    return g_strdup_printf (_("Any two of the roles are about as alike in their skills as any "
                              "other two (Jaccard index %s)."),
                            high);
  /* Translators: two roles, a Jaccard index, two roles, a Jaccard index. */
  return g_strdup_printf (_("By their skills %s and %s are nearest to each other (Jaccard index "
                            "%s), %s and %s furthest apart (%s)."),
                          result->roles[closest->a].name, result->roles[closest->b].name, high,
                          result->roles[furthest->a].name, result->roles[furthest->b].name, low);
}

static void
add_ties (ReportFinding *finding, const CompareRole *role)
{
  guint n_ties = role->top_k_ties != NULL ? role->top_k_ties->len : 0;

  if (n_ties == 0)
    return;
  /* Translators: a role, the length of its list, how many skills more have the share of the last. */
  report_finding_add_caveat (
      finding, g_strdup_printf (ngettext ("%s: the last of the top %u skills ties with %u more.",
                                          "%s: the last of the top %u skills ties with %u more.",
                                          n_ties),
                                role->name, role->n_top, n_ties));
}

static void
add_coverage (ReportFinding *finding, const CompareResult *result)
{
  guint n_titled = market_table_get_n_filled (result->table, INGEST_FIELD_TITLE);
  guint n_skilled = market_table_get_n_filled (result->table, INGEST_FIELD_SKILLS);
  g_autofree char *share = NULL;

  if (n_titled == 0 || n_skilled == 0 || n_skilled >= FEW_WITH_SKILLS * n_titled)
    return;
  share = report_format_share ((double) n_skilled / n_titled);
  report_finding_add_caveat (
      finding, g_strdup_printf (_("Only %s of all postings read name skills."), share));
}

ReportFinding *
report_finding_new_skills (const CompareResult *result)
{
  ReportFinding *finding;
  char *text;

  if (result->n_roles == 1)
    text = write_one (&result->roles[0]);
  else if (result->n_pairs == 1)
    text = write_two (result, &result->pairs[0]);
  else
    text = write_many (result);
  finding = report_finding_new ("skills", text);
  report_finding_add_small_samples (finding, result);
  for (guint i = 0; i < result->n_roles; i++)
    add_ties (finding, &result->roles[i]);
  add_coverage (finding, result);
  return finding;
}

char *
report_headline_new_skills (const CompareResult *result)
{
  const ComparePair *pair = result->n_pairs == 1 ? &result->pairs[0] : NULL;
  guint n_top = result->roles[0].n_top;

  if (pair == NULL || pair->n_shared == 0 || n_top != result->roles[1].n_top)
    return NULL;
  /* Translators: a number of skills, the length of both roles' lists. */
  return g_strdup_printf (ngettext ("%u of the top %u skills is the same",
                                    "%u of the top %u skills are the same", pair->n_shared),
                          pair->n_shared, n_top);
}
