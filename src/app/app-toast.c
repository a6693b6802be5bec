/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the overlay of the window, and names the controls of toasts. */

#include "config.h"
#include "app-toast.h"
#include "app-accessible.h"

/* A toast's widget is made when its turn comes, and made anew when another one came between. */
static void
children_changed_cb (GListModel *children, guint position, guint n_removed, guint n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) child = g_list_model_get_item (children, i);
      app_accessible_name_controls (child);
    }
}

static void
watch (AdwToastOverlay *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), "children") != NULL)
    return;
  GListModel *children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_object_set_data_full (G_OBJECT (overlay), "children", children, g_object_unref);
  g_signal_connect (children, "items-changed", G_CALLBACK (children_changed_cb), NULL);
}

void
app_toast_add (AdwToastOverlay *overlay, AdwToast *toast)
{
  watch (overlay);
  adw_toast_overlay_add_toast (overlay, toast);
}

AdwToast *
app_toast_new (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  return toast;
}

static GtkWidget *
find_below (GtkWidget *widget)
{
  if (ADW_IS_TOAST_OVERLAY (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *overlay = find_below (child);
      if (overlay != NULL)
        return overlay;
    }
  return NULL;
}

void
app_toast_show (GtkWidget *widget, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);

  GtkWidget *overlay = GTK_IS_WINDOW (widget)
                           ? find_below (widget)
                           : gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return;
  AdwToast *toast = app_toast_new (text);
  /* Answers to what a person just did come before what was told of itself. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  app_toast_add (ADW_TOAST_OVERLAY (overlay), toast);
}
