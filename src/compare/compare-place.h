/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where postings are, as fine as pay differs by: the state or province where the location tells one,
 * else the country. */

#pragma once

#include "compare-context.h"

G_BEGIN_DECLS

/* The places of some rows. */
typedef struct
{
  guint16 *of_row;   /* a place for each of the rows, in their order */
  char **names;      /* n_places: "US-CA", "US", "several" countries, "unlocated" */
  guint *counts;     /* n_places: rows that are there */
  guint n_places;    /* the most frequent ones first, then by name */
} ComparePlaces;

/* At most so many places are told apart, the most frequent ones; the others are "other". */
#define COMPARE_MAX_PLACES 250

/**
 * compare_places_init:
 * @rows: n_rows of the table, in any order
 */
void compare_places_init (ComparePlaces *places, const MarketTable *table, const guint32 *rows,
                          guint n_rows);
void compare_places_clear (ComparePlaces *places);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ComparePlaces, compare_places_clear)

G_END_DECLS
