/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of a result. */

#include "compare-result.h"

static void
compare_role_clear (CompareRole *role)
{
  g_free (role->name);
  g_clear_pointer (&role->rows, market_selection_free);
  g_clear_pointer (&role->base_rows, market_selection_free);
  g_free (role->pay.values);
  g_free (role->countries);
  g_free (role->employers);
  g_free (role->skills);
  g_clear_pointer (&role->top_k_ties, g_ptr_array_unref);
  g_free (role->premiums);
}

static void
compare_pair_clear (ComparePair *pair)
{
  g_free (pair->shared);
  g_free (pair->a_only);
  g_free (pair->b_only);
}

CompareResult *
compare_result_ref (CompareResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);
  g_atomic_int_inc (&result->ref_count);
  return result;
}

void
compare_result_unref (CompareResult *result)
{
  g_return_if_fail (result != NULL);
  if (!g_atomic_int_dec_and_test (&result->ref_count))
    return;

  for (guint role = 0; role < result->n_roles; role++)
    compare_role_clear (&result->roles[role]);
  for (guint pair = 0; pair < result->n_pairs; pair++)
    compare_pair_clear (&result->pairs[pair]);
  g_free (result->roles);
  g_free (result->pairs);
  market_filter_free (result->filter);
  market_table_unref (result->table);
  g_free (result);
}

const ComparePremium *
compare_role_find_premium (const CompareRole *role, guint skill)
{
  g_return_val_if_fail (role != NULL, NULL);
  for (guint i = 0; i < role->n_premiums; i++)
    if (role->premiums[i].skill == skill)
      return &role->premiums[i];
  return NULL;
}
