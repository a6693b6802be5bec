/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The signs, codes and words of money beside a number in prose. Internal to the layer. */

#pragma once

#include "lexicon-currency-table.h"
#include "lexicon-pay-words.h"
#include "lexicon-place.h"

G_BEGIN_DECLS

/* What money is looked for with, and where. */
typedef struct
{
  const LexiconCurrencyTable *currencies;
  const LexiconPayWords *words;
  const LexiconPlace *place; /* whose countries' own words of money count; NULL: none */
  const char *text, *end;
} LexiconPaySearch;

/* In the text that is searched. */
typedef struct
{
  const char *text;
  gsize len;
} LexiconPaySign;

/**
 * lexicon_pay_sign_find_before:
 * @number: where a number begins
 *
 * Finds "$", "US $", "EUR" before a number. Words that are money in some countries only ("Ft",
 * "km") count in these.
 */
gboolean lexicon_pay_sign_find_before (const LexiconPaySearch *search, const char *number,
                                       LexiconPaySign *sign);

/**
 * lexicon_pay_sign_find_after:
 * @at: behind a number
 */
gboolean lexicon_pay_sign_find_after (const LexiconPaySearch *search, const char *at,
                                      LexiconPaySign *sign);

/**
 * lexicon_pay_sign_skip_gap:
 *
 * Returns: behind the spaces, and the marks of bold text, that may part a number from its sign.
 */
const char *lexicon_pay_sign_skip_gap (const char *at, const char *end);

/**
 * lexicon_pay_sign_get_at:
 * @at: before @end
 * @after: (out): behind the character
 *
 * Returns: a character; U+FFFD for a byte that is not UTF-8.
 */
gunichar lexicon_pay_sign_get_at (const char *at, const char *end, const char **after);

G_END_DECLS
