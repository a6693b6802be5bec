/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shapes to elements. Numbers have at most two decimals and no locale. */

#include "chart-markup.h"

#include <math.h>
#include <string.h>

#include "chart-scene-private.h"

#define HALO_WIDTH "3"

static void
append_number (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", isfinite (number) ? number : 0);
  end = buffer + strlen (buffer) - 1;
  while (*end == '0')
    *end-- = '\0';
  if (*end == '.')
    *end = '\0';
  g_string_append (out, g_str_equal (buffer, "-0") ? "0" : buffer);
}

static void
append_attribute (GString *out, const char *name, double number)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, number);
  g_string_append_c (out, '"');
}

/* Markup is made harmless, and characters that turn the direction of what follows are left out,
 * since they would work beyond the text. */
static void
append_text (GString *out, const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iscntrl (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (plain, c);
    }
  escaped = g_markup_escape_text (plain->str, plain->len);
  g_string_append (out, escaped);
}

static void
format_variable (ChartPaint paint, char buffer[48])
{
  char name[40];

  chart_paint_format (paint, name);
  g_snprintf (buffer, 48, "--chart-%s", g_strdelimit (name, "/", '-'));
}

static void
append_paint (GString *out, const char *name, ChartPaint paint)
{
  char variable[48];

  if (paint.role == CHART_PAINT_NONE)
    {
      g_string_append_printf (out, "%s:none;", name);
      return;
    }
  format_variable (paint, variable);
  g_string_append_printf (out, "%s:var(%s);", name, variable);
}

static void
append_style (GString *out, const ChartShape *shape)
{
  g_string_append (out, " style=\"");
  append_paint (out, "fill", shape->fill);
  if (shape->stroke.role != CHART_PAINT_NONE)
    append_paint (out, "stroke", shape->stroke);
  g_string_append_c (out, '"');
  if (shape->kind == CHART_SHAPE_TEXT && shape->stroke.role != CHART_PAINT_NONE)
    g_string_append (out, " stroke-width=\"" HALO_WIDTH "\" stroke-linejoin=\"round\" "
                          "paint-order=\"stroke\"");
  else if (shape->stroke.role != CHART_PAINT_NONE)
    append_attribute (out, "stroke-width", shape->line_width);
  if (shape->is_dashed)
    g_string_append (out, " stroke-dasharray=\"3\"");
}

static void
append_path (GString *out, const ChartShape *shape)
{
  g_string_append (out, "<path d=\"");
  for (guint i = 0; i < shape->path.n_points; i++)
    {
      g_string_append_c (out, i == 0 ? 'M' : 'L');
      append_number (out, shape->path.points[i].x);
      g_string_append_c (out, ' ');
      append_number (out, shape->path.points[i].y);
    }
  g_string_append (out, shape->path.is_closed ? "Z\"" : "\"");
}

/* Gives the name of the element that is begun. */
static const char *
begin_shape (GString *out, const ChartShape *shape)
{
  switch (shape->kind)
    {
    case CHART_SHAPE_RECT:
      g_string_append (out, "<rect");
      append_attribute (out, "x", shape->rect.x);
      append_attribute (out, "y", shape->rect.y);
      append_attribute (out, "width", MAX (shape->rect.width, 0));
      append_attribute (out, "height", MAX (shape->rect.height, 0));
      if (shape->rect.radius > 0)
        append_attribute (out, "rx", shape->rect.radius);
      return "rect";
    case CHART_SHAPE_LINE:
      g_string_append (out, "<line");
      append_attribute (out, "x1", shape->line.from.x);
      append_attribute (out, "y1", shape->line.from.y);
      append_attribute (out, "x2", shape->line.to.x);
      append_attribute (out, "y2", shape->line.to.y);
      return "line";
    case CHART_SHAPE_CIRCLE:
      g_string_append (out, "<circle");
      append_attribute (out, "cx", shape->circle.center.x);
      append_attribute (out, "cy", shape->circle.center.y);
      append_attribute (out, "r", shape->circle.radius);
      return "circle";
    case CHART_SHAPE_TEXT:
      g_string_append (out, "<text");
      append_attribute (out, "x", shape->text.x);
      append_attribute (out, "y", shape->text.baseline);
      append_attribute (out, "font-size", shape->text.size);
      /* Another font than the measured one must fit as well. */
      append_attribute (out, "textLength", shape->text.width);
      g_string_append (out, " lengthAdjust=\"spacingAndGlyphs\"");
      if (shape->text.weight != CHART_WEIGHT_NORMAL)
        g_string_append (out, " font-weight=\"700\"");
      return "text";
    case CHART_SHAPE_PATH:
    default:
      append_path (out, shape);
      return "path";
    }
}

static void
append_shape (GString *out, const ChartScene *scene, const ChartShape *shape)
{
  const char *element;

  if (shape->kind == CHART_SHAPE_TEXT && *shape->text.string == '\0')
    return;
  element = begin_shape (out, shape);
  append_style (out, shape);
  g_string_append_c (out, '>');
  if (shape->kind == CHART_SHAPE_TEXT)
    append_text (out, shape->text.string);
  else if (shape->item > 0)
    {
      const ChartItem *item = &g_array_index (scene->items, ChartItem, shape->item - 1);

      g_string_append (out, "<title>");
      append_text (out, item->detail);
      g_string_append (out, "</title>");
    }
  g_string_append_printf (out, "</%s>\n", element);
}

char *
chart_markup_new (const ChartScene *scene)
{
  GString *out = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");

  append_number (out, scene->width);
  g_string_append_c (out, ' ');
  append_number (out, scene->height);
  g_string_append (out, "\" role=\"img\" aria-label=\"");
  append_text (out, scene->description);
  g_string_append (out, "\" style=\"font-family:Cantarell,sans-serif\">\n");
  for (guint i = 0; i < scene->shapes->len; i++)
    append_shape (out, scene, &g_array_index (scene->shapes, ChartShape, i));
  g_string_append (out, "</svg>");
  return g_string_free (out, FALSE);
}

static void
append_variable (GString *out, const ChartTheme *theme, ChartPaint paint)
{
  ChartColor color = chart_theme_get_color (theme, paint);
  char variable[48];

  format_variable (paint, variable);
  g_string_append_printf (out, "%s:#%02x%02x%02x", variable, (guint)round (255 * color.red),
                          (guint)round (255 * color.green), (guint)round (255 * color.blue));
  if (color.alpha < 1)
    g_string_append_printf (out, "%02x", (guint)round (255 * color.alpha));
  g_string_append_c (out, ';');
}

char *
chart_markup_new_variables (const ChartTheme *theme)
{
  GString *out = g_string_new (NULL);

  for (guint role = CHART_PAINT_BACKGROUND; role < CHART_PAINT_SERIES; role++)
    append_variable (out, theme, chart_paint (role));
  for (guint role = CHART_PAINT_SERIES; role < CHART_N_PAINTS; role++)
    for (gint series = -1; series < CHART_N_SERIES; series++)
      {
        gboolean has_tints = role == CHART_PAINT_SERIES || role == CHART_PAINT_ON_SERIES;

        for (guint tint = 0; tint < (has_tints ? CHART_N_TINTS : 1); tint++)
          append_variable (out, theme, chart_paint_series (role, series, tint));
      }
  return g_string_free (out, FALSE);
}
