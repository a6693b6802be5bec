/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report is made from and how, so that it can be made again. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/* The options of the command line that a result does not know; each may be NULL. Owned. */
typedef struct
{
  GPtrArray *sha256; /* char*: of each file's bytes as they are on disk; NULL: not known */
  char *format_file, *prose;
  gboolean is_plain;
} ReportProvenance;

/**
 * report_provenance_new:
 *
 * @has_checksums: reads the files of @table again, which takes longer than to load them
 *
 * Standard input has no checksum.
 *
 * Returns: (transfer full): or NULL with a GIOError that names the file, or G_IO_ERROR_CANCELLED.
 */
ReportProvenance *
report_provenance_new (const MarketTable *table,
                       gboolean has_checksums,
                       GCancellable *cancellable,
                       GError **error);
void
report_provenance_free (ReportProvenance *provenance);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportProvenance, report_provenance_free)

/**
 * report_provenance_hash_file:
 *
 * Returns: (transfer full): the SHA-256 of a file's bytes in hexadecimal, or NULL with an error.
 */
char *
report_provenance_hash_file (const char *path, GCancellable *cancellable, GError **error);

/**
 * report_provenance_dup_command:
 *
 * Returns: (transfer full): the command that makes the comparison again, quoted for a shell.
 */
char *
report_provenance_dup_command (const ReportProvenance *provenance, const CompareResult *result);

G_END_DECLS
