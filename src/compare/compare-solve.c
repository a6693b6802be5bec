/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of independent columns, and the door to GSL's linear algebra. */

#include "compare-solve.h"

#include "compare-distribution.h"

#include <gsl/gsl_linalg.h>
#include <math.h>
#include <string.h>

#define TOLERANCE 1e-8

guint
compare_solve_choose (const double *gram, guint n, guint max_kept, guint8 *is_kept, guint *n_tried)
{
  g_autofree double *factor = g_new0 (double, (gsize) n * MAX (max_kept, 1)); /* a row a column */
  g_autofree guint *kept = g_new0 (guint, MAX (max_kept, 1));
  guint n_kept = 0, column;

  memset (is_kept, 0, n);
  for (column = 0; column < n && n_kept < max_kept; column++)
    {
      double *row = &factor[(gsize) n_kept * max_kept];
      double rest = gram[(gsize) column * n + column];

      for (guint k = 0; k < n_kept; k++)
        {
          const double *other = &factor[(gsize) k * max_kept];
          double sum = gram[(gsize) column * n + kept[k]];

          for (guint i = 0; i < k; i++)
            sum -= row[i] * other[i];
          row[k] = sum / other[k];
          rest -= row[k] * row[k];
        }
      if (!(rest > TOLERANCE * gram[(gsize) column * n + column]))
        continue;
      row[n_kept] = sqrt (rest);
      is_kept[column] = TRUE;
      kept[n_kept++] = column;
    }
  *n_tried = column;
  return n_kept;
}

gboolean
compare_solve_invert (const double *gram, const double *right, guint n, double *inverse,
                      double *solution)
{
  gsl_matrix_view matrix = gsl_matrix_view_array (inverse, n, n);
  gsl_vector_const_view b = gsl_vector_const_view_array (right, n);
  gsl_vector_view x = gsl_vector_view_array (solution, n);

  compare_gsl_ensure_returns ();
  memcpy (inverse, gram, (gsize) n * n * sizeof *inverse);
  return gsl_linalg_cholesky_decomp1 (&matrix.matrix) == GSL_SUCCESS
         && gsl_linalg_cholesky_solve (&matrix.matrix, &b.vector, &x.vector) == GSL_SUCCESS
         && gsl_linalg_cholesky_invert (&matrix.matrix) == GSL_SUCCESS;
}
