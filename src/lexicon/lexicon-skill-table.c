/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* skills.json, compiled. */

#include "lexicon-skill-table.h"
#include "lexicon-fold.h"
#include "lexicon-json.h"

#include <string.h>

gboolean
lexicon_skill_make_key (const char *tag, gsize len, char *key)
{
  const char *at = tag, *end = tag + len;
  gsize n = 0;

  while (at < end)
    {
      char folded[LEXICON_FOLD_MAX_BYTES];
      gsize folded_len;
      gunichar character;
      LexiconFoldKind kind = lexicon_fold_next (&at, end, folded, &folded_len, &character);

      if (kind == LEXICON_FOLD_SEPARATOR && (character == '+' || character == '#'))
        {
          folded[0] = character;
          folded_len = 1;
        }
      if (n + folded_len >= LEXICON_SKILL_KEY_BYTES)
        return FALSE;
      memcpy (key + n, folded, folded_len);
      n += folded_len;
    }
  key[n] = '\0';
  return n > 0;
}

guint
lexicon_skill_table_find (const LexiconSkillTable *table, const char *tag, gsize len)
{
  char key[LEXICON_SKILL_KEY_BYTES];

  if (!lexicon_skill_make_key (tag, len, key))
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (table->ids_by_key, key));
}

static gboolean
add_writing (LexiconSkillTable *table, const char *text, guint id, const char *file_name,
             GError **error)
{
  char key[LEXICON_SKILL_KEY_BYTES];

  if (!lexicon_skill_make_key (text, strlen (text), key))
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG,
                   "%s: “%s” cannot be the name of a skill", file_name, text);
      return FALSE;
    }
  if (!g_hash_table_contains (table->ids_by_key, key))
    g_hash_table_insert (table->ids_by_key, g_strdup (key), GUINT_TO_POINTER (id));
  return TRUE;
}

/* Words that lists of tags have beside skills, unless one is called so. */
static gboolean
add_ignored (LexiconSkillTable *table, JsonObject *root, const char *file_name, GError **error)
{
  g_autofree const char **tags = lexicon_json_get_strings (root, "ignored_tags", file_name, error);

  if (tags == NULL)
    return FALSE;
  for (guint i = 0; tags[i] != NULL; i++)
    if (!add_writing (table, tags[i], LEXICON_SKILL_IGNORED, file_name, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_skill (LexiconSkillTable *table, JsonObject *skill, const char *file_name, GError **error)
{
  static const char *const known[]
      = { "name", "kind", "aliases", "evidence", "doubtful", "tags", NULL };
  const char *name = lexicon_json_get_string (skill, "name", file_name, error);
  g_autofree const char **aliases = NULL;
  guint id;

  if (name == NULL || !lexicon_json_check_members (skill, known, file_name, error))
    return FALSE;
  aliases = lexicon_json_get_strings (skill, "aliases", file_name, error);
  if (aliases == NULL)
    return FALSE;

  id = lexicon_skill_table_find (table, name, strlen (name));
  if (id == 0)
    {
      g_ptr_array_add (table->names, g_strdup (name));
      id = table->names->len;
    }
  if (!add_writing (table, name, id, file_name, error))
    return FALSE;
  for (guint i = 0; aliases[i] != NULL; i++)
    if (!add_writing (table, aliases[i], id, file_name, error))
      return FALSE;
  return lexicon_skill_writings_add_skill (table->writings, skill, id, file_name, error);
}

static gboolean
add_root (LexiconSkillTable *table, JsonObject *root, const char *file_name, GError **error)
{
  static const char *const known[]
      = { "skills",         "ignored_tags",   "evidence",         "leads",
          "followers",      "code_followers", "job",              "joints",
          "teams",          "not_skills",     "studies",          "colleagues",
          "boilerplate",    "content_headings", "company_headings", "offer_headings",
          NULL };
  g_autoptr (GError) cause = NULL;
  JsonArray *skills = lexicon_json_get_objects (root, "skills", file_name, &cause);

  if (cause == NULL)
    lexicon_json_check_members (root, known, file_name, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; skills != NULL && i < json_array_get_length (skills); i++)
    if (!add_skill (table, json_array_get_object_element (skills, i), file_name, error))
      return FALSE;
  return TRUE;
}

LexiconSkillTable *
lexicon_skill_table_new (JsonObject *builtin, JsonObject *user, const char *file_name,
                         GError **error)
{
  JsonObject *const roots[] = { user, builtin };
  g_autoptr (LexiconSkillTable) table = g_new0 (LexiconSkillTable, 1);

  table->names = g_ptr_array_new_with_free_func (g_free);
  table->ids_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->writings = lexicon_skill_writings_new ();
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (!lexicon_skill_writings_add_classes (table->writings, roots[i], file_name, error))
      return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (!add_root (table, roots[i], file_name, error))
      return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (!add_ignored (table, roots[i], file_name, error))
      return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (!lexicon_skill_writings_add_phrases (table->writings, roots[i], file_name, error))
      return NULL;
  lexicon_skill_writings_finish (table->writings);
  return g_steal_pointer (&table);
}

void
lexicon_skill_table_archive (LexiconSkillTable *table, LexiconArchive *archive)
{
  lexicon_archive_list (archive, table->names, lexicon_archive_text);
  lexicon_archive_map (archive, table->ids_by_key, lexicon_archive_text, lexicon_archive_number);
  lexicon_skill_writings_archive (table->writings, archive);
}

void
lexicon_skill_table_free (LexiconSkillTable *table)
{
  g_ptr_array_unref (table->names);
  g_hash_table_unref (table->ids_by_key);
  lexicon_skill_writings_free (table->writings);
  g_free (table);
}
