/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role to choose: what the person cares for, the ranking that follows, and where it would
 * flip. */

#pragma once

#include <gtk/gtk.h>
#include "app-session.h"

G_BEGIN_DECLS

#define APP_TYPE_WEIGH_CARD (app_weigh_card_get_type ())
G_DECLARE_FINAL_TYPE (AppWeighCard, app_weigh_card, APP, WEIGH_CARD, GtkWidget)

void app_weigh_card_show (AppWeighCard *self, AppSession *session, const CompareResult *result);

G_END_DECLS
