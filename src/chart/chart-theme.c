/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The themes: one table of colours each, and the arithmetic that makes pale marks and readable
 * words of them. */

#include "chart-paint.h"

#include <math.h>

/* Colours as 0xRRGGBB. The series arrays end with the neutral grey of series -1. */
struct _ChartTheme
{
  const char *name;
  guint32 background, ink, quiet, grid, baseline;
  guint32 series[CHART_N_SERIES + 1];
  guint32 words[CHART_N_SERIES + 1];
  double tints[CHART_N_TINTS]; /* share of the background in a pale mark */
  gboolean has_outlines;
};

static const ChartTheme light = {
  .name = "light",
  .background = 0xffffff,
  .ink = 0x241f31,
  .quiet = 0x6b6873,
  .grid = 0xe6e5e8,
  .baseline = 0x5e5c64,
  .series = { 0x1c71d8, 0xe66100, 0x4b2a6b, 0x12a08a, 0x8a1550, 0xb5835a, 0x8a8890 },
  .words = { 0x1a5fb4, 0xb84a00, 0x4b2a6b, 0x0b7565, 0x8a1550, 0x8a5a30, 0x6b6873 },
  .tints = { 0, 0.36, 0.64, 0.75, 0.82, 0.86, 0.9, 0.92 },
};

static const ChartTheme dark = {
  .name = "dark",
  .background = 0x303030,
  .ink = 0xf4f3f6,
  .quiet = 0xb4b2b8,
  .grid = 0x454548,
  .baseline = 0xc0bfbc,
  .series = { 0x62a0ea, 0xff9045, 0x8ff0a4, 0xf9f06b, 0xa5725a, 0xf0c6e0, 0x9a9996 },
  .words = { 0x8ab9f2, 0xffa769, 0x8ff0a4, 0xf9f06b, 0xd0a08a, 0xf0c6e0, 0xb4b2b8 },
  .tints = { 0, 0.38, 0.6, 0.7, 0.77, 0.82, 0.86, 0.88 },
};

static const ChartTheme high_contrast = {
  .name = "high-contrast",
  .background = 0xffffff,
  .ink = 0x000000,
  .quiet = 0x3d3846,
  .grid = 0xb0afb3,
  .baseline = 0x000000,
  .series = { 0x1a4f9c, 0xb34700, 0x2f1747, 0x0a7a68, 0x7a0f45, 0x8a5a30, 0x5e5c64 },
  .words = { 0x123a75, 0x8a3500, 0x2f1747, 0x06503f, 0x7a0f45, 0x6b4423, 0x3d3846 },
  .tints = { 0, 0.4, 0.66, 0.76, 0.83, 0.88, 0.92, 0.95 },
  .has_outlines = TRUE,
};

static const ChartTheme high_contrast_dark = {
  .name = "high-contrast-dark",
  .background = 0x000000,
  .ink = 0xffffff,
  .quiet = 0xdeddda,
  .grid = 0x5e5c64,
  .baseline = 0xffffff,
  .series = { 0x78aeff, 0xffa348, 0x8ff0a4, 0xf9f06b, 0xc98e66, 0xffffff, 0xc0bfbc },
  .words = { 0x99c1f1, 0xffbe6f, 0x8ff0a4, 0xf9f06b, 0xe0b090, 0xffffff, 0xdeddda },
  .tints = { 0, 0.4, 0.62, 0.72, 0.79, 0.84, 0.88, 0.9 },
  .has_outlines = TRUE,
};

/* Blue is much darker than orange here, so that the sides stay apart on a printer without colours.
 */
static const ChartTheme print = {
  .name = "print",
  .background = 0xffffff,
  .ink = 0x000000,
  .quiet = 0x4a4a4a,
  .grid = 0xd0d0d0,
  .baseline = 0x303030,
  .series = { 0x0b4f9e, 0xf08c3a, 0x3d1d57, 0x36a090, 0x8a1550, 0xa07850, 0x808080 },
  .words = { 0x0b4f9e, 0xa34a00, 0x3d1d57, 0x126a5c, 0x8a1550, 0x6b4a28, 0x4a4a4a },
  .tints = { 0, 0.36, 0.64, 0.75, 0.82, 0.86, 0.9, 0.92 },
  .has_outlines = TRUE,
};

const ChartTheme *const chart_theme_light = &light;
const ChartTheme *const chart_theme_dark = &dark;
const ChartTheme *const chart_theme_high_contrast = &high_contrast;
const ChartTheme *const chart_theme_high_contrast_dark = &high_contrast_dark;
const ChartTheme *const chart_theme_print = &print;

static const ChartTheme *const themes[]
    = { &light, &dark, &high_contrast, &high_contrast_dark, &print };

const ChartTheme *
chart_theme_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_str_equal (themes[i]->name, name))
      return themes[i];
  return NULL;
}

static ChartColor
unpack (guint32 rgb)
{
  return (ChartColor){ ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0,
                       (rgb & 0xff) / 255.0, 1 };
}

static ChartColor
mix (ChartColor a, ChartColor b, double share)
{
  return (ChartColor){ a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share,
                       a.blue + (b.blue - a.blue) * share, 1 };
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (ChartColor color)
{
  return 0.2126 * linearize (color.red) + 0.7152 * linearize (color.green)
         + 0.0722 * linearize (color.blue);
}

double
chart_color_get_contrast (ChartColor a, ChartColor b)
{
  double one = get_luminance (a) + 0.05, other = get_luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}

static ChartColor
get_series (const ChartTheme *theme, ChartPaint paint)
{
  guint index = paint.series < 0 ? CHART_N_SERIES : (guint) paint.series % CHART_N_SERIES;

  return mix (unpack (theme->series[index]), unpack (theme->background),
              theme->tints[MIN (paint.tint, CHART_N_TINTS - 1)]);
}

/* The theme's ink or its background, whichever reads better upon the fill. */
static ChartColor
get_words_upon (const ChartTheme *theme, ChartColor fill)
{
  ChartColor ink = unpack (theme->ink), background = unpack (theme->background);

  return chart_color_get_contrast (fill, background) >= chart_color_get_contrast (fill, ink)
             ? background
             : ink;
}

ChartColor
chart_theme_get_color (const ChartTheme *theme, ChartPaint paint)
{
  guint index = paint.series < 0 ? CHART_N_SERIES : (guint) paint.series % CHART_N_SERIES;
  ChartColor color;

  switch ((ChartPaintRole) paint.role)
    {
    case CHART_PAINT_BACKGROUND:
      return unpack (theme->background);
    case CHART_PAINT_INK:
      return unpack (theme->ink);
    case CHART_PAINT_QUIET:
      return unpack (theme->quiet);
    case CHART_PAINT_GRID:
      return unpack (theme->grid);
    case CHART_PAINT_BASELINE:
      return unpack (theme->baseline);
    case CHART_PAINT_SERIES:
      return get_series (theme, paint);
    case CHART_PAINT_SERIES_VEIL:
      color = unpack (theme->series[index]);
      color.alpha = 0.42;
      return color;
    case CHART_PAINT_SERIES_TEXT:
      return unpack (theme->words[index]);
    case CHART_PAINT_ON_SERIES:
      return get_words_upon (theme, get_series (theme, paint));
    case CHART_PAINT_NONE:
    case CHART_N_PAINTS:
    default:
      return (ChartColor){ 0, 0, 0, 0 };
    }
}

gboolean
chart_theme_has_outlines (const ChartTheme *theme)
{
  return theme->has_outlines;
}

ChartColor
chart_theme_get_series_color (const ChartTheme *theme, guint series)
{
  g_return_val_if_fail (theme != NULL, ((ChartColor){ 0, 0, 0, 1 }));
  return unpack (theme->series[series % CHART_N_SERIES]);
}

ChartColor
chart_theme_get_series_text_color (const ChartTheme *theme, guint series)
{
  g_return_val_if_fail (theme != NULL, ((ChartColor){ 0, 0, 0, 1 }));
  return unpack (theme->words[series % CHART_N_SERIES]);
}

ChartColor
chart_theme_get_background_color (const ChartTheme *theme)
{
  g_return_val_if_fail (theme != NULL, ((ChartColor){ 1, 1, 1, 1 }));
  return unpack (theme->background);
}
