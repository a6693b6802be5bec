/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of skills.json that text is read with. */

#include "lexicon-skill-writing.h"
#include "lexicon-json.h"

#include <string.h>

static const struct
{
  const char *name;
  LexiconEvidence evidence;
} evidence_names[] = {
  { "written", LEXICON_EVIDENCE_WRITTEN }, { "always", LEXICON_EVIDENCE_ALWAYS },
  { "list", LEXICON_EVIDENCE_LIST },       { "lead", LEXICON_EVIDENCE_LEAD },
  { "follow", LEXICON_EVIDENCE_FOLLOW },   { "version", LEXICON_EVIDENCE_VERSION },
  { "near", LEXICON_EVIDENCE_NEAR },       { "inside", LEXICON_EVIDENCE_INSIDE },
  { "code", LEXICON_EVIDENCE_CODE },
  { "alone", LEXICON_EVIDENCE_ALONE },     { "unstudied", LEXICON_EVIDENCE_UNSTUDIED },
  { "own", LEXICON_EVIDENCE_OWN },
};

/* Lists of phrases that are no skills, and what they are. */
static const struct
{
  const char *member;
  LexiconPhraseRoles role;
} phrase_lists[] = {
  { "leads", LEXICON_PHRASE_LEAD },
  { "followers", LEXICON_PHRASE_FOLLOW },
  { "code_followers", LEXICON_PHRASE_CODE },
  { "job", LEXICON_PHRASE_JOB },
  { "studies", LEXICON_PHRASE_STUDY },
  { "colleagues", LEXICON_PHRASE_COLLEAGUE },
  { "boilerplate", LEXICON_PHRASE_BOILERPLATE },
  { "not_skills", 0 },
};

static const struct
{
  const char *member;
  LexiconHeading heading;
} heading_lists[] = {
  { "content_headings", LEXICON_HEADING_CONTENT },
  { "company_headings", LEXICON_HEADING_COMPANY },
  { "offer_headings", LEXICON_HEADING_OFFER },
};

LexiconSkillWritings *
lexicon_skill_writings_new (void)
{
  LexiconSkillWritings *table = g_new0 (LexiconSkillWritings, 1);

  table->phrases = lexicon_prose_new ();
  table->writings = g_array_new (FALSE, TRUE, sizeof (LexiconWriting));
  table->texts = g_byte_array_new ();
  table->headings = lexicon_prose_new ();
  table->joints = lexicon_dictionary_new ();
  table->teams = lexicon_dictionary_new ();
  table->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->sources = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
lexicon_skill_writings_free (LexiconSkillWritings *table)
{
  lexicon_prose_free (table->phrases);
  g_array_unref (table->writings);
  g_byte_array_unref (table->texts);
  lexicon_prose_free (table->headings);
  lexicon_dictionary_free (table->joints);
  lexicon_dictionary_free (table->teams);
  g_hash_table_unref (table->classes);
  g_ptr_array_unref (table->sources);
  g_free (table);
}

static gboolean
fail (const char *file_name, const char *what, const char *text, GError **error)
{
  g_set_error (error, LEXICON_ERROR, LEXICON_ERROR_CATALOG, "%s: %s “%s”", file_name, what, text);
  return FALSE;
}

static gboolean
add_class (LexiconSkillWritings *table, JsonObject *object, const char *file_name, GError **error)
{
  static const char *const known[] = { "class", "any", NULL };
  const char *name = lexicon_json_get_string (object, "class", file_name, error);
  g_autofree const char **any = NULL;
  guint evidence = 0;

  if (name == NULL || !lexicon_json_check_members (object, known, file_name, error))
    return FALSE;
  any = lexicon_json_get_strings (object, "any", file_name, error);
  if (any == NULL)
    return FALSE;
  for (guint i = 0; any[i] != NULL; i++)
    {
      guint j = 0;

      while (j < G_N_ELEMENTS (evidence_names) && !g_str_equal (evidence_names[j].name, any[i]))
        j++;
      if (j == G_N_ELEMENTS (evidence_names))
        return fail (file_name, "no kind of evidence is called", any[i], error);
      evidence |= evidence_names[j].evidence;
    }
  if (evidence == 0)
    return fail (file_name, "there must be some evidence in the class", name, error);
  if (!g_hash_table_contains (table->classes, name))
    g_hash_table_insert (table->classes, g_strdup (name), GUINT_TO_POINTER (evidence));
  return TRUE;
}

gboolean
lexicon_skill_writings_add_classes (LexiconSkillWritings *table, JsonObject *root,
                                    const char *file_name, GError **error)
{
  GError *cause = NULL;
  JsonArray *classes = lexicon_json_get_objects (root, "evidence", file_name, &cause);

  if (cause != NULL)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  for (guint i = 0; classes != NULL && i < json_array_get_length (classes); i++)
    if (!add_class (table, json_array_get_object_element (classes, i), file_name, error))
      return FALSE;
  return TRUE;
}

static guint32
keep_text (LexiconSkillWritings *table, const char *text)
{
  guint32 offset = table->texts->len;

  g_byte_array_append (table->texts, (const guint8 *) text, (guint) strlen (text) + 1);
  return offset + 1;
}

/* The phrase's writing, a new one where it was not there; NULL where it is no phrase. */
static LexiconWriting *
add_phrase (LexiconSkillWritings *table, const char *text)
{
  guint number = lexicon_prose_add (table->phrases, text, table->writings->len + 1);

  if (number > table->writings->len)
    {
      g_array_set_size (table->writings, number);
      g_ptr_array_add (table->sources, g_strdup (text));
    }
  return number != 0 ? &g_array_index (table->writings, LexiconWriting, number - 1) : NULL;
}

static void
add_writing (LexiconSkillWritings *table, const char *text, guint skill, guint evidence)
{
  LexiconWriting *writing = add_phrase (table, text);

  if (writing == NULL || writing->skill != 0)
    return;
  writing->skill = skill;
  writing->evidence = (guint16) evidence;
  if (evidence & LEXICON_EVIDENCE_WRITTEN)
    writing->written = keep_text (table, text);
}

static gboolean
find_evidence (const LexiconSkillWritings *table, JsonObject *object, const char *file_name,
               guint *evidence, GError **error)
{
  const char *name;

  *evidence = 0;
  if (!json_object_has_member (object, "evidence"))
    return TRUE;
  name = lexicon_json_get_string (object, "evidence", file_name, error);
  if (name == NULL)
    return FALSE;
  *evidence = GPOINTER_TO_UINT (g_hash_table_lookup (table->classes, name));
  return *evidence != 0 || fail (file_name, "there is no class of evidence", name, error);
}

gboolean
lexicon_skill_writings_add_skill (LexiconSkillWritings *table, JsonObject *object, guint skill,
                                  const char *file_name, GError **error)
{
  const char *name = json_object_get_string_member (object, "name");
  g_autofree const char **aliases = lexicon_json_get_strings (object, "aliases", file_name, error);
  g_autofree const char **doubtful = NULL;
  g_autofree const char **tags = NULL;
  guint evidence;

  if (aliases == NULL || !find_evidence (table, object, file_name, &evidence, error))
    return FALSE;
  doubtful = lexicon_json_get_strings (object, "doubtful", file_name, error);
  if (doubtful == NULL)
    return FALSE;
  tags = lexicon_json_get_strings (object, "tags", file_name, error);
  if (tags == NULL)
    return FALSE;
  if (doubtful[0] != NULL && evidence == 0)
    return fail (file_name, "doubtful writings need a class of evidence in", name, error);

  for (guint i = 0; doubtful[i] != NULL; i++)
    add_writing (table, doubtful[i], skill, evidence);
  if (!g_strv_contains (tags, name))
    add_writing (table, name, skill, 0);
  for (guint i = 0; aliases[i] != NULL; i++)
    if (!g_strv_contains (tags, aliases[i]))
      add_writing (table, aliases[i], skill, 0);
  return TRUE;
}

static gboolean
add_headings (LexiconSkillWritings *table, JsonObject *root, const char *file_name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (heading_lists); i++)
    {
      g_autofree const char **texts
          = lexicon_json_get_strings (root, heading_lists[i].member, file_name, error);

      if (texts == NULL)
        return FALSE;
      for (guint j = 0; texts[j] != NULL; j++)
        lexicon_prose_add (table->headings, texts[j], heading_lists[i].heading);
    }
  return TRUE;
}

gboolean
lexicon_skill_writings_add_phrases (LexiconSkillWritings *table, JsonObject *root,
                                    const char *file_name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrase_lists); i++)
    {
      g_autofree const char **texts
          = lexicon_json_get_strings (root, phrase_lists[i].member, file_name, error);

      if (texts == NULL)
        return FALSE;
      for (guint j = 0; texts[j] != NULL; j++)
        {
          LexiconWriting *writing = add_phrase (table, texts[j]);

          if (writing != NULL)
            writing->roles |= (guint16) phrase_lists[i].role;
        }
    }
  return add_headings (table, root, file_name, error)
         && lexicon_dictionary_add_member (table->joints, root, "joints", 1, file_name, error)
         && lexicon_dictionary_add_member (table->teams, root, "teams", 1, file_name, error);
}

void
lexicon_skill_writings_finish (LexiconSkillWritings *table)
{
  for (guint i = 0; i < table->sources->len; i++)
    lexicon_prose_add_variants (table->phrases, g_ptr_array_index (table->sources, i), i + 1);
}

void
lexicon_skill_writings_archive (LexiconSkillWritings *table, LexiconArchive *archive)
{
  gconstpointer texts = table->texts->data;
  gsize texts_size = table->texts->len;

  lexicon_prose_archive (table->phrases, archive);
  lexicon_archive_array (archive, table->writings);
  lexicon_archive_block (archive, &texts, &texts_size);
  lexicon_prose_archive (table->headings, archive);
  lexicon_dictionary_archive (table->joints, archive);
  lexicon_dictionary_archive (table->teams, archive);
  if (archive->out == NULL)
    g_byte_array_append (table->texts, texts, (guint) texts_size);
}
