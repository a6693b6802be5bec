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
  const IngestTarget *target; /* NULL for a constant */
  guint next;                 /* what follows in its rank, as IngestRank counts */
} IngestFound;

/* The values of one rank that stand, a chain through found. Counted from 1; 0: there is none. */
typedef struct
{
  guint first, last;
} IngestRank;

/* @found is what was found so far in document order; conditions and repeated keys take values off
 * again. @sorted has what stands in the record. */
typedef struct
{
  const IngestFormat *format;
  IngestFound *found;
  guint n_found, found_size;
  IngestValue *sorted;
  guint sorted_size;
  IngestRank *ranks;    /* of the format */
  const char *const *outer; /* by constant: what it is in this file; NULL outside of any */
  GPtrArray *built;     /* of texts that stand nowhere as they are */
} IngestValues;

void ingest_values_init (IngestValues *values, const IngestFormat *format,
                         const char *const *outer);
void ingest_values_clear (IngestValues *values);

void ingest_values_grow (IngestValues *values);

/**
 * ingest_values_append:
 *
 * Returns: (transfer none): room for one more value.
 */
static inline IngestFound *
ingest_values_append (IngestValues *values)
{
  if (G_UNLIKELY (values->n_found == values->found_size))
    ingest_values_grow (values);
  return &values->found[values->n_found++];
}

/**
 * ingest_values_begin:
 *
 * Forgets the record before.
 */
static inline void
ingest_values_begin (IngestValues *values)
{
  values->n_found = 0;
  if (values->built->len > 0)
    g_ptr_array_set_size (values->built, 0);
}

/**
 * ingest_values_rewrite:
 *
 * Gives a value the text that its target has for it, or puts the target's prefix before its own.
 */
void ingest_values_rewrite (IngestValues *values, IngestFound *found);

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
