/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where and how the work is done, at what level, and who hires. */

#pragma once

#include "app-page.h"

G_BEGIN_DECLS

#define APP_TYPE_WORK_PAGE (app_work_page_get_type ())
G_DECLARE_FINAL_TYPE (AppWorkPage, app_work_page, APP, WORK_PAGE, AppPage)

G_END_DECLS
