/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tabs have in common: a page shows the session's result, and is brought up to date only
 * while it can be seen. */

#pragma once

#include <adwaita.h>
#include "app-session.h"

G_BEGIN_DECLS

#define APP_TYPE_PAGE (app_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (AppPage, app_page, APP, PAGE, AdwBin)

/* show_result: the result to show from now on; never NULL.
 * show_models: the shown result with its modelled figures added; NULL where a page has none. */
struct _AppPageClass
{
  AdwBinClass parent_class;
  void (*show_result) (AppPage *self, CompareResult *result);
  void (*show_models) (AppPage *self, CompareResult *result);
};

void app_page_set_session (AppPage *self, AppSession *session);
AppSession *app_page_get_session (AppPage *self);

/**
 * app_page_get_result:
 *
 * Returns: (nullable): the result that the page shows now.
 */
CompareResult *app_page_get_result (AppPage *self);

G_END_DECLS
