/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of a role's postings state their pay, and what that does to the median. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

GtkWidget *app_coverage_card_new (const CompareResult *result, guint side);

G_END_DECLS
