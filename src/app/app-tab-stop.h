/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Something with many parts, such as a list, that is one stop for Tab: Tab enters it where it was
 * left, arrow keys go about inside, the next Tab leaves. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define APP_TYPE_TAB_STOP (app_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (AppTabStop, app_tab_stop, APP, TAB_STOP, AdwBin)

G_END_DECLS
