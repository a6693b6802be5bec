/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Effects one by one, their cleared columns eight at a time. */

#include "compare-effect.h"

#include "compare-distribution.h"

#include <stdlib.h>
#include <string.h>

/* Effects that walk through the design together: a posting's columns are then read once for all. */
#define N_LANES 8

/* What is left of a column's sum of squares when the controls tell it wholly. */
#define COLLINEAR 1e-7

/* What a posting or employer may leave of itself in a fit before it stands for nothing else. */
#define LEAST_REST 1e-9

typedef struct
{
  CompareEffect *effects[N_LANES];
  guint n;
  double *gammas;               /* n_columns x N_LANES: the controls' coefficients of each column */
  double squares[N_LANES];      /* sum of squares of the cleared column */
  double slopes[N_LANES];       /* what the effect still explains of the design's residuals */
  double own_leverages[N_LANES];/* 1 / squares, or 0 where the design's leverage has it already */
  double cluster_meat[N_LANES], hc3_meat[N_LANES], cluster_squares[N_LANES];
  double least_rest[N_LANES];   /* of squares, when the largest employer is left out */
} Lanes;

static void
set_control_lane (Lanes *lanes, guint lane, const CompareDesign *design)
{
  guint column = lanes->effects[lane]->column, p = design->n_columns;
  double own = design->inverse[column * p + column];

  for (guint k = 0; k < p; k++)
    lanes->gammas[k * N_LANES + lane] = -design->inverse[k * p + column] / own;
  lanes->gammas[column * N_LANES + lane] = 0;
  lanes->squares[lane] = 1 / own;
  lanes->slopes[lane] = 0;
  lanes->own_leverages[lane] = 0;
  lanes->effects[lane]->log = design->coefficients[column];
}

static void
project (const CompareDesign *design, const CompareEffect *effect, double *products,
         double *gammas, guint stride)
{
  guint p = design->n_columns;

  memset (products, 0, p * sizeof *products);
  for (guint i = 0; i < effect->n; i++)
    for (guint k = design->start[effect->postings[i]]; k < design->start[effect->postings[i] + 1];
         k++)
      products[design->columns[k]]++;
  for (guint k = 0; k < p; k++)
    {
      double sum = 0;

      for (guint l = 0; l < p; l++)
        sum += design->inverse[k * p + l] * products[l];
      gammas[k * stride] = sum;
    }
}

static void
set_lane (Lanes *lanes, guint lane, const CompareDesign *design)
{
  CompareEffect *effect = lanes->effects[lane];
  g_autofree double *products = g_new (double, design->n_columns);
  double square = effect->n, covariance = 0;

  project (design, effect, products, &lanes->gammas[lane], N_LANES);
  for (guint k = 0; k < design->n_columns; k++)
    square -= products[k] * lanes->gammas[k * N_LANES + lane];
  for (guint i = 0; i < effect->n; i++)
    covariance += design->residuals[effect->postings[i]];

  if (!(square > COLLINEAR * effect->n))
    {
      effect->reason = COMPARE_REASON_COLLINEAR;
      for (guint k = 0; k < design->n_columns; k++)
        lanes->gammas[k * N_LANES + lane] = 0;
      square = 1;
      covariance = 0;
    }
  lanes->squares[lane] = square;
  lanes->slopes[lane] = covariance / square;
  lanes->own_leverages[lane] = 1 / square;
  effect->log = covariance / square;
}

/* The bits of each byte as numbers: N_LANES for each of 256. */
static double *
make_bits (void)
{
  double *bits = g_new (double, 256 * N_LANES);

  for (guint byte = 0; byte < 256; byte++)
    for (guint bit = 0; bit < N_LANES; bit++)
      bits[byte * N_LANES + bit] = byte >> bit & 1;
  return bits;
}

/* Says by bits which of the lanes' effects each posting has. */
static void
mark_postings (const Lanes *lanes, guint8 *has, guint n)
{
  memset (has, 0, n);
  for (guint lane = 0; lane < lanes->n; lane++)
    for (guint i = 0; i < lanes->effects[lane]->n; i++)
      has[lanes->effects[lane]->postings[i]] |= 1u << lane;
}

/* Adds a posting to its employer's sums of score and square, and to HC3's. */
static inline void
add_posting (Lanes *lanes, const CompareDesign *design, guint i, const double *is_in,
             double *scores, double *squares)
{
  double cleared[N_LANES];

  memcpy (cleared, is_in, sizeof cleared);
  for (guint k = design->start[i]; k < design->start[i + 1]; k++)
    {
      const double *gammas = &lanes->gammas[design->columns[k] * N_LANES];

      for (guint lane = 0; lane < N_LANES; lane++)
        cleared[lane] -= gammas[lane];
    }
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      double square = cleared[lane] * cleared[lane];
      double score = cleared[lane] * (design->residuals[i] - lanes->slopes[lane] * cleared[lane]);
      double rest = 1 - design->leverages[i] - lanes->own_leverages[lane] * square;
      double scaled = score / MAX (rest, LEAST_REST);

      scores[lane] += score;
      squares[lane] += square;
      lanes->hc3_meat[lane] += scaled * scaled;
    }
}

static inline void
add_employer (Lanes *lanes, const double *scores, const double *squares)
{
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      double rest = 1 - squares[lane] / lanes->squares[lane];
      double scaled = scores[lane] / MAX (rest, LEAST_REST);

      lanes->cluster_meat[lane] += scaled * scaled;
      lanes->cluster_squares[lane] += squares[lane] * squares[lane];
      lanes->least_rest[lane] = MIN (lanes->least_rest[lane], rest);
    }
}

static void
walk (Lanes *lanes, const CompareDesign *design, const guint8 *has, const double *bits)
{
  for (guint cluster = 0; cluster < design->n_clusters; cluster++)
    {
      double scores[N_LANES] = { 0 }, squares[N_LANES] = { 0 };

      for (guint i = design->cluster_start[cluster]; i < design->cluster_start[cluster + 1]; i++)
        add_posting (lanes, design, i, &bits[has[i] * N_LANES], scores, squares);
      add_employer (lanes, scores, squares);
    }
}

/* Employers that have it, and whether one of them has all, or one of the others all that have not. */
static guint
count_employers (const CompareEffect *effect, const CompareDesign *design, gboolean *is_of_one)
{
  guint n_with = 0, n_without = 0, next = 0;

  for (guint cluster = 0; cluster < design->n_clusters; cluster++)
    {
      guint end = design->cluster_start[cluster + 1], n = 0;

      for (; next < effect->n && effect->postings[next] < end; next++)
        n++;
      n_with += n > 0;
      n_without += n < end - design->cluster_start[cluster];
    }
  *is_of_one = n_with < 2 || n_without < 2;
  return n_with;
}

static void
set_missing (CompareEffect *effect)
{
  effect->log = effect->error = effect->df = effect->p = NAN;
  effect->ci95 = COMPARE_INTERVAL_NONE;
}

static void
finish_lane (Lanes *lanes, guint lane, const CompareDesign *design)
{
  CompareEffect *effect = lanes->effects[lane];
  double square = lanes->squares[lane], reach;
  double most = design->n - design->n_columns - (effect->column == 0);
  gboolean is_of_one;

  effect->n_employers = count_employers (effect, design, &is_of_one);
  if (effect->reason == COMPARE_REASON_NONE
      && (is_of_one || lanes->least_rest[lane] < LEAST_REST))
    effect->reason = COMPARE_REASON_FEW_EMPLOYERS;
  if (effect->reason != COMPARE_REASON_NONE)
    {
      set_missing (effect);
      return;
    }
  effect->error
      = sqrt (MAX (lanes->cluster_meat[lane], lanes->hc3_meat[lane])) / square;
  effect->df = CLAMP (square * square / lanes->cluster_squares[lane], 1, most);
  effect->p = effect->error > 0 ? compare_t_two_sided (effect->log / effect->error, effect->df)
                                : (effect->log == 0 ? 1 : 0);
  reach = compare_t_quantile (0.975, effect->df) * effect->error;
  effect->ci95 = (CompareInterval) { effect->log - reach, effect->log + reach };
}

gboolean
compare_effects_estimate (const CompareDesign *design, CompareEffect *effects, guint n_effects,
                          GCancellable *cancellable)
{
  g_autofree guint8 *has = g_new (guint8, design->n);
  g_autofree double *gammas = g_new (double, (gsize) design->n_columns * N_LANES);
  g_autofree double *bits = make_bits ();

  for (guint first = 0; first < n_effects; first += N_LANES)
    {
      Lanes lanes = { .n = MIN (N_LANES, n_effects - first), .gammas = gammas };

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      memset (gammas, 0, (gsize) design->n_columns * N_LANES * sizeof *gammas);
      for (guint lane = 0; lane < N_LANES; lane++)
        {
          lanes.squares[lane] = lanes.least_rest[lane] = 1;
          if (lane >= lanes.n)
            continue;
          lanes.effects[lane] = &effects[first + lane];
          lanes.effects[lane]->reason = COMPARE_REASON_NONE;
          if (lanes.effects[lane]->column != 0)
            set_control_lane (&lanes, lane, design);
          else
            set_lane (&lanes, lane, design);
        }
      mark_postings (&lanes, has, design->n);
      walk (&lanes, design, has, bits);
      for (guint lane = 0; lane < lanes.n; lane++)
        finish_lane (&lanes, lane, design);
    }
  return TRUE;
}

void
compare_effect_get_coefficients (const CompareEffect *effect, const CompareDesign *design,
                                 double *coefficients)
{
  g_autofree double *products = g_new (double, design->n_columns);
  g_autofree double *gammas = g_new (double, design->n_columns);

  project (design, effect, products, gammas, 1);
  for (guint k = 0; k < design->n_columns; k++)
    coefficients[k] = design->coefficients[k] - effect->log * gammas[k];
}

typedef struct
{
  double p;
  guint index;
} Ordered;

static int
order_by_p (const void *a, const void *b)
{
  const Ordered *one = a, *two = b;

  if (one->p != two->p)
    return one->p < two->p ? -1 : 1;
  return (one->index > two->index) - (one->index < two->index);
}

void
compare_false_discovery_rates (const double *p, guint n, double *q)
{
  g_autofree Ordered *ordered = g_new (Ordered, n);
  guint n_known = 0;
  double least = 1;

  for (guint i = 0; i < n; i++)
    {
      q[i] = NAN;
      if (!isnan (p[i]))
        ordered[n_known++] = (Ordered) { p[i], i };
    }
  if (n_known > 0)
    qsort (ordered, n_known, sizeof *ordered, order_by_p);
  for (guint rank = n_known; rank > 0; rank--)
    {
      least = MIN (least, ordered[rank - 1].p * n_known / rank);
      q[ordered[rank - 1].index] = least;
    }
}
