/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One posting: its facts, why each was read so, and its full text. */

#pragma once

#include <adwaita.h>
#include "app-posting-list.h"

G_BEGIN_DECLS

#define APP_TYPE_POSTING_VIEW (app_posting_view_get_type ())
G_DECLARE_FINAL_TYPE (AppPostingView, app_posting_view, APP, POSTING_VIEW, AdwBin)

/**
 * app_posting_view_show:
 * @posting: (nullable)
 *
 * Shows what the table knows at once, and the text when it has been read.
 */
void app_posting_view_show (AppPostingView *self, AppPosting *posting);

/**
 * app_posting_format_pay:
 *
 * Returns: (transfer full) (nullable): base pay as it was stated: "$140,000 to $160,000 a year".
 */
char *app_posting_format_pay (const MarketColumns *columns, guint row);

G_END_DECLS
