/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours for paint roles. Static tables, safe for colour-blind eyes; series colours are the
 * same roles in every theme, so a side keeps its colour everywhere. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ChartTheme ChartTheme;

typedef struct
{
  double red, green, blue, alpha;
} ChartColor;

#define CHART_N_SERIES 6

extern const ChartTheme *const chart_theme_light;
extern const ChartTheme *const chart_theme_dark;
extern const ChartTheme *const chart_theme_high_contrast;
extern const ChartTheme *const chart_theme_high_contrast_dark;
extern const ChartTheme *const chart_theme_print;

/**
 * chart_theme_find:
 *
 * Returns: (nullable): "light", "dark", "high-contrast", "high-contrast-dark" or "print".
 */
const ChartTheme *chart_theme_find (const char *name);

/**
 * chart_theme_get_series_color:
 *
 * Returns: the colour of a series, for widgets that stand beside charts.
 */
ChartColor chart_theme_get_series_color (const ChartTheme *theme, guint series);

/* The same, dark or light enough for words on the theme's background. */
ChartColor chart_theme_get_series_text_color (const ChartTheme *theme, guint series);

/* What chart_export() lays under a chart; chart_scene_draw() leaves the ground to its caller. */
ChartColor chart_theme_get_background_color (const ChartTheme *theme);

G_END_DECLS
