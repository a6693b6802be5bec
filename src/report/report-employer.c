/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One role's employers looked up in the other's. */

#include "report-employer.h"

typedef struct
{
  const CompareRole *a, *b;
} Sides;

/* The smaller number of postings, then the larger one. */
static guint64
get_order (const Sides *sides, const ReportSharedEmployer *employer)
{
  guint n_a = sides->a->employers[employer->a].share.n;
  guint n_b = sides->b->employers[employer->b].share.n;

  return ((guint64)MIN (n_a, n_b) << 32) + MAX (n_a, n_b);
}

static int
compare_employers (gconstpointer one, gconstpointer other, gpointer user_data)
{
  guint64 order_one = get_order (user_data, one);
  guint64 order_other = get_order (user_data, other);

  return (order_one < order_other) - (order_one > order_other);
}

GArray *
report_employer_new_shared (const CompareResult *result, const ComparePair *pair)
{
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (ReportSharedEmployer));
  g_autoptr (GHashTable) index_of_b = g_hash_table_new (NULL, NULL);
  Sides sides = {&result->roles[pair->a], &result->roles[pair->b]};

  for (guint i = 0; i < sides.b->n_employers; i++)
    g_hash_table_insert (index_of_b, GUINT_TO_POINTER (sides.b->employers[i].employer),
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < sides.a->n_employers; i++)
    {
      gpointer index;

      if (g_hash_table_lookup_extended (
              index_of_b, GUINT_TO_POINTER (sides.a->employers[i].employer), NULL, &index))
        {
          ReportSharedEmployer employer = {i, GPOINTER_TO_UINT (index)};

          g_array_append_val (shared, employer);
        }
    }
  g_array_sort_with_data (shared, compare_employers, &sides);
  return shared;
}
