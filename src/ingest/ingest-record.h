/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A raw posting as the scanner hands it over: wanted values, decoded, by field. Nothing here is
 * understood yet; that is the lexicon's part. Records and values are borrowed: they live until
 * the callback that receives them returns. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INGEST_FIELD_NONE,
  INGEST_FIELD_ID,
  INGEST_FIELD_TITLE,
  INGEST_FIELD_ROLE,
  INGEST_FIELD_COMPANY,
  INGEST_FIELD_LOCATION,  /* values of one group are the parts of one place */
  INGEST_FIELD_COUNTRY,
  INGEST_FIELD_WORK_MODE,
  INGEST_FIELD_REMOTE,    /* a flag, or a word that means one */
  INGEST_FIELD_SENIORITY,
  INGEST_FIELD_SKILLS,
  INGEST_FIELD_PAY_MIN,   /* pay values of one group belong to one range */
  INGEST_FIELD_PAY_MAX,
  INGEST_FIELD_PAY_CURRENCY,
  INGEST_FIELD_PAY_PERIOD,
  INGEST_FIELD_PAY_TEXT,
  INGEST_FIELD_PAY_PLACE,
  INGEST_FIELD_POSTED,
  INGEST_FIELD_URL,
  INGEST_FIELD_DESCRIPTION,
  INGEST_N_FIELDS
} IngestField;

typedef enum
{
  INGEST_TYPE_NULL,
  INGEST_TYPE_STRING,
  INGEST_TYPE_NUMBER,
  INGEST_TYPE_TRUE,
  INGEST_TYPE_FALSE
} IngestType;

/* How a format says that a value is to be read. */
typedef enum
{
  INGEST_READING_PLAIN,
  INGEST_READING_CENTS,            /* money in hundredths */
  INGEST_READING_EPOCH_SECONDS,
  INGEST_READING_EPOCH_MILLISECONDS,
  INGEST_READING_DAY_FIRST,        /* 03/05/2026 is in May */
  INGEST_READING_MONTH_FIRST       /* 03/05/2026 is in March */
} IngestReading;

/* One wanted value. @text is valid UTF-8 without NUL bytes, @len bytes, not NUL-terminated:
 * a string's text unescaped, a number as written, empty for the other types. @group numbers the
 * array element that the value stands in (0 where there is none), so that values that belong
 * together share it. @offset is the byte offset of the value in the decompressed file, or
 * G_MAXUINT64 for a constant of the format. */
typedef struct
{
  const char *text;
  gsize len;
  guint64 offset;
  IngestField field;
  IngestType type;
  IngestReading reading;
  guint group;
} IngestValue;

/* One record of a file. @values are sorted by field, and within a field by the format's order
 * and then the document's; where a format gives a field several alternatives, only the first
 * alternative that holds something stands here. @first has INGEST_N_FIELDS + 1 entries: the values of
 * field F are values[first[F]] up to, not including, values[first[F + 1]]. */
typedef struct
{
  guint64 offset;  /* of the record's first byte, decompressed */
  guint64 length;  /* in bytes */
  guint64 hash;    /* of the record's bytes; tells a changed file when it is read again */
  guint64 number;  /* from 1 in its file */
  const IngestValue *values;
  guint first[INGEST_N_FIELDS + 1];
} IngestRecord;

/**
 * ingest_field_get_name:
 *
 * Returns: (transfer none): the name of a field as formats and reports write it: "title",
 *   "pay_min"; "none" for INGEST_FIELD_NONE.
 */
const char *ingest_field_get_name (IngestField field);

/**
 * ingest_field_find:
 *
 * Returns: the field of that name, INGEST_FIELD_NONE where there is none.
 */
IngestField ingest_field_find (const char *name);

/**
 * ingest_record_get:
 * @n_values: (out): how many there are, possibly 0
 *
 * Returns: (transfer none): the first of the field's values.
 */
static inline const IngestValue *
ingest_record_get (const IngestRecord *record, IngestField field, guint *n_values)
{
  *n_values = record->first[field + 1] - record->first[field];
  return record->values + record->first[field];
}

G_END_DECLS
