/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A set of phrases for look-up word by word: a trie over numbered words, so that finding every
 * phrase of a title costs a few hash look-ups a word, however many phrases there are. Built once,
 * then read. */

#pragma once

#include "lexicon-archive.h"

G_BEGIN_DECLS

typedef struct _LexiconPhrases LexiconPhrases;

#define LEXICON_PHRASES_ROOT 1

LexiconPhrases *
lexicon_phrases_new (void);
void
lexicon_phrases_free (LexiconPhrases *phrases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconPhrases, lexicon_phrases_free)

/**
 * lexicon_phrases_add:
 *
 * Adds @value at the end of what @text, split as titles are, stands for.
 *
 * Returns: FALSE where @text has no word, or the set is full (65,535 words or nodes).
 */
gboolean
lexicon_phrases_add (LexiconPhrases *phrases, const char *text, guint32 value);

/**
 * lexicon_phrases_add_spelling:
 *
 * Makes @spelling the same word as @word wherever it comes up: "engenheira", "engenheiro". To be said
 * before the phrases are added.
 *
 * Returns: FALSE where one of them is no word.
 */
gboolean
lexicon_phrases_add_spelling (LexiconPhrases *phrases, const char *word, const char *spelling);

/**
 * lexicon_phrases_get_word:
 *
 * Returns: the number of a folded word, or of it without a final s; 0 where no phrase has it.
 */
guint
lexicon_phrases_get_word (const LexiconPhrases *phrases, const char *word);

/**
 * lexicon_phrases_step:
 * @node: LEXICON_PHRASES_ROOT, or what a step returned
 *
 * Returns: the node after one more word, 0 where no phrase goes on so.
 */
guint
lexicon_phrases_step (const LexiconPhrases *phrases, guint node, guint word);

/**
 * lexicon_phrases_get_values:
 *
 * Returns: (transfer none): what the phrase that ends at @node stands for; none where nothing ends
 * there.
 */
const guint32 *
lexicon_phrases_get_values (const LexiconPhrases *phrases, guint node, guint *n_values);

/**
 * lexicon_phrases_archive:
 * @phrases: empty when it is read
 */
void lexicon_phrases_archive (LexiconPhrases *phrases, LexiconArchive *archive);

G_END_DECLS
