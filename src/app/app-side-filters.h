/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The filters that sides have of their own, by place: a MarketFilter, or NULL. Lists of them are
 * replaced, never changed, so that a worker can keep one. */

#pragma once

#include "market-filter.h"

G_BEGIN_DECLS

/**
 * app_side_filters_new:
 *
 * Returns: (transfer full) (element-type MarketFilter): a list of @n_sides without filters.
 */
GPtrArray *app_side_filters_new (guint n_sides);

/**
 * app_side_filters_get:
 *
 * Returns: (nullable): the filter of a side; NULL too where the list is shorter.
 */
const MarketFilter *app_side_filters_get (const GPtrArray *filters, guint side);

/**
 * app_side_filters_set:
 * @filter: (nullable): an empty one is none
 *
 * Returns: (transfer full): a copy, at least so long that it has the side, with another filter there.
 */
GPtrArray *app_side_filters_set (const GPtrArray *filters, guint side, const MarketFilter *filter);

/**
 * app_side_filters_remove:
 *
 * Returns: (transfer full): a copy without a side; those after it move up.
 */
GPtrArray *app_side_filters_remove (const GPtrArray *filters, guint side);

/* Whether two sides' filters, either of which may be NULL, let the same pass. */
gboolean app_side_filter_equal (const MarketFilter *a, const MarketFilter *b);

G_END_DECLS
