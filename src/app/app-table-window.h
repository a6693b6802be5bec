/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart read as a table. */

#pragma once

#include <adwaita.h>
#include "chart-spec.h"

G_BEGIN_DECLS

/**
 * app_table_window_present:
 *
 * Opens a window over the one that @widget is in, with the chart's figures as texts that can be selected and copied.
 */
void app_table_window_present (GtkWidget *widget, const ChartSpec *spec);

G_END_DECLS
