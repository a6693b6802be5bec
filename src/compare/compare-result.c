/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of a result. */

#include "compare-figures-private.h"
#include "compare-interval.h"

static void
compare_role_clear (CompareRole *role)
{
  compare_role_clear_modelled (role);
  g_free (role->name);
  g_free (role->words);
  g_clear_pointer (&role->rows, market_selection_free);
  g_clear_pointer (&role->base_rows, market_selection_free);
  g_clear_pointer (&role->filter, market_filter_free);
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
  compare_gap_clear (&pair->gap);
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
  compare_result_clear_modelled (result);
  g_free (result->roles);
  g_free (result->pairs);
  g_free (result->have);
  market_filter_free (result->filter);
  market_table_unref (result->table);
  g_free (result);
}

#define COPY_ARRAY(array, n) ((array) = g_memdup2 ((array), (n) * sizeof *(array)))

/* Turns what was borrowed from the original into copies. */
static void
own_role (CompareRole *role)
{
  role->name = g_strdup (role->name);
  role->words = g_strdup (role->words);
  role->rows = market_selection_copy (role->rows);
  if (role->base_rows != NULL)
    role->base_rows = market_selection_copy (role->base_rows);
  if (role->filter != NULL)
    role->filter = market_filter_copy (role->filter);
  COPY_ARRAY (role->pay.values, role->pay.n);
  COPY_ARRAY (role->countries, role->n_countries);
  COPY_ARRAY (role->employers, role->n_employers);
  COPY_ARRAY (role->skills, role->n_skills);
  COPY_ARRAY (role->premiums, role->n_premiums);
  role->top_k_ties = g_ptr_array_copy (role->top_k_ties, NULL, NULL);
  compare_role_init_modelled (role);
}

static void
own_pair (ComparePair *pair)
{
  COPY_ARRAY (pair->shared, pair->n_shared);
  COPY_ARRAY (pair->a_only, pair->n_a_only);
  COPY_ARRAY (pair->b_only, pair->n_b_only);
  compare_gap_init (&pair->gap);
}

CompareResult *
compare_result_copy_plain (const CompareResult *result)
{
  CompareResult *copy = g_memdup2 (result, sizeof *result);

  copy->ref_count = 1;
  copy->is_modelled = FALSE;
  market_table_ref (copy->table);
  copy->filter = market_filter_copy (result->filter);
  COPY_ARRAY (copy->have, copy->n_have);
  COPY_ARRAY (copy->roles, copy->n_roles);
  for (guint role = 0; role < copy->n_roles; role++)
    own_role (&copy->roles[role]);
  COPY_ARRAY (copy->pairs, copy->n_pairs);
  for (guint pair = 0; pair < copy->n_pairs; pair++)
    own_pair (&copy->pairs[pair]);
  compare_result_init_modelled (copy);
  return copy;
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

const ComparePair *
compare_result_find_pair (const CompareResult *result, guint one, guint other)
{
  g_return_val_if_fail (result != NULL, NULL);
  for (guint i = 0; i < result->n_pairs; i++)
    if (result->pairs[i].a == MIN (one, other) && result->pairs[i].b == MAX (one, other))
      return &result->pairs[i];
  return NULL;
}

CompareInterval
compare_pay_get_drawn (const ComparePay *pay, gboolean *is_clustered)
{
  gboolean has_clustered = !isnan (pay->ci95_clustered.lo);
  gboolean takes_clustered
      = has_clustered
        && (isnan (pay->ci95.lo)
            || compare_interval_get_width (pay->ci95_clustered)
                   > compare_interval_get_width (pay->ci95));

  if (is_clustered != NULL)
    *is_clustered = takes_clustered;
  return takes_clustered ? pay->ci95_clustered : pay->ci95;
}
