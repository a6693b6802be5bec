/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives everything its place: the columns of labels and notes, the rows, and the value axis with
 * room for what is written at the marks. */

#include "chart-mark.h"

#define LABEL_SHARE_MAX 0.34
#define LABEL_SHARE_MAX_NARROW 0.40
#define NOTE_SHARE_MAX 0.2
#define NARROW 460.0
#define COLUMN_GAP 12.0
#define PLOT_WIDTH_MIN 24.0
#define VALUE_SHARE_MAX 0.34
#define LOW_NOTE_ROW 32.0
#define N_GROWING_ROWS_MAX 10
#define STRETCH_MAX 1.5 /* of rows, where the height is given */

static char *
dup_row_text (ChartBuilder *builder, const char *text, double size, ChartWeight weight,
              double width_max)
{
  g_autofree char *clean = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  clean = chart_ruler_dup_clean (text, CHART_N_CHARS_MAX);
  return chart_ruler_dup_shortened (&builder->ruler, clean, size, weight, width_max);
}

static ChartWeight
get_label_weight (const ChartRow *row)
{
  return row->series >= 0 ? CHART_WEIGHT_BOLD : CHART_WEIGHT_NORMAL;
}

static double
measure_column (ChartBuilder *builder, gboolean is_note, double width_max)
{
  double width = 0;

  for (guint i = 0; i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);
      ChartWeight weight = is_note ? CHART_WEIGHT_NORMAL : get_label_weight (row);
      double size = is_note ? CHART_SIZE_NOTE : CHART_SIZE_LABEL;
      g_autofree char *text
          = dup_row_text (builder, is_note ? row->note : row->label, size, weight, width_max);

      if (text != NULL)
        width = MAX (width, chart_ruler_measure (&builder->ruler, text, size, weight));
    }
  return MIN (width, width_max);
}

static gboolean
has_only_coloured_labels (const ChartBuilder *builder)
{
  for (guint i = 0; i < builder->n_rows; i++)
    if (chart_builder_get_row (builder, i)->series < 0)
      return FALSE;
  return TRUE;
}

static void
lay_out_columns (ChartBuilder *builder)
{
  double width = builder->scene->width;
  double share = width < NARROW ? LABEL_SHARE_MAX_NARROW : LABEL_SHARE_MAX;
  double x = builder->left;

  if (builder->mark->plot_height > 0)
    {
      builder->plot_left = x;
      return;
    }
  builder->has_left_labels = has_only_coloured_labels (builder);
  builder->label_width = measure_column (builder, FALSE, share * width);
  builder->note_width = measure_column (builder, TRUE, NOTE_SHARE_MAX * width);
  builder->has_low_notes = builder->note_width > 0 && width < NARROW;
  if (builder->has_low_notes)
    {
      builder->label_width
          = MAX (builder->label_width, measure_column (builder, TRUE, share * width));
      builder->note_width = builder->label_width;
    }
  x += builder->label_width;
  if (builder->note_width > 0 && !builder->has_low_notes)
    x += COLUMN_GAP + builder->note_width;
  builder->note_x = x;
  builder->plot_left = x > builder->left ? x + COLUMN_GAP : x;
}

static ChartRange
get_range (const ChartBuilder *builder)
{
  const ChartSpec *spec = builder->spec;
  ChartRange range = CHART_RANGE_EMPTY;

  for (guint i = 0; i < builder->n_rows; i++)
    builder->mark->extend (spec, chart_builder_get_row (builder, i), &range);
  chart_range_add (&range, spec->baseline);
  if (spec->starts_at_zero)
    chart_range_add (&range, 0);
  return range;
}

/* Bars and stacks begin where the plot does; points need air, or their half would stand outside. */
static ChartRange
pad_range (const ChartBuilder *builder, ChartRange range)
{
  double room = (range.hi - range.lo) * 0.02;

  if (chart_range_is_empty (&range) || builder->mark->axis == CHART_AXIS_NONE
      || builder->mark->plot_height > 0)
    return range;
  if (!(builder->spec->starts_at_zero && range.lo >= 0))
    range.lo -= room;
  range.hi += room;
  return range;
}

static gboolean
has_left_values (const ChartBuilder *builder)
{
  ChartReach reach;

  for (guint i = 0; builder->mark->reach != NULL && i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);

      for (guint k = 0; k < row->data->len; k++)
        if (builder->mark->reach (builder->spec, chart_row_get (row, k), &reach)
            && reach.has_left_label)
          return TRUE;
    }
  return FALSE;
}

/* Words at the marks never push the marks out of the chart: each side gets its part at most. */
static double
get_value_width_max (const ChartBuilder *builder)
{
  double room = builder->right - builder->plot_left;
  double side = (room - PLOT_WIDTH_MIN) / (has_left_values (builder) ? 2 : 1) - CHART_GAP
                - builder->mark->overhang;

  return MIN (VALUE_SHARE_MAX * (builder->right - builder->left), MAX (side, 0));
}

typedef struct
{
  double along; /* where the mark ends, as a share of the axis from the side away from the label */
  double room;  /* what its label takes */
} Label;

/* Bold is not always the wider one: the two may come from different fonts. */
static double
measure_value (ChartBuilder *builder, const char *text)
{
  return MAX (chart_ruler_measure (&builder->ruler, text, CHART_SIZE_VALUE, CHART_WEIGHT_BOLD),
              chart_ruler_measure (&builder->ruler, text, CHART_SIZE_VALUE, CHART_WEIGHT_NORMAL));
}

/* The labels of one side. */
static GArray *
collect_labels (ChartBuilder *builder, gboolean is_left)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));

  for (guint i = 0; builder->mark->reach != NULL && i < builder->n_rows; i++)
    {
      const ChartRow *row = chart_builder_get_row (builder, i);

      for (guint k = 0; k < row->data->len; k++)
        {
          const ChartDatum *datum = chart_row_get (row, k);
          g_autofree char *text = chart_builder_dup_label (builder, datum);
          ChartReach reach;
          Label label;

          if (text == NULL || !builder->mark->reach (builder->spec, datum, &reach)
              || reach.has_left_label != is_left)
            continue;
          label.along = chart_scale_get_point (&builder->x, is_left ? reach.from : reach.to);
          if (is_left)
            label.along = 1 - label.along;
          label.room = CHART_GAP + builder->mark->overhang + measure_value (builder, text);
          g_array_append_val (labels, label);
        }
    }
  return labels;
}

/* The longest axis at whose marks all labels still end within @room. */
static double
get_longest_axis (GArray *labels, double room)
{
  double longest = room;

  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);

      if (label->along > 0)
        longest = MIN (longest, (room - label->room) / label->along);
    }
  return longest;
}

/* The left side is settled first, as if the right were as short as it may become. */
static void
lay_out_values (ChartBuilder *builder)
{
  ChartRange range = pad_range (builder, get_range (builder));
  g_autoptr (GArray) left = NULL, right = NULL;
  double room = MAX (builder->right - builder->plot_left, PLOT_WIDTH_MIN), length, widest = 0;

  builder->value_width_max = get_value_width_max (builder);
  chart_scale_init_linear (&builder->x, range, 0, 1);
  left = collect_labels (builder, TRUE);
  right = collect_labels (builder, FALSE);
  for (guint i = 0; i < right->len; i++)
    widest = MAX (widest, g_array_index (right, Label, i).room);
  length = get_longest_axis (left, room - (left->len > 0 ? widest : 0));
  if (left->len > 0)
    builder->plot_left += MAX (room - widest - length, 0);
  room = MAX (builder->right - builder->plot_left, PLOT_WIDTH_MIN);
  length = MAX (get_longest_axis (right, room), PLOT_WIDTH_MIN);
  builder->plot_right = builder->plot_left + length;
  chart_scale_init_linear (&builder->x, range, builder->plot_left, builder->plot_right);
  if (builder->spec->has_relative_ticks && isfinite (builder->spec->baseline))
    builder->x.origin = chart_spec_get_origin (builder->spec);
}

static double
get_row_height (const ChartBuilder *builder, double lane, double gap)
{
  double height = builder->n_lanes * lane + gap;

  return builder->has_low_notes ? MAX (height, LOW_NOTE_ROW) : height;
}

/* Rows are as high as they like to be, or share the height that is given, within bounds. */
static void
lay_out_rows (ChartBuilder *builder, double height)
{
  const ChartMarkClass *mark = builder->mark;
  double wanted, least, row, stretch;

  builder->n_lanes = 1;
  for (guint i = 0; mark->has_lanes && i < builder->n_rows; i++)
    builder->n_lanes = MAX (builder->n_lanes, chart_builder_get_row (builder, i)->data->len);
  if (mark->plot_height > 0)
    {
      wanted = mark->plot_height
               + mark->plot_growth * CLAMP ((gint) builder->n_rows - 2, 0, N_GROWING_ROWS_MAX);
      builder->plot_bottom = builder->plot_top + (height > 0 ? MAX (height, wanted / 2) : wanted);
      chart_scale_init_band (&builder->rows, builder->n_rows, builder->plot_top,
                             builder->plot_bottom);
      return;
    }
  wanted = get_row_height (builder, mark->lane, mark->row_gap);
  least = get_row_height (builder, mark->lane_min, mark->row_gap_min);
  row = height > 0 ? CLAMP (height / MAX (builder->n_rows, 1), least, wanted * STRETCH_MAX)
                   : wanted;
  stretch = (row - least) / MAX (wanted - least, 1);
  builder->lane_height = mark->lane_min + (mark->lane - mark->lane_min) * MIN (stretch, 1.6);
  builder->plot_bottom = builder->plot_top + row * builder->n_rows;
  chart_scale_init_band (&builder->rows, builder->n_rows, builder->plot_top, builder->plot_bottom);
}

static void
add_bands (ChartBuilder *builder)
{
  gboolean has_bands = builder->mark->plot_height == 0;

  for (guint i = 0; i < builder->n_rows; i++)
    {
      double top = has_bands ? chart_scale_get_point (&builder->rows, i) : builder->plot_top;
      double bottom
          = has_bands ? chart_scale_get_point (&builder->rows, i + 1) : builder->plot_bottom;
      ChartBox band = { builder->left - CHART_GAP, top,
                        builder->right - builder->left + 2 * CHART_GAP, bottom - top };

      g_array_append_val (builder->scene->bands, band);
    }
}

void
chart_builder_lay_out (ChartBuilder *builder, double y, double height)
{
  double around = chart_axis_get_height_above (builder) + chart_axis_get_height_below (builder);

  lay_out_columns (builder);
  lay_out_values (builder);
  builder->plot_top = y + chart_axis_get_height_above (builder);
  lay_out_rows (builder, height > 0 ? MAX (height - around, 1) : 0);
  add_bands (builder);
}

/* Labels answer to the pointer as their row's mark does, if it has only one. */
static guint
find_only_item (const ChartBuilder *builder, guint row)
{
  guint found = 0;

  for (guint i = 0; i < builder->scene->items->len; i++)
    if (g_array_index (builder->scene->items, ChartItem, i).row == row)
      {
        if (found != 0)
          return 0;
        found = i + 1;
      }
  return found;
}

static void
add_row_label (ChartBuilder *builder, guint i)
{
  const ChartRow *row = chart_builder_get_row (builder, i);
  ChartWeight weight = get_label_weight (row);
  ChartPaint paint = row->series >= 0 ? chart_paint_series (CHART_PAINT_SERIES_TEXT, row->series, 0)
                                      : chart_paint (CHART_PAINT_INK);
  g_autofree char *label
      = dup_row_text (builder, row->label, CHART_SIZE_LABEL, weight, builder->label_width + 0.01);
  g_autofree char *note = dup_row_text (builder, row->note, CHART_SIZE_NOTE, CHART_WEIGHT_NORMAL,
                                        builder->note_width + 0.01);
  double top = chart_scale_get_point (&builder->rows, i);
  double y = (top + chart_scale_get_point (&builder->rows, i + 1)) / 2;
  double label_y = builder->has_low_notes && note != NULL ? y - 7 : y;
  double note_y = builder->has_low_notes ? y + 8 : y;
  double edge = builder->has_left_labels ? builder->left : builder->left + builder->label_width;
  ChartAlign align = builder->has_left_labels ? CHART_ALIGN_START : CHART_ALIGN_END;

  builder->item = find_only_item (builder, i);
  if (label != NULL)
    chart_builder_add_text (builder, label, edge, label_y, align, CHART_SIZE_LABEL, weight, paint);
  if (note != NULL)
    chart_builder_add_text (builder, note, builder->has_low_notes ? edge : builder->note_x, note_y,
                            builder->has_low_notes ? align : CHART_ALIGN_END, CHART_SIZE_NOTE,
                            CHART_WEIGHT_NORMAL, chart_paint (CHART_PAINT_QUIET));
  builder->item = 0;
}

void
chart_builder_add_row_labels (ChartBuilder *builder)
{
  if (builder->mark->plot_height > 0)
    return;
  for (guint i = 0; i < builder->n_rows; i++)
    add_row_label (builder, i);
}
