/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart widget: its marks as buttons, arrow keys, activation, another chart in its place. */

#include "app-chart.h"

#include <adwaita.h>

#define WIDTH 480

typedef struct
{
  GtkWidget *window;
  AppChart *chart;
  guint64 activated;
} Fixture;

static ChartSpec *
build_spec (void)
{
  static const char *const labels[] = { "Rust", "Go", "Python" };
  ChartSpec *spec = chart_spec_new (CHART_MARK_BAR, CHART_NUMBER_PERCENT);

  spec->title = g_strdup ("Skills");
  g_ptr_array_add (spec->series, g_strdup ("One"));
  g_ptr_array_add (spec->series, g_strdup ("Two"));
  for (guint row = 0; row < G_N_ELEMENTS (labels); row++)
    {
      ChartRow *chart_row = chart_spec_add_row (spec, labels[row], NULL, -1);
      for (guint series = 0; series < 2; series++)
        {
          ChartDatum *datum = chart_row_add (chart_row, series, 0.2 + 0.1 * row);
          datum->key = 1 + row * 2 + series;
          datum->detail = g_strdup_printf ("%s in %u", labels[row], series);
        }
    }
  return spec;
}

static void
activated_cb (AppChart *chart, guint64 key, Fixture *fixture)
{
  fixture->activated = key;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->chart = APP_CHART (app_chart_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->chart));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, 400);
  g_signal_connect (fixture->chart, "item-activated", G_CALLBACK (activated_cb), fixture);
  app_chart_take_spec (fixture->chart, build_spec ());
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (GTK_WIDGET (fixture->chart)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkWidget *
get_button (Fixture *fixture, guint item)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->chart));
  for (guint i = 0; child != NULL && i < item; i++)
    child = gtk_widget_get_next_sibling (child);
  return GTK_IS_BUTTON (child) ? child : NULL;
}

static void
test_marks_are_buttons (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t bounds, above = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->chart));

  gtk_test_accessible_assert_role (fixture->chart, GTK_ACCESSIBLE_ROLE_GROUP);
  for (guint i = 0; i < 6; i++)
    {
      GtkWidget *button = get_button (fixture, i);
      g_assert_nonnull (button);
      g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (fixture->chart), &bounds));
      g_assert_cmpfloat (bounds.size.width, >, 0);
      g_assert_cmpfloat (bounds.origin.x, >=, -1);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width + 1);
      g_assert_cmpfloat (bounds.origin.y, >=, above.origin.y);
      above = bounds;
    }
  g_assert_null (get_button (fixture, 6));
  gtk_test_accessible_assert_property (get_button (fixture, 3), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Go in 1");
}

static void
test_activation (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 6; i++)
    {
      g_signal_emit_by_name (get_button (fixture, i), "clicked");
      g_assert_cmpuint (fixture->activated, ==, i + 1);
    }
}

static void
press (Fixture *fixture, guint keyval)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (GTK_WIDGET (fixture->chart));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }
}

static void
test_arrow_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint keyval;
    guint item;
  } steps[] = {
    { GDK_KEY_Right, 1 }, { GDK_KEY_Down, 3 },  { GDK_KEY_Down, 5 }, { GDK_KEY_Down, 5 },
    { GDK_KEY_Right, 5 }, { GDK_KEY_Up, 3 },    { GDK_KEY_Left, 2 }, { GDK_KEY_Up, 0 },
    { GDK_KEY_Up, 0 },    { GDK_KEY_Left, 0 },  { GDK_KEY_End, 5 },  { GDK_KEY_Home, 0 },
  };

  gtk_widget_child_focus (GTK_WIDGET (fixture->chart), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_focus (get_button (fixture, 0)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press (fixture, steps[i].keyval);
      g_assert_true (gtk_widget_is_focus (get_button (fixture, steps[i].item)));
      for (guint item = 0; item < 6; item++)
        g_assert_true (gtk_widget_get_focusable (get_button (fixture, item))
                       == (item == steps[i].item));
    }
}

static void
test_another_chart (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  app_chart_take_spec (fixture->chart, NULL);
  g_assert_null (get_button (fixture, 0));
  gtk_widget_measure (GTK_WIDGET (fixture->chart), GTK_ORIENTATION_VERTICAL, WIDTH, &minimum,
                      &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 0);
  app_chart_take_spec (fixture->chart, build_spec ());
  g_assert_nonnull (get_button (fixture, 5));
  gtk_widget_measure (GTK_WIDGET (fixture->chart), GTK_ORIENTATION_VERTICAL, WIDTH, &minimum,
                      &natural, NULL, NULL);
  g_assert_cmpint (natural, >, 60);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/chart/buttons", test_marks_are_buttons },
    { "/chart/activation", test_activation },
    { "/chart/arrow-keys", test_arrow_keys },
    { "/chart/another", test_another_chart },
  };

  gtk_test_init (&argc, &argv);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
