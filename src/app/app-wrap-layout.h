/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A layout that sets children in lines like words of a text. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define APP_TYPE_WRAP_LAYOUT (app_wrap_layout_get_type ())

/* Property: "spacing" between children and between lines, in pixels. */
G_DECLARE_FINAL_TYPE (AppWrapLayout, app_wrap_layout, APP, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *app_wrap_layout_new (int spacing);

G_END_DECLS
