/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a comparison in a worker: plain figures first, modelled ones after. */

#pragma once

#include "app-own-role.h"
#include "app-session.h"

G_BEGIN_DECLS

/**
 * app_comparison_make:
 *
 * Compares in the thread that calls.
 */
AppComparison *app_comparison_make (const AppComparisonRequest *request, GCancellable *cancellable,
                                    GError **error);
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
