/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A posting as a row of the list. */

#pragma once

#include <gtk/gtk.h>
#include "app-posting-list.h"

G_BEGIN_DECLS

#define APP_TYPE_POSTING_ROW (app_posting_row_get_type ())
G_DECLARE_FINAL_TYPE (AppPostingRow, app_posting_row, APP, POSTING_ROW, GtkWidget)

GtkWidget *app_posting_row_new (void);

/**
 * app_posting_row_show:
 * @side: whose colour the row has; -1: none
 */
void app_posting_row_show (AppPostingRow *self, AppPosting *posting, int side);

G_END_DECLS
