/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The postings themselves: all of the compared roles, or those behind a figure. */

#pragma once

#include "app-page.h"
#include "compare-evidence.h"

G_BEGIN_DECLS

#define APP_TYPE_POSTINGS_PAGE (app_postings_page_get_type ())
G_DECLARE_FINAL_TYPE (AppPostingsPage, app_postings_page, APP, POSTINGS_PAGE, AppPage)

/**
 * app_postings_page_show_evidence:
 * @evidence: of the session's result
 */
void app_postings_page_show_evidence (AppPostingsPage *self, const CompareEvidence *evidence);
void app_postings_page_start_search (AppPostingsPage *self);

G_END_DECLS
