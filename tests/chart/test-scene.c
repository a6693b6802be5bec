/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenes of every mark against golden dumps, and what must hold for all of them: nothing outside,
 * no words upon words, items in reading order. */

#include "chart-scene-private.h"
#include "golden.h"
#include "layout.h"
#include "samples.h"

static const double widths[] = { 320, 640, 1280 };

static ChartScene *
build (const ChartSpec *spec, double width, double height)
{
  g_autoptr (ChartText) text = chart_text_new_fixed ();

  return chart_build (spec, &(ChartBuildOptions){ .width = width, .height = height, .text = text });
}

static void
test_golden (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr (ChartSpec) spec = sample->make ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ChartScene) scene = build (spec, widths[i], 0);
      g_autofree char *dump = chart_scene_dump (scene);
      g_autofree char *name = g_strdup_printf ("%s-%.0f.scene", sample->name, widths[i]);

      golden_check (name, dump, strlen (dump));
    }
}

static void
test_layout (gconstpointer data)
{
  const Sample *sample = data;
  static const double heights[] = { 0, 50, 900 };
  g_autoptr (ChartSpec) spec = sample->make ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint k = 0; k < G_N_ELEMENTS (heights); k++)
      {
        g_autoptr (ChartScene) scene = build (spec, widths[i], heights[k]);
        g_autoptr (ChartScene) real
            = chart_build (spec, &(ChartBuildOptions){ .width = widths[i], .height = heights[k] });

        layout_check_texts_apart (scene, sample->name);
        layout_check_inside (scene, sample->name);
        layout_check_texts_apart (real, sample->name);
        layout_check_inside (real, sample->name);
        g_assert_cmpfloat (scene->width, ==, widths[i]);
        g_assert_cmpfloat (scene->height, >=, heights[k]);
      }
}

/* By row from the top, within a row as its data come. */
static void
test_reading_order (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr (ChartSpec) spec = sample->make ();
  g_autoptr (ChartScene) scene = build (spec, 640, 0);
  guint item = 0;

  for (guint i = 0; i < spec->rows->len; i++)
    {
      const ChartRow *row = g_ptr_array_index (spec->rows, i);

      for (guint k = 0; k < row->data->len; k++, item++)
        {
          const ChartDatum *datum = &g_array_index (row->data, ChartDatum, k);
          const ChartItem *found = chart_scene_get_item (scene, item);

          g_assert_cmpuint (found->key, ==, datum->key);
          g_assert_cmpuint (found->row, ==, i);
          g_assert_cmpstr (found->detail, ==, datum->detail);
          g_assert_cmpfloat (found->width, >, 0);
        }
    }
  g_assert_cmpuint (chart_scene_get_n_items (scene), ==, item);
}

static const char *
find_text (const ChartScene *scene, const char *wanted)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const ChartShape *shape = &g_array_index (scene->shapes, ChartShape, i);

      if (shape->kind == CHART_SHAPE_TEXT && g_str_equal (shape->text.string, wanted))
        return shape->text.string;
    }
  return NULL;
}

static void
test_options (void)
{
  g_autoptr (ChartSpec) spec = sample_make ("bars");
  g_autoptr (ChartText) text = chart_text_new_fixed ();
  g_autoptr (ChartScene) full = build (spec, 640, 0);
  g_autoptr (ChartScene) bare = chart_build (
      spec, &(ChartBuildOptions){ .text = text, .has_no_title = TRUE, .has_no_legend = TRUE });

  g_assert_nonnull (find_text (full, "What both ask for"));
  g_assert_nonnull (find_text (full, "Software Engineer"));
  g_assert_null (find_text (bare, "What both ask for"));
  g_assert_null (find_text (bare, "Share of postings that ask for it"));
  g_assert_null (find_text (bare, "Software Engineer"));
  g_assert_cmpfloat (bare->width, ==, 640);
  g_assert_cmpfloat (bare->height, <, full->height);
  g_assert_cmpstr (chart_scene_get_description (bare), ==,
                   "What both ask for. Share of postings that ask for it. Bar chart with 5 rows. "
                   "Synthetic figures.");
}

/* No legend where the rows name the series. */
static void
test_no_needless_legend (void)
{
  g_autoptr (ChartSpec) spec = sample_make ("boxes");
  g_autoptr (ChartScene) scene = build (spec, 640, 0);
  guint n_names = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const ChartShape *shape = &g_array_index (scene->shapes, ChartShape, i);

      n_names += shape->kind == CHART_SHAPE_TEXT
                 && g_str_equal (shape->text.string, "Backend Developer");
    }
  g_assert_cmpuint (n_names, ==, 1);
}

static void
test_relative_ticks (void)
{
  g_autoptr (ChartSpec) spec = sample_make ("dots");
  g_autoptr (ChartScene) scene = build (spec, 900, 0);

  g_assert_nonnull (find_text (scene, "$150,000"));
  g_assert_nonnull (find_text (scene, "+$20k"));
  g_assert_nonnull (find_text (scene, "−$10k"));
  g_assert_nonnull (find_text (scene, "too few"));
}

/* Bars without labels get the axis that labelled ones do not need. */
static void
test_axis_for_bars (void)
{
  g_autoptr (ChartSpec) spec = chart_spec_new (CHART_MARK_BAR, CHART_NUMBER_COUNT);
  ChartDatum *datum = chart_row_add (chart_spec_add_row (spec, "row", NULL, -1), 0, 10);
  g_autoptr (ChartScene) bare = build (spec, 640, 0);
  g_autoptr (ChartScene) labelled = NULL;

  datum->label = g_strdup ("ten");
  labelled = build (spec, 640, 0);
  g_assert_nonnull (find_text (bare, "4"));
  g_assert_nonnull (find_text (bare, "10"));
  g_assert_null (find_text (labelled, "4"));
  g_assert_nonnull (find_text (labelled, "ten"));
}

static void
test_many_rows (void)
{
  g_autoptr (ChartSpec) spec = chart_spec_new (CHART_MARK_BAR, CHART_NUMBER_COUNT);
  g_autoptr (ChartScene) scene = NULL;

  for (guint i = 0; i < 1003; i++)
    sample_add (chart_spec_add_row (spec, "row", NULL, -1), 0, i, "x");
  scene = build (spec, 640, 0);
  g_assert_cmpuint (chart_scene_get_n_items (scene), ==, 1000);
  g_assert_nonnull (find_text (scene, "3 more rows are in the table."));
}

static void
add_for_samples (const char *prefix, GTestDataFunc func)
{
  for (guint i = 0; i < n_samples; i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/%s/%s", prefix, samples[i].name);

      g_test_add_data_func (path, &samples[i], func);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_for_samples ("golden", test_golden);
  add_for_samples ("layout", test_layout);
  add_for_samples ("reading-order", test_reading_order);
  g_test_add_func ("/chart/scene/options", test_options);
  g_test_add_func ("/chart/scene/no-needless-legend", test_no_needless_legend);
  g_test_add_func ("/chart/scene/relative-ticks", test_relative_ticks);
  g_test_add_func ("/chart/scene/axis-for-bars", test_axis_for_bars);
  g_test_add_func ("/chart/scene/many-rows", test_many_rows);
  return g_test_run ();
}
