/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was wrong in files, or how they were read: by kind, to search, copy and save. */

#pragma once

#include <adwaita.h>
#include "app-load.h"

G_BEGIN_DECLS

/**
 * app_issue_page_new:
 * @are_notes: how files were read, else what was wrong
 *
 * Returns: (nullable): a page, or NULL where there is nothing of this.
 */
GtkWidget *app_issue_page_new (AppMarket *market, gboolean are_notes);

G_END_DECLS
