/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "app-checks.h"

guint
app_checks_get (GtkCheckButton *const *checks, guint n_checks)
{
  guint bits = 0;
  for (guint i = 0; i < n_checks; i++)
    if (gtk_check_button_get_active (checks[i]))
      bits |= 1u << i;
  return bits;
}

void
app_checks_set (GtkCheckButton *const *checks, guint n_checks, guint bits)
{
  for (guint i = 0; i < n_checks; i++)
    gtk_check_button_set_active (checks[i], bits & 1u << i);
}
