/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of rows against plain arrays of flags, at sizes around whole words. */

#include "market-selection.h"

static const guint sizes[] = { 0, 1, 63, 64, 65, 127, 128, 1000 };

static MarketSelection *
make_random (GRand *rand, guint n_rows, gboolean *flags)
{
  MarketSelection *selection = market_selection_new (n_rows, FALSE);

  for (guint row = 0; row < n_rows; row++)
    if ((flags[row] = g_rand_boolean (rand)))
      market_selection_add (selection, row);
  return selection;
}

static void
assert_same (const MarketSelection *selection, const gboolean *flags)
{
  g_autofree guint32 *rows = NULL;
  guint n_rows, next = 0;

  rows = market_selection_dup_rows (selection, &n_rows);
  g_assert_cmpuint (n_rows, ==, market_selection_count (selection));
  for (guint row = 0; row < selection->n_rows; row++)
    {
      g_assert_cmpint (market_selection_has (selection, row), ==, flags[row]);
      if (!flags[row])
        continue;
      g_assert_cmpuint (next, <, n_rows);
      g_assert_cmpuint (rows[next++], ==, row);
      g_assert_cmpuint (market_selection_next (selection, row), ==, row);
    }
  g_assert_cmpuint (next, ==, n_rows);
}

static void
test_sets (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gboolean a_flags[1000], b_flags[1000], flags[1000];
      g_autoptr (MarketSelection) a = make_random (rand, sizes[i], a_flags);
      g_autoptr (MarketSelection) b = make_random (rand, sizes[i], b_flags);
      g_autoptr (MarketSelection) both = market_selection_copy (a);
      g_autoptr (MarketSelection) any = market_selection_copy (a);

      assert_same (a, a_flags);
      market_selection_intersect (both, b);
      for (guint row = 0; row < sizes[i]; row++)
        flags[row] = a_flags[row] && b_flags[row];
      assert_same (both, flags);
      market_selection_unite (any, b);
      for (guint row = 0; row < sizes[i]; row++)
        flags[row] = a_flags[row] || b_flags[row];
      assert_same (any, flags);
    }
}

static void
test_full (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MarketSelection) full = market_selection_new (sizes[i], TRUE);

      g_assert_cmpuint (market_selection_count (full), ==, sizes[i]);
      g_assert_cmpuint (market_selection_next (full, sizes[i]), ==, G_MAXUINT32);
      if (sizes[i] == 0)
        continue;
      market_selection_remove (full, sizes[i] - 1);
      g_assert_cmpuint (market_selection_count (full), ==, sizes[i] - 1);
      g_assert_cmpuint (market_selection_next (full, sizes[i] - 1), ==, G_MAXUINT32);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/selection/sets", test_sets);
  g_test_add_func ("/market/selection/full", test_full);
  return g_test_run ();
}
