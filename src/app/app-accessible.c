/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK 4.8 names a button by its label with the underscore in it and by the label's widget once more,
 * and one with an icon by its class. */

#include "config.h"
#include "app-accessible.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
app_accessible_set_label (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
app_accessible_set_item_label (GtkWidget *content, const char *label)
{
  GtkWidget *item = gtk_widget_get_parent (content);
  if (item != NULL)
    app_accessible_set_label (item, label);
}

/* A label's widget inside the button tells its name without the underscore. */
static void
name_labelled (GtkWidget *widget, const char *label, gboolean has_mnemonic)
{
  if (label != NULL && has_mnemonic)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
name_button (GtkButton *button)
{
  const char *tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (button));

  if (gtk_button_get_label (button) != NULL)
    name_labelled (GTK_WIDGET (button), gtk_button_get_label (button),
                   gtk_button_get_use_underline (button));
  else if (gtk_button_get_icon_name (button) != NULL && tooltip != NULL)
    app_accessible_set_label (GTK_WIDGET (button), tooltip);
  else if (g_strcmp0 (gtk_button_get_icon_name (button), "window-close-symbolic") == 0)
    app_accessible_set_label (GTK_WIDGET (button), _("Close"));
}

static void
strip_underscores (char *label)
{
  char *to = label;
  for (const char *from = label; *from != '\0'; from++)
    if (*from != '_' || from[1] == '_')
      *to++ = *from;
  *to = '\0';
}

static void
name_check (GtkCheckButton *check)
{
  g_autofree char *label = g_strdup (gtk_check_button_get_label (check));
  if (label == NULL || !gtk_check_button_get_use_underline (check))
    return;
  strip_underscores (label);
  app_accessible_set_label (GTK_WIDGET (check), label);
}

/* The button inside takes its name from the menu button. */
static void
name_menu_button (GtkMenuButton *button)
{
  const char *tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (button));
  if (gtk_menu_button_get_label (button) == NULL && tooltip != NULL)
    app_accessible_set_label (GTK_WIDGET (button), tooltip);
}

/* The button inside says what is chosen: "Posted: In the last 7 days". */
static void
name_choice (GtkDropDown *choice)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (choice);
  const char *title = gtk_widget_get_tooltip_text (GTK_WIDGET (choice));
  if (title == NULL || !GTK_IS_STRING_OBJECT (item))
    return;
  /* Translators: what is chosen from a list, read out: its title and the choice. */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), title, gtk_string_object_get_string (item));
  app_accessible_set_label (gtk_widget_get_first_child (GTK_WIDGET (choice)), label);
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child);
      if (label != NULL)
        return label;
    }
  return NULL;
}

static void
name_rows (GtkWidget *widget)
{
  if (!GTK_IS_LIST_VIEW (widget))
    {
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        name_rows (child);
      return;
    }
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *label = find_label (row);
      if (label != NULL)
        app_accessible_set_label (row, gtk_label_get_text (GTK_LABEL (label)));
    }
}

static void
name_drop_down (GtkDropDown *choice)
{
  name_choice (choice);
  g_signal_connect (gtk_widget_get_last_child (GTK_WIDGET (choice)), "map", G_CALLBACK (name_rows),
                    NULL);
  g_signal_connect (choice, "notify::selected-item", G_CALLBACK (name_choice), NULL);
}

/* The lists inside, of what is chosen and of what can be. */
static void
name_combo_lists (GtkWidget *widget, const char *title)
{
  if (GTK_IS_LIST_VIEW (widget))
    app_accessible_set_label (widget, title);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_combo_lists (child, title);
  name_rows (widget);
}

static void
name_combo_row (AdwComboRow *row)
{
  name_combo_lists (GTK_WIDGET (row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

/* What scrolls in a status page can have the focus. */
static void
name_status_page (AdwStatusPage *page)
{
  app_accessible_set_label (gtk_widget_get_first_child (GTK_WIDGET (page)),
                            adw_status_page_get_title (page));
}

void
app_accessible_name_controls (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  else if (GTK_IS_CHECK_BUTTON (widget))
    name_check (GTK_CHECK_BUTTON (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    name_menu_button (GTK_MENU_BUTTON (widget));
  else if (GTK_IS_DROP_DOWN (widget))
    name_drop_down (GTK_DROP_DOWN (widget));
  else if (ADW_IS_COMBO_ROW (widget))
    {
      name_combo_row (ADW_COMBO_ROW (widget));
      g_signal_connect (widget, "notify::selected-item", G_CALLBACK (name_combo_row), NULL);
    }
  else if (ADW_IS_STATUS_PAGE (widget))
    name_status_page (ADW_STATUS_PAGE (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    app_accessible_name_controls (child);
}
