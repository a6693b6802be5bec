/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the text report that are about skills: asked for, shared, paid for. */

#include <glib/gi18n.h>

#include "report-number.h"
#include "report-text-private.h"
#include "report-words.h"

#define N_PREMIUMS 15

static void
add_skill_pairs (GString *out, const CompareResult *result, const char *heading,
                 const CompareSkillPair *skills, guint n_skills, guint columns)
{
  g_autoptr (ReportTable) table = report_text_new_table (result, _("Share of postings"));

  if (n_skills == 0)
    return;
  report_text_add_heading (out, heading, columns);
  for (guint i = 0; i < n_skills; i++)
    {
      g_autofree char *a = report_format_share (skills[i].a_share);
      g_autofree char *b = report_format_share (skills[i].b_share);

      report_table_add_row (table, (const char *[]) { skills[i].name, a, b });
    }
  report_table_append_to (table, out, columns);
}

static void
add_overlap (GString *out, const CompareResult *result, const ComparePair *pair, guint columns)
{
  g_autofree char *jaccard = report_format_decimal (pair->jaccard, 2);
  g_autofree char *overlap = report_format_decimal (pair->overlap_coefficient, 2);
  guint n_all = pair->n_shared + pair->n_a_only + pair->n_b_only;
  g_autofree char *text = NULL;

  if (isnan (pair->jaccard) || isnan (pair->overlap_coefficient))
    return;
  /* Translators: two roles, number of skills, of how many, Jaccard index, overlap coefficient. */
  text = g_strdup_printf (ngettext ("%s and %s: %u of %u skill shared, Jaccard index %s, overlap "
                                    "coefficient %s.",
                                    "%s and %s: %u of %u skills shared, Jaccard index %s, overlap "
                                    "coefficient %s.",
                                    n_all),
                          result->roles[pair->a].name, result->roles[pair->b].name, pair->n_shared,
                          n_all, jaccard, overlap);
  report_text_append_wrapped (out, "", text, columns);
}

static void
add_pair (GString *out, const CompareResult *result, const ComparePair *pair, guint columns)
{
  const CompareRole *a = &result->roles[pair->a];
  const CompareRole *b = &result->roles[pair->b];
  /* Translators: the length of a list of skills, a role. */
  g_autofree char *only_a = g_strdup_printf (_("Only in the top %u of %s"), a->n_top, a->name);
  g_autofree char *only_b = g_strdup_printf (_("Only in the top %u of %s"), b->n_top, b->name);

  add_overlap (out, result, pair, columns);
  add_skill_pairs (out, result, _("Both ask for"), pair->shared, pair->n_shared, columns);
  add_skill_pairs (out, result, only_a, pair->a_only, pair->n_a_only, columns);
  add_skill_pairs (out, result, only_b, pair->b_only, pair->n_b_only, columns);
}

static void
add_top_skills (GString *out, const CompareRole *role, guint columns)
{
  g_autoptr (GString) text = g_string_new (role->name);

  g_string_append (text, ": ");
  for (guint i = 0; i < role->n_top; i++)
    {
      g_autofree char *share = report_format_share (role->skills[i].share.share);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", role->skills[i].name, share);
    }
  if (role->n_top == 0)
    g_string_append (text, "–");
  report_text_append_wrapped (out, "", text->str, columns);
}

/* Two roles are set side by side; more than two have a list each, and the overlap of every pair. */
void
report_text_add_skills (GString *out, const CompareResult *result, guint columns)
{
  report_text_add_heading (out, _("Skills"), columns);
  if (result->n_pairs == 1)
    {
      add_pair (out, result, &result->pairs[0], columns);
      return;
    }
  for (guint i = 0; i < result->n_roles; i++)
    add_top_skills (out, &result->roles[i], columns);
  for (guint i = 0; i < result->n_pairs; i++)
    add_overlap (out, result, &result->pairs[i], columns);
}

static void
add_premium (ReportTable *table, const ComparePremium *premium, LexiconCurrency currency)
{
  const char *mark = premium->sample == COMPARE_SAMPLE_VERY_SMALL ? "**"
                     : premium->sample == COMPARE_SAMPLE_DIRECTIONAL ? "*" : "";
  g_autofree char *n = report_format_count (premium->n);
  g_autofree char *marked = g_strconcat (n, mark, NULL);
  g_autofree char *median = report_format_money (premium->median, currency);
  g_autofree char *interval = report_format_range (premium->ci95, currency);
  g_autofree char *above = report_format_money_difference (premium->premium, currency);
  g_autofree char *without = report_format_money_difference (premium->vs_without, currency);

  report_table_add_row (table, (const char *[]) { premium->name, marked, median,
                                                  interval, above, without });
}

static void
add_role_premiums (GString *out, const CompareRole *role, guint columns)
{
  /* Translators: a role, an amount. */
  g_autofree char *median = report_format_money (role->pay.median, role->pay.currency);
  g_autofree char *heading = g_strdup_printf (_("What goes with higher pay: %s (median %s)"),
                                              role->name, median);
  const char *headings[] = { _("With the skill"), _("n"), _("Median"),
                             /* xgettext:no-c-format */
                             _("95% interval"), _("Above the role"), _("Above those without"), NULL };
  g_autoptr (ReportTable) table = report_table_new (headings);

  if (role->n_premiums == 0)
    return;
  report_text_add_heading (out, heading, columns);
  for (guint i = 0; i < MIN (role->n_premiums, N_PREMIUMS); i++)
    add_premium (table, &role->premiums[i], role->pay.currency);
  report_table_append_to (table, out, columns);
  if (role->n_premiums > N_PREMIUMS)
    g_string_append_printf (out, ngettext ("and %u more skill\n", "and %u more skills\n",
                                           role->n_premiums - N_PREMIUMS),
                            role->n_premiums - N_PREMIUMS);
}

void
report_text_add_premiums (GString *out, const CompareResult *result, guint columns)
{
  for (guint i = 0; i < result->n_roles; i++)
    add_role_premiums (out, &result->roles[i], columns);
}
