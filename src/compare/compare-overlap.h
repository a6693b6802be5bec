/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How alike the skills of two roles are, beside the overlap at one k (METHOD "Overlap"). */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

#define COMPARE_RANK_NONE G_MAXUINT32

/**
 * compare_overlap_fill:
 * @a_ranks: by skill id, its place in a's list from 0, or COMPARE_RANK_NONE; @b_ranks likewise
 * @min_sample: below this number of postings of a role everything is missing
 *
 * Fills @overlap. O(skills of both).
 */
void compare_overlap_fill (CompareOverlap *overlap, const CompareRole *a, const CompareRole *b,
                           const guint32 *a_ranks, const guint32 *b_ranks, guint min_sample);

/**
 * compare_rank_biased_overlap:
 * @a: n_a things, the first ranked highest, each once; @b likewise
 * @p: persistence, above 0 and below 1
 *
 * Webber, Moffat and Zobel 2010, equation 32: extrapolated from both lists, which may differ in
 * length.
 *
 * Returns: 0 to 1; NaN where a list is empty.
 */
double compare_rank_biased_overlap (const guint32 *a, guint n_a, const guint32 *b, guint n_b,
                                    double p);

G_END_DECLS
