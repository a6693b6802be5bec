/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the start of a file for arrays of objects, and their first records for keys and values. */

#include "ingest-sample.h"

#include <math.h>
#include <string.h>

#include "ingest-kind.h"
#include "ingest-tree.h"
#include "ingest-words.h"

#define MAX_SAMPLES 32
#define MAX_ROWS_DEPTH 8
#define MAX_KEYS 256
#define MAX_VALUES 1000 /* of one key */
#define MAX_RECORD_DEPTH 6
#define MAX_VALUE_BYTES 400
#define MAX_EXAMPLE_CHARS 60

/* The sample that is filled, and where in a record. */
typedef struct
{
  const IngestVocabulary *vocabulary;
  IngestSample *sample;
  GHashTable *keys;   /* path to IngestSampleKey, borrowed */
  GString *path;
  GPtrArray *levels;  /* of char *: the keys of the path */
  guint n_arrays;     /* of the record that are open */
} Sampler;

/* The search for samples, and where in the document. */
typedef struct
{
  const IngestVocabulary *vocabulary;
  GPtrArray *samples;
  GPtrArray *rows;    /* of char *: the keys down to here */
} Search;

static void
key_free (gpointer data)
{
  IngestSampleKey *key = data;
  g_free (key->path);
  g_strfreev (key->keys);
  g_ptr_array_unref (key->levels);
  g_hash_table_unref (key->distinct);
  g_ptr_array_unref (key->examples);
  g_free (key);
}

void
ingest_sample_free (IngestSample *sample)
{
  g_strfreev (sample->rows);
  g_ptr_array_unref (sample->keys);
  g_free (sample);
}

static GStrv
copy_keys (const GPtrArray *keys)
{
  GStrv copy = g_new0 (char *, keys->len + 1);
  for (guint i = 0; i < keys->len; i++)
    copy[i] = g_strdup (g_ptr_array_index (keys, i));
  return copy;
}

static IngestSampleKey *
key_new (const char *path, const GPtrArray *levels)
{
  IngestSampleKey *key = g_new0 (IngestSampleKey, 1);

  key->path = g_strdup (path);
  key->keys = copy_keys (levels);
  key->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < levels->len; i++)
    {
      const char *level = g_ptr_array_index (levels, i);
      g_ptr_array_add (key->levels, ingest_words_split_key (level));
    }
  key->distinct = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  key->examples = g_ptr_array_new_with_free_func (g_free);
  key->last_record = G_MAXUINT;
  for (guint i = 0; i < INGEST_SAMPLE_RECORDS; i++)
    key->numbers[i] = NAN;
  return key;
}

static IngestSampleKey *
add_key (Sampler *sampler)
{
  IngestSampleKey *key = key_new (sampler->path->str, sampler->levels);

  g_ptr_array_add (sampler->sample->keys, key);
  g_hash_table_insert (sampler->keys, key->path, key);
  return key;
}

static char *
cut_example (const char *text)
{
  gboolean is_whole = g_utf8_strlen (text, -1) <= MAX_EXAMPLE_CHARS;
  g_autofree char *cut = is_whole ? NULL : g_utf8_substring (text, 0, MAX_EXAMPLE_CHARS - 1);

  return is_whole ? g_strdup (text) : g_strconcat (cut, "…", NULL);
}

static void
count_value (Sampler *sampler, IngestType type, const char *text, gsize len)
{
  IngestSampleKey *key = g_hash_table_lookup (sampler->keys, sampler->path->str);
  guint record = sampler->sample->n_records;
  guint32 kinds;
  g_autofree char *folded = NULL;
  g_autofree char *plain = NULL;

  if ((key == NULL && sampler->sample->keys->len == MAX_KEYS)
      || (key != NULL && key->n_values == MAX_VALUES))
    return;
  kinds = ingest_kind_judge (sampler->vocabulary, type, text, len);
  if (kinds == 0)
    return;
  if (key == NULL)
    key = add_key (sampler);
  if (key->last_record != record)
    {
      key->last_record = record;
      key->n_in_record = 0;
      key->n_records++;
      key->numbers[record] = ingest_kind_read_number (text, len);
    }
  key->n_values++;
  key->is_in_array |= sampler->n_arrays > 0;
  key->n_in_record++;
  key->max_in_record = MAX (key->max_in_record, key->n_in_record);
  for (guint kind = 0; kind < INGEST_N_KINDS; kind++)
    key->n_of_kind[kind] += kinds >> kind & 1;

  folded = ingest_words_fold (text, len);
  if (g_hash_table_size (key->distinct) == INGEST_SAMPLE_RECORDS
      || g_hash_table_contains (key->distinct, folded))
    return;
  g_hash_table_add (key->distinct, g_steal_pointer (&folded));
  plain = g_strstrip (g_strndup (text, len));
  if (key->examples->len < INGEST_SAMPLE_EXAMPLES)
    g_ptr_array_add (key->examples, cut_example (plain));
}

static gboolean sample_value (Sampler *sampler, IngestCursor *cursor, guint depth);

/* A string without its end is judged as well as a whole one. */
static gboolean
sample_string (Sampler *sampler, IngestCursor *cursor)
{
  const guint8 *raw = cursor->p + 1;
  g_autofree guint8 *plain = NULL;
  gboolean has_escapes, is_repaired;
  gsize len;

  if (!ingest_cursor_pass_string (cursor, &has_escapes))
    return FALSE;
  len = (gsize) (cursor->p - 1 - raw);
  plain = g_malloc (len + 1);
  len = MIN (ingest_string_unescape (raw, len, plain, &is_repaired), MAX_VALUE_BYTES);
  while (len > 0 && len == MAX_VALUE_BYTES && (plain[len] & 0xc0) == 0x80)
    len--;
  plain[len] = '\0';
  count_value (sampler, INGEST_TYPE_STRING, (const char *) plain, len);
  return TRUE;
}

static gboolean
sample_atom (Sampler *sampler, IngestCursor *cursor)
{
  const guint8 *at = cursor->p;
  IngestType type = *at == 't'   ? INGEST_TYPE_TRUE
                    : *at == 'f' ? INGEST_TYPE_FALSE
                    : *at == 'n' ? INGEST_TYPE_NULL
                                 : INGEST_TYPE_NUMBER;

  if (!ingest_cursor_pass_atom (cursor))
    return FALSE;
  count_value (sampler, type, (const char *) at,
               MIN ((gsize) (cursor->p - at), MAX_VALUE_BYTES));
  return TRUE;
}

/* A key as paths write it, with its dots and brackets told from theirs. */
static void
append_key (GString *path, const char *key)
{
  if (path->len > 0)
    g_string_append_c (path, '.');
  for (; *key != '\0'; key++)
    {
      if (strchr (".[]=\\!", *key) != NULL)
        g_string_append_c (path, '\\');
      g_string_append_c (path, *key);
    }
}

/* The key that the cursor passes, NULL where paths cannot have it. */
static gboolean
pass_key (IngestCursor *cursor, char **key)
{
  const guint8 *raw;
  g_autofree char *plain = NULL;
  gboolean has_escapes, is_repaired;
  gsize len;

  if (!ingest_cursor_pass_key (cursor, &raw, &len, &has_escapes))
    return FALSE;
  if (len == 0 || len > INGEST_MAX_PATH_LENGTH / 4)
    return TRUE;
  plain = g_malloc (len + 1);
  plain[ingest_string_unescape (raw, len, (guint8 *) plain, &is_repaired)] = '\0';
  if (!is_repaired)
    *key = g_steal_pointer (&plain);
  return TRUE;
}

static gboolean
sample_member (Sampler *sampler, IngestCursor *cursor, guint depth)
{
  gsize path_len = sampler->path->len;
  g_autofree char *key = NULL;
  gboolean is_good;

  if (!pass_key (cursor, &key))
    return FALSE;
  if (key == NULL || path_len + 2 * strlen (key) + 1 > INGEST_MAX_PATH_LENGTH)
    return ingest_cursor_pass_value (cursor);
  append_key (sampler->path, key);
  g_ptr_array_add (sampler->levels, key);
  is_good = sample_value (sampler, cursor, depth);
  g_ptr_array_set_size (sampler->levels, (int) sampler->levels->len - 1);
  g_string_truncate (sampler->path, path_len);
  return is_good;
}

static gboolean
sample_container (Sampler *sampler, IngestCursor *cursor, guint depth)
{
  gboolean is_object = *cursor->p == '{', is_end;
  guint8 close = is_object ? '}' : ']';

  if (depth == MAX_RECORD_DEPTH)
    return ingest_cursor_pass_value (cursor);
  if (!ingest_cursor_begin (cursor, close, &is_end))
    return FALSE;
  sampler->n_arrays += !is_object;
  while (!is_end)
    if (!(is_object ? sample_member (sampler, cursor, depth + 1)
                    : sample_value (sampler, cursor, depth + 1))
        || !ingest_cursor_next (cursor, close, &is_end))
      return FALSE;
  sampler->n_arrays -= !is_object;
  return TRUE;
}

static gboolean
sample_value (Sampler *sampler, IngestCursor *cursor, guint depth)
{
  switch (*cursor->p)
    {
    case '{':
    case '[':
      return sample_container (sampler, cursor, depth);
    case '"':
      return sample_string (sampler, cursor);
    default:
      return sample_atom (sampler, cursor);
    }
}

static void
init_sampler (Sampler *sampler, Search *search)
{
  *sampler = (Sampler){ .vocabulary = search->vocabulary };
  sampler->sample = g_new0 (IngestSample, 1);
  sampler->sample->rows = copy_keys (search->rows);
  sampler->sample->keys = g_ptr_array_new_with_free_func (key_free);
  sampler->keys = g_hash_table_new (g_str_hash, g_str_equal);
  sampler->path = g_string_new (NULL);
  sampler->levels = g_ptr_array_new ();
}

/* A sample without records is none. */
static void
clear_sampler (Sampler *sampler, Search *search)
{
  g_hash_table_unref (sampler->keys);
  g_string_free (sampler->path, TRUE);
  g_ptr_array_unref (sampler->levels);
  if (sampler->sample->n_records > 0 && search->samples->len < MAX_SAMPLES)
    g_ptr_array_add (search->samples, sampler->sample);
  else
    ingest_sample_free (sampler->sample);
}

/* Passes over a value, and takes it as a record where it is an object and room is left. */
static gboolean
take_record (Sampler *sampler, IngestCursor *cursor)
{
  IngestCursor again = *cursor;
  gboolean is_record = *cursor->p == '{' && sampler->sample->n_records < INGEST_SAMPLE_RECORDS;

  if (!ingest_cursor_pass_value (cursor))
    return FALSE;
  if (is_record)
    {
      sample_container (sampler, &again, 0);
      sampler->sample->n_records++;
    }
  return TRUE;
}

static gboolean
search_array (Search *search, IngestCursor *cursor)
{
  Sampler sampler;
  gboolean is_end, is_good;

  if (!ingest_cursor_begin (cursor, ']', &is_end))
    return FALSE;
  if (is_end)
    return TRUE;
  init_sampler (&sampler, search);
  do
    is_good = take_record (&sampler, cursor) && ingest_cursor_next (cursor, ']', &is_end);
  while (is_good && !is_end);
  clear_sampler (&sampler, search);
  return is_good;
}

static gboolean search_object (Search *search, IngestCursor *cursor);

static gboolean
search_member (Search *search, IngestCursor *cursor)
{
  g_autofree char *key = NULL;
  gboolean is_good;

  if (!pass_key (cursor, &key))
    return FALSE;
  if (key == NULL || search->rows->len == MAX_ROWS_DEPTH
      || (*cursor->p != '{' && *cursor->p != '['))
    return ingest_cursor_pass_value (cursor);
  g_ptr_array_add (search->rows, key);
  is_good = *cursor->p == '[' ? search_array (search, cursor) : search_object (search, cursor);
  g_ptr_array_set_size (search->rows, (int) search->rows->len - 1);
  return is_good;
}

static gboolean
search_object (Search *search, IngestCursor *cursor)
{
  gboolean is_end;

  if (!ingest_cursor_begin (cursor, '}', &is_end))
    return FALSE;
  while (!is_end)
    if (!search_member (search, cursor) || !ingest_cursor_next (cursor, '}', &is_end))
      return FALSE;
  return TRUE;
}

/* The root as one record, or each of several lines as one. */
static void
search_lines (Search *search, IngestCursor *cursor)
{
  Sampler sampler;

  init_sampler (&sampler, search);
  do
    {
      if (!take_record (&sampler, cursor))
        break;
      ingest_cursor_skip_space (cursor);
    }
  while (*cursor->p == '{' && sampler.sample->n_records < INGEST_SAMPLE_RECORDS);
  sampler.sample->is_lines = sampler.sample->n_records > 1;
  clear_sampler (&sampler, search);
}

GPtrArray *
ingest_sample_find_all (const IngestVocabulary *vocabulary, const guint8 *bytes, gsize len,
                        gboolean is_last, IngestCursor *fault)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify) ingest_sample_free);
  Search search = { vocabulary, samples, rows };
  IngestCursor cursor = { .p = bytes, .end = bytes + len, .is_last = is_last };

  if (*bytes == '[')
    search_array (&search, &cursor);
  else if (*bytes == '{')
    {
      IngestCursor again = cursor;
      search_lines (&search, &again);
      search_object (&search, &cursor);
    }
  *fault = cursor;
  return samples;
}
