/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as plain data: blocks in reading order, which writers turn into Markdown, HTML, PDF or
 * widgets. Made once from a result, immutable after that. It keeps the result, from which charts
 * are drawn. */

#pragma once

#include "chart-scene.h"
#include "report-chart.h"
#include "report-mark.h"

G_BEGIN_DECLS

typedef enum
{
  REPORT_BLOCK_HEADING,
  REPORT_BLOCK_PARAGRAPH,
  REPORT_BLOCK_LIST,
  REPORT_BLOCK_TABLE,
  REPORT_BLOCK_CHART,
  REPORT_BLOCK_CODE, /* a command, as it is typed */
  REPORT_BLOCK_NOTE  /* caveats of what stands above */
} ReportBlockKind;

typedef struct
{
  ReportBlockKind kind;
  guint level;    /* HEADING: 1 is the title, 2 a section, 3 a part of one */
  const char *id; /* HEADING: the section's name in links, the same in every language; else NULL */
  char *text; /* HEADING, PARAGRAPH, TABLE (its caption): marked; CODE: one plain line; else NULL */
  GPtrArray *items; /* LIST, NOTE: marked texts; TABLE: cells row by row, the first row heads the
                       columns */
  guint n_columns;  /* TABLE; the first column labels the rows */
  ReportChart chart;
  ReportChartOptions options; /* CHART */
} ReportBlock;

typedef struct
{
  gint ref_count;
  CompareResult *result;
  GPtrArray *blocks; /* ReportBlock */
} ReportDocument;

ReportDocument *
report_document_new (CompareResult *result);
ReportDocument *
report_document_ref (ReportDocument *document);
void
report_document_unref (ReportDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportDocument, report_document_unref)

/**
 * report_document_add:
 *
 * For who makes a document.
 *
 * Returns: (transfer none): a new block at its end.
 */
ReportBlock *
report_document_add (ReportDocument *document, ReportBlockKind kind);

/**
 * report_document_dup_title:
 *
 * Returns: (transfer full): the title without marks.
 */
char *
report_document_dup_title (const ReportDocument *document);

/**
 * report_block_get_cell:
 *
 * Returns: (transfer none): a table's cell, marked; row 0 heads the columns.
 */
const char *
report_block_get_cell (const ReportBlock *block, guint row, guint column);
guint
report_block_get_n_rows (const ReportBlock *block);

/**
 * report_document_new_scene:
 * @width: in points; 0: what charts have
 *
 * Returns: (transfer full): a chart block's chart, ready to be drawn.
 */
ChartScene *
report_document_new_scene (const ReportDocument *document, const ReportBlock *block, double width);

G_END_DECLS
