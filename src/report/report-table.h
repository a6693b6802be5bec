/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of text for terminals: a column of labels, then columns of figures. What does not fit beside each
 * other stands below each other, under labels repeated. Widths are those of the characters on a
 * terminal, and control characters from untrusted text are taken out. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReportTable ReportTable;

/**
 * report_table_new:
 * @headings: NULL-terminated, of all columns; the first one is the labels'
 */
ReportTable *report_table_new (const char *const *headings);
void report_table_free (ReportTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportTable, report_table_free)

/* The least width of the labels, so that tables below each other stand in line. */
void report_table_set_label_width (ReportTable *table, guint width);

/**
 * report_table_add_row:
 *
 * @cells has as many entries as there are columns, and no NULL among them.
 */
void report_table_add_row (ReportTable *table, const char *const *cells);

/**
 * report_table_append_to:
 *
 * Writes the table into @columns columns, or more where a label and one figure need more.
 */
void report_table_append_to (const ReportTable *table, GString *out, guint columns);

/**
 * report_text_append_wrapped:
 * @first: what the first line begins with; the others are indented as far
 */
void report_text_append_wrapped (GString *out, const char *first, const char *text, guint columns);

/**
 * report_text_clean:
 *
 * Returns: (transfer full): @text as valid UTF-8 on one line, without control characters.
 */
char *report_text_clean (const char *text);

G_END_DECLS
