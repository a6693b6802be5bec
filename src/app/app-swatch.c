/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dot is a box that the style sheet colours, so it follows the colour scheme by itself. */

#include "config.h"
#include "app-swatch.h"
#include "app-style.h"

GtkWidget *
app_swatch_new (int series)
{
  GtkWidget *swatch = g_object_new (GTK_TYPE_BOX, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_CENTER,
                                    NULL);
  gtk_widget_add_css_class (swatch, "swatch");
  app_style_set_series (swatch, series);
  return swatch;
}
