/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The value axis: light lines at nice numbers, their labels, its title, and the baseline. */

#include "chart-mark.h"

#define LABEL_LINE 18.0
#define TITLE_LINE 16.0
#define LABEL_SPACE 14.0 /* between two tick labels at least */
#define N_TICKS_MAX 9

typedef struct
{
  double left, right;
} Span;

static gboolean
has_ticks (const ChartBuilder *builder)
{
  return builder->axis != CHART_AXIS_NONE;
}

static gboolean
is_above (const ChartBuilder *builder)
{
  return builder->axis != CHART_AXIS_BELOW;
}

static gboolean
has_baseline_label (const ChartBuilder *builder)
{
  return isfinite (builder->spec->baseline) && builder->spec->baseline_label != NULL;
}

static double
get_height (const ChartBuilder *builder)
{
  return (has_ticks (builder) || has_baseline_label (builder) ? LABEL_LINE : 0)
         + (builder->spec->value_title != NULL && has_ticks (builder) ? TITLE_LINE : 0);
}

double
chart_axis_get_height_above (const ChartBuilder *builder)
{
  return is_above (builder) ? get_height (builder) : 0;
}

double
chart_axis_get_height_below (const ChartBuilder *builder)
{
  return is_above (builder) ? 0 : get_height (builder);
}

static double
get_label_y (const ChartBuilder *builder)
{
  return is_above (builder) ? builder->plot_top - LABEL_LINE / 2
                            : builder->plot_bottom + LABEL_LINE / 2;
}

/* Whether two labels would touch. */
static gboolean
touches (Span a, Span b)
{
  return a.left < b.right + LABEL_SPACE / 2 && b.left < a.right + LABEL_SPACE / 2;
}

static Span
get_span (ChartBuilder *builder, const char *label, double x, ChartWeight weight)
{
  double half = chart_ruler_measure (&builder->ruler, label, CHART_SIZE_TICK, weight) / 2;
  double middle
      = CLAMP (x, builder->left + half, MAX (builder->right - half, builder->left + half));

  return (Span){ middle - half, middle + half };
}

static void
add_line_at (ChartBuilder *builder, ChartLayer layer, double x, double width, ChartPaintRole paint)
{
  chart_builder_add_line (builder, layer, (ChartPoint){ x, builder->plot_top },
                          (ChartPoint){ x, builder->plot_bottom }, width, chart_paint (paint));
}

static Span
add_baseline (ChartBuilder *builder)
{
  double x = chart_scale_get_point (&builder->x, builder->spec->baseline);
  g_autofree char *clean = NULL, *label = NULL;
  Span span;

  add_line_at (builder, CHART_LAYER_GRID, x, 1.5, CHART_PAINT_BASELINE);
  if (!has_baseline_label (builder))
    return (Span){ -1e6, -1e6 };
  clean = chart_ruler_dup_clean (builder->spec->baseline_label, CHART_N_CHARS_MAX);
  label = chart_ruler_dup_shortened (&builder->ruler, clean, CHART_SIZE_TICK, CHART_WEIGHT_BOLD,
                                     (builder->right - builder->left) / 2);
  span = get_span (builder, label, x, CHART_WEIGHT_BOLD);
  chart_builder_add_text (builder, label, span.left, get_label_y (builder), CHART_ALIGN_START,
                          CHART_SIZE_TICK, CHART_WEIGHT_BOLD, chart_paint (CHART_PAINT_INK));
  return span;
}

static char *
dup_tick_label (const ChartBuilder *builder, double tick, double step)
{
  const ChartSpec *spec = builder->spec;
  gboolean is_relative = spec->has_relative_ticks && isfinite (spec->baseline);

  return chart_number_dup (spec, is_relative ? tick - spec->baseline : tick, step, is_relative);
}

/* As many ticks as have room for their labels. */
static GArray *
dup_ticks (ChartBuilder *builder, double *step)
{
  double room = builder->plot_right - builder->plot_left;
  GArray *ticks = NULL;

  for (guint n_max = N_TICKS_MAX; n_max > 0; n_max--)
    {
      double widest = 0;

      g_clear_pointer (&ticks, g_array_unref);
      ticks = chart_scale_dup_ticks (&builder->x, n_max);
      *step = ticks->len > 1 ? g_array_index (ticks, double, 1) - g_array_index (ticks, double, 0)
                             : 0;
      for (guint i = 0; i < ticks->len; i++)
        {
          g_autofree char *label
              = dup_tick_label (builder, g_array_index (ticks, double, i), *step);

          widest = MAX (widest, chart_ruler_measure (&builder->ruler, label, CHART_SIZE_TICK,
                                                     CHART_WEIGHT_NORMAL));
        }
      if (ticks->len < 2
          || (widest + LABEL_SPACE) / room * (builder->x.hi - builder->x.lo) <= *step)
        break;
    }
  return ticks;
}

static void
add_ticks (ChartBuilder *builder, Span baseline)
{
  double step, y = get_label_y (builder);
  g_autoptr (GArray) ticks = dup_ticks (builder, &step);
  Span last = { -1e6, -1e6 };

  for (guint i = 0; i < ticks->len; i++)
    {
      double tick = g_array_index (ticks, double, i);
      double x = chart_scale_get_point (&builder->x, tick);
      g_autofree char *label = dup_tick_label (builder, tick, step);
      Span span = get_span (builder, label, x, CHART_WEIGHT_NORMAL);

      if (!isfinite (builder->spec->baseline)
          || fabs (x - chart_scale_get_point (&builder->x, builder->spec->baseline)) > 1)
        add_line_at (builder, CHART_LAYER_GRID, x, 1, CHART_PAINT_GRID);
      if (touches (span, baseline) || touches (span, last) || span.right > builder->right)
        continue;
      chart_builder_add_text (builder, label, span.left, y, CHART_ALIGN_START, CHART_SIZE_TICK,
                              CHART_WEIGHT_NORMAL, chart_paint (CHART_PAINT_QUIET));
      last = span;
    }
}

static void
add_title (ChartBuilder *builder)
{
  g_autofree char *clean = NULL, *label = NULL;
  double y = is_above (builder) ? builder->plot_top - LABEL_LINE - TITLE_LINE / 2
                                : builder->plot_bottom + LABEL_LINE + TITLE_LINE / 2;

  if (builder->spec->value_title == NULL)
    return;
  clean = chart_ruler_dup_clean (builder->spec->value_title, CHART_N_CHARS_MAX);
  label = chart_ruler_dup_shortened (&builder->ruler, clean, CHART_SIZE_TICK, CHART_WEIGHT_NORMAL,
                                     builder->right - builder->plot_left);
  chart_builder_add_text (builder, label, builder->plot_left, y, CHART_ALIGN_START, CHART_SIZE_TICK,
                          CHART_WEIGHT_NORMAL, chart_paint (CHART_PAINT_QUIET));
}

void
chart_builder_add_axis (ChartBuilder *builder)
{
  Span baseline = { -1e6, -1e6 };

  if (has_ticks (builder))
    add_title (builder);
  if (isfinite (builder->spec->baseline))
    baseline = add_baseline (builder);
  if (has_ticks (builder))
    add_ticks (builder, baseline);
}
