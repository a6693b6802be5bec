/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid of labels and a button that copies them as tab-separated text. */

#include "config.h"
#include "app-table-window.h"
#include "app-accessible.h"
#include "app-toast.h"

#include <glib/gi18n.h>

static GtkWidget *
build_cell (const char *text, guint column, gboolean is_head)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_selectable (GTK_LABEL (label), !is_head);
  gtk_widget_add_css_class (label, is_head ? "heading" : "numeric");
  gtk_widget_set_hexpand (label, column == 0);
  return label;
}

static GtkWidget *
build_grid (GPtrArray *table)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 24, "row-spacing", 6,
                                  "margin-start", 18, "margin-end", 18, "margin-top", 12,
                                  "margin-bottom", 18, NULL);
  for (guint row = 0; row < table->len; row++)
    {
      char **cells = g_ptr_array_index (table, row);
      for (guint column = 0; cells[column] != NULL; column++)
        gtk_grid_attach (GTK_GRID (grid), build_cell (cells[column], column, row == 0), column,
                         row, 1, 1);
    }
  return grid;
}

static void
copy_cb (GtkWidget *button, GPtrArray *table)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint row = 0; row < table->len; row++)
    {
      g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (table, row));
      g_string_append_printf (text, "%s\n", line);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text->str);
  app_toast_show (button, "%s", _("Table copied"));
}

static gboolean
close_cb (GtkWidget *window, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, controller);
}

void
app_table_window_present (GtkWidget *widget, const ChartSpec *spec)
{
  GPtrArray *table = chart_spec_dup_table (spec);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *grid = build_grid (table);
  int width;

  gtk_widget_set_tooltip_text (copy, _("Copy the Table"));
  g_object_set_data_full (G_OBJECT (copy), "table", table, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (copy, "clicked", G_CALLBACK (copy_cb), table);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), copy);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  gtk_widget_measure (grid, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);

  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", spec->title ? spec->title : "",
                                    "transient-for", gtk_widget_get_root (widget), "modal", TRUE,
                                    "default-width", CLAMP (width, 360, 1100),
                                    "default-height", 560, "content",
                                    overlay, NULL);
  add_escape (window);
  app_accessible_name_controls (window);
  gtk_window_present (GTK_WINDOW (window));
}
