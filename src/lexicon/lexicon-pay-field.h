/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One pay field: an amount or a range, with the currency and period that stand in the same text. */

#pragma once

#include "lexicon-currency-table.h"
#include "lexicon-pay-words.h"

G_BEGIN_DECLS

typedef enum
{
  LEXICON_PAY_FIELD_MISSING, /* nothing, "N/A" */
  LEXICON_PAY_FIELD_READ,
  LEXICON_PAY_FIELD_WRONG
} LexiconPayFieldVerdict;

typedef struct
{
  double value;             /* the amount, or a range's lower one */
  double upper;             /* a range's upper amount, else NaN */
  gboolean is_upper;        /* "up to": the amount is the most */
  LexiconCurrency currency; /* 0: none in this text */
  LexiconPeriod period;
  gboolean is_other_period; /* one is said that we do not count in */
} LexiconPayField;

/**
 * lexicon_pay_field_read:
 * @hint: the currency that a sign stands for where it admits it, and whose decimal sign is used
 * @field: (out): filled only for LEXICON_PAY_FIELD_READ
 *
 * A word that is neither currency, period nor filler makes the text wrong: "120000 points".
 */
LexiconPayFieldVerdict lexicon_pay_field_read (const LexiconCurrencyTable *currencies,
                                               const LexiconPayWords *words, const char *text,
                                               gsize len, LexiconCurrency hint,
                                               LexiconPayField *field);

/**
 * lexicon_pay_field_find_currency:
 *
 * Returns: the one currency that a text names, with words around it or not ("USD - US Dollar"); 0
 *   where it names none, or two.
 */
LexiconCurrency lexicon_pay_field_find_currency (const LexiconCurrencyTable *currencies,
                                                 const char *text, gsize len, LexiconCurrency hint);

/**
 * lexicon_pay_field_is_blank:
 *
 * Returns: whether a text says nothing: "", "-", "null", "N/A".
 */
gboolean lexicon_pay_field_is_blank (const char *text, gsize len);

G_END_DECLS
