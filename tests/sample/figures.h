/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures of a comparison of two roles by the names that tests/data/sample/figures.json gives
 * them. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/**
 * figures_get:
 * @role: index in the result, which has two
 * @name: "postings", "skill-share" and so on; an unknown one ends the test
 * @of: (nullable): the skill, work mode or level that it is a figure of
 */
double figures_get (const CompareResult *result, guint role, const char *name, const char *of);

G_END_DECLS
