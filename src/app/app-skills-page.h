/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the roles ask for: skills that they share, and skills that only one of them asks for. */

#pragma once

#include "app-page.h"

G_BEGIN_DECLS

#define APP_TYPE_SKILLS_PAGE (app_skills_page_get_type ())
G_DECLARE_FINAL_TYPE (AppSkillsPage, app_skills_page, APP, SKILLS_PAGE, AppPage)

G_END_DECLS
