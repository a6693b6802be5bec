/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks of bytes, each behind its size, and what is made of them. */

#include "lexicon-archive.h"

#include <string.h>

#define ALIGNMENT 8

static gsize
pad (gsize size)
{
  return (size + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);
}

static void
write_bytes (LexiconArchive *archive, gconstpointer data, gsize size)
{
  static const guint8 padding[ALIGNMENT];

  g_byte_array_append (archive->out, data, (guint) size);
  g_byte_array_append (archive->out, padding, (guint) (pad (size) - size));
}

void
lexicon_archive_block (LexiconArchive *archive, gconstpointer *data, gsize *size)
{
  guint64 n_bytes = *size;

  lexicon_archive_copy (archive, &n_bytes, sizeof n_bytes);
  if (archive->out != NULL)
    {
      write_bytes (archive, *data, *size);
      return;
    }
  *data = archive->in;
  *size = (gsize) n_bytes;
  archive->in += pad (*size);
}

void
lexicon_archive_copy (LexiconArchive *archive, gpointer data, gsize size)
{
  if (archive->out != NULL)
    {
      write_bytes (archive, data, size);
      return;
    }
  memcpy (data, archive->in, size);
  archive->in += pad (size);
}

void
lexicon_archive_array (LexiconArchive *archive, GArray *array)
{
  gconstpointer data = array->data;
  guint width = g_array_get_element_size (array);
  gsize size = (gsize) array->len * width;

  lexicon_archive_block (archive, &data, &size);
  if (archive->out != NULL)
    return;
  g_array_set_size (array, 0);
  g_array_append_vals (array, data, (guint) (size / width));
}

gpointer
lexicon_archive_text (LexiconArchive *archive, gpointer text)
{
  gconstpointer data = text;
  gsize size = archive->out != NULL ? strlen (text) + 1 : 0;

  lexicon_archive_block (archive, &data, &size);
  return archive->out != NULL ? text : g_strdup (data);
}

gpointer
lexicon_archive_number (LexiconArchive *archive, gpointer number)
{
  guint plain = GPOINTER_TO_UINT (number);

  lexicon_archive_copy (archive, &plain, sizeof plain);
  return GUINT_TO_POINTER (plain);
}

void
lexicon_archive_list (LexiconArchive *archive, GPtrArray *list, LexiconArchiveFunc item)
{
  guint n = list->len;

  lexicon_archive_copy (archive, &n, sizeof n);
  for (guint i = 0; i < n; i++)
    if (archive->out != NULL)
      item (archive, g_ptr_array_index (list, i));
    else
      g_ptr_array_add (list, item (archive, NULL));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint number = GPOINTER_TO_UINT (*(const gpointer *) a);
  guint other = GPOINTER_TO_UINT (*(const gpointer *) b);

  return (number > other) - (number < other);
}

/* In an order that does not hang on the hash table's. */
static void
write_map (LexiconArchive *archive, GHashTable *map, LexiconArchiveFunc key,
           LexiconArchiveFunc value)
{
  guint n;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (map, &n);

  qsort (keys, n, sizeof *keys, key == lexicon_archive_text ? compare_texts : compare_numbers);
  for (guint i = 0; i < n; i++)
    {
      key (archive, keys[i]);
      value (archive, g_hash_table_lookup (map, keys[i]));
    }
}

void
lexicon_archive_map (LexiconArchive *archive, GHashTable *map, LexiconArchiveFunc key,
                     LexiconArchiveFunc value)
{
  guint n = g_hash_table_size (map);

  lexicon_archive_copy (archive, &n, sizeof n);
  if (archive->out != NULL)
    {
      write_map (archive, map, key, value);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      gpointer own_key = key (archive, NULL);

      g_hash_table_insert (map, own_key, value (archive, NULL));
    }
}
