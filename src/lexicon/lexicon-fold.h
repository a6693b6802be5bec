/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text brought to one spelling for look-up: small letters without accents, words apart by one
 * space. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes that one character folds to. */
#define LEXICON_FOLD_MAX_BYTES 8

typedef enum
{
  LEXICON_FOLD_LETTER,    /* letters and digits: part of a word */
  LEXICON_FOLD_IDEOGRAPH, /* Han, kana, Hangul: a word of its own */
  LEXICON_FOLD_MARK,      /* an accent on the letter before, an apostrophe: nothing */
  LEXICON_FOLD_SEPARATOR  /* all else */
} LexiconFoldKind;

/**
 * lexicon_fold_next:
 * @text: (inout): the position in untrusted text, moved past one character; @end is behind the text
 * @folded: (out): LEXICON_FOLD_MAX_BYTES bytes, not NUL-terminated
 * @folded_len: (out): how many of them were written; 0 unless the character is of a word
 * @character: (out) (optional): the character; U+FFFD for a byte that is not UTF-8
 */
LexiconFoldKind lexicon_fold_next (const char **text, const char *end, char *folded,
                                   gsize *folded_len, gunichar *character);

/**
 * lexicon_fold_words:
 * @words: (out): at least @size bytes; is NUL-terminated
 *
 * Writes the words of a text, folded and with one space between them: "Zürich (CH)" is "zurich ch".
 * What has no room is left out.
 *
 * Returns: the length written.
 */
gsize lexicon_fold_words (const char *text, gsize len, char *words, gsize size);

G_END_DECLS
