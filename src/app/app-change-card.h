/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed between two dated exports. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

/**
 * app_change_card_new:
 *
 * Returns: (nullable): NULL where the market has no two such exports.
 */
GtkWidget *app_change_card_new (const CompareResult *result);

G_END_DECLS
