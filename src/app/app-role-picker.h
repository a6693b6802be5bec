/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sides of the comparison: a button per role with its colour and count, and one to add another. */

#pragma once

#include <gtk/gtk.h>
#include "app-session.h"

G_BEGIN_DECLS

#define APP_TYPE_ROLE_PICKER (app_role_picker_get_type ())
G_DECLARE_FINAL_TYPE (AppRolePicker, app_role_picker, APP, ROLE_PICKER, GtkWidget)

void app_role_picker_set_session (AppRolePicker *self, AppSession *session);

G_END_DECLS
