/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What models of log pay hold constant, as sparse columns of zeros and ones, and their least squares
 * (METHOD "Skill premium"). A posting has a constant, its level, mode, agency and place where these
 * are not their factor's most frequent one, and its skills among the most frequent thirty. */

#pragma once

#include "compare-context.h"

G_BEGIN_DECLS

#define COMPARE_DESIGN_MAX_COLUMNS 120
#define COMPARE_DESIGN_N_SKILLS 30

/* A level, place or skill has to be in so many postings, and missing in as many, to have a
 * parameter. */
#define COMPARE_DESIGN_MIN_POSTINGS 10

typedef struct
{
  guint n;                  /* postings with pay, those of one employer after another */
  guint32 *rows;            /* n rows of the table */
  double *log_pay;          /* n */
  guint32 *cluster_start;   /* n_clusters + 1: of each employer its postings; an unnamed employer's
                             * postings are clusters of one */
  guint n_clusters;
  guint n_columns;          /* the constant first; all linearly independent */
  CompareFactor *factors;   /* n_columns; the constant's means nothing */
  guint32 *skills;          /* n_columns: the skill of a skill's column, else 0 */
  guint32 *start;           /* n + 1: posting i has columns[start[i]] up to the next start */
  guint8 *columns;
  double *gram;             /* n_columns squared: the columns' cross-products */
  double *inverse;          /* of gram */
  double *coefficients;     /* n_columns: least squares of log pay */
  double *residuals;        /* n */
  double *leverages;        /* n: the hat matrix' diagonal */
} CompareDesign;

/**
 * compare_design_new:
 * @rows: (array length=n_rows): postings with pay, in any order
 * @open: bits of CompareFactor that are not held constant
 * @model: (out caller-allocates): what became of each control; with the reason where there is no
 *   design
 *
 * One parameter for ten postings at most, one of them for what is to be estimated. Controls have
 * their turn by factor and then by frequency; one that those before it tell wholly is dropped.
 * O(n) sparse cross-products; the solving is GSL's.
 *
 * Returns: (transfer full) (nullable)
 */
CompareDesign *compare_design_new (const MarketTable *table, const guint32 *rows, guint n_rows,
                                   guint open, CompareModel *model);
void compare_design_free (CompareDesign *design);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CompareDesign, compare_design_free)

G_END_DECLS
