/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which skills come with a skill, in each of two roles; any skill can be chosen. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

#define APP_TYPE_COMPANION_CARD (app_companion_card_get_type ())
G_DECLARE_FINAL_TYPE (AppCompanionCard, app_companion_card, APP, COMPANION_CARD, GtkWidget)

/**
 * app_companion_card_show:
 * @result: kept; other results replace it
 *
 * Shows the chosen skill, or the roles' most frequent one where they have not the one that was
 * chosen.
 */
void app_companion_card_show (AppCompanionCard *self, CompareResult *result, const ComparePair *pair);

/**
 * app_companion_card_choose:
 * @skill: of the result's table
 */
void app_companion_card_choose (AppCompanionCard *self, guint skill);

G_END_DECLS
