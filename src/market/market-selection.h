/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A set of rows as a bit set. A plain value that its owner frees. */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* @words has (n_rows + 63) / 64 entries; bits past n_rows are 0. */
typedef struct
{
  guint64 *words;
  guint n_rows;
} MarketSelection;

MarketSelection *market_selection_new (guint n_rows, gboolean is_full);
MarketSelection *market_selection_copy (const MarketSelection *selection);
void market_selection_free (MarketSelection *selection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketSelection, market_selection_free)

static inline gboolean
market_selection_has (const MarketSelection *selection, guint row)
{
  return selection->words[row >> 6] >> (row & 63) & 1;
}

static inline void
market_selection_add (MarketSelection *selection, guint row)
{
  selection->words[row >> 6] |= G_GUINT64_CONSTANT (1) << (row & 63);
}

static inline void
market_selection_remove (MarketSelection *selection, guint row)
{
  selection->words[row >> 6] &= ~(G_GUINT64_CONSTANT (1) << (row & 63));
}

/**
 * market_selection_pack:
 * @flags: 64 bytes, each 0 or 1
 *
 * Returns: a word of a selection, with a bit a byte. Compilers turn a loop that writes bytes into few
 *   instructions, but none that writes bits.
 */
static inline guint64
market_selection_pack (const guint8 *flags)
{
  guint64 word = 0;

  for (guint i = 0; i < 8; i++)
    {
      guint64 bytes;

      memcpy (&bytes, flags + 8 * i, sizeof bytes);
      /* Brings the lowest bit of byte k to bit k of the highest byte. */
      bytes = GUINT64_FROM_LE (bytes) * G_GUINT64_CONSTANT (0x0102040810204080);
      word |= bytes >> 56 << 8 * i;
    }
  return word;
}

/**
 * market_selection_intersect:
 *
 * Keeps in @selection what is also in @other.
 */
void market_selection_intersect (MarketSelection *selection, const MarketSelection *other);
void market_selection_unite (MarketSelection *selection, const MarketSelection *other);
guint market_selection_count (const MarketSelection *selection);

/**
 * market_selection_next:
 *
 * Returns: the first row from @row on that is in the set, G_MAXUINT32 where there is none.
 */
guint market_selection_next (const MarketSelection *selection, guint row);

/**
 * market_selection_dup_rows:
 *
 * Returns: (transfer full) (array length=n_rows): the rows, rising.
 */
guint32 *market_selection_dup_rows (const MarketSelection *selection, guint *n_rows);

G_END_DECLS
