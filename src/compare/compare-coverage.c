/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Coverage by seniority and place, and the reweighted median. */

#include "compare-coverage.h"

#include "compare-distribution.h"
#include "compare-ordered.h"
#include "compare-place.h"
#include "compare-sample.h"

#define LEAST_PAID 10
#define LEAST_EXPECTED 5.0
#define MOST_WEIGHT 5.0
#define UNLIKE_DISTANCE 0.1
#define UNLIKE_P 0.01

/* A lean that is smaller is not told from none. */
#define LEAST_LEAN 0.01

typedef struct
{
  guint n_all, n_paid;
} Cell;

/* A role's postings in the pay country. Cells are numbered seniority by seniority, each with all
 * places and then one for the places that are put together; the last cell is of what remains. */
typedef struct
{
  guint32 *rows;      /* n */
  guint8 *is_paid;    /* n */
  guint n;
  ComparePlaces places;
  Cell *cells;        /* n_cells */
  guint n_cells;
  guint *merged_into; /* n_cells: the cell that stands for each */
} Groups;

static guint
get_cell (const Groups *groups, const MarketColumns *columns, guint i)
{
  return columns->seniority[groups->rows[i]] * (groups->places.n_places + 1)
         + groups->places.of_row[i];
}

static void
groups_init (Groups *groups, const CompareRole *role, const MarketTable *table)
{
  const MarketColumns *columns = market_table_get_columns (table);
  const MarketSelection *rows = role->base_rows != NULL ? role->base_rows : role->rows;

  groups->rows = g_new (guint32, MAX (role->pay.n_postings, 1));
  groups->is_paid = g_new (guint8, MAX (role->pay.n_postings, 1));
  for (guint row = market_selection_next (rows, 0); row != G_MAXUINT32;
       row = market_selection_next (rows, row + 1))
    {
      if (!compare_row_is_in_country (columns, row, role->pay.country))
        continue;
      groups->rows[groups->n] = row;
      groups->is_paid[groups->n++]
          = compare_row_is_paid (columns, row, role->pay.country, role->pay.currency);
    }
  compare_places_init (&groups->places, table, groups->rows, groups->n);
  groups->n_cells = LEXICON_N_SENIORITIES * (groups->places.n_places + 1) + 1;
  groups->cells = g_new0 (Cell, groups->n_cells);
  groups->merged_into = g_new (guint, groups->n_cells);
  for (guint i = 0; i < groups->n; i++)
    {
      Cell *cell = &groups->cells[get_cell (groups, columns, i)];

      cell->n_all++;
      cell->n_paid += groups->is_paid[i];
    }
}

static void
groups_clear (Groups *groups)
{
  g_free (groups->rows);
  g_free (groups->is_paid);
  compare_places_clear (&groups->places);
  g_free (groups->cells);
  g_free (groups->merged_into);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Groups, groups_clear)

/* How many of the postings of a seniority (@n_places cells in a row) or place are paid. */
static CompareCoverageGroup
add_up (const Groups *groups, guint first, guint step, guint n_steps, const char *name, guint id,
        guint min_sample)
{
  CompareCoverageGroup group = { .name = g_strdup (name), .id = id };

  for (guint i = 0; i < n_steps; i++)
    {
      group.n_postings += groups->cells[first + i * step].n_all;
      group.n += groups->cells[first + i * step].n_paid;
    }
  group.coverage = compare_share (group.n, group.n_postings, min_sample).share;
  group.ci95 = compare_share_interval (group.n, group.n_postings, min_sample);
  return group;
}

static void
fill_groups (CompareCoverage *coverage, const Groups *groups, guint min_sample)
{
  guint width = groups->places.n_places + 1;

  coverage->seniorities = g_new0 (CompareCoverageGroup, LEXICON_N_SENIORITIES);
  for (guint i = 1; i <= LEXICON_N_SENIORITIES; i++)
    {
      LexiconSeniority level = i % LEXICON_N_SENIORITIES;
      CompareCoverageGroup group
          = add_up (groups, level * width, 1, groups->places.n_places,
                    lexicon_seniority_get_name (level), level, min_sample);

      if (group.n_postings > 0)
        coverage->seniorities[coverage->n_seniorities++] = group;
      else
        g_free (group.name);
    }
  coverage->n_places = groups->places.n_places;
  coverage->places = g_new0 (CompareCoverageGroup, coverage->n_places);
  for (guint place = 0; place < coverage->n_places; place++)
    coverage->places[place] = add_up (groups, place, width, LEXICON_N_SENIORITIES,
                                      groups->places.names[place], 0, min_sample);
}

static void
merge (Groups *groups, guint from, guint to)
{
  groups->merged_into[from] = to;
  groups->cells[to].n_all += groups->cells[from].n_all;
  groups->cells[to].n_paid += groups->cells[from].n_paid;
  groups->cells[from] = (Cell) { 0 };
}

static guint
find_largest (const Groups *groups)
{
  guint largest = 0;

  for (guint cell = 1; cell < groups->n_cells; cell++)
    if (groups->cells[cell].n_paid > groups->cells[largest].n_paid)
      largest = cell;
  return largest;
}

static guint
collapse_places (Groups *groups, guint level)
{
  guint width = groups->places.n_places + 1, rest = level * width + width - 1, n_collapsed = 0;

  for (guint cell = level * width; cell < rest; cell++)
    if (groups->cells[cell].n_all > 0 && groups->cells[cell].n_paid < LEAST_PAID)
      {
        merge (groups, cell, rest);
        n_collapsed++;
      }
  return n_collapsed;
}

/* Puts small cells together until each has enough paid postings to stand for its others. */
static void
collapse (CompareCoverage *coverage, Groups *groups)
{
  guint last = groups->n_cells - 1;

  for (guint cell = 0; cell < groups->n_cells; cell++)
    {
      groups->merged_into[cell] = cell;
      coverage->n_cells += groups->cells[cell].n_all > 0;
    }
  for (guint level = 0; level < LEXICON_N_SENIORITIES; level++)
    {
      guint rest = (level + 1) * (groups->places.n_places + 1) - 1;

      coverage->n_collapsed += collapse_places (groups, level);
      if (groups->cells[rest].n_all > 0 && groups->cells[rest].n_paid < LEAST_PAID)
        merge (groups, rest, last);
    }
  if (groups->cells[last].n_all > 0 && groups->cells[last].n_paid < LEAST_PAID)
    {
      guint largest = find_largest (groups);

      if (largest != last)
        merge (groups, last, largest);
    }
}

static guint
find_standing (const Groups *groups, guint cell)
{
  while (groups->merged_into[cell] != cell)
    cell = groups->merged_into[cell];
  return cell;
}

/* Of how many employers, had each the same number of paid postings: what one employer states says
 * little of the others. */
static double
count_effective_employers (const Groups *groups, const MarketTable *table)
{
  const guint32 *employers = market_table_get_columns (table)->employer;
  guint n_ids = market_table_get_n_names (table, MARKET_NAMES_EMPLOYERS) + 1;
  g_autofree guint *n_of = g_new0 (guint, n_ids);
  double sum = 0, squares = 0;

  for (guint i = 0; i < groups->n; i++)
    if (groups->is_paid[i])
      n_of[employers[groups->rows[i]]]++;
  sum = squares = n_of[0];
  for (guint id = 1; id < n_ids; id++)
    {
      sum += n_of[id];
      squares += (double) n_of[id] * n_of[id];
    }
  return sum * sum / squares;
}

/* How far the paid postings are from all over the levels of a factor, and whether chance does that.
 * Levels that few paid postings are to be expected of count as one. */
static void
measure (const CompareCoverageGroup *levels, guint n_levels, double share, double scale,
         double *distance, double *p)
{
  guint n_standing = 0;
  double rest_expected = 0, rest_paid = 0, n_paid = 0, square = 0;

  *distance = 0;
  for (guint i = 0; i <= n_levels; i++)
    {
      double expected = i < n_levels ? levels[i].n_postings * share : rest_expected;
      double paid = i < n_levels ? levels[i].n : rest_paid;

      if (i < n_levels && expected < LEAST_EXPECTED)
        {
          rest_expected += expected;
          rest_paid += paid;
          continue;
        }
      if (expected == 0)
        continue;
      n_standing++;
      n_paid += paid;
      *distance += fabs (paid - expected) / 2;
      square += (paid - expected) * (paid - expected) / expected;
    }
  *distance /= n_paid;
  *p = n_standing > 1 && share < 1
           ? compare_chi_squared_upper (square / (1 - share) * scale, n_standing - 1)
           : 1;
}

/* By seniority or by place, whichever chance explains less; it had two chances. */
static void
fill_distance (CompareCoverage *coverage, const Groups *groups, guint n_paid,
               const MarketTable *table)
{
  double share = (double) n_paid / groups->n;
  double scale = count_effective_employers (groups, table) / n_paid;
  double distances[2], p[2];
  gboolean is_by_place;

  measure (coverage->seniorities, coverage->n_seniorities, share, scale, &distances[0], &p[0]);
  measure (coverage->places, coverage->n_places, share, scale, &distances[1], &p[1]);
  is_by_place = p[1] < p[0];
  coverage->factor = is_by_place ? COMPARE_FACTOR_PLACE : COMPARE_FACTOR_SENIORITY;
  coverage->distance = distances[is_by_place];
  coverage->p = MIN (2 * p[is_by_place], 1);
}

static double *
weigh (CompareCoverage *coverage, const Groups *groups, const MarketColumns *columns,
       double *values, guint n_paid)
{
  double *weights = g_new (double, n_paid);
  double sum = 0, squares = 0;
  guint n = 0;

  for (guint i = 0; i < groups->n; i++)
    {
      const Cell *cell;
      double weight;

      if (!groups->is_paid[i])
        continue;
      cell = &groups->cells[find_standing (groups, get_cell (groups, columns, i))];
      weight = (double) cell->n_all / groups->n * n_paid / cell->n_paid;
      coverage->n_trimmed += weight > MOST_WEIGHT;
      weight = MIN (weight, MOST_WEIGHT);
      sum += weight;
      squares += weight * weight;
      values[n] = columns->pay_yearly[groups->rows[i]];
      weights[n++] = weight;
    }
  coverage->n_effective = sum * sum / squares;
  return weights;
}

double
compare_weighted_median (const double *values, const double *weights, guint n)
{
  double half = 0, below = 0;

  for (guint i = 0; i < n; i++)
    half += weights[i] / 2;
  for (guint i = 0; i < n; i++)
    {
      below += weights[i];
      if (fabs (below - half) <= 1e-12 * half && i + 1 < n)
        return (values[i] + values[i + 1]) / 2;
      if (below > half)
        return values[i];
    }
  return n > 0 ? values[n - 1] : NAN;
}

static void
fill_median (CompareCoverage *coverage, const Groups *groups, const MarketColumns *columns,
             guint n_paid)
{
  g_autofree double *values = g_new (double, n_paid);
  g_autofree double *unordered = weigh (coverage, groups, columns, values, n_paid);
  g_autofree double *weights = g_new (double, n_paid);
  g_autofree guint32 *order = g_new (guint32, n_paid);

  for (guint i = 0; i < n_paid; i++)
    order[i] = i;
  compare_order_rows (values, order, n_paid);
  for (guint i = 0; i < n_paid; i++)
    weights[i] = unordered[order[i]];
  coverage->median_reweighted = compare_weighted_median (values, weights, n_paid);
}

static CompareLean
find_lean (const CompareCoverage *coverage, double median)
{
  double off = median - coverage->median_reweighted;

  if (coverage->distance < UNLIKE_DISTANCE || coverage->p >= UNLIKE_P)
    return COMPARE_LEAN_NONE;
  if (fabs (off) < LEAST_LEAN * median)
    return COMPARE_LEAN_UNKNOWN;
  return off > 0 ? COMPARE_LEAN_HIGH : COMPARE_LEAN_LOW;
}

void
compare_coverage_fill (CompareRole *role, const MarketTable *table, guint min_sample)
{
  CompareCoverage *coverage = &role->coverage;
  g_auto (Groups) groups = { 0 };

  groups_init (&groups, role, table);
  fill_groups (coverage, &groups, min_sample);
  coverage->ci95 = compare_share_interval (role->pay.n, groups.n, min_sample);
  if (role->pay.n < MAX (min_sample, 1))
    {
      coverage->reason = COMPARE_REASON_FEW_POSTINGS;
      return;
    }
  collapse (coverage, &groups);
  fill_distance (coverage, &groups, role->pay.n, table);
  fill_median (coverage, &groups, market_table_get_columns (table), role->pay.n);
  coverage->lean = find_lean (coverage, role->pay.median);
}
