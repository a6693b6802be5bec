/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one posting again, with the reasons for what was understood, in a worker. */

#pragma once

#include "market-posting.h"

G_BEGIN_DECLS

typedef struct
{
  MarketPosting *posting;
  MarketWhy *why; /* NULL where the reasons could not be had */
} AppPostingText;

void app_posting_text_free (AppPostingText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppPostingText, app_posting_text_free)

void app_posting_text_read_async (MarketTable *table, guint row, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
AppPostingText *app_posting_text_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
