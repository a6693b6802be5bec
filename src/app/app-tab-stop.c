/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of GTK 4.8 moves the focus from row to row by Tab; this keeps Tab from it once it has the focus. */

#include "config.h"
#include "app-tab-stop.h"

struct _AppTabStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (AppTabStop, app_tab_stop, ADW_TYPE_BIN)

static gboolean
app_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (app_tab_stop_parent_class)->focus (widget, direction);
}

static void
app_tab_stop_class_init (AppTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = app_tab_stop_focus;
}

static void
app_tab_stop_init (AppTabStop *self)
{
}
