/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows: the open market, the roles chosen, the filter, and the comparison made of
 * them. Loading and comparing run in workers; a new request cancels the one before, and what
 * was there stays until the new one is ready or has failed. Main thread only. */

#pragma once

#include "app-load.h"
#include "compare-evidence.h"
#include "compare-roles.h"

G_BEGIN_DECLS

#define APP_TYPE_SESSION (app_session_get_type ())
G_DECLARE_FINAL_TYPE (AppSession, app_session, APP, SESSION, GObject)

/* A comparison and what was counted with it. Immutable, refcounted. */
typedef struct
{
  AppMarket *market;
  CompareResult *result;  /* NULL where the market has no role to compare */
  CompareResult *plain;   /* the result that it is with modelled figures added; or NULL */
  guint n_selected;       /* postings that pass the filter */
  guint *role_counts;     /* of them, by role id; [0] is without a role */
  GPtrArray *own_roles;   /* AppOwnRole: those that were compared with */
  guint *own_counts;      /* of the postings, by place in own_roles */
} AppComparison;

/* How many postings a role has; 0 for one that was not there yet. */
guint app_comparison_count_role (const AppComparison *comparison, guint role);

AppComparison *app_comparison_ref (AppComparison *comparison);
void app_comparison_unref (AppComparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppComparison, app_comparison_unref)

/* What is asked; copied where it is kept. */
typedef struct
{
  AppMarket *market;
  MarketFilter *filter;
  guint roles[COMPARE_MAX_SIDES];
  guint n_roles;
  GPtrArray *side_filters;    /* app-side-filters.h */
  GPtrArray *own_roles;       /* AppOwnRole */
  GStrv skills;               /* the person's */
  guint min_sample, top_k;    /* 0: the default */
  double weights[COMPARE_N_CRITERIA]; /* what the person cares for; all 0: not said */
  LexiconCountry pay_country; /* LEXICON_COUNTRY_NONE: by the filter and the market */
  gboolean is_converted;      /* pay in other currencies counts too, by the dated rates */
} AppComparisonRequest;

/* Signals:
 * - "loading-changed": a load has begun, moved on, or ended
 * - "market-changed": another market is open
 * - "choice-changed": roles, filter or pay country are others; the comparison follows
 * - "comparison-changed": another comparison stands, or none; or the same with modelled figures,
 *   which come a moment after the plain ones
 * - "failed" (heading, message): a load has failed, and everything is as it was; or a file of the
 *   person's own could not be read */
AppSession *app_session_new (void);

/**
 * app_session_open:
 * @paths: (nullable): files and folders that are opened as one market; NULL: the sample
 */
void app_session_open (AppSession *self, const char *const *paths);
void app_session_cancel (AppSession *self);

/**
 * app_session_set_prose:
 *
 * When loads read descriptions for what fields do not say. Opens anew what is open, or what is being
 * opened, when that is another than before.
 */
void app_session_set_prose (AppSession *self, MarketProseUse prose);

/**
 * app_session_get_unknown_path:
 *
 * Returns: (transfer none) (nullable): the file of the load that failed last, where it could be read
 *   and nothing in it was taken for a posting.
 */
const char *app_session_get_unknown_path (AppSession *self);

/**
 * app_session_get_progress:
 *
 * Returns: FALSE where nothing is being loaded.
 */
gboolean app_session_get_progress (AppSession *self, double *fraction, guint64 *n_postings);

AppMarket *app_session_get_market (AppSession *self);          /* (nullable) */
AppComparison *app_session_get_comparison (AppSession *self);  /* (nullable) */
CompareResult *app_session_get_result (AppSession *self);      /* (nullable) */

/**
 * app_session_is_busy:
 *
 * Returns: whether the plain figures of a comparison are being made.
 */
gboolean app_session_is_busy (AppSession *self);

/* The roles of the sides: ids of MARKET_NAMES_ROLES, or roles of the person's own (app-own-role.h). A role
 * can be upon two sides with different filters. */
guint app_session_get_n_sides (AppSession *self);
guint app_session_get_side (AppSession *self, guint side);
void app_session_set_side (AppSession *self, guint side, guint role);
void app_session_add_side (AppSession *self, guint role);
void app_session_remove_side (AppSession *self, guint side);

/**
 * app_session_set_side_filter:
 * @filter: (nullable): of this side alone, beside the session's; NULL: none
 *
 * Returns: FALSE where the side would then be like another one, and nothing was changed.
 */
gboolean app_session_set_side_filter (AppSession *self, guint side, const MarketFilter *filter);
const MarketFilter *app_session_get_side_filter (AppSession *self, guint side); /* (nullable) */

/**
 * app_session_has_side:
 * @but: a side that is not looked at; G_MAXUINT: none
 *
 * Returns: whether a role is upon another side with the same filter, so that it would be there twice.
 */
gboolean app_session_has_side (AppSession *self, guint role, const MarketFilter *filter, guint but);

/**
 * app_session_dup_side_name:
 *
 * Returns: (transfer full): what results call the side: its role and, in brackets, its filter.
 */
char *app_session_dup_side_name (AppSession *self, guint side);

/**
 * app_session_set_wanted_roles:
 * @names: (array zero-terminated=1): roles that are chosen where a market has them
 * @filters: (nullable): those of their sides (app-side-filters.h)
 *
 * Serves the next market; the largest roles fill up to two.
 */
void app_session_set_wanted_roles (AppSession *self, const char *const *names,
                                   const GPtrArray *filters);
char **app_session_dup_wanted_roles (AppSession *self);
const GPtrArray *app_session_get_wanted_filters (AppSession *self);

const char *app_session_get_role_name (AppSession *self, guint role);

/**
 * app_session_set_own_roles:
 * @roles: (element-type AppOwnRole): before a market is open
 */
void app_session_set_own_roles (AppSession *self, GPtrArray *roles);
const GPtrArray *app_session_get_own_roles (AppSession *self);

/**
 * app_session_add_own_role:
 *
 * Makes a role of words, to be put upon a side. Comparisons from then on count it.
 *
 * Returns: its number; that of one with the same words where there is one.
 */
guint app_session_add_own_role (AppSession *self, const char *name, const char *words);
void app_session_remove_own_role (AppSession *self, guint place);

/**
 * app_session_dup_request:
 * @request: (out): what is compared now; its filter is the caller's, all else borrowed
 *
 * Returns: FALSE where no market is open.
 */
gboolean app_session_dup_request (AppSession *self, AppComparisonRequest *request);

/**
 * app_session_take_market:
 *
 * Shows the open market as it is with other corrections, and @comparison of @roles, which are the
 * session's by their ids in it; the sides' filters are those of its result.
 */
void app_session_take_market (AppSession *self, AppMarket *market, AppComparison *comparison,
                              const guint *roles, guint n_roles);

/**
 * app_session_set_filter:
 * @within_days: age of postings counted back from the newest of the market; 0: any
 */
void app_session_set_filter (AppSession *self, const MarketFilter *filter, guint within_days);
const MarketFilter *app_session_get_filter (AppSession *self, guint *within_days);

/**
 * app_session_set_person:
 * @skills: (array zero-terminated=1): names of the person's skills; unknown ones are passed over
 * @min_sample: fewest postings that a figure may rest on
 * @top_k: length of the lists of skills
 */
void app_session_set_person (AppSession *self, const char *const *skills, guint min_sample,
                             guint top_k);

/**
 * app_session_set_weights:
 * @weights: (array fixed-size=5): what the person cares for, by CompareCriterion; all 0: not said
 */
void app_session_set_weights (AppSession *self, const double *weights);
const double *app_session_get_weights (AppSession *self);

/* LEXICON_COUNTRY_NONE: the filter's only country, else the one with the most stated pay. */
void app_session_set_pay_country (AppSession *self, LexiconCountry country);
LexiconCountry app_session_get_pay_country (AppSession *self);

/**
 * app_session_set_converted:
 *
 * Whether pay in other currencies than that of the figures is converted to it.
 */
void app_session_set_converted (AppSession *self, gboolean is_converted);
gboolean app_session_is_converted (AppSession *self);

G_END_DECLS
