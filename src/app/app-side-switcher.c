/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of toggle buttons in the colours of the sides. */

#include "config.h"
#include "app-side-switcher.h"
#include "app-swatch.h"
#include "app-wrap-layout.h"
#include "compare-roles.h"

#include <glib/gi18n.h>

struct _AppSideSwitcher
{
  GtkWidget parent_instance;

  GtkWidget *buttons[COMPARE_MAX_SIDES]; /* children */
  guint side;
  gboolean is_updating;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AppSideSwitcher, app_side_switcher, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkToggleButton *button, AppSideSwitcher *self)
{
  if (self->is_updating || !gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < COMPARE_MAX_SIDES; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      self->side = i;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
build_button (AppSideSwitcher *self, guint side)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), app_swatch_new (side));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  if (side > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 GTK_TOGGLE_BUTTON (self->buttons[0]));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  self->buttons[side] = button;
}

void
app_side_switcher_show (AppSideSwitcher *self, const CompareResult *result)
{
  g_return_if_fail (APP_IS_SIDE_SWITCHER (self));

  for (guint i = 0; i < COMPARE_MAX_SIDES; i++)
    {
      gtk_widget_set_visible (self->buttons[i], i < result->n_roles);
      if (i >= result->n_roles)
        continue;
      GtkWidget *label
          = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (self->buttons[i])));
      gtk_label_set_text (GTK_LABEL (label), result->roles[i].name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, result->roles[i].name, -1);
    }
  app_side_switcher_set_side (self, MIN (self->side, result->n_roles - 1));
}

guint
app_side_switcher_get_side (AppSideSwitcher *self)
{
  g_return_val_if_fail (APP_IS_SIDE_SWITCHER (self), 0);
  return self->side;
}

void
app_side_switcher_set_side (AppSideSwitcher *self, guint side)
{
  g_return_if_fail (APP_IS_SIDE_SWITCHER (self) && side < COMPARE_MAX_SIDES);

  self->side = side;
  self->is_updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[side]), TRUE);
  self->is_updating = FALSE;
}

static void
app_side_switcher_dispose (GObject *object)
{
  AppSideSwitcher *self = APP_SIDE_SWITCHER (object);
  for (guint i = 0; i < COMPARE_MAX_SIDES; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  G_OBJECT_CLASS (app_side_switcher_parent_class)->dispose (object);
}

static void
app_side_switcher_class_init (AppSideSwitcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = app_side_switcher_dispose;
  signals[CHANGED] = g_signal_new ("changed", APP_TYPE_SIDE_SWITCHER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), APP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
app_side_switcher_init (AppSideSwitcher *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Role that is shown"), -1);
  for (guint i = 0; i < COMPARE_MAX_SIDES; i++)
    build_button (self, i);
}
