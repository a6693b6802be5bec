/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Breaks children into lines by their natural widths; one wider than a line is narrowed to it. */

#include "config.h"
#include "app-wrap-layout.h"

struct _AppWrapLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
};

enum
{
  PROP_SPACING = 1
};

G_DEFINE_FINAL_TYPE (AppWrapLayout, app_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
child_width (GtkWidget *child, int line_width)
{
  int minimum, natural;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, line_width));
}

static int
child_height (GtkWidget *child, int width)
{
  int natural;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The children from @child on that fit into one line; gives the line's height and the child after it. */
static GtkWidget *
measure_line (AppWrapLayout *self, GtkWidget *child, int line_width, int *height)
{
  int x = 0;
  *height = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      int width = child_width (child, line_width);
      if (x > 0 && x + width > line_width)
        break;
      *height = MAX (*height, child_height (child, width));
      x += width + self->spacing;
    }
  return child;
}

static void
measure_width (AppWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  int sum = 0;
  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      int child_min, child_nat;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_nat, NULL,
                          NULL);
      *minimum = MAX (*minimum, child_min);
      sum += child_nat + (sum > 0 ? self->spacing : 0);
    }
  *natural = MAX (*minimum, sum);
}

static void
app_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                         int for_size, int *minimum, int *natural, int *minimum_baseline,
                         int *natural_baseline)
{
  AppWrapLayout *self = APP_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  int total = 0;
  int line_width = for_size < 0 ? G_MAXINT / 2 : for_size;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  while (child != NULL)
    {
      int height;
      child = measure_line (self, child, line_width, &height);
      total += height + (total > 0 && height > 0 ? self->spacing : 0);
    }
  *minimum = *natural = total;
}

static void
app_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int line_width,
                          int line_height, int baseline)
{
  AppWrapLayout *self = APP_WRAP_LAYOUT (manager);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      int height, x = 0;
      GtkWidget *end = measure_line (self, child, line_width, &height);
      for (; child != end; child = gtk_widget_get_next_sibling (child))
        {
          if (!gtk_widget_should_layout (child))
            continue;
          int width = child_width (child, line_width);
          int left = is_rtl ? line_width - x - width : x;
          gtk_widget_size_allocate (child, &(GtkAllocation){ left, y, width, height }, -1);
          x += width + self->spacing;
        }
      y += height + self->spacing;
    }
}

static GtkSizeRequestMode
app_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
app_wrap_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  APP_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
app_wrap_layout_class_init (AppWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = app_wrap_layout_set_property;
  layout_class->measure = app_wrap_layout_measure;
  layout_class->allocate = app_wrap_layout_allocate;
  layout_class->get_request_mode = app_wrap_layout_get_request_mode;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_SPACING,
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6,
                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
app_wrap_layout_init (AppWrapLayout *self)
{
  self->spacing = 6;
}

GtkLayoutManager *
app_wrap_layout_new (int spacing)
{
  return g_object_new (APP_TYPE_WRAP_LAYOUT, "spacing", spacing, NULL);
}
