/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds a button for each side of the session, and asks the session for others. */

#include "config.h"
#include "app-role-picker.h"
#include "app-choice-popover.h"
#include "app-own-role.h"
#include "app-side-filter-button.h"
#include "app-swatch.h"
#include "app-wrap-layout.h"
#include "report-text.h"

#include <glib/gi18n.h>

/* What is chosen is no role yet, but a title. */
#define TITLE G_MAXUINT

/* For a side whose postings have not been counted yet. */
#define NOT_COUNTED G_MAXUINT

typedef struct
{
  GtkWidget *box;             /* child; has the buttons; NULL for the one that adds */
  GtkWidget *button;          /* a GtkMenuButton; the popover below hangs on it */
  AppSideFilterButton *filter;
  AppChoicePopover *popover;
  GtkLabel *name, *count;     /* NULL in the button that adds */
  GtkWidget *remove;
} Side;

struct _AppRolePicker
{
  GtkWidget parent_instance;

  AppSession *session;   /* owned */
  Side sides[COMPARE_MAX_SIDES];
  Side adder;
};

G_DEFINE_FINAL_TYPE (AppRolePicker, app_role_picker, GTK_TYPE_WIDGET)

static int
find_side (AppRolePicker *self, gpointer popover)
{
  for (int i = 0; i < COMPARE_MAX_SIDES; i++)
    if (self->sides[i].popover == popover)
      return i;
  return -1;
}

static void
put_role (AppRolePicker *self, int side, guint role)
{
  if (side < 0)
    app_session_add_side (self->session, role);
  else
    app_session_set_side (self->session, side, role);
}

/* A title without a role becomes one. */
static guint
make_role_of_title (AppRolePicker *self, const char *title)
{
  g_autofree char *words = app_own_role_dup_words (title);
  return *words ? app_session_add_own_role (self->session, title, words) : 0;
}

static void
role_chosen_cb (AppChoicePopover *popover, AppChoice *choice, AppRolePicker *self)
{
  guint role = app_choice_get_id (choice);
  if (role == TITLE)
    role = make_role_of_title (self, app_choice_get_name (choice));
  if (role != 0)
    put_role (self, find_side (self, popover), role);
}

static void
words_chosen_cb (AppChoicePopover *popover, const char *words, AppRolePicker *self)
{
  put_role (self, find_side (self, popover), app_session_add_own_role (self->session, words, words));
}

static void
remove_clicked_cb (GtkWidget *button, AppRolePicker *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, APP_TYPE_CHOICE_POPOVER);
  int side = find_side (self, popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
  app_session_remove_side (self->session, side);
}

static int
compare_choices (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AppChoice *x = APP_CHOICE ((gpointer) a), *y = APP_CHOICE ((gpointer) b);
  if (app_choice_get_n (x) != app_choice_get_n (y))
    return app_choice_get_n (x) > app_choice_get_n (y) ? -1 : 1;
  return g_utf8_collate (app_choice_get_name (x), app_choice_get_name (y));
}

static void
add_role (AppRolePicker *self, GListStore *choices, int side, guint role, const char *note)
{
  AppComparison *comparison = app_session_get_comparison (self->session);
  guint chosen = side < 0 ? 0 : app_session_get_side (self->session, side);
  guint n = app_comparison_count_role (comparison, role);
  const MarketFilter *filter
      = side < 0 ? NULL : app_session_get_side_filter (self->session, side);

  if ((n == 0 && role != chosen && !app_role_is_own (role))
      || app_session_has_side (self->session, role, filter, side < 0 ? G_MAXUINT : (guint) side))
    return;
  g_autoptr (AppChoice) choice = app_choice_new (
      role, app_session_get_role_name (self->session, role), n, role == chosen);
  app_choice_set_note (choice, note);
  g_list_store_insert_sorted (choices, choice, compare_choices, NULL);
}

/* The roles that the market has and those of the person's own, with what they count under the filter
 * now; then the titles that have no role, as often as they stand in the market. */
static GListStore *
build_choices (AppRolePicker *self, int side)
{
  GListStore *choices = g_list_store_new (APP_TYPE_CHOICE);
  AppComparison *comparison = app_session_get_comparison (self->session);
  if (comparison == NULL)
    return choices;

  MarketTable *table = comparison->market->table;
  for (guint role = 1; role <= market_table_get_n_names (table, MARKET_NAMES_ROLES); role++)
    add_role (self, choices, side, role, NULL);
  for (guint i = 0; i < app_session_get_own_roles (self->session)->len; i++)
    add_role (self, choices, side, APP_OWN_ROLE_BIT | i, _("yours"));
  for (guint i = 0; i < comparison->market->titles->len; i++)
    {
      AppTitleCount *count = &g_array_index (comparison->market->titles, AppTitleCount, i);
      g_autoptr (AppChoice) choice = app_choice_new (
          TITLE, market_table_get_name (table, MARKET_NAMES_TITLES, count->title), count->n, FALSE);
      app_choice_set_note (choice, _("title"));
      g_list_store_append (choices, choice);
    }
  return choices;
}

static void
popover_shown_cb (AppChoicePopover *popover, AppRolePicker *self)
{
  g_autoptr (GListStore) choices = build_choices (self, find_side (self, popover));
  app_choice_popover_set_choices (popover, choices);
}

static AppChoicePopover *
build_popover (AppRolePicker *self)
{
  GtkWidget *popover = app_choice_popover_new (_("Search for a role"), FALSE);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (role_chosen_cb), self, 0);
  g_signal_connect_object (popover, "words-chosen", G_CALLBACK (words_chosen_cb), self, 0);
  g_signal_connect_object (popover, "show", G_CALLBACK (popover_shown_cb), self, 0);
  /* Translators: %s is what was typed, such as "rust -intern": titles with the first word and without the second. */
  app_choice_popover_offer_words (APP_CHOICE_POPOVER (popover), _("_All Titles With “%s”"));
  return APP_CHOICE_POPOVER (popover);
}

static GtkWidget *
build_side_content (AppRolePicker *self, guint side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), app_swatch_new (side));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->sides[side].name = GTK_LABEL (name);
  self->sides[side].count = GTK_LABEL (count);
  return box;
}

static void
build_side (AppRolePicker *self, guint index)
{
  Side *side = &self->sides[index];

  side->popover = build_popover (self);
  side->remove = gtk_button_new_with_mnemonic (_("_Remove This Role"));
  gtk_widget_add_css_class (side->remove, "flat");
  g_signal_connect_object (side->remove, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  app_choice_popover_set_footer (side->popover, side->remove);

  side->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (side->button), build_side_content (self, index));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (side->button), GTK_WIDGET (side->popover));
  gtk_widget_add_css_class (side->button, "role-button");
  side->filter = APP_SIDE_FILTER_BUTTON (app_side_filter_button_new (index));
  side->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (side->box, "linked");
  gtk_box_append (GTK_BOX (side->box), side->button);
  gtk_box_append (GTK_BOX (side->box), GTK_WIDGET (side->filter));
  gtk_widget_set_parent (side->box, GTK_WIDGET (self));
}

static void
build_adder (AppRolePicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_("Add Role")));

  self->adder.popover = build_popover (self);
  self->adder.button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->adder.button), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->adder.button),
                               GTK_WIDGET (self->adder.popover));
  gtk_widget_add_css_class (self->adder.button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->adder.button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a role"), -1);
  gtk_widget_set_parent (self->adder.button, GTK_WIDGET (self));
}

/* How many postings a side has; one with a filter of its own when it has been compared with it. */
static guint
count_side (AppRolePicker *self, guint index, AppComparison *comparison)
{
  const MarketFilter *filter = app_session_get_side_filter (self->session, index);
  const CompareResult *result = comparison != NULL ? comparison->result : NULL;

  if (comparison == NULL)
    return NOT_COUNTED;
  if (filter == NULL)
    return app_comparison_count_role (comparison, app_session_get_side (self->session, index));
  if (result == NULL || index >= result->n_roles || result->roles[index].filter == NULL
      || !market_filter_equal (result->roles[index].filter, filter))
    return NOT_COUNTED;
  return result->roles[index].n_postings;
}

/* A side of the comparison, read out. */
static char *
describe_side (guint index, const char *name, guint n_postings, const char *count)
{
  if (n_postings == NOT_COUNTED)
    /* Translators: a side of the comparison, read out: its number and its role. */
    return g_strdup_printf (_("Role %u: %s"), index + 1, name);
  /* Translators: a side of the comparison, read out: its number, its role and how many postings it has. */
  return g_strdup_printf (ngettext ("Role %u: %s, %s posting", "Role %u: %s, %s postings", n_postings),
                          index + 1, name, count);
}

static void
update_side (AppRolePicker *self, guint index, AppComparison *comparison)
{
  Side *side = &self->sides[index];
  g_autofree char *name = app_session_dup_side_name (self->session, index);
  guint n_postings = count_side (self, index, comparison);
  g_autofree char *count = n_postings != NOT_COUNTED ? report_format_count (n_postings) : g_strdup ("");
  g_autofree char *label = describe_side (index, name, n_postings, count);

  gtk_label_set_text (side->name, name);
  gtk_label_set_text (side->count, count);
  app_side_filter_button_show (side->filter, self->session);
  gtk_widget_set_visible (side->remove, app_session_get_n_sides (self->session) > 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (side->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
update (AppRolePicker *self)
{
  AppComparison *comparison = app_session_get_comparison (self->session);
  guint n_sides = app_session_get_n_sides (self->session);

  for (guint i = 0; i < COMPARE_MAX_SIDES; i++)
    {
      gtk_widget_set_visible (self->sides[i].box, i < n_sides);
      if (i < n_sides)
        update_side (self, i, comparison);
    }
  gtk_widget_set_visible (self->adder.button, n_sides < COMPARE_MAX_SIDES);
}

void
app_role_picker_set_session (AppRolePicker *self, AppSession *session)
{
  g_return_if_fail (APP_IS_ROLE_PICKER (self) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "choice-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "comparison-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

static void
app_role_picker_dispose (GObject *object)
{
  AppRolePicker *self = APP_ROLE_PICKER (object);

  for (guint i = 0; i < COMPARE_MAX_SIDES; i++)
    g_clear_pointer (&self->sides[i].box, gtk_widget_unparent);
  g_clear_pointer (&self->adder.button, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (app_role_picker_parent_class)->dispose (object);
}

static void
app_role_picker_class_init (AppRolePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = app_role_picker_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), APP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
app_role_picker_init (AppRolePicker *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roles that are compared"), -1);
  for (guint i = 0; i < COMPARE_MAX_SIDES; i++)
    build_side (self, i);
  build_adder (self);
}
