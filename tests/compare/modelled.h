/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A small market by arithmetic alone, which tests/compare/make-values.py builds too: what statsmodels
 * and scipy say of it stands in the tests. */

#pragma once

#include "compare-model.h"
#include "compare-roles.h"
#include "market-builder.h"

G_BEGIN_DECLS

#define MODELLED_N 240

/**
 * modelled_row:
 * @i: from 0 below MODELLED_N
 * @texts: keeps the row's texts
 */
MarketRow modelled_row (guint i, GStringChunk *texts);
MarketTable *modelled_table_new (void);

/* Postings that differ in employer and pay only: employer k of n_employers (none where that is 0) has
 * every posting k, k + n_employers ...; the first n_paid state their pay, each @step more than the one
 * before. Their pay is in row.pay_yearly. */
typedef struct
{
  guint n, n_paid, n_employers;
  double step;
  MarketRow row;
} ModelledGroup;

/**
 * modelled_add_groups:
 *
 * Adds them to the builder's file, under ids that begin with @prefix.
 */
void modelled_add_groups (MarketBuilder *builder, const ModelledGroup *groups, guint n_groups,
                          const char *prefix);
MarketTable *modelled_groups_table_new (const ModelledGroup *groups, guint n_groups);

/**
 * modelled_compare:
 * @roles: ends with NULL
 *
 * Returns: (transfer full): with pay in the US and in USD, modelled.
 */
CompareResult *modelled_compare (MarketTable *table, const char *const *roles,
                                 const CompareRequest *request);

G_END_DECLS
