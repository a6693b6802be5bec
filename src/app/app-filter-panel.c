/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Controls to a MarketFilter and back. */

#include "config.h"
#include "app-filter-panel.h"
#include "app-accessible.h"
#include "app-checks.h"
#include "app-choice-popover.h"
#include "app-words.h"
#include "report-words.h"

#include <glib/gi18n.h>

static const guint ages[] = { 0, 7, 30, 90, 365 };

struct _AppFilterPanel
{
  AdwBin parent_instance;

  AppSession *session;    /* owned */

  /* template */
  GtkMenuButton *country_button;
  GtkLabel *country_label;
  GtkWidget *work_modes, *seniorities;
  GtkEditable *title_entry;
  GtkDropDown *age_choice;
  GtkCheckButton *paid_check, *agencies_check, *reposts_check, *duplicates_check;
  GtkWidget *reset_button;

  AppChoicePopover *country_popover; /* of the button */
  GtkCheckButton *mode_checks[LEXICON_N_WORK_MODES];
  GtkCheckButton *seniority_checks[LEXICON_N_SENIORITIES];
  GArray *countries;      /* LexiconCountry: the chosen ones */
  gboolean is_updating;   /* the session's filter is being shown */
};

G_DEFINE_FINAL_TYPE (AppFilterPanel, app_filter_panel, ADW_TYPE_BIN)

static void
changed_cb (AppFilterPanel *self)
{
  if (self->is_updating || self->session == NULL)
    return;
  g_autoptr (MarketFilter) filter = market_filter_copy (app_session_get_filter (self->session, NULL));
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->title_entry)));
  guint age = gtk_drop_down_get_selected (self->age_choice);

  g_clear_pointer (&filter->countries, g_array_unref);
  if (self->countries->len > 0)
    filter->countries = g_array_copy (self->countries);
  filter->work_modes = app_checks_get (self->mode_checks, LEXICON_N_WORK_MODES);
  filter->seniorities = app_checks_get (self->seniority_checks, LEXICON_N_SENIORITIES);
  g_free (filter->title_words);
  filter->title_words = *words ? g_steal_pointer (&words) : NULL;
  filter->is_paid_only = gtk_check_button_get_active (self->paid_check);
  filter->has_no_agencies = gtk_check_button_get_active (self->agencies_check);
  filter->has_no_reposts = gtk_check_button_get_active (self->reposts_check);
  filter->keeps_duplicates = gtk_check_button_get_active (self->duplicates_check);
  app_session_set_filter (self->session, filter, age < G_N_ELEMENTS (ages) ? ages[age] : 0);
}

static void
reset_clicked_cb (GtkButton *button, AppFilterPanel *self)
{
  g_autoptr (MarketFilter) filter = market_filter_new ();
  app_session_set_filter (self->session, filter, 0);
}

static gboolean
has_country (AppFilterPanel *self, LexiconCountry country)
{
  for (guint i = 0; i < self->countries->len; i++)
    if (g_array_index (self->countries, LexiconCountry, i) == country)
      return TRUE;
  return FALSE;
}

static void
country_chosen_cb (AppChoicePopover *popover, AppChoice *choice, AppFilterPanel *self)
{
  LexiconCountry country = app_choice_get_id (choice);

  if (app_choice_is_chosen (choice))
    g_array_append_val (self->countries, country);
  else
    for (guint i = self->countries->len; i-- > 0;)
      if (g_array_index (self->countries, LexiconCountry, i) == country)
        g_array_remove_index (self->countries, i);
  changed_cb (self);
}

static void
country_popover_shown_cb (AppChoicePopover *popover, AppFilterPanel *self)
{
  AppMarket *market = app_session_get_market (self->session);
  g_autoptr (GListStore) choices = g_list_store_new (APP_TYPE_CHOICE);

  for (guint i = 0; market != NULL && i < market->countries->len; i++)
    {
      AppCountryCount *count = &g_array_index (market->countries, AppCountryCount, i);
      const char *name
          = app_words_get_country (market_table_get_catalog (market->table), count->country);
      g_autoptr (AppChoice) choice
          = app_choice_new (count->country, name, count->n, has_country (self, count->country));
      g_list_store_append (choices, choice);
    }
  app_choice_popover_set_choices (popover, choices);
}

static void
show_countries (AppFilterPanel *self)
{
  AppMarket *market = app_session_get_market (self->session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; market != NULL && i < self->countries->len; i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? ", " : "",
        app_words_get_country (market_table_get_catalog (market->table),
                               g_array_index (self->countries, LexiconCountry, i)));
  gtk_label_set_text (self->country_label, text->len > 0 ? text->str : _("Any country"));
  /* Translators: the countries that the filter lets pass, read out. */
  g_autofree char *label = g_strdup_printf (_("Country: %s"), gtk_label_get_text (self->country_label));
  app_accessible_set_label (GTK_WIDGET (self->country_button), label);
}

static void
show_age (AppFilterPanel *self, guint within_days)
{
  guint age = 0;
  while (age + 1 < G_N_ELEMENTS (ages) && ages[age] < within_days)
    age++;
  gtk_drop_down_set_selected (self->age_choice, age);
}

static void
show_filter (AppFilterPanel *self)
{
  guint within_days;
  const MarketFilter *filter = app_session_get_filter (self->session, &within_days);
  const char *words = filter->title_words ? filter->title_words : "";
  g_autofree char *shown_words = g_strstrip (g_strdup (gtk_editable_get_text (self->title_entry)));

  self->is_updating = TRUE;
  g_array_set_size (self->countries, 0);
  if (filter->countries != NULL)
    g_array_append_vals (self->countries, filter->countries->data, filter->countries->len);
  show_countries (self);
  app_checks_set (self->mode_checks, LEXICON_N_WORK_MODES, filter->work_modes);
  app_checks_set (self->seniority_checks, LEXICON_N_SENIORITIES, filter->seniorities);
  if (!g_str_equal (shown_words, words))
    gtk_editable_set_text (self->title_entry, words);
  show_age (self, within_days);
  gtk_check_button_set_active (self->paid_check, filter->is_paid_only);
  gtk_check_button_set_active (self->agencies_check, filter->has_no_agencies);
  gtk_check_button_set_active (self->reposts_check, filter->has_no_reposts);
  gtk_check_button_set_active (self->duplicates_check, filter->keeps_duplicates);
  gtk_widget_set_sensitive (self->reset_button,
                            within_days > 0 || !market_filter_is_empty (filter));
  self->is_updating = FALSE;
}

void
app_filter_panel_set_session (AppFilterPanel *self, AppSession *session)
{
  g_return_if_fail (APP_IS_FILTER_PANEL (self) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "choice-changed", G_CALLBACK (show_filter), self,
                           G_CONNECT_SWAPPED);
  show_filter (self);
}

static GtkCheckButton *
add_check (AppFilterPanel *self, GtkWidget *box, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  return GTK_CHECK_BUTTON (check);
}

static void
app_filter_panel_dispose (GObject *object)
{
  g_clear_object (&APP_FILTER_PANEL (object)->session);
  G_OBJECT_CLASS (app_filter_panel_parent_class)->dispose (object);
}

static void
app_filter_panel_finalize (GObject *object)
{
  g_array_unref (APP_FILTER_PANEL (object)->countries);
  G_OBJECT_CLASS (app_filter_panel_parent_class)->finalize (object);
}

static void
app_filter_panel_class_init (AppFilterPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_filter_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = app_filter_panel_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-filter-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, country_button);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, country_label);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, work_modes);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, seniorities);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, title_entry);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, age_choice);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, paid_check);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, agencies_check);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, reposts_check);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, duplicates_check);
  gtk_widget_class_bind_template_child (widget_class, AppFilterPanel, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
}

static void
app_filter_panel_init (AppFilterPanel *self)
{
  self->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  /* What is not said stands last. */
  for (guint i = 1; i <= LEXICON_N_WORK_MODES; i++)
    self->mode_checks[i % LEXICON_N_WORK_MODES]
        = add_check (self, self->work_modes, report_words_work_mode (i % LEXICON_N_WORK_MODES));
  for (guint i = 1; i <= LEXICON_N_SENIORITIES; i++)
    self->seniority_checks[i % LEXICON_N_SENIORITIES] = add_check (
        self, self->seniorities, report_words_seniority (i % LEXICON_N_SENIORITIES));

  GtkWidget *popover = app_choice_popover_new (_("Search for a country"), TRUE);
  self->country_popover = APP_CHOICE_POPOVER (popover);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (country_chosen_cb), self, 0);
  g_signal_connect_object (popover, "show", G_CALLBACK (country_popover_shown_cb), self, 0);
  gtk_menu_button_set_popover (self->country_button, popover);
  self->is_updating = FALSE;
}
