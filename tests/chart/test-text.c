/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts cleaned, shortened and wrapped; and one ChartText used by several threads at once. */

#include "chart-ruler.h"
#include "samples.h"

#define N_THREADS 4
#define N_BUILDS 10

typedef struct
{
  const char *text;
  guint n_max;
  const char *clean;
} CleanCase;

static const CleanCase clean_cases[] = {
  { "plain", 10, "plain" },
  { "", 10, "" },
  { "two\nlines\tand\rmore", 40, "two lines and more" },
  { "separated\u2028here\u2029there", 40, "separated here there" },
  { "bell\x07", 10, "bell " },
  { "broken \xff byte", 40, "broken \uFFFD byte" },
  { "cut \xe2\x82", 40, "cut \uFFFD\uFFFD" },
  { "0123456789", 4, "0123…" },
  { "0123", 4, "0123" },
  { "ééééé", 4, "éééé…" },
  { "<b>&amp;</b>", 40, "<b>&amp;</b>" },
};

static void
test_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (clean_cases); i++)
    {
      g_autofree char *clean = chart_ruler_dup_clean (clean_cases[i].text, clean_cases[i].n_max);

      g_assert_cmpstr (clean, ==, clean_cases[i].clean);
    }
}

/* Widths in characters of fixed metrics. */
typedef struct
{
  const char *text;
  guint width;
  const char *shortened;
} ShortenCase;

static const ShortenCase shorten_cases[] = {
  { "Software Engineer", 17, "Software Engineer" },
  { "Software Engineer", 16, "Software Engine…" },
  { "Software Engineer", 10, "Software…" },
  { "Software Engineer", 1, "…" },
  { "Software Engineer", 0, "…" },
  { "abc e\u0301f", 7, "abc e\u0301f" },
  { "ab e\u0301fgh", 5, "ab…" },
  { "שלום עולם", 5, "שלום…" },
};

static void
test_shorten (void)
{
  g_autoptr (ChartText) text = chart_text_new_fixed ();
  g_auto (ChartRuler) ruler = { 0 };

  chart_ruler_init (&ruler, text, NULL);
  g_assert_cmpfloat_with_epsilon (chart_ruler_measure (&ruler, "12345", 10, CHART_WEIGHT_NORMAL),
                                  30, 1e-9);
  for (guint i = 0; i < G_N_ELEMENTS (shorten_cases); i++)
    {
      const ShortenCase *c = &shorten_cases[i];
      g_autofree char *found = chart_ruler_dup_shortened (&ruler, c->text, 10, CHART_WEIGHT_NORMAL,
                                                          c->width * 6 + 0.01);

      g_assert_cmpstr (found, ==, c->shortened);
    }
}

typedef struct
{
  const char *text;
  guint width, n_lines;
  const char *lines; /* separated by | */
} WrapCase;

static const WrapCase wrap_cases[] = {
  { "one two three", 20, 3, "one two three" },
  { "one two three", 7, 3, "one two|three" },
  { "one two three", 7, 1, "one tw…" },
  { "one two three four five", 9, 2, "one two|three fo…" },
  { "unbreakable word", 6, 3, "unbre…" },
  { "", 10, 3, "" },
};

static void
test_wrap (void)
{
  g_autoptr (ChartText) text = chart_text_new_fixed ();
  g_auto (ChartRuler) ruler = { 0 };

  chart_ruler_init (&ruler, text, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wrap_cases); i++)
    {
      const WrapCase *c = &wrap_cases[i];
      g_autoptr (GPtrArray) lines = chart_ruler_wrap (&ruler, c->text, 10, CHART_WEIGHT_NORMAL,
                                                      c->width * 6 + 0.01, c->n_lines);
      g_autofree char *joined = NULL;

      g_ptr_array_add (lines, NULL);
      joined = g_strjoinv ("|", (char **) lines->pdata);
      g_assert_cmpstr (joined, ==, c->lines);
    }
}

static gpointer
build_and_draw (gpointer text)
{
  g_autoptr (ChartSpec) spec = sample_make ("many");
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < N_BUILDS; i++)
    {
      g_autoptr (ChartScene) scene = chart_build (spec, &(ChartBuildOptions){ .text = text });
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
      cairo_t *cr = cairo_create (surface);
      g_autofree char *dump = chart_scene_dump (scene);

      chart_scene_draw (scene, cr, chart_theme_light, 0);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      g_string_append (all, dump);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  return g_string_free (all, FALSE);
}

static void
test_threads (void)
{
  g_autoptr (ChartText) text = chart_text_new ("DejaVu Sans");
  g_autofree char *expected = build_and_draw (text);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("chart", build_and_draw, text);
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autofree char *found = g_thread_join (threads[i]);

      g_assert_cmpstr (found, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/text/clean", test_clean);
  g_test_add_func ("/chart/text/shorten", test_shorten);
  g_test_add_func ("/chart/text/wrap", test_wrap);
  g_test_add_func ("/chart/text/threads", test_threads);
  return g_test_run ();
}
