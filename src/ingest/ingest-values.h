/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The values found in one record, before and after alternatives are decided. */

#pragma once

#include "ingest-format-private.h"

G_BEGIN_DECLS

/* A value that was found. In @value, text points into the buffer, or, where it had to be unescaped,
 * into the values' own store. */
typedef struct
{
  IngestValue value;
  const IngestTarget *target;
} IngestFound;

/* @stack holds what was found so far in document order; conditions and repeated keys take values
 * off again. @sorted has what stands in the record. */
typedef struct
{
  const IngestFormat *format;
  GArray *stack;        /* of IngestFound */
  GArray *sorted;       /* of IngestValue */
  guint *n_by_rank;     /* room for counting */
  const char *const *outer; /* by constant: what it is in this file; NULL outside of any */
  GPtrArray *built;     /* of texts that stand nowhere as they are */
} IngestValues;

void ingest_values_init (IngestValues *values, const IngestFormat *format,
                         const char *const *outer);
void ingest_values_clear (IngestValues *values);

/**
 * ingest_values_begin:
 *
 * Forgets the record before.
 */
static inline void
ingest_values_begin (IngestValues *values)
{
  g_array_set_size (values->stack, 0);
  if (values->built->len > 0)
    g_ptr_array_set_size (values->built, 0);
}

/**
 * ingest_values_add:
 *
 * Puts a value on the stack as its target wants it.
 */
void ingest_values_add (IngestValues *values, IngestFound *found);

/**
 * ingest_values_keep:
 *
 * Drops, of the values from @mark on, those that need one of @decided and have it not in @met.
 */
void ingest_values_keep (IngestValues *values, guint mark, guint64 decided, guint64 met);

/**
 * ingest_values_drop_node:
 *
 * Drops, of the values from @mark on, those that were found in @node or under it.
 */
void ingest_values_drop_node (IngestValues *values, guint mark, const IngestNode *node);

/**
 * ingest_values_finish:
 *
 * Decides alternatives, adds constants, sorts, and sets the record's values and first.
 */
void ingest_values_finish (IngestValues *values, IngestRecord *record);

G_END_DECLS
