/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one thing adds to log pay with a design's controls held constant. */

#pragma once

#include "compare-design.h"

G_BEGIN_DECLS

/* The coefficient of a column of zeros and ones. */
typedef struct
{
  const guint32 *postings; /* n of the design's, rising: those that have it */
  guint n;
  guint column;            /* of the design, where it is one of the controls: then it is taken out of
                            * them; else 0 */
  /* What is estimated; NaN where it cannot be. */
  double log;
  double error;            /* standard error */
  double df;
  double p;                /* of so large an effect by chance, two-sided */
  CompareInterval ci95;    /* of log */
  guint n_employers;       /* that have it */
  CompareReason reason;
} CompareEffect;

/**
 * compare_effects_estimate:
 * @effects: n_effects, with what is asked for
 *
 * By Frisch, Waugh and Lovell: each effect's column is cleared of the controls, and log pay
 * regressed on what is left, as if each had a model of its own. The standard error is the larger of
 * two. With employers as clusters: the effect again without each employer in turn, by what that
 * employer's postings add to the sums (the jackknife, CR3, of the cleared column). With postings as
 * independent: HC3 (MacKinnon and White 1985). The degrees of freedom are Satterthwaite's for equal
 * errors: (sum of b)^2 / sum of b^2, b being an employer's sum of squares of the cleared column, at
 * least 1 and at most n less the parameters. A skill of three employers thus has about three, however
 * many postings and other employers there are.
 *
 * FEW_EMPLOYERS where all that have it, or all that have not, are of one; COLLINEAR where the controls tell it wholly.
 *
 * O(n_effects * size of the design).
 *
 * Returns: FALSE when cancelled.
 */
gboolean compare_effects_estimate (const CompareDesign *design, CompareEffect *effects,
                                   guint n_effects, GCancellable *cancellable);

/**
 * compare_effect_get_coefficients:
 * @effect: estimated
 * @coefficients: (out) (array): design->n_columns: of the controls, with the effect beside them
 */
void compare_effect_get_coefficients (const CompareEffect *effect, const CompareDesign *design,
                                      double *coefficients);

/**
 * compare_false_discovery_rates:
 * @p: n probabilities, those that are NaN left out
 * @q: (out) (array): n: the least rate of false discoveries at which it would be one
 *
 * Benjamini and Hochberg 1995.
 */
void compare_false_discovery_rates (const double *p, guint n, double *q);

G_END_DECLS
