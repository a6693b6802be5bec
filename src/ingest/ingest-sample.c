/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches the start of a file for places where records may be, and samples those. */

#include "ingest-sampler.h"

#include <string.h>

#include "ingest-format-private.h"

#define MAX_SAMPLES 32
#define MAX_BESIDES 32
#define MAX_BESIDE_BYTES 200
#define MAX_LIKE_KEYS 64    /* by which objects are compared */
#define MAX_LIKE_MEMBERS 64 /* that are compared */
#define MAX_MAP_LEVELS 2

/* The search, and where in the document. */
typedef struct
{
  const IngestVocabulary *vocabulary;
  GPtrArray *samplers; /* of IngestSampler, owned */
  GPtrArray *rows;     /* of char *: the keys down to here, an empty one for any */
  GPtrArray *besides;  /* of IngestBeside: what was passed in the objects that are open */
} Search;

static void
beside_free (gpointer data)
{
  IngestBeside *beside = data;
  g_free (beside->path);
  g_strfreev (beside->keys);
  g_free (beside->text);
  g_free (beside);
}

/* The sampler of the place that the search has come to; NULL where there are too many. */
static IngestSampler *
ensure_sampler (Search *search)
{
  for (guint i = 0; i < search->samplers->len; i++)
    {
      IngestSampler *sampler = g_ptr_array_index (search->samplers, i);
      char *const *rows = ingest_sampler_get_sample (sampler)->rows;
      guint n = 0;

      while (n < search->rows->len && rows[n] != NULL
             && g_str_equal (rows[n], g_ptr_array_index (search->rows, n)))
        n++;
      if (n == search->rows->len && rows[n] == NULL)
        return sampler;
    }
  if (search->samplers->len == MAX_SAMPLES)
    return NULL;
  g_ptr_array_add (search->samplers, ingest_sampler_new (search->vocabulary, search->rows));
  return g_ptr_array_index (search->samplers, search->samplers->len - 1);
}

/* Notes a text under @key in the object that is open; under none it is the key of a map. */
static void
add_beside (Search *search, const char *key, const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  IngestBeside *beside;

  if (search->besides->len == MAX_BESIDES || strlen (text) > MAX_BESIDE_BYTES)
    return;
  for (guint i = 0; i < search->rows->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (search->rows, i));
  if (key != NULL)
    g_strv_builder_add (builder, key);
  beside = g_new0 (IngestBeside, 1);
  beside->keys = g_strv_builder_end (builder);
  beside->path = ingest_format_join_rows ((const char *const *)beside->keys);
  beside->text = g_strdup (text);
  g_ptr_array_add (search->besides, beside);
}

/* The keys of the object at the cursor, or of the first one in an array; of more levels those of its
 * first member. There may be more of them. */
static gboolean
collect_keys (IngestCursor cursor, guint n_levels, GHashTable *keys)
{
  gboolean is_end = FALSE;

  if (*cursor.p == '[' && (!ingest_cursor_begin (&cursor, ']', &is_end) || is_end))
    return FALSE;
  if (*cursor.p != '{' || !ingest_cursor_begin (&cursor, '}', &is_end))
    return FALSE;
  while (!is_end && g_hash_table_size (keys) < MAX_LIKE_KEYS)
    {
      char *key = NULL;

      if (!ingest_sampler_pass_key (&cursor, &key))
        break;
      if (n_levels > 1)
        {
          g_free (key);
          return collect_keys (cursor, n_levels - 1, keys);
        }
      if (key != NULL)
        g_hash_table_add (keys, key);
      if (!ingest_cursor_pass_value (&cursor) || !ingest_cursor_next (&cursor, '}', &is_end))
        break;
    }
  return TRUE;
}

static gboolean
are_alike (GHashTable *keys, GHashTable *others)
{
  GHashTableIter iter;
  gpointer key;
  guint n = 0;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n += g_hash_table_contains (keys, key);
  return n > 1 && 2 * n >= MAX (g_hash_table_size (keys), g_hash_table_size (others));
}

static GHashTable *
new_keys (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Whether nearly all objects so many levels below the one at the cursor are alike. */
static gboolean
are_members_alike (IngestCursor cursor, guint n_levels)
{
  g_autoptr (GHashTable) first = NULL;
  guint n = 0, n_alike = 1;
  gboolean is_end;

  if (!ingest_cursor_begin (&cursor, '}', &is_end))
    return FALSE;
  while (!is_end && n < MAX_LIKE_MEMBERS)
    {
      g_autoptr (GHashTable) keys = new_keys ();
      g_autofree char *key = NULL;

      if (!ingest_sampler_pass_key (&cursor, &key))
        break;
      if (*cursor.p == '{' || *cursor.p == '[')
        n += collect_keys (cursor, n_levels, keys) || *cursor.p == '{';
      if (first != NULL && are_alike (first, keys))
        n_alike++;
      else if (first == NULL && g_hash_table_size (keys) > 0)
        first = g_steal_pointer (&keys);
      if (!ingest_cursor_pass_value (&cursor) || !ingest_cursor_next (&cursor, '}', &is_end))
        break;
    }
  return n_alike > 1 && 5 * n_alike >= 4 * n;
}

/* How many levels of maps begin with the object at the cursor: in a map objects are alike, so that
 * its keys are names of theirs rather than of fields. */
static guint
count_map_levels (IngestCursor cursor)
{
  for (guint n_levels = 1; n_levels <= MAX_MAP_LEVELS; n_levels++)
    if (are_members_alike (cursor, n_levels))
      return n_levels;
  return 0;
}

static gboolean search_array (Search *search, IngestCursor *cursor);
static gboolean search_object (Search *search, IngestCursor *cursor, guint n_levels);

/* An element of an array or map, of which @n_levels are known to follow. What is cut off is no
 * record; in it there may be some. */
static gboolean
search_element (Search *search, IngestSampler *sampler, IngestCursor *cursor, guint n_levels)
{
  IngestCursor record = *cursor, inner = *cursor;
  gboolean is_record = *cursor->p == '{', is_good;

  if (*cursor->p == '[')
    return search_array (search, cursor);
  is_good = ingest_cursor_pass_value (cursor);
  if (!is_record || sampler == NULL
      || ingest_sampler_get_sample (sampler)->n_records == INGEST_SAMPLE_RECORDS)
    return is_good;
  if (is_good)
    ingest_sampler_add (sampler, &record, search->besides);
  search_object (search, &inner, n_levels);
  return is_good;
}

static gboolean
search_array (Search *search, IngestCursor *cursor)
{
  IngestSampler *sampler = ensure_sampler (search);
  gboolean is_end;

  if (!ingest_cursor_begin (cursor, ']', &is_end))
    return FALSE;
  while (!is_end)
    if (!search_element (search, sampler, cursor, 0) || !ingest_cursor_next (cursor, ']', &is_end))
      return FALSE;
  return TRUE;
}

/* The texts of an object beside the way. */
static void
add_texts (Search *search, IngestCursor cursor, const char *above)
{
  gboolean is_end;

  if (!ingest_cursor_begin (&cursor, '}', &is_end))
    return;
  g_ptr_array_add (search->rows, (gpointer)above);
  while (!is_end)
    {
      g_autofree char *key = NULL;
      g_autofree char *text = NULL;
      gboolean is_good;
      gsize len;

      if (!ingest_sampler_pass_key (&cursor, &key))
        break;
      is_good = *cursor.p == '"' ? ingest_sampler_pass_text (&cursor, &text, &len)
                                 : ingest_cursor_pass_value (&cursor);
      if (text != NULL && key != NULL)
        add_beside (search, key, text);
      if (!is_good || !ingest_cursor_next (&cursor, '}', &is_end))
        break;
    }
  g_ptr_array_set_size (search->rows, (int)search->rows->len - 1);
}

/* A member of a map: a record, or an array of them, that the key belongs to. */
static gboolean
search_entry (Search *search, IngestCursor *cursor, const char *key, guint n_levels)
{
  guint n_besides = search->besides->len;
  gboolean is_good;

  g_ptr_array_add (search->rows, (gpointer) "");
  add_beside (search, NULL, key);
  is_good = search_element (search, ensure_sampler (search), cursor, n_levels - 1);
  g_ptr_array_set_size (search->besides, (int)n_besides);
  g_ptr_array_set_size (search->rows, (int)search->rows->len - 1);
  return is_good;
}

static gboolean
search_member (Search *search, IngestCursor *cursor, guint n_levels)
{
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  IngestCursor object;
  gboolean is_good, is_container;
  gsize len;

  if (!ingest_sampler_pass_key (cursor, &key))
    return FALSE;
  object = *cursor;
  is_container = *cursor->p == '{' || *cursor->p == '[';
  if (key == NULL || search->rows->len == INGEST_MAX_ROWS || (!is_container && *cursor->p != '"'))
    return ingest_cursor_pass_value (cursor);
  if (!is_container)
    {
      is_good = ingest_sampler_pass_text (cursor, &text, &len);
      if (is_good && n_levels == 0)
        add_beside (search, key, text);
      return is_good;
    }
  if (n_levels > 0)
    return search_entry (search, cursor, key, n_levels);
  g_ptr_array_add (search->rows, key);
  is_good = *cursor->p == '[' ? search_array (search, cursor) : search_object (search, cursor, 0);
  g_ptr_array_set_size (search->rows, (int)search->rows->len - 1);
  if (is_good && *object.p == '{')
    add_texts (search, object, key);
  return is_good;
}

static gboolean
search_object (Search *search, IngestCursor *cursor, guint n_levels)
{
  guint n_besides = search->besides->len;
  gboolean is_end, is_good = TRUE;

  if (n_levels == 0)
    n_levels = count_map_levels (*cursor);
  if (!ingest_cursor_begin (cursor, '}', &is_end))
    return FALSE;
  while (is_good && !is_end)
    is_good
        = search_member (search, cursor, n_levels) && ingest_cursor_next (cursor, '}', &is_end);
  g_ptr_array_set_size (search->besides, (int)n_besides);
  return is_good;
}

/* One document after the other. Objects at the root are records of lines where they are several. */
static void
search_documents (Search *search, IngestCursor *cursor)
{
  IngestSampler *sampler = ensure_sampler (search);
  guint n = 0;

  while ((*cursor->p == '{' || *cursor->p == '[') && n++ < INGEST_SAMPLE_RECORDS
         && search_element (search, sampler, cursor, 0))
    ingest_cursor_skip_space (cursor);
}

GPtrArray *
ingest_sample_find_all (const IngestVocabulary *vocabulary,
                        const guint8 *bytes,
                        gsize len,
                        gboolean is_last,
                        IngestCursor *fault)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) samplers = g_ptr_array_new ();
  g_autoptr (GPtrArray) besides = g_ptr_array_new_with_free_func (beside_free);
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify)ingest_sample_free);
  Search search = { vocabulary, samplers, rows, besides };
  IngestCursor cursor = { .p = bytes, .end = bytes + len, .is_last = is_last };
  gboolean is_object = *bytes == '{';

  search_documents (&search, &cursor);
  for (guint i = 0; i < samplers->len; i++)
    {
      IngestSample *sample = ingest_sampler_finish (g_ptr_array_index (samplers, i));

      if (sample == NULL)
        continue;
      sample->is_lines = is_object && sample->rows[0] == NULL && sample->n_records > 1;
      g_ptr_array_add (samples, sample);
    }
  *fault = cursor;
  return samples;
}
