/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A role's base salary. */

#include "compare-pay.h"

#include "compare-interval.h"
#include "compare-quantile.h"
#include "compare-sample.h"

static guint32 *
gather_paid (ComparePay *pay, const CompareContext *context, const CompareRows *rows)
{
  const MarketColumns *columns = context->columns;
  GArray *paid = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < rows->n; i++)
    if (compare_row_is_paid (columns, rows->rows[i], context->pay_country, context->pay_currency))
      g_array_append_val (paid, rows->rows[i]);

  pay->n = paid->len;
  pay->values = g_new (double, paid->len);
  for (guint i = 0; i < paid->len; i++)
    pay->values[i] = columns->pay_yearly[g_array_index (paid, guint32, i)];
  compare_order_rows (pay->values, (guint32 *) (gpointer) paid->data, paid->len);
  return (guint32 *) (gpointer) g_array_free (paid, FALSE);
}

static guint
count_in_country (const CompareContext *context, const CompareRows *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->n; i++)
    n += compare_row_is_in_country (context->columns, rows->rows[i], context->pay_country);
  return n;
}

/* Coverage is of the postings that the role would have whether they state their pay or not. */
static void
fill_coverage (ComparePay *pay, const CompareRole *role, const CompareContext *context,
               const CompareRows *rows)
{
  g_autofree guint32 *base_rows = NULL;
  CompareRows base = *rows;

  if (role->base_rows != NULL)
    base.rows = base_rows = market_selection_dup_rows (role->base_rows, &base.n);
  pay->n_postings = count_in_country (context, &base);
  pay->coverage = compare_share (pay->n, pay->n_postings, context->min_sample).share;
  pay->coverage_all = compare_share (pay->n, base.n, context->min_sample).share;
}

static guint
count_employers (const guint32 *employers, guint n, guint n_employer_ids)
{
  g_autofree guint8 *is_seen = g_new0 (guint8, n_employer_ids);
  guint n_employers = 0;

  is_seen[0] = TRUE;
  for (guint i = 0; i < n; i++)
    {
      n_employers += !is_seen[employers[i]];
      is_seen[employers[i]] = TRUE;
    }
  return n_employers;
}

static double
served_quantile (const CompareOrdered *sample, double p)
{
  if (!compare_quantile_is_served (compare_ordered_get_n (sample), p))
    return NAN;
  return compare_quantile (sample, p);
}

static void
fill_figures (ComparePay *pay, const guint32 *employers, guint n_employer_ids)
{
  CompareOrdered sample = compare_ordered_all (pay->values, pay->n);

  pay->median = compare_median (&sample);
  pay->p10 = served_quantile (&sample, 0.10);
  pay->p25 = served_quantile (&sample, 0.25);
  pay->p75 = served_quantile (&sample, 0.75);
  pay->p90 = served_quantile (&sample, 0.90);
  pay->ci95 = compare_interval_of_median (&sample);
  pay->ci95_clustered = compare_interval_clustered (pay->values, employers, pay->n, n_employer_ids,
                                                    &pay->clustered_reason);
  pay->p10_ci95 = compare_interval_of_quantile (&sample, 0.10);
  pay->p25_ci95 = compare_interval_of_quantile (&sample, 0.25);
  pay->p75_ci95 = compare_interval_of_quantile (&sample, 0.75);
  pay->p90_ci95 = compare_interval_of_quantile (&sample, 0.90);
}

guint32 *
compare_pay_fill (CompareRole *role, const CompareContext *context, const CompareRows *rows)
{
  ComparePay *pay = &role->pay;
  g_autofree guint32 *paid = gather_paid (pay, context, rows);
  g_autofree guint32 *employers = g_new (guint32, pay->n);
  guint n_employer_ids = market_table_get_n_names (context->table, MARKET_NAMES_EMPLOYERS) + 1;

  for (guint i = 0; i < pay->n; i++)
    employers[i] = context->columns->employer[paid[i]];

  pay->country = context->pay_country;
  pay->currency = context->pay_currency;
  pay->n_employers = count_employers (employers, pay->n, n_employer_ids);
  fill_coverage (pay, role, context, rows);
  pay->sample = compare_sample_for_n (pay->n, context->min_sample);
  pay->median = pay->p10 = pay->p25 = pay->p75 = pay->p90 = NAN;
  pay->ci95 = pay->ci95_clustered = COMPARE_INTERVAL_NONE;
  pay->p10_ci95 = pay->p25_ci95 = pay->p75_ci95 = pay->p90_ci95 = COMPARE_INTERVAL_NONE;
  pay->clustered_reason = COMPARE_REASON_FEW_POSTINGS;
  if (pay->sample != COMPARE_SAMPLE_TOO_SMALL)
    fill_figures (pay, employers, n_employer_ids);
  return g_steal_pointer (&paid);
}
