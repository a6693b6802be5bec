/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports of several files. */

#pragma once

#include "report-document.h"

G_BEGIN_DECLS

/**
 * report_files_write_markdown:
 *
 * Writes the charts into a folder beside the file ("report_files" for "report.md"), then the file,
 * each whole or not at all, the file last: where something fails no new file links to what is not
 * there. Charts of the same names are replaced, other files of the folder are left alone.
 *
 * Returns: FALSE with an error that names the file.
 */
gboolean
report_files_write_markdown (const ReportDocument *document, const char *path, GError **error);

G_END_DECLS
