/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A role's counts as the ordered lists of a result: work modes, levels, countries, employers,
 * skills. */

#pragma once

#include "compare-tally.h"

G_BEGIN_DECLS

/**
 * compare_lists_fill:
 *
 * Fills everything in @role that is counted, from n_postings to top_k_ties; leaves pay and
 * premiums alone.
 */
void compare_lists_fill (CompareRole *role, const CompareContext *context,
                         const CompareTally *tally);

G_END_DECLS
