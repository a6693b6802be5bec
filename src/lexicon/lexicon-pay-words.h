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
  LEXICON_PAY_WORD_UPPER,       /* the amount is the most: "up to" */
  LEXICON_PAY_WORD_LOWER,       /* the amount is the least: "from" */
  LEXICON_PAY_WORD_FILLER,      /* nothing: "approximately" */
  /* Those of prose. */
  LEXICON_PAY_WORD_GROSS,       /* before taxes or after, as only wages are: "brutto" */
  LEXICON_PAY_WORD_PER,         /* a period follows: "per" */
  LEXICON_PAY_WORD_PREPOSITION, /* another thing follows: "for" */
  LEXICON_PAY_WORD_LABEL,       /* names a range beside others: "zone", "senior" */
  LEXICON_PAY_WORD_PLACE,       /* a place's letters: "US" */
  LEXICON_PAY_WORD_JOINT,       /* something else is said from here on: "plus" */
  LEXICON_PAY_WORD_COPULA,      /* takes up what was said before a comma: "which is" */
  LEXICON_PAY_WORD_BETWEEN,     /* "and" parts a range */
  LEXICON_PAY_WORD_EXCLUDING,   /* what follows is not in the amount */
  LEXICON_PAY_WORD_BASE,        /* base pay, for sure: "salary" */
  LEXICON_PAY_WORD_PAY,         /* pay, it seems: "earn", "base" */
  LEXICON_PAY_WORD_NOT_BASE,    /* "bonus", "OTE" */
  LEXICON_PAY_WORD_NOT_PAY,     /* "budget", "revenue" */
  LEXICON_PAY_WORD_PAYER,       /* others than the employer pay it: "companies" */

  LEXICON_PAY_WORD_MASK = 63,
  LEXICON_PAY_WORD_ALONE = 64,  /* added to a period that needs "per" before it: "an", "time" */
  LEXICON_PAY_WORD_RANGE = 128  /* added to one that does not behind a range: "$300-400 day" */
} LexiconPayWord;

typedef enum
{
  LEXICON_PAY_RANGE_ALWAYS = 1,
  LEXICON_PAY_RANGE_BETWEEN
} LexiconPayRangeWord;

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
 * periods and of the kinds of LexiconPayWord. The person's phrases win.
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

/**
 * lexicon_pay_words_match:
 * @folded: folded words of prose, @len bytes, from the begin of a word on
 * @matched_len: (out): the length of the longest phrase
 *
 * Returns: a LexiconPayWord or LexiconPeriod, 0 for an unknown word; a period may have
 *   LEXICON_PAY_WORD_ALONE or RANGE added.
 */
guint lexicon_pay_words_match (const LexiconPayWords *words, const char *folded, gsize len,
                               gsize *matched_len);

/**
 * lexicon_pay_words_match_before:
 *
 * As lexicon_pay_words_match().
 *
 * Returns: what a phrase says of an amount that follows it: the period ("hourly rate",
 *   "Jahresgehalt"), LEXICON_PAY_WORD_LOWER ("salary floor") or UPPER, or PAYER ("companies" pay
 *   it); 0 for nothing.
 */
guint lexicon_pay_words_match_before (const LexiconPayWords *words, const char *folded, gsize len);

/**
 * lexicon_pay_words_match_behind:
 *
 * Returns: LEXICON_PAY_WORD_LOWER or UPPER for what says so of an amount before it ("or more"),
 *   BASE for what says that it is that and names what is added ("base plus bonus"), else 0.
 */
guint lexicon_pay_words_match_behind (const LexiconPayWords *words, const char *folded, gsize len);

/**
 * lexicon_pay_words_match_range:
 *
 * Returns: 0, LEXICON_PAY_RANGE_ALWAYS for what parts the sides of a range ("to"), or
 *   LEXICON_PAY_RANGE_BETWEEN for what does so only behind "between" ("and").
 */
guint lexicon_pay_words_match_range (const LexiconPayWords *words, const char *folded, gsize len,
                                     gsize *matched_len);

G_END_DECLS
