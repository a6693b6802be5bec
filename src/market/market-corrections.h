/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's corrections put over a table: another table, which shares everything that they do not
 * touch. What was read stays beside it, so that a correction can be changed and taken back. */

#pragma once

#include "lexicon-corrections.h"
#include "market-table.h"

G_BEGIN_DECLS

/**
 * market_table_correct:
 * @table: one that was loaded, or that corrections were put over already, in whose stead these come
 *
 * A rule about a title or a place wins over the export's own fields; pay stays as it was read.
 * O(rows), a text at most once for each time that it is distinct.
 *
 * Returns: (transfer full): @table as it was loaded where there are no corrections.
 */
MarketTable *market_table_correct (MarketTable *table, LexiconCorrections *corrections);

/**
 * market_table_get_corrections:
 *
 * Returns: (transfer none) (nullable): those that were put over the table.
 */
LexiconCorrections *market_table_get_corrections (const MarketTable *table);

/**
 * market_table_count_changed:
 * @other: of the same load, with other corrections or none
 *
 * Returns: how many postings are understood in another way in the two, duplicates left out. O(rows).
 */
guint market_table_count_changed (const MarketTable *table, const MarketTable *other);

G_END_DECLS
