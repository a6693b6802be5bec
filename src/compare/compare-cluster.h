/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Postings by employer: those of one are not independent of each other. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * compare_order_by_employer:
 * @employers: by row of the table; 0: unnamed
 * @n_ids: all of them are below it
 * @rows: n rows of the table
 * @order: (out) (array length=n): indexes of @rows, those of one employer after another and otherwise
 *   as they were, the unnamed ones last
 * @cluster_start: (out) (array): room for n + 1; where each employer begins in @order, and the end; each
 *   unnamed posting is a cluster of its own
 *
 * Returns: the number of clusters. O(n + n_ids).
 */
guint compare_order_by_employer (const guint32 *employers, guint n_ids, const guint32 *rows,
                                 guint n, guint32 *order, guint32 *cluster_start);

G_END_DECLS
