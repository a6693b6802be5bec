/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Check boxes, one for each value of an enumeration, as a set of bits. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint app_checks_get (GtkCheckButton *const *checks, guint n_checks);
void app_checks_set (GtkCheckButton *const *checks, guint n_checks, guint bits);

G_END_DECLS
