/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands beside the postings and belongs to each of them: the format's constants, as they are
 * at a place of the document. A text beside the postings holds for the object that it stands in, so
 * that each of several employers names itself once; the key of a map of postings is such a text
 * too. */

#pragma once

#include "ingest-format-private.h"

G_BEGIN_DECLS

typedef struct
{
  const GArray *constants; /* of IngestConstant, the format's */
  char **texts;            /* by constant, owned: what it is here, NULL where it is not there */
  guint *levels;           /* by constant: so many objects are open around the key where its path
                            * leaves the way to the postings; 0: it is the same everywhere */
} IngestOuter;

/**
 * ingest_outer_init:
 * @rows: keys from the root to the postings
 * @stem: (nullable): the file's name without its endings
 */
void ingest_outer_init (IngestOuter *outer, const IngestFormat *format, const char *const *rows,
                        const char *stem);
void ingest_outer_clear (IngestOuter *outer);

/**
 * ingest_outer_copy:
 * @from: of the same format and rows
 */
void ingest_outer_copy (IngestOuter *outer, const IngestOuter *from);

/**
 * ingest_outer_look:
 * @bytes: the start of the file, padded
 *
 * Finds texts of the root's object, also where they stand behind the postings, if they stand within
 * @len bytes.
 */
void ingest_outer_look (IngestOuter *outer, const guint8 *bytes, gsize len, gboolean is_last);

/**
 * ingest_outer_take_key:
 * @level: objects open on the way to the postings
 *
 * Notes the key of a map of postings.
 */
void ingest_outer_take_key (IngestOuter *outer, guint level, const guint8 *key, gsize len);

/**
 * ingest_outer_find:
 *
 * Returns: a bit for each constant that may stand under a key beside the way.
 */
guint64 ingest_outer_find (const IngestOuter *outer, guint level, const guint8 *key, gsize len);

/**
 * ingest_outer_take_value:
 * @found: what ingest_outer_find gave
 * @value: the whole value of that key, already passed
 */
void ingest_outer_take_value (IngestOuter *outer, guint64 found, const guint8 *value, gsize len);

/**
 * ingest_outer_leave:
 *
 * Forgets what stood in the innermost of @level objects.
 */
void ingest_outer_leave (IngestOuter *outer, guint level);

G_END_DECLS
