/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of loading share: exports given as text, and tables written out as text. */

#pragma once

#include "market-load.h"

G_BEGIN_DECLS

/* The program's own catalog and formats. */
LexiconCatalog *exports_get_catalog (void);
IngestFormatSet *exports_get_formats (void);
void exports_clear (void);

/* A list of sources, from pairs of a name and a text, ended by NULL. */
GPtrArray *exports_new (const char *name, ...) G_GNUC_NULL_TERMINATED;

/* Loads without options of its own; fails the test where that fails. */
MarketTable *exports_load (GPtrArray *sources);

/* One row as "title | role | seniority | work mode | countries | skills | pay | day | what". */
char *exports_describe_row (const MarketTable *table, guint row);

/* Everything that a table holds, row after row, then names, files, counts and issues. */
char *exports_describe (const MarketTable *table);

G_END_DECLS
