/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures and places two children by the width that there is. */

#include "config.h"
#include "app-split.h"

struct _AppSplit
{
  GtkWidget parent_instance;

  GtkWidget *start, *end;
  double ratio;
  int threshold;
  int spacing;
};

enum
{
  PROP_START = 1,
  PROP_END,
  PROP_RATIO,
  PROP_THRESHOLD,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (AppSplit, app_split, GTK_TYPE_WIDGET)

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum,
               int *natural)
{
  *minimum = *natural = 0;
  if (is_shown (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static int
measure_min_width (GtkWidget *child)
{
  int minimum, natural;

  measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  return minimum;
}

/* Beside each other neither may be narrower than it can be. */
static gboolean
is_side_by_side (AppSplit *self, int width)
{
  return is_shown (self->start) && is_shown (self->end) && width >= self->threshold
         && width >= measure_min_width (self->start) + self->spacing + measure_min_width (self->end);
}

static int
start_width (AppSplit *self, int width)
{
  int wanted = (int) ((width - self->spacing) * self->ratio);

  return CLAMP (wanted, measure_min_width (self->start),
                width - self->spacing - measure_min_width (self->end));
}

static void
app_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  AppSplit *self = APP_SPLIT (widget);
  int start_min, start_nat, end_min, end_nat;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_child (self->start, orientation, -1, &start_min, &start_nat);
      measure_child (self->end, orientation, -1, &end_min, &end_nat);
      *minimum = MAX (start_min, end_min);
      *natural = MAX (*minimum, MAX (self->threshold, start_nat + self->spacing + end_nat));
      return;
    }

  gboolean side_by_side = is_side_by_side (self, for_size);
  int start_size = side_by_side ? start_width (self, for_size) : for_size;
  int end_size = side_by_side ? for_size - self->spacing - start_size : for_size;
  measure_child (self->start, orientation, start_size, &start_min, &start_nat);
  measure_child (self->end, orientation, end_size, &end_min, &end_nat);
  if (side_by_side)
    {
      *minimum = MAX (start_min, end_min);
      *natural = MAX (start_nat, end_nat);
      return;
    }
  int gap = is_shown (self->start) && is_shown (self->end) ? self->spacing : 0;
  *minimum = start_min + gap + end_min;
  *natural = start_nat + gap + end_nat;
}

static void
app_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AppSplit *self = APP_SPLIT (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (is_side_by_side (self, width))
    {
      int first = start_width (self, width);
      int second = width - self->spacing - first;
      GtkAllocation start = { is_rtl ? width - first : 0, 0, first, height };
      GtkAllocation end = { is_rtl ? 0 : first + self->spacing, 0, second, height };
      gtk_widget_size_allocate (self->start, &start, -1);
      gtk_widget_size_allocate (self->end, &end, -1);
      return;
    }

  int y = 0;
  if (is_shown (self->start))
    {
      int start_min, start_nat;
      measure_child (self->start, GTK_ORIENTATION_VERTICAL, width, &start_min, &start_nat);
      if (!is_shown (self->end))
        start_nat = height;
      gtk_widget_size_allocate (self->start, &(GtkAllocation){ 0, 0, width, start_nat }, -1);
      y = start_nat + self->spacing;
    }
  if (is_shown (self->end))
    gtk_widget_size_allocate (self->end, &(GtkAllocation){ 0, y, width, MAX (0, height - y) }, -1);
}

static GtkSizeRequestMode
app_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
app_split_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  AppSplit *self = APP_SPLIT (widget);
  *hexpand = TRUE;
  *vexpand = (self->start && gtk_widget_compute_expand (self->start, GTK_ORIENTATION_VERTICAL))
             || (self->end && gtk_widget_compute_expand (self->end, GTK_ORIENTATION_VERTICAL));
}

static void
replace_child (AppSplit *self, GtkWidget **child, GtkWidget *replacement)
{
  g_clear_pointer (child, gtk_widget_unparent);
  *child = replacement;
  if (replacement == NULL)
    return;
  /* Focus follows the order of the children. */
  GtkWidget *sibling = child == &self->end ? self->start : NULL;
  gtk_widget_insert_after (replacement, GTK_WIDGET (self), sibling);
}

static void
app_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AppSplit *self = APP_SPLIT (object);
  switch (id)
    {
    case PROP_START:
      replace_child (self, &self->start, g_value_get_object (value));
      break;
    case PROP_END:
      replace_child (self, &self->end, g_value_get_object (value));
      break;
    case PROP_RATIO:
      self->ratio = g_value_get_double (value);
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
app_split_dispose (GObject *object)
{
  AppSplit *self = APP_SPLIT (object);
  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  G_OBJECT_CLASS (app_split_parent_class)->dispose (object);
}

static void
app_split_class_init (AppSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = app_split_set_property;
  object_class->dispose = app_split_dispose;
  widget_class->measure = app_split_measure;
  widget_class->size_allocate = app_split_size_allocate;
  widget_class->get_request_mode = app_split_get_request_mode;
  widget_class->compute_expand = app_split_compute_expand;

  props[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_RATIO] = g_param_spec_double ("ratio", NULL, NULL, 0, 1, 0.5, flags);
  props[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 860, flags);
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
app_split_init (AppSplit *self)
{
  self->ratio = 0.5;
  self->threshold = 860;
  self->spacing = 12;
}
