/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds scenes for the widths that are asked for, draws them, and lays invisible buttons over their marks. */

#include "config.h"
#include "app-chart.h"
#include "app-style.h"

#include <adwaita.h>

#define MINIMUM_WIDTH 260
#define NATURAL_WIDTH 640
#define N_ITEMS_MAX 200
#define PICK_SLACK 6
#define NO_ITEM G_MAXUINT
#define TIP_GAP 6

/* A scene and the width it was built for. Containers measure at a few widths before they settle. */
typedef struct
{
  ChartScene *scene;
  int width;
} Built;

struct _AppChart
{
  GtkWidget parent_instance;

  ChartSpec *spec;    /* owned, or NULL */
  Built built[3];     /* the latest first */
  ChartScene *shown;  /* owned: the scene of the allocation */

  GPtrArray *buttons; /* children, borrowed: button i is item i */
  GtkWidget *tip;     /* child: a label */
  guint current;      /* the item under pointer or focus, or NO_ITEM */
  guint entry;        /* the item that Tab comes to */
  guint64 marked;
};

enum
{
  ITEM_ACTIVATED,
  ITEM_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AppChart, app_chart, GTK_TYPE_WIDGET)

static void
clear_scenes (AppChart *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->built); i++)
    g_clear_pointer (&self->built[i].scene, chart_scene_unref);
  g_clear_pointer (&self->shown, chart_scene_unref);
}

static ChartScene *
get_scene (AppChart *self, int width)
{
  guint n_built = G_N_ELEMENTS (self->built);

  for (guint i = 0; i < n_built; i++)
    if (self->built[i].scene != NULL && self->built[i].width == width)
      return self->built[i].scene;

  g_clear_pointer (&self->built[n_built - 1].scene, chart_scene_unref);
  memmove (&self->built[1], &self->built[0], (n_built - 1) * sizeof (Built));
  ChartBuildOptions options = { .width = width, .has_no_title = TRUE };
  self->built[0].scene = chart_build (self->spec, &options);
  self->built[0].width = width;
  return self->built[0].scene;
}

static void
app_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  AppChart *self = APP_CHART (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = *natural = 0;
  if (self->spec == NULL)
    return;
  double width, height;
  chart_scene_get_size (get_scene (self, for_size < 0 ? NATURAL_WIDTH : for_size), &width,
                        &height);
  *minimum = *natural = (int) ceil (height);
}

static void
allocate_tip (AppChart *self, int width, int height)
{
  gboolean is_shown = self->current != NO_ITEM && self->shown != NULL;
  gtk_widget_set_child_visible (self->tip, is_shown);
  if (!is_shown)
    return;

  const ChartItem *item = chart_scene_get_item (self->shown, self->current);
  int tip_width, tip_height, minimum;
  gtk_widget_measure (self->tip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &tip_width, NULL, NULL);
  tip_width = MAX (minimum, MIN (tip_width, width));
  gtk_widget_measure (self->tip, GTK_ORIENTATION_VERTICAL, tip_width, NULL, &tip_height, NULL,
                      NULL);
  double x = item->x + item->width / 2 - tip_width / 2.0;
  double above = item->y - TIP_GAP - tip_height;
  double below = item->y + item->height + TIP_GAP;
  GtkAllocation allocation = {
    .x = (int) CLAMP (x, 0, MAX (0, width - tip_width)),
    .y = (int) (above >= 0 ? above : below),
    .width = tip_width,
    .height = tip_height,
  };
  gtk_widget_size_allocate (self->tip, &allocation, -1);
}

static void
app_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AppChart *self = APP_CHART (widget);

  g_clear_pointer (&self->shown, chart_scene_unref);
  if (self->spec != NULL)
    self->shown = chart_scene_ref (get_scene (self, width));

  guint n_items = self->shown ? chart_scene_get_n_items (self->shown) : 0;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      gtk_widget_set_child_visible (button, i < n_items);
      if (i >= n_items)
        continue;
      const ChartItem *item = chart_scene_get_item (self->shown, i);
      int minimum_width, minimum_height;
      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL,
                          NULL);
      gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, &minimum_height, NULL, NULL,
                          NULL);
      GtkAllocation allocation = {
        .x = (int) floor (item->x),
        .y = (int) floor (item->y),
        .width = MAX (minimum_width, (int) ceil (item->width)),
        .height = MAX (minimum_height, (int) ceil (item->height)),
      };
      gtk_widget_size_allocate (button, &allocation, -1);
    }
  allocate_tip (self, width, height);
}

static GtkSizeRequestMode
app_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static guint64
get_highlight (AppChart *self)
{
  if (self->current == NO_ITEM)
    return self->marked;
  return chart_scene_get_item (self->shown, self->current)->key;
}

static void
app_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AppChart *self = APP_CHART (widget);
  if (self->shown == NULL)
    return;

  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  chart_scene_draw (self->shown, cr, app_style_get_chart_theme (), get_highlight (self));
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (app_chart_parent_class)->snapshot (widget, snapshot);
}

static void
set_current (AppChart *self, guint item)
{
  if (self->current == item)
    return;
  self->current = item;
  if (item != NO_ITEM)
    {
      const ChartItem *shown = chart_scene_get_item (self->shown, item);
      gtk_label_set_text (GTK_LABEL (self->tip), shown->detail ? shown->detail : "");
      g_signal_emit (self, signals[ITEM_SELECTED], 0, shown->key);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static guint
find_item (AppChart *self, const ChartItem *wanted)
{
  guint n_items = self->shown ? chart_scene_get_n_items (self->shown) : 0;
  for (guint i = 0; wanted != NULL && i < n_items; i++)
    if (chart_scene_get_item (self->shown, i) == wanted)
      return i;
  return NO_ITEM;
}

static guint
pick (AppChart *self, double x, double y)
{
  if (self->shown == NULL)
    return NO_ITEM;
  return find_item (self, chart_scene_pick (self->shown, x, y, PICK_SLACK));
}

static guint
find_focus (AppChart *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_widget_is_focus (g_ptr_array_index (self->buttons, i)))
      return i;
  return NO_ITEM;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, AppChart *self)
{
  guint item = pick (self, x, y);
  set_current (self, item);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), item == NO_ITEM ? NULL : "pointer");
}

static void
leave_cb (GtkEventControllerMotion *controller, AppChart *self)
{
  set_current (self, find_focus (self));
}

static void
activate_item (AppChart *self, guint item)
{
  if (item == NO_ITEM || self->shown == NULL || item >= chart_scene_get_n_items (self->shown))
    return;
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, chart_scene_get_item (self->shown, item)->key);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, AppChart *self)
{
  activate_item (self, pick (self, x, y));
}

static void
button_clicked_cb (GtkWidget *button, AppChart *self)
{
  guint item;
  if (g_ptr_array_find (self->buttons, button, &item))
    activate_item (self, item);
}

/* One mark at a time can be reached by Tab; arrow keys go from mark to mark. */
static void
set_entry (AppChart *self, guint item)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_focusable (g_ptr_array_index (self->buttons, i), i == item);
  self->entry = item;
}

static void
button_focus_cb (GtkWidget *button, GParamSpec *pspec, AppChart *self)
{
  guint item;
  if (!g_ptr_array_find (self->buttons, button, &item) || self->shown == NULL
      || item >= chart_scene_get_n_items (self->shown))
    return;
  if (gtk_widget_has_focus (button))
    set_current (self, item);
  else if (self->current == item)
    set_current (self, NO_ITEM);
}

/* The item of the next row in that direction that stands in the same place of its row. */
static guint
find_in_row (AppChart *self, guint from, int direction)
{
  guint n_items = self->buttons->len;
  const ChartItem *item = chart_scene_get_item (self->shown, from);
  guint first = from, next = from;

  while (first > 0 && chart_scene_get_item (self->shown, first - 1)->row == item->row)
    first--;
  if (direction < 0)
    {
      if (first == 0)
        return from;
      next = first - 1;
      guint row = chart_scene_get_item (self->shown, next)->row;
      while (next > 0 && chart_scene_get_item (self->shown, next - 1)->row == row)
        next--;
    }
  else
    {
      while (next < n_items && chart_scene_get_item (self->shown, next)->row == item->row)
        next++;
      if (next == n_items)
        return from;
    }
  guint row = chart_scene_get_item (self->shown, next)->row;
  for (guint i = first; i < from; i++)
    if (next + 1 < n_items && chart_scene_get_item (self->shown, next + 1)->row == row)
      next++;
  return next;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, AppChart *self)
{
  guint item = find_focus (self);
  if (item == NO_ITEM || self->shown == NULL || state & gtk_accelerator_get_default_mod_mask ()
      || self->buttons->len > chart_scene_get_n_items (self->shown))
    return GDK_EVENT_PROPAGATE;

  guint last = self->buttons->len - 1;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      item = item > 0 ? item - 1 : 0;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      item = MIN (item + 1, last);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      item = find_in_row (self, item, -1);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      item = find_in_row (self, item, 1);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      item = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      item = last;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  GtkWidget *button = g_ptr_array_index (self->buttons, item);
  gtk_widget_set_focusable (button, TRUE);
  gtk_widget_grab_focus (button);
  set_entry (self, item);
  return GDK_EVENT_STOP;
}

static GtkWidget *
build_button (AppChart *self, const ChartItem *item)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "chart-item");
  gtk_widget_set_can_target (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->detail ? item->detail : "", -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (button_clicked_cb), self, 0);
  g_signal_connect_object (button, "notify::has-focus", G_CALLBACK (button_focus_cb), self, 0);
  gtk_widget_insert_before (button, GTK_WIDGET (self), self->tip);
  return button;
}

static void
clear_buttons (AppChart *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
}

static void
build_buttons (AppChart *self)
{
  ChartScene *scene = get_scene (self, NATURAL_WIDTH);
  guint n_items = MIN (chart_scene_get_n_items (scene), N_ITEMS_MAX);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (self->buttons, build_button (self, chart_scene_get_item (scene, i)));
  set_entry (self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chart_scene_get_description (scene), -1);
}

void
app_chart_take_spec (AppChart *self, ChartSpec *spec)
{
  g_return_if_fail (APP_IS_CHART (self));

  set_current (self, NO_ITEM);
  clear_buttons (self);
  clear_scenes (self);
  g_clear_pointer (&self->spec, chart_spec_free);
  self->spec = spec;
  self->marked = 0;
  if (spec != NULL)
    build_buttons (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const ChartSpec *
app_chart_get_spec (AppChart *self)
{
  g_return_val_if_fail (APP_IS_CHART (self), NULL);
  return self->spec;
}

void
app_chart_set_marked (AppChart *self, guint64 key)
{
  g_return_if_fail (APP_IS_CHART (self));
  if (self->marked == key)
    return;
  self->marked = key;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
app_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  AppChart *self = APP_CHART (widget);

  /* Inside, only arrow keys move on; from outside, Tab comes to the last mark visited. */
  if (self->buttons->len == 0 || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, self->entry));
}

static void
app_chart_dispose (GObject *object)
{
  AppChart *self = APP_CHART (object);

  self->current = NO_ITEM;
  clear_buttons (self);
  g_clear_pointer (&self->tip, gtk_widget_unparent);
  clear_scenes (self);
  g_clear_pointer (&self->spec, chart_spec_free);
  G_OBJECT_CLASS (app_chart_parent_class)->dispose (object);
}

static void
app_chart_finalize (GObject *object)
{
  g_ptr_array_unref (APP_CHART (object)->buttons);
  G_OBJECT_CLASS (app_chart_parent_class)->finalize (object);
}

static void
app_chart_class_init (AppChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = app_chart_dispose;
  object_class->finalize = app_chart_finalize;
  widget_class->measure = app_chart_measure;
  widget_class->size_allocate = app_chart_size_allocate;
  widget_class->get_request_mode = app_chart_get_request_mode;
  widget_class->snapshot = app_chart_snapshot;
  widget_class->focus = app_chart_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chart");

  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", APP_TYPE_CHART, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", APP_TYPE_CHART, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
}

static void
add_controllers (AppChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  GtkGesture *click = gtk_gesture_click_new ();
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  GtkEventController *key = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static void
app_chart_init (AppChart *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->current = NO_ITEM;
  self->buttons = g_ptr_array_new ();
  self->tip = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_TOOLTIP,
                            "wrap", TRUE, "max-width-chars", 56, "xalign", 0.0, "can-target",
                            FALSE, NULL);
  gtk_widget_add_css_class (self->tip, "chart-tip");
  gtk_widget_set_parent (self->tip, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->tip, FALSE);
  add_controllers (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
app_chart_new (void)
{
  return g_object_new (APP_TYPE_CHART, NULL);
}
