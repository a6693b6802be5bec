/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Distribution functions on GSL. */

#include "compare-distribution.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <math.h>

/* GSL aborts the program on a domain error unless told otherwise; a NaN is what callers expect. */
void
compare_gsl_ensure_returns (void)
{
  static gsize is_off = 0;

  if (g_once_init_enter (&is_off))
    {
      gsl_set_error_handler_off ();
      g_once_init_leave (&is_off, 1);
    }
}

double
compare_binomial_half_cdf (guint k, guint n)
{
  compare_gsl_ensure_returns ();
  return gsl_cdf_binomial_P (k, 0.5, n);
}

double
compare_binomial_cdf (guint k, double p, guint n)
{
  compare_gsl_ensure_returns ();
  return gsl_cdf_binomial_P (k, p, n);
}

double
compare_normal_quantile (double p)
{
  compare_gsl_ensure_returns ();
  return gsl_cdf_ugaussian_Pinv (p);
}

double
compare_t_quantile (double p, double df)
{
  compare_gsl_ensure_returns ();
  return gsl_cdf_tdist_Pinv (p, df);
}

double
compare_t_two_sided (double t, double df)
{
  compare_gsl_ensure_returns ();
  return 2 * gsl_cdf_tdist_Q (fabs (t), df);
}

double
compare_chi_squared_upper (double x, double df)
{
  compare_gsl_ensure_returns ();
  return gsl_cdf_chisq_Q (x, df);
}
