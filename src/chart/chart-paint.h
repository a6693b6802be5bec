/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paint roles: what a shape is, said instead of its colour. A theme answers with the colour while
 * drawing. */

#pragma once

#include "chart-theme.h"

G_BEGIN_DECLS

typedef enum
{
  CHART_PAINT_NONE,
  CHART_PAINT_BACKGROUND,
  CHART_PAINT_INK,         /* text that is read first */
  CHART_PAINT_QUIET,       /* notes, ticks, captions */
  CHART_PAINT_GRID,
  CHART_PAINT_BASELINE,
  CHART_PAINT_SERIES,      /* a mark: the series colour, paler by tint */
  CHART_PAINT_SERIES_VEIL, /* the series colour, half transparent */
  CHART_PAINT_SERIES_TEXT, /* words in the series' colour, dark or light enough to be read */
  CHART_PAINT_ON_SERIES,   /* words upon a SERIES fill of the same series and tint */
  CHART_N_PAINTS
} ChartPaintRole;

/* How much paler than its series a mark is. The table of a theme gives the amount. */
#define CHART_N_TINTS 8

/* A role with its arguments. Series are taken modulo CHART_N_SERIES; a negative one is the neutral
 * grey. */
typedef struct
{
  guint8 role; /* ChartPaintRole */
  gint8 series;
  guint8 tint; /* below CHART_N_TINTS */
} ChartPaint;

static inline ChartPaint
chart_paint (ChartPaintRole role)
{
  return (ChartPaint){ role, 0, 0 };
}

ChartPaint chart_paint_series (ChartPaintRole role, gint series, gint tint);

/* "ink", "series-1", "series-1/2" for tint 2; the buffer holds it all. */
void chart_paint_format (ChartPaint paint, char buffer[40]);

ChartColor chart_theme_get_color (const ChartTheme *theme, ChartPaint paint);

/* Whether pale marks need an outline in the series' full colour under this theme. */
gboolean chart_theme_has_outlines (const ChartTheme *theme);

/* The contrast of two opaque colours as WCAG 2 defines it, 1 to 21. */
double chart_color_get_contrast (ChartColor a, ChartColor b);

G_END_DECLS
