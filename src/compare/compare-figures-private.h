/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How modelled figures begin (missing) and end. Internal to the layer. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/* Sets what is modelled to missing, whatever stood there. */
void compare_role_init_modelled (CompareRole *role); /* and all of its premiums */
void compare_gap_init (CompareGap *gap);
void compare_result_init_modelled (CompareResult *result);

/* Frees what is modelled. */
void compare_role_clear_modelled (CompareRole *role);
void compare_gap_clear (CompareGap *gap);
void compare_result_clear_modelled (CompareResult *result);

/**
 * compare_result_copy_plain:
 *
 * Returns: (transfer full): the plain figures again, everything modelled missing.
 */
CompareResult *compare_result_copy_plain (const CompareResult *result);

G_END_DECLS
