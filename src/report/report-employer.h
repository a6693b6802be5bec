/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The employers that hire for both roles of a pair. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/* Indexes of the two roles' lists of employers. */
typedef struct
{
  guint a, b;
} ReportSharedEmployer;

/**
 * report_employer_new_shared:
 *
 * Returns: (transfer full) (element-type ReportSharedEmployer): who hires much for both first, that is
 * by the smaller of the two numbers of postings, then the larger, then in the order of the first role's list.
 */
GArray *
report_employer_new_shared (const CompareResult *result, const ComparePair *pair);

G_END_DECLS
