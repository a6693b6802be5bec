/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The same posting twice: by its id within a source, else by employer, title, place and day. Rows
 * that share a key are chained in input order, so that each chain is looked at by itself. */

#include "market-duplicates.h"

#include <string.h>

/* Postings of one employer, title and place that stay apart, as far as they are compared: more are
 * possible in hostile files only, and would cost quadratic time. */
#define MAX_KEPT 1024

/* Rows by key. @next has an entry a row: the next row of the same key, or MARKET_ROW_NONE.
 * @slots holds the first row of each key, @last_rows the last one, at the same places. */
typedef struct
{
  guint32 *next, *slots, *last_rows;
  guint64 *keys;    /* of each row */
  guint n_slots;    /* a power of two */
} Chains;

/* A posting of a chain that stays, and the formats of which it stands for a usable id. */
typedef struct
{
  guint32 row;
  gint32 day;
  guint64 formats;
} Kept;

typedef struct
{
  MarketTable *table;
  const guint64 *id_hashes;
  guint8 *has_usable_id;    /* by row */
  guint32 *title_keys;      /* by title: equal for titles that differ in case and spacing only */
  guint32 *location_keys;
  guint *file_formats;      /* by file: the number of its format */
} Finder;

static guint64
mix (guint64 a, guint64 b, guint64 c, guint64 d)
{
  guint64 parts[] = { a, b, c, d };

  return market_text_hash ((const char *) parts, sizeof parts);
}

static void
chains_init (Chains *chains, guint n_rows)
{
  chains->n_slots = 64;
  while (chains->n_slots / 2 < n_rows)
    chains->n_slots *= 2;
  chains->next = g_new (guint32, MAX (n_rows, 1));
  chains->keys = g_new (guint64, MAX (n_rows, 1));
  chains->slots = g_new (guint32, chains->n_slots);
  chains->last_rows = g_new (guint32, chains->n_slots);
  memset (chains->slots, 0xff, chains->n_slots * sizeof (guint32));
}

static void
chains_clear (Chains *chains)
{
  g_free (chains->next);
  g_free (chains->keys);
  g_free (chains->slots);
  g_free (chains->last_rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chains, chains_clear)

/* Rows must come in rising order. */
static void
chains_add (Chains *chains, guint64 key, guint32 row)
{
  guint slot = key & (chains->n_slots - 1);

  chains->keys[row] = key;
  chains->next[row] = MARKET_ROW_NONE;
  while (chains->slots[slot] != MARKET_ROW_NONE && chains->keys[chains->slots[slot]] != key)
    slot = (slot + 1) & (chains->n_slots - 1);
  if (chains->slots[slot] == MARKET_ROW_NONE)
    chains->slots[slot] = row;
  else
    chains->next[chains->last_rows[slot]] = row;
  chains->last_rows[slot] = row;
}

/* What each name is once case and spacing are left out, as numbers. */
static guint32 *
fold_names (const MarketTexts *names)
{
  MarketTexts folds = { 0 };
  guint32 *keys = g_new0 (guint32, names->n + 1);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint id = 1; id <= names->n; id++)
    {
      market_text_fold (market_texts_get (names, id), market_texts_get_len (names, id), folded);
      keys[id] = market_texts_add (&folds, folded->str, folded->len);
    }
  market_texts_clear (&folds);
  return keys;
}

static guint *
number_formats (const MarketTable *table)
{
  guint *file_formats = g_new0 (guint, table->files->len + 1);
  g_autoptr (GHashTable) numbers = g_hash_table_new (ingest_format_hash, ingest_format_equal);

  for (guint i = 0; i < table->files->len; i++)
    {
      gpointer format = market_table_get_owned_file (table, i)->format;
      gpointer number;

      if (!g_hash_table_lookup_extended (numbers, format, NULL, &number))
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, format, number);
        }
      file_formats[i] = GPOINTER_TO_UINT (number);
    }
  return file_formats;
}

/* A set of one format for a row with a usable id, else the empty one. Past 64 formats they share
 * bits, which keeps postings apart that might be the same, and never the other way round. */
static guint64
get_format_set (const Finder *finder, guint row)
{
  guint file = finder->table->columns.file[row];

  if (!finder->has_usable_id[row])
    return 0;
  return G_GUINT64_CONSTANT (1) << (finder->file_formats[file] % 64);
}

static guint64
get_id_key (const Finder *finder, guint row)
{
  const MarketColumns *columns = &finder->table->columns;
  guint file = columns->file[row];
  guint64 board = columns->employer[row] == 0 ? file + 1 : 0;

  return mix (finder->id_hashes[row], finder->file_formats[file], columns->employer[row], board);
}

/* Whether fewer than MARKET_USELESS_ID_TITLES titles share the id of a chain. */
static gboolean
tells_apart (const Finder *finder, const Chains *chains, guint32 first)
{
  const guint32 *title = finder->table->columns.title;
  guint32 seen[MARKET_USELESS_ID_TITLES];
  guint n_seen = 0;

  for (guint32 row = first; row != MARKET_ROW_NONE; row = chains->next[row])
    {
      guint32 key = finder->title_keys[title[row]];
      gboolean is_new = TRUE;

      for (guint i = 0; i < n_seen && is_new; i++)
        is_new = seen[i] != key;
      if (!is_new)
        continue;
      seen[n_seen++] = key;
      if (n_seen == MARKET_USELESS_ID_TITLES)
        return FALSE;
    }
  return TRUE;
}

/* Rows with a usable id that was there before become duplicates of the first with it. */
static void
find_by_id (Finder *finder)
{
  MarketTable *table = finder->table;
  guint n_rows = table->columns.n_rows;
  guint32 *duplicate_of = (guint32 *) table->columns.duplicate_of;
  g_auto (Chains) chains;

  chains_init (&chains, n_rows);
  for (guint32 row = 0; row < n_rows; row++)
    if (finder->id_hashes[row] != 0)
      chains_add (&chains, get_id_key (finder, row), row);

  for (guint slot = 0; slot < chains.n_slots; slot++)
    {
      guint32 first = chains.slots[slot];

      if (first == MARKET_ROW_NONE || !tells_apart (finder, &chains, first))
        continue;
      finder->has_usable_id[first] = TRUE;
      for (guint32 row = chains.next[first]; row != MARKET_ROW_NONE; row = chains.next[row])
        duplicate_of[row] = first;
    }
}

static gboolean
is_near (gint32 a, gint32 b)
{
  if (a == LEXICON_DAY_NONE || b == LEXICON_DAY_NONE)
    return TRUE;
  return ABS (a - b) <= MARKET_ALIKE_DAYS;
}

/* Decides a chain of postings alike but for their days and ids. */
static void
settle_chain (Finder *finder, const Chains *chains, guint32 first, GArray *kept)
{
  MarketTable *table = finder->table;
  const MarketColumns *columns = &table->columns;
  guint32 *duplicate_of = (guint32 *) columns->duplicate_of;
  guint8 *flags = (guint8 *) columns->flags;

  g_array_set_size (kept, 0);
  for (guint32 row = first; row != MARKET_ROW_NONE; row = chains->next[row])
    {
      Kept own = { row, columns->posted_day[row], get_format_set (finder, row) };
      gboolean is_alike = FALSE;
      Kept *same = NULL;

      for (guint i = 0; i < kept->len && same == NULL; i++)
        {
          Kept *other = &g_array_index (kept, Kept, i);

          if (!is_near (own.day, other->day))
            continue;
          is_alike = TRUE;
          if ((other->formats & own.formats) == 0)
            same = other;
        }
      if (same != NULL)
        {
          duplicate_of[row] = same->row;
          same->formats |= own.formats;
          continue;
        }
      if (is_alike)
        flags[row] |= MARKET_ROW_IS_REPOST;
      if (kept->len < MAX_KEPT)
        g_array_append_val (kept, own);
    }
}

/* Whether title or place were not kept, so that nothing is known to be alike. */
static gboolean
is_rest (const MarketTable *table, guint row)
{
  return (table->rest[MARKET_NAMES_TITLES] != 0
          && table->columns.title[row] == table->rest[MARKET_NAMES_TITLES])
         || (table->rest[MARKET_NAMES_LOCATIONS] != 0
             && table->columns.location[row] == table->rest[MARKET_NAMES_LOCATIONS]);
}

static void
find_alike (Finder *finder)
{
  const MarketColumns *columns = &finder->table->columns;
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_auto (Chains) chains;

  chains_init (&chains, columns->n_rows);
  for (guint32 row = 0; row < columns->n_rows; row++)
    if (columns->employer[row] != 0 && columns->duplicate_of[row] == MARKET_ROW_NONE
        && !is_rest (finder->table, row))
      chains_add (&chains,
                  mix (columns->employer[row], finder->title_keys[columns->title[row]],
                       finder->location_keys[columns->location[row]], 0),
                  row);

  for (guint slot = 0; slot < chains.n_slots; slot++)
    {
      guint32 first = chains.slots[slot];

      if (first != MARKET_ROW_NONE && chains.next[first] != MARKET_ROW_NONE)
        settle_chain (finder, &chains, first, kept);
    }
}

/* Lets each duplicate name the row that stays: what it was a duplicate of may be one itself. */
static void
follow_duplicates (MarketTable *table)
{
  guint32 *duplicate_of = (guint32 *) table->columns.duplicate_of;

  for (guint32 row = 0; row < table->columns.n_rows; row++)
    if (duplicate_of[row] != MARKET_ROW_NONE &&
        duplicate_of[duplicate_of[row]] != MARKET_ROW_NONE)
      duplicate_of[row] = duplicate_of[duplicate_of[row]];
}

void
market_duplicates_find (MarketTable *table, const guint64 *id_hashes)
{
  Finder finder = {
    .table = table,
    .id_hashes = id_hashes,
    .has_usable_id = g_new0 (guint8, table->columns.n_rows + 1),
    .title_keys = fold_names (&table->names[MARKET_NAMES_TITLES].shown),
    .location_keys = fold_names (&table->names[MARKET_NAMES_LOCATIONS].shown),
    .file_formats = number_formats (table),
  };

  find_by_id (&finder);
  find_alike (&finder);
  follow_duplicates (table);
  g_free (finder.has_usable_id);
  g_free (finder.title_keys);
  g_free (finder.location_keys);
  g_free (finder.file_formats);
}
