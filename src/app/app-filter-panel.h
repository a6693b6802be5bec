/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which postings count: the filters that drive every figure. */

#pragma once

#include <adwaita.h>
#include "app-session.h"

G_BEGIN_DECLS

#define APP_TYPE_FILTER_PANEL (app_filter_panel_get_type ())
G_DECLARE_FINAL_TYPE (AppFilterPanel, app_filter_panel, APP, FILTER_PANEL, AdwBin)

void app_filter_panel_set_session (AppFilterPanel *self, AppSession *session);

G_END_DECLS
