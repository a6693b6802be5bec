/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables on pages: columns as wide as their cells need and the page has, the heading again on each
 * page. */

#include "report-page.h"

#define SIZE 8.5
#define CAPTION_SIZE 9.5
#define PADDING 3.0
#define COLUMN_GAP 10.0
#define LEAST_WIDTH 36.0
#define RULE_WIDTH 0.4

static const ReportTextStyle cell_style = {.size = SIZE};
static const ReportTextStyle head_style = {.size = SIZE, .is_bold = TRUE};

static char *
dup_cell (const ReportBlock *block, guint row, guint column)
{
  return report_mark_strip (report_block_get_cell (block, row, column));
}

static double
measure_column (ReportPage *page, const ReportBlock *block, guint column)
{
  double widest = 0;

  for (guint row = 0; row < report_block_get_n_rows (block); row++)
    {
      g_autofree char *text = dup_cell (block, row, column);
      g_autoptr (PangoLayout) layout
          = report_page_new_layout (page, text, row == 0 ? &head_style : &cell_style, -1);
      int width;

      pango_layout_set_width (layout, -1);
      pango_layout_get_size (layout, &width, NULL);
      widest = MAX (widest, (double)width / PANGO_SCALE);
    }
  return widest + 1;
}

/* The widest columns give way, as far as the next one, until all fit; what is left goes to the
 * first. */
static void
fit_columns (double *widths, guint n_columns)
{
  double room = REPORT_PAGE_INNER - COLUMN_GAP * (n_columns - 1);
  double sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += widths[i];
  while (sum > room)
    {
      double widest = 0, next = LEAST_WIDTH, cut;
      guint n_widest = 0;

      for (guint i = 0; i < n_columns; i++)
        widest = MAX (widest, widths[i]);
      for (guint i = 0; i < n_columns; i++)
        if (widths[i] == widest)
          n_widest++;
        else
          next = MAX (next, widths[i]);
      if (widest <= LEAST_WIDTH)
        break;
      cut = MIN (widest - next, (sum - room) / n_widest);
      for (guint i = 0; i < n_columns; i++)
        if (widths[i] == widest)
          widths[i] -= cut;
      sum -= cut * n_widest;
      if (cut < 0.01)
        break;
    }
  if (sum < room)
    widths[0] += room - sum;
}

static double
measure_row (ReportPage *page, const ReportBlock *block, guint row, const double *widths)
{
  double height = 0;

  for (guint column = 0; column < block->n_columns; column++)
    {
      g_autofree char *text = dup_cell (block, row, column);
      g_autoptr (PangoLayout) layout = report_page_new_layout (
          page, text, row == 0 ? &head_style : &cell_style, widths[column]);

      height = MAX (height, report_page_measure (layout));
    }
  return height + 2 * PADDING;
}

static void
draw_row (ReportPage *page,
          const ReportBlock *block,
          guint row,
          const double *widths,
          double height)
{
  double x = REPORT_PAGE_MARGIN;

  cairo_set_source_rgb (page->cr, 0, 0, 0);
  for (guint column = 0; column < block->n_columns; column++)
    {
      g_autofree char *text = dup_cell (block, row, column);
      g_autoptr (PangoLayout) layout = report_page_new_layout (
          page, text, row == 0 ? &head_style : &cell_style, widths[column]);

      pango_layout_set_alignment (layout, column == 0 ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      cairo_move_to (page->cr, x, page->y + PADDING);
      pango_cairo_show_layout (page->cr, layout);
      x += widths[column] + COLUMN_GAP;
    }
  page->y += height;
  cairo_set_source_rgb (page->cr, 0.7, 0.7, 0.7);
  cairo_set_line_width (page->cr, row == 0 ? 2 * RULE_WIDTH : RULE_WIDTH);
  cairo_move_to (page->cr, REPORT_PAGE_MARGIN, page->y);
  cairo_line_to (page->cr, REPORT_PAGE_WIDTH - REPORT_PAGE_MARGIN, page->y);
  cairo_stroke (page->cr);
}

void
report_page_add_table (ReportPage *page, const ReportBlock *block)
{
  const ReportTextStyle caption_style = {.size = CAPTION_SIZE, .gap = 10, .is_bold = TRUE};
  g_autofree double *widths = g_new0 (double, block->n_columns);
  g_autofree char *caption = report_mark_strip (block->text);
  double head_height;

  for (guint column = 0; column < block->n_columns; column++)
    widths[column] = measure_column (page, block, column);
  fit_columns (widths, block->n_columns);
  head_height = measure_row (page, block, 0, widths);
  report_page_add_text (page, caption, &caption_style, NULL, 3 * head_height);
  draw_row (page, block, 0, widths, head_height);
  for (guint row = 1; row < report_block_get_n_rows (block); row++)
    {
      double height = measure_row (page, block, row, widths);
      guint before = page->page;

      report_page_need (page, height);
      if (page->page != before)
        draw_row (page, block, 0, widths, head_height);
      draw_row (page, block, row, widths, height);
    }
}
