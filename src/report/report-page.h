/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that texts, tables and charts are set on, one below the other, for the writer of PDF. */

#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "report-document.h"

G_BEGIN_DECLS

/* In points. */
#define REPORT_PAGE_WIDTH 595.28
#define REPORT_PAGE_HEIGHT 841.89
#define REPORT_PAGE_MARGIN 56.0
#define REPORT_PAGE_INNER (REPORT_PAGE_WIDTH - 2 * REPORT_PAGE_MARGIN)

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double y;    /* where the next thing begins */
  guint page;  /* from 1 */
  int section; /* of the outline: the title's and the last section's entries */
  int title;
} ReportPage;

/* How a text is set: sizes and gaps in points, grey from 0 (black). */
typedef struct
{
  double size, indent, gap, grey;
  gboolean is_bold, is_mono;
} ReportTextStyle;

void
report_page_init (ReportPage *page, cairo_surface_t *surface);

/* Ends the last page. */
void
report_page_clear (ReportPage *page);

/* Begins another page unless so much height is left on this one, or all of it is. */
void
report_page_need (ReportPage *page, double height);

/**
 * report_page_new_layout:
 * @text: plain
 * @width: in points; lines are broken there
 *
 * Returns: (transfer full)
 */
PangoLayout *
report_page_new_layout (ReportPage *page,
                        const char *text,
                        const ReportTextStyle *style,
                        double width);

/* In points. */
double
report_page_measure (PangoLayout *layout);

/**
 * report_page_add_text:
 * @bullet: (nullable): stands before the first line
 * @keep: height that must be left below the text: what it belongs to begins there
 *
 * Paragraphs go on over the page's end, but neither their first nor their last line stands alone.
 */
void
report_page_add_text (ReportPage *page,
                      const char *text,
                      const ReportTextStyle *style,
                      const char *bullet,
                      double keep);
void
report_page_add_table (ReportPage *page, const ReportBlock *block);
void
report_page_add_chart (ReportPage *page, const ReportDocument *document, const ReportBlock *block);

G_END_DECLS
