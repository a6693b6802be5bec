/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers at ticks and in tables, as short as the distance of ticks allows. */

#include "chart-scale.h"

#define MINUS "−"
#define SCIENTIFIC 1e13 /* from here on, 1e+13 */

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
append_number (GString *text, double value, const char *format)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, format, value));
}

static void
append_fixed (GString *text, double value, guint decimals)
{
  static const char *const formats[] = { "%.0f", "%.1f", "%.2f", "%.3f", "%.4f" };

  append_number (text, value, formats[MIN (decimals, G_N_ELEMENTS (formats) - 1)]);
}

/* Whole, in groups of three; cents only of small amounts. */
static void
append_whole (GString *text, double value)
{
  gsize start = text->len, end;

  append_fixed (text, value, value < 100 && value != round (value) ? 2 : 0);
  end = start + strcspn (text->str + start, ".");
  for (gsize at = end; at > start + 3;)
    {
      at -= 3;
      g_string_insert_c (text, at, ',');
    }
}

static const Magnitude *
get_magnitude (double value)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (magnitudes) && value < magnitudes[i].least * (1 - 1e-9))
    i++;
  return &magnitudes[i];
}

static void
append_short (GString *text, double value, double step)
{
  const Magnitude *magnitude = get_magnitude (MAX (value, MIN (step, 1e9)));

  if (value == 0)
    append_fixed (text, 0, 0);
  else
    {
      append_fixed (text, value / magnitude->divisor, count_decimals (step / magnitude->divisor));
      g_string_append (text, magnitude->suffix);
    }
}

char *
chart_number_dup (const ChartSpec *spec, double value, double step, gboolean is_difference)
{
  GString *text;
  double absolute = fabs (value);

  if (!isfinite (value))
    return g_strdup ("–");

  text = g_string_new (value < 0 ? MINUS : is_difference && value > 0 ? "+" : "");
  if (spec->number == CHART_NUMBER_MONEY && spec->unit != NULL)
    g_string_append (text, spec->unit);
  if (absolute >= SCIENTIFIC)
    append_number (text, absolute, "%.3g");
  else if (spec->number == CHART_NUMBER_PERCENT)
    append_fixed (text, absolute * 100,
                  step > 0 ? count_decimals (step * 100) : absolute > 0 && absolute < 0.1);
  else if (step > 0)
    append_short (text, absolute, step);
  else
    append_whole (text, absolute);
  if (spec->number == CHART_NUMBER_PERCENT)
    g_string_append_c (text, '%');
  return g_string_free (text, FALSE);
}
