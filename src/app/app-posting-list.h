/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a table as a list model. Rows are numbers; an object is made only for a row that is looked at. */

#pragma once

#include <gio/gio.h>
#include "market-table.h"

G_BEGIN_DECLS

#define APP_TYPE_POSTING (app_posting_get_type ())
G_DECLARE_FINAL_TYPE (AppPosting, app_posting, APP, POSTING, GObject)

MarketTable *app_posting_get_table (AppPosting *self);
guint app_posting_get_row (AppPosting *self);

#define APP_TYPE_POSTING_LIST (app_posting_list_get_type ())
G_DECLARE_FINAL_TYPE (AppPostingList, app_posting_list, APP, POSTING_LIST, GObject)

AppPostingList *app_posting_list_new (void);

/**
 * app_posting_list_set_rows:
 * @rows: (element-type guint32) (nullable): shown in this order
 */
void app_posting_list_set_rows (AppPostingList *self, MarketTable *table, GArray *rows);

G_END_DECLS
