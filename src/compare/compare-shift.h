/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The change of a mean between two sets of postings, split into what moved within groups of postings
 * and what the groups' shares moved. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/* Postings of both sets, those of one employer after another. */
typedef struct
{
  guint n;
  guint32 *rows;          /* n, of the table */
  guint8 *is_to;          /* n: of the later set */
  guint32 *groups;        /* n: below n_groups */
  guint n_groups;
  guint32 *cluster_start; /* n_clusters + 1 */
  guint n_clusters;
} CompareSets;

/**
 * compare_sets_init:
 * @rows: (array length=n)
 * @is_to: (array length=n)
 *
 * Groups are alike in seniority and country; those with under ten postings in either set are one,
 * but for groups that only one set has.
 */
void compare_sets_init (CompareSets *sets, const MarketTable *table, const guint32 *rows,
                        const guint8 *is_to, guint n);
void compare_sets_clear (CompareSets *sets);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CompareSets, compare_sets_clear)

/**
 * compare_shift:
 * @values: (array): sets->n
 * @p: (out): of so large a change within by chance
 *
 * Within is the sum over groups of the mean of both shares times the change of the mean, mix the mean
 * of both means times the change of the share; a group that only one set has moved by mix alone. The
 * interval takes employers as independent, whichever of the sets their postings are in, and the
 * shares as given; t quantiles with one degree of freedom less than employers.
 */
CompareShift compare_shift (const CompareSets *sets, const double *values, double *p);

G_END_DECLS
