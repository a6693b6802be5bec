/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Premiums of one role at a time beside the chosen skill, then medians and distributions of all. */

#include "config.h"
#include "app-pay-page.h"
#include "app-basis.h"
#include "app-chart-card.h"
#include "app-choice-popover.h"
#include "app-coverage-card.h"
#include "app-gap-card.h"
#include "app-pair-choice.h"
#include "app-premium-card.h"
#include "app-side-switcher.h"
#include "app-split.h"
#include "app-words.h"
#include "compare-evidence.h"
#include "lexicon-place.h"
#include "report-chart.h"
#include "report-words.h"

#include <glib/gi18n.h>

#define N_PREMIUMS 20

struct _AppPayPage
{
  AppPage parent_instance;

  /* template */
  AppSideSwitcher *switcher;
  GtkMenuButton *country_button;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkLabel *sources;
  GtkWidget *kinds;
  GtkToggleButton *raw_button, *without_button, *adjusted_button;
  GtkDropDown *order_choice;
  AppChartCard *premiums, *skill_spread, *medians, *distribution;
  AppPremiumCard *skill_card;
  AppPairChoice *pair_choice;
  AdwBin *gap, *coverage;

  AppChoicePopover *country_popover; /* of the button */
  GtkCheckButton *convert_check;     /* in it */
  gboolean is_updating;              /* the session's choice is being shown */
  guint skill;                       /* the one in the card */
  ReportPremium kind;
};

G_DEFINE_FINAL_TYPE (AppPayPage, app_pay_page, APP_TYPE_PAGE)

static guint64
pack_skill (guint side, guint skill)
{
  CompareEvidence evidence = { COMPARE_EVIDENCE_SKILL_PAID, side, skill };
  return compare_evidence_pack (&evidence);
}

static void
show_skill (AppPayPage *self, guint skill)
{
  guint side = app_side_switcher_get_side (self->switcher);
  CompareResult *result = app_page_get_result (APP_PAGE (self));
  self->skill = skill;
  app_premium_card_show (self->skill_card, result, side, skill);
  app_chart_card_take_spec (self->skill_spread,
                            report_chart_new_skill_spread (result, side, skill));
  app_chart_card_set_marked (self->premiums, skill ? pack_skill (side, skill) : 0);
}

static void
show_premium_chart (AppPayPage *self)
{
  CompareResult *result = app_page_get_result (APP_PAGE (self));
  ReportChartOptions options = {
    .role = app_side_switcher_get_side (self->switcher),
    .n_rows_max = N_PREMIUMS,
    .premium = self->kind,
    .order = gtk_drop_down_get_selected (self->order_choice),
  };
  app_chart_card_take_spec (
      self->premiums, report_chart_has_premiums (result, REPORT_PREMIUM_RAW)
                          ? report_chart_new_spec (result, REPORT_CHART_PAY_PREMIUM, &options)
                          : NULL);
}

/* Figures like for like come a moment after the others, or cannot be had at all. */
static void
offer_kinds (AppPayPage *self)
{
  CompareResult *result = app_page_get_result (APP_PAGE (self));
  gboolean can_adjust = report_chart_has_premiums (result, REPORT_PREMIUM_ADJUSTED);
  const char *reason = result->is_modelled
                           ? _("Too few postings state pay for figures like for like")
                           : _("Figures like for like are being worked out");

  gtk_widget_set_sensitive (GTK_WIDGET (self->adjusted_button), can_adjust);
  gtk_widget_set_tooltip_text (self->kinds, can_adjust ? NULL : reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->adjusted_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, can_adjust ? "" : reason, -1);
  if (!can_adjust && result->is_modelled && self->kind == REPORT_PREMIUM_ADJUSTED)
    gtk_toggle_button_set_active (self->raw_button, TRUE);
}

static void
show_premiums (AppPayPage *self)
{
  CompareResult *result = app_page_get_result (APP_PAGE (self));
  guint side = app_side_switcher_get_side (self->switcher);
  const CompareRole *role = &result->roles[side];

  show_premium_chart (self);
  gboolean has_skill = compare_role_find_premium (role, self->skill) != NULL;
  guint first = role->n_premiums > 0 ? role->premiums[0].skill : 0;
  show_skill (self, has_skill ? self->skill : first);
}

static void
item_selected_cb (AppChartCard *card, guint64 key, AppPayPage *self)
{
  CompareEvidence evidence;
  if (compare_evidence_unpack (key, &evidence) && evidence.kind == COMPARE_EVIDENCE_SKILL_PAID)
    show_skill (self, evidence.id);
}

static void
show_gap (AppPayPage *self)
{
  CompareResult *result = app_page_get_result (APP_PAGE (self));
  guint pair = app_pair_choice_get_pair (self->pair_choice);

  adw_bin_set_child (self->gap, pair < result->n_pairs ? app_gap_card_new (result, pair) : NULL);
}

static void
show_coverage (AppPayPage *self)
{
  CompareResult *result = app_page_get_result (APP_PAGE (self));

  adw_bin_set_child (self->coverage,
                     app_coverage_card_new (result, app_side_switcher_get_side (self->switcher)));
}

static void
pair_changed_cb (AppPairChoice *choice, AppPayPage *self)
{
  show_gap (self);
}

static void
side_changed_cb (AppSideSwitcher *switcher, AppPayPage *self)
{
  show_premiums (self);
  show_coverage (self);
}

static void
kind_toggled_cb (GtkToggleButton *button, AppPayPage *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->kind = button == self->adjusted_button  ? REPORT_PREMIUM_ADJUSTED
               : button == self->without_button ? REPORT_PREMIUM_WITHOUT
                                                : REPORT_PREMIUM_RAW;
  if (app_page_get_result (APP_PAGE (self)) != NULL)
    show_premiums (self);
}

static void
order_changed_cb (GtkDropDown *choice, GParamSpec *pspec, AppPayPage *self)
{
  if (app_page_get_result (APP_PAGE (self)) != NULL)
    show_premiums (self);
}

static void
country_chosen_cb (AppChoicePopover *popover, AppChoice *choice, AppPayPage *self)
{
  app_session_set_pay_country (app_page_get_session (APP_PAGE (self)), app_choice_get_id (choice));
}

static void
convert_toggled_cb (GtkCheckButton *check, AppPayPage *self)
{
  if (!self->is_updating)
    app_session_set_converted (app_page_get_session (APP_PAGE (self)),
                               gtk_check_button_get_active (check));
}

static void
country_popover_shown_cb (AppChoicePopover *popover, AppPayPage *self)
{
  AppMarket *market = app_session_get_market (app_page_get_session (APP_PAGE (self)));
  CompareResult *result = app_page_get_result (APP_PAGE (self));
  g_autoptr (GListStore) choices = g_list_store_new (APP_TYPE_CHOICE);

  for (guint i = 0; i < market->countries->len; i++)
    {
      AppCountryCount *count = &g_array_index (market->countries, AppCountryCount, i);
      if (count->country == LEXICON_COUNTRY_NONE)
        continue;
      const char *name
          = app_words_get_country (market_table_get_catalog (market->table), count->country);
      gboolean is_chosen = result && result->roles[0].pay.country == count->country;
      g_autoptr (AppChoice) choice = app_choice_new (count->country, name, count->n, is_chosen);
      g_list_store_append (choices, choice);
    }
  app_choice_popover_set_choices (popover, choices);
}

static char *
dup_nothing (AppPayPage *self, const char *place, const char *currency)
{
  AppMarket *market = app_session_get_market (app_page_get_session (APP_PAGE (self)));

  if (market_table_get_n_filled (market->table, INGEST_FIELD_PAY_MIN) == 0)
    return g_strdup (_("No posting that was read states its pay, so there is nothing to "
                       "compare here. The other tabs compare all else."));
  /* Translators: "in" a country, and the code of its currency. */
  return g_strdup_printf (
      _("None of these postings %s states a base salary in %s. Another country may have some."),
      place, currency);
}

static void
show_country (AppPayPage *self, const CompareResult *result)
{
  const ComparePay *pay = &result->roles[0].pay;
  g_autofree char *place = report_words_pay_place (result);
  char currency[4];
  lexicon_currency_format (pay->currency, currency);
  /* Translators: "in" a country, and the code of its currency. */
  g_autofree char *label = g_strdup_printf (_("Pay %s, %s"), place, currency);
  gtk_menu_button_set_label (self->country_button, label);
  self->is_updating = TRUE;
  gtk_check_button_set_active (self->convert_check,
                               app_session_is_converted (app_page_get_session (APP_PAGE (self))));
  self->is_updating = FALSE;
  g_autofree char *description = dup_nothing (self, place, currency);
  adw_status_page_set_description (self->nothing, description);
}

/* How much of the pay is from descriptions. */
static void
show_sources (AppPayPage *self, const CompareResult *result)
{
  g_autofree char *text = report_words_pay_sources (result->table);

  gtk_label_set_text (self->sources, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sources), text != NULL);
}

static gboolean
has_pay (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (result->roles[i].pay.n > 0)
      return TRUE;
  return FALSE;
}

static void
app_pay_page_show_result (AppPage *page, CompareResult *result)
{
  AppPayPage *self = APP_PAY_PAGE (page);
  AppChartCard *cards[] = { self->premiums, self->skill_spread, self->medians, self->distribution };
  ReportChartOptions all = { 0 };

  show_country (self, result);
  show_sources (self, result);
  app_side_switcher_show (self->switcher, result);
  gtk_stack_set_visible_child_name (self->stack, has_pay (result) ? "pay" : "nothing");
  offer_kinds (self);
  show_premiums (self);
  app_pair_choice_show (self->pair_choice, result);
  show_gap (self);
  show_coverage (self);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    app_chart_card_take_basis (cards[i], app_basis_of_pay (result));
  app_chart_card_take_spec (self->medians,
                            report_chart_new_spec (result, REPORT_CHART_PAY_MEDIAN, &all));
  app_chart_card_take_spec (self->distribution,
                            report_chart_new_spec (result, REPORT_CHART_PAY_DISTRIBUTION, &all));
}

static void
app_pay_page_show_models (AppPage *page, CompareResult *result)
{
  AppPayPage *self = APP_PAY_PAGE (page);

  offer_kinds (self);
  show_gap (self);
  show_coverage (self);
  if (self->kind == REPORT_PREMIUM_ADJUSTED)
    show_premiums (self);
  else
    app_premium_card_show (self->skill_card, result, app_side_switcher_get_side (self->switcher),
                           self->skill);
}

static void
app_pay_page_class_init (AppPayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  APP_PAGE_CLASS (klass)->show_result = app_pay_page_show_result;
  APP_PAGE_CLASS (klass)->show_models = app_pay_page_show_models;
  g_type_ensure (APP_TYPE_CHART_CARD);
  g_type_ensure (APP_TYPE_PAIR_CHOICE);
  g_type_ensure (APP_TYPE_PREMIUM_CARD);
  g_type_ensure (APP_TYPE_SIDE_SWITCHER);
  g_type_ensure (APP_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rolescope/Rolescope/app-pay-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, country_button);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, sources);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, raw_button);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, without_button);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, adjusted_button);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, order_choice);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, premiums);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, skill_spread);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, medians);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, distribution);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, skill_card);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, pair_choice);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, gap);
  gtk_widget_class_bind_template_child (widget_class, AppPayPage, coverage);
  gtk_widget_class_bind_template_callback (widget_class, item_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pair_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
}

static void
app_pay_page_init (AppPayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  GtkWidget *popover = app_choice_popover_new (_("Search for a country"), FALSE);
  self->country_popover = APP_CHOICE_POPOVER (popover);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (country_chosen_cb), self, 0);
  g_signal_connect_object (popover, "show", G_CALLBACK (country_popover_shown_cb), self, 0);
  gtk_menu_button_set_popover (self->country_button, popover);

  GtkWidget *check = gtk_check_button_new_with_label (_("Convert pay in other currencies"));
  gtk_widget_set_tooltip_text (check, _("At Rounded Rates of a Dated Table"));
  g_signal_connect_object (check, "toggled", G_CALLBACK (convert_toggled_cb), self, 0);
  app_choice_popover_set_footer (self->country_popover, check);
  self->convert_check = GTK_CHECK_BUTTON (check);
}
