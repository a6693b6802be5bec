/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two roles of a result beside each other. */

#pragma once

#include "compare-context.h"

G_BEGIN_DECLS

/**
 * compare_pair_fill:
 * @roles: the result's roles, all filled
 *
 * Fills @pair for its roles a and b.
 */
void compare_pair_fill (ComparePair *pair, const CompareContext *context,
                        const CompareRole *roles);

G_END_DECLS
