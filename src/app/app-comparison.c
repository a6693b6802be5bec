/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker that compares, and counts the roles for the picker. */

#include "config.h"
#include "app-comparison.h"
#include "app-side-filters.h"
#include "compare-model.h"
#include "market-convert.h"

AppComparison *
app_comparison_ref (AppComparison *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
comparison_clear (gpointer data)
{
  AppComparison *self = data;
  app_market_unref (self->market);
  g_clear_pointer (&self->result, compare_result_unref);
  g_clear_pointer (&self->plain, compare_result_unref);
  g_free (self->role_counts);
  g_clear_pointer (&self->own_roles, g_ptr_array_unref);
  g_free (self->own_counts);
}

void
app_comparison_unref (AppComparison *self)
{
  g_atomic_rc_box_release_full (self, comparison_clear);
}

static void
request_free (AppComparisonRequest *request)
{
  app_market_unref (request->market);
  market_filter_free (request->filter);
  g_ptr_array_unref (request->side_filters);
  g_ptr_array_unref (request->own_roles);
  g_strfreev (request->skills);
  g_free (request);
}

static void
count_roles (AppComparison *self, const MarketFilter *filter)
{
  MarketTable *table = self->market->table;
  const MarketColumns *columns = market_table_get_columns (table);
  g_autoptr (MarketSelection) selection = market_filter_select (table, filter);

  self->role_counts = g_new0 (guint, market_table_get_n_names (table, MARKET_NAMES_ROLES) + 1);
  for (guint row = market_selection_next (selection, 0); row != G_MAXUINT32;
       row = market_selection_next (selection, row + 1))
    {
      self->n_selected++;
      self->role_counts[columns->role[row]]++;
    }

  self->own_counts = g_new0 (guint, self->own_roles->len + 1);
  for (guint i = 0; i < self->own_roles->len; i++)
    {
      const AppOwnRole *role = g_ptr_array_index (self->own_roles, i);
      g_autoptr (MarketSelection) rows = market_title_select (table, role->words);
      market_selection_intersect (rows, selection);
      self->own_counts[i] = market_selection_count (rows);
    }
}

guint
app_comparison_count_role (const AppComparison *self, guint role)
{
  guint place = role & ~APP_OWN_ROLE_BIT;
  if (app_role_is_own (role))
    return place < self->own_roles->len ? self->own_counts[place] : 0;
  return self->role_counts[role];
}

static LexiconCountry
choose_pay_country (const AppComparisonRequest *request)
{
  if (request->pay_country != LEXICON_COUNTRY_NONE)
    return request->pay_country;
  const GArray *countries = request->filter->countries;
  if (countries != NULL && countries->len == 1
      && g_array_index (countries, LexiconCountry, 0) != LEXICON_COUNTRY_NONE)
    return g_array_index (countries, LexiconCountry, 0);
  return request->market->pay_country;
}

static CompareSide
get_side (const AppComparisonRequest *request, guint role)
{
  if (!app_role_is_own (role))
    return (CompareSide){ .role = role };
  const AppOwnRole *own = g_ptr_array_index (request->own_roles, role & ~APP_OWN_ROLE_BIT);
  return (CompareSide){ .words = own->words, .name = own->name };
}

static GArray *
find_skills (const AppComparisonRequest *request)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; request->skills[i] != NULL; i++)
    {
      guint32 id = market_table_find_name (request->market->table, MARKET_NAMES_SKILLS,
                                           request->skills[i]);
      if (id != 0)
        g_array_append_val (ids, id);
    }
  return ids;
}

/* The market's table, or one with all pay in the currency of the figures. */
static MarketTable *
dup_table (const AppComparisonRequest *request, const CompareRequest *compare_request)
{
  MarketTable *table = request->market->table, *converted = NULL;
  if (request->is_converted)
    converted
        = market_table_convert (table, compare_roles_get_pay_currency (table, compare_request));
  return converted != NULL ? converted : market_table_ref (table);
}

static gboolean
compare (AppComparison *self, const AppComparisonRequest *request, GCancellable *cancellable,
         GError **error)
{
  CompareSide sides[COMPARE_MAX_SIDES] = { 0 };
  for (guint i = 0; i < request->n_roles; i++)
    {
      sides[i] = get_side (request, request->roles[i]);
      sides[i].filter = app_side_filters_get (request->side_filters, i);
    }

  g_autoptr (GArray) have = find_skills (request);
  CompareRequest compare_request = {
    .have = (const guint32 *) (gconstpointer) have->data,
    .n_have = have->len,
    .min_sample = request->min_sample,
    .top_k = request->top_k,
    .sides = sides,
    .n_sides = request->n_roles,
    .filter = request->filter,
    .pay_country = choose_pay_country (request),
  };
  memcpy (compare_request.weights, request->weights, sizeof request->weights);
  g_autoptr (MarketTable) table = dup_table (request, &compare_request);
  self->result = compare_roles (table, &compare_request, cancellable, error);
  return self->result != NULL;
}

AppComparison *
app_comparison_make (const AppComparisonRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (AppComparison) self = g_atomic_rc_box_new0 (AppComparison);

  self->market = app_market_ref (request->market);
  self->own_roles = g_ptr_array_ref (request->own_roles);
  count_roles (self, request->filter);
  if (request->n_roles > 0 && !compare (self, request, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
make_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  AppComparison *self = app_comparison_make (task_data, cancellable, &error);

  if (self == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, self, (GDestroyNotify) app_comparison_unref);
}

void
app_comparison_make_async (const AppComparisonRequest *request, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  AppComparisonRequest *copy = g_memdup2 (request, sizeof *request);
  app_market_ref (copy->market);
  copy->filter = market_filter_copy (request->filter);
  copy->side_filters = g_ptr_array_ref (request->side_filters);
  copy->own_roles = g_ptr_array_ref (request->own_roles);
  copy->skills = g_strdupv (request->skills);
  g_task_set_source_tag (task, app_comparison_make_async);
  g_task_set_task_data (task, copy, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, make_thread);
}

AppComparison *
app_comparison_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
model_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const AppComparison *plain = task_data;
  guint n_counts = market_table_get_n_names (plain->market->table, MARKET_NAMES_ROLES) + 1;
  GError *error = NULL;
  CompareResult *result = compare_model (plain->result, cancellable, &error);

  if (result == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  AppComparison *self = g_atomic_rc_box_new0 (AppComparison);
  self->market = app_market_ref (plain->market);
  self->result = result;
  self->plain = compare_result_ref (plain->result);
  self->n_selected = plain->n_selected;
  self->role_counts = g_memdup2 (plain->role_counts, n_counts * sizeof (guint));
  self->own_roles = g_ptr_array_ref (plain->own_roles);
  self->own_counts = g_memdup2 (plain->own_counts, (plain->own_roles->len + 1) * sizeof (guint));
  g_task_return_pointer (task, self, (GDestroyNotify) app_comparison_unref);
}

void
app_comparison_model_async (AppComparison *plain, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (plain->result != NULL);

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, app_comparison_model_async);
  g_task_set_task_data (task, app_comparison_ref (plain), (GDestroyNotify) app_comparison_unref);
  g_task_run_in_thread (task, model_thread);
}

AppComparison *
app_comparison_model_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
