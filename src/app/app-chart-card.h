/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart with its title, how it is counted, and what can be done with it: save, copy, read as a table. */

#pragma once

#include <adwaita.h>
#include "chart-spec.h"

G_BEGIN_DECLS

#define APP_TYPE_CHART_CARD (app_chart_card_get_type ())

/* Properties: "help" (how it is counted, a paragraph), "file-name" (for saving, without its ending),
 * "title-is-elsewhere" (the page says what the chart's title says: its subtitle heads the card).
 * Signals: "item-selected" (guint64 key). An activated mark activates win.show-evidence with its key. */
G_DECLARE_FINAL_TYPE (AppChartCard, app_chart_card, APP, CHART_CARD, GtkWidget)

/**
 * app_chart_card_take_spec:
 * @spec: (transfer full) (nullable): NULL hides the card
 */
void app_chart_card_take_spec (AppChartCard *self, ChartSpec *spec);

/**
 * app_chart_card_take_basis:
 * @basis: (transfer full): what the chart rests on, below how it is counted (app-basis.h)
 */
void app_chart_card_take_basis (AppChartCard *self, char *basis);

void app_chart_card_set_marked (AppChartCard *self, guint64 key);

/* The same as in the card's menu. */
void app_chart_card_save (AppChartCard *self);
void app_chart_card_copy (AppChartCard *self);

G_END_DECLS
