/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The start of a file of which no format knows the shape: where records may be, the keys that they
 * have, and what stands under each. Caller-owned; bounded in keys, values and records whatever the
 * file holds. */

#pragma once

#include "ingest-cursor.h"
#include "ingest-vocabulary.h"

G_BEGIN_DECLS

#define INGEST_SAMPLE_RECORDS 64
#define INGEST_SAMPLE_EXAMPLES 3

/* All values under one path of the records. */
typedef struct
{
  char *path;            /* as formats write it */
  GStrv keys;            /* of the path, as they stand in the file */
  GPtrArray *levels;     /* of GStrv: the words of each key of the path, the outermost first */
  guint n_records;       /* in so many there is one that is not blank */
  guint n_values;
  guint max_in_record;   /* most values in one record */
  gboolean is_in_array;  /* of the record */
  gboolean is_outer;     /* it stands beside the records: path and keys count from the root */
  guint n_of_kind[INGEST_N_KINDS];
  GHashTable *distinct;  /* set of folded values, at most INGEST_SAMPLE_RECORDS of them */
  GPtrArray *examples;   /* of char *, distinct, cut */
  double numbers[INGEST_SAMPLE_RECORDS]; /* by record: the first value as a number, else NaN */
  guint last_record, n_in_record;        /* while sampling */
} IngestSampleKey;

/* The records at one place. */
typedef struct
{
  GStrv rows;            /* keys from the root to the records, empty for the root; an empty key
                          * stands for any */
  gboolean is_lines;
  guint n_records;       /* looked at, at most INGEST_SAMPLE_RECORDS */
  GPtrArray *keys;       /* of IngestSampleKey, in the order of the file */
} IngestSample;

void ingest_sample_free (IngestSample *sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestSample, ingest_sample_free)

/**
 * ingest_sample_find_all:
 * @bytes: the start of a file, without white space before the first value, padded
 * @is_last: whether these are all bytes of the file
 * @fault: (out): what ended the search early, or a cursor whose status is INGEST_SCAN_OK
 *
 * Returns: (transfer full) (element-type IngestSample): a sample of each place where records may
 *   be: arrays of objects, maps of objects or of arrays of them by keys of their own, and the root
 *   where it is an object or one of several lines. What is wrong or cut off ends the search.
 */
GPtrArray *ingest_sample_find_all (const IngestVocabulary *vocabulary, const guint8 *bytes,
                                   gsize len, gboolean is_last, IngestCursor *fault);

G_END_DECLS
