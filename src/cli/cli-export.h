/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Postings written so that they can be opened again. */

#pragma once

#include "market-posting.h"
#include "report-writer.h"

G_BEGIN_DECLS

/* Adds a row as a line of data/schema/posting.schema.json. */
void
cli_export_add (ReportWriter *writer,
                const MarketTable *table,
                guint row,
                const MarketPosting *posting);

G_END_DECLS
