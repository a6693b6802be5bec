/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A set of phrases that are looked for in running text, all of them in one pass. Phrases and text
 * are read as tokens: runs of letters and digits, folded, with what belongs to them in "C++", "C#" and
 * ".NET". Within a phrase a space, hyphen, slash or the full stop of "Node.js" are alike; sentences,
 * commas, brackets and lines end it. Built once, then only read, from any thread. */

#pragma once

#include "lexicon-archive.h"

G_BEGIN_DECLS

/* Longer phrases are cut. */
#define LEXICON_PROSE_MAX_TOKENS 8

typedef struct _LexiconProse LexiconProse;

/* A phrase in a text: @len bytes from @offset. */
typedef struct
{
  guint32 offset, len;
  guint32 value;
} LexiconProseHit;

LexiconProse *lexicon_prose_new (void);
void lexicon_prose_free (LexiconProse *prose);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconProse, lexicon_prose_free)

/**
 * lexicon_prose_add:
 * @text: a phrase as a person writes it; ignored where it holds no token
 * @value: not 0
 *
 * Adds a phrase, unless it is there: the first one stays.
 *
 * Returns: the phrase's number, which is @value for a new one; 0 where it was ignored.
 */
guint lexicon_prose_add (LexiconProse *prose, const char *text, guint value);

/**
 * lexicon_prose_add_variants:
 *
 * Adds what else a phrase is written like, unless such phrases are there: several words together
 * ("NodeJS", "PowerBI") and with or without the plural's s at the end, one word with it. To be called
 * after all phrases were added.
 */
void lexicon_prose_add_variants (LexiconProse *prose, const char *text, guint value);

/**
 * lexicon_prose_scan:
 * @text: valid UTF-8, NUL-terminated, less than 4 GiB
 * @hits: (element-type LexiconProseHit): gets the phrases in the order of the text
 *
 * Finds phrases from left to right, the longest at each place, none within another. Linear in the
 * length of the text.
 */
void lexicon_prose_scan (const LexiconProse *prose, const char *text, gsize len, GArray *hits);

/**
 * lexicon_prose_match:
 * @at: a place in @text, at the begin of a token
 * @matched_len: (out): the length of the phrase
 *
 * Returns: the number of the longest phrase that begins there, 0 for none.
 */
guint lexicon_prose_match (const LexiconProse *prose, const char *at, const char *end,
                           gsize *matched_len);

/**
 * lexicon_prose_archive:
 * @prose: empty when it is read; nothing can be added afterwards
 */
void lexicon_prose_archive (LexiconProse *prose, LexiconArchive *archive);

G_END_DECLS
