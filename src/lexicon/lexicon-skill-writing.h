/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How skills are written in running text, when a word is enough and when it needs evidence beside it,
 * and the phrases that are no skills but tell of them: from skills.json, compiled. Immutable. */

#pragma once

#include "lexicon-dictionary.h"
#include "lexicon-prose.h"

G_BEGIN_DECLS

/* What makes a doubtful writing count, a bit each; none: it is not doubtful. */
typedef enum
{
  LEXICON_EVIDENCE_WRITTEN = 1 << 0, /* not evidence but a condition: capitals as in the catalog */
  LEXICON_EVIDENCE_ALWAYS = 1 << 1,  /* these alone are enough */
  LEXICON_EVIDENCE_LIST = 1 << 2,    /* stands in a list with a skill that counts */
  LEXICON_EVIDENCE_LEAD = 1 << 3,    /* "experience with ..." */
  LEXICON_EVIDENCE_FOLLOW = 1 << 4,  /* "... skills" */
  LEXICON_EVIDENCE_CODE = 1 << 10,   /* "... developer" */
  LEXICON_EVIDENCE_VERSION = 1 << 5, /* a version number follows */
  LEXICON_EVIDENCE_NEAR = 1 << 6,    /* a skill that counts stands in the same sentence */
  LEXICON_EVIDENCE_INSIDE = 1 << 7,  /* does not begin a sentence */
  LEXICON_EVIDENCE_ALONE = 1 << 8,   /* is a whole sentence, line or item, or has a colon behind it */
  LEXICON_EVIDENCE_UNSTUDIED = 1 << 9, /* another condition: does not follow "degree in" */
  LEXICON_EVIDENCE_OWN = 1 << 11 /* another: names no other team ("partner with ...", "... team") */
} LexiconEvidence;

/* What else a phrase is, a bit each. */
typedef enum
{
  LEXICON_PHRASE_LEAD = 1 << 0,
  LEXICON_PHRASE_FOLLOW = 1 << 1,
  LEXICON_PHRASE_STUDY = 1 << 2,      /* "degree in ..." */
  LEXICON_PHRASE_BOILERPLATE = 1 << 3, /* its sentence does not count */
  LEXICON_PHRASE_CODE = 1 << 4,
  LEXICON_PHRASE_JOB = 1 << 5,         /* its line is about the job, whatever the section */
  LEXICON_PHRASE_COLLEAGUE = 1 << 6    /* "partner with ..." */
} LexiconPhraseRoles;

/* What a line that is a heading says of the lines below it. */
typedef enum
{
  LEXICON_HEADING_NONE,
  LEXICON_HEADING_CONTENT, /* the work and what it asks for */
  LEXICON_HEADING_COMPANY, /* the employer; holds until a list begins */
  LEXICON_HEADING_OFFER    /* benefits, law; holds until the next heading */
} LexiconHeading;

/* One phrase. @written is where its capitals stand in the texts, one more than the offset; 0 where
 * they do not matter. */
typedef struct
{
  guint32 skill;   /* 0: no skill */
  guint32 written;
  guint16 evidence, roles;
} LexiconWriting;

typedef struct
{
  LexiconProse *phrases;     /* to numbers of writings, from 1 */
  GArray *writings;          /* LexiconWriting */
  GByteArray *texts;         /* NUL-terminated, one after the other */
  LexiconProse *headings;    /* to LexiconHeading */
  LexiconDictionary *joints; /* words that stand between the items of a list, to 1 */
  LexiconDictionary *teams;  /* words that make a team of what stands before them, to 1 */
  GHashTable *classes;       /* of evidence, by name, while the table is made */
  GPtrArray *sources;        /* char *, likewise: each phrase as it is written, by number less one */
} LexiconSkillWritings;

LexiconSkillWritings *lexicon_skill_writings_new (void);
void lexicon_skill_writings_free (LexiconSkillWritings *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconSkillWritings, lexicon_skill_writings_free)

/**
 * lexicon_skill_writings_add_classes:
 * @root: (nullable): of a file, with "evidence": objects with "class" and "any"
 *
 * Learns the classes of evidence; those that are known stay.
 *
 * Returns: FALSE with LEXICON_ERROR_CATALOG.
 */
gboolean lexicon_skill_writings_add_classes (LexiconSkillWritings *table, JsonObject *root,
                                             const char *file_name, GError **error);

/**
 * lexicon_skill_writings_add_skill:
 * @object: with "name" and "aliases"; those that "doubtful" repeats need the "evidence" of the class
 *   of that name, those that "tags" repeats are not looked for in text
 *
 * Returns: FALSE with LEXICON_ERROR_CATALOG.
 */
gboolean lexicon_skill_writings_add_skill (LexiconSkillWritings *table, JsonObject *object,
                                           guint skill, const char *file_name, GError **error);

/**
 * lexicon_skill_writings_add_phrases:
 * @root: (nullable): of a file
 *
 * Adds the phrases that are no skills, and the words between and behind those that are, after all
 * skills.
 *
 * Returns: FALSE with LEXICON_ERROR_CATALOG.
 */
gboolean lexicon_skill_writings_add_phrases (LexiconSkillWritings *table, JsonObject *root,
                                             const char *file_name, GError **error);

/**
 * lexicon_skill_writings_finish:
 *
 * Adds what phrases are written like otherwise.
 */
void lexicon_skill_writings_finish (LexiconSkillWritings *table);

void lexicon_skill_writings_archive (LexiconSkillWritings *table, LexiconArchive *archive);

static inline const LexiconWriting *
lexicon_skill_writings_get (const LexiconSkillWritings *table, guint number)
{
  return &g_array_index (table->writings, LexiconWriting, number - 1);
}

G_END_DECLS
