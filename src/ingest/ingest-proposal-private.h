/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A proposal's inside, shared by who judges keys, who keeps choices and who writes the format. */

#pragma once

#include "ingest-proposal.h"
#include "ingest-sample.h"

G_BEGIN_DECLS

/* Parts of a place, most narrow first. */
typedef enum
{
  INGEST_PART_CITY,
  INGEST_PART_REGION,
  INGEST_PART_COUNTRY,
  INGEST_N_PARTS
} IngestPart;

G_STATIC_ASSERT (INGEST_N_PARTS == INGEST_MAX_PLACE_KEYS);

/* Keys by number in the sample, G_MAXUINT for none. */
typedef struct
{
  guint fields[INGEST_N_FIELDS];
  guint parts[INGEST_N_PARTS];  /* of the place, where no key has all of it */
  gboolean is_cents;
} IngestChoices;

struct _IngestProposal
{
  IngestSample *sample;
  IngestChoices proposed; /* at first */
  IngestChoices choices;
  char *rows;
  GArray *keys;   /* of IngestProposalKey, beside the sample's */
};

/**
 * ingest_proposal_new_for_bytes:
 * @bytes: the start of a file, without white space before the first value, padded
 * @is_last: whether these are all bytes of the file
 * @fault: (out): where the search for records ended early
 *
 * Returns: (transfer full) (nullable): NULL where no record was found.
 */
IngestProposal *ingest_proposal_new_for_bytes (const guint8 *bytes, gsize len, gboolean is_last,
                                               IngestCursor *fault);

/**
 * ingest_proposal_count_known:
 *
 * Returns: how many fields a format finds in the records that were looked at, counted as
 *   ingest_proposal_get_n_fields counts.
 */
guint ingest_proposal_count_known (const IngestProposal *proposal, const IngestFormat *format);

/**
 * ingest_proposal_dup_summary:
 *
 * Returns: (transfer full): "title: stelle, company: firma.name".
 */
char *ingest_proposal_dup_summary (const IngestProposal *proposal);

/**
 * ingest_choices_propose:
 *
 * Finds out which key is which field.
 *
 * Returns: how good the choices are all in all, to tell records of postings from other ones; 0
 *   without a title.
 */
double ingest_choices_propose (IngestChoices *choices, const IngestVocabulary *vocabulary,
                               const IngestSample *sample);

/**
 * ingest_choices_init:
 *
 * No key for any field.
 */
void ingest_choices_init (IngestChoices *choices);

/**
 * ingest_choices_get_posted_reading:
 *
 * Returns: (nullable): how the dates of a key are to be read, as formats write it; NULL for plain.
 */
const char *ingest_choices_get_posted_reading (const IngestSampleKey *key);

/**
 * ingest_choices_find_pay:
 *
 * Finds the keys of pay among those that are still free.
 *
 * Returns: how sure that is.
 */
double ingest_choices_find_pay (IngestChoices *choices, const IngestVocabulary *vocabulary,
                                const IngestSample *sample);

/**
 * ingest_choices_tell_cents:
 *
 * Sets whether the amounts of pay are in hundredths, by what their keys are called.
 */
void ingest_choices_tell_cents (IngestChoices *choices, const IngestVocabulary *vocabulary,
                                const IngestSample *sample);

/**
 * ingest_choices_has_key:
 *
 * Returns: whether a field or part has the key.
 */
gboolean ingest_choices_has_key (const IngestChoices *choices, guint key);

/**
 * ingest_sample_key_get_share:
 *
 * Returns: of the key's values, those of a kind.
 */
static inline double
ingest_sample_key_get_share (const IngestSampleKey *key, IngestKind kind)
{
  return (double) key->n_of_kind[kind] / MAX (key->n_values, 1);
}

G_END_DECLS
