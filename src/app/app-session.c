/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The session: requests in, workers under way, what stands. */

#include "config.h"
#include "app-session-private.h"
#include "app-comparison.h"

#include <glib/gi18n.h>

#define PROGRESS_INTERVAL_MS 100

enum
{
  LOADING_CHANGED,
  MARKET_CHANGED,
  CHOICE_CHANGED,
  COMPARISON_CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AppSession, app_session, G_TYPE_OBJECT)

/* A callback and the cancellable of its request, which tells whether it is still the wanted one. */
typedef struct
{
  AppSession *session;
  GCancellable *cancellable;
} Pending;

static Pending *
pending_new (AppSession *self, GCancellable *cancellable)
{
  Pending *pending = g_new (Pending, 1);
  pending->session = g_object_ref (self);
  pending->cancellable = g_object_ref (cancellable);
  return pending;
}

static void
pending_free (Pending *pending)
{
  g_object_unref (pending->session);
  g_object_unref (pending->cancellable);
  g_free (pending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pending, pending_free)

static void
cancel (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
set_comparison (AppSession *self, AppComparison *comparison)
{
  g_clear_pointer (&self->comparison, app_comparison_unref);
  self->comparison = app_comparison_ref (comparison);
  g_signal_emit (self, signals[COMPARISON_CHANGED], 0);
}

static void
modelled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pending) pending = user_data;
  AppSession *self = pending->session;
  g_autoptr (AppComparison) comparison = app_comparison_model_finish (result, NULL);

  if (self->model_cancellable != pending->cancellable)
    return;
  g_clear_object (&self->model_cancellable);
  if (comparison != NULL)
    set_comparison (self, comparison);
}

static void
start_model (AppSession *self, AppComparison *comparison)
{
  self->model_cancellable = g_cancellable_new ();
  app_comparison_model_async (comparison, self->model_cancellable, modelled_cb,
                              pending_new (self, self->model_cancellable));
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pending) pending = user_data;
  AppSession *self = pending->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (AppComparison) comparison = app_comparison_make_finish (result, &error);

  if (self->compare_cancellable != pending->cancellable)
    return;
  g_clear_object (&self->compare_cancellable);
  if (comparison == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, _("The Roles Could Not Be Compared"),
                     error->message);
      return;
    }
  if (comparison->result != NULL)
    start_model (self, comparison);
  set_comparison (self, comparison);
}

gboolean
app_session_dup_request (AppSession *self, AppComparisonRequest *request)
{
  g_return_val_if_fail (APP_IS_SESSION (self), FALSE);

  if (self->market == NULL)
    return FALSE;
  *request = (AppComparisonRequest){
    .market = self->market,
    .filter = market_filter_copy (self->filter),
    .n_roles = self->n_roles,
    .pay_country = self->pay_country,
    .is_converted = self->is_converted,
    .side_filters = self->side_filters,
    .own_roles = self->own_roles,
    .skills = self->skills,
    .min_sample = self->min_sample,
    .top_k = self->top_k,
  };
  if (self->within_days > 0 && self->market->newest_day != LEXICON_DAY_NONE)
    request->filter->since_day = self->market->newest_day - (gint32) self->within_days + 1;
  memcpy (request->roles, self->roles, sizeof self->roles);
  memcpy (request->weights, self->weights, sizeof self->weights);
  return TRUE;
}

static void
start_comparison (AppSession *self)
{
  AppComparisonRequest request;

  cancel (&self->compare_cancellable);
  cancel (&self->model_cancellable);
  if (!app_session_dup_request (self, &request))
    return;
  g_autoptr (MarketFilter) filter = request.filter;
  self->compare_cancellable = g_cancellable_new ();
  app_comparison_make_async (&request, self->compare_cancellable, compared_cb,
                             pending_new (self, self->compare_cancellable));
}

void
app_session_choice_changed (AppSession *self)
{
  g_signal_emit (self, signals[CHOICE_CHANGED], 0);
  start_comparison (self);
}

static void
end_load (AppSession *self)
{
  g_clear_object (&self->load_cancellable);
  g_clear_pointer (&self->progress, app_progress_unref);
  g_clear_pointer (&self->load_paths, g_strfreev);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_signal_emit (self, signals[LOADING_CHANGED], 0);
}

/* A single file in which nothing was taken for a posting: a person may know better. */
static void
note_unknown (AppSession *self, const GError *error)
{
  GStrv paths = self->load_paths;

  if (g_error_matches (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS) && paths != NULL
      && g_strv_length (paths) == 1 && g_file_test (paths[0], G_FILE_TEST_IS_REGULAR))
    self->unknown_path = g_strdup (paths[0]);
}

const char *
app_session_get_unknown_path (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return self->unknown_path;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pending) pending = user_data;
  AppSession *self = pending->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (AppMarket) market = app_load_finish (result, &error);

  if (self->load_cancellable != pending->cancellable)
    return;
  if (market != NULL)
    {
      cancel (&self->compare_cancellable);
      cancel (&self->model_cancellable);
      g_clear_pointer (&self->comparison, app_comparison_unref);
      g_clear_pointer (&self->market, app_market_unref);
      self->market = g_steal_pointer (&market);
      app_session_choose_roles (self);
    }
  note_unknown (self, error);
  end_load (self);
  if (error != NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, _("This Could Not Be Opened"), error->message);
      return;
    }
  g_signal_emit (self, signals[MARKET_CHANGED], 0);
  if (self->market->problem != NULL)
    g_signal_emit (self, signals[FAILED], 0, _("A File of Your Own Is Wrong"),
                   self->market->problem);
  app_session_choice_changed (self);
}

void
app_session_take_market (AppSession *self, AppMarket *market, AppComparison *comparison,
                         const guint *roles, guint n_roles)
{
  g_return_if_fail (APP_IS_SESSION (self) && comparison->market == market);
  g_return_if_fail (n_roles <= COMPARE_MAX_SIDES);

  cancel (&self->compare_cancellable);
  cancel (&self->model_cancellable);
  app_market_ref (market);
  app_market_unref (self->market);
  self->market = market;
  memcpy (self->roles, roles, n_roles * sizeof *roles);
  self->n_roles = n_roles;
  app_session_take_filters (self, comparison->result);
  g_signal_emit (self, signals[MARKET_CHANGED], 0);
  g_signal_emit (self, signals[CHOICE_CHANGED], 0);
  if (comparison->result != NULL)
    start_model (self, comparison);
  set_comparison (self, comparison);
}

static gboolean
progress_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[LOADING_CHANGED], 0);
  return G_SOURCE_CONTINUE;
}

void
app_session_open (AppSession *self, const char *const *paths)
{
  g_return_if_fail (APP_IS_SESSION (self));

  char **load_paths = g_strdupv ((char **) paths);

  cancel (&self->load_cancellable);
  g_clear_pointer (&self->progress, app_progress_unref);
  g_strfreev (self->load_paths);
  self->load_paths = load_paths;
  g_clear_pointer (&self->unknown_path, g_free);
  self->load_cancellable = g_cancellable_new ();
  self->progress = app_progress_new ();
  if (self->progress_source == 0)
    self->progress_source = g_timeout_add (PROGRESS_INTERVAL_MS, progress_cb, self);
  app_load_async ((const char *const *) load_paths, self->prose, self->progress,
                  self->load_cancellable, loaded_cb, pending_new (self, self->load_cancellable));
  g_signal_emit (self, signals[LOADING_CHANGED], 0);
}

void
app_session_set_prose (AppSession *self, MarketProseUse prose)
{
  g_return_if_fail (APP_IS_SESSION (self));

  if (self->prose == prose)
    return;
  self->prose = prose;
  if (self->load_cancellable != NULL)
    app_session_open (self, (const char *const *) self->load_paths);
  else if (self->market != NULL)
    app_session_open (self, (const char *const *) self->market->paths);
}

void
app_session_cancel (AppSession *self)
{
  g_return_if_fail (APP_IS_SESSION (self));

  if (self->load_cancellable == NULL)
    return;
  g_cancellable_cancel (self->load_cancellable);
  end_load (self);
}

gboolean
app_session_get_progress (AppSession *self, double *fraction, guint64 *n_postings)
{
  g_return_val_if_fail (APP_IS_SESSION (self), FALSE);

  if (self->progress == NULL)
    return FALSE;
  app_progress_get (self->progress, fraction, n_postings);
  return TRUE;
}

AppMarket *
app_session_get_market (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return self->market;
}

AppComparison *
app_session_get_comparison (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return self->comparison;
}

CompareResult *
app_session_get_result (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return self->comparison ? self->comparison->result : NULL;
}

gboolean
app_session_is_busy (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), FALSE);
  return self->compare_cancellable != NULL;
}

void
app_session_set_filter (AppSession *self, const MarketFilter *filter, guint within_days)
{
  g_return_if_fail (APP_IS_SESSION (self) && filter != NULL);

  if (self->within_days == within_days && market_filter_equal (self->filter, filter))
    return;
  market_filter_free (self->filter);
  self->filter = market_filter_copy (filter);
  self->within_days = within_days;
  app_session_choice_changed (self);
}

const MarketFilter *
app_session_get_filter (AppSession *self, guint *within_days)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  if (within_days != NULL)
    *within_days = self->within_days;
  return self->filter;
}

void
app_session_set_pay_country (AppSession *self, LexiconCountry country)
{
  g_return_if_fail (APP_IS_SESSION (self));

  if (self->pay_country == country)
    return;
  self->pay_country = country;
  app_session_choice_changed (self);
}

void
app_session_set_person (AppSession *self, const char *const *skills, guint min_sample, guint top_k)
{
  g_return_if_fail (APP_IS_SESSION (self));

  if (g_strv_equal ((const char *const *) self->skills, skills) && self->min_sample == min_sample
      && self->top_k == top_k)
    return;
  g_strfreev (self->skills);
  self->skills = g_strdupv ((char **) skills);
  self->min_sample = min_sample;
  self->top_k = top_k;
  app_session_choice_changed (self);
}

void
app_session_set_weights (AppSession *self, const double *weights)
{
  g_return_if_fail (APP_IS_SESSION (self));

  if (memcmp (self->weights, weights, sizeof self->weights) == 0)
    return;
  memcpy (self->weights, weights, sizeof self->weights);
  app_session_choice_changed (self);
}

const double *
app_session_get_weights (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return self->weights;
}

LexiconCountry
app_session_get_pay_country (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), LEXICON_COUNTRY_NONE);
  return self->pay_country;
}

void
app_session_set_converted (AppSession *self, gboolean is_converted)
{
  g_return_if_fail (APP_IS_SESSION (self));

  if (!self->is_converted == !is_converted)
    return;
  self->is_converted = is_converted;
  app_session_choice_changed (self);
}

gboolean
app_session_is_converted (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), FALSE);
  return self->is_converted;
}

static void
app_session_finalize (GObject *object)
{
  AppSession *self = APP_SESSION (object);

  cancel (&self->load_cancellable);
  cancel (&self->compare_cancellable);
  cancel (&self->model_cancellable);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_pointer (&self->progress, app_progress_unref);
  g_clear_pointer (&self->load_paths, g_strfreev);
  g_clear_pointer (&self->unknown_path, g_free);
  g_clear_pointer (&self->comparison, app_comparison_unref);
  g_clear_pointer (&self->market, app_market_unref);
  g_clear_pointer (&self->wanted_roles, g_strfreev);
  g_clear_pointer (&self->wanted_filters, g_ptr_array_unref);
  g_clear_pointer (&self->side_filters, g_ptr_array_unref);
  g_clear_pointer (&self->own_roles, g_ptr_array_unref);
  g_clear_pointer (&self->skills, g_strfreev);
  g_clear_pointer (&self->filter, market_filter_free);
  G_OBJECT_CLASS (app_session_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_params)
{
  return g_signal_new (name, APP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_params, G_TYPE_STRING, G_TYPE_STRING);
}

static void
app_session_class_init (AppSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = app_session_finalize;
  signals[LOADING_CHANGED] = add_signal ("loading-changed", 0);
  signals[MARKET_CHANGED] = add_signal ("market-changed", 0);
  signals[CHOICE_CHANGED] = add_signal ("choice-changed", 0);
  signals[COMPARISON_CHANGED] = add_signal ("comparison-changed", 0);
  signals[FAILED] = add_signal ("failed", 2);
}

static void
app_session_init (AppSession *self)
{
  self->wanted_roles = g_new0 (char *, 1);
  self->wanted_filters = app_side_filters_new (0);
  self->side_filters = app_side_filters_new (0);
  self->own_roles = app_own_roles_new ();
  self->skills = g_new0 (char *, 1);
  self->filter = market_filter_new ();
}

AppSession *
app_session_new (void)
{
  return g_object_new (APP_TYPE_SESSION, NULL);
}
