/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalog object: reads each catalog file, built in and the person's own, and has its table made. */

#include "lexicon-catalog-private.h"
#include "lexicon-json.h"
#include "lexicon-resources.h"

#define RESOURCE_PATH "/io/github/rolescope/Rolescope/catalog/"

typedef gpointer (*TableNewFunc) (JsonObject *builtin, JsonObject *user, const char *file_name,
                                  GError **error);

/* One kind of table: its file, its member of the catalog, and how it is made and freed. */
typedef struct
{
  const char *file_name;
  gsize member_offset;
  TableNewFunc table_new;
  GDestroyNotify table_free;
} Part;

static const Part parts[] = {
  { "roles.json", G_STRUCT_OFFSET (LexiconCatalog, roles), (TableNewFunc) lexicon_role_table_new,
    (GDestroyNotify) lexicon_role_table_free },
  { "skills.json", G_STRUCT_OFFSET (LexiconCatalog, skills), (TableNewFunc) lexicon_skill_table_new,
    (GDestroyNotify) lexicon_skill_table_free },
  { "seniority.json", G_STRUCT_OFFSET (LexiconCatalog, seniorities),
    (TableNewFunc) lexicon_seniority_table_new, (GDestroyNotify) lexicon_seniority_table_free },
  { "agencies.json", G_STRUCT_OFFSET (LexiconCatalog, agencies),
    (TableNewFunc) lexicon_agency_table_new, (GDestroyNotify) lexicon_agency_table_free },
  { "currencies.json", G_STRUCT_OFFSET (LexiconCatalog, currencies),
    (TableNewFunc) lexicon_currency_table_new, (GDestroyNotify) lexicon_currency_table_free },
  { "pay-words.json", G_STRUCT_OFFSET (LexiconCatalog, pay_words),
    (TableNewFunc) lexicon_pay_words_new, (GDestroyNotify) lexicon_pay_words_free },
  { "places.json", G_STRUCT_OFFSET (LexiconCatalog, places),
    (TableNewFunc) lexicon_place_table_new, (GDestroyNotify) lexicon_place_table_free },
  { "work-modes.json", G_STRUCT_OFFSET (LexiconCatalog, work_modes),
    (TableNewFunc) lexicon_work_mode_table_new, (GDestroyNotify) lexicon_work_mode_table_free },
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

static gboolean
load_part (LexiconCatalog *catalog, const Part *part, const char *user_dir, GError **error)
{
  g_autofree char *user_path
      = user_dir != NULL ? g_build_filename (user_dir, part->file_name, NULL) : NULL;
  g_autoptr (JsonObject) builtin = read_builtin (part->file_name, error);
  g_autoptr (JsonObject) user = NULL;

  if (builtin == NULL || (user_path != NULL && !read_user (user_path, &user, error)))
    return FALSE;

  gpointer table
      = part->table_new (builtin, user, user != NULL ? user_path : part->file_name, error);
  G_STRUCT_MEMBER (gpointer, catalog, part->member_offset) = table;
  return table != NULL;
}

LexiconCatalog *
lexicon_catalog_new (const char *user_dir, GError **error)
{
  g_autoptr (LexiconCatalog) catalog = g_new0 (LexiconCatalog, 1);

  g_atomic_ref_count_init (&catalog->n_refs);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!load_part (catalog, &parts[i], user_dir, error))
      return NULL;
  return g_steal_pointer (&catalog);
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
