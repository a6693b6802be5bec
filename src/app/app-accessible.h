/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of controls for screen readers, where GTK gives them none or a wrong one. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * app_accessible_name_controls:
 *
 * Goes through a widget and all below it: buttons that show an icon get the name that their tooltip
 * shows, and those with a mnemonic lose its underscore. Once is enough: what is named later, and
 * names of its own, stay.
 */
void app_accessible_name_controls (GtkWidget *widget);

/**
 * app_accessible_set_label:
 *
 * Names a widget; of a list item's content, the item.
 */
void app_accessible_set_label (GtkWidget *widget, const char *label);
void app_accessible_set_item_label (GtkWidget *content, const char *label);

G_END_DECLS
