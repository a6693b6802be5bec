/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A title, rows of label and figure, and the way to the postings. */

#include "config.h"
#include "app-premium-card.h"
#include "app-accessible.h"
#include "app-basis.h"
#include "app-card.h"
#include "app-figure.h"
#include "app-style.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* A false discovery rate that is less is not said to be none. */
#define LEAST_Q 0.01

struct _AppPremiumCard
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *skill, *role, *basis;
  GtkWidget *badges, *rows, *model, *companions_title, *companions;
  GtkButton *show_button;
};

G_DEFINE_FINAL_TYPE (AppPremiumCard, app_premium_card, GTK_TYPE_WIDGET)

static void
add_difference (AppPremiumCard *self, const char *title, double amount,
                const CompareInterval *interval, LexiconCurrency currency)
{
  if (isnan (amount))
    return;
  g_autofree char *figure = report_format_money_difference (amount, currency);
  g_autofree char *note = app_interval_format_difference (interval, currency);
  app_card_add_row (self->rows, title, figure, note);
}

static void
add_adjusted (AppPremiumCard *self, const ComparePremium *premium, LexiconCurrency currency)
{
  if (isnan (premium->adjusted))
    return;
  double amount = round (premium->adjusted_money / 100) * 100;
  g_autofree char *money = report_format_money_difference (amount, currency);
  g_autofree char *share = report_format_share_difference (premium->adjusted);
  g_autofree char *figure = g_strdup_printf ("%s (%s)", share, money);
  g_autofree char *note
      = app_interval_format_difference (&premium->adjusted_money_ci95, currency);
  gboolean is_least = premium->q < LEAST_Q;
  g_autofree char *q = report_format_decimal (is_least ? LEAST_Q : premium->q, 2);
  /* Translators: an interval of amounts, a false discovery rate. */
  g_autofree char *all = g_strdup_printf (is_least ? _("%s, q below %s") : _("%s, q = %s"), note, q);
  app_card_add_row (self->rows, _("Like for like"), figure, all);
}

/* Why there is no figure like for like. */
static const char *
get_reason (CompareReason reason)
{
  static const char *const reasons[COMPARE_N_REASONS] = {
    [COMPARE_REASON_FEW_POSTINGS] = N_("Too few postings state pay for figures like for like"),
    [COMPARE_REASON_FEW_EMPLOYERS] = N_("Too few employers pay for it to tell what it adds like for like"),
    [COMPARE_REASON_COLLINEAR] = N_("What it adds cannot be told from what is kept equal"),
  };

  return reasons[reason] != NULL ? _(reasons[reason]) : NULL;
}

static void
show_model (AppPremiumCard *self, const CompareResult *result, const ComparePremium *premium,
            const CompareModel *model)
{
  const char *reason = isnan (premium->adjusted) ? get_reason (premium->reason) : NULL;

  app_box_clear (self->model);
  if (reason != NULL)
    app_card_add_text (self->model, reason);
  if (model->n_controls > 0)
    {
      g_autofree char *text = app_basis_of_model (result, model);
      app_card_add_text (
          app_card_add_details (self->model, _("What “Like for Like” Keeps Equal")), text);
    }
}

static void
show_badges (AppPremiumCard *self, const ComparePremium *premium)
{
  const char *caveat = report_words_sample (premium->sample);

  app_box_clear (self->badges);
  gtk_widget_set_visible (self->badges, caveat != NULL);
  if (caveat == NULL)
    return;
  g_autofree char *n = report_format_count (premium->n);
  /* Translators: how many postings a figure rests on, and how careful one should be with it. */
  g_autofree char *text = g_strdup_printf (_("n = %s, %s"), n, caveat);
  GtkWidget *badge = app_badge_new (text);
  gtk_widget_set_tooltip_text (badge, app_sample_get_meaning (premium->sample));
  gtk_box_append (GTK_BOX (self->badges), badge);
}

static void
show_companions (AppPremiumCard *self, const ComparePremium *premium)
{
  app_box_clear (self->companions);
  gtk_widget_set_visible (self->companions_title, premium->n_companions > 0);
  gtk_widget_set_visible (self->companions, premium->n_companions > 0);
  for (guint i = 0; i < premium->n_companions; i++)
    {
      const CompareCompanion *companion = &premium->companions[i];
      g_autofree char *lift = report_format_decimal (companion->lift, 1);
      /* Translators: a skill, and how many times as often it comes with another as without. */
      g_autofree char *text = g_strdup_printf (_("%s ×%s"), companion->name, lift);
      GtkWidget *chip = gtk_label_new (text);
      gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (chip, "chip");
      gtk_box_append (GTK_BOX (self->companions), chip);
    }
}

void
app_premium_card_show (AppPremiumCard *self, const CompareResult *result, guint side, guint skill)
{
  g_return_if_fail (APP_IS_PREMIUM_CARD (self) && side < result->n_roles);

  const CompareRole *role = &result->roles[side];
  const ComparePremium *premium = compare_role_find_premium (role, skill);
  gtk_widget_set_visible (GTK_WIDGET (self), premium != NULL);
  if (premium == NULL)
    return;

  CompareEvidence evidence = { COMPARE_EVIDENCE_SKILL_PAID, side, skill };
  g_autofree char *n = report_format_count (premium->n);
  g_autofree char *median = report_format_money (premium->median, role->pay.currency);
  g_autofree char *interval = report_format_interval (premium->ci95, role->pay.currency);
  /* Translators: %s is the name of a skill. */
  g_autofree char *median_title = g_strdup_printf (_("Median with %s"), premium->name);
  /* Translators: %s is a count. */
  g_autofree char *show = g_strdup_printf (
      ngettext ("_Show the %s Posting", "_Show the %s Postings", premium->n), n);
  CompareInterval none = { NAN, NAN };

  gtk_label_set_text (self->skill, premium->name);
  gtk_label_set_text (self->role, role->name);
  app_style_set_series (GTK_WIDGET (self->role), side);
  show_badges (self, premium);
  app_box_clear (self->rows);
  app_card_add_row (self->rows, median_title, median, interval);
  app_card_add_row (self->rows, _("Paid postings"), n, NULL);
  add_difference (self, _("Above the role’s median"), premium->premium, &none,
                  role->pay.currency);
  add_difference (self, _("Above those without it"), premium->vs_without,
                  &premium->vs_without_ci95, role->pay.currency);
  add_adjusted (self, premium, role->pay.currency);
  show_model (self, result, premium, &role->model);
  g_autofree char *basis = app_basis_of_pay (result);
  gtk_label_set_text (self->basis, basis);
  show_companions (self, premium);
  gtk_button_set_label (self->show_button, show);
  app_accessible_name_controls (GTK_WIDGET (self->show_button));
  app_figure_bind (GTK_WIDGET (self->show_button), &evidence);
}

static void
app_premium_card_dispose (GObject *object)
{
  g_clear_pointer (&APP_PREMIUM_CARD (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (app_premium_card_parent_class)->dispose (object);
}

static void
app_premium_card_class_init (AppPremiumCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_premium_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-premium-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, box);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, skill);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, role);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, basis);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, badges);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, rows);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, model);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, companions_title);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, companions);
  gtk_widget_class_bind_template_child (widget_class, AppPremiumCard, show_button);
}

static void
app_premium_card_init (AppPremiumCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
