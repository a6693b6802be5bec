/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the postings of the Postings tab in a worker: those behind a figure, all of the compared
 * roles, or all whatever their role, that hold the words searched for. */

#pragma once

#include <gio/gio.h>
#include "compare-evidence.h"

G_BEGIN_DECLS

typedef enum
{
  APP_POSTING_SCOPE_ROLES,    /* all postings of the compared roles */
  APP_POSTING_SCOPE_ALL,      /* all that pass the comparison's filter, whatever their role */
  APP_POSTING_SCOPE_EVIDENCE, /* those behind a figure */
} AppPostingScope;

/**
 * app_posting_query_async:
 * @evidence: (nullable): the figure's, where that is the scope
 * @words: (nullable): each must stand in title, employer, place or a skill, whatever its case
 */
void app_posting_query_async (CompareResult *result, AppPostingScope scope,
                              const CompareEvidence *evidence, const char *words,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * app_posting_query_finish:
 * @n_behind: (out) (optional): how many there are without the words
 *
 * Returns: (transfer full) (element-type guint32): rows, the newest first, undated ones last.
 */
GArray *app_posting_query_finish (GAsyncResult *result, guint *n_behind, GError **error);

G_END_DECLS
