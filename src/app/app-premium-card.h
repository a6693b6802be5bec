/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One skill's own card beside the premiums: its median, its three premiums, how sure they are. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

#define APP_TYPE_PREMIUM_CARD (app_premium_card_get_type ())
G_DECLARE_FINAL_TYPE (AppPremiumCard, app_premium_card, APP, PREMIUM_CARD, GtkWidget)

/**
 * app_premium_card_show:
 * @side: index of a role in @result
 * @skill: a skill; one without a premium in that role hides the card
 */
void app_premium_card_show (AppPremiumCard *self, const CompareResult *result, guint side,
                            guint skill);

G_END_DECLS
