/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses one of the sides, for charts and lists that show one role at a time. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

#define APP_TYPE_SIDE_SWITCHER (app_side_switcher_get_type ())

/* Signal: "changed". */
G_DECLARE_FINAL_TYPE (AppSideSwitcher, app_side_switcher, APP, SIDE_SWITCHER, GtkWidget)

/**
 * app_side_switcher_show:
 *
 * Offers the sides of a result; the chosen one stays where it still exists. Does not emit.
 */
void app_side_switcher_show (AppSideSwitcher *self, const CompareResult *result);
guint app_side_switcher_get_side (AppSideSwitcher *self);
void app_side_switcher_set_side (AppSideSwitcher *self, guint side);

G_END_DECLS
