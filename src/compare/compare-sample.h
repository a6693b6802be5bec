/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When a number rests on enough postings to be shown (METHOD "Small samples"). */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

CompareSample compare_sample_for_n (guint n, guint min_sample);

/**
 * compare_share:
 *
 * Returns: @n of @n_all with its share; NaN where @n_all is below @min_sample or 0.
 */
CompareShare compare_share (guint n, guint n_all, guint min_sample);

/**
 * compare_share_interval:
 *
 * Wilson 1927: 95%, of @n successes in @n_all independent trials.
 *
 * Returns: none where @n_all is below @min_sample or 0.
 */
CompareInterval compare_share_interval (guint n, guint n_all, guint min_sample);

G_END_DECLS
