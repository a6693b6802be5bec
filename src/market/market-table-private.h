/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a table is made of. Internal to the layer: the builder fills it, then nobody writes it. */

#pragma once

#include "lexicon-corrections.h"
#include "market-convert.h"
#include "market-table.h"
#include "market-texts.h"

G_BEGIN_DECLS

/* One file with what it owns. */
typedef struct
{
  MarketFile public;
  char *path;
  IngestFormat *format;   /* or NULL */
  IngestSource *source;   /* NULL for rows that come from no file */
  GError *error;          /* or NULL */
} MarketTableFile;

/* Where a row's record is in its file: n_rows entries each. */
typedef struct
{
  guint64 *offset;
  guint64 *hash;
  guint32 *length;
} MarketSpans;

struct _MarketTable
{
  gint ref_count;
  gboolean is_sample;
  MarketColumns columns;  /* its arrays belong to the table, or to the one that it is made over */
  MarketSpans spans;
  LexiconCatalog *catalog; /* or NULL */
  MarketNameList names[MARKET_N_NAMES];
  guint rest[MARKET_N_NAMES]; /* the name of all that were too many to keep; 0: there are none */
  GPtrArray *files;       /* MarketTableFile */
  GPtrArray *issues;      /* IngestIssue */
  guint n_filled[INGEST_N_FIELDS];
  guint n_from_text[MARKET_N_PROSE_FACTS];
  guint n_duplicates, n_reposts;

  /* Of a table with corrections: what they change is its own, all else is the other's. */
  MarketTable *uncorrected; /* as it was loaded, or NULL */
  LexiconCorrections *corrections;

  /* Of a converted table: only its pay columns are its own, all else is the base's. */
  MarketTable *base;      /* or NULL */
  MarketConversion conversion;
};

/* Frees what a converted table owns, and lets go of its base. */
void market_table_free_converted (MarketTable *table);

static inline const MarketTableFile *
market_table_get_owned_file (const MarketTable *table, guint file)
{
  return g_ptr_array_index (table->files, file);
}

G_END_DECLS
