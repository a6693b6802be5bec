/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether an amount of money in prose is base pay, by the words around it. Internal to the
 * layer. */

#pragma once

#include "lexicon-pay-money.h"

G_BEGIN_DECLS

typedef enum
{
  LEXICON_PAY_CONTEXT_NONE,
  LEXICON_PAY_CONTEXT_LIKELY, /* pay where its size or period is that of pay */
  LEXICON_PAY_CONTEXT_SURE,   /* a word for base pay governs it */
  LEXICON_PAY_CONTEXT_FOREIGN /* a bonus, a budget, a price */
} LexiconPayContextKind;

typedef struct
{
  LexiconPayContextKind kind;
  LexiconPeriod period;
  LexiconPeriod second_period;  /* said before the amount, where another is behind it */
  gboolean is_other_period;     /* one is said that we do not count in */
  gboolean is_upper, is_lower;  /* "up to", "from" */
  gboolean is_labelled;         /* NONE: but a short label stands before it, as a place's name */
  const char *begin, *end;      /* the sentence as far as it is about this amount */
  const char *why, *why_end;    /* the words that decided */
} LexiconPayContext;

/**
 * lexicon_pay_context_read:
 * @moneys: the text's amounts in order, of which @i is asked for
 * @contexts: those of the amounts before; @i is filled
 * @is_about_pay: what no other word governs is pay
 *
 * Cost: a few hundred bytes are looked at.
 */
void lexicon_pay_context_read (const LexiconPaySearch *search, const LexiconPayMoney *moneys,
                               guint n_moneys, guint i, gboolean is_about_pay,
                               LexiconPayContext *contexts);

G_END_DECLS
