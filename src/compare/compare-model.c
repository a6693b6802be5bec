/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The second stage, part by part. */

#include "compare-model.h"

#include "compare-adjust.h"
#include "compare-choice.h"
#include "compare-coverage.h"
#include "compare-figures-private.h"
#include "compare-fit.h"
#include "compare-lift.h"
#include "compare-span.h"

/* FALSE when cancelled. */
static gboolean
fill_role (CompareRole *role, const CompareResult *result, const CompareExports *exports,
           GCancellable *cancellable)
{
  const MarketTable *table = result->table;
  guint min_sample = result->min_sample;

  compare_coverage_fill (role, table, min_sample);
  compare_age_fill (role, exports, table, min_sample);
  return compare_premiums_adjust (role, table, cancellable)
         && compare_companions_fill (role, table, min_sample, cancellable)
         && compare_fit_fill (role, table, result->have, result->n_have, min_sample, cancellable)
         && compare_change_fill (role, exports, &result->span, table, min_sample, cancellable);
}

static gboolean
fill (CompareResult *result, GCancellable *cancellable)
{
  g_auto (CompareExports) exports = { 0 };

  compare_exports_init (&exports, result->table, &result->span);
  for (guint i = 0; i < result->n_roles; i++)
    if (!fill_role (&result->roles[i], result, &exports, cancellable))
      return FALSE;
  for (guint i = 0; i < result->n_pairs; i++)
    if (!compare_gap_adjust (&result->pairs[i], result, cancellable))
      return FALSE;
  compare_choice_fill (result);
  return TRUE;
}

CompareResult *
compare_model (const CompareResult *plain, GCancellable *cancellable, GError **error)
{
  g_autoptr (CompareResult) result = NULL;

  g_return_val_if_fail (plain != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  result = compare_result_copy_plain (plain);
  result->is_modelled = TRUE;
  if (!fill (result, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  return g_steal_pointer (&result);
}
