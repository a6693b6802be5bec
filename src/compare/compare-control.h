/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The candidates for what a model holds constant, in the order of their turns. Internal to designs. */

#pragma once

#include "compare-place.h"

G_BEGIN_DECLS

#define COMPARE_CONTROL_NO_COLUMN G_MAXUINT8

/* Which column each level, place and skill has among the candidates; COMPARE_CONTROL_NO_COLUMN where
 * it has none. The constant is column 0. */
typedef struct
{
  GArray *controls;     /* CompareControl, whose names are theirs until somebody takes them */
  GArray *of_column;    /* guint: the control of each column from 1 on is at its index less 1 */
  guint n_columns;
  guint8 seniorities[LEXICON_N_SENIORITIES];
  guint8 work_modes[LEXICON_N_WORK_MODES];
  guint8 agency;
  guint8 *places;       /* by place */
  guint8 *skills;       /* by skill id */
} CompareCandidates;

/**
 * compare_candidates_init:
 * @places: of @rows
 * @open: bits of CompareFactor, of seniority and work mode alone, that get no columns
 * @n_columns_max: the constant among them
 */
void compare_candidates_init (CompareCandidates *candidates, const MarketTable *table,
                              const guint32 *rows, guint n_rows, const ComparePlaces *places,
                              guint open, guint n_columns_max);
void compare_candidates_clear (CompareCandidates *candidates);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CompareCandidates, compare_candidates_clear)

G_END_DECLS
