/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Openings, pay and skills of each role, then and now. */

#include "config.h"
#include "app-change-card.h"
#include "app-basis.h"
#include "app-card.h"
#include "app-figure.h"
#include "app-style.h"
#include "app-words.h"
#include "report-number.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_SKILLS 5

static void
add_openings (GtkWidget *card, const CompareChange *change)
{
  g_autofree char *from = report_format_count (change->n_from);
  g_autofree char *to = report_format_count (change->n_to);
  /* Translators: two numbers of postings, before and now. */
  g_autofree char *title = g_strdup_printf (_("Openings, %s then and %s now"), from, to);
  g_autofree char *figure = report_format_share_difference (change->openings);
  g_autofree char *note = app_interval_format (change->openings_ci95, report_format_share_difference);

  app_card_add_row (card, title, figure, note);
}

static void
add_pay (GtkWidget *card, const CompareRole *role)
{
  const CompareChange *change = &role->change;
  if (isnan (change->pay.total))
    return;
  CompareInterval within = {expm1 (change->pay.within_ci95.lo), expm1 (change->pay.within_ci95.hi)};
  g_autofree char *from = report_format_money (change->median_from, role->pay.currency);
  g_autofree char *to = report_format_money (change->median_to, role->pay.currency);
  /* Translators: two medians, before and now. */
  g_autofree char *title = g_strdup_printf (_("Mean pay; the median was %s and is %s"), from, to);
  g_autofree char *total = report_format_share_difference (expm1 (change->pay.total));
  g_autofree char *alike = report_format_share_difference (expm1 (change->pay.within));
  g_autofree char *note = app_interval_format (within, report_format_share_difference);
  g_autofree char *mix = report_format_share_difference (expm1 (change->pay.mix));

  app_card_add_row (card, title, total, NULL);
  app_card_add_row (card, _("Of it, among postings of like level and place"), alike, note);
  app_card_add_row (card, _("Of it, because there are others of these"), mix, NULL);
}

static void
add_skills (GtkWidget *card, const CompareChange *change)
{
  for (guint i = 0; i < MIN (change->n_skills, N_SKILLS); i++)
    {
      const CompareSkillChange *skill = &change->skills[i];
      g_autofree char *from = report_format_share (skill->from_share);
      g_autofree char *to = report_format_share (skill->to_share);
      /* Translators: two shares of postings, before and now. */
      g_autofree char *figure = g_strdup_printf (_("%s, was %s"), to, from);
      app_card_add_row (card, skill->name, figure, NULL);
    }
  if (change->n_skills == 0)
    app_card_add_text (card, _("No skill’s share has changed beyond noise."));
}

static void
add_role (GtkWidget *card, const CompareResult *result, guint side)
{
  const CompareRole *role = &result->roles[side];
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", role->name, "xalign", 0.0, "wrap", TRUE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (name, "heading");
  app_style_set_series (name, side);
  gtk_box_append (GTK_BOX (card), name);
  if (role->change.reason != COMPARE_REASON_NONE)
    {
      app_card_add_text (card, _("Too few postings to tell what has changed."));
      return;
    }
  add_openings (card, &role->change);
  add_pay (card, role);
  add_skills (card, &role->change);
}

GtkWidget *
app_change_card_new (const CompareResult *result)
{
  if (!result->is_modelled || result->span.reason != COMPARE_REASON_NONE)
    return NULL;

  const char *rule = _("Two exports of the same source and different days are compared, each by "
                        "its newest posting’s day. Changes of pay "
                        "and skills are split into what changed among postings of like level and "
                        "country, and what changed because "
                        "there are more or fewer of these. Intervals are 95%, employers as "
                        "independent; only skills whose change "
                        "within is beyond noise are named (false discovery rate of 0.10 or less).");
  g_autofree char *from = app_words_format_day (result->span.from_day);
  g_autofree char *to = app_words_format_day (result->span.to_day);
  /* Translators: two days. */
  g_autofree char *title = g_strdup_printf (_("From %s to %s"), from, to);
  GtkWidget *card = app_card_new (title, -1, rule);

  app_card_take_basis (card, app_basis_of_postings (result));
  for (guint i = 0; i < result->n_roles; i++)
    add_role (card, result, i);
  return card;
}
