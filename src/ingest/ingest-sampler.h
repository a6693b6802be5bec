/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills a sample record by record. */

#pragma once

#include "ingest-sample.h"

G_BEGIN_DECLS

typedef struct _IngestSampler IngestSampler;

/* A text that stands beside records and belongs to each of them. */
typedef struct
{
  char *path;  /* from the root, as formats write it */
  GStrv keys;  /* of the path; an empty one stands for any */
  char *text;
} IngestBeside;

/**
 * ingest_sampler_new:
 * @rows: (element-type utf8): keys from the root to the records
 */
IngestSampler *ingest_sampler_new (const IngestVocabulary *vocabulary, const GPtrArray *rows);

/**
 * ingest_sampler_finish:
 *
 * Frees the sampler.
 *
 * Returns: (transfer full) (nullable): what it has gathered; NULL where that is no record.
 */
IngestSample *ingest_sampler_finish (IngestSampler *sampler);

const IngestSample *ingest_sampler_get_sample (const IngestSampler *sampler);

/**
 * ingest_sampler_add:
 * @record: at an object that is right
 * @besides: (element-type IngestBeside): of the record
 *
 * Adds a record, unless there are enough of them.
 */
void ingest_sampler_add (IngestSampler *sampler, const IngestCursor *record,
                         const GPtrArray *besides);

/**
 * ingest_sampler_pass_key:
 * @key: (out): the key, NULL where paths cannot have it
 *
 * Passes over a key and its colon.
 *
 * Returns: FALSE as the cursor says.
 */
gboolean ingest_sampler_pass_key (IngestCursor *cursor, char **key);

/**
 * ingest_sampler_pass_text:
 * @text: (out): the start of the string, as much of it as is judged
 *
 * Passes over a string.
 *
 * Returns: FALSE as the cursor says.
 */
gboolean ingest_sampler_pass_text (IngestCursor *cursor, char **text, gsize *len);

G_END_DECLS
