/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The session's inside, shared by the files that make it. */

#pragma once

#include "app-own-role.h"
#include "app-session.h"
#include "app-side-filters.h"

G_BEGIN_DECLS

struct _AppSession
{
  GObject parent_instance;

  /* what stands */
  AppMarket *market;          /* NULL until a load has succeeded */
  AppComparison *comparison;  /* of this market, or NULL */

  /* what is chosen */
  guint roles[COMPARE_MAX_SIDES];
  guint n_roles;
  GPtrArray *side_filters;    /* by place; may be shorter than the roles */
  GStrv wanted_roles;         /* names: chosen where a market has them */
  GPtrArray *wanted_filters;  /* of their sides */
  GPtrArray *own_roles;       /* AppOwnRole: those that the person has made */
  MarketFilter *filter;
  guint within_days;
  LexiconCountry pay_country;
  gboolean is_converted;
  GStrv skills;               /* the person's */
  guint min_sample, top_k;    /* 0: the default */
  double weights[COMPARE_N_CRITERIA]; /* all 0: not said */
  MarketProseUse prose;       /* when a load reads descriptions */

  /* what is under way */
  GCancellable *load_cancellable;     /* set while a load runs */
  AppProgress *progress;              /* of that load */
  GStrv load_paths;                   /* of that load; NULL for the sample */
  char *unknown_path;                 /* the file of a failed load that has no postings of a known shape */
  guint progress_source;              /* polls it */
  GCancellable *compare_cancellable;  /* set while a comparison runs */
  GCancellable *model_cancellable;    /* set while its modelled figures are made */
};

/* Puts the wanted roles that the market has upon the sides, then its largest ones until there are two. */
void app_session_choose_roles (AppSession *self);

/* Takes the sides' filters from a result; NULL: none. */
void app_session_take_filters (AppSession *self, const CompareResult *result);

/* Tells that the choice is another, and compares anew. */
void app_session_choice_changed (AppSession *self);

G_END_DECLS
