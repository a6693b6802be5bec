/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short messages over the window. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * app_toast_show:
 *
 * Shows a message in the toast overlay that @widget is in, or that is in it where it is a window. The text is never markup.
 */
void app_toast_show (GtkWidget *widget, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * app_toast_new:
 * @text: never markup
 *
 * Returns: (transfer full): a message that may be given a button before it is added.
 */
AdwToast *app_toast_new (const char *text);

/**
 * app_toast_add:
 * @toast: (transfer full)
 *
 * Shows a message as soon as those before it have gone. Its controls have names for screen readers.
 */
void app_toast_add (AdwToastOverlay *overlay, AdwToast *toast);

G_END_DECLS
