/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was wrong in a file and did not stop the load. The list keeps one entry a kind of problem
 * and file, with the first place and a count, so it stays small whatever the file holds.
 * Problem and action are untranslated message ids with static lifetime: whoever shows them
 * translates them. The list is the caller's, not thread-safe, and merged where threads are used. */

#pragma once

#include <gio/gio.h>
#include "ingest-record.h"
#include "ingest-source.h"

G_BEGIN_DECLS

typedef struct
{
  const char *problem;  /* N_("pay maximum is below the minimum") */
  const char *action;   /* N_("pay set aside") */
  char *example;        /* the first offending text, at most 80 characters, or NULL */
  guint file;           /* index of the file in the load */
  IngestField field;
  guint64 record;       /* first record, from 1; 0 where no record is meant */
  guint64 offset;       /* first byte, decompressed; G_MAXUINT64 where not known */
  guint64 line, column; /* of that byte, from 1; 0 until resolved */
  guint64 count;
} IngestIssue;

typedef struct _IngestIssueList IngestIssueList;

IngestIssueList *ingest_issue_list_new (void);
void ingest_issue_list_free (IngestIssueList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestIssueList, ingest_issue_list_free)

/**
 * ingest_issue_list_add:
 * @example: (nullable): untrusted UTF-8 text, @example_len bytes
 *
 * Counts one issue; the earliest record of a kind gives its place.
 */
void ingest_issue_list_add (IngestIssueList *list, guint file, guint64 record, guint64 offset,
                            IngestField field, const char *problem, const char *action,
                            const char *example, gsize example_len);

/**
 * ingest_issue_list_clear:
 *
 * Empties the list.
 */
void ingest_issue_list_clear (IngestIssueList *list);

/**
 * ingest_issue_list_merge:
 * @n_records_before: added to the record numbers of @other, for lists that counted from a block
 *
 * Adds what @other holds to @list; the result does not depend on the order of merging.
 */
void ingest_issue_list_merge (IngestIssueList *list, const IngestIssueList *other,
                              guint64 n_records_before);

/**
 * ingest_issue_list_get_unlocated:
 *
 * Returns: (transfer container) (element-type IngestIssue): the issues of that file that have an
 *   offset and no line yet; they stay the list's.
 */
GPtrArray *ingest_issue_list_get_unlocated (const IngestIssueList *list, guint file);

/**
 * ingest_issue_list_locate:
 * @source: file number @file
 *
 * Turns the offsets of that file's issues into lines and columns, by one pass over the file where
 * there are any. ingest_read has done so for what was in its list when it returned.
 *
 * Returns: FALSE with a GIOError.
 */
gboolean ingest_issue_list_locate (IngestIssueList *list, guint file, IngestSource *source,
                                   GCancellable *cancellable, GError **error);

/**
 * ingest_issue_list_dup_sorted:
 *
 * Returns: (transfer full) (element-type IngestIssue): by file, first record, field, problem.
 */
GPtrArray *ingest_issue_list_dup_sorted (const IngestIssueList *list);

G_END_DECLS
