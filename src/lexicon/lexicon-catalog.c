/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalog object: takes each table from the compiled catalogs, or where the person has a file of
 * that name, has it made from the JSON of both. */

#include "lexicon-catalog-private.h"
#include "lexicon-json.h"
#include "lexicon-resources.h"

#define RESOURCE_PATH "/io/github/rolescope/Rolescope/catalog/"

typedef gpointer (*TableNewFunc) (JsonObject *builtin, JsonObject *user, const char *file_name,
                                  GError **error);
typedef void (*TableArchiveFunc) (gpointer table, LexiconArchive *archive);

/* One kind of table: its file, its member of the catalog, and how it is made, archived and freed. */
typedef struct
{
  const char *file_name;
  gsize member_offset;
  TableNewFunc table_new;
  TableArchiveFunc table_archive;
  GDestroyNotify table_free;
} Part;

/* A part's functions, which take and give their own kind of table. */
#define TABLE(name) (TableNewFunc) lexicon_##name##_new, \
    (TableArchiveFunc) lexicon_##name##_archive, (GDestroyNotify) lexicon_##name##_free

static const Part parts[] = {
  { "roles.json", G_STRUCT_OFFSET (LexiconCatalog, roles), TABLE (role_table) },
  { "skills.json", G_STRUCT_OFFSET (LexiconCatalog, skills), TABLE (skill_table) },
  { "seniority.json", G_STRUCT_OFFSET (LexiconCatalog, seniorities), TABLE (seniority_table) },
  { "agencies.json", G_STRUCT_OFFSET (LexiconCatalog, agencies), TABLE (agency_table) },
  { "currencies.json", G_STRUCT_OFFSET (LexiconCatalog, currencies), TABLE (currency_table) },
  { "pay-words.json", G_STRUCT_OFFSET (LexiconCatalog, pay_words), TABLE (pay_words) },
  { "places.json", G_STRUCT_OFFSET (LexiconCatalog, places), TABLE (place_table) },
  { "work-modes.json", G_STRUCT_OFFSET (LexiconCatalog, work_modes), TABLE (work_mode_table) },
};

G_DEFINE_QUARK (lexicon-error-quark, lexicon_error)

static JsonObject *
read_builtin (const char *file_name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH, file_name, NULL);
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (lexicon_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  return lexicon_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), file_name,
                             error);
}

/* @user stays NULL where the person has no such file. */
static gboolean
read_user (const char *path, JsonObject **user, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) cause = NULL;
  gsize len;

  if (!g_file_load_contents (file, NULL, &text, &len, NULL, &cause))
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_prefixed_error (error, g_steal_pointer (&cause), "%s: ", path);
      return FALSE;
    }
  *user = lexicon_json_parse (text, len, path, error);
  return *user != NULL;
}

static gpointer
restore_table (const Part *part, gconstpointer compiled)
{
  LexiconArchive archive = { .in = compiled };
  gpointer table = part->table_new (NULL, NULL, part->file_name, NULL);

  part->table_archive (table, &archive);
  return table;
}

static gpointer
load_table (const Part *part, gconstpointer compiled, const char *user_dir, GError **error)
{
  g_autofree char *user_path
      = user_dir != NULL ? g_build_filename (user_dir, part->file_name, NULL) : NULL;
  g_autoptr (JsonObject) builtin = NULL;
  g_autoptr (JsonObject) user = NULL;

  if (user_path != NULL && !read_user (user_path, &user, error))
    return NULL;
  if (user == NULL && compiled != NULL)
    return restore_table (part, compiled);
  builtin = read_builtin (part->file_name, error);
  if (builtin == NULL)
    return NULL;
  return part->table_new (builtin, user, user != NULL ? user_path : part->file_name, error);
}

LexiconCatalog *
lexicon_catalog_new (const char *user_dir, GError **error)
{
  g_autoptr (LexiconCatalog) catalog = g_new0 (LexiconCatalog, 1);
  g_autoptr (GBytes) compiled = lexicon_compiled_get_bytes ();
  LexiconArchive archive = { .in = compiled != NULL ? g_bytes_get_data (compiled, NULL) : NULL };

  g_atomic_ref_count_init (&catalog->n_refs);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gconstpointer bytes = NULL;
      gsize size = 0;
      gpointer table;

      if (compiled != NULL)
        lexicon_archive_block (&archive, &bytes, &size);
      table = load_table (&parts[i], bytes, user_dir, error);
      if (table == NULL)
        return NULL;
      G_STRUCT_MEMBER (gpointer, catalog, parts[i].member_offset) = table;
    }
  return g_steal_pointer (&catalog);
}

GByteArray *
lexicon_catalog_compile (LexiconCatalog *catalog)
{
  LexiconArchive all = { .out = g_byte_array_new () };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GByteArray) part = g_byte_array_new ();
      LexiconArchive archive = { .out = part };
      gconstpointer bytes;
      gsize size;

      parts[i].table_archive (G_STRUCT_MEMBER (gpointer, catalog, parts[i].member_offset),
                              &archive);
      bytes = part->data;
      size = part->len;
      lexicon_archive_block (&all, &bytes, &size);
    }
  return all.out;
}

LexiconCatalog *
lexicon_catalog_ref (LexiconCatalog *catalog)
{
  g_return_val_if_fail (catalog != NULL, NULL);

  g_atomic_ref_count_inc (&catalog->n_refs);
  return catalog;
}

void
lexicon_catalog_unref (LexiconCatalog *catalog)
{
  g_return_if_fail (catalog != NULL);

  if (!g_atomic_ref_count_dec (&catalog->n_refs))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gpointer table = G_STRUCT_MEMBER (gpointer, catalog, parts[i].member_offset);
      if (table != NULL)
        parts[i].table_free (table);
    }
  g_free (catalog);
}

guint
lexicon_catalog_get_n_roles (const LexiconCatalog *catalog)
{
  return lexicon_role_table_get_n (catalog->roles);
}

const char *
lexicon_catalog_get_role_name (const LexiconCatalog *catalog, guint role)
{
  return lexicon_role_table_get_name (catalog->roles, role);
}
