/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Search, arrow keys and Return over a list of choices. */

#include "config.h"
#include "app-choice-popover.h"
#include "app-accessible.h"
#include "app-tab-stop.h"
#include "report-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _AppChoicePopover
{
  GtkPopover parent_instance;

  /* template */
  GtkEditable *search;
  GtkListView *list;
  GtkStack *stack;
  GtkButton *words_button;
  AdwBin *footer;

  GtkStringFilter *filter;      /* owned by the model below */
  GtkFilterListModel *filtered; /* owned */
  gboolean is_multiple;
  const char *words_format;     /* of the button that takes what is typed, or NULL */
};

enum
{
  PROP_PLACEHOLDER = 1,
  PROP_IS_MULTIPLE
};

enum
{
  CHOSEN,
  WORDS_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AppChoicePopover, app_choice_popover, GTK_TYPE_POPOVER)

static void
choose (AppChoicePopover *self, guint position)
{
  g_autoptr (AppChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);
  if (choice == NULL)
    return;
  if (self->is_multiple)
    app_choice_set_chosen (choice, !app_choice_is_chosen (choice));
  else
    gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, choice);
}

static void
row_activated_cb (GtkListView *list, guint position, AppChoicePopover *self)
{
  choose (self, position);
}

static char *
dup_words (AppChoicePopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
}

static void
words_clicked_cb (GtkButton *button, AppChoicePopover *self)
{
  g_autofree char *words = dup_words (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[WORDS_CHOSEN], 0, words);
}

static void
search_activated_cb (GtkSearchEntry *entry, AppChoicePopover *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0)
    choose (self, 0);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->words_button)))
    words_clicked_cb (self->words_button, self);
}

static void
update_words (AppChoicePopover *self)
{
  g_autofree char *words = dup_words (self);
  gboolean is_offered = self->words_format != NULL && *words != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->words_button), is_offered);
  if (!is_offered)
    return;
  g_auto (GStrv) parts = g_strsplit (words, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_auto (GStrv) label_parts = g_strsplit (self->words_format, "%s", 2);
  g_autofree char *label = g_strjoinv (escaped, label_parts);
  gtk_button_set_label (self->words_button, label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->words_button)),
                           PANGO_ELLIPSIZE_END);
  app_accessible_name_controls (GTK_WIDGET (self->words_button));
}

static void
search_changed_cb (GtkSearchEntry *entry, AppChoicePopover *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (self->search));
  update_words (self);
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0;
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing" : "list");
}

static void
stop_search_cb (GtkSearchEntry *entry, AppChoicePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, AppChoicePopover *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AppChoicePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *note = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
}

static void
update_check (AppChoice *choice, GParamSpec *pspec, GtkWidget *check)
{
  gtk_widget_set_opacity (check, app_choice_is_chosen (choice) ? 1 : 0);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AppChoicePopover *self)
{
  AppChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *note = gtk_widget_get_next_sibling (name);
  GtkWidget *count = gtk_widget_get_next_sibling (note);
  GtkWidget *check = gtk_widget_get_next_sibling (count);
  guint n = app_choice_get_n (choice);
  g_autofree char *count_text = report_format_count (n);

  gtk_label_set_text (GTK_LABEL (name), app_choice_get_name (choice));
  gtk_label_set_text (GTK_LABEL (note), app_choice_get_note (choice));
  gtk_label_set_text (GTK_LABEL (count), count_text);
  /* Translators: something to choose, and how many postings have it; read out. */
  g_autofree char *label = g_strdup_printf (ngettext ("%s, %s posting", "%s, %s postings", n),
                                            app_choice_get_name (choice), count_text);
  app_accessible_set_item_label (gtk_list_item_get_child (item), label);
  update_check (choice, NULL, check);
  g_signal_connect_object (choice, "notify::is-chosen", G_CALLBACK (update_check), check, 0);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AppChoicePopover *self)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), update_check, check);
}

static void
app_choice_popover_map (GtkWidget *widget)
{
  AppChoicePopover *self = APP_CHOICE_POPOVER (widget);

  gtk_editable_set_text (self->search, "");
  GTK_WIDGET_CLASS (app_choice_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
app_choice_popover_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AppChoicePopover *self = APP_CHOICE_POPOVER (object);
  switch (id)
    {
    case PROP_PLACEHOLDER:
      g_object_set_property (G_OBJECT (self->search), "placeholder-text", value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                      -1);
      break;
    case PROP_IS_MULTIPLE:
      self->is_multiple = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
app_choice_popover_dispose (GObject *object)
{
  g_clear_object (&APP_CHOICE_POPOVER (object)->filtered);
  G_OBJECT_CLASS (app_choice_popover_parent_class)->dispose (object);
}

static void
app_choice_popover_class_init (AppChoicePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = app_choice_popover_set_property;
  object_class->dispose = app_choice_popover_dispose;
  widget_class->map = app_choice_popover_map;
  g_object_class_install_property (
      object_class, PROP_PLACEHOLDER,
      g_param_spec_string ("placeholder", NULL, NULL, NULL, flags));
  g_object_class_install_property (
      object_class, PROP_IS_MULTIPLE,
      g_param_spec_boolean ("is-multiple", NULL, NULL, FALSE, flags));
  signals[CHOSEN] = g_signal_new ("chosen", APP_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, APP_TYPE_CHOICE);
  signals[WORDS_CHOSEN] = g_signal_new ("words-chosen", APP_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (APP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AppChoicePopover, search);
  gtk_widget_class_bind_template_child (widget_class, AppChoicePopover, list);
  gtk_widget_class_bind_template_child (widget_class, AppChoicePopover, stack);
  gtk_widget_class_bind_template_child (widget_class, AppChoicePopover, words_button);
  gtk_widget_class_bind_template_child (widget_class, AppChoicePopover, footer);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
}

static void
app_choice_popover_init (AppChoicePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  GtkExpression *name = gtk_property_expression_new (APP_TYPE_CHOICE, NULL, "name");
  self->filter = gtk_string_filter_new (name);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  g_autoptr (GtkSelectionModel) selection
      = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->filtered))));
  gtk_list_view_set_model (self->list, selection);
}

void
app_choice_popover_set_choices (AppChoicePopover *self, GListStore *choices)
{
  g_return_if_fail (APP_IS_CHOICE_POPOVER (self));
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (choices));
}

void
app_choice_popover_offer_words (AppChoicePopover *self, const char *format)
{
  g_return_if_fail (APP_IS_CHOICE_POPOVER (self));
  self->words_format = g_intern_string (format);
}

void
app_choice_popover_set_footer (AppChoicePopover *self, GtkWidget *footer)
{
  g_return_if_fail (APP_IS_CHOICE_POPOVER (self));
  adw_bin_set_child (self->footer, footer);
}

GtkWidget *
app_choice_popover_new (const char *placeholder, gboolean is_multiple)
{
  return g_object_new (APP_TYPE_CHOICE_POPOVER, "placeholder", placeholder, "is-multiple",
                       is_multiple, NULL);
}
