/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts measured and drawn by pango, or measured by counting characters. Shortening and wrapping
 * are the same for both; where a line may be broken is pango's word. */

#include "chart-ruler.h"
#include "chart-text-private.h"

#define ELLIPSIS "…"
#define FIXED_WIDTH 0.6

/* Metrics must not depend on the scale or the screen, or labels would move between screen and file.
 */
static void
set_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

void
chart_ruler_init (ChartRuler *ruler, ChartText *text, cairo_t *cr)
{
  PangoContext *context;

  ruler->text = text != NULL ? chart_text_ref (text) : chart_text_new (NULL);
  ruler->layout = NULL;
  if (ruler->text->is_fixed && cr == NULL)
    return;
  /* pango's default font map is the thread's own. */
  context = cr != NULL ? pango_cairo_create_context (cr)
                       : pango_font_map_create_context (pango_cairo_font_map_get_default ());
  set_font_options (context);
  ruler->layout = pango_layout_new (context);
  pango_layout_set_single_paragraph_mode (ruler->layout, TRUE);
  g_object_unref (context);
}

void
chart_ruler_clear (ChartRuler *ruler)
{
  g_clear_object (&ruler->layout);
  g_clear_pointer (&ruler->text, chart_text_unref);
}

static void
set_layout (ChartRuler *ruler, const char *string, double size, ChartWeight weight)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family (font, ruler->text->family);
  pango_font_description_set_weight (font, weight == CHART_WEIGHT_BOLD ? PANGO_WEIGHT_BOLD
                                                                       : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (ruler->layout, font);
  pango_layout_set_text (ruler->layout, string, -1);
}

double
chart_ruler_measure (ChartRuler *ruler, const char *string, double size, ChartWeight weight)
{
  PangoRectangle logical;

  if (ruler->text->is_fixed)
    return g_utf8_strlen (string, -1) * FIXED_WIDTH * size;
  set_layout (ruler, string, size, weight);
  pango_layout_get_extents (ruler->layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* Line and paragraph separators break a layout as a newline does. */
static gboolean
is_unprintable (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;
}

char *
chart_ruler_dup_clean (const char *string, guint n_max)
{
  /* A bounded copy first: a character has at most four bytes. */
  gsize n_bytes = strnlen (string, (gsize) n_max * 4 + 4);
  g_autofree char *valid = g_utf8_make_valid (string, n_bytes);
  GString *clean = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (n >= n_max)
        {
          g_string_append (clean, ELLIPSIS);
          break;
        }
      g_string_append_unichar (clean, is_unprintable (c) ? ' ' : c);
    }
  return g_string_free (clean, FALSE);
}

/* One attribute a character and one for the end. */
static PangoLogAttr *
get_breaks (const char *string, glong n_chars)
{
  PangoLogAttr *attrs = g_new0 (PangoLogAttr, n_chars + 1);

  pango_get_log_attrs (string, strlen (string), -1, pango_language_from_string ("en"), attrs,
                       n_chars + 1);
  return attrs;
}

static char *
dup_start_with_ellipsis (const char *string, glong n_chars)
{
  g_autofree char *start = g_utf8_substring (string, 0, n_chars);

  return g_strconcat (g_strchomp (start), ELLIPSIS, NULL);
}

char *
chart_ruler_dup_shortened (ChartRuler *ruler, const char *string, double size, ChartWeight weight,
                           double width_max)
{
  glong n_chars, low = 0, high;
  g_autofree PangoLogAttr *attrs = NULL;

  if (chart_ruler_measure (ruler, string, size, weight) <= width_max)
    return g_strdup (string);

  n_chars = g_utf8_strlen (string, -1);
  attrs = get_breaks (string, n_chars);
  high = n_chars;
  while (high - low > 1)
    {
      glong middle = (low + high) / 2;
      g_autofree char *candidate = dup_start_with_ellipsis (string, middle);

      if (chart_ruler_measure (ruler, candidate, size, weight) <= width_max)
        low = middle;
      else
        high = middle;
    }
  while (low > 0 && !attrs[low].is_cursor_position)
    low--;
  return dup_start_with_ellipsis (string, low);
}

/* The number of characters that the next line takes, at least one. */
static glong
find_break (ChartRuler *ruler, const char *string, const PangoLogAttr *attrs, glong n_chars,
            double size, ChartWeight weight, double width_max)
{
  glong fits = 0;

  for (glong i = 1; i <= n_chars; i++)
    {
      g_autofree char *line = NULL;

      if (i < n_chars && !attrs[i].is_line_break)
        continue;
      line = g_strchomp (g_utf8_substring (string, 0, i));
      if (chart_ruler_measure (ruler, line, size, weight) > width_max)
        break;
      fits = i;
    }
  return fits;
}

GPtrArray *
chart_ruler_wrap (ChartRuler *ruler, const char *string, double size, ChartWeight weight,
                  double width_max, guint n_lines_max)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  glong n_chars = g_utf8_strlen (string, -1);
  g_autofree PangoLogAttr *attrs = get_breaks (string, n_chars);
  glong start = 0;

  while (start < n_chars)
    {
      const char *rest = g_utf8_offset_to_pointer (string, start);
      glong fits
          = lines->len + 1 >= n_lines_max
                ? 0
                : find_break (ruler, rest, attrs + start, n_chars - start, size, weight, width_max);

      if (fits == 0) /* the last line, or a word that is wider than a line */
        {
          g_ptr_array_add (lines, chart_ruler_dup_shortened (ruler, rest, size, weight, width_max));
          break;
        }
      g_ptr_array_add (lines, g_strchomp (g_utf8_substring (rest, 0, fits)));
      start += fits;
    }
  return lines;
}

static void
move_to (ChartRuler *ruler, cairo_t *cr, double x, double baseline)
{
  cairo_move_to (cr, x,
                 baseline - (double) pango_layout_get_baseline (ruler->layout) / PANGO_SCALE);
}

void
chart_ruler_draw (ChartRuler *ruler, cairo_t *cr, const char *string, double size,
                  ChartWeight weight, double x, double baseline)
{
  g_return_if_fail (ruler->layout != NULL);

  set_layout (ruler, string, size, weight);
  move_to (ruler, cr, x, baseline);
  pango_cairo_show_layout (cr, ruler->layout);
}

void
chart_ruler_outline (ChartRuler *ruler, cairo_t *cr, const char *string, double size,
                     ChartWeight weight, double x, double baseline)
{
  g_return_if_fail (ruler->layout != NULL);

  set_layout (ruler, string, size, weight);
  move_to (ruler, cr, x, baseline);
  pango_cairo_layout_path (cr, ruler->layout);
}
