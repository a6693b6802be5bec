/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text that skills are looked for in, while it is read: its phrases and what has become of them,
 * and what the steps of the reading have in common. Private to the files of skills in prose. */

#pragma once

#include "lexicon-skill-writing.h"

G_BEGIN_DECLS

/* A phrase in the text. */
typedef struct
{
  gsize begin, end;
  const LexiconWriting *writing; /* borrowed from the table */
  gboolean is_skill;             /* it names one, and may count */
  gboolean is_written;           /* its capitals are the catalog's, where it asks for them */
  gboolean is_counted;
} LexiconSkillPhrase;

/* @text is NUL-terminated, @len bytes long; @phrases are in its order, none within another. Nothing
 * is owned. */
typedef struct
{
  const LexiconSkillWritings *table;
  const char *text;
  gsize len;
  LexiconSkillPhrase *phrases;
  guint n_phrases;
} LexiconSkillReading;

/**
 * lexicon_skill_reading_ends_sentence:
 *
 * Returns: whether a sentence ends with the character at @at: a line, or a sign with space behind
 * it.
 */
gboolean lexicon_skill_reading_ends_sentence (const LexiconSkillReading *reading, gsize at);

/**
 * lexicon_skill_reading_find_sentence_begin:
 *
 * Returns: where the sentence begins that @at is in; no more than 600 bytes before it.
 */
gsize lexicon_skill_reading_find_sentence_begin (const LexiconSkillReading *reading, gsize at);

/**
 * lexicon_skill_reading_find_sentence_end:
 *
 * Returns: where the sentence ends that @at is in; no more than 600 bytes behind it.
 */
gsize lexicon_skill_reading_find_sentence_end (const LexiconSkillReading *reading, gsize at);

/**
 * lexicon_skill_reading_is_gap:
 *
 * Returns: whether only joints stand between two places: signs of lists, "and", "or", "e.g.".
 */
gboolean lexicon_skill_reading_is_gap (const LexiconSkillReading *reading, gsize begin, gsize end);

/**
 * lexicon_skill_reading_drop_part:
 *
 * Makes what lies in a part of the text no skill, from phrase number @from on.
 */
void lexicon_skill_reading_drop_part (LexiconSkillReading *reading, guint from, gsize begin,
                                      gsize end);

/**
 * lexicon_skill_drop_sections:
 * @employer: (nullable): untrusted, @employer_len bytes
 *
 * Drops what is no part of the job: what the employer says of itself, what it offers, and what the
 * law makes it say. In linear time, as sentences are bounded.
 */
void lexicon_skill_drop_sections (LexiconSkillReading *reading, const char *employer,
                                  gsize employer_len);

/**
 * lexicon_skill_drop_others:
 *
 * Drops names that are not asked for where they stand: in addresses, denied, as a field of study,
 * as another team's.
 */
void lexicon_skill_drop_others (LexiconSkillReading *reading);

G_END_DECLS
