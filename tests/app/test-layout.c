/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where pages put their parts at different widths. */

#include "app-split.h"
#include "app-wrap-layout.h"

static GtkWidget *
build_block (int width, int height)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (block, width, height);
  return block;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum, natural;
  gtk_widget_measure (widget, orientation, for_size, &minimum, &natural, NULL, NULL);
  return orientation == GTK_ORIENTATION_HORIZONTAL ? minimum : natural;
}

static void
test_split (void)
{
  GtkWidget *end = build_block (150, 50);
  g_autoptr (GtkWidget) split = g_object_ref_sink (
      g_object_new (APP_TYPE_SPLIT, "start", build_block (200, 100), "end", end, "threshold", 600,
                    "spacing", 10, NULL));

  g_assert_cmpint (measure (split, GTK_ORIENTATION_HORIZONTAL, -1), ==, 200);
  g_assert_cmpint (measure (split, GTK_ORIENTATION_VERTICAL, 600), ==, 100);
  g_assert_cmpint (measure (split, GTK_ORIENTATION_VERTICAL, 599), ==, 160);
  gtk_widget_set_visible (end, FALSE);
  g_assert_cmpint (measure (split, GTK_ORIENTATION_VERTICAL, 599), ==, 100);
}

static void
test_wrap (void)
{
  static const struct
  {
    int width, height;
  } cases[] = {
    { 320, 20 },  /* 100 + 10 + 100 + 10 + 100 */
    { 319, 50 },  /* two lines */
    { 210, 50 },
    { 209, 80 },  /* three */
    { 100, 80 },
  };
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (box, app_wrap_layout_new (10));
  for (guint i = 0; i < 3; i++)
    gtk_box_append (GTK_BOX (box), build_block (100, 20));
  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1), ==, 100);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width), ==,
                     cases[i].height);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/layout/split", test_split);
  g_test_add_func ("/layout/wrap", test_wrap);
  return g_test_run ();
}
