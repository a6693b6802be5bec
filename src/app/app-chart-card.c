/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of a chart and its menu. */

#include "config.h"
#include "app-chart-card.h"
#include "app-chart.h"
#include "app-chart-file.h"
#include "app-table-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _AppChartCard
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *title, *subtitle;
  GtkWidget *help_button;
  GtkLabel *help_label, *basis_label;
  AdwBin *controls;
  AppChart *chart;
  GtkMenuButton *menu_button;

  char *file_name;
  gboolean title_is_elsewhere;
};

enum
{
  PROP_HELP = 1,
  PROP_FILE_NAME,
  PROP_TITLE_IS_ELSEWHERE,
  PROP_CONTROLS
};

enum
{
  ITEM_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AppChartCard, app_chart_card, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

void
app_chart_card_take_spec (AppChartCard *self, ChartSpec *spec)
{
  g_return_if_fail (APP_IS_CHART_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), spec != NULL);
  if (spec != NULL)
    {
      set_text (self->title, self->title_is_elsewhere ? spec->subtitle : spec->title);
      set_text (self->subtitle, self->title_is_elsewhere ? NULL : spec->subtitle);
    }
  app_chart_take_spec (self->chart, spec);
}

void
app_chart_card_take_basis (AppChartCard *self, char *basis)
{
  g_return_if_fail (APP_IS_CHART_CARD (self));
  set_text (self->basis_label, basis);
  g_free (basis);
}

void
app_chart_card_set_marked (AppChartCard *self, guint64 key)
{
  g_return_if_fail (APP_IS_CHART_CARD (self));
  app_chart_set_marked (self->chart, key);
}

void
app_chart_card_save (AppChartCard *self)
{
  g_return_if_fail (APP_IS_CHART_CARD (self));
  const ChartSpec *spec = app_chart_get_spec (self->chart);
  if (spec != NULL)
    app_chart_file_save (GTK_WIDGET (self), spec, self->file_name ? self->file_name : "chart");
}

void
app_chart_card_copy (AppChartCard *self)
{
  g_return_if_fail (APP_IS_CHART_CARD (self));
  const ChartSpec *spec = app_chart_get_spec (self->chart);
  if (spec != NULL)
    app_chart_file_copy (GTK_WIDGET (self), spec);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  app_chart_card_save (APP_CHART_CARD (widget));
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  app_chart_card_copy (APP_CHART_CARD (widget));
}

static void
table_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const ChartSpec *spec = app_chart_get_spec (APP_CHART_CARD (widget)->chart);
  if (spec != NULL)
    app_table_window_present (widget, spec);
}

static void
item_activated_cb (AppChart *chart, guint64 key, AppChartCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-evidence", "t", key);
}

static void
item_selected_cb (AppChart *chart, guint64 key, AppChartCard *self)
{
  g_signal_emit (self, signals[ITEM_SELECTED], 0, key);
}

static void
app_chart_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AppChartCard *self = APP_CHART_CARD (object);
  switch (id)
    {
    case PROP_HELP:
      gtk_label_set_text (self->help_label, g_value_get_string (value));
      gtk_widget_set_visible (self->help_button, g_value_get_string (value) != NULL);
      break;
    case PROP_FILE_NAME:
      g_free (self->file_name);
      self->file_name = g_value_dup_string (value);
      break;
    case PROP_TITLE_IS_ELSEWHERE:
      self->title_is_elsewhere = g_value_get_boolean (value);
      break;
    case PROP_CONTROLS:
      adw_bin_set_child (self->controls, g_value_get_object (value));
      gtk_widget_set_visible (GTK_WIDGET (self->controls), g_value_get_object (value) != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
app_chart_card_dispose (GObject *object)
{
  g_clear_pointer (&APP_CHART_CARD (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (app_chart_card_parent_class)->dispose (object);
}

static void
app_chart_card_finalize (GObject *object)
{
  g_free (APP_CHART_CARD (object)->file_name);
  G_OBJECT_CLASS (app_chart_card_parent_class)->finalize (object);
}

static void
app_chart_card_class_init (AppChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = app_chart_card_set_property;
  object_class->dispose = app_chart_card_dispose;
  object_class->finalize = app_chart_card_finalize;
  g_object_class_install_property (object_class, PROP_HELP,
                                   g_param_spec_string ("help", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_FILE_NAME,
                                   g_param_spec_string ("file-name", NULL, NULL, NULL, flags));
  g_object_class_install_property (
      object_class, PROP_TITLE_IS_ELSEWHERE,
      g_param_spec_boolean ("title-is-elsewhere", NULL, NULL, FALSE, flags));
  g_object_class_install_property (
      object_class, PROP_CONTROLS,
      g_param_spec_object ("controls", NULL, NULL, GTK_TYPE_WIDGET, flags));
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", APP_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  gtk_widget_class_install_action (widget_class, "chart.save", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_activated);
  gtk_widget_class_install_action (widget_class, "chart.table", NULL, table_activated);

  g_type_ensure (APP_TYPE_CHART);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, box);
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, help_button);
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, help_label);
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, basis_label);
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, controls);
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, chart);
  gtk_widget_class_bind_template_child (widget_class, AppChartCard, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_selected_cb);
}

static void
app_chart_card_init (AppChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
}
