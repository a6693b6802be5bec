/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills columns row by row, numbers names, and freezes the lot. */

#include "market-builder.h"

#include "lexicon-agency.h"
#include "market-duplicates.h"
#include "market-table-private.h"

#include <string.h>

#define MIN_ROWS 64

/* How far a table was filled. */
typedef struct
{
  guint n_rows;
  guint n_skills, n_countries;
  guint n_names[MARKET_N_NAMES];
} Extent;

#define MAX_NAMES (1u << 22)

struct _MarketBuilder
{
  MarketTable *table;
  guint64 *id_hashes;          /* n_rows */
  guint rows_size;             /* rows that the columns have room for */
  guint skills_size, countries_size;
  guint n_skills, n_countries; /* in use */
  guint32 *last_row_with;      /* by skill: the last row that got it, plus one */
  guint last_row_with_size;
  Extent before_file;          /* as it was when the open file began */
  MarketTableFile *open_file;  /* borrowed from the table, or NULL */
  guint max_names;
  guint full_since[MARKET_N_NAMES]; /* the number of a file, plus one; 0: there was room */
};

/* A column's place in MarketTable and the width of its entries. */
typedef struct
{
  gsize member;
  gsize width;
} Column;

#define COLUMN(name, type) { G_STRUCT_OFFSET (MarketTable, name), sizeof (type) }

static const Column row_columns[] = {
  COLUMN (columns.role, guint32),
  COLUMN (columns.employer, guint32),
  COLUMN (columns.title, guint32),
  COLUMN (columns.location, guint32),
  COLUMN (columns.seniority, guint8),
  COLUMN (columns.work_mode, guint8),
  COLUMN (columns.pay_period, guint8),
  COLUMN (columns.flags, guint8),
  COLUMN (columns.posted_day, gint32),
  COLUMN (columns.pay_min, double),
  COLUMN (columns.pay_max, double),
  COLUMN (columns.pay_yearly, double),
  COLUMN (columns.pay_currency, LexiconCurrency),
  COLUMN (columns.duplicate_of, guint32),
  COLUMN (columns.skill_start, guint32),
  COLUMN (columns.country_start, guint32),
  COLUMN (columns.file, guint16),
  COLUMN (columns.record, guint32),
  COLUMN (spans.offset, guint64),
  COLUMN (spans.hash, guint64),
  COLUMN (spans.length, guint32),
};

static void
free_file (gpointer data)
{
  MarketTableFile *file = data;

  g_free (file->path);
  g_clear_pointer (&file->format, ingest_format_unref);
  g_clear_pointer (&file->source, ingest_source_unref);
  g_clear_error (&file->error);
  g_free (file);
}

/* One entry more than there are rows: the starts of lists have an end as well. */
static void
resize_rows (MarketBuilder *builder, guint n_rows)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_columns); i++)
    {
      gpointer *column = &G_STRUCT_MEMBER (gpointer, builder->table, row_columns[i].member);

      *column = g_realloc_n (*column, (gsize) n_rows + 1, row_columns[i].width);
    }
  builder->id_hashes = g_renew (guint64, builder->id_hashes, (gsize) n_rows + 1);
  builder->rows_size = n_rows;
}

static void
resize_skills (MarketBuilder *builder, guint n_skills)
{
  gpointer skills = (gpointer) builder->table->columns.skills;

  builder->table->columns.skills = g_renew (guint32, skills, MAX (n_skills, 1));
  builder->skills_size = n_skills;
}

static void
resize_countries (MarketBuilder *builder, guint n_countries)
{
  gpointer countries = (gpointer) builder->table->columns.countries;

  builder->table->columns.countries = g_renew (LexiconCountry, countries, MAX (n_countries, 1));
  builder->countries_size = n_countries;
}

static void
add_catalog_names (MarketTable *table)
{
  guint n_roles = lexicon_catalog_get_n_roles (table->catalog);
  guint n_skills = lexicon_catalog_get_n_skills (table->catalog);

  for (guint role = 1; role <= n_roles; role++)
    market_name_list_append (&table->names[MARKET_NAMES_ROLES],
                             lexicon_catalog_get_role_name (table->catalog, role));
  for (guint skill = 1; skill <= n_skills; skill++)
    market_name_list_append (&table->names[MARKET_NAMES_SKILLS],
                             lexicon_catalog_get_skill_name (table->catalog, skill));
}

MarketBuilder *
market_builder_new (LexiconCatalog *catalog)
{
  MarketBuilder *builder = g_new0 (MarketBuilder, 1);
  MarketTable *table = g_new0 (MarketTable, 1);

  table->ref_count = 1;
  table->files = g_ptr_array_new_with_free_func (free_file);
  table->names[MARKET_NAMES_ROLES].ignores_case = TRUE;
  table->names[MARKET_NAMES_SKILLS].ignores_case = TRUE;
  table->names[MARKET_NAMES_EMPLOYERS].ignores_case = TRUE;
  if (catalog != NULL)
    {
      table->catalog = lexicon_catalog_ref (catalog);
      add_catalog_names (table);
    }
  builder->table = table;
  builder->max_names = MAX_NAMES;
  resize_rows (builder, MIN_ROWS);
  resize_skills (builder, MIN_ROWS);
  resize_countries (builder, MIN_ROWS);
  return builder;
}

void
market_builder_free (MarketBuilder *builder)
{
  if (builder == NULL)
    return;
  market_table_unref (builder->table);
  g_free (builder->id_hashes);
  g_free (builder->last_row_with);
  g_free (builder);
}

static Extent
get_extent (const MarketBuilder *builder)
{
  Extent extent = { builder->table->columns.n_rows, builder->n_skills, builder->n_countries, { 0 } };

  for (guint names = 0; names < MARKET_N_NAMES; names++)
    extent.n_names[names] = builder->table->names[names].shown.n;
  return extent;
}

void
market_builder_begin_file (MarketBuilder *builder, const char *path, IngestFormat *format,
                           IngestSource *source)
{
  MarketTableFile *file = g_new0 (MarketTableFile, 1);

  g_return_if_fail (builder->table->files->len <= G_MAXUINT16);

  file->path = g_strdup (path);
  file->format = format != NULL ? ingest_format_ref (format) : NULL;
  file->source = source != NULL ? ingest_source_ref (source) : NULL;
  file->public.path = file->path;
  file->public.format = file->format;
  g_ptr_array_add (builder->table->files, file);
  builder->open_file = file;
  builder->before_file = get_extent (builder);
}

void
market_builder_end_file (MarketBuilder *builder, IngestFormat *format, guint64 n_rejected,
                         guint prose)
{
  MarketTableFile *file = builder->open_file;

  g_return_if_fail (file != NULL);

  if (format != NULL && file->format == NULL)
    file->public.format = file->format = ingest_format_ref (format);
  file->public.n_rejected = n_rejected;
  file->public.prose = prose;
  builder->open_file = NULL;
}

void
market_builder_restart_file (MarketBuilder *builder)
{
  MarketTable *table = builder->table;

  g_return_if_fail (builder->open_file != NULL);

  table->columns.n_rows = builder->before_file.n_rows;
  builder->n_skills = builder->before_file.n_skills;
  builder->n_countries = builder->before_file.n_countries;
  for (guint names = 0; names < MARKET_N_NAMES; names++)
    {
      market_name_list_truncate (&table->names[names], builder->before_file.n_names[names]);
      if (table->rest[names] > builder->before_file.n_names[names])
        table->rest[names] = 0;
    }
  g_free (g_steal_pointer (&builder->last_row_with));
  builder->last_row_with_size = 0;
}

void
market_builder_fail_file (MarketBuilder *builder, GError *error)
{
  MarketTableFile *file = builder->open_file;

  g_return_if_fail (file != NULL);

  market_builder_restart_file (builder);
  g_clear_pointer (&file->format, ingest_format_unref);
  file->public.format = NULL;
  file->public.error = file->error = error;
  builder->open_file = NULL;
}

void
market_builder_set_max_names (MarketBuilder *builder, guint max_names)
{
  builder->max_names = max_names != 0 ? max_names : MAX_NAMES;
}

gboolean
market_builder_is_full (const MarketBuilder *builder, MarketNames names, guint *file)
{
  *file = builder->full_since[names] - 1;
  return builder->full_since[names] != 0;
}

static guint
add_to_rest (MarketBuilder *builder, MarketNames names)
{
  MarketTable *table = builder->table;

  if (builder->full_since[names] == 0)
    builder->full_since[names] = table->files->len;
  if (names != MARKET_NAMES_TITLES && names != MARKET_NAMES_LOCATIONS)
    return 0;
  if (table->rest[names] == 0)
    table->rest[names] = market_name_list_add (&table->names[names], "…", strlen ("…"));
  return table->rest[names];
}

guint
market_builder_add_name (MarketBuilder *builder, MarketNames names, const char *name, gsize len)
{
  MarketNameList *list = &builder->table->names[names];
  guint id;

  if (G_LIKELY (list->shown.n < builder->max_names))
    return market_name_list_add (list, name, len);
  id = market_name_list_look_up (list, name, len);
  return id != 0 ? id : add_to_rest (builder, names);
}

guint
market_builder_get_n_rows (const MarketBuilder *builder)
{
  return builder->table->columns.n_rows;
}

gboolean
market_builder_has_file (const MarketBuilder *builder)
{
  return builder->open_file != NULL;
}

/* Adds a row's skills, each once, by remembering for each skill the last row that got it. */
static void
add_skills (MarketBuilder *builder, guint row, const MarketEntry *entry)
{
  guint32 *skills;
  guint n_names = builder->table->names[MARKET_NAMES_SKILLS].shown.n;

  if (builder->last_row_with_size < n_names + 1)
    {
      guint size = MAX (builder->last_row_with_size * 2, n_names + 1);

      builder->last_row_with = g_renew (guint32, builder->last_row_with, size);
      memset (builder->last_row_with + builder->last_row_with_size, 0,
              (size - builder->last_row_with_size) * sizeof (guint32));
      builder->last_row_with_size = size;
    }
  if (builder->skills_size - builder->n_skills < entry->n_skills)
    resize_skills (builder, MAX (builder->skills_size * 2, builder->n_skills + entry->n_skills));

  skills = (guint32 *) builder->table->columns.skills;
  for (guint i = 0; i < entry->n_skills; i++)
    {
      guint32 skill = entry->skills[i];

      if (skill == 0 || builder->last_row_with[skill] == row + 1)
        continue;
      builder->last_row_with[skill] = row + 1;
      skills[builder->n_skills++] = skill;
    }
}

static void
add_countries (MarketBuilder *builder, const MarketEntry *entry)
{
  if (entry->n_countries == 0)
    return;
  if (builder->countries_size - builder->n_countries < entry->n_countries)
    resize_countries (builder, MAX (builder->countries_size * 2,
                                    builder->n_countries + entry->n_countries));
  memcpy ((LexiconCountry *) builder->table->columns.countries + builder->n_countries,
          entry->countries, entry->n_countries * sizeof (LexiconCountry));
  builder->n_countries += entry->n_countries;
}

#define SET(column, type, value) (((type *) (table)->column)[row] = (type) (value))

guint
market_builder_add_entry (MarketBuilder *builder, const MarketEntry *entry)
{
  MarketTable *table = builder->table;
  guint row = table->columns.n_rows;

  if (row == builder->rows_size)
    resize_rows (builder, builder->rows_size * 2);

  SET (columns.role, guint32, entry->role);
  SET (columns.employer, guint32, entry->employer);
  SET (columns.title, guint32, entry->title);
  SET (columns.location, guint32, entry->location);
  SET (columns.seniority, guint8, entry->seniority);
  SET (columns.work_mode, guint8, entry->work_mode);
  SET (columns.pay_period, guint8, entry->pay.period);
  SET (columns.flags, guint8,
       (entry->is_agency ? MARKET_ROW_IS_AGENCY : 0) |
           (entry->pay.is_from_text ? MARKET_ROW_PAY_FROM_TEXT : 0) |
           (entry->are_skills_from_text ? MARKET_ROW_SKILLS_FROM_TEXT : 0) |
           (entry->is_work_mode_from_text ? MARKET_ROW_WORK_MODE_FROM_TEXT : 0));
  SET (columns.posted_day, gint32, entry->posted_day);
  SET (columns.pay_min, double, entry->pay.min);
  SET (columns.pay_max, double, entry->pay.max);
  SET (columns.pay_yearly, double, entry->pay.yearly);
  SET (columns.pay_currency, LexiconCurrency, entry->pay.currency);
  SET (columns.duplicate_of, guint32, MARKET_ROW_NONE);
  SET (columns.skill_start, guint32, builder->n_skills);
  SET (columns.country_start, guint32, builder->n_countries);
  SET (columns.file, guint16, table->files->len - 1);
  SET (columns.record, guint32, entry->record);
  SET (spans.offset, guint64, entry->offset);
  SET (spans.hash, guint64, entry->hash);
  SET (spans.length, guint32, entry->length);
  builder->id_hashes[row] = entry->id_hash;
  add_skills (builder, row, entry);
  add_countries (builder, entry);
  table->columns.n_rows++;
  return row;
}

static void
flag_agencies (MarketTable *table)
{
  const MarketTexts *employers = &table->names[MARKET_NAMES_EMPLOYERS].shown;
  guint8 *flags = (guint8 *) table->columns.flags;
  g_autofree guint8 *employer_flags = g_new0 (guint8, employers->n + 1);

  if (table->catalog == NULL)
    return;
  for (guint id = 1; id <= employers->n; id++)
    if (lexicon_agency_is (table->catalog, market_texts_get (employers, id),
                           market_texts_get_len (employers, id)))
      employer_flags[id] = MARKET_ROW_IS_AGENCY;
  for (guint row = 0; row < table->columns.n_rows; row++)
    flags[row] |= employer_flags[table->columns.employer[row]];
}

static void
count_from_text (MarketTable *table, guint8 flags)
{
  static const guint8 flags_of_fact[MARKET_N_PROSE_FACTS] = {
    [MARKET_PROSE_SKILLS] = MARKET_ROW_SKILLS_FROM_TEXT,
    [MARKET_PROSE_WORK_MODE] = MARKET_ROW_WORK_MODE_FROM_TEXT,
    [MARKET_PROSE_PAY] = MARKET_ROW_PAY_FROM_TEXT,
  };

  for (guint fact = 0; fact < MARKET_N_PROSE_FACTS; fact++)
    table->n_from_text[fact] += (flags & flags_of_fact[fact]) != 0;
}

static void
count_row (MarketTable *table, guint row)
{
  const MarketColumns *columns = &table->columns;
  MarketTableFile *file = g_ptr_array_index (table->files, columns->file[row]);

  file->public.n_records++;
  if (columns->duplicate_of[row] != MARKET_ROW_NONE)
    {
      file->public.n_duplicates++;
      table->n_duplicates++;
      return;
    }
  file->public.n_postings++;
  count_from_text (table, columns->flags[row]);
  table->n_reposts += (columns->flags[row] & MARKET_ROW_IS_REPOST) != 0;
  table->n_filled[INGEST_FIELD_TITLE]++;
  table->n_filled[INGEST_FIELD_ROLE] += columns->role[row] != 0;
  table->n_filled[INGEST_FIELD_COMPANY] += columns->employer[row] != 0;
  table->n_filled[INGEST_FIELD_LOCATION] += columns->location[row] != 0;
  table->n_filled[INGEST_FIELD_COUNTRY]
      += columns->country_start[row + 1] > columns->country_start[row];
  table->n_filled[INGEST_FIELD_WORK_MODE] += columns->work_mode[row] != LEXICON_WORK_MODE_UNKNOWN;
  table->n_filled[INGEST_FIELD_SENIORITY] += columns->seniority[row] != LEXICON_SENIORITY_UNKNOWN;
  table->n_filled[INGEST_FIELD_SKILLS] += columns->skill_start[row + 1] > columns->skill_start[row];
  table->n_filled[INGEST_FIELD_PAY_MIN] += market_columns_has_pay (columns, row);
  table->n_filled[INGEST_FIELD_POSTED] += columns->posted_day[row] != LEXICON_DAY_NONE;
}

MarketTable *
market_builder_finish (MarketBuilder *builder, GPtrArray *issues, gboolean is_sample)
{
  MarketTable *table = builder->table;
  guint n_rows = table->columns.n_rows;

  resize_rows (builder, n_rows);
  resize_skills (builder, builder->n_skills);
  resize_countries (builder, builder->n_countries);
  builder->table = NULL;
  ((guint32 *) table->columns.skill_start)[n_rows] = builder->n_skills;
  ((guint32 *) table->columns.country_start)[n_rows] = builder->n_countries;
  for (guint names = 0; names < MARKET_N_NAMES; names++)
    market_name_list_trim (&table->names[names]);

  table->is_sample = is_sample;
  flag_agencies (table);
  market_duplicates_find (table, builder->id_hashes);
  for (guint i = 0; i < table->files->len; i++)
    {
      MarketTableFile *file = g_ptr_array_index (table->files, i);

      file->public.n_records = file->public.n_rejected;
      table->is_sample |= market_file_is_synthetic (&file->public);
    }
  for (guint row = 0; row < n_rows; row++)
    count_row (table, row);
  table->issues = issues != NULL ? issues : g_ptr_array_new ();
  return table;
}
