/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the series, each in its colour behind a swatch; only where no label says them. */

#include "chart-builder.h"

#define SWATCH 10.0
#define SPACE 18.0
#define LINE 20.0

typedef struct
{
  guint n_data; /* marks in this colour */
  gint row;     /* the only row that has it; -2: several */
} Usage;

/* Rows name the series where each series has a row of its own that is labelled in its colour. */
static gboolean
needs_legend (const ChartBuilder *builder)
{
  guint n_series = builder->spec->series->len, n_used = 0;
  g_autofree Usage *usages = g_new0 (Usage, n_series + 1);
  gboolean is_named_by_rows = TRUE;

  if (builder->spec->mark == CHART_MARK_AREA)
    return FALSE;
  for (guint i = 0; i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);

      for (guint k = 0; k < row->data->len; k++)
        {
          gint series = chart_row_get (row, k)->series;
          Usage *usage = series >= 0 && (guint) series < n_series ? &usages[series] : NULL;

          if (usage == NULL)
            continue;
          n_used += usage->n_data++ == 0;
          usage->row = usage->n_data == 1 || usage->row == (gint) i ? (gint) i : -2;
          is_named_by_rows &= row->series == series && usage->row >= 0;
        }
    }
  return n_used > 1 && !is_named_by_rows;
}

static gboolean
is_used (const ChartBuilder *builder, gint series)
{
  for (guint i = 0; i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);

      for (guint k = 0; k < row->data->len; k++)
        if (chart_row_get (row, k)->series == series)
          return TRUE;
    }
  return FALSE;
}

double
chart_builder_add_legend (ChartBuilder *builder, double y)
{
  double x = builder->left;

  if (!needs_legend (builder))
    return y;
  y += 2;
  for (guint i = 0; i < builder->spec->series->len; i++)
    {
      const char *name = g_ptr_array_index (builder->spec->series, i);
      g_autofree char *clean = NULL, *label = NULL;
      double width;

      if (name == NULL || !is_used (builder, i))
        continue;
      clean = chart_ruler_dup_clean (name, CHART_N_CHARS_MAX);
      label = chart_ruler_dup_shortened (&builder->ruler, clean, CHART_SIZE_VALUE,
                                         CHART_WEIGHT_BOLD,
                                         builder->right - builder->left - SWATCH - CHART_GAP);
      width = SWATCH + CHART_GAP
              + chart_ruler_measure (&builder->ruler, label, CHART_SIZE_VALUE, CHART_WEIGHT_BOLD);
      if (x > builder->left && x + width > builder->right)
        {
          x = builder->left;
          y += LINE;
        }
      chart_builder_add_rect (builder, CHART_LAYER_MARK,
                              (ChartBox){ x, y + (LINE - SWATCH) / 2, SWATCH, SWATCH }, 2,
                              chart_paint_series (CHART_PAINT_SERIES, i, 0));
      chart_builder_add_text (builder, label, x + SWATCH + CHART_GAP, y + LINE / 2,
                              CHART_ALIGN_START, CHART_SIZE_VALUE, CHART_WEIGHT_BOLD,
                              chart_paint_series (CHART_PAINT_SERIES_TEXT, i, 0));
      x += width + SPACE;
    }
  return y + LINE + 2;
}
