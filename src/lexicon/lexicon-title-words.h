/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A title's words as the role and the seniority tables see them, and questions about their shape.
 */

#pragma once

#include "lexicon-words.h"

G_BEGIN_DECLS

typedef enum
{
  LEXICON_TITLE_WORD_HEAD = 1 << 0, /* a noun that names an occupation: "manager" */
  LEXICON_TITLE_WORD_LINK = 1 << 1, /* what follows is no part of the occupation: "for" */
  LEXICON_TITLE_WORD_MAKER
  = 1 << 2,                         /* who makes software, when nothing else is said: "developer" */
  LEXICON_TITLE_WORD_JOIN = 1 << 3, /* "and" */
  LEXICON_TITLE_WORD_LEVEL = 1 << 4, /* part of what tells the seniority */
  LEXICON_TITLE_WORD_CHIEF = 1 << 5, /* part of what heads a function: "head of", "Teamleiter" */
  LEXICON_TITLE_WORD_MANAGER = 1 << 6 /* heads a function, where it stands alone before it: "manager" */
} LexiconTitleWordFlags;

typedef struct
{
  const char *text;
  guint role_word; /* its number in the role table's phrases, 0 where they do not have it */
  guint segment;   /* from 0, rising at each LEXICON_BREAK_SEGMENT */
  LexiconBreak break_before;
  gboolean is_in_brackets;
  guint flags;
} LexiconTitleWord;

typedef struct
{
  LexiconTitleWord words[LEXICON_WORDS_MAX + 8];
  guint n_words;
} LexiconTitleWords;

/* A stretch of words: from @start up to, not including, @end. */
typedef struct
{
  guint start, end;
} LexiconSpan;

gboolean
lexicon_title_words_has_flag (const LexiconTitleWords *title, guint i, guint flags);

/**
 * lexicon_title_words_get_segment:
 *
 * Returns: the segment that the word @i is in.
 */
LexiconSpan
lexicon_title_words_get_segment (const LexiconTitleWords *title, guint i);

/**
 * lexicon_title_words_get_phrase_end:
 *
 * Returns: where the occupation's own words end, at the first link after @start, or at @end. A link
 *   that comes first links nothing: "In-Home Caregiver"; nor does one after mere levels: "Ausbildung
 *   zum Koch".
 */
guint
lexicon_title_words_get_phrase_end (const LexiconTitleWords *title, guint start, guint end);

gboolean
lexicon_title_words_is_only_levels (const LexiconTitleWords *title, guint start, guint end);
gboolean
lexicon_title_words_has_chief (const LexiconTitleWords *title, LexiconSpan segment);

/**
 * lexicon_title_words_is_followed_by_head:
 *
 * Returns: whether the noun of another occupation stands from @start on, before a link, a join or a
 *   slash. English puts the occupation last: a "Software Engineer Recruiter" is no engineer.
 */
gboolean
lexicon_title_words_is_followed_by_head (const LexiconTitleWords *title, guint start, guint end);

/**
 * lexicon_title_words_find_lone_head:
 *
 * Returns: the one noun that, but for levels, is all of @span ("Senior Manager"); G_MAXUINT where
 * it is not so.
 */
guint
lexicon_title_words_find_lone_head (const LexiconTitleWords *title, LexiconSpan span);

/**
 * lexicon_title_words_get_topic:
 *
 * Returns: what a lone head or chief speaks of: the words after the link at @phrase_end, where
 * there is none those of the next segment. May be empty.
 */
LexiconSpan
lexicon_title_words_get_topic (const LexiconTitleWords *title,
                               LexiconSpan segment,
                               guint phrase_end);

/**
 * lexicon_title_words_join:
 *
 * Returns: (transfer full): the words from @start up to, not including, @end, for a why text.
 */
char *
lexicon_title_words_join (const LexiconTitleWords *title, guint start, guint end);

G_END_DECLS
