/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks to pages, and what a PDF says of itself. */

#include "report-pdf.h"

#include <cairo-pdf.h>

#include "chart-export.h"
#include "report-page.h"

#define PDF_DATE "2000-01-01T00:00:00Z" /* one date for all, so that bytes repeat */

/* So much of what follows a heading stands below it on its page. */
#define KEPT 48.0

/* Two lines of a list or a command. */
#define KEPT_BELOW_PARAGRAPH 32.0

static const ReportTextStyle heading_styles[] = {
    {.size = 20, .is_bold = TRUE},
    {.size = 14, .gap = 16, .is_bold = TRUE},
    {.size = 11.5, .gap = 10, .is_bold = TRUE},
};
static const ReportTextStyle paragraph_style = {.size = 10, .gap = 6};
static const ReportTextStyle item_style = {.size = 10, .gap = 3, .indent = 14};
static const ReportTextStyle note_style = {.size = 8.5, .gap = 3, .indent = 12, .grey = 0.3};
static const ReportTextStyle code_style = {.size = 8, .gap = 6, .is_mono = TRUE};

static void
add_outline (ReportPage *page, guint level, const char *text)
{
  g_autofree char *target
      = g_strdup_printf ("page=%u pos=[%d %d]", page->page, (int)REPORT_PAGE_MARGIN, (int)page->y);
  int parent = level == 1 ? CAIRO_PDF_OUTLINE_ROOT : level == 2 ? page->title : page->section;
  int entry = cairo_pdf_surface_add_outline (page->surface, parent, text, target,
                                             level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

  if (level == 1)
    page->title = page->section = entry;
  else if (level == 2)
    page->section = entry;
}

static void
add_heading (ReportPage *page, const ReportBlock *block)
{
  const ReportTextStyle *style
      = &heading_styles[CLAMP (block->level, 1, G_N_ELEMENTS (heading_styles)) - 1];
  g_autofree char *text = report_mark_strip (block->text);

  report_page_need (page, style->gap + style->size + KEPT);
  add_outline (page, block->level, text);
  report_page_add_text (page, text, style, NULL, KEPT);
}

static void
add_items (ReportPage *page, const ReportBlock *block, const ReportTextStyle *style)
{
  for (guint i = 0; i < block->items->len; i++)
    {
      g_autofree char *text = report_mark_strip (g_ptr_array_index (block->items, i));

      report_page_add_text (page, text, style, "•", 0);
    }
}

/* The height that a paragraph needs below it: it may lead to a list or a command. */
static double
get_kept (const ReportBlock *next)
{
  return next != NULL && (next->kind == REPORT_BLOCK_LIST || next->kind == REPORT_BLOCK_CODE)
             ? KEPT_BELOW_PARAGRAPH
             : 0;
}

/* @next: (nullable): what comes after it */
static void
add_block (ReportPage *page,
           const ReportDocument *document,
           const ReportBlock *block,
           const ReportBlock *next)
{
  g_autofree char *text = NULL;

  switch (block->kind)
    {
    case REPORT_BLOCK_HEADING:
      add_heading (page, block);
      break;
    case REPORT_BLOCK_PARAGRAPH:
      text = report_mark_strip (block->text);
      report_page_add_text (page, text, &paragraph_style, NULL, get_kept (next));
      break;
    case REPORT_BLOCK_LIST:
      add_items (page, block, &item_style);
      break;
    case REPORT_BLOCK_NOTE:
      add_items (page, block, &note_style);
      break;
    case REPORT_BLOCK_CODE:
      report_page_add_text (page, block->text, &code_style, NULL, 0);
      break;
    case REPORT_BLOCK_TABLE:
      report_page_add_table (page, block);
      break;
    case REPORT_BLOCK_CHART:
      report_page_add_chart (page, document, block);
      break;
    default:
      g_return_if_reached ();
    }
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const ReportDocument *document)
{
  g_autofree char *title = report_document_dup_title (document);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Rolescope");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, PDF_DATE);
}

GBytes *
report_pdf_new (const ReportDocument *document, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      write_cb, bytes, REPORT_PAGE_WIDTH, REPORT_PAGE_HEIGHT);
  ReportPage page;
  cairo_status_t status;

  set_metadata (surface, document);
  report_page_init (&page, surface);
  for (guint i = 0; i < document->blocks->len; i++)
    add_block (&page, document, g_ptr_array_index (document->blocks, i),
               i + 1 < document->blocks->len ? g_ptr_array_index (document->blocks, i + 1) : NULL);
  report_page_clear (&page);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, CHART_ERROR, CHART_ERROR_CAIRO, cairo_status_to_string (status));
  return NULL;
}
