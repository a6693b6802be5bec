/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first thing to be seen: open an export, drop one, or look at the sample. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define APP_TYPE_WELCOME (app_welcome_get_type ())
G_DECLARE_FINAL_TYPE (AppWelcome, app_welcome, APP, WELCOME, AdwBin)

G_END_DECLS
