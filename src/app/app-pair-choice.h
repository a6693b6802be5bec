/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which two of several roles are compared. Cannot be seen where there are only two. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

#define APP_TYPE_PAIR_CHOICE (app_pair_choice_get_type ())

/* Signal: "changed": the person has chosen another pair. */
G_DECLARE_FINAL_TYPE (AppPairChoice, app_pair_choice, APP, PAIR_CHOICE, GtkWidget)

/* Offers the result's pairs. */
void app_pair_choice_show (AppPairChoice *self, const CompareResult *result);

/**
 * app_pair_choice_get_pair:
 *
 * Returns: an index of the result's pairs; 0 where it has none.
 */
guint app_pair_choice_get_pair (AppPairChoice *self);

G_END_DECLS
