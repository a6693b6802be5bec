/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the words on one side of an amount say of it. Internal to the layer. */

#pragma once

#include "lexicon-pay-zone.h"

G_BEGIN_DECLS

/* What one side of an amount says of it. */
typedef struct
{
  guint word;             /* LexiconPayWord BASE, PAY, NOT_BASE, NOT_PAY; 0: nothing is said */
  guint n_words;          /* between that word and the amount */
  guint n_all;            /* words and phrases of this side */
  guint n_unknown;        /* words that say nothing of pay */
  gboolean is_apart;      /* a comma or "and" stands between */
  gboolean is_adjacent;   /* no other word stands between */
  gboolean is_bracketed;  /* the amount stands in brackets of its own */
  gboolean is_label;      /* a colon or a dash stands before the amount */
  gboolean is_gross;      /* a word that only wages have stands by the amount: "brutto" */
  gboolean is_opening;    /* the judging word begins a bracket, and ends its text: "(OTE" */
  LexiconPeriod period;
  gboolean is_other_period;
  gboolean is_upper, is_lower;
  guint bound;            /* LEXICON_PAY_WORD_UPPER or LOWER, as "minimum salary" says; 0: none */
  gsize at, end_at;       /* of the word, and behind the period, in the text of this side */
} LexiconPaySide;

/**
 * lexicon_pay_side_read_before:
 *
 * Reads the words from a sentence's begin, or a heading's, to an amount.
 */
LexiconPaySide lexicon_pay_side_read_before (const LexiconPayWords *words, const char *begin,
                                             const char *end);

/**
 * lexicon_pay_side_read_after:
 * @is_range: the amount has two sides: periods need no "per" then
 *
 * Reads the words from an amount to its sentence's end, as far as they speak of it.
 */
LexiconPaySide lexicon_pay_side_read_after (const LexiconPayWords *words, const char *begin,
                                            const char *end, gboolean is_range);

G_END_DECLS
