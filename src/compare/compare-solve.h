/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Linear equations of cross-products: which columns are independent, and GSL's solution. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * compare_solve_choose:
 * @gram: n squared, the cross-products of columns
 * @max_kept: columns that there is room for
 * @is_kept: (out) (array length=n)
 * @n_tried: (out): columns that had their turn before the room was used up
 *
 * Goes through the columns in their order and keeps each that those kept before it do not tell, to
 * within a relative 1e-8 of its sum of squares (a Cholesky factorisation that skips).
 *
 * Returns: how many are kept.
 */
guint compare_solve_choose (const double *gram, guint n, guint max_kept, guint8 *is_kept,
                            guint *n_tried);

/**
 * compare_solve_invert:
 * @gram: n squared, positive definite
 * @right: n
 * @inverse: (out) (array): n squared
 * @solution: (out) (array): n
 *
 * Returns: FALSE where GSL finds the matrix not to be positive definite.
 */
gboolean compare_solve_invert (const double *gram, const double *right, guint n, double *inverse,
                               double *solution);

G_END_DECLS
