/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of rows, 64 to a word. */

#include "market-selection.h"

static guint
get_n_words (guint n_rows)
{
  return (guint) (((guint64) n_rows + 63) / 64);
}

MarketSelection *
market_selection_new (guint n_rows, gboolean is_full)
{
  MarketSelection *selection = g_new0 (MarketSelection, 1);
  guint n_words = get_n_words (n_rows);

  selection->n_rows = n_rows;
  selection->words = g_new0 (guint64, n_words);
  if (is_full && n_words > 0)
    {
      memset (selection->words, 0xff, n_words * sizeof (guint64));
      if (n_rows % 64 != 0)
        selection->words[n_words - 1] = (G_GUINT64_CONSTANT (1) << (n_rows % 64)) - 1;
    }
  return selection;
}

MarketSelection *
market_selection_copy (const MarketSelection *selection)
{
  MarketSelection *copy = g_new0 (MarketSelection, 1);

  copy->n_rows = selection->n_rows;
  copy->words = g_memdup2 (selection->words, get_n_words (selection->n_rows) * sizeof (guint64));
  return copy;
}

void
market_selection_free (MarketSelection *selection)
{
  if (selection == NULL)
    return;
  g_free (selection->words);
  g_free (selection);
}

void
market_selection_intersect (MarketSelection *selection, const MarketSelection *other)
{
  g_return_if_fail (selection->n_rows == other->n_rows);

  for (guint i = 0; i < get_n_words (selection->n_rows); i++)
    selection->words[i] &= other->words[i];
}

void
market_selection_unite (MarketSelection *selection, const MarketSelection *other)
{
  g_return_if_fail (selection->n_rows == other->n_rows);

  for (guint i = 0; i < get_n_words (selection->n_rows); i++)
    selection->words[i] |= other->words[i];
}

guint
market_selection_count (const MarketSelection *selection)
{
  guint count = 0;

  for (guint i = 0; i < get_n_words (selection->n_rows); i++)
    count += (guint) __builtin_popcountll (selection->words[i]);
  return count;
}

guint
market_selection_next (const MarketSelection *selection, guint row)
{
  if (row >= selection->n_rows)
    return G_MAXUINT32;

  guint word = row / 64;
  guint64 bits = selection->words[word] & (G_MAXUINT64 << (row % 64));

  while (bits == 0)
    {
      if (++word == get_n_words (selection->n_rows))
        return G_MAXUINT32;
      bits = selection->words[word];
    }
  return word * 64 + (guint) __builtin_ctzll (bits);
}

guint32 *
market_selection_dup_rows (const MarketSelection *selection, guint *n_rows)
{
  guint n = market_selection_count (selection);
  guint32 *rows = g_new (guint32, MAX (n, 1));
  guint row = 0;

  for (guint i = 0; i < n; i++, row++)
    rows[i] = row = market_selection_next (selection, row);
  *n_rows = n;
  return rows;
}
