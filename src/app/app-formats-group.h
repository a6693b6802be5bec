/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The formats that the person has remembered, as a group of the preferences: each can be forgotten,
 * and that taken back. */

#pragma once

#include <adwaita.h>
#include "app-session.h"

G_BEGIN_DECLS

/**
 * app_formats_group_new:
 * @session: reads what is open anew where it was read by a format that is forgotten
 *
 * Returns: a group that cannot be seen while there is no format.
 */
GtkWidget *app_formats_group_new (AppSession *session);

G_END_DECLS
