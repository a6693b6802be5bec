/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scales' tables and the arithmetic of nice ticks. */

#include "chart-scale.h"

#define N_TICKS_MAX 50

void
chart_range_add (ChartRange *range, double value)
{
  if (!isfinite (value))
    return;
  value = CLAMP (value, -CHART_VALUE_MAX, CHART_VALUE_MAX);
  range->lo = MIN (range->lo, value);
  range->hi = MAX (range->hi, value);
}

gboolean
chart_range_is_empty (const ChartRange *range)
{
  return !(range->lo <= range->hi);
}

static double
linear_to_point (const ChartScale *scale, double value)
{
  double along;

  value = CLAMP (value, -CHART_VALUE_MAX, CHART_VALUE_MAX);
  along = (value - scale->lo) / (scale->hi - scale->lo);
  if (isnan (along))
    along = 0;
  return scale->from + (scale->to - scale->from) * CLAMP (along, 0, 1);
}

/* The least nice number that is not below @rough. */
static double
get_nice_step (double rough)
{
  static const double factors[] = { 1, 2, 2.5, 5 };
  double power = pow (10, floor (log10 (rough)));

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= rough * (1 - 1e-9))
      return factors[i] * power;
  return 10 * power;
}

static void
add_ticks (const ChartScale *scale, double step, guint n_max, GArray *ticks)
{
  double first = ceil ((scale->lo - scale->origin) / step - 1e-9);

  g_array_set_size (ticks, 0);
  for (guint i = 0; i <= n_max; i++)
    {
      double tick = scale->origin + (first + i) * step;

      if (!isfinite (tick) || tick > scale->hi + step * 1e-9)
        break;
      tick = CLAMP (tick, scale->lo, scale->hi);
      /* Two ticks alike: the step is too fine for numbers of this size. */
      if (ticks->len > 0 && !(tick > g_array_index (ticks, double, ticks->len - 1)))
        break;
      g_array_append_val (ticks, tick);
    }
}

static GArray *
linear_dup_ticks (const ChartScale *scale, guint n_max)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  double range = scale->hi - scale->lo, step;

  n_max = MIN (n_max, N_TICKS_MAX);
  if (n_max == 0 || !(range > 0) || !isfinite (range))
    return ticks;
  step = get_nice_step (range / n_max);
  if (!(step > 0) || !isfinite (step))
    return ticks;
  add_ticks (scale, step, n_max, ticks);
  while (ticks->len > n_max)
    {
      step = get_nice_step (step * 1.01);
      add_ticks (scale, step, n_max, ticks);
    }
  return ticks;
}

static double
band_to_point (const ChartScale *scale, double band)
{
  return scale->from + (scale->to - scale->from) * CLAMP (band, 0, scale->hi) / MAX (scale->hi, 1);
}

static GArray *
band_dup_ticks (const ChartScale *scale, guint n_max)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));

  for (double band = 0; band < scale->hi && ticks->len < n_max; band++)
    g_array_append_val (ticks, band);
  return ticks;
}

static const ChartScaleClass linear = { linear_to_point, linear_dup_ticks };
static const ChartScaleClass band = { band_to_point, band_dup_ticks };

void
chart_scale_init_linear (ChartScale *scale, ChartRange range, double from, double to)
{
  if (chart_range_is_empty (&range))
    range = (ChartRange){ 0, 1 };
  if (!(range.hi > range.lo))
    {
      double room = MAX (fabs (range.lo) * 0.1, 1e-3);

      range = (ChartRange){ range.lo - room, range.hi + room };
    }
  *scale = (ChartScale){ &linear, range.lo, range.hi, from, to, 0 };
}

void
chart_scale_init_band (ChartScale *scale, guint n_bands, double from, double to)
{
  *scale = (ChartScale){ &band, 0, n_bands, from, to, 0 };
}

double
chart_scale_get_point (const ChartScale *scale, double value)
{
  return scale->klass->to_point (scale, value);
}

GArray *
chart_scale_dup_ticks (const ChartScale *scale, guint n_max)
{
  return scale->klass->dup_ticks (scale, n_max);
}
