/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys are called and what values are made of: data/proposal/keys.json, compiled.
 * Immutable. */

#pragma once

#include "ingest-record.h"

G_BEGIN_DECLS

/* What a value looks like; a value may be several of them. */
typedef enum
{
  INGEST_KIND_TEXT,
  INGEST_KIND_NUMBER,       /* a number, or a text that is nothing else */
  INGEST_KIND_FLAG,
  INGEST_KIND_LONG,         /* prose */
  INGEST_KIND_LIST,         /* a text of short parts between commas, semicolons or bars */
  INGEST_KIND_PLACE,        /* "Austin, TX" */
  INGEST_KIND_CODE,         /* one word with a digit in it */
  INGEST_KIND_URL,
  INGEST_KIND_DATE,
  INGEST_KIND_DAY_FIRST,    /* a date with slashes that can only begin with the day */
  INGEST_KIND_MONTH_FIRST,
  INGEST_KIND_SLASHES,      /* a date with slashes */
  INGEST_KIND_SECONDS,      /* a moment as epoch seconds */
  INGEST_KIND_MILLISECONDS,
  INGEST_KIND_MONEY,        /* an amount or range in words */
  INGEST_KIND_OCCUPATION,
  INGEST_KIND_COMPANY,
  INGEST_KIND_MODE,
  INGEST_KIND_LEVEL,
  INGEST_KIND_PERIOD,
  INGEST_KIND_SKILL,
  INGEST_KIND_CURRENCY,
  INGEST_KIND_COUNTRY,
  INGEST_N_KINDS
} IngestKind;

/* Lists of words for parts of keys that are no field by themselves. */
typedef enum
{
  INGEST_WORDS_GENERIC,  /* "name": says nothing but that it is the text of what is above it */
  INGEST_WORDS_PAY,
  INGEST_WORDS_LOW,
  INGEST_WORDS_HIGH,
  INGEST_WORDS_NOT_PAY,
  INGEST_WORDS_CENTS,
  INGEST_WORDS_CITY,
  INGEST_WORDS_REGION,
  INGEST_WORDS_OTHER,    /* things beside the posting, whose names and addresses are not its own */
  INGEST_N_WORDS
} IngestWords;

/* How well a key is called by a name, the better the higher. */
typedef enum
{
  INGEST_MATCH_AGAINST = -1, /* a word of it says that it is something else */
  INGEST_MATCH_NONE,
  INGEST_MATCH_COMPOUND,     /* one word of it begins or ends with the name */
  INGEST_MATCH_PART,         /* the name is among its words */
  INGEST_MATCH_WHOLE
} IngestMatch;

typedef struct _IngestVocabulary IngestVocabulary;

/**
 * ingest_vocabulary_get:
 *
 * Returns: (transfer none): the vocabulary, which is made once and kept.
 */
const IngestVocabulary *ingest_vocabulary_get (void);

/**
 * ingest_vocabulary_match_field:
 * @key: the words of a key
 * @is_weak: (out): whether only a name that other things have too fits
 *
 * Returns: how well the key is called as the field is.
 */
IngestMatch ingest_vocabulary_match_field (const IngestVocabulary *vocabulary, IngestField field,
                                           const char *const *key, gboolean *is_weak);

IngestMatch ingest_vocabulary_match (const IngestVocabulary *vocabulary, IngestWords words,
                                     const char *const *key);

/**
 * ingest_vocabulary_judge_words:
 * @text: a string's text
 *
 * Returns: bits of the kinds that the words of a text show.
 */
guint32 ingest_vocabulary_judge_words (const IngestVocabulary *vocabulary, const char *text,
                                       gsize len);

G_END_DECLS
