/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Controls to a side's filter and back. */

#include "config.h"
#include "app-side-filter-button.h"
#include "app-accessible.h"
#include "app-checks.h"
#include "app-words.h"
#include "app-toast.h"
#include "report-words.h"

#include <glib/gi18n.h>

#define ANY_COUNTRY 0 /* the first of the list; the market's follow it */

struct _AppSideFilterButton
{
  GtkWidget parent_instance;

  GtkWidget *button;       /* child; the controls are in its popover */
  GtkDropDown *country;
  GtkCheckButton *modes[LEXICON_N_WORK_MODES];
  GtkCheckButton *levels[LEXICON_N_SENIORITIES];
  GtkWidget *clear;

  guint side;
  AppSession *session;     /* owned; NULL until something has been shown */
  AppMarket *market;       /* owned: whose countries are in the list */
  gboolean is_updating;    /* the session's filter is being shown */
};

G_DEFINE_FINAL_TYPE (AppSideFilterButton, app_side_filter_button, GTK_TYPE_WIDGET)

static void
set_filter (AppSideFilterButton *self, const MarketFilter *filter)
{
  if (app_session_set_side_filter (self->session, self->side, filter))
    return;
  app_toast_show (GTK_WIDGET (self), "%s", _("Two sides would be the same"));
  app_side_filter_button_show (self, self->session);
}

static void
changed_cb (AppSideFilterButton *self)
{
  if (self->is_updating || self->session == NULL)
    return;
  g_autoptr (MarketFilter) filter = market_filter_new ();
  guint country = gtk_drop_down_get_selected (self->country);

  if (country != ANY_COUNTRY && country <= self->market->countries->len)
    {
      filter->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
      g_array_append_val (
          filter->countries,
          g_array_index (self->market->countries, AppCountryCount, country - 1).country);
    }
  filter->work_modes = app_checks_get (self->modes, LEXICON_N_WORK_MODES);
  filter->seniorities = app_checks_get (self->levels, LEXICON_N_SENIORITIES);
  set_filter (self, filter);
}

static void
clear_clicked_cb (GtkButton *button, AppSideFilterButton *self)
{
  set_filter (self, NULL);
}

static void
fill_countries (AppSideFilterButton *self, AppMarket *market)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any country"));
  for (guint i = 0; i < market->countries->len; i++)
    gtk_string_list_append (
        names, app_words_get_country (
                   market_table_get_catalog (market->table),
                   g_array_index (market->countries, AppCountryCount, i).country));
  gtk_drop_down_set_model (self->country, G_LIST_MODEL (names));
  g_clear_pointer (&self->market, app_market_unref);
  self->market = app_market_ref (market);
}

static guint
find_country (AppSideFilterButton *self, const MarketFilter *filter)
{
  if (filter == NULL || filter->countries == NULL)
    return ANY_COUNTRY;
  for (guint i = 0; i < self->market->countries->len; i++)
    if (g_array_index (self->market->countries, AppCountryCount, i).country
        == g_array_index (filter->countries, LexiconCountry, 0))
      return i + 1;
  return ANY_COUNTRY;
}

void
app_side_filter_button_show (AppSideFilterButton *self, AppSession *session)
{
  g_return_if_fail (APP_IS_SIDE_FILTER_BUTTON (self));

  AppMarket *market = app_session_get_market (session);
  const MarketFilter *filter = app_session_get_side_filter (session, self->side);
  g_autofree char *name = app_session_dup_side_name (session, self->side);
  /* Translators: the number and the name of a role, read out. */
  g_autofree char *label = g_strdup_printf (_("Filter of role %u: %s"), self->side + 1, name);

  g_set_object (&self->session, session);
  self->is_updating = TRUE;
  if (self->market != market)
    fill_countries (self, market);
  gtk_drop_down_set_selected (self->country, find_country (self, filter));
  app_checks_set (self->modes, LEXICON_N_WORK_MODES, filter != NULL ? filter->work_modes : 0);
  app_checks_set (self->levels, LEXICON_N_SENIORITIES, filter != NULL ? filter->seniorities : 0);
  gtk_widget_set_sensitive (self->clear, filter != NULL);
  if (filter != NULL)
    gtk_widget_add_css_class (self->button, "accent");
  else
    gtk_widget_remove_css_class (self->button, "accent");
  app_accessible_set_label (self->button, label);
  self->is_updating = FALSE;
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkCheckButton *
add_check (AppSideFilterButton *self, GtkWidget *box, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  return GTK_CHECK_BUTTON (check);
}

/* What is not said stands last. */
static GtkWidget *
build_checks (AppSideFilterButton *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *modes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *levels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (modes), new_heading (_("Work mode")));
  for (guint i = 1; i <= LEXICON_N_WORK_MODES; i++)
    self->modes[i % LEXICON_N_WORK_MODES]
        = add_check (self, modes, report_words_work_mode (i % LEXICON_N_WORK_MODES));
  gtk_box_append (GTK_BOX (levels), new_heading (_("Level")));
  for (guint i = 1; i <= LEXICON_N_SENIORITIES; i++)
    self->levels[i % LEXICON_N_SENIORITIES]
        = add_check (self, levels, report_words_seniority (i % LEXICON_N_SENIORITIES));
  gtk_box_append (GTK_BOX (columns), modes);
  gtk_box_append (GTK_BOX (columns), levels);
  return columns;
}

static GtkWidget *
build_popover (AppSideFilterButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *country = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_tooltip_text (country, _("Country of This Role"));
  g_signal_connect_object (country, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->country = GTK_DROP_DOWN (country);
  self->clear = gtk_button_new_with_mnemonic (_("_Clear This Filter"));
  gtk_widget_add_css_class (self->clear, "flat");
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (box), new_heading (_("Only for this role")));
  gtk_box_append (GTK_BOX (box), country);
  gtk_box_append (GTK_BOX (box), build_checks (self));
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_widget_add_css_class (box, "popover-text");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  app_accessible_name_controls (box);
  return popover;
}

static void
app_side_filter_button_dispose (GObject *object)
{
  AppSideFilterButton *self = APP_SIDE_FILTER_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->market, app_market_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (app_side_filter_button_parent_class)->dispose (object);
}

static void
app_side_filter_button_class_init (AppSideFilterButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = app_side_filter_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
app_side_filter_button_init (AppSideFilterButton *self)
{
  self->is_updating = TRUE;
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "rolescope-filter-symbolic");
  gtk_widget_set_tooltip_text (self->button, _("Filter of This Role Alone"));
  GtkWidget *popover = build_popover (self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  g_object_bind_property (popover, "visible", self->button, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  self->is_updating = FALSE;
}

GtkWidget *
app_side_filter_button_new (guint side)
{
  AppSideFilterButton *self = g_object_new (APP_TYPE_SIDE_FILTER_BUTTON, NULL);
  self->side = side;
  return GTK_WIDGET (self);
}
