/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes files whole or not at all. A file's owner uses it from one thread. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * report_file_write:
 *
 * Writes beside the target, syncs and renames; follows a symbolic link and keeps the mode of a file that
 * is replaced. Pipes and devices are written to as they are.
 *
 * Returns: FALSE with a GIOError, whose message does not name the file; the old file is then as it was.
 */
gboolean report_file_write (const char *path, GBytes *bytes, GError **error);

/* The same for what comes in pieces and need not fit into memory. */
typedef struct _ReportFile ReportFile;

/**
 * report_file_new:
 *
 * Returns: (transfer full): or NULL with a GIOError.
 */
ReportFile *report_file_new (const char *path, GError **error);

/**
 * report_file_free:
 *
 * Without report_file_commit() what was written is thrown away.
 */
void report_file_free (ReportFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportFile, report_file_free)
gboolean report_file_append (ReportFile *file, const char *data, gsize len, GError **error);
gboolean report_file_commit (ReportFile *file, GError **error);

G_END_DECLS
