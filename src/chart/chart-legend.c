/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the series, or of the parts of a stack, each behind a swatch; only where no label
 * says them. */

#include "chart-builder.h"

#define SWATCH 10.0
#define SPACE 18.0
#define LINE 20.0
#define N_PARTS_INSIDE 4
#define NARROW 460.0

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
          is_named_by_rows = is_named_by_rows && row->series == series && usage->row >= 0;
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

/* Parts are written inside their bars; many of them, or in a narrow chart, do not fit there. */
static gboolean
needs_legend_of_parts (const ChartBuilder *builder)
{
  guint n_parts = builder->spec->parts->len;

  return builder->spec->mark == CHART_MARK_STACK && n_parts > 0
         && (n_parts > N_PARTS_INSIDE || builder->scene->width < NARROW);
}

/* Adds one name, on the next line if this one is full. */
static void
add_entry (ChartBuilder *builder, const char *name, ChartPaint swatch, ChartPaint words,
           ChartWeight weight, ChartPoint *at)
{
  double room = builder->right - builder->left - SWATCH - CHART_GAP, width;
  g_autofree char *clean = chart_ruler_dup_clean (name, CHART_N_CHARS_MAX);
  g_autofree char *label
      = chart_ruler_dup_shortened (&builder->ruler, clean, CHART_SIZE_VALUE, weight, room);

  width
      = SWATCH + CHART_GAP + chart_ruler_measure (&builder->ruler, label, CHART_SIZE_VALUE, weight);
  if (at->x > builder->left && at->x + width > builder->right)
    *at = (ChartPoint){ builder->left, at->y + LINE };
  chart_builder_add_rect (builder, CHART_LAYER_MARK,
                          (ChartBox){ at->x, at->y + (LINE - SWATCH) / 2, SWATCH, SWATCH }, 2,
                          swatch);
  chart_builder_add_text (builder, label, at->x + SWATCH + CHART_GAP, at->y + LINE / 2,
                          CHART_ALIGN_START, CHART_SIZE_VALUE, weight, words);
  at->x += width + SPACE;
}

static void
add_series (ChartBuilder *builder, ChartPoint *at)
{
  for (guint i = 0; i < builder->spec->series->len; i++)
    {
      const char *name = g_ptr_array_index (builder->spec->series, i);

      if (name != NULL && is_used (builder, i))
        add_entry (builder, name, chart_paint_series (CHART_PAINT_SERIES, i, 0),
                   chart_paint_series (CHART_PAINT_SERIES_TEXT, i, 0), CHART_WEIGHT_BOLD, at);
    }
}

/* In grey: the tints are the same in every series. */
static void
add_parts (ChartBuilder *builder, ChartPoint *at)
{
  const ChartRow *row = chart_builder_get_row (builder, 0);

  for (guint i = 0; i < builder->spec->parts->len && i < row->data->len; i++)
    {
      const char *name = g_ptr_array_index (builder->spec->parts, i);

      if (name != NULL)
        add_entry (builder, name,
                   chart_paint_series (CHART_PAINT_SERIES, -1, chart_row_get (row, i)->shade),
                   chart_paint (CHART_PAINT_QUIET), CHART_WEIGHT_NORMAL, at);
    }
}

double
chart_builder_add_legend (ChartBuilder *builder, double y)
{
  ChartPoint at = { builder->left, y + 2 };

  if (needs_legend (builder))
    add_series (builder, &at);
  else if (needs_legend_of_parts (builder))
    add_parts (builder, &at);
  else
    return y;
  return at.y + LINE + 2;
}
