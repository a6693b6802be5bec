/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers at ticks and in tables, as short as the distance of ticks allows. */

#include "chart-scale.h"

#include <glib/gi18n.h>
#include <locale.h>

#define MINUS "−"
#define SCIENTIFIC 1e13 /* from here on, 1e+13 */

typedef struct
{
  double least; /* magnitudes from here on */
  double divisor;
  const char *suffix;
} Magnitude;

static const Magnitude magnitudes[] = {
  /* Translators: these follow a number at an axis: "1.5bn", "2m", "75k". */
  { 1e9, 1e9, NC_ ("magnitude", "bn") },
  { 1e6, 1e6, NC_ ("magnitude", "m") },
  { 1e3, 1e3, NC_ ("magnitude", "k") },
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

const char *
chart_number_get_group_separator (void)
{
  const struct lconv *conventions = localeconv ();

  if (*conventions->thousands_sep != '\0')
    return conventions->thousands_sep;
  return g_str_equal (conventions->decimal_point, ".") ? "," : "\u202f";
}

static void
append_number (GString *text, double value, const char *format)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *point;

  g_ascii_formatd (buffer, sizeof buffer, format, value);
  point = strchr (buffer, '.');
  g_string_append_len (text, buffer, point != NULL ? point - buffer : -1);
  if (point == NULL)
    return;
  g_string_append (text, localeconv ()->decimal_point);
  g_string_append (text, point + 1);
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
  end = start + strspn (text->str + start, "0123456789");
  for (gsize at = end; at > start + 3;)
    {
      at -= 3;
      g_string_insert (text, at, chart_number_get_group_separator ());
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
      if (*magnitude->suffix != '\0')
        g_string_append (text, g_dpgettext2 (NULL, "magnitude", magnitude->suffix));
    }
}

static void
append_amount (GString *text, const ChartSpec *spec, double amount, double step)
{
  if (amount >= SCIENTIFIC)
    append_number (text, amount, "%.3g");
  else if (spec->number == CHART_NUMBER_PERCENT)
    append_fixed (text, amount * 100,
                  step > 0 ? count_decimals (step * 100) : amount > 0 && amount < 0.1);
  else if (step > 0)
    append_short (text, amount, step);
  else
    append_whole (text, amount);
}

char *
chart_number_dup (const ChartSpec *spec, double value, double step, gboolean is_difference)
{
  const char *sign = value < 0 ? MINUS : is_difference && value > 0 ? "+" : "";
  g_autoptr (GString) text = NULL;

  if (!isfinite (value))
    return g_strdup ("–");
  text = g_string_new (sign);
  if (spec->number == CHART_NUMBER_MONEY && spec->unit != NULL)
    g_string_append (text, spec->unit);
  append_amount (text, spec, fabs (value), step);
  if (spec->number == CHART_NUMBER_MONEY && spec->unit_behind != NULL)
    g_string_append (text, spec->unit_behind);
  if (spec->number == CHART_NUMBER_PERCENT)
    /* Translators: a share in per cent: "17%". */
    return g_strdup_printf (_("%s%%"), text->str);
  return g_strdup (text->str);
}
