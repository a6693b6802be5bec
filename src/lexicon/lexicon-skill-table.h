/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The skills of skills.json: their names, and every writing of them by its key. Immutable. */

#pragma once

#include "lexicon-skill-writing.h"

G_BEGIN_DECLS

/* Longer tags are no skill of the catalog. */
#define LEXICON_SKILL_KEY_BYTES 128

/* The id of a tag that is no skill. */
#define LEXICON_SKILL_IGNORED G_MAXUINT32

/* @names holds the names by id minus one; @ids_by_key the ids of names and aliases; @writings what is
 * looked for in running text. */
typedef struct
{
  GPtrArray *names;
  GHashTable *ids_by_key;
  LexiconSkillWritings *writings;
} LexiconSkillTable;

/**
 * lexicon_skill_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes: "skills" is an array of objects with
 * "name", "kind", "aliases" and what lexicon_skill_writings_add_skill takes, "ignored_tags" one of
 * words. The person's entries come first; one that has a built-in skill's name adds aliases to it,
 * and a writing belongs to the first skill that claims it, before the ignored ones.
 */
LexiconSkillTable *lexicon_skill_table_new (JsonObject *builtin, JsonObject *user,
                                            const char *file_name, GError **error);
void lexicon_skill_table_free (LexiconSkillTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconSkillTable, lexicon_skill_table_free)
void lexicon_skill_table_archive (LexiconSkillTable *table, LexiconArchive *archive);

/**
 * lexicon_skill_make_key:
 * @tag: untrusted UTF-8, @len bytes
 * @key: (out): LEXICON_SKILL_KEY_BYTES bytes; is NUL-terminated
 *
 * Writes what all writings of a tag have in common: letters and digits in lower case without accents, and the
 * plus and number signs that tell C, C++ and C# apart. "Node.js", "NodeJS" and "node js" are "nodejs".
 *
 * Returns: FALSE where nothing is left or the key has no room.
 */
gboolean lexicon_skill_make_key (const char *tag, gsize len, char *key);

/**
 * lexicon_skill_table_find:
 *
 * Returns: the id of a tag, LEXICON_SKILL_IGNORED for one that is no skill, 0 for an unknown one.
 */
guint lexicon_skill_table_find (const LexiconSkillTable *table, const char *tag, gsize len);

G_END_DECLS
