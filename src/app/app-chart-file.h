/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts to files and to the clipboard. */

#pragma once

#include <gtk/gtk.h>
#include "chart-spec.h"

G_BEGIN_DECLS

/**
 * app_chart_file_save:
 * @name: proposed for the file, without its ending
 *
 * Asks for a file and writes the chart into it in a worker; the name's ending decides on the format. Says how
 * it went in a toast of the window that @widget is in.
 */
void app_chart_file_save (GtkWidget *widget, const ChartSpec *spec, const char *name);

/**
 * app_chart_file_copy:
 *
 * Puts the chart on the clipboard as a picture.
 */
void app_chart_file_copy (GtkWidget *widget, const ChartSpec *spec);

G_END_DECLS
