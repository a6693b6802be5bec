/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenes as files: cairo's surfaces write into memory, so that saving is whole or not at all. */

#include "config.h"

#include "chart-export.h"
#include "chart-scene-private.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#define SIDE_MAX 32767                /* of a cairo surface */
#define PIXELS_MAX (64 * 1024 * 1024) /* of a PNG: 256 MiB while it is drawn */
#define SCALE_MAX 8
#define PDF_DATE "2000-01-01T00:00:00Z" /* one date for all, so that bytes repeat */

G_DEFINE_QUARK (chart-error-quark, chart_error)

static const struct
{
  const char *suffix;
  ChartFile file;
} suffixes[] = {
  { ".png", CHART_FILE_PNG },
  { ".svg", CHART_FILE_SVG },
  { ".pdf", CHART_FILE_PDF },
};

gboolean
chart_file_for_name (const char *name, ChartFile *file, GError **error)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (name != NULL && file != NULL, FALSE);

  lower = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i].suffix))
      {
        *file = suffixes[i].file;
        return TRUE;
      }
  g_set_error (error, CHART_ERROR, CHART_ERROR_NAME,
               _("a chart's name must end with .png, .svg or .pdf"));
  return FALSE;
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* cairo numbers its surfaces through the whole process and writes the number into SVG. Ids that
 * count from one in each file make its bytes repeat; texts are outlines there, so nothing else can
 * hold the word. */
static void
renumber_surfaces (GByteArray *bytes)
{
  static const char word[] = "surface";
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) out = g_string_sized_new (bytes->len);
  const char *p = (const char *) bytes->data, *end = p + bytes->len;

  while (p < end)
    {
      const char *found = memmem (p, end - p, word, strlen (word));
      const char *digits = found != NULL ? found + strlen (word) : end, *after = digits;
      g_autofree char *number = NULL;

      while (after < end && g_ascii_isdigit (*after))
        after++;
      g_string_append_len (out, p, digits - p);
      p = after;
      if (after == digits)
        continue;
      number = g_strndup (digits, after - digits);
      if (!g_hash_table_contains (numbers, number))
        g_hash_table_insert (numbers, g_strdup (number),
                             GUINT_TO_POINTER (g_hash_table_size (numbers) + 1));
      g_string_append_printf (out, "%u", GPOINTER_TO_UINT (g_hash_table_lookup (numbers, number)));
    }
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) out->str, out->len);
}

static void
paint (const ChartScene *scene, const ChartTheme *theme, cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);
  ChartColor background = chart_theme_get_background_color (theme);

  cairo_set_source_rgb (cr, background.red, background.green, background.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  chart_scene_draw (scene, cr, theme, 0);
  cairo_destroy (cr);
}

static cairo_status_t
write_png (const ChartScene *scene, const ChartTheme *theme, double scale, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, ceil (scene->width * scale), ceil (scene->height * scale));
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    {
      paint (scene, theme, surface, scale);
      status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
    }
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_vectors (const ChartScene *scene, const ChartTheme *theme, ChartFile file, GByteArray *bytes)
{
  cairo_surface_t *surface;
  cairo_status_t status;

  if (file == CHART_FILE_SVG)
    surface = cairo_svg_surface_create_for_stream (write_cb, bytes, scene->width, scene->height);
  else
    {
      surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, scene->width, scene->height);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, PDF_DATE);
      if (scene->title != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, scene->title);
    }
  paint (scene, theme, surface, 1);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (file == CHART_FILE_SVG)
    renumber_surfaces (bytes);
  return status;
}

static gboolean
check_size (const ChartScene *scene, double scale, GError **error)
{
  double width = ceil (scene->width * scale), height = ceil (scene->height * scale);

  if (width <= SIDE_MAX && height <= SIDE_MAX && width * height <= PIXELS_MAX)
    return TRUE;
  g_set_error (error, CHART_ERROR, CHART_ERROR_CAIRO,
               /* Translators: width and height in pixels. */
               _("the picture would be too large: %.0f × %.0f"), width, height);
  return FALSE;
}

GBytes *
chart_export (const ChartScene *scene, const ChartTheme *theme, ChartFile file, double scale,
              GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_status_t status;

  g_return_val_if_fail (scene != NULL && theme != NULL, NULL);

  scale = file == CHART_FILE_PNG && isfinite (scale) ? CLAMP (scale, 1, SCALE_MAX) : 1;
  if (!check_size (scene, scale, error))
    return NULL;
  bytes = g_byte_array_new ();
  status = file == CHART_FILE_PNG ? write_png (scene, theme, scale, bytes)
                                  : write_vectors (scene, theme, file, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, CHART_ERROR, CHART_ERROR_CAIRO, cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
