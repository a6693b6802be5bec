/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scales that stay, below an answer that is written anew. */

#include "config.h"
#include "app-weigh-card.h"
#include "app-accessible.h"
#include "app-basis.h"
#include "app-card.h"
#include "app-figure.h"
#include "report-number.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define WEIGHT_MAX 4

struct _AppWeighCard
{
  GtkWidget parent_instance;

  GtkWidget *card; /* child; has the others below it */
  GtkWidget *answer, *reasons, *reasons_expander;
  GtkRange *scales[COMPARE_N_CRITERIA];
  AppSession *session;  /* owned; NULL until something has been shown */
  gboolean is_updating; /* the session's weights are being shown */
};

G_DEFINE_FINAL_TYPE (AppWeighCard, app_weigh_card, GTK_TYPE_WIDGET)

static const char *
get_criterion (CompareCriterion criterion)
{
  static const char *const criteria[COMPARE_N_CRITERIA] = {
      [COMPARE_CRITERION_PAY] = N_ ("Pay"),
      [COMPARE_CRITERION_REMOTE] = N_ ("Remote work"),
      [COMPARE_CRITERION_OPENINGS] = N_ ("Openings"),
      [COMPARE_CRITERION_ENTRY] = N_ ("Entry chances"),
      [COMPARE_CRITERION_FIT] = N_ ("Fit with my skills"),
  };

  return _ (criteria[criterion]);
}

static void
weight_changed_cb (GtkRange *range, AppWeighCard *self)
{
  double weights[COMPARE_N_CRITERIA];

  if (self->is_updating || self->session == NULL)
    return;
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    weights[i] = gtk_range_get_value (self->scales[i]);
  app_session_set_weights (self->session, weights);
}

static GtkWidget *
build_scale (AppWeighCard *self, guint criterion)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (get_criterion (criterion));
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, WEIGHT_MAX, 1);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_scale_set_draw_value (GTK_SCALE (scale), TRUE);
  gtk_scale_set_value_pos (GTK_SCALE (scale), GTK_POS_RIGHT);
  gtk_range_set_round_digits (GTK_RANGE (scale), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 18);
  app_accessible_set_label (scale, get_criterion (criterion));
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (weight_changed_cb), self, 0);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), scale);
  self->scales[criterion] = GTK_RANGE (scale);
  return row;
}

static void
show_weights (AppWeighCard *self, const CompareChoice *choice)
{
  const double *weights = app_session_get_weights (self->session);
  double sum = 0;

  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    sum += weights[i];
  self->is_updating = TRUE;
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    gtk_range_set_value (self->scales[i], sum > 0 ? weights[i] : choice->weights[i]);
  self->is_updating = FALSE;
}

static void
add_ranking (GtkWidget *box, const CompareResult *result)
{
  const CompareChoice *choice = &result->choice;

  for (guint i = 0; i < choice->n_ranking; i++)
    {
      g_autofree char *score = report_format_decimal (choice->ranking[i].score, 2);
      app_card_add_row (box, result->roles[choice->ranking[i].role].name, score, NULL);
    }
}

/* What each criterion makes of the lead of the first, and the weight from which the second would
 * have it. */
static void
add_reasons (GtkWidget *box, const CompareChoice *choice)
{
  for (guint i = 0; i < choice->n_reasons; i++)
    {
      const CompareChoiceReason *reason = &choice->reasons[i];
      g_autofree char *amount = report_format_decimal (fabs (reason->difference), 2);
      g_autofree char *figure
          = g_strdup_printf ("%s%s", reason->difference < 0 ? "−" : "+", amount);
      g_autofree char *flip = report_format_decimal (reason->flips_at, 1);
      g_autofree char *note
          = isnan (reason->flips_at)
                ? g_strdup (_("no weight flips it"))
                /* Translators: a weight at which another role would come first. */
                : g_strdup_printf (_("flips at a weight of %s"), flip);
      app_card_add_row (box, get_criterion (reason->criterion), figure, note);
    }
}

static void
write_answer (AppWeighCard *self, const CompareResult *result)
{
  const CompareChoice *choice = &result->choice;
  gboolean is_ranked = choice->n_ranking > 0 && choice->reason == COMPARE_REASON_NONE;

  app_box_clear (self->answer);
  app_box_clear (self->reasons);
  gtk_widget_set_visible (self->reasons_expander, is_ranked);
  if (!is_ranked)
    {
      app_card_add_text (self->answer, _("Too little is known of these roles to rank them."));
      return;
    }
  g_autofree char *text = g_strdup_printf (
      choice->is_default
          /* Translators: %s is a role. */
          ? _("With everything of the same weight, %s comes first. Say what you care for:")
          /* Translators: %s is a role. */
          : _("By your weights, %s comes first."),
      result->roles[choice->ranking[0].role].name);
  app_card_add_text (self->answer, text);
  add_ranking (self->answer, result);
  add_reasons (self->reasons, choice);
}

void
app_weigh_card_show (AppWeighCard *self, AppSession *session, const CompareResult *result)
{
  g_return_if_fail (APP_IS_WEIGH_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), result->n_roles > 1);
  g_set_object (&self->session, session);
  if (result->n_roles < 2 || !result->is_modelled)
    return;

  app_card_take_basis (self->card, app_basis_of_postings (result));
  write_answer (self, result);
  show_weights (self, &result->choice);
  gtk_widget_set_sensitive (
      gtk_widget_get_parent (GTK_WIDGET (self->scales[COMPARE_CRITERION_FIT])), result->n_have > 0);
}

static const char *
get_rule (void)
{
  /* xgettext:no-c-format */
  return _("Each role has points from 0 to 1 for median pay, share of remote postings, openings, "
            "share of entry and "
            "intern postings, and how much of what is asked for your skills cover: its value over "
            "the best role’s. "
            "Whoever is within the 95% interval of the best has the same point. A role’s score is "
            "the mean of its "
            "points by your weights (simple additive weighting, Hwang and Yoon 1981). What a role "
            "has no value for is "
            "left out for all.");
}

static void
app_weigh_card_dispose (GObject *object)
{
  AppWeighCard *self = APP_WEIGH_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (app_weigh_card_parent_class)->dispose (object);
}

static void
app_weigh_card_class_init (AppWeighCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = app_weigh_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
app_weigh_card_init (AppWeighCard *self)
{
  self->card = app_card_new (_("Which Should You Choose?"), -1, get_rule ());
  self->answer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->card), self->answer);
  for (guint i = 0; i < COMPARE_N_CRITERIA; i++)
    gtk_box_append (GTK_BOX (self->card), build_scale (self, i));
  self->reasons = app_card_add_details (self->card, _("Why, and Where It Would Flip"));
  self->reasons_expander = gtk_widget_get_last_child (self->card);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
}
