/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The key figures of all sides as a table: a column a side, each figure opens its postings. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

#define APP_TYPE_FIGURE_GRID (app_figure_grid_get_type ())
G_DECLARE_FINAL_TYPE (AppFigureGrid, app_figure_grid, APP, FIGURE_GRID, GtkWidget)

void app_figure_grid_show (AppFigureGrid *self, const CompareResult *result);

G_END_DECLS
