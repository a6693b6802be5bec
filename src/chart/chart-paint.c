/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paint roles and their names. */

#include "chart-paint.h"

static const char *const role_names[CHART_N_PAINTS] = {
  [CHART_PAINT_NONE] = "none",        [CHART_PAINT_BACKGROUND] = "background",
  [CHART_PAINT_INK] = "ink",          [CHART_PAINT_QUIET] = "quiet",
  [CHART_PAINT_GRID] = "grid",        [CHART_PAINT_BASELINE] = "baseline",
  [CHART_PAINT_SERIES] = "series",    [CHART_PAINT_SERIES_VEIL] = "veil",
  [CHART_PAINT_SERIES_TEXT] = "text", [CHART_PAINT_ON_SERIES] = "on",
};

ChartPaint
chart_paint_series (ChartPaintRole role, gint series, gint tint)
{
  return (ChartPaint){ role, series < 0 ? -1 : series % CHART_N_SERIES,
                       CLAMP (tint, 0, CHART_N_TINTS - 1) };
}

void
chart_paint_format (ChartPaint paint, char buffer[40])
{
  const char *name = role_names[MIN (paint.role, CHART_N_PAINTS - 1)];

  if (paint.role < CHART_PAINT_SERIES)
    g_snprintf (buffer, 40, "%s", name);
  else if (paint.tint == 0)
    g_snprintf (buffer, 40, "%s-%d", name, paint.series);
  else
    g_snprintf (buffer, 40, "%s-%d/%d", name, paint.series, paint.tint);
}
