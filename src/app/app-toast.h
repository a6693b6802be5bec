/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short messages over the window. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * app_toast_show:
 *
 * Shows a message in the toast overlay that @widget is in, or that its window holds. The text is never markup.
 */
void app_toast_show (GtkWidget *widget, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
