/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The formats that a file is compared with: built-in ones and a person's own. */

#include "ingest-format-private.h"
#include "ingest-resources.h"

#define RESOURCE_FOLDER "/io/github/rolescope/Rolescope/formats/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* An own file that is wrong is said and left out. */
static void
add_own_formats (IngestFormatSet *set, const char *user_dir, GPtrArray *problems)
{
  g_autoptr (GDir) dir = g_dir_open (user_dir, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json") && *name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (user_dir, g_ptr_array_index (names, i), NULL);
      g_autofree char *stem = g_strndup (g_ptr_array_index (names, i),
                                         strlen (g_ptr_array_index (names, i)) - strlen (".json"));
      g_autofree char *data = NULL;
      g_autoptr (GError) error = NULL;
      IngestFormat *format = NULL;
      gsize len;

      if (g_file_get_contents (path, &data, &len, &error))
        format = ingest_format_new_from_data (stem, data, len, &error);
      if (format != NULL)
        g_ptr_array_add (set->formats, format);
      else
        g_ptr_array_add (problems, g_strdup_printf ("%s: %s", path, error->message));
    }
}

/* A built-in format that is wrong is a mistake of the program. */
static void
add_built_in_formats (IngestFormatSet *set)
{
  GResource *resource = ingest_get_resource ();
  g_auto (GStrv) names
      = g_resource_enumerate_children (resource, RESOURCE_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                       NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_FOLDER, names[i], NULL);
      g_autoptr (GBytes) bytes
          = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GError) error = NULL;
      gsize len;
      const char *data = g_bytes_get_data (bytes, &len);
      IngestFormat *format = ingest_format_new_from_data (names[i], data, len, &error);

      g_assert_no_error (error);
      g_ptr_array_add (set->formats, format);
    }
}

static void
mark_clear (gpointer data)
{
  g_free (((IngestMark *) data)->text);
}

/* The paths were compiled by themselves before, so they are good. */
static void
add_marks (IngestFormatSet *set, guint format)
{
  const IngestFormat *own = g_ptr_array_index (set->formats, format);

  for (guint i = 0; own->recognise[i] != NULL; i++)
    {
      IngestMark mark = { .format = format, .bit = 1u << i };
      g_autofree char *path = ingest_format_split_mark (own->recognise[i], &mark.text);
      guint id = set->marks->len;
      guint64 needs;
      IngestNode *node = ingest_tree_add (set->root, path, &needs, NULL);

      g_assert (node != NULL);
      g_array_append_val (set->marks, mark);
      g_array_append_val (node->ids, id);
    }
}

IngestFormatSet *
ingest_format_set_new (const char *user_dir, IngestFormat *forced, GPtrArray **problems)
{
  IngestFormatSet *set = g_new0 (IngestFormatSet, 1);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  g_atomic_ref_count_init (&set->ref_count);
  set->formats = g_ptr_array_new_with_free_func ((GDestroyNotify) ingest_format_unref);
  set->marks = g_array_new (FALSE, FALSE, sizeof (IngestMark));
  g_array_set_clear_func (set->marks, mark_clear);
  set->root = ingest_tree_new ();
  set->forced = forced;
  if (forced != NULL)
    g_ptr_array_add (set->formats, ingest_format_ref (forced));
  else
    {
      if (user_dir != NULL)
        add_own_formats (set, user_dir, found);
      set->n_own = set->formats->len;
      add_built_in_formats (set);
    }
  for (guint i = 0; i < set->formats->len; i++)
    add_marks (set, i);
  ingest_tree_seal (set->root);
  if (problems != NULL)
    *problems = g_steal_pointer (&found);
  return set;
}

IngestFormatSet *
ingest_format_set_ref (IngestFormatSet *set)
{
  g_atomic_ref_count_inc (&set->ref_count);
  return set;
}

void
ingest_format_set_unref (IngestFormatSet *set)
{
  if (!g_atomic_ref_count_dec (&set->ref_count))
    return;
  g_ptr_array_unref (set->formats);
  g_array_unref (set->marks);
  ingest_tree_free (set->root);
  g_free (set);
}
