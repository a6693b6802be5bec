/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes JSON text. json-glib writes infinities and 1e21 as no JSON and every double with 17 digits;
 * here numbers are in their shortest form for what they are (money to cents, shares to 6 decimals), missing
 * ones (NaN, infinite) are null, keys stand in the order they are written in, and the locale does not matter. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReportWriter ReportWriter;

typedef enum
{
  REPORT_WRITER_BLOCK, /* a member a line, indented */
  REPORT_WRITER_INLINE /* on one line, with everything in it */
} ReportWriterStyle;

ReportWriter *report_writer_new (void);
void report_writer_free (ReportWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportWriter, report_writer_free)

/* Every function takes the member's name, NULL in an array and for the root. A NULL text is null. Text
 * that is not UTF-8 (a file's name) has its wrong bytes replaced; control characters are escaped, those
 * that terminals obey (U+007F to U+009F) too. */
void report_writer_begin_object (ReportWriter *writer, const char *name, ReportWriterStyle style);
void report_writer_end_object (ReportWriter *writer);
void report_writer_begin_array (ReportWriter *writer, const char *name, ReportWriterStyle style);
void report_writer_end_array (ReportWriter *writer);
void report_writer_string (ReportWriter *writer, const char *name, const char *text);
void report_writer_count (ReportWriter *writer, const char *name, guint64 count);
void report_writer_boolean (ReportWriter *writer, const char *name, gboolean value);
void report_writer_null (ReportWriter *writer, const char *name);
void report_writer_money (ReportWriter *writer, const char *name, double amount);
void report_writer_share (ReportWriter *writer, const char *name, double share);

/**
 * report_writer_end_line:
 *
 * Ends the root value with a newline; another one may follow.
 */
void report_writer_end_line (ReportWriter *writer);

/**
 * report_writer_peek:
 *
 * Returns: (transfer none): what was written since the last report_writer_reset(), NUL-terminated.
 */
const char *report_writer_peek (const ReportWriter *writer, gsize *len);
void report_writer_reset (ReportWriter *writer);

/**
 * report_writer_steal:
 *
 * Returns: (transfer full): the text; the writer is empty after it.
 */
char *report_writer_steal (ReportWriter *writer);

G_END_DECLS
