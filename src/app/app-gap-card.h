/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the pay gap of two roles is real: raw, like for like, and what it is made of. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

/**
 * app_gap_card_new:
 * @pair: an index of the result's pairs
 */
GtkWidget *app_gap_card_new (const CompareResult *result, guint pair);

G_END_DECLS
