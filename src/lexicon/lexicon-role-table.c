/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* roles.json, compiled to one set of phrases. */

#include "lexicon-role-table.h"
#include "lexicon-json.h"
#include "lexicon-words.h"
#include <string.h>

#define MAX_ROLES 0xffff

typedef struct
{
  char *name;
  gboolean is_generic;
} Role;

struct _LexiconRoleTable
{
  GArray *roles;           /* Role; role r is at r - 1 */
  GHashTable *ids;         /* folded name to role */
  LexiconPhrases *phrases; /* values: LexiconRolePhrase, packed */
};

/* The members of roles.json that hold phrases. */
typedef struct
{
  const char *member;
  LexiconRolePhraseKind kind;
} PhraseList;

static const PhraseList role_lists[] = {
    {"aliases", LEXICON_ROLE_PHRASE_ALIAS},
    {"crafts", LEXICON_ROLE_PHRASE_CRAFT},
    {"functions", LEXICON_ROLE_PHRASE_FUNCTION},
    {"fields", LEXICON_ROLE_PHRASE_FIELD},
    {"otherwise", LEXICON_ROLE_PHRASE_OTHERWISE},
    {"not", LEXICON_ROLE_PHRASE_NOT},
};

static const PhraseList word_lists[] = {
    {"heads", LEXICON_ROLE_PHRASE_HEAD},      {"links", LEXICON_ROLE_PHRASE_LINK},
    {"makers", LEXICON_ROLE_PHRASE_MAKER},    {"joins", LEXICON_ROLE_PHRASE_JOIN},
    {"managers", LEXICON_ROLE_PHRASE_MANAGER}, {"nothing", LEXICON_ROLE_PHRASE_NOTHING},
};

static void
clear_role (gpointer data)
{
  Role *role = data;
  g_free (role->name);
}

static guint32
pack (LexiconRolePhraseKind kind, gboolean is_whole, guint role)
{
  return kind << 24 | (guint)is_whole << 16 | role;
}

LexiconRolePhrase
lexicon_role_phrase_unpack (guint32 value)
{
  return (LexiconRolePhrase){
      .kind = value >> 24,
      .is_whole = value >> 16 & 1,
      .role = value & MAX_ROLES,
  };
}

/* Words one space apart, so that two spellings of one name compare equal. */
static char *
fold_name (const char *text, gsize len)
{
  LexiconWords words;
  GString *folded = g_string_new (NULL);

  lexicon_words_split (&words, text, len);
  for (guint i = 0; i < words.n_words; i++)
    {
      if (i > 0)
        g_string_append_c (folded, ' ');
      g_string_append (folded, words.words[i].text);
    }
  return g_string_free (folded, FALSE);
}

static gboolean
add_phrases (LexiconRoleTable *table,
             JsonObject *object,
             const PhraseList *list,
             guint role,
             const char *file_name,
             GError **error)
{
  g_autofree const char **phrases
      = lexicon_json_get_strings (object, list->member, file_name, error);

  if (phrases == NULL)
    return FALSE;
  for (guint i = 0; phrases[i] != NULL; i++)
    {
      gboolean is_whole = phrases[i][0] == '=';
      if (lexicon_phrases_add (table->phrases, phrases[i] + is_whole,
                               pack (list->kind, is_whole, role)))
        continue;
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s”: “%s” has no word",
                   file_name, list->member, phrases[i]);
      return FALSE;
    }
  return TRUE;
}

/* "spellings" is an array of strings, each a word and its other forms: "engineer; enginer". */
static gboolean
add_spellings (LexiconRoleTable *table, JsonObject *object, const char *file_name, GError **error)
{
  g_autofree const char **lists = lexicon_json_get_strings (object, "spellings", file_name, error);

  if (lists == NULL)
    return FALSE;
  for (guint i = 0; lists[i] != NULL; i++)
    {
      g_auto (GStrv) forms = g_strsplit (lists[i], ";", -1);

      for (guint j = 0; forms[j] != NULL; j++)
        if (!lexicon_phrases_add_spelling (table->phrases, g_strstrip (forms[0]),
                                           g_strstrip (forms[j])))
          {
            g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
                         "%s: “spellings”: “%s” has no word", file_name, lists[i]);
            return FALSE;
          }
    }
  return TRUE;
}

static gboolean
read_is_generic (JsonObject *object, const char *file_name, gboolean *is_generic, GError **error)
{
  JsonNode *node = json_object_get_member (object, "generic");

  *is_generic = FALSE;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
                   "%s: “generic” must be true or false", file_name);
      return FALSE;
    }
  *is_generic = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
add_role (LexiconRoleTable *table, JsonObject *object, const char *file_name, GError **error)
{
  static const char *const members[]
      = {"name", "generic", "aliases", "crafts", "functions", "fields", "otherwise", "not", NULL};

  if (!lexicon_json_check_members (object, members, file_name, error))
    return FALSE;
  gboolean is_generic;
  const char *name = lexicon_json_get_string (object, "name", file_name, error);
  if (name == NULL || !read_is_generic (object, file_name, &is_generic, error))
    return FALSE;

  g_autofree char *folded = fold_name (name, strlen (name));
  if (*folded == '\0' || table->roles->len == MAX_ROLES)
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “name”: “%s” has no word",
                   file_name, name);
      return FALSE;
    }
  if (g_hash_table_contains (table->ids, folded))
    return TRUE;

  Role role = {g_strdup (name), is_generic};
  g_array_append_val (table->roles, role);
  guint id = table->roles->len;
  g_hash_table_insert (table->ids, g_steal_pointer (&folded), GUINT_TO_POINTER (id));
  for (guint i = 0; i < G_N_ELEMENTS (role_lists); i++)
    if (!add_phrases (table, object, &role_lists[i], id, file_name, error))
      return FALSE;
  return lexicon_phrases_add (table->phrases, name, pack (LEXICON_ROLE_PHRASE_ALIAS, FALSE, id));
}

static gboolean
add_roles (LexiconRoleTable *table, JsonObject *object, const char *file_name, GError **error)
{
  static const char *const members[]
      = {"spellings", "heads", "managers", "links", "makers", "joins", "nothing", "roles", NULL};
  g_autoptr (GError) cause = NULL;

  if (object == NULL)
    return TRUE;
  if (!lexicon_json_check_members (object, members, file_name, error)
      || !add_spellings (table, object, file_name, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (word_lists); i++)
    if (!add_phrases (table, object, &word_lists[i], 0, file_name, error))
      return FALSE;

  JsonArray *roles = lexicon_json_get_objects (object, "roles", file_name, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; roles != NULL && i < json_array_get_length (roles); i++)
    if (!add_role (table, json_array_get_object_element (roles, i), file_name, error))
      return FALSE;
  return TRUE;
}

LexiconRoleTable *
lexicon_role_table_new (JsonObject *builtin,
                        JsonObject *user,
                        const char *file_name,
                        GError **error)
{
  g_autoptr (LexiconRoleTable) table = g_new0 (LexiconRoleTable, 1);

  table->roles = g_array_new (FALSE, FALSE, sizeof (Role));
  g_array_set_clear_func (table->roles, clear_role);
  table->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->phrases = lexicon_phrases_new ();
  if (!add_roles (table, user, file_name, error) || !add_roles (table, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&table);
}

void
lexicon_role_table_archive (LexiconRoleTable *table, LexiconArchive *archive)
{
  guint n_roles = table->roles->len;

  lexicon_archive_copy (archive, &n_roles, sizeof n_roles);
  g_array_set_size (table->roles, n_roles);
  for (guint i = 0; i < n_roles; i++)
    {
      Role *role = &g_array_index (table->roles, Role, i);

      role->name = lexicon_archive_text (archive, role->name);
      lexicon_archive_copy (archive, &role->is_generic, sizeof role->is_generic);
    }
  lexicon_archive_map (archive, table->ids, lexicon_archive_text, lexicon_archive_number);
  lexicon_phrases_archive (table->phrases, archive);
}

void
lexicon_role_table_free (LexiconRoleTable *table)
{
  g_array_unref (table->roles);
  g_hash_table_unref (table->ids);
  lexicon_phrases_free (table->phrases);
  g_free (table);
}

guint
lexicon_role_table_get_n (const LexiconRoleTable *table)
{
  return table->roles->len;
}

const char *
lexicon_role_table_get_name (const LexiconRoleTable *table, guint role)
{
  g_return_val_if_fail (role >= 1 && role <= table->roles->len, NULL);
  return g_array_index (table->roles, Role, role - 1).name;
}

gboolean
lexicon_role_table_is_generic (const LexiconRoleTable *table, guint role)
{
  g_return_val_if_fail (role >= 1 && role <= table->roles->len, FALSE);
  return g_array_index (table->roles, Role, role - 1).is_generic;
}

const LexiconPhrases *
lexicon_role_table_get_phrases (const LexiconRoleTable *table)
{
  return table->phrases;
}

static guint
find_alias (const LexiconRoleTable *table, const char *text, gsize len)
{
  LexiconWords words;
  guint node = LEXICON_PHRASES_ROOT;
  guint n_values;

  lexicon_words_split (&words, text, len);
  for (guint i = 0; node != 0 && i < words.n_words; i++)
    node = lexicon_phrases_step (table->phrases, node,
                                 lexicon_phrases_get_word (table->phrases, words.words[i].text));
  if (node == 0)
    return 0;

  const guint32 *values = lexicon_phrases_get_values (table->phrases, node, &n_values);
  for (guint i = 0; i < n_values; i++)
    {
      LexiconRolePhrase phrase = lexicon_role_phrase_unpack (values[i]);
      if (phrase.kind == LEXICON_ROLE_PHRASE_ALIAS)
        return phrase.role;
    }
  return 0;
}

guint
lexicon_role_table_find (const LexiconRoleTable *table, const char *text, gsize len)
{
  g_autofree char *folded = fold_name (text, len);
  guint role = GPOINTER_TO_UINT (g_hash_table_lookup (table->ids, folded));

  return role != 0 ? role : find_alias (table, text, len);
}
