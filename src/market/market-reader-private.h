/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What reading a posting and explaining it have in common. */

#pragma once

#include "market-posting.h"

G_BEGIN_DECLS

typedef void (*MarketRecordFunc) (const IngestRecord *record, gpointer user_data);

MarketTable *market_posting_reader_get_table (MarketPostingReader *reader);

/**
 * market_posting_reader_scan:
 * @func: called once with the row's record
 *
 * Returns: (transfer full): the record's bytes, or NULL as market_posting_reader_read
 */
GBytes *market_posting_reader_scan (MarketPostingReader *reader, guint row, MarketRecordFunc func,
                                    gpointer user_data, GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
