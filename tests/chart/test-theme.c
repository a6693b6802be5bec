/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Themes: words can be read, and series stay apart for colour-blind eyes. */

#include "chart-paint.h"

#include <math.h>

static const char *const names[]
    = { "light", "dark", "high-contrast", "high-contrast-dark", "print" };

/* What an eye sees of linear RGB: all of it, or without its long, middle or short cones (Machado,
 * Oliveira and Fernandes 2009, severity 1). */
static const double sights[4][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
bend (double t)
{
  return t > 0.008856 ? cbrt (t) : 7.787 * t + 16.0 / 116;
}

/* CIE L*a*b* of a colour as that eye sees it. */
static void
see (ChartColor color, const double sight[3][3], double lab[3])
{
  const double rgb[3] = { linearize (color.red), linearize (color.green), linearize (color.blue) };
  double seen[3], x, y, z;

  for (guint i = 0; i < 3; i++)
    {
      double sum = sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2];

      seen[i] = CLAMP (sum, 0, 1);
    }
  x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505;
  y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
  z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089;
  lab[0] = 116 * bend (y) - 16;
  lab[1] = 500 * (bend (x) - bend (y));
  lab[2] = 200 * (bend (y) - bend (z));
}

static double
get_difference (ChartColor a, ChartColor b, const double sight[3][3])
{
  double one[3], other[3];

  see (a, sight, one);
  see (b, sight, other);
  return hypot (hypot (one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
}

static void
test_series_apart (void)
{
  for (guint t = 0; t < G_N_ELEMENTS (names); t++)
    for (guint i = 0; i < CHART_N_SERIES; i++)
      for (guint k = i + 1; k < CHART_N_SERIES; k++)
        for (guint s = 0; s < G_N_ELEMENTS (sights); s++)
          {
            const ChartTheme *theme = chart_theme_find (names[t]);
            double difference = get_difference (chart_theme_get_series_color (theme, i),
                                                chart_theme_get_series_color (theme, k), sights[s]);

            g_test_message ("%s: %u and %u for eye %u: %.1f", names[t], i, k, s, difference);
            g_assert_cmpfloat (difference, >=, i == 0 && k == 1 ? 40 : 13);
          }
}

static void
check_contrast (const ChartTheme *theme, const char *name, ChartPaint words, ChartPaint ground,
                double least)
{
  char buffer[40];
  double contrast = chart_color_get_contrast (chart_theme_get_color (theme, words),
                                              chart_theme_get_color (theme, ground));

  chart_paint_format (words, buffer);
  g_test_message ("%s: %s %.2f", name, buffer, contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

static void
test_words_can_be_read (void)
{
  const ChartPaint ground = chart_paint (CHART_PAINT_BACKGROUND);

  for (guint t = 0; t < G_N_ELEMENTS (names); t++)
    {
      const ChartTheme *theme = chart_theme_find (names[t]);
      gboolean is_high = g_str_has_prefix (names[t], "high");

      check_contrast (theme, names[t], chart_paint (CHART_PAINT_INK), ground, is_high ? 15 : 10);
      check_contrast (theme, names[t], chart_paint (CHART_PAINT_QUIET), ground, is_high ? 7 : 4.5);
      for (gint i = -1; i < CHART_N_SERIES; i++)
        {
          check_contrast (theme, names[t], chart_paint_series (CHART_PAINT_SERIES_TEXT, i, 0),
                          ground, is_high ? 7 : 4.5);
          for (gint tint = 0; tint < CHART_N_TINTS; tint++)
            check_contrast (theme, names[t], chart_paint_series (CHART_PAINT_ON_SERIES, i, tint),
                            chart_paint_series (CHART_PAINT_SERIES, i, tint), 3.5);
        }
    }
}

static void
test_names (void)
{
  g_assert_true (chart_theme_find ("light") == chart_theme_light);
  g_assert_true (chart_theme_find ("dark") == chart_theme_dark);
  g_assert_true (chart_theme_find ("high-contrast") == chart_theme_high_contrast);
  g_assert_true (chart_theme_find ("high-contrast-dark") == chart_theme_high_contrast_dark);
  g_assert_true (chart_theme_find ("print") == chart_theme_print);
  g_assert_null (chart_theme_find ("sepia"));
  g_assert_cmpfloat (chart_theme_get_series_color (chart_theme_light, 0).blue, ==, 0xd8 / 255.0);
  g_assert_cmpfloat (chart_theme_get_series_color (chart_theme_light, 1).red, ==, 0xe6 / 255.0);
  g_assert_cmpfloat (chart_theme_get_series_color (chart_theme_light, CHART_N_SERIES + 1).red, ==,
                     0xe6 / 255.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/theme/series-apart", test_series_apart);
  g_test_add_func ("/chart/theme/words-can-be-read", test_words_can_be_read);
  g_test_add_func ("/chart/theme/names", test_names);
  return g_test_run ();
}
