/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The second stage, part by part. */

#include "compare-model.h"

#include "compare-figures-private.h"

CompareResult *
compare_model (const CompareResult *plain, GCancellable *cancellable, GError **error)
{
  g_autoptr (CompareResult) result = NULL;

  g_return_val_if_fail (plain != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  result = compare_result_copy_plain (plain);
  result->is_modelled = TRUE;
  return g_steal_pointer (&result);
}
