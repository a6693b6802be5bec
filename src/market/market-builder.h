/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a table together, row by row, and freezes it. Internal to the layer: loading fills a builder
 * from files, tests of this and the layers above fill one by hand. Used by one thread at a time. */

#pragma once

#include "lexicon-pay.h"
#include "market-table.h"

G_BEGIN_DECLS

typedef struct _MarketBuilder MarketBuilder;

/**
 * market_builder_new:
 * @catalog: (nullable): its roles and skills get the catalog's ids; agencies are found by it
 */
MarketBuilder *market_builder_new (LexiconCatalog *catalog);
void market_builder_free (MarketBuilder *builder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketBuilder, market_builder_free)

/* A posting written by hand. Texts may be NULL, zero is "not stated". Lists are separated by ";". */
typedef struct
{
  const char *id;
  const char *title;        /* "Untitled" where NULL */
  const char *role;
  const char *employer;
  const char *location;
  const char *countries;    /* "US;CA" */
  const char *skills;       /* "Python;SQL" */
  LexiconSeniority seniority;
  LexiconWorkMode work_mode;
  double pay_min, pay_max;  /* 0: open */
  double pay_yearly;        /* 0: the midpoint of the range a year, or its one side */
  const char *pay_currency; /* USD where NULL */
  LexiconPeriod pay_period; /* a year where unknown */
  gint32 posted_day;        /* 0: not dated */
  gboolean is_agency;
  gboolean is_pay_from_text; /* found in the description */
} MarketRow;

/**
 * market_builder_add:
 *
 * Adds a posting to the file that was begun last, or to one called "hand-made". A row with nothing
 * but @pay_yearly states it as minimum and maximum.
 *
 * Returns: the row.
 */
guint market_builder_add (MarketBuilder *builder, const MarketRow *row);

/**
 * market_builder_begin_file:
 * @format: (nullable): what sources of postings are told apart by, beside the employer
 * @source: (nullable): where the records can be read again
 */
void market_builder_begin_file (MarketBuilder *builder, const char *path, IngestFormat *format,
                                IngestSource *source);

/* A posting as loading adds it: names by the builder's ids, lists of ids in arrays. */
typedef struct
{
  guint32 role, employer, title, location;
  LexiconSeniority seniority;
  LexiconWorkMode work_mode;
  LexiconPay pay;
  gint32 posted_day;              /* LEXICON_DAY_NONE: not dated */
  const guint32 *skills;          /* in order of mention; repetitions are left out */
  guint n_skills;
  const LexiconCountry *countries; /* rising */
  guint n_countries;
  guint64 id_hash;                /* 0: no id */
  guint64 offset, length, hash;   /* of the record */
  guint32 record;
  gboolean is_agency;             /* beside what the catalog says of the employer */
  gboolean are_skills_from_text, is_work_mode_from_text;
} MarketEntry;

/**
 * market_builder_set_max_names:
 *
 * Bounds the names of each kind; 0 is the default, four million.
 */
void market_builder_set_max_names (MarketBuilder *builder, guint max_names);

/**
 * market_builder_is_full:
 * @file: (out): the number of the file that brought the first name that was not kept
 *
 * Returns: whether there were more names of a kind than are kept.
 */
gboolean market_builder_is_full (const MarketBuilder *builder, MarketNames names, guint *file);

/**
 * market_builder_add_name:
 *
 * Returns: the id of a name, a new one where it was not there. Of titles and places that are too many
 *   to keep all have one name, "…", by which no two postings are alike; other names are left out then,
 *   as 0.
 */
guint market_builder_add_name (MarketBuilder *builder, MarketNames names, const char *name,
                               gsize len);
guint market_builder_add_entry (MarketBuilder *builder, const MarketEntry *entry);
guint market_builder_get_n_rows (const MarketBuilder *builder);
gboolean market_builder_has_file (const MarketBuilder *builder);

/**
 * market_builder_end_file:
 * @format: (nullable): as it was recognised
 * @n_rejected: records that are no postings
 * @prose: a bit of each MarketProseFact that its descriptions were read for
 */
void market_builder_end_file (MarketBuilder *builder, IngestFormat *format, guint64 n_rejected,
                              guint prose);

/**
 * market_builder_restart_file:
 *
 * Takes the open file's rows, and the names that they brought, out again.
 */
void market_builder_restart_file (MarketBuilder *builder);

/**
 * market_builder_fail_file:
 * @error: (transfer full): why the file could not be read
 *
 * Ends the file without its rows and the names that they brought.
 */
void market_builder_fail_file (MarketBuilder *builder, GError *error);

/**
 * market_builder_finish:
 * @issues: (transfer full) (nullable) (element-type IngestIssue)
 * @is_sample: whether the data is made up even where no file says so
 *
 * Finds duplicates, agencies and counts, and freezes what was added. The builder is then empty and
 * good for nothing but freeing.
 *
 * Returns: (transfer full)
 */
MarketTable *market_builder_finish (MarketBuilder *builder, GPtrArray *issues,
                                    gboolean is_sample);

G_END_DECLS
