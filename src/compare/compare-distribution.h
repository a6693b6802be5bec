/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The distributions that intervals need. The only door to GSL, whose aborting error handler is
 * turned off here. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * compare_binomial_half_cdf:
 *
 * Returns: the probability of at most @k heads in @n throws of a fair coin.
 */
double compare_binomial_half_cdf (guint k, guint n);

/**
 * compare_normal_quantile:
 * @p: above 0, below 1
 */
double compare_normal_quantile (double p);

/**
 * compare_t_quantile:
 * @p: above 0, below 1
 * @df: degrees of freedom, above 0
 */
double compare_t_quantile (double p, double df);

G_END_DECLS
