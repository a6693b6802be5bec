/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One posting in full, read again from its file. */

#pragma once

#include "market-table.h"

G_BEGIN_DECLS

/* Texts are valid UTF-8 and untrusted; NULL where the export has none. @url is given only where it is
 * http or https. @description has its markup taken out, with line breaks kept. @json is the record as it stands in
 * the file, pretty-printed. */
typedef struct
{
  guint row;
  char *id, *title, *company, *location, *url, *description, *json;
} MarketPosting;

void market_posting_free (MarketPosting *posting);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketPosting, market_posting_free)

/* Reads postings of a table; rising rows cost one pass over the files. Used by one thread at a time. */
typedef struct _MarketPostingReader MarketPostingReader;

MarketPostingReader *market_posting_reader_new (MarketTable *table);
void market_posting_reader_free (MarketPostingReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketPostingReader, market_posting_reader_free)

/**
 * market_posting_reader_read:
 *
 * Returns: (transfer full): or NULL with a GIOError or INGEST_ERROR_CHANGED.
 */
MarketPosting *market_posting_reader_read (MarketPostingReader *reader, guint row,
                                           GCancellable *cancellable, GError **error);

/* Why each fact of a row was read so, in the person's language; NULL where a fact is unknown. */
typedef struct
{
  char *role, *seniority, *work_mode, *countries, *pay;
  GPtrArray *skills; /* char*, one for each of the row's skills, in their order */
} MarketWhy;

void market_why_free (MarketWhy *why);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketWhy, market_why_free)

/**
 * market_posting_reader_explain:
 *
 * Reads the row's record again and says which rule and which words decided.
 *
 * Returns: (transfer full): or NULL as market_posting_reader_read.
 */
MarketWhy *market_posting_reader_explain (MarketPostingReader *reader, guint row,
                                          GCancellable *cancellable, GError **error);

/**
 * market_posting_read_async:
 *
 * Reads one posting in a worker.
 */
void market_posting_read_async (MarketTable *table, guint row, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
MarketPosting *market_posting_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
