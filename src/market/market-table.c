/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frozen table: references, names, files, counts. */

#include "market-table-private.h"

#include "lexicon-skill.h"
#include "lexicon-title.h"

#include <string.h>

MarketTable *
market_table_ref (MarketTable *table)
{
  g_atomic_int_inc (&table->ref_count);
  return table;
}

#define N_COLUMNS 23

static void
list_columns (const MarketTable *table, const void **arrays)
{
  const MarketColumns *columns = &table->columns;
  const void *all[N_COLUMNS] = {
    columns->role,          columns->employer,      columns->title,        columns->location,
    columns->seniority,     columns->work_mode,     columns->pay_period,   columns->flags,
    columns->posted_day,    columns->pay_min,       columns->pay_max,      columns->pay_yearly,
    columns->pay_currency,  columns->duplicate_of,  columns->skill_start,  columns->skills,
    columns->country_start, columns->countries,     columns->file,         columns->record,
    table->spans.offset,    table->spans.hash,      table->spans.length,
  };

  memcpy (arrays, all, sizeof all);
}

static void
free_columns (MarketTable *table)
{
  const void *arrays[N_COLUMNS], *shared[N_COLUMNS] = { NULL };

  list_columns (table, arrays);
  if (table->uncorrected != NULL)
    list_columns (table->uncorrected, shared);
  for (guint i = 0; i < N_COLUMNS; i++)
    if (arrays[i] != shared[i])
      g_free ((gpointer) arrays[i]);
}

/* What a table with corrections has for itself. */
static void
clear_own (MarketTable *table)
{
  market_name_list_clear (&table->names[MARKET_NAMES_ROLES]);
  market_name_list_clear (&table->names[MARKET_NAMES_SKILLS]);
  lexicon_corrections_unref (table->corrections);
  market_table_unref (table->uncorrected);
}

static void
clear_all (MarketTable *table)
{
  for (guint names = 0; names < MARKET_N_NAMES; names++)
    market_name_list_clear (&table->names[names]);
  g_clear_pointer (&table->catalog, lexicon_catalog_unref);
  g_ptr_array_unref (table->files);
  g_clear_pointer (&table->issues, g_ptr_array_unref);
}

void
market_table_unref (MarketTable *table)
{
  if (table == NULL || !g_atomic_int_dec_and_test (&table->ref_count))
    return;
  if (table->base != NULL)
    {
      market_table_free_converted (table);
      return;
    }
  free_columns (table);
  if (table->uncorrected != NULL)
    clear_own (table);
  else
    clear_all (table);
  g_free (table);
}

const MarketColumns *
market_table_get_columns (const MarketTable *table)
{
  return &table->columns;
}

LexiconCatalog *
market_table_get_catalog (const MarketTable *table)
{
  return table->catalog;
}

guint
market_table_get_n_names (const MarketTable *table, MarketNames names)
{
  g_return_val_if_fail (names < MARKET_N_NAMES, 0);
  return table->names[names].shown.n;
}

const char *
market_table_get_name (const MarketTable *table, MarketNames names, guint id)
{
  g_return_val_if_fail (names < MARKET_N_NAMES, NULL);
  g_return_val_if_fail (id <= table->names[names].shown.n, NULL);

  return id == 0 ? NULL : market_texts_get (&table->names[names].shown, id);
}

guint
market_table_find_name (const MarketTable *table, MarketNames names, const char *name)
{
  g_return_val_if_fail (names < MARKET_N_NAMES, 0);

  g_autofree char *valid = g_utf8_make_valid (name, -1);
  guint id = market_name_list_find (&table->names[names], valid);

  if (id == 0 && table->catalog != NULL && names == MARKET_NAMES_ROLES)
    id = lexicon_role_find (table->catalog, valid, strlen (valid));
  if (id == 0 && table->catalog != NULL && names == MARKET_NAMES_SKILLS)
    id = lexicon_skill_find (table->catalog, valid, strlen (valid));
  return id;
}

guint
market_table_get_n_files (const MarketTable *table)
{
  return table->files->len;
}

const MarketFile *
market_table_get_file (const MarketTable *table, guint file)
{
  g_return_val_if_fail (file < table->files->len, NULL);
  return &market_table_get_owned_file (table, file)->public;
}

guint
market_table_get_n_filled (const MarketTable *table, IngestField field)
{
  g_return_val_if_fail (field < INGEST_N_FIELDS, 0);
  return table->n_filled[field];
}

guint
market_table_get_n_from_text (const MarketTable *table, MarketProseFact fact)
{
  g_return_val_if_fail (fact < MARKET_N_PROSE_FACTS, 0);
  return table->n_from_text[fact];
}

guint
market_table_get_n_duplicates (const MarketTable *table)
{
  return table->n_duplicates;
}

guint
market_table_get_n_reposts (const MarketTable *table)
{
  return table->n_reposts;
}

const GPtrArray *
market_table_get_issues (const MarketTable *table)
{
  return table->issues;
}

gboolean
market_file_is_synthetic (const MarketFile *file)
{
  return file->format != NULL && ingest_format_is_synthetic (file->format);
}

gboolean
market_table_is_sample (const MarketTable *table)
{
  return table->is_sample;
}
