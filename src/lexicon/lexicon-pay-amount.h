/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts of money as people write them: "186841.0", "1,200.50", "120 000", "12,00,000", "$31,2k".
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LEXICON_AMOUNT_NONE, /* no digit */
  LEXICON_AMOUNT_READ,
  LEXICON_AMOUNT_WRONG /* digits that make no amount: "1,2,3", "-5", 1e999 */
} LexiconAmountVerdict;

/* A number and what stands around it; the spans point into the text that was read. */
typedef struct
{
  double value;
  double scale;               /* that it was multiplied with: 1000 for "k" */
  const char *before, *after; /* to the text's begin and end */
  gsize before_len, after_len;
} LexiconAmount;

/**
 * lexicon_amount_read:
 * @text: untrusted UTF-8, @len bytes
 * @has_decimal_comma: how "1.200" is read, and only that: 1200 where the comma is the decimal sign.
 *   "1,200" is 1200 anywhere
 * @amount: (out): filled only for LEXICON_AMOUNT_READ
 *
 * Reads the first number of a text. "k" and words of number ("lakh", "million", "万") count with
 * it.
 */
LexiconAmountVerdict lexicon_amount_read (const char *text, gsize len, gboolean has_decimal_comma,
                                          LexiconAmount *amount);

/**
 * lexicon_amount_read_here:
 * @text: begins with a digit
 *
 * Reads the number that a text begins with, and as much of it as makes an amount: "20" of "20 40
 * hours". Three digits behind a lone full stop or comma are thousands, since no price has that
 * many decimals.
 *
 * Returns: FALSE where there is none that a double can hold.
 */
gboolean lexicon_amount_read_here (const char *text, gsize len, LexiconAmount *amount);

G_END_DECLS
