/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison as an article, to read, save and copy. */

#pragma once

#include "app-page.h"

G_BEGIN_DECLS

#define APP_TYPE_REPORT_PAGE (app_report_page_get_type ())
G_DECLARE_FINAL_TYPE (AppReportPage, app_report_page, APP, REPORT_PAGE, AppPage)

G_END_DECLS
