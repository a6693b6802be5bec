/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How alike roles' skills are, beyond the overlap of two lists. */

#pragma once

#include <gtk/gtk.h>
#include "compare-result.h"

G_BEGIN_DECLS

/* Adds to a card how far the overlap of a pair moves with the length of the lists, and measures
 * without any. */
void app_overlap_add (GtkWidget *card, const ComparePair *pair);

/**
 * app_overlap_matrix_new:
 * @result: of three roles and more
 *
 * Returns: a card with the Jaccard index of each two roles.
 */
GtkWidget *app_overlap_matrix_new (const CompareResult *result);

/* How the measures of overlap are counted. */
const char *app_overlap_get_rule (void);

G_END_DECLS
