/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Order statistics of parts of a sample, and the sort that comes before. */

#include "compare-ordered.h"

#include <string.h>

guint
compare_ordered_get_n (const CompareOrdered *sample)
{
  switch (sample->part)
    {
    case COMPARE_ORDERED_PICKED:
      return sample->n_places;
    case COMPARE_ORDERED_OTHERS:
      return sample->n_values - sample->n_places;
    case COMPARE_ORDERED_ALL:
    default:
      return sample->n_values;
    }
}

/* places[i] - i others stand before places[i], and that never falls with i: the kth of the
 * others comes after as many places as have at most k others before them. */
static guint
find_other (const CompareOrdered *sample, guint k)
{
  guint lo = 0, hi = sample->n_places;

  while (lo < hi)
    {
      guint middle = lo + (hi - lo) / 2;

      if (sample->places[middle] - middle <= k)
        lo = middle + 1;
      else
        hi = middle;
    }
  return k + lo;
}

double
compare_ordered_get (const CompareOrdered *sample, guint k)
{
  g_assert (k < compare_ordered_get_n (sample));

  switch (sample->part)
    {
    case COMPARE_ORDERED_PICKED:
      return sample->values[sample->places[k]];
    case COMPARE_ORDERED_OTHERS:
      return sample->values[find_other (sample, k)];
    case COMPARE_ORDERED_ALL:
    default:
      return sample->values[k];
    }
}

/* The bits of a positive double rise with it, so it sorts as the integer that it looks like. */
typedef struct
{
  guint64 bits;
  guint32 row;
} OrderItem;

#define DIGIT_BITS 8
#define N_DIGITS 8
#define N_BUCKETS (1 << DIGIT_BITS)

static guint
get_digit (const OrderItem *item, guint digit)
{
  return item->bits >> (digit * DIGIT_BITS) & (N_BUCKETS - 1);
}

static void
scatter (const OrderItem *from, OrderItem *to, guint n, guint digit, const guint *counts)
{
  guint starts[N_BUCKETS];
  guint start = 0;

  for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
    {
      starts[bucket] = start;
      start += counts[bucket];
    }
  for (guint i = 0; i < n; i++)
    to[starts[get_digit (&from[i], digit)]++] = from[i];
}

void
compare_order_rows (double *keys, guint32 *rows, guint n)
{
  g_autofree OrderItem *items = g_new (OrderItem, n);
  g_autofree OrderItem *others = g_new (OrderItem, n);
  OrderItem *from = items, *to = others;
  guint counts[N_DIGITS][N_BUCKETS] = { { 0 } };

  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      memcpy (&items[i].bits, &keys[i], sizeof keys[i]);
      items[i].row = rows[i];
      for (guint digit = 0; digit < N_DIGITS; digit++)
        counts[digit][get_digit (&items[i], digit)]++;
    }

  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      /* Round amounts share their low digits, which then move nothing. */
      if (counts[digit][get_digit (&from[0], digit)] == n)
        continue;
      scatter (from, to, n, digit, counts[digit]);
      OrderItem *swap = from;
      from = to;
      to = swap;
    }

  for (guint i = 0; i < n; i++)
    {
      memcpy (&keys[i], &from[i].bits, sizeof keys[i]);
      rows[i] = from[i].row;
    }
}
