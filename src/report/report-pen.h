/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sections of a report are written with: a pen keeps the small texts that sentences are
 * put together from, and adds blocks to a document. Texts that it returns are marked
 * (report-mark.h), borrowed, and live as long as it. */

#pragma once

#include "report-document.h"
#include "report-figure.h"
#include "report-words.h"

G_BEGIN_DECLS

typedef struct
{
  const CompareResult *result;
  ReportDocument *document; /* (nullable): NULL: only sentences are made */
  GPtrArray *texts;         /* those that were lent */
  GString *paragraph;       /* sentences that are not yet a block */
} ReportPen;

void
report_pen_init (ReportPen *pen, const CompareResult *result, ReportDocument *document);
void
report_pen_clear (ReportPen *pen);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportPen, report_pen_clear)

/* @text: (transfer full) */
const char *
report_pen_keep (ReportPen *pen, char *text);
const char *
report_pen_print (ReportPen *pen, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The name of a role, and any other name. */
const char *
report_pen_role (ReportPen *pen, guint role);
const char *
report_pen_name (ReportPen *pen, const char *name);
const char *
report_pen_figure (ReportPen *pen, ReportFigureKind figure, guint index, guint id);

/* "in the US": the country of the pay figures, of all roles or of one. */
const char *
report_pen_place (ReportPen *pen);
const char *
report_pen_place_of (ReportPen *pen, guint role);

/* "A, B and C" of (element-type utf8) texts; takes the array. */
const char *
report_pen_list (ReportPen *pen, GPtrArray *words);

/* Sentences collect until the paragraph is ended; without any there is no block. */
void
report_pen_say (ReportPen *pen, const char *sentence);
void
report_pen_end_paragraph (ReportPen *pen);

void
report_pen_add_heading (ReportPen *pen, guint level, const char *id, const char *text);
void
report_pen_add_item (ReportPen *pen, const char *text);
void
report_pen_add_note (ReportPen *pen, const char *text);
void
report_pen_add_code (ReportPen *pen, const char *text);
void
report_pen_add_chart (ReportPen *pen, ReportChart chart, const ReportChartOptions *options);

/* @cells: NULL-terminated; a table's headings, then its rows, all of one length. */
void
report_pen_begin_table (ReportPen *pen, const char *caption, const char *const *cells);
void
report_pen_add_row (ReportPen *pen, const char *const *cells);

G_END_DECLS
