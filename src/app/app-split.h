/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two children side by side where the width allows it, one above the other where it does not. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define APP_TYPE_SPLIT (app_split_get_type ())

/* Properties: "start", "end" (widgets), "ratio" (the start's part of the width, 0 to 1), "threshold" (width in
 * pixels from which on they stand side by side), "spacing". */
G_DECLARE_FINAL_TYPE (AppSplit, app_split, APP, SPLIT, GtkWidget)

G_END_DECLS
