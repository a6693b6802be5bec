/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Specs that no sane program would make: nothing breaks, and nothing that is not a number reaches
 * cairo. */

#include "chart-export.h"
#include "chart-scene-private.h"
#include "layout.h"
#include "samples.h"

static const ChartMark marks[]
    = { CHART_MARK_BAR, CHART_MARK_STACK, CHART_MARK_DOT, CHART_MARK_BOX, CHART_MARK_AREA };

static const double numbers[] = { NAN,    INFINITY, -INFINITY, 0,    -0.0, 1,     -1,     1e308,
                                  -1e308, 5e-324,   1e-300,    1e15, 0.25, 150e3, -150e3, 1e300 };

static const char *const texts[] = {
  NULL,
  "",
  " ",
  "plain",
  "\xff\xfe\xc0",
  "line\nbreak\r\n",
  "\u202eoverride",
  "\u0301\u0301",
  "<span size='99999'>",
  "%s%n",
  "👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
  "ﷺﷺﷺ",
  "\x01\x02\x1b[31m",
};

static const char *
pick_text (GRand *rand)
{
  return texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
}

static double
pick_number (GRand *rand)
{
  return numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))];
}

static void
fill_datum (GRand *rand, ChartSpec *spec, ChartRow *row)
{
  ChartDatum *datum = chart_row_add (row, g_rand_int_range (rand, -3, 300), pick_number (rand));

  datum->lo = pick_number (rand);
  datum->hi = pick_number (rand);
  datum->q1 = pick_number (rand);
  datum->q3 = pick_number (rand);
  datum->p10 = pick_number (rand);
  datum->p90 = pick_number (rand);
  datum->label = g_strdup (pick_text (rand));
  datum->short_label = g_strdup (pick_text (rand));
  datum->detail = g_strdup (pick_text (rand));
  datum->shade = g_rand_int_range (rand, -2, 300);
  datum->is_faded = g_rand_boolean (rand);
  datum->key = g_rand_int_range (rand, 0, 3);
  if (spec->n_curve == 0 || g_rand_boolean (rand))
    return;
  datum->curve = g_new (double, spec->n_curve);
  for (guint i = 0; i < spec->n_curve; i++)
    datum->curve[i] = pick_number (rand);
}

static ChartSpec *
make_random (GRand *rand, ChartMark mark)
{
  ChartSpec *spec = chart_spec_new (mark, g_rand_int_range (rand, 0, 3));
  guint n_rows = g_rand_int_range (rand, 0, 6);

  spec->title = g_strdup (pick_text (rand));
  spec->subtitle = g_strdup (pick_text (rand));
  spec->caption = g_strdup (pick_text (rand));
  spec->unit = g_strdup (pick_text (rand));
  spec->value_title = g_strdup (pick_text (rand));
  spec->baseline = pick_number (rand);
  spec->baseline_label = g_strdup (pick_text (rand));
  spec->starts_at_zero = g_rand_boolean (rand);
  spec->has_relative_ticks = g_rand_boolean (rand);
  g_ptr_array_add (spec->series, g_strdup (pick_text (rand)));
  g_ptr_array_add (spec->series, g_strdup (pick_text (rand)));
  g_ptr_array_add (spec->parts, g_strdup (pick_text (rand)));
  spec->n_curve = g_rand_int_range (rand, 0, 5);
  if (g_rand_boolean (rand))
    spec->curve_x = g_new (double, spec->n_curve);
  for (guint i = 0; spec->curve_x != NULL && i < spec->n_curve; i++)
    spec->curve_x[i] = pick_number (rand);
  for (guint i = 0; i < n_rows; i++)
    {
      ChartRow *row = chart_spec_add_row (spec, pick_text (rand), pick_text (rand),
                                          g_rand_int_range (rand, -2, 9));
      guint n_data = g_rand_int_range (rand, 0, 5);

      for (guint k = 0; k < n_data; k++)
        fill_datum (rand, spec, row);
    }
  return spec;
}

static void
check_scene (const ChartScene *scene)
{
  g_autofree char *dump = chart_scene_dump (scene);
  double width, height;

  chart_scene_get_size (scene, &width, &height);
  g_assert_true (width > 0 && width <= 16384 && height > 0 && isfinite (height));
  g_assert_true (g_utf8_validate (dump, -1, NULL));
  for (guint i = 0; i < scene->bounds->len; i++)
    {
      const ChartBox *box = &g_array_index (scene->bounds, ChartBox, i);

      g_assert_true (isfinite (box->x + box->y + box->width + box->height));
      g_assert_cmpfloat (fabs (box->x) + fabs (box->y), <, 1e6);
    }
}

static void
draw_somewhere (const ChartScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);
  cairo_t *cr = cairo_create (surface);

  chart_scene_draw (scene, cr, chart_theme_print, 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  chart_scene_pick (scene, 30, 30, 1000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A fixed seed: the same specs in every run. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);
  g_autoptr (ChartText) text = chart_text_new_fixed ();

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (ChartSpec) spec = make_random (rand, marks[i % G_N_ELEMENTS (marks)]);
      ChartBuildOptions options = { .width = pick_number (rand),
                                    .height = pick_number (rand),
                                    .text = i % 10 == 0 ? NULL : text };
      g_autoptr (ChartScene) scene = chart_build (spec, &options);
      g_autoptr (GPtrArray) table = chart_spec_dup_table (spec);

      check_scene (scene);
      layout_check_inside (scene, "random");
      layout_check_texts_apart (scene, "random");
      g_assert_cmpuint (table->len, ==, spec->rows->len + 1);
      if (i % 10 == 0)
        draw_somewhere (scene);
    }
}

static void
test_long_texts (void)
{
  g_autofree char *text = g_strnfill (100000, 'W');

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (ChartSpec) spec = chart_spec_new (marks[i], CHART_NUMBER_MONEY);
      g_autoptr (ChartScene) scene = NULL;
      ChartDatum *datum;

      spec->title = g_strdup (text);
      spec->subtitle = g_strdup (text);
      spec->caption = g_strdup (text);
      spec->value_title = g_strdup (text);
      spec->baseline = 1;
      spec->baseline_label = g_strdup (text);
      g_ptr_array_add (spec->series, g_strdup (text));
      g_ptr_array_add (spec->series, g_strdup (text));
      datum = chart_row_add (chart_spec_add_row (spec, text, text, -1), 0, 2);
      datum->label = g_strdup (text);
      datum->detail = g_strdup (text);
      datum->key = 1;
      chart_row_add (g_ptr_array_index (spec->rows, 0), 1, 3)->label = g_strdup (text);
      scene = chart_build (spec, &(ChartBuildOptions){ .width = 320 });
      check_scene (scene);
      for (guint k = 0; k < scene->bounds->len; k++)
        {
          const ChartBox *box = &g_array_index (scene->bounds, ChartBox, k);

          g_assert_cmpfloat (box->x + box->width, <=, 320.01);
        }
      g_assert_cmpuint (strlen (chart_scene_get_item (scene, 0)->detail), <, 10000);
    }
}

static void
test_too_large (void)
{
  g_autoptr (ChartSpec) spec = chart_spec_new (CHART_MARK_BAR, CHART_NUMBER_COUNT);
  g_autoptr (ChartScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    sample_add (chart_spec_add_row (spec, "row", NULL, -1), 0, i, "x");
  scene = chart_build (spec, NULL);
  bytes = chart_export (scene, chart_theme_light, CHART_FILE_PNG, 8, &error);
  g_assert_null (bytes);
  g_assert_error (error, CHART_ERROR, CHART_ERROR_CAIRO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/hostile/random", test_random);
  g_test_add_func ("/chart/hostile/long-texts", test_long_texts);
  g_test_add_func ("/chart/hostile/too-large", test_too_large);
  return g_test_run ();
}
