/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What figures rest on, in words: n, what was left out, and where they are from. Stands below the
 * rule in "How is this counted?". */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * app_basis_of_postings:
 *
 * Returns: (transfer full): how many postings each role has, duplicates, filters and source.
 */
char *app_basis_of_postings (const CompareResult *result);

/**
 * app_basis_of_pay:
 *
 * Returns: (transfer full): how many postings with pay each role has and how many without,
 * duplicates, filters and source.
 */
char *app_basis_of_pay (const CompareResult *result);

/**
 * app_basis_of_model:
 * @model: of @result
 *
 * Returns: (transfer full): lines that say how large a model is, what it holds constant, what that
 * is measured from, and what was dropped and why.
 */
char *app_basis_of_model (const CompareResult *result, const CompareModel *model);

G_END_DECLS
