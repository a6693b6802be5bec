/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From postings to sparse columns to least squares. */

#include "compare-design.h"

#include "compare-cluster.h"
#include "compare-control.h"
#include "compare-solve.h"

#include <string.h>

#define POSTINGS_A_PARAMETER 10

static void
order_by_employer (CompareDesign *design, const MarketTable *table, const guint32 *rows)
{
  guint n_ids = market_table_get_n_names (table, MARKET_NAMES_EMPLOYERS) + 1;
  g_autofree guint32 *order = g_new (guint32, design->n);

  design->cluster_start = g_new (guint32, design->n + 1);
  design->n_clusters = compare_order_by_employer (market_table_get_columns (table)->employer, n_ids,
                                                  rows, design->n, order, design->cluster_start);
  design->rows = g_new (guint32, design->n);
  for (guint i = 0; i < design->n; i++)
    design->rows[i] = rows[order[i]];
}

static inline guint
add_column (guint8 *to, guint8 column)
{
  *to = column;
  return column != COMPARE_CONTROL_NO_COLUMN;
}

/* Writes the candidates of each posting one after another. */
static void
fill_columns (CompareDesign *design, const MarketColumns *columns, const ComparePlaces *places,
              const CompareCandidates *candidates)
{
  gsize n_mentions = 0;
  guint8 *to;

  for (guint i = 0; i < design->n; i++)
    n_mentions
        += columns->skill_start[design->rows[i] + 1] - columns->skill_start[design->rows[i]];
  /* The constant, the four levels, the skills, and room for one that is not kept. */
  design->columns = to = g_new (guint8, n_mentions + (gsize) design->n * 5 + 1);
  design->start = g_new (guint32, design->n + 1);
  for (guint i = 0; i < design->n; i++)
    {
      guint32 row = design->rows[i];

      design->start[i] = to - design->columns;
      *to++ = 0;
      to += add_column (to, candidates->seniorities[columns->seniority[row]]);
      to += add_column (to, candidates->work_modes[columns->work_mode[row]]);
      if (columns->flags[row] & MARKET_ROW_IS_AGENCY)
        to += add_column (to, candidates->agency);
      to += add_column (to, candidates->places[places->of_row[i]]);
      for (guint k = columns->skill_start[row]; k < columns->skill_start[row + 1]; k++)
        to += add_column (to, candidates->skills[columns->skills[k]]);
    }
  design->start[design->n] = to - design->columns;
}

static void
fill_gram (CompareDesign *design)
{
  guint p = design->n_columns;
  double *gram = design->gram = g_new0 (double, p * p);

  for (guint i = 0; i < design->n; i++)
    for (guint k = design->start[i]; k < design->start[i + 1]; k++)
      for (guint l = design->start[i]; l < design->start[i + 1]; l++)
        gram[design->columns[k] * p + design->columns[l]]++;
}

/* Leaves only the columns that are kept, under new numbers. */
static void
keep_columns (CompareDesign *design, const guint8 *is_kept, guint n_kept)
{
  guint8 renumbered[COMPARE_DESIGN_MAX_COLUMNS];
  guint p = design->n_columns, n = 0, to = 0;
  double *gram = g_new (double, n_kept * n_kept);

  for (guint column = 0; column < p; column++)
    if (is_kept[column])
      {
        guint m = 0;

        for (guint other = 0; other < p; other++)
          if (is_kept[other])
            gram[n * n_kept + m++] = design->gram[column * p + other];
        design->factors[n] = design->factors[column];
        design->skills[n] = design->skills[column];
        renumbered[column] = n++;
      }
  for (guint i = 0, k = 0; i < design->n; i++)
    {
      design->start[i] = to;
      for (; k < design->start[i + 1]; k++)
        if (is_kept[design->columns[k]])
          design->columns[to++] = renumbered[design->columns[k]];
    }
  design->start[design->n] = to;
  g_free (design->gram);
  design->gram = gram;
  design->n_columns = n_kept;
}

static void
choose_columns (CompareDesign *design, CompareCandidates *candidates, guint max_kept)
{
  guint8 is_kept[COMPARE_DESIGN_MAX_COLUMNS];
  guint n_tried, n_kept = compare_solve_choose (design->gram, design->n_columns, max_kept, is_kept,
                                                &n_tried);

  design->factors = g_new0 (CompareFactor, design->n_columns);
  design->skills = g_new0 (guint32, design->n_columns);
  for (guint column = 1; column < design->n_columns; column++)
    {
      guint index = g_array_index (candidates->of_column, guint, column - 1);
      CompareControl *control = &g_array_index (candidates->controls, CompareControl, index);

      design->factors[column] = control->factor;
      design->skills[column] = control->factor == COMPARE_FACTOR_SKILLS ? control->id : 0;
      if (!is_kept[column])
        control->state = column < n_tried ? COMPARE_CONTROL_COLLINEAR : COMPARE_CONTROL_NO_ROOM;
    }
  keep_columns (design, is_kept, n_kept);
}

/* The fit, what it leaves, and how far each posting pulls it towards itself. */
static gboolean
fit (CompareDesign *design, CompareModel *model)
{
  guint p = design->n_columns;
  g_autofree double *right = g_new0 (double, p);
  double mean = 0, total = 0, rest = 0;

  for (guint i = 0; i < design->n; i++)
    {
      mean += design->log_pay[i] / design->n;
      for (guint k = design->start[i]; k < design->start[i + 1]; k++)
        right[design->columns[k]] += design->log_pay[i];
    }
  design->inverse = g_new (double, p * p);
  design->coefficients = g_new (double, p);
  if (!compare_solve_invert (design->gram, right, p, design->inverse, design->coefficients))
    return FALSE;

  design->residuals = g_new (double, design->n);
  design->leverages = g_new (double, design->n);
  for (guint i = 0; i < design->n; i++)
    {
      double fitted = 0, leverage = 0;

      for (guint k = design->start[i]; k < design->start[i + 1]; k++)
        {
          const double *row = &design->inverse[design->columns[k] * p];

          fitted += design->coefficients[design->columns[k]];
          for (guint l = design->start[i]; l < design->start[i + 1]; l++)
            leverage += row[design->columns[l]];
        }
      design->residuals[i] = design->log_pay[i] - fitted;
      design->leverages[i] = leverage;
      total += (design->log_pay[i] - mean) * (design->log_pay[i] - mean);
      rest += design->residuals[i] * design->residuals[i];
    }
  if (total > 0)
    model->r2 = CLAMP (1 - rest / total, 0, 1);
  return TRUE;
}

static void
take_controls (CompareModel *model, CompareCandidates *candidates)
{
  gsize n;

  model->controls = g_array_steal (candidates->controls, &n);
  model->n_controls = n;
}

CompareDesign *
compare_design_new (const MarketTable *table, const guint32 *rows, guint n_rows,
                    guint open, CompareModel *model)
{
  const MarketColumns *columns = market_table_get_columns (table);
  g_autoptr (CompareDesign) design = g_new0 (CompareDesign, 1);
  g_auto (ComparePlaces) places = { 0 };
  g_auto (CompareCandidates) candidates = { 0 };
  guint max_parameters = n_rows / POSTINGS_A_PARAMETER;

  design->n = n_rows;
  order_by_employer (design, table, rows);
  design->log_pay = g_new (double, n_rows);
  for (guint i = 0; i < n_rows; i++)
    design->log_pay[i] = log (columns->pay_yearly[design->rows[i]]);
  compare_places_init (&places, table, design->rows, n_rows);
  compare_candidates_init (&candidates, table, design->rows, n_rows, &places, open,
                           COMPARE_DESIGN_MAX_COLUMNS);

  *model = (CompareModel) { .n = n_rows, .n_employers = design->n_clusters, .r2 = NAN };
  if (max_parameters < 2)
    {
      model->reason = COMPARE_REASON_FEW_POSTINGS;
      return NULL;
    }
  fill_columns (design, columns, &places, &candidates);
  design->n_columns = candidates.n_columns;
  fill_gram (design);
  choose_columns (design, &candidates, MIN (max_parameters - 1, COMPARE_DESIGN_MAX_COLUMNS));
  take_controls (model, &candidates);
  model->n_parameters = design->n_columns;
  if (!fit (design, model))
    {
      model->reason = COMPARE_REASON_COLLINEAR;
      return NULL;
    }
  return g_steal_pointer (&design);
}

void
compare_design_free (CompareDesign *design)
{
  g_free (design->rows);
  g_free (design->log_pay);
  g_free (design->cluster_start);
  g_free (design->factors);
  g_free (design->skills);
  g_free (design->start);
  g_free (design->columns);
  g_free (design->gram);
  g_free (design->inverse);
  g_free (design->coefficients);
  g_free (design->residuals);
  g_free (design->leverages);
  g_free (design);
}
