/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that pay from fields and pay from prose share. Internal to the layer. */

#pragma once

#include "lexicon-currency-table.h"
#include "lexicon-pay.h"

G_BEGIN_DECLS

LexiconPay lexicon_pay_missing (void);

/**
 * lexicon_pay_guess_period:
 *
 * Returns: the period that the amounts alone make sure, by their worth in US dollars.
 */
LexiconPeriod lexicon_pay_guess_period (const LexiconPay *pay, const LexiconCurrencyInfo *info);

/**
 * lexicon_pay_judge:
 * @is_other_period: a period is said that we do not count in
 * @pay: (inout): has its sides, currency and, where it is said, period; the rest follows from them
 */
LexiconPayVerdict lexicon_pay_judge (const LexiconCatalog *catalog, gboolean is_other_period,
                                     LexiconPay *pay);

G_END_DECLS
