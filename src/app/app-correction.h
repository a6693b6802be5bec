/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the open market and its comparison would be with other corrections, made in a worker; and
 * the file where the corrections are kept. */

#pragma once

#include "app-comparison.h"
#include "lexicon-corrections.h"

G_BEGIN_DECLS

typedef struct
{
  LexiconCorrections *corrections;
  AppMarket *market;          /* with them */
  AppComparison *comparison;  /* of the same roles in it */
  guint roles[COMPARE_MAX_SIDES]; /* their ids in it, n_roles */
  guint n_roles;
  guint n_changed;            /* postings that are read in another way */
} AppCorrection;

void app_correction_free (AppCorrection *correction);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppCorrection, app_correction_free)

/**
 * app_correction_try_async:
 * @request: what is compared now
 */
void app_correction_try_async (const AppComparisonRequest *request,
                               LexiconCorrections *corrections, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
AppCorrection *app_correction_try_finish (GAsyncResult *result, GError **error);

/**
 * app_correction_describe:
 * @before: (nullable): the comparison as it stands
 *
 * Returns: (transfer full): a line for the postings and one for each role that the corrections change.
 */
char *app_correction_describe (const AppCorrection *correction, const CompareResult *before);

/**
 * app_correction_load:
 *
 * Returns: (transfer full): the corrections of the person's file, none where there is no such file;
 *   NULL with an error that names it.
 */
LexiconCorrections *app_correction_load (GError **error);

/**
 * app_correction_save:
 *
 * Returns: FALSE with an error that names the file; what was there is then as it was.
 */
gboolean app_correction_save (LexiconCorrections *corrections, GError **error);

G_END_DECLS
