/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* work-modes.json, compiled. */

#include "lexicon-work-mode-table.h"
#include "lexicon-json.h"
#include "lexicon-types.h"

static gboolean
add_prose (LexiconWorkModeTable *table, JsonObject *object, const char *member,
           LexiconModePhrase phrase, const char *file_name, GError **error)
{
  g_autofree const char **texts = lexicon_json_get_strings (object, member, file_name, error);

  if (texts == NULL)
    return FALSE;
  for (guint i = 0; texts[i] != NULL; i++)
    {
      guint number = lexicon_prose_add (table->prose, texts[i], table->phrases->len + 1);

      if (number > table->phrases->len)
        g_array_append_val (table->phrases, phrase);
      else if (number > 0)
        {
          LexiconModePhrase *known = &g_array_index (table->phrases, LexiconModePhrase, number - 1);

          known->mode = known->mode != LEXICON_WORK_MODE_UNKNOWN ? known->mode : phrase.mode;
          known->tells |= known->tells != 0 ? phrase.tells : 0;
        }
    }
  return TRUE;
}

static gboolean
add_mode (LexiconWorkModeTable *table, JsonObject *root, LexiconWorkMode mode,
          const char *file_name, GError **error)
{
  static const char *const known[] = { "field", "segment", "words", "prose", "alone", NULL };
  const LexiconModePhrase said = { (guint16) mode, LEXICON_MODE_SAID };
  const LexiconModePhrase alone = { (guint16) mode, LEXICON_MODE_ALONE };
  const char *name = lexicon_work_mode_get_name (mode);
  JsonNode *node = json_object_get_member (root, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: “%s” must be an object",
                   file_name, name);
      return FALSE;
    }

  JsonObject *object = json_node_get_object (node);
  return lexicon_json_check_members (object, known, file_name, error)
         && lexicon_dictionary_add_member (table->fields, object, "field", mode, file_name, error)
         && lexicon_dictionary_add_member (table->segments, object, "segment", mode, file_name,
                                           error)
         && lexicon_dictionary_add_member (table->words, object, "words", mode, file_name, error)
         && add_prose (table, object, "prose", said, file_name, error)
         && add_prose (table, object, "alone", alone, file_name, error);
}

/* What tells of days spent somewhere. */
static gboolean
add_days (LexiconWorkModeTable *table, JsonObject *root, const char *file_name, GError **error)
{
  static const struct
  {
    const char *member;
    LexiconModeTells tells;
  } lists[] = {
    { "office", LEXICON_MODE_OFFICE },
    { "home", LEXICON_MODE_HOME },
    { "some_days", LEXICON_MODE_SOME_DAYS },
    { "all_days", LEXICON_MODE_ALL_DAYS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!add_prose (table, root, lists[i].member,
                    (LexiconModePhrase){ LEXICON_WORK_MODE_UNKNOWN, (guint16) lists[i].tells },
                    file_name, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_root (LexiconWorkModeTable *table, JsonObject *root, const char *file_name, GError **error)
{
  static const char *const known[] = { "remote",        "hybrid", "onsite", "ignored",
                                       "ignored_prose", "office", "home",   "some_days",
                                       "all_days",      NULL };

  if (root == NULL)
    return TRUE;
  return lexicon_json_check_members (root, known, file_name, error)
         && add_mode (table, root, LEXICON_WORK_MODE_REMOTE, file_name, error)
         && add_mode (table, root, LEXICON_WORK_MODE_HYBRID, file_name, error)
         && add_mode (table, root, LEXICON_WORK_MODE_ONSITE, file_name, error)
         && lexicon_dictionary_add_member (table->words, root, "ignored", LEXICON_N_WORK_MODES,
                                           file_name, error)
         && add_prose (table, root, "ignored_prose", (LexiconModePhrase){ 0 }, file_name, error)
         && add_days (table, root, file_name, error);
}

LexiconWorkModeTable *
lexicon_work_mode_table_new (JsonObject *builtin, JsonObject *user, const char *file_name,
                             GError **error)
{
  g_autoptr (LexiconWorkModeTable) table = g_new0 (LexiconWorkModeTable, 1);

  table->fields = lexicon_dictionary_new ();
  table->segments = lexicon_dictionary_new ();
  table->words = lexicon_dictionary_new ();
  table->prose = lexicon_prose_new ();
  table->phrases = g_array_new (FALSE, TRUE, sizeof (LexiconModePhrase));
  if (!add_root (table, user, file_name, error) || !add_root (table, builtin, file_name, error))
    return NULL;
  return g_steal_pointer (&table);
}

void
lexicon_work_mode_table_archive (LexiconWorkModeTable *table, LexiconArchive *archive)
{
  lexicon_dictionary_archive (table->fields, archive);
  lexicon_dictionary_archive (table->segments, archive);
  lexicon_dictionary_archive (table->words, archive);
  lexicon_prose_archive (table->prose, archive);
  lexicon_archive_array (archive, table->phrases);
}

void
lexicon_work_mode_table_free (LexiconWorkModeTable *table)
{
  lexicon_dictionary_free (table->fields);
  lexicon_dictionary_free (table->segments);
  lexicon_dictionary_free (table->words);
  lexicon_prose_free (table->prose);
  g_array_unref (table->phrases);
  g_free (table);
}
