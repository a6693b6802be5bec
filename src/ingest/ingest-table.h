/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exports that are tables rather than records: they are named, and it is said what to do. */

#pragma once

#include "ingest-cursor.h"

G_BEGIN_DECLS

/**
 * ingest_table_find:
 * @bytes: the start of a file, without white space before the first value, padded
 * @is_known: whether a format knows the first object: then pairs in one of a posting's members make no table
 *
 * Returns: (nullable): a sentence about the kind of table that a JSON document is; NULL where it is
 *   none.
 */
const char *ingest_table_find (const guint8 *bytes, gsize len, gboolean is_known);

/**
 * ingest_table_find_csv:
 *
 * Returns: (nullable): the same about text that is not JSON.
 */
const char *ingest_table_find_csv (const guint8 *bytes, gsize len);

G_END_DECLS
