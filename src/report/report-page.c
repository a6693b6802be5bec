/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Page breaks, lines of text, charts. */

#include "report-page.h"

#include <cairo-pdf.h>

#define FONT "Cantarell, sans-serif"
#define MONO_FONT "monospace"
#define FOOTER_SIZE 8.0
#define CHART_GAP 10.0

/* Charts are laid out wider than the page and made smaller, so that their words are as large as the
 * text's. */
#define CHART_WIDTH 660.0

static const double bottom = REPORT_PAGE_HEIGHT - REPORT_PAGE_MARGIN;

void
report_page_init (ReportPage *page, cairo_surface_t *surface)
{
  *page = (ReportPage){.surface = surface, .y = REPORT_PAGE_MARGIN, .page = 1};
  page->cr = cairo_create (surface);
}

static void
end_page (ReportPage *page)
{
  const ReportTextStyle style = {.size = FOOTER_SIZE};
  g_autofree char *number = g_strdup_printf ("%u", page->page);
  g_autoptr (PangoLayout) layout = report_page_new_layout (page, number, &style, REPORT_PAGE_INNER);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_save (page->cr);
  cairo_set_source_rgb (page->cr, 0.4, 0.4, 0.4);
  cairo_move_to (page->cr, REPORT_PAGE_MARGIN, REPORT_PAGE_HEIGHT - REPORT_PAGE_MARGIN / 1.6);
  pango_cairo_show_layout (page->cr, layout);
  cairo_restore (page->cr);
  cairo_show_page (page->cr);
}

void
report_page_clear (ReportPage *page)
{
  end_page (page);
  g_clear_pointer (&page->cr, cairo_destroy);
}

static void
begin_page (ReportPage *page)
{
  end_page (page);
  page->page++;
  page->y = REPORT_PAGE_MARGIN;
}

void
report_page_need (ReportPage *page, double height)
{
  if (page->y + height > bottom && page->y > REPORT_PAGE_MARGIN)
    begin_page (page);
}

PangoLayout *
report_page_new_layout (ReportPage *page,
                        const char *text,
                        const ReportTextStyle *style,
                        double width)
{
  PangoLayout *layout = pango_cairo_create_layout (page->cr);
  PangoFontDescription *font
      = pango_font_description_from_string (style->is_mono ? MONO_FONT : FONT);

  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  if (style->is_bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_spacing (layout, 0.2 * style->size * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

double
report_page_measure (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

/* How much of a text may not be parted at a line: two lines at both ends, one within. */
static double
get_need (int line, int n_lines, double height)
{
  gboolean needs_next = line + 1 < n_lines && (line == 0 || line + 2 == n_lines);

  return needs_next ? 2 * height : height;
}

static void
add_lines (ReportPage *page, PangoLayout *layout, double x, double spacing)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int n_lines = pango_layout_get_line_count (layout);

  for (int line = 0; line < n_lines; line++, pango_layout_iter_next_line (iter))
    {
      PangoRectangle box;
      double height, ascent;

      pango_layout_iter_get_line_extents (iter, NULL, &box);
      height = (double)box.height / PANGO_SCALE;
      ascent = (double)(pango_layout_iter_get_baseline (iter) - box.y) / PANGO_SCALE;
      report_page_need (page, get_need (line, n_lines, height + spacing));
      cairo_move_to (page->cr, x + (double)box.x / PANGO_SCALE, page->y + ascent);
      pango_cairo_show_layout_line (page->cr, pango_layout_iter_get_line_readonly (iter));
      page->y += height + spacing;
    }
  pango_layout_iter_free (iter);
}

void
report_page_add_text (ReportPage *page,
                      const char *text,
                      const ReportTextStyle *style,
                      const char *bullet,
                      double keep)
{
  g_autoptr (PangoLayout) layout
      = report_page_new_layout (page, text, style, REPORT_PAGE_INNER - style->indent);
  double x = REPORT_PAGE_MARGIN + style->indent;

  if (page->y > REPORT_PAGE_MARGIN)
    page->y += style->gap;
  if (keep > 0)
    report_page_need (page, report_page_measure (layout) + keep);
  else
    report_page_need (page, get_need (0, pango_layout_get_line_count (layout), 1.5 * style->size));
  cairo_set_source_rgb (page->cr, style->grey, style->grey, style->grey);
  if (bullet != NULL)
    {
      g_autoptr (PangoLayout) mark = report_page_new_layout (page, bullet, style, style->indent);

      cairo_move_to (page->cr, x - style->size, page->y);
      pango_cairo_show_layout (page->cr, mark);
    }
  add_lines (page, layout, x, 0.2 * style->size);
}

/* A chart that is higher than a page is made smaller. */
void
report_page_add_chart (ReportPage *page, const ReportDocument *document, const ReportBlock *block)
{
  g_autoptr (ChartScene) scene = report_document_new_scene (document, block, CHART_WIDTH);
  double width, height, scale;

  chart_scene_get_size (scene, &width, &height);
  scale = MIN (REPORT_PAGE_INNER / width, (bottom - REPORT_PAGE_MARGIN) / height);
  page->y += CHART_GAP;
  report_page_need (page, scale * height);
  cairo_save (page->cr);
  cairo_translate (page->cr, REPORT_PAGE_MARGIN, page->y);
  cairo_scale (page->cr, scale, scale);
  chart_scene_draw (scene, page->cr, chart_theme_print, 0);
  cairo_restore (page->cr);
  page->y += scale * height + CHART_GAP;
}
