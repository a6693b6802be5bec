/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts of money in prose: a number or a range, with the signs, codes and words of money by it.
 * What they are paid for is not asked here. Internal to the layer. */

#pragma once

#include "lexicon-pay-sign.h"

G_BEGIN_DECLS

/* Spans point into the text that was read. */
typedef struct
{
  double lower, upper;     /* upper is NaN where there is one amount */
  const char *sign;        /* "$", "kr", "EUR"; NULL: a bare number */
  gsize sign_len;          /* 0: two signs contradict each other */
  LexiconPeriod period;    /* said inside of the range */
  gboolean is_scaled;      /* "k" and the like */
  gboolean is_open;        /* "+" behind it */
  const char *begin, *end; /* from the first sign or digit to the last */
} LexiconPayMoney;

/**
 * lexicon_pay_money_find:
 * @at: where to begin to look
 * @money: (out): filled only for TRUE
 *
 * Finds the next amount. Bare numbers count from 1000 on, or with a scale ("120k"); years do not,
 * nor 401(k).
 */
gboolean lexicon_pay_money_find (const LexiconPaySearch *search, const char *at,
                                 LexiconPayMoney *money);

G_END_DECLS
