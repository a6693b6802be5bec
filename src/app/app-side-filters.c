/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of filters. */

#include "config.h"
#include "app-side-filters.h"

GPtrArray *
app_side_filters_new (guint n_sides)
{
  GPtrArray *filters = g_ptr_array_new_with_free_func ((GDestroyNotify) market_filter_free);
  g_ptr_array_set_size (filters, n_sides);
  return filters;
}

const MarketFilter *
app_side_filters_get (const GPtrArray *filters, guint side)
{
  return side < filters->len ? g_ptr_array_index (filters, side) : NULL;
}

static MarketFilter *
copy_filter (const MarketFilter *filter)
{
  return filter != NULL && !market_filter_is_empty (filter) ? market_filter_copy (filter) : NULL;
}

GPtrArray *
app_side_filters_set (const GPtrArray *filters, guint side, const MarketFilter *filter)
{
  GPtrArray *new = app_side_filters_new (MAX (filters->len, side + 1));
  for (guint i = 0; i < new->len; i++)
    new->pdata[i] = copy_filter (i == side ? filter : app_side_filters_get (filters, i));
  return new;
}

GPtrArray *
app_side_filters_remove (const GPtrArray *filters, guint side)
{
  GPtrArray *new = app_side_filters_new (0);
  for (guint i = 0; i < filters->len; i++)
    if (i != side)
      g_ptr_array_add (new, copy_filter (g_ptr_array_index (filters, i)));
  return new;
}

gboolean
app_side_filter_equal (const MarketFilter *a, const MarketFilter *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return market_filter_equal (a, b);
}
