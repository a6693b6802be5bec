/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A title's words as the role and the seniority tables see them. */

#pragma once

#include "lexicon-words.h"

G_BEGIN_DECLS

typedef enum
{
  LEXICON_TITLE_WORD_HEAD = 1 << 0,  /* a noun that names an occupation: "manager" */
  LEXICON_TITLE_WORD_LINK = 1 << 1,  /* what follows is no part of the occupation: "for" */
  LEXICON_TITLE_WORD_MAKER = 1 << 2, /* who makes software, when nothing else is said: "developer" */
  LEXICON_TITLE_WORD_JOIN = 1 << 3,  /* "and" */
  LEXICON_TITLE_WORD_LEVEL = 1 << 4, /* part of what tells the seniority */
  LEXICON_TITLE_WORD_CHIEF = 1 << 5  /* part of what makes an executive: "head of" */
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

/**
 * lexicon_title_words_join:
 *
 * Returns: (transfer full): the words from @start up to, not including, @end, for a why text.
 */
char *lexicon_title_words_join (const LexiconTitleWords *title, guint start, guint end);

G_END_DECLS
