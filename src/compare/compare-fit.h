/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's skills against what a role asks for. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * compare_fit_fill:
 * @role: with its premiums adjusted
 * @have: n_have ids of MARKET_NAMES_SKILLS
 *
 * Fills role->fit. Each lack is the skill that brings the most further openings into reach once those
 * before it are learned; among those that bring as many, the one that the most openings out of reach
 * ask for, then by name. O(mentions) a lack.
 *
 * Returns: FALSE when cancelled.
 */
gboolean compare_fit_fill (CompareRole *role, const MarketTable *table, const guint32 *have,
                           guint n_have, guint min_sample, GCancellable *cancellable);

G_END_DECLS
