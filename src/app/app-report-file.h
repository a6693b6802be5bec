/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report as files and on the clipboard. */

#pragma once

#include <gtk/gtk.h>
#include "report-document.h"

G_BEGIN_DECLS

/**
 * app_report_file_save:
 * @widget: where it was asked for; messages are shown in its window
 *
 * Asks for a file, whose ending says the format, and writes the report into it in a worker, with
 * the checksums of the files that it is made from.
 */
void
app_report_file_save (GtkWidget *widget, CompareResult *result);

/* Puts the report on the clipboard, as HTML and as Markdown. */
void
app_report_file_copy (GtkWidget *widget, const ReportDocument *document);

G_END_DECLS
