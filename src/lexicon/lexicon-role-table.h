/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalog of roles, from roles.json. Immutable. */

#pragma once

#include "lexicon-phrases.h"
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _LexiconRoleTable LexiconRoleTable;

/* What a phrase of roles.json says. */
typedef enum
{
  LEXICON_ROLE_PHRASE_NONE,
  LEXICON_ROLE_PHRASE_ALIAS,    /* the words are the role */
  LEXICON_ROLE_PHRASE_CRAFT,    /* beside a maker of software the words make the role */
  LEXICON_ROLE_PHRASE_FUNCTION, /* the field whose heads and directors have the role */
  LEXICON_ROLE_PHRASE_FIELD,    /* the field whose interns and graduates have the role */
  LEXICON_ROLE_PHRASE_OTHERWISE, /* the words are the role where the role they are is excluded */
  LEXICON_ROLE_PHRASE_NOT,      /* a title with these words does not have the role */
  LEXICON_ROLE_PHRASE_NOTHING,  /* a title with these words has no role at all */
  LEXICON_ROLE_PHRASE_HEAD,     /* single words, see LexiconTitleWordFlags */
  LEXICON_ROLE_PHRASE_LINK,
  LEXICON_ROLE_PHRASE_MAKER,
  LEXICON_ROLE_PHRASE_JOIN,
  LEXICON_ROLE_PHRASE_MANAGER
} LexiconRolePhraseKind;

/* A value of the table's phrases, packed into 32 bits. */
typedef struct
{
  guint kind : 8;     /* LexiconRolePhraseKind */
  guint is_whole : 1; /* must be all there is in its segment: "=consultant" in the file */
  guint role : 16;
} LexiconRolePhrase;

/**
 * lexicon_role_table_new:
 *
 * Makes the table as lexicon-catalog-private.h describes. A role of the person's own stands before
 * the built-in ones; one that bears a built-in role's name takes its place.
 */
LexiconRoleTable *
lexicon_role_table_new (JsonObject *builtin,
                        JsonObject *user,
                        const char *file_name,
                        GError **error);
void
lexicon_role_table_free (LexiconRoleTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconRoleTable, lexicon_role_table_free)
void lexicon_role_table_archive (LexiconRoleTable *table, LexiconArchive *archive);

guint
lexicon_role_table_get_n (const LexiconRoleTable *table);
const char *
lexicon_role_table_get_name (const LexiconRoleTable *table, guint role);

/**
 * lexicon_role_table_is_generic:
 *
 * Returns: whether a named discipline beats the role: "Software Engineer, Backend".
 */
gboolean
lexicon_role_table_is_generic (const LexiconRoleTable *table, guint role);

const LexiconPhrases *
lexicon_role_table_get_phrases (const LexiconRoleTable *table);
LexiconRolePhrase
lexicon_role_phrase_unpack (guint32 value);

/**
 * lexicon_role_table_find:
 *
 * Returns: the role whose name or alias @text is, whatever its case; 0 where there is none.
 */
guint
lexicon_role_table_find (const LexiconRoleTable *table, const char *text, gsize len);

G_END_DECLS
