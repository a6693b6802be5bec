/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A counting sort by employer. */

#include "compare-cluster.h"

guint
compare_order_by_employer (const guint32 *employers, guint n_ids, const guint32 *rows, guint n,
                           guint32 *order, guint32 *cluster_start)
{
  g_autofree guint32 *next = g_new0 (guint32, n_ids);
  guint n_clusters = 0, n_named = 0;

  for (guint i = 0; i < n; i++)
    {
      next[employers[rows[i]]]++;
      n_named += employers[rows[i]] != 0;
    }
  next[0] = n_named;
  for (guint id = 1, start = 0; id < n_ids; id++)
    {
      guint n_own = next[id];

      if (n_own > 0)
        cluster_start[n_clusters++] = start;
      next[id] = start;
      start += n_own;
    }
  for (guint i = n_named; i <= n; i++)
    cluster_start[n_clusters + i - n_named] = i;
  for (guint i = 0; i < n; i++)
    order[next[employers[rows[i]]]++] = i;
  return n_clusters + n - n_named;
}
