/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Title, subtitle and caption: wrapped, at the left edge. */

#include "chart-builder.h"

typedef struct
{
  double size;
  ChartWeight weight;
  ChartPaintRole paint;
  guint n_lines_max;
  double gap; /* below */
} Paragraph;

static const Paragraph title = { CHART_SIZE_TITLE, CHART_WEIGHT_BOLD, CHART_PAINT_INK, 2, 3 };
static const Paragraph subtitle
    = { CHART_SIZE_SUBTITLE, CHART_WEIGHT_NORMAL, CHART_PAINT_QUIET, 3, 3 };
static const Paragraph caption = { CHART_SIZE_NOTE, CHART_WEIGHT_NORMAL, CHART_PAINT_QUIET, 4, 0 };

static GPtrArray *
wrap (ChartBuilder *builder, const Paragraph *paragraph, const char *string)
{
  g_autofree char *clean = NULL;

  if (string == NULL)
    return g_ptr_array_new_with_free_func (g_free);
  clean = chart_ruler_dup_clean (string, CHART_N_CHARS_MAX);
  return chart_ruler_wrap (&builder->ruler, g_strstrip (clean), paragraph->size, paragraph->weight,
                           builder->right - builder->left, paragraph->n_lines_max);
}

static double
add_paragraph (ChartBuilder *builder, const Paragraph *paragraph, const char *string, double y)
{
  g_autoptr (GPtrArray) lines = wrap (builder, paragraph, string);
  double height = paragraph->size * CHART_LINE_HEIGHT;

  for (guint i = 0; i < lines->len; i++, y += height)
    chart_builder_add_text (builder, g_ptr_array_index (lines, i), builder->left, y + height / 2,
                            CHART_ALIGN_START, paragraph->size, paragraph->weight,
                            chart_paint (paragraph->paint));
  return lines->len > 0 ? y + paragraph->gap : y;
}

double
chart_builder_add_heading (ChartBuilder *builder, double y)
{
  y = add_paragraph (builder, &title, builder->spec->title, y);
  return add_paragraph (builder, &subtitle, builder->spec->subtitle, y);
}

double
chart_builder_add_caption (ChartBuilder *builder, double y)
{
  return add_paragraph (builder, &caption, builder->spec->caption, y);
}

double
chart_builder_get_caption_height (ChartBuilder *builder)
{
  g_autoptr (GPtrArray) lines = wrap (builder, &caption, builder->spec->caption);

  return lines->len * caption.size * CHART_LINE_HEIGHT;
}
