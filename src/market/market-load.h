/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads exports into a table: ingest's records through the lexicon into columns. */

#pragma once

#include "market-table.h"

G_BEGIN_DECLS

/* Files of one load. */
#define MARKET_MAX_FILES 65535

/* When descriptions are read for the facts that fields do not give. */
typedef enum
{
  MARKET_PROSE_AUTO,   /* in files that have the fact in fewer than one in a hundred of the first 1,000 */
  MARKET_PROSE_ALWAYS, /* in every posting that has not */
  MARKET_PROSE_NEVER
} MarketProseUse;

/**
 * market_prose_use_find:
 * @name: "auto", "always" or "never"
 *
 * Returns: FALSE where it is none of these.
 */
gboolean market_prose_use_find (const char *name, MarketProseUse *use);

typedef struct
{
  LexiconCatalog *catalog;     /* required */
  IngestFormatSet *formats;    /* required */
  guint n_threads;             /* 0: as many as serve */
  gsize block_bytes;           /* 0: the default; changes nothing in the table */
  MarketProseUse prose;
  gboolean is_sample;          /* the data is the synthetic sample */
  guint max_names;             /* of each kind; 0: the default, see market-builder.h */
} MarketLoadOptions;

/* Progress: a fraction from 0 to 1 of the bytes on disk, and postings so far. Called on a worker. */
typedef void (*MarketProgressFunc) (double fraction, guint64 n_postings, gpointer user_data);

/**
 * market_load:
 * @sources: (element-type IngestSource): one or more, read in this order
 *
 * A file that cannot be read does not stop the load as long as another one can: it is kept in the
 * table with its error.
 *
 * Returns: (transfer full): or NULL with the first file's error, prefixed "PATH: " (a syntax error
 *   "PATH:LINE:COLUMN: "), or G_IO_ERROR_CANCELLED.
 */
MarketTable *market_load (GPtrArray *sources, const MarketLoadOptions *options,
                          MarketProgressFunc progress, gpointer user_data,
                          GCancellable *cancellable, GError **error);

/**
 * market_load_async:
 *
 * The same in a worker. @options and @sources are kept for the time needed; @progress is called on
 * the worker and must be safe there until the callback has run.
 */
void market_load_async (GPtrArray *sources, const MarketLoadOptions *options,
                        MarketProgressFunc progress, gpointer progress_data,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data);
MarketTable *market_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
