/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Small markets put together by hand, and texts compared with files under tests/golden/report/. */

#pragma once

#include "compare-roles.h"
#include "market-builder.h"

G_BEGIN_DECLS

/* @n postings alike but for their ids; the first @n_paid of them state yearly pay from @pay_first on in steps
 * of @pay_step; they are spread over @n_employers employers. */
typedef struct
{
  guint n, n_paid, n_employers;
  double pay_first, pay_step;
  MarketRow row;
} FixtureGroup;

void fixture_add (MarketBuilder *builder, const FixtureGroup *groups, guint n_groups);

/* Two roles of some hundred postings, with pay, skills, places, work modes and levels. */
MarketTable *fixture_new_table (void);

/* @roles: NULL-terminated, as they stand in the table. Pay in USD. */
CompareResult *fixture_compare (MarketTable *table, const char *const *roles,
                                const MarketFilter *filter);

/* A difference fails the test and leaves the new text beside the file as NAME-changed; with
 * ROLESCOPE_UPDATE_GOLDEN=1 in the environment it becomes the file. */
void fixture_check_golden (const char *name, const char *text);

G_END_DECLS
