/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenes as files: what they are, that their bytes repeat, and a few pictures pixel by pixel. */

#include "chart-export.h"
#include "golden.h"
#include "samples.h"

static ChartScene *
build (const char *name, double width)
{
  g_autoptr (ChartSpec) spec = sample_make (name);
  g_autoptr (ChartText) text = chart_text_new ("DejaVu Sans");

  return chart_build (spec, &(ChartBuildOptions){ .width = width, .text = text });
}

static GBytes *export(const ChartScene *scene, const ChartTheme *theme, ChartFile file,
                      double scale)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = chart_export (scene, theme, file, scale, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_signatures (void)
{
  static const struct
  {
    ChartFile file;
    const char *start;
  } files[] = { { CHART_FILE_PNG, "\x89PNG\r\n\x1a\n" },
                { CHART_FILE_SVG, "<?xml version=" },
                { CHART_FILE_PDF, "%PDF-1." } };
  g_autoptr (ChartScene) scene = build ("bars", 640);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = export(scene, chart_theme_light, files[i].file, 1);
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      g_assert_cmpuint (size, >, 1000);
      g_assert_true (memcmp (data, files[i].start, strlen (files[i].start)) == 0);
    }
}

static void
test_bytes_repeat (void)
{
  for (guint i = 0; i < n_samples; i++)
    for (guint file = CHART_FILE_PNG; file <= CHART_FILE_PDF; file++)
      {
        g_autoptr (ChartScene) one = build (samples[i].name, 640);
        g_autoptr (ChartScene) other = build (samples[i].name, 640);
        g_autoptr (GBytes) first = export(one, chart_theme_dark, file, 1);
        g_autoptr (GBytes) second = export(other, chart_theme_dark, file, 1);

        g_test_message ("%s, file %u", samples[i].name, file);
        g_assert_true (g_bytes_equal (first, second));
      }
}

static void
test_pdf_has_one_date (void)
{
  g_autoptr (ChartScene) scene = build ("bars", 640);
  g_autoptr (GBytes) bytes = export(scene, chart_theme_print, CHART_FILE_PDF, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_nonnull (memmem (data, size, "20000101000000Z", 15));
}

typedef struct
{
  GBytes *bytes;
  gsize at;
} Reader;

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;
  gsize size;
  const guint8 *bytes = g_bytes_get_data (reader->bytes, &size);

  if (length > size - reader->at)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, bytes + reader->at, length);
  reader->at += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
decode (GBytes *bytes)
{
  Reader reader = { bytes, 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static void
test_scale (void)
{
  g_autoptr (ChartScene) scene = build ("boxes", 400);
  static const struct
  {
    double asked, given;
  } scales[] = { { 1, 1 }, { 2, 2 }, { 1.5, 1.5 }, { 0, 1 }, { -3, 1 }, { NAN, 1 }, { 99, 8 } };
  double width, height;

  chart_scene_get_size (scene, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GBytes) bytes = export(scene, chart_theme_light, CHART_FILE_PNG, scales[i].asked);
      cairo_surface_t *surface = decode (bytes);

      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, ceil (width * scales[i].given));
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==,
                       ceil (height * scales[i].given));
      cairo_surface_destroy (surface);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gint file; /* -1: none */
  } names[] = { { "chart.png", CHART_FILE_PNG },
                { "a.b.SVG", CHART_FILE_SVG },
                { "/tmp/x.Pdf", CHART_FILE_PDF },
                { "chart", -1 },
                { "png", -1 },
                { "chart.png.gz", -1 },
                { "", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      ChartFile file;

      if (chart_file_for_name (names[i].name, &file, &error))
        g_assert_cmpint (file, ==, names[i].file);
      else
        {
          g_assert_cmpint (names[i].file, ==, -1);
          g_assert_error (error, CHART_ERROR, CHART_ERROR_NAME);
        }
    }
}

/* Pixels, not bytes: another zlib may pack them otherwise. */
static gboolean
is_same_picture (GBytes *one, GBytes *other)
{
  cairo_surface_t *a = decode (one), *b = decode (other);
  int height = cairo_image_surface_get_height (a), stride = cairo_image_surface_get_stride (a);
  gboolean is_same = cairo_image_surface_get_width (a) == cairo_image_surface_get_width (b)
                     && height == cairo_image_surface_get_height (b)
                     && memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                                (gsize) height * stride)
                            == 0;

  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
  return is_same;
}

typedef struct
{
  const char *sample, *theme;
  double width;
} Picture;

static const Picture pictures[] = {
  { "bars", "light", 480 },
  { "dots", "dark", 480 },
  { "areas", "print", 480 },
};

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  g_autoptr (ChartScene) scene = build (picture->sample, picture->width);
  g_autoptr (GBytes) bytes = export(scene, chart_theme_find (picture->theme), CHART_FILE_PNG, 1);
  g_autofree char *name = g_strdup_printf ("%s-%s.png", picture->sample, picture->theme);
  g_autofree char *path = golden_dup_path (name);
  g_autofree char *contents = NULL;
  gsize length;

  if (!golden_is_updating () && g_file_get_contents (path, &contents, &length, NULL))
    {
      g_autoptr (GBytes) expected = g_bytes_new (contents, length);

      if (is_same_picture (expected, bytes))
        return;
    }
  golden_check (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/export/signatures", test_signatures);
  g_test_add_func ("/chart/export/bytes-repeat", test_bytes_repeat);
  g_test_add_func ("/chart/export/pdf-has-one-date", test_pdf_has_one_date);
  g_test_add_func ("/chart/export/scale", test_scale);
  g_test_add_func ("/chart/export/names", test_names);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/export/picture/%s", pictures[i].sample);

      g_test_add_data_func (path, &pictures[i], test_picture);
    }
  return g_test_run ();
}
