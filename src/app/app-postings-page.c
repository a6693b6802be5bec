/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that a worker fills, and the chosen posting beside it. */

#include "config.h"
#include "app-postings-page.h"
#include "app-evidence.h"
#include "app-posting-list.h"
#include "app-posting-query.h"
#include "app-posting-row.h"
#include "app-posting-view.h"
#include "app-tab-stop.h"
#include "report-text.h"

#include <glib/gi18n.h>

struct _AppPostingsPage
{
  AppPage parent_instance;

  /* template */
  AdwLeaflet *leaflet;
  GtkLabel *title;
  GtkDropDown *scope_choice;
  GtkEditable *search;
  GtkStack *list_stack;
  GtkListView *list;
  AppPostingView *view;

  AppPostingList *postings;         /* owned */
  GtkSingleSelection *selection;    /* owned */
  GCancellable *cancellable;        /* of the query under way, or NULL */
  CompareResult *result;            /* that the list was asked of; owned, or NULL */
  AppPostingScope scope;            /* of the list */
  CompareEvidence evidence;         /* where that is the scope */
  gboolean is_updating;             /* the choice follows the scope */
};

G_DEFINE_FINAL_TYPE (AppPostingsPage, app_postings_page, APP_TYPE_PAGE)

static char *
dup_scope (AppPostingsPage *self)
{
  switch (self->scope)
    {
    case APP_POSTING_SCOPE_EVIDENCE:
      return app_evidence_describe (self->result, &self->evidence);
    case APP_POSTING_SCOPE_ALL:
      return g_strdup (market_filter_is_empty (self->result->filter)
                           ? _("whatever their role")
                           : _("whatever their role, that pass the filters"));
    case APP_POSTING_SCOPE_ROLES:
    default:
      return g_strdup (_("all compared roles"));
    }
}

static char *
dup_title (AppPostingsPage *self, guint n_found, guint n_behind)
{
  g_autofree char *found = report_format_count (n_found);
  g_autofree char *behind = report_format_count (n_behind);
  g_autofree char *what = dup_scope (self);

  if (n_found < n_behind)
    /* Translators: counts of postings found and searched, and what those have in common. */
    return g_strdup_printf (ngettext ("%s of %s posting: %s", "%s of %s postings: %s", n_behind), found,
                            behind, what);
  /* Translators: a count of postings, and what they have in common. */
  return g_strdup_printf (ngettext ("%s posting: %s", "%s postings: %s", n_found), found, what);
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AppPostingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_behind;
  g_autoptr (GArray) rows = app_posting_query_finish (result, &n_behind, &error);

  if (rows == NULL || self->result == NULL)
    return;
  g_clear_object (&self->cancellable);
  g_autofree char *title = dup_title (self, rows->len, n_behind);
  gtk_label_set_text (self->title, title);
  gtk_stack_set_visible_child_name (self->list_stack, rows->len > 0 ? "list" : "nothing");
  app_posting_list_set_rows (self->postings, self->result->table, rows);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  app_posting_view_show (self->view, NULL);
}

static void
query (AppPostingsPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->result == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  app_posting_query_async (self->result, self->scope, &self->evidence,
                           gtk_editable_get_text (self->search), self->cancellable, queried_cb,
                           g_object_ref (self));
}

/* The choice offers a figure's postings from when they are asked for until the result is another. */
static void
set_scope (AppPostingsPage *self, AppPostingScope scope)
{
  const char *const names[] = {
    [APP_POSTING_SCOPE_ROLES] = _("Compared roles"),
    [APP_POSTING_SCOPE_ALL] = _("All postings"),
    [APP_POSTING_SCOPE_EVIDENCE] = scope == APP_POSTING_SCOPE_EVIDENCE ? _("Chosen figure") : NULL,
    NULL,
  };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  self->scope = scope;
  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->scope_choice, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->scope_choice, scope);
  self->is_updating = FALSE;
}

static void
scope_changed_cb (GtkDropDown *choice, GParamSpec *pspec, AppPostingsPage *self)
{
  if (self->is_updating || gtk_drop_down_get_selected (choice) == self->scope)
    return;
  self->scope = gtk_drop_down_get_selected (choice);
  query (self);
}

static void
set_result (AppPostingsPage *self, CompareResult *result)
{
  g_clear_pointer (&self->result, compare_result_unref);
  self->result = compare_result_ref (result);
}

/* A figure's postings belong to one result; another result shows those of its roles. */
static void
app_postings_page_show_result (AppPage *page, CompareResult *result)
{
  AppPostingsPage *self = APP_POSTINGS_PAGE (page);
  if (self->result == result)
    return;
  set_result (self, result);
  set_scope (self, self->scope == APP_POSTING_SCOPE_EVIDENCE ? APP_POSTING_SCOPE_ROLES : self->scope);
  query (self);
}

/* The postings are the same. */
static void
app_postings_page_show_models (AppPage *page, CompareResult *result)
{
  set_result (APP_POSTINGS_PAGE (page), result);
}

void
app_postings_page_show_evidence (AppPostingsPage *self, const CompareEvidence *evidence)
{
  g_return_if_fail (APP_IS_POSTINGS_PAGE (self));
  CompareResult *result = app_session_get_result (app_page_get_session (APP_PAGE (self)));
  if (result == NULL || evidence->role >= result->n_roles)
    return;

  self->evidence = *evidence;
  set_result (self, result);
  set_scope (self, APP_POSTING_SCOPE_EVIDENCE);
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  gtk_editable_set_text (self->search, "");
  query (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

void
app_postings_page_start_search (AppPostingsPage *self)
{
  g_return_if_fail (APP_IS_POSTINGS_PAGE (self));
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
search_changed_cb (GtkSearchEntry *entry, AppPostingsPage *self)
{
  query (self);
}

static void
back_clicked_cb (GtkButton *button, AppPostingsPage *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
}

static void
row_activated_cb (GtkListView *list, guint position, AppPostingsPage *self)
{
  g_autoptr (AppPosting) posting
      = g_list_model_get_item (G_LIST_MODEL (self->postings), position);
  app_posting_view_show (self->view, posting);
  adw_leaflet_set_visible_child_name (self->leaflet, "posting");
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AppPostingsPage *self)
{
  gtk_list_item_set_child (item, app_posting_row_new ());
}

static int
find_side (AppPostingsPage *self, guint row)
{
  for (guint i = 0; i < self->result->n_roles; i++)
    if (market_selection_has (self->result->roles[i].rows, row))
      return i;
  return -1;
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AppPostingsPage *self)
{
  AppPosting *posting = gtk_list_item_get_item (item);
  /* A newer result may already be there while the list still shows the table before. */
  gboolean is_of_result = app_posting_get_table (posting) == self->result->table;
  int side = is_of_result ? find_side (self, app_posting_get_row (posting)) : -1;
  app_posting_row_show (APP_POSTING_ROW (gtk_list_item_get_child (item)), posting, side);
}

static void
app_postings_page_dispose (GObject *object)
{
  AppPostingsPage *self = APP_POSTINGS_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->result, compare_result_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->postings);
  G_OBJECT_CLASS (app_postings_page_parent_class)->dispose (object);
}

static void
app_postings_page_class_init (AppPostingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_postings_page_dispose;
  APP_PAGE_CLASS (klass)->show_result = app_postings_page_show_result;
  APP_PAGE_CLASS (klass)->show_models = app_postings_page_show_models;
  g_type_ensure (APP_TYPE_POSTING_VIEW);
  g_type_ensure (APP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-postings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AppPostingsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, AppPostingsPage, title);
  gtk_widget_class_bind_template_child (widget_class, AppPostingsPage, scope_choice);
  gtk_widget_class_bind_template_child (widget_class, AppPostingsPage, search);
  gtk_widget_class_bind_template_child (widget_class, AppPostingsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, AppPostingsPage, list);
  gtk_widget_class_bind_template_child (widget_class, AppPostingsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
}

static void
app_postings_page_init (AppPostingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_scope (self, APP_POSTING_SCOPE_ROLES);
  self->postings = app_posting_list_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->postings)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}
