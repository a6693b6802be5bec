/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens exports in a worker: catalogs, formats, files to a table, and what the window asks of a
 * table at once (newest day, countries, pay country). */

#pragma once

#include <gio/gio.h>
#include "market-load.h"

G_BEGIN_DECLS

typedef struct
{
  LexiconCountry country; /* LEXICON_COUNTRY_NONE: unlocated */
  guint n;
} AppCountryCount;

typedef struct
{
  guint title; /* an id of MARKET_NAMES_TITLES */
  guint n;
} AppTitleCount;

/* A table and what was counted in it once. Immutable, refcounted, read from any thread. */
typedef struct
{
  MarketTable *table;
  char **paths;               /* as asked for; NULL for the sample */
  guint n_postings;           /* duplicates left out */
  gint32 newest_day;          /* LEXICON_DAY_NONE where no posting has a date */
  LexiconCountry pay_country; /* the one with the most stated pay */
  GArray *countries;          /* AppCountryCount: by n descending, then code */
  GArray *titles;             /* AppTitleCount: the most common ones without a role, likewise, then by id */
  char *problem;              /* what is wrong with a file of the person's own, or NULL */
} AppMarket;

AppMarket *app_market_ref (AppMarket *market);
void app_market_unref (AppMarket *market);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppMarket, app_market_unref)

/**
 * app_market_new:
 * @paths: (nullable): NULL for the sample
 *
 * Counts what an #AppMarket holds. O(n_rows).
 */
AppMarket *app_market_new (MarketTable *table, const char *const *paths);

/* How far a load is: written by the worker, read by the window. */
typedef struct _AppProgress AppProgress;

AppProgress *app_progress_new (void);
AppProgress *app_progress_ref (AppProgress *progress);
void app_progress_unref (AppProgress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppProgress, app_progress_unref)
void app_progress_get (AppProgress *progress, double *fraction, guint64 *n_postings);

/**
 * app_load_async:
 * @paths: (nullable): NULL opens the sample
 * @prose: when descriptions are read for what fields do not say
 *
 * Finishes with an #AppMarket, or a GIOError, INGEST_ERROR or LEXICON_ERROR whose message names the file.
 */
void app_load_async (const char *const *paths, MarketProseUse prose, AppProgress *progress,
                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
AppMarket *app_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
