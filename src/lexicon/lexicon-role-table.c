/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* roles.json, compiled. */

#include "lexicon-json.h"
#include "lexicon-role-table.h"

struct _LexiconRoleTable
{
  GPtrArray *names; /* char*; role r has names[r - 1] */
  GHashTable *ids;  /* folded name to role */
};

static gboolean
add_roles (LexiconRoleTable *table, JsonObject *object, const char *file_name, GError **error)
{
  g_autoptr (GError) cause = NULL;
  JsonArray *roles = lexicon_json_get_objects (object, "roles", file_name, &cause);

  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; roles != NULL && i < json_array_get_length (roles); i++)
    {
      const char *name = lexicon_json_get_string (json_array_get_object_element (roles, i), "name",
                                                  file_name, error);
      if (name == NULL)
        return FALSE;

      g_autofree char *folded = g_utf8_casefold (name, -1);
      if (g_hash_table_contains (table->ids, folded))
        continue;
      g_ptr_array_add (table->names, g_strdup (name));
      g_hash_table_insert (table->ids, g_steal_pointer (&folded),
                           GUINT_TO_POINTER (table->names->len));
    }
  return TRUE;
}

LexiconRoleTable *
lexicon_role_table_new (JsonObject *builtin, JsonObject *user, const char *file_name,
                        GError **error)
{
  g_autoptr (LexiconRoleTable) table = g_new0 (LexiconRoleTable, 1);

  table->names = g_ptr_array_new_with_free_func (g_free);
  table->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!add_roles (table, user, file_name, error) || !add_roles (table, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&table);
}

void
lexicon_role_table_free (LexiconRoleTable *table)
{
  g_ptr_array_unref (table->names);
  g_hash_table_unref (table->ids);
  g_free (table);
}

guint
lexicon_role_table_get_n (const LexiconRoleTable *table)
{
  return table->names->len;
}

const char *
lexicon_role_table_get_name (const LexiconRoleTable *table, guint role)
{
  g_return_val_if_fail (role >= 1 && role <= table->names->len, NULL);
  return g_ptr_array_index (table->names, role - 1);
}
