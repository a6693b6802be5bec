/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Splits a title, or a phrase of the catalog, into folded words and the breaks between them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LEXICON_WORDS_MAX 48
#define LEXICON_WORDS_MAX_BYTES 512

/* What stands between a word and the one before it; the strongest of several. */
typedef enum
{
  LEXICON_BREAK_NONE,   /* space, hyphen inside a word, full stop */
  LEXICON_BREAK_SLASH,  /* "Backend/Full Stack" */
  LEXICON_BREAK_SEGMENT /* comma, spaced dash, bracket, colon, bar */
} LexiconBreak;

/* @text is folded and NUL-terminated; it lives in the LexiconWords. */
typedef struct
{
  const char *text;
  LexiconBreak break_before;
  gboolean is_in_brackets;
} LexiconWord;

/* A caller's value, about 1.5 KiB; pointers inside it make it unmovable. */
typedef struct
{
  LexiconWord words[LEXICON_WORDS_MAX];
  guint n_words;
  char buffer[LEXICON_WORDS_MAX_BYTES];
} LexiconWords;

/**
 * lexicon_words_split:
 * @text: untrusted, @len bytes; what is beyond LEXICON_WORDS_MAX words or the buffer is left out
 *
 * Words are runs of letters and digits (and + or # after them), in lower case, compatibility forms
 * and accents taken off. "&" is the word "and". Gendered endings ("Entwickler:in", "Consultor(a)",
 * "Ingénieur·e") are dropped.
 */
void
lexicon_words_split (LexiconWords *words, const char *text, gsize len);

/**
 * lexicon_words_fold:
 *
 * Returns: (transfer full): @text in lower case, compatibility forms and accents taken off; what is
 *   not UTF-8 in it replaced. At most about 1000 bytes of @text are read.
 */
char *
lexicon_words_fold (const char *text, gsize len);

G_END_DECLS
