/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pay of a record from its fields. Internal to the layer. */

#pragma once

#include "market-facts.h"

G_BEGIN_DECLS

/**
 * market_pay_read:
 * @place: the posting's countries
 *
 * Of several ranges those for the posting's own countries count; of several of these in one
 * currency and period the envelope. Values without a group serve all groups. Where there are no
 * amounts, a text about pay is read for them.
 *
 * Returns: all missing where no pay is stated.
 */
LexiconPay market_pay_read (MarketReading *reading, const IngestRecord *record,
                            const LexiconPlace *place);

/**
 * market_pay_read_description:
 * @description: as plain text
 * @record: (nullable): what an issue is about; NULL where none is to be made
 * @why: (out) (optional): the words that decided
 */
LexiconPay market_pay_read_description (MarketReading *reading, const IngestRecord *record,
                                        const GString *description, const LexiconPlace *place,
                                        LexiconProseHit *why);

G_END_DECLS
