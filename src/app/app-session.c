/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The session: requests in, workers under way, what stands. */

#include "config.h"
#include "app-session.h"
#include "app-comparison.h"

#include <glib/gi18n.h>

#define PROGRESS_INTERVAL_MS 100

struct _AppSession
{
  GObject parent_instance;

  /* what stands */
  AppMarket *market;          /* NULL until a load has succeeded */
  AppComparison *comparison;  /* of this market, or NULL */

  /* what is chosen */
  guint roles[COMPARE_MAX_SIDES];
  guint n_roles;
  GStrv wanted_roles;
  MarketFilter *filter;
  guint within_days;
  LexiconCountry pay_country;

  /* what is under way */
  GCancellable *load_cancellable;     /* set while a load runs */
  AppProgress *progress;              /* of that load */
  guint progress_source;              /* polls it */
  GCancellable *compare_cancellable;  /* set while a comparison runs */
  GCancellable *model_cancellable;    /* set while its modelled figures are made */
};

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

static void
start_comparison (AppSession *self)
{
  cancel (&self->compare_cancellable);
  cancel (&self->model_cancellable);
  if (self->market == NULL)
    return;

  g_autoptr (MarketFilter) filter = market_filter_copy (self->filter);
  if (self->within_days > 0 && self->market->newest_day != LEXICON_DAY_NONE)
    filter->since_day = self->market->newest_day - (gint32) self->within_days + 1;

  AppComparisonRequest request = {
    .market = self->market,
    .filter = filter,
    .n_roles = self->n_roles,
    .pay_country = self->pay_country,
  };
  memcpy (request.roles, self->roles, sizeof self->roles);
  self->compare_cancellable = g_cancellable_new ();
  app_comparison_make_async (&request, self->compare_cancellable, compared_cb,
                             pending_new (self, self->compare_cancellable));
}

static gboolean
has_role (AppSession *self, guint role)
{
  for (guint i = 0; i < self->n_roles; i++)
    if (self->roles[i] == role)
      return TRUE;
  return FALSE;
}

static guint *
count_roles (MarketTable *table, guint *n_roles)
{
  const MarketColumns *columns = market_table_get_columns (table);
  *n_roles = market_table_get_n_names (table, MARKET_NAMES_ROLES);
  guint *counts = g_new0 (guint, *n_roles + 1);
  for (guint row = 0; row < columns->n_rows; row++)
    counts[columns->role[row]]++;
  return counts;
}

/* The wanted roles that the market has, then its largest ones until there are two. */
static void
choose_roles (AppSession *self)
{
  MarketTable *table = self->market->table;
  guint n_names;
  g_autofree guint *counts = count_roles (table, &n_names);

  self->n_roles = 0;
  for (guint i = 0; self->wanted_roles[i] != NULL && self->n_roles < COMPARE_MAX_SIDES; i++)
    {
      guint role = market_table_find_name (table, MARKET_NAMES_ROLES, self->wanted_roles[i]);
      if (role != 0 && counts[role] > 0 && !has_role (self, role))
        self->roles[self->n_roles++] = role;
    }
  while (self->n_roles < 2)
    {
      guint largest = 0;
      for (guint role = 1; role <= n_names; role++)
        if (counts[role] > 0 && !has_role (self, role)
            && (largest == 0 || counts[role] > counts[largest]))
          largest = role;
      if (largest == 0)
        break;
      self->roles[self->n_roles++] = largest;
    }
}

static void
end_load (AppSession *self)
{
  g_clear_object (&self->load_cancellable);
  g_clear_pointer (&self->progress, app_progress_unref);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_signal_emit (self, signals[LOADING_CHANGED], 0);
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
      choose_roles (self);
    }
  end_load (self);
  if (error != NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, _("This Could Not Be Opened"), error->message);
      return;
    }
  g_signal_emit (self, signals[MARKET_CHANGED], 0);
  g_signal_emit (self, signals[CHOICE_CHANGED], 0);
  start_comparison (self);
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

  cancel (&self->load_cancellable);
  g_clear_pointer (&self->progress, app_progress_unref);
  self->load_cancellable = g_cancellable_new ();
  self->progress = app_progress_new ();
  if (self->progress_source == 0)
    self->progress_source = g_timeout_add (PROGRESS_INTERVAL_MS, progress_cb, self);
  app_load_async (paths, self->progress, self->load_cancellable, loaded_cb,
                  pending_new (self, self->load_cancellable));
  g_signal_emit (self, signals[LOADING_CHANGED], 0);
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

guint
app_session_get_n_sides (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), 0);
  return self->n_roles;
}

guint
app_session_get_side (AppSession *self, guint side)
{
  g_return_val_if_fail (APP_IS_SESSION (self) && side < self->n_roles, 0);
  return self->roles[side];
}

/* Remembers the roles by name, so that another market is opened with them, and compares anew. */
static void
roles_changed (AppSession *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < self->n_roles; i++)
    g_strv_builder_add (builder, market_table_get_name (self->market->table, MARKET_NAMES_ROLES,
                                                        self->roles[i]));
  g_strfreev (self->wanted_roles);
  self->wanted_roles = g_strv_builder_end (builder);
  g_signal_emit (self, signals[CHOICE_CHANGED], 0);
  start_comparison (self);
}

void
app_session_set_side (AppSession *self, guint side, guint role)
{
  g_return_if_fail (APP_IS_SESSION (self) && side < self->n_roles && role != 0);

  if (self->roles[side] == role)
    return;
  for (guint i = 0; i < self->n_roles; i++)
    if (self->roles[i] == role)
      self->roles[i] = self->roles[side];
  self->roles[side] = role;
  roles_changed (self);
}

void
app_session_add_side (AppSession *self, guint role)
{
  g_return_if_fail (APP_IS_SESSION (self) && self->market != NULL && role != 0);

  if (self->n_roles == COMPARE_MAX_SIDES || has_role (self, role))
    return;
  self->roles[self->n_roles++] = role;
  roles_changed (self);
}

void
app_session_remove_side (AppSession *self, guint side)
{
  g_return_if_fail (APP_IS_SESSION (self) && side < self->n_roles && self->n_roles > 2);

  for (guint i = side; i + 1 < self->n_roles; i++)
    self->roles[i] = self->roles[i + 1];
  self->n_roles--;
  roles_changed (self);
}

void
app_session_set_wanted_roles (AppSession *self, const char *const *names)
{
  g_return_if_fail (APP_IS_SESSION (self));
  g_strfreev (self->wanted_roles);
  self->wanted_roles = g_strdupv ((char **) names);
}

char **
app_session_dup_wanted_roles (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return g_strdupv (self->wanted_roles);
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
  g_signal_emit (self, signals[CHOICE_CHANGED], 0);
  start_comparison (self);
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
  g_signal_emit (self, signals[CHOICE_CHANGED], 0);
  start_comparison (self);
}

LexiconCountry
app_session_get_pay_country (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), LEXICON_COUNTRY_NONE);
  return self->pay_country;
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
  g_clear_pointer (&self->comparison, app_comparison_unref);
  g_clear_pointer (&self->market, app_market_unref);
  g_clear_pointer (&self->wanted_roles, g_strfreev);
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
  self->filter = market_filter_new ();
}

AppSession *
app_session_new (void)
{
  return g_object_new (APP_TYPE_SESSION, NULL);
}
