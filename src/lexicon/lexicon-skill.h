/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Skill tags and running text to skills. */

#pragma once

#include "lexicon-catalog.h"

G_BEGIN_DECLS

/**
 * lexicon_skill_find:
 * @tag: untrusted UTF-8, @len bytes
 *
 * Folds a tag to a skill by name or alias, whatever its case and spacing.
 *
 * Returns: the skill's id, 0 where the vocabulary does not know the tag: it is then a skill under
 *   its own name.
 */
guint lexicon_skill_find (const LexiconCatalog *catalog, const char *tag, gsize len);

/**
 * lexicon_skill_is_ignored:
 *
 * Returns: whether a tag is a word that lists of tags have beside skills: a level, an occupation, a
 *   kind of contract, a way of working ("senior", "digital nomad").
 */
gboolean lexicon_skill_is_ignored (const LexiconCatalog *catalog, const char *tag, gsize len);

/* A skill that a text asks for, and where it is first said: @len bytes from @offset. */
typedef struct
{
  guint32 skill;
  guint32 offset, len;
} LexiconSkillMention;

/**
 * lexicon_skill_read_prose:
 * @text: plain text: valid UTF-8, NUL-terminated, less than 4 GiB
 * @employer: (nullable): untrusted UTF-8; a skill that it is called like is not looked for
 * @mentions: (element-type LexiconSkillMention): is emptied; gets each skill once, in the order of
 *   the text
 *
 * Finds skills by their names and aliases. Words that mean other things too count only with the
 * evidence beside them that the catalog asks for. What the employer says of itself, its benefits and the
 * law does not count, nor do fields of study, other people's teams and addresses.
 */
void lexicon_skill_read_prose (const LexiconCatalog *catalog, const char *text, gsize len,
                               const char *employer, gsize employer_len, GArray *mentions);

G_END_DECLS
