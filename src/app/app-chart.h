/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart on the screen. It answers to the pointer and to arrow keys with a sentence about the mark,
 * and each mark is a button for assistive technology. */

#pragma once

#include <gtk/gtk.h>
#include "chart-scene.h"

G_BEGIN_DECLS

#define APP_TYPE_CHART (app_chart_get_type ())

/* Signals:
 * - "item-activated" (guint64 key): a mark was clicked, or Return pressed on it
 * - "item-selected" (guint64 key): the pointer or the keyboard has come to a mark */
G_DECLARE_FINAL_TYPE (AppChart, app_chart, APP, CHART, GtkWidget)

GtkWidget *app_chart_new (void);

/**
 * app_chart_take_spec:
 * @spec: (transfer full) (nullable)
 */
void app_chart_take_spec (AppChart *self, ChartSpec *spec);
const ChartSpec *app_chart_get_spec (AppChart *self);  /* (nullable) */

/**
 * app_chart_set_marked:
 *
 * Keeps the mark with that key stressed while neither pointer nor keyboard are on another; 0: none.
 */
void app_chart_set_marked (AppChart *self, guint64 key);

G_END_DECLS
