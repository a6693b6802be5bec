/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sample in rising order, or the part of one that has a skill, or the part that has not: what
 * every order statistic is taken from. Nothing is copied: a part is its places in the whole. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  COMPARE_ORDERED_ALL,
  COMPARE_ORDERED_PICKED, /* the values at @places */
  COMPARE_ORDERED_OTHERS  /* those that are not at @places */
} CompareOrderedPart;

/* A view; the arrays are borrowed. */
typedef struct
{
  CompareOrderedPart part;
  const double *values;  /* n_values, rising */
  guint n_values;
  const guint32 *places; /* n_places, strictly rising indexes into values; NULL for all */
  guint n_places;
} CompareOrdered;

static inline CompareOrdered
compare_ordered_all (const double *values, guint n_values)
{
  return (CompareOrdered) { COMPARE_ORDERED_ALL, values, n_values, NULL, 0 };
}

guint compare_ordered_get_n (const CompareOrdered *sample);

/**
 * compare_ordered_get:
 * @k: from 0, below the sample's n
 *
 * Returns: the value with @k values before it. O(log n) for the others of a part.
 */
double compare_ordered_get (const CompareOrdered *sample, guint k);

/**
 * compare_order_rows:
 * @keys: n positive finite numbers
 *
 * Sorts the keys, and the rows along with them, by rising key; equal keys keep their order.
 * A radix sort: O(n), and comparisons of a million values are too slow for a filter's change.
 */
void compare_order_rows (double *keys, guint32 *rows, guint n);

G_END_DECLS
