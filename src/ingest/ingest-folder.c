/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of sources: paths given by a person, folders walked. */

#include "ingest-source.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define MAX_FILES 100000
#define MAX_FOLDERS 64 /* one within the other */

/* The folders from the one given down to the one being walked. */
typedef struct
{
  GPtrArray *sources;
  dev_t devices[MAX_FOLDERS];
  ino_t inodes[MAX_FOLDERS];
  guint n_folders;
} Walk;

static gboolean
is_export_name (const char *name)
{
  static const char *const endings[] = { ".json", ".jsonl", ".ndjson" };
  g_autofree char *plain = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (plain, ".gz"))
    plain[strlen (plain) - strlen (".gz")] = '\0';
  else if (g_str_has_suffix (plain, ".zst"))
    plain[strlen (plain) - strlen (".zst")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (plain, endings[i]))
      return TRUE;
  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (GDir *dir)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean
add_file (Walk *walk, const char *path, GError **error)
{
  if (walk->sources->len == MAX_FILES)
    {
      g_set_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT, "more than %d files", MAX_FILES);
      return FALSE;
    }
  g_ptr_array_add (walk->sources, ingest_source_new_for_path (path));
  return TRUE;
}

static gboolean
is_above (const Walk *walk, const struct stat *info)
{
  for (guint i = 0; i < walk->n_folders; i++)
    if (walk->devices[i] == info->st_dev && walk->inodes[i] == info->st_ino)
      return TRUE;
  return FALSE;
}

static gboolean walk_folder (Walk *walk, const char *path, const struct stat *info, GError **error);

static gboolean
walk_entry (Walk *walk, const char *path, const char *name, GError **error)
{
  struct stat info;

  if (stat (path, &info) != 0)
    return !is_export_name (name) || add_file (walk, path, error);
  if (S_ISDIR (info.st_mode))
    return is_above (walk, &info) || walk_folder (walk, path, &info, error);
  return !S_ISREG (info.st_mode) || !is_export_name (name) || add_file (walk, path, error);
}

/* A folder that cannot be read stands among the files, so that whoever opens it says so. */
static gboolean
walk_folder (Walk *walk, const char *path, const struct stat *info, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = NULL;
  gboolean is_good = TRUE;

  if (dir == NULL)
    return add_file (walk, path, error);
  if (walk->n_folders == MAX_FOLDERS)
    {
      g_set_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT,
                   "%s: more than %d folders one within the other", path, MAX_FOLDERS);
      return FALSE;
    }
  names = list_names (dir);
  walk->devices[walk->n_folders] = info->st_dev;
  walk->inodes[walk->n_folders] = info->st_ino;
  walk->n_folders++;
  for (guint i = 0; i < names->len && is_good; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *child = g_build_filename (path, name, NULL);
      is_good = walk_entry (walk, child, name, error);
    }
  walk->n_folders--;
  return is_good;
}

static gboolean
add_path (Walk *walk, const char *path, GError **error)
{
  struct stat info;
  guint n_before = walk->sources->len;

  if (strcmp (path, "-") == 0)
    return add_file (walk, path, error);
  if (stat (path, &info) != 0)
    {
      int code = errno;
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path,
                   g_strerror (code));
      return FALSE;
    }
  if (!S_ISDIR (info.st_mode))
    return add_file (walk, path, error);
  if (!walk_folder (walk, path, &info, error))
    return FALSE;
  if (walk->sources->len == n_before)
    {
      g_set_error (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS,
                   "%s: the folder holds no .json, .jsonl or .ndjson files", path);
      return FALSE;
    }
  return TRUE;
}

GPtrArray *
ingest_source_list_new (const char *const *paths, GError **error)
{
  Walk walk = { 0 };
  g_autoptr (GPtrArray) sources
      = g_ptr_array_new_with_free_func ((GDestroyNotify) ingest_source_unref);

  walk.sources = sources;
  for (guint i = 0; paths[i] != NULL; i++)
    if (!add_path (&walk, paths[i], error))
      return NULL;
  return g_steal_pointer (&sources);
}
