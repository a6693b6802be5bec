/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each role pays, and what pushes it up. */

#pragma once

#include "app-page.h"

G_BEGIN_DECLS

#define APP_TYPE_PAY_PAGE (app_pay_page_get_type ())
G_DECLARE_FINAL_TYPE (AppPayPage, app_pay_page, APP, PAY_PAGE, AppPage)

G_END_DECLS
