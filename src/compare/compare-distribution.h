/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The distributions that intervals need, from GSL, whose aborting error handler is turned off here. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * compare_gsl_ensure_returns:
 *
 * To be called before anything of GSL: it then returns a status or NaN where it would abort.
 */
void compare_gsl_ensure_returns (void);

/**
 * compare_binomial_half_cdf:
 *
 * Returns: the probability of at most @k heads in @n throws of a fair coin.
 */
double compare_binomial_half_cdf (guint k, guint n);

/**
 * compare_binomial_cdf:
 * @p: from 0 to 1
 *
 * Returns: the probability of at most @k successes in @n trials, each with probability @p.
 */
double compare_binomial_cdf (guint k, double p, guint n);

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

/**
 * compare_t_two_sided:
 *
 * Returns: the probability of a @t as far from 0 or farther.
 */
double compare_t_two_sided (double t, double df);

/**
 * compare_chi_squared_upper:
 *
 * Returns: the probability of @x or more.
 */
double compare_chi_squared_upper (double x, double df);

G_END_DECLS
