/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies under a point: marks, their labels, and the nearest within some slack. */

#include "chart-shape.h"
#include "samples.h"

typedef struct
{
  ChartSpec *spec;
  ChartScene *scene;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer name)
{
  g_autoptr (ChartText) text = chart_text_new_fixed ();

  fixture->spec = sample_make (name);
  fixture->scene = chart_build (fixture->spec, &(ChartBuildOptions){ .text = text });
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  chart_scene_unref (fixture->scene);
  chart_spec_free (fixture->spec);
}

static void
test_every_item (Fixture *fixture, gconstpointer name)
{
  for (guint i = 0; i < chart_scene_get_n_items (fixture->scene); i++)
    {
      const ChartItem *item = chart_scene_get_item (fixture->scene, i);
      /* A point's label may stand apart from it: try along the middle. */
      gboolean is_found = FALSE;

      for (double x = item->x; !is_found && x <= item->x + item->width; x += 2)
        is_found = chart_scene_pick (fixture->scene, x, item->y + item->height / 2, 0) == item;
      g_test_message ("%s", item->detail);
      g_assert_true (is_found);
    }
}

static void
test_slack (Fixture *fixture, gconstpointer name)
{
  const ChartItem *item = chart_scene_get_item (fixture->scene, 0);
  double y = item->y + item->height / 2;

  g_assert_true (chart_scene_pick (fixture->scene, item->x + 5, y, 0) == item);
  g_assert_null (chart_scene_pick (fixture->scene, item->x - 3, y, 0));
  g_assert_true (chart_scene_pick (fixture->scene, item->x - 3, y, 4) == item);
  g_assert_null (chart_scene_pick (fixture->scene, item->x - 3, y, 2));
  g_assert_null (chart_scene_pick (fixture->scene, -1e9, y, 8));
  g_assert_null (chart_scene_pick (fixture->scene, NAN, y, 8));
  g_assert_null (chart_scene_pick (fixture->scene, item->x + 5, INFINITY, INFINITY));
  g_assert_null (chart_scene_pick (fixture->scene, item->x + 5, y, -1));
}

/* Between the two bars of a row it is the nearer one. */
static void
test_nearest (Fixture *fixture, gconstpointer name)
{
  const ChartItem *upper = chart_scene_get_item (fixture->scene, 0);
  const ChartItem *lower = chart_scene_get_item (fixture->scene, 1);
  double seam = upper->y + upper->height;

  g_assert_cmpfloat (lower->y, >, upper->y);
  g_assert_true (chart_scene_pick (fixture->scene, upper->x + 10, seam - 3, 20) == upper);
  g_assert_true (chart_scene_pick (fixture->scene, upper->x + 10, lower->y + 3, 20) == lower);
}

/* Where a row has one mark, its label answers too. */
static void
test_row_label (Fixture *fixture, gconstpointer name)
{
  const ChartItem *item = chart_scene_get_item (fixture->scene, 0);

  g_assert_cmpfloat (item->x, <, 100);
  g_assert_true (chart_scene_pick (fixture->scene, item->x + 4, item->y + item->height / 2, 0)
                 == item);
}

static void
test_unkeyed (void)
{
  g_autoptr (ChartSpec) spec = chart_spec_new (CHART_MARK_BAR, CHART_NUMBER_COUNT);
  g_autoptr (ChartScene) scene = NULL;

  chart_row_add (chart_spec_add_row (spec, "row", NULL, -1), 0, 5);
  scene = chart_build (spec, NULL);
  g_assert_cmpuint (chart_scene_get_n_items (scene), ==, 0);
  g_assert_null (chart_scene_pick (scene, 320, 40, 1e3));
}

typedef struct
{
  ChartShape shape;
  double x, y, distance;
} DistanceCase;

static const DistanceCase distance_cases[] = {
  { { .kind = CHART_SHAPE_RECT, .fill = { CHART_PAINT_INK }, .rect = { 10, 10, 20, 10, 0 } },
    15,
    15,
    0 },
  { { .kind = CHART_SHAPE_RECT, .fill = { CHART_PAINT_INK }, .rect = { 10, 10, 20, 10, 0 } },
    33,
    15,
    3 },
  { { .kind = CHART_SHAPE_RECT, .fill = { CHART_PAINT_INK }, .rect = { 10, 10, 20, 10, 0 } },
    34,
    23,
    5 },
  { { .kind = CHART_SHAPE_CIRCLE, .fill = { CHART_PAINT_INK }, .circle = { { 50, 50 }, 10 } },
    50,
    45,
    0 },
  { { .kind = CHART_SHAPE_CIRCLE, .fill = { CHART_PAINT_INK }, .circle = { { 50, 50 }, 10 } },
    50,
    65,
    5 },
  { { .kind = CHART_SHAPE_LINE,
      .stroke = { CHART_PAINT_INK },
      .line_width = 2,
      .line = { { 0, 0 }, { 10, 0 } } },
    5,
    4,
    3 },
  { { .kind = CHART_SHAPE_LINE,
      .stroke = { CHART_PAINT_INK },
      .line_width = 2,
      .line = { { 0, 0 }, { 10, 0 } } },
    5,
    0.5,
    0 },
};

static void
test_distances (void)
{
  cairo_t *cr = chart_shape_create_context ();

  for (guint i = 0; i < G_N_ELEMENTS (distance_cases); i++)
    {
      const DistanceCase *c = &distance_cases[i];

      g_assert_cmpfloat_with_epsilon (chart_shape_get_distance (&c->shape, cr, c->x, c->y),
                                      c->distance, 0.05);
    }
  cairo_destroy (cr);
}

int
main (int argc, char **argv)
{
  static const char *const names[]
      = { "bars", "premium-bars", "dots", "boxes", "areas", "many", "equal" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/pick/every-item/%s", names[i]);

      g_test_add (path, Fixture, names[i], set_up, test_every_item, tear_down);
    }
  g_test_add ("/chart/pick/slack", Fixture, "bars", set_up, test_slack, tear_down);
  g_test_add ("/chart/pick/nearest", Fixture, "bars", set_up, test_nearest, tear_down);
  g_test_add ("/chart/pick/row-label", Fixture, "dots", set_up, test_row_label, tear_down);
  g_test_add_func ("/chart/pick/unkeyed", test_unkeyed);
  g_test_add_func ("/chart/pick/distances", test_distances);
  return g_test_run ();
}
