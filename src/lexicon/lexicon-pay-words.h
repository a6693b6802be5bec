/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words around an amount, from pay-words.json. Immutable. */

#pragma once

#include "lexicon-dictionary.h"
#include "lexicon-types.h"

G_BEGIN_DECLS

/* What a phrase says; the periods come first, by their own numbers. */
typedef enum
{
  LEXICON_PAY_WORD_OTHER = LEXICON_N_PERIODS, /* a period that we do not count in: "biweekly" */
  LEXICON_PAY_WORD_UPPER,                     /* the amount is the most: "up to" */
  LEXICON_PAY_WORD_FILLER                     /* nothing: "from", "gross" */
} LexiconPayWord;

/* What a text says of the period. */
typedef struct
{
  LexiconPeriod period;
  gboolean is_other; /* a period is said, but none of ours, or two of them */
  gboolean is_upper;
  gboolean is_foreign; /* some words are not known */
} LexiconPayPhrase;

typedef struct _LexiconPayWords LexiconPayWords;

/**
 * lexicon_pay_words_new:
 *
 * Makes the table as lexicon-catalog-private.h describes: arrays of phrases by the names of the
 * periods, "other", "upper" and "fillers". The person's phrases win.
 */
LexiconPayWords *lexicon_pay_words_new (JsonObject *builtin, JsonObject *user,
                                        const char *file_name, GError **error);
void lexicon_pay_words_free (LexiconPayWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LexiconPayWords, lexicon_pay_words_free)
void lexicon_pay_words_archive (LexiconPayWords *words, LexiconArchive *archive);

/**
 * lexicon_pay_words_read:
 *
 * Reads "per hour", "YEARLY", "per-year-salary" and the like; of longer texts the first 256 bytes.
 */
LexiconPayPhrase lexicon_pay_words_read (const LexiconPayWords *words, const char *text, gsize len);

G_END_DECLS
