/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A format for a file that no format knows: which key of its records is which field, judged by what
 * keys are called and by what their values look like. A person may choose otherwise. Caller-owned,
 * used by one thread at a time. */

#pragma once

#include "ingest-format.h"
#include "ingest-source.h"

G_BEGIN_DECLS

typedef struct _IngestProposal IngestProposal;

#define INGEST_MAX_PLACE_KEYS 3

/* A key of the records, owned by the proposal. */
typedef struct
{
  const char *path;             /* as formats write it: "company.name" */
  const char *const *examples;  /* up to three distinct values of 60 characters; NULL-terminated */
  guint n_filled;               /* of the records looked at, those that have something there */
  IngestField field;            /* what it is taken for; INGEST_FIELD_NONE: nothing */
} IngestProposalKey;

/**
 * ingest_proposal_new:
 *
 * Looks at the start of a file, at most a mebibyte of it, whatever formats know of it.
 *
 * Returns: (transfer full): or NULL with a GIOError, INGEST_ERROR_ENCODING, INGEST_ERROR_SYNTAX, or
 *   INGEST_ERROR_NO_POSTINGS where the file holds no array of objects.
 */
IngestProposal *ingest_proposal_new (IngestSource *source, GCancellable *cancellable,
                                     GError **error);

void ingest_proposal_free (IngestProposal *proposal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestProposal, ingest_proposal_free)

/**
 * ingest_proposal_get_n_records:
 *
 * Returns: how many records were looked at, at most 64.
 */
guint ingest_proposal_get_n_records (const IngestProposal *proposal);

/**
 * ingest_proposal_get_rows:
 *
 * Returns: (transfer none): where the records are, as formats write it; "" for the root.
 */
const char *ingest_proposal_get_rows (const IngestProposal *proposal);

guint ingest_proposal_get_n_keys (const IngestProposal *proposal);
const IngestProposalKey *ingest_proposal_get_key (const IngestProposal *proposal, guint key);

/**
 * ingest_proposal_is_useful:
 *
 * Returns: whether it says where the title is, without which nothing is a posting.
 */
gboolean ingest_proposal_is_useful (const IngestProposal *proposal);

/**
 * ingest_proposal_get_n_fields:
 *
 * Returns: how many fields it knows a key for; all of pay is one.
 */
guint ingest_proposal_get_n_fields (const IngestProposal *proposal);

/**
 * ingest_proposal_get_choice:
 *
 * Returns: the number of the key that a field is read from; G_MAXUINT where there is none, and for
 *   a place that is made up of parts.
 */
guint ingest_proposal_get_choice (const IngestProposal *proposal, IngestField field);

/**
 * ingest_proposal_get_place:
 * @keys: (out): the numbers of the keys that are parts of the place, the most narrow first
 *
 * Returns: how many parts there are; 0 where the place is one key or none.
 */
guint ingest_proposal_get_place (const IngestProposal *proposal,
                                 guint keys[INGEST_MAX_PLACE_KEYS]);

/**
 * ingest_proposal_choose:
 * @key: the number of a key, or G_MAXUINT for none
 *
 * Makes that key the only one of a field; it serves no other field then. The same key for minimum
 * and maximum is a single amount.
 */
void ingest_proposal_choose (IngestProposal *proposal, IngestField field, guint key);

/**
 * ingest_proposal_restore_place:
 *
 * Makes up the place of the key or the parts that were proposed for it.
 */
void ingest_proposal_restore_place (IngestProposal *proposal);

/**
 * ingest_proposal_reset:
 *
 * Takes back all that was chosen: what was proposed stands again.
 */
void ingest_proposal_reset (IngestProposal *proposal);

/**
 * ingest_proposal_dup_rest:
 *
 * Returns: (transfer full) (nullable): a comment for the format that names the keys that serve no
 *   field, for who completes the file; NULL where all do.
 */
char *ingest_proposal_dup_rest (const IngestProposal *proposal);

/**
 * ingest_proposal_dup_format:
 * @name: the format's name
 * @title: what a person calls it
 * @comment: (nullable): for who reads the file
 *
 * Returns: (transfer full): the format file, whose "recognise" has the keys that were chosen and
 *   that every record has.
 */
char *ingest_proposal_dup_format (const IngestProposal *proposal, const char *name,
                                  const char *title, const char *comment);

/**
 * ingest_format_dup_path:
 * @name: of the format; characters that file names do not have become dashes
 *
 * Returns: (transfer full): where ingest_format_save puts a format of that name.
 */
char *ingest_format_dup_path (const char *folder, const char *name);

/**
 * ingest_format_save:
 * @folder: made where it is not there
 * @name: (nullable): the file's name without ".json"; NULL takes the one that the format gives
 *   itself
 * @data: a format file
 *
 * Checks the format and puts it into a folder of formats, whole or not at all; a file of that name
 * is replaced.
 *
 * Returns: (transfer full): the file's path, or NULL with INGEST_ERROR_FORMAT or a GFileError.
 */
char *ingest_format_save (const char *folder, const char *name, const char *data, GError **error);

G_END_DECLS
