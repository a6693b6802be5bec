/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dictionary of phrases: one or more folded words, each phrase with a number. Built once, then
 * only read, from any thread; a look-up allocates nothing. */

#pragma once

#include "lexicon-archive.h"
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _LexiconDictionary LexiconDictionary;

LexiconDictionary *lexicon_dictionary_new (void);
void lexicon_dictionary_free (LexiconDictionary *dictionary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconDictionary, lexicon_dictionary_free)

/**
 * lexicon_dictionary_add:
 * @text: a phrase as a person writes it; it is folded, and ignored where it holds no word
 * @value: not 0
 *
 * Adds a phrase, unless it is there: the first one stays.
 *
 * Returns: the phrase's number, which is @value for a new one; 0 where @text holds no word.
 */
guint lexicon_dictionary_add (LexiconDictionary *dictionary, const char *text, gsize len,
                              guint value);

/**
 * lexicon_dictionary_add_words:
 * @words: folded already, by a rule of the caller's own
 *
 * The same for words that are looked up as they are.
 */
guint lexicon_dictionary_add_words (LexiconDictionary *dictionary, const char *words, gsize len,
                                    guint value);

/**
 * lexicon_dictionary_add_member:
 * @object: (nullable): an object of a catalog file
 *
 * Adds the strings of a member; none where there is no such member.
 *
 * Returns: FALSE with LEXICON_ERROR_CATALOG where the member is not an array of strings.
 */
gboolean lexicon_dictionary_add_member (LexiconDictionary *dictionary, JsonObject *object,
                                        const char *member, guint value, const char *file_name,
                                        GError **error);

/**
 * lexicon_dictionary_find:
 * @words: folded words, as lexicon_fold_words writes them
 *
 * Returns: the phrase's number, 0 where it is not there.
 */
guint lexicon_dictionary_find (const LexiconDictionary *dictionary, const char *words, gsize len);

/**
 * lexicon_dictionary_hash:
 *
 * Returns: what lexicon_dictionary_find_hashed wants, for words that are looked for in several
 *   dictionaries.
 */
guint32 lexicon_dictionary_hash (const char *words, gsize len);
guint lexicon_dictionary_find_hashed (const LexiconDictionary *dictionary, const char *words,
                                      gsize len, guint32 hash);

/**
 * lexicon_dictionary_match:
 * @words: folded words, @len bytes, from the begin of a word on
 * @matched_len: (out): the length of the phrase
 *
 * Returns: the number of the longest phrase that @words begin with, 0 for none.
 */
guint lexicon_dictionary_match (const LexiconDictionary *dictionary, const char *words, gsize len,
                                gsize *matched_len);

/**
 * lexicon_dictionary_archive:
 * @dictionary: empty when it is read; nothing can be added afterwards
 */
void lexicon_dictionary_archive (LexiconDictionary *dictionary, LexiconArchive *archive);

G_END_DECLS
