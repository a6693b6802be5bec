/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Coverage by its two denominators, the way the median leans, and coverage by level and place. */

#include "config.h"
#include "app-coverage-card.h"
#include "app-basis.h"
#include "app-card.h"
#include "app-figure.h"
#include "app-words.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_PLACES 8

static const char *
get_lean (const CompareCoverage *coverage)
{
  gboolean is_level = coverage->factor == COMPARE_FACTOR_SENIORITY;

  switch (coverage->lean)
    {
    case COMPARE_LEAN_HIGH:
      return is_level ? _("Those who state pay are unlike the others in level: the median is "
                           "likely above that of all.")
                      : _("Those who state pay are unlike the others in place: the median is "
                           "likely above that of all.");
    case COMPARE_LEAN_LOW:
      return is_level ? _("Those who state pay are unlike the others in level: the median is "
                           "likely below that of all.")
                      : _("Those who state pay are unlike the others in place: the median is "
                           "likely below that of all.");
    case COMPARE_LEAN_UNKNOWN:
      return is_level ? _("Those who state pay are unlike the others in level, which makes little "
                           "of a difference to the median.")
                      : _("Those who state pay are unlike the others in place, which makes little "
                           "of a difference to the median.");
    case COMPARE_LEAN_NONE:
    default:
      return coverage->reason == COMPARE_REASON_NONE
                 ? _("As far as level and place tell, those who state pay are like the others.")
                 : _("Too few postings state pay to tell whether they are like the others.");
    }
}

static void
add_medians (GtkWidget *card, const ComparePay *pay, const CompareCoverage *coverage)
{
  if (isnan (coverage->median_reweighted))
    return;
  g_autofree char *median = report_format_money (pay->median, pay->currency);
  g_autofree char *n = report_format_count (pay->n);
  g_autofree char *plain_note = g_strdup_printf ("n = %s", n);
  g_autofree char *reweighted = report_format_money (coverage->median_reweighted, pay->currency);
  g_autofree char *effective = report_format_count ((guint64)round (coverage->n_effective));
  /* Translators: a number of postings that figures with weights are worth. */
  g_autofree char *note = g_strdup_printf (_("effective n = %s"), effective);

  app_card_add_row (card, _("Median as stated"), median, plain_note);
  app_card_add_row (card, _("Median if all of the same level and place did"), reweighted, note);
}

static void
add_groups (GtkWidget *box, const CompareResult *result, const CompareCoverageGroup *groups,
            guint n_groups, gboolean are_levels)
{
  for (guint i = 0; i < n_groups; i++)
    {
      const CompareCoverageGroup *group = &groups[i];
      g_autofree char *n = report_format_count (group->n);
      g_autofree char *n_postings = report_format_count (group->n_postings);
      g_autofree char *share = report_format_share (group->coverage);
      /* Translators: two counts of postings, the first among the second. */
      g_autofree char *note = g_strdup_printf (_("%s of %s"), n, n_postings);
      g_autofree char *name
          = are_levels
                ? g_strdup (report_words_seniority (group->id))
                : app_words_dup_place (market_table_get_catalog (result->table), group->name);
      app_card_add_row (box, name, share, note);
    }
}

GtkWidget *
app_coverage_card_new (const CompareResult *result, guint side)
{
  g_return_val_if_fail (side < result->n_roles, NULL);

  const CompareRole *role = &result->roles[side];
  const CompareCoverage *coverage = &role->coverage;
  const char *rule = _("Coverage is the postings with a base salary over all postings of the same "
                        "country, with its Wilson "
                        "interval; over the postings of all countries it is smaller, since there "
                        "pay is stated in other "
                        "currencies. Those who state pay are compared with all by level and place "
                        "(chi square, employers as "
                        "independent). The second median gives each posting the weight that brings "
                        "these to the role’s own mix: "
                        "cells of fewer than 10 are joined, weights end at 5. Where pay itself "
                        "decides who states it, no weights "
                        "can tell.");
  /* Translators: %s is a role. */
  g_autofree char *title = g_strdup_printf (_("Who states pay: %s"), role->name);
  g_autofree char *place = report_words_in_country (result, role->pay.country);
  /* Translators: "in the US". */
  g_autofree char *of_place = g_strdup_printf (_("Of the postings %s"), place);
  g_autofree char *share = report_format_share (role->pay.coverage);
  g_autofree char *interval = app_interval_format (coverage->ci95, report_format_share);
  g_autofree char *share_of_all = report_format_share (role->pay.coverage_all);
  GtkWidget *card = app_card_new (title, side, rule);

  app_card_take_basis (card, app_basis_of_pay (result));
  app_card_add_row (card, of_place, share, interval);
  app_card_add_row (card, _("Of the postings of all countries"), share_of_all, NULL);
  if (!result->is_modelled)
    return card;
  add_medians (card, &role->pay, coverage);
  app_card_add_text (card, get_lean (coverage));
  if (coverage->n_seniorities > 0)
    {
      GtkWidget *groups = app_card_add_details (card, _("By Level and Place"));
      add_groups (groups, result, coverage->seniorities, coverage->n_seniorities, TRUE);
      add_groups (groups, result, coverage->places, MIN (coverage->n_places, N_PLACES), FALSE);
    }
  return card;
}
