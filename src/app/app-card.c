/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Boxes of labels. */

#include "config.h"
#include "app-card.h"
#include "app-accessible.h"
#include "app-figure.h"
#include "app-style.h"

#include <glib/gi18n.h>

#define HELP_WIDTH_CHARS 48

/* Under which a card keeps the label of what it rests on. */
#define BASIS_LABEL "app-card-basis"

static GtkWidget *
new_paragraph (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), HELP_WIDTH_CHARS);
  gtk_widget_add_css_class (label, "popover-text");
  return label;
}

static GtkWidget *
build_help (GtkWidget *card, const char *rule)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *basis = new_paragraph (NULL);

  gtk_widget_add_css_class (basis, "dim-label");
  gtk_widget_set_visible (basis, FALSE);
  gtk_box_append (GTK_BOX (box), new_paragraph (rule));
  gtk_box_append (GTK_BOX (box), basis);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_widget_set_tooltip_text (button, _("How Is This Counted?"));
  g_object_bind_property (popover, "visible", button, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  app_accessible_name_controls (button);
  g_object_set_data (G_OBJECT (card), BASIS_LABEL, basis);
  return button;
}

void
app_card_take_basis (GtkWidget *card, char *basis)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (card), BASIS_LABEL);

  gtk_label_set_text (GTK_LABEL (label), basis);
  gtk_widget_set_visible (label, TRUE);
  g_free (basis);
}

GtkWidget *
app_card_new (const char *title, int series, const char *rule)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  6, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "page-card");
  gtk_widget_add_css_class (label, "heading");
  if (series >= 0)
    app_style_set_series (label, series);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), build_help (card, rule));
  gtk_box_append (GTK_BOX (card), head);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  return card;
}

void
app_card_add_text (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
}

void
app_card_add_row (GtkWidget *box, const char *title, const char *figure, const char *note)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "fact-row");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), app_figure_new (figure, note, NULL, title));
  gtk_box_append (GTK_BOX (box), row);
}

GtkWidget *
app_card_add_details (GtkWidget *box, const char *title)
{
  GtkWidget *expander = gtk_expander_new (title);
  GtkWidget *details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  app_accessible_set_label (expander, title);
  gtk_widget_add_css_class (details, "details");
  gtk_expander_set_child (GTK_EXPANDER (expander), details);
  gtk_box_append (GTK_BOX (box), expander);
  return details;
}
