/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Understood postings in columns, with interned strings. A table is built once, then frozen:
 * refcounted, immutable, read from any thread. A row is a row number from 0 in input order,
 * duplicates among them. Everything a table returns is borrowed and lives as long as it. */

#pragma once

#include "ingest-issue.h"
#include "ingest-reader.h"
#include "lexicon-catalog.h"

G_BEGIN_DECLS

#define MARKET_ROW_NONE G_MAXUINT32

typedef struct _MarketTable MarketTable;

/* What kind of name a string id stands for. Ids run from 1 in order of first occurrence, 0 is none;
 * the catalog's roles and skills come first, by the catalog's ids, whether they occur or not. */
typedef enum
{
  MARKET_NAMES_ROLES,     /* of the catalog, and those that exports name themselves */
  MARKET_NAMES_SKILLS,    /* likewise */
  MARKET_NAMES_EMPLOYERS,
  MARKET_NAMES_TITLES,    /* as written */
  MARKET_NAMES_LOCATIONS, /* as written, the places of one posting joined by "; " */
  MARKET_N_NAMES
} MarketNames;

typedef enum
{
  MARKET_ROW_IS_AGENCY = 1 << 0,
  MARKET_ROW_IS_REPOST = 1 << 1,     /* like an earlier posting, under another id */
  MARKET_ROW_PAY_FROM_TEXT = 1 << 2, /* of its description, like the next two */
  MARKET_ROW_SKILLS_FROM_TEXT = 1 << 3,
  MARKET_ROW_WORK_MODE_FROM_TEXT = 1 << 4
} MarketRowFlags;

/* Facts that can be read in descriptions. */
typedef enum
{
  MARKET_PROSE_SKILLS,
  MARKET_PROSE_WORK_MODE,
  MARKET_PROSE_PAY,
  MARKET_N_PROSE_FACTS
} MarketProseFact;

/* The columns. Arrays have n_rows entries unless said otherwise. Pay is as written (NaN: open or not
 * stated); pay_yearly is the base salary a year in the posting's own currency, NaN where there is none. */
typedef struct
{
  guint n_rows;
  const guint32 *role, *employer, *title, *location;
  const guint8 *seniority, *work_mode, *pay_period, *flags;
  const gint32 *posted_day;
  const double *pay_min, *pay_max, *pay_yearly;
  const LexiconCurrency *pay_currency;
  const guint32 *duplicate_of;      /* the row that stays, or MARKET_ROW_NONE */
  const guint32 *skill_start;       /* n_rows + 1: row r has skills[skill_start[r]] up to the next start */
  const guint32 *skills;            /* ids, each once a row, in the order of first mention */
  const guint32 *country_start;     /* n_rows + 1, likewise */
  const LexiconCountry *countries;  /* rising by code */
  const guint16 *file;
  const guint32 *record;            /* from 1 in its file */
} MarketColumns;

/**
 * market_columns_has_pay:
 *
 * Returns: whether a row states its pay, be it one that is set aside.
 */
static inline gboolean
market_columns_has_pay (const MarketColumns *columns, guint row)
{
  return !isnan (columns->pay_min[row]) || !isnan (columns->pay_max[row]);
}

/* One file of the load. records = postings + duplicates + rejected. */
typedef struct
{
  const char *path;
  const IngestFormat *format; /* NULL where the file could not be read */
  const GError *error;        /* why it could not, else NULL */
  guint64 n_records, n_postings, n_duplicates, n_rejected;
  guint prose;                /* a bit of each MarketProseFact that its descriptions were read for */
} MarketFile;

/**
 * market_file_is_synthetic:
 *
 * Returns: whether the file says that its postings are made up.
 */
gboolean market_file_is_synthetic (const MarketFile *file);

MarketTable *market_table_ref (MarketTable *table);
void market_table_unref (MarketTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MarketTable, market_table_unref)

const MarketColumns *market_table_get_columns (const MarketTable *table);
LexiconCatalog *market_table_get_catalog (const MarketTable *table);

guint market_table_get_n_names (const MarketTable *table, MarketNames names);

/**
 * market_table_get_name:
 * @id: from 1 up to market_table_get_n_names()
 *
 * Returns: the name; NULL for 0.
 */
const char *market_table_get_name (const MarketTable *table, MarketNames names, guint id);

/**
 * market_table_find_name:
 *
 * Returns: the id of a name, whatever its case; roles and skills by their aliases too. 0: none.
 */
guint market_table_find_name (const MarketTable *table, MarketNames names, const char *name);

guint market_table_get_n_files (const MarketTable *table);
const MarketFile *market_table_get_file (const MarketTable *table, guint file);

/**
 * market_table_get_n_filled:
 *
 * Returns: how many postings (duplicates left out) have the fact: TITLE, COMPANY, COUNTRY, WORK_MODE, SENIORITY,
 *   SKILLS, PAY_MIN for pay, POSTED.
 */
guint market_table_get_n_filled (const MarketTable *table, IngestField field);

/**
 * market_table_get_n_from_text:
 *
 * Returns: how many postings (duplicates left out) have the fact from their description.
 */
guint market_table_get_n_from_text (const MarketTable *table, MarketProseFact fact);
guint market_table_get_n_duplicates (const MarketTable *table);
guint market_table_get_n_reposts (const MarketTable *table);

/**
 * market_table_get_issues:
 *
 * Returns: (element-type IngestIssue): sorted, with lines and columns.
 */
const GPtrArray *market_table_get_issues (const MarketTable *table);

/**
 * market_table_is_sample:
 *
 * Returns: whether the data is the synthetic sample, or some of it is made up; it is said wherever
 *   the data is shown.
 */
gboolean market_table_is_sample (const MarketTable *table);

G_END_DECLS
