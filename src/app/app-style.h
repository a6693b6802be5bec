/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window looks beyond libadwaita's own style: the chart theme that fits the desktop's, and the
 * colours of the sides as style classes "series-0" to "series-5". */

#pragma once

#include <gtk/gtk.h>
#include "chart-theme.h"

G_BEGIN_DECLS

/**
 * app_style_init:
 *
 * Installs the colours of the sides and keeps them fitting the desktop's colour scheme.
 */
void app_style_init (void);

/**
 * app_style_get_chart_theme:
 *
 * Returns: the theme for charts on the screen now.
 */
const ChartTheme *app_style_get_chart_theme (void);

/**
 * app_style_set_series:
 *
 * Gives @widget the text colour of a side; a negative @series takes it away.
 */
void app_style_set_series (GtkWidget *widget, int series);

G_END_DECLS
