/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a comparison in a worker: plain figures first, modelled ones after. */

#pragma once

#include "app-own-role.h"
#include "app-session.h"

G_BEGIN_DECLS

/* What is asked; copied where it is kept. */
typedef struct
{
  AppMarket *market;
  MarketFilter *filter;
  guint roles[COMPARE_MAX_SIDES];
  guint n_roles;
  GPtrArray *own_roles;       /* AppOwnRole */
  GStrv skills;               /* the person's */
  guint min_sample, top_k;    /* 0: the default */
  LexiconCountry pay_country; /* LEXICON_COUNTRY_NONE: by the filter and the market */
} AppComparisonRequest;

void app_comparison_make_async (const AppComparisonRequest *request, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
AppComparison *app_comparison_make_finish (GAsyncResult *result, GError **error);

/**
 * app_comparison_model_async:
 * @plain: a comparison with a result
 *
 * Finishes with the same comparison and its modelled figures.
 */
void app_comparison_model_async (AppComparison *plain, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
AppComparison *app_comparison_model_finish (GAsyncResult *result, GError **error);

G_END_DECLS
