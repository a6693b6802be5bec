/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers at ticks and in tables, as short as the distance of ticks allows. */

#include "chart-scale.h"

#define MINUS "−"

typedef struct
{
  double least; /* magnitudes from here on */
  double divisor;
  const char *suffix;
} Magnitude;

static const Magnitude magnitudes[] = {
  { 1e9, 1e9, "bn" },
  { 1e6, 1e6, "m" },
  { 1e3, 1e3, "k" },
  { 0, 1, "" },
};

/* Decimals that tell values apart that are @step from each other. */
static guint
count_decimals (double step)
{
  guint decimals = 0;

  while (decimals < 4 && fabs (step - round (step)) > 1e-6 * fabs (step))
    {
      step *= 10;
      decimals++;
    }
  return decimals;
}

static void
append_number (GString *text, double value, guint decimals)
{
  char format[8], buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_snprintf (format, sizeof format, "%%.%u%s", decimals, value < 1e9 ? "f" : "e");
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, format, value));
}

static const Magnitude *
get_magnitude (double value)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (magnitudes) && value < magnitudes[i].least * (1 - 1e-9))
    i++;
  return &magnitudes[i];
}

/* A step for a value that stands alone: three figures of it. */
static double
get_own_step (double value)
{
  if (value == 0)
    return 1;
  return MAX (pow (10, floor (log10 (value)) - 2), 1e-4);
}

char *
chart_number_dup (const ChartSpec *spec, double value, double step, gboolean is_difference)
{
  GString *text;
  const Magnitude *magnitude;
  double absolute = fabs (value);

  if (!isfinite (value))
    return g_strdup ("–");

  text = g_string_new (value < 0 ? MINUS : is_difference && value > 0 ? "+" : "");
  if (spec->number == CHART_NUMBER_PERCENT)
    {
      append_number (text, absolute * 100, step > 0 ? count_decimals (step * 100) : absolute < 0.1);
      g_string_append_c (text, '%');
      return g_string_free (text, FALSE);
    }
  magnitude = get_magnitude (MAX (absolute, MIN (step, 1e9)));
  if (value == 0)
    magnitude = &magnitudes[G_N_ELEMENTS (magnitudes) - 1];
  if (step <= 0)
    step = get_own_step (absolute);
  if (spec->number == CHART_NUMBER_MONEY && spec->unit != NULL)
    g_string_append (text, spec->unit);
  append_number (text, absolute / magnitude->divisor,
                 value == 0 ? 0 : count_decimals (step / magnitude->divisor));
  g_string_append (text, magnitude->suffix);
  return g_string_free (text, FALSE);
}
