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

/**
 * modelled_compare:
 * @roles: ends with NULL
 *
 * Returns: (transfer full): with pay in the US and in USD, modelled.
 */
CompareResult *modelled_compare (MarketTable *table, const char *const *roles,
                                 const CompareRequest *request);

G_END_DECLS
