/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read: files, counts that add up, and what was wrong in them. */

#pragma once

#include <adwaita.h>
#include "app-load.h"

G_BEGIN_DECLS

void app_market_window_present (GtkWindow *parent, AppMarket *market);

G_END_DECLS
