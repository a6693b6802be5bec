/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The second stage, part by part. */

#include "compare-model.h"

#include "compare-adjust.h"
#include "compare-figures-private.h"

/* FALSE when cancelled. */
static gboolean
fill_roles (CompareResult *result, GCancellable *cancellable)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (!compare_premiums_adjust (&result->roles[i], result->table, cancellable))
      return FALSE;
  return TRUE;
}

static gboolean
fill_pairs (CompareResult *result, GCancellable *cancellable)
{
  for (guint i = 0; i < result->n_pairs; i++)
    if (!compare_gap_adjust (&result->pairs[i], result, cancellable))
      return FALSE;
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
  if (!fill_roles (result, cancellable) || !fill_pairs (result, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  return g_steal_pointer (&result);
}
