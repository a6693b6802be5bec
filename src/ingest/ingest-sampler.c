/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks records for keys and values. */

#include "ingest-sampler.h"

#include <math.h>
#include <string.h>

#include "ingest-kind.h"
#include "ingest-tree.h"
#include "ingest-words.h"

#define MAX_KEYS 256
#define MAX_VALUES 1000 /* of one key */
#define MAX_RECORD_DEPTH 6
#define MAX_VALUE_BYTES 400
#define MAX_EXAMPLE_CHARS 60

/* Where in a record. */
struct _IngestSampler
{
  const IngestVocabulary *vocabulary;
  IngestSample *sample;
  GHashTable *keys;       /* path to IngestSampleKey, borrowed */
  GHashTable *outer_keys; /* the same for what stands beside the records */
  GString *path;
  GPtrArray *levels;      /* of char *: the keys of the path */
  guint n_arrays;         /* of the record that are open */
  gboolean is_outer;      /* what is counted stands beside the record */
};

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
add_key (IngestSampler *sampler)
{
  IngestSampleKey *key = key_new (sampler->path->str, sampler->levels);

  key->is_outer = sampler->is_outer;
  g_ptr_array_add (sampler->sample->keys, key);
  g_hash_table_insert (sampler->is_outer ? sampler->outer_keys : sampler->keys, key->path, key);
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
count_value (IngestSampler *sampler, IngestType type, const char *text, gsize len)
{
  IngestSampleKey *key = g_hash_table_lookup (
      sampler->is_outer ? sampler->outer_keys : sampler->keys, sampler->path->str);
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

static gboolean sample_value (IngestSampler *sampler, IngestCursor *cursor, guint depth);

gboolean
ingest_sampler_pass_text (IngestCursor *cursor, char **text, gsize *len)
{
  const guint8 *raw = cursor->p + 1;
  guint8 *plain;
  gboolean has_escapes, is_repaired;
  gsize n;

  if (!ingest_cursor_pass_string (cursor, &has_escapes))
    return FALSE;
  n = (gsize) (cursor->p - 1 - raw);
  plain = g_malloc (n + 1);
  n = ingest_string_unescape (raw, n, plain, &is_repaired);
  if (n > MAX_VALUE_BYTES)
    for (n = MAX_VALUE_BYTES; n > 0 && (plain[n] & 0xc0) == 0x80; n--)
      ;
  plain[n] = '\0';
  *text = (char *) plain;
  *len = n;
  return TRUE;
}

/* A string without its end is judged as well as a whole one. */
static gboolean
sample_string (IngestSampler *sampler, IngestCursor *cursor)
{
  g_autofree char *text = NULL;
  gsize len;

  if (!ingest_sampler_pass_text (cursor, &text, &len))
    return FALSE;
  count_value (sampler, INGEST_TYPE_STRING, text, len);
  return TRUE;
}

static gboolean
sample_atom (IngestSampler *sampler, IngestCursor *cursor)
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

gboolean
ingest_sampler_pass_key (IngestCursor *cursor, char **key)
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
sample_member (IngestSampler *sampler, IngestCursor *cursor, guint depth)
{
  gsize path_len = sampler->path->len;
  g_autofree char *key = NULL;
  gboolean is_good;

  if (!ingest_sampler_pass_key (cursor, &key))
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
sample_container (IngestSampler *sampler, IngestCursor *cursor, guint depth)
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
sample_value (IngestSampler *sampler, IngestCursor *cursor, guint depth)
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

IngestSampler *
ingest_sampler_new (const IngestVocabulary *vocabulary, const GPtrArray *rows)
{
  IngestSampler *sampler = g_new0 (IngestSampler, 1);

  sampler->vocabulary = vocabulary;
  sampler->sample = g_new0 (IngestSample, 1);
  sampler->sample->rows = copy_keys (rows);
  sampler->sample->keys = g_ptr_array_new_with_free_func (key_free);
  sampler->keys = g_hash_table_new (g_str_hash, g_str_equal);
  sampler->outer_keys = g_hash_table_new (g_str_hash, g_str_equal);
  sampler->path = g_string_new (NULL);
  sampler->levels = g_ptr_array_new ();
  return sampler;
}

IngestSample *
ingest_sampler_finish (IngestSampler *sampler)
{
  g_autoptr (IngestSample) sample = sampler->sample;

  g_hash_table_unref (sampler->keys);
  g_hash_table_unref (sampler->outer_keys);
  g_string_free (sampler->path, TRUE);
  g_ptr_array_unref (sampler->levels);
  g_free (sampler);
  return sample->n_records > 0 ? g_steal_pointer (&sample) : NULL;
}

const IngestSample *
ingest_sampler_get_sample (const IngestSampler *sampler)
{
  return sampler->sample;
}

static void
count_beside (IngestSampler *sampler, const IngestBeside *beside)
{
  sampler->is_outer = TRUE;
  g_string_assign (sampler->path, beside->path);
  for (guint i = 0; beside->keys[i] != NULL; i++)
    g_ptr_array_add (sampler->levels, beside->keys[i]);
  count_value (sampler, INGEST_TYPE_STRING, beside->text, strlen (beside->text));
  g_ptr_array_set_size (sampler->levels, 0);
  g_string_truncate (sampler->path, 0);
  sampler->is_outer = FALSE;
}

void
ingest_sampler_add (IngestSampler *sampler, const IngestCursor *record, const GPtrArray *besides)
{
  IngestCursor cursor = *record;

  if (sampler->sample->n_records == INGEST_SAMPLE_RECORDS)
    return;
  sampler->n_arrays = 0;
  sample_container (sampler, &cursor, 0);
  for (guint i = 0; i < besides->len; i++)
    count_beside (sampler, g_ptr_array_index (besides, i));
  sampler->sample->n_records++;
}
