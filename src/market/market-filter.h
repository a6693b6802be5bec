/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which postings count. Different conditions are all required, several values of one mean any. */

#pragma once

#include "lexicon-types.h"
#include "market-selection.h"
#include "market-table.h"

G_BEGIN_DECLS

/* All zero is no filter: every posting but duplicates. Bit sets of enum values: 1 << value; 0: any.
 * Arrays may be NULL: any. Names match whatever their case, aliases too. Owned by whoever has the filter. */
typedef struct
{
  GArray *countries;      /* LexiconCountry; LEXICON_COUNTRY_NONE means unlocated */
  guint work_modes;
  guint seniorities;
  GPtrArray *skills;      /* char*, freed by the array's own free function, like the next */
  GPtrArray *employers;   /* char* */
  char *title_words;      /* "rust -intern | go": all words, none after a minus; "|" is or */
  gint32 since_day, until_day;  /* inclusive; 0 means open, undated postings fall out where one is set */
  gboolean is_paid_only;
  gboolean has_no_agencies;
  gboolean keeps_duplicates;
  gboolean has_no_reposts;
} MarketFilter;

MarketFilter *market_filter_new (void);
MarketFilter *market_filter_copy (const MarketFilter *filter);
void market_filter_free (MarketFilter *filter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketFilter, market_filter_free)
gboolean market_filter_is_empty (const MarketFilter *filter);
gboolean market_filter_equal (const MarketFilter *a, const MarketFilter *b);

/**
 * market_filter_select:
 * @filter: (nullable)
 *
 * Returns: (transfer full): the rows that pass. O(n_rows).
 */
MarketSelection *market_filter_select (const MarketTable *table, const MarketFilter *filter);

/**
 * market_role_select:
 * @role: an id of MARKET_NAMES_ROLES; 0 selects the rows without a role
 *
 * Returns: (transfer full)
 */
MarketSelection *market_role_select (const MarketTable *table, guint role);

/**
 * market_title_select:
 * @words: as the filter's title_words; where there are none, no row is selected
 *
 * Returns: (transfer full): the rows whose title has the words, duplicates too. O(n_rows).
 */
MarketSelection *market_title_select (const MarketTable *table, const char *words);

G_END_DECLS
