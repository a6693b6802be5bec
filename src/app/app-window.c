/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds the session and shows what it has; app-window-actions.c has what the window can be asked to do. */

#include "config.h"
#include "app-window-private.h"
#include "app-accessible.h"
#include "app-format-window.h"
#include "app-market-summary.h"
#include "app-overview-page.h"
#include "app-pay-page.h"
#include "app-report-page.h"
#include "app-skills-page.h"
#include "app-split.h"
#include "app-toast.h"
#include "app-welcome.h"
#include "app-work-page.h"
#include "report-text.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AppWindow, app_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *
choose_stack_page (AppWindow *self)
{
  AppMarket *market = app_session_get_market (self->session);
  double fraction;
  guint64 n_postings;

  if (market != NULL)
    return app_session_get_n_sides (self->session) > 0 ? "market" : "no-roles";
  if (app_session_get_progress (self->session, &fraction, &n_postings))
    return "loading";
  return "welcome";
}

static void
update_stack (AppWindow *self)
{
  const char *page = choose_stack_page (self);
  gboolean has_tabs = g_str_equal (page, "market");

  gtk_stack_set_visible_child_name (self->stack, page);
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, has_tabs);
  gtk_widget_set_visible (self->switcher_bar, has_tabs);
  gtk_widget_set_visible (self->search_button, has_tabs);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-market",
                                 app_session_get_market (self->session) != NULL);
}

static void
update_progress (AppWindow *self)
{
  double fraction;
  guint64 n_postings;
  gboolean is_loading = app_session_get_progress (self->session, &fraction, &n_postings);

  if (is_loading)
    {
      g_autofree char *count = report_format_count (n_postings);
      /* Translators: %s is a count such as "12,345". */
      g_autofree char *text
          = g_strdup_printf (ngettext ("%s posting so far", "%s postings so far", n_postings), count);
      gtk_label_set_text (self->progress_label, n_postings > 0 ? text : _("Opening…"));
      gtk_progress_bar_set_fraction (self->progress_bar, fraction);
    }
  gtk_revealer_set_reveal_child (self->progress_revealer, is_loading);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-load", is_loading);
  update_stack (self);
}

/* What is open, for the title: the file's name, or how many there are. */
static char *
dup_market_name (AppMarket *market)
{
  if (market->paths == NULL)
    return g_strdup (_("Sample"));
  if (g_strv_length (market->paths) == 1)
    return g_filename_display_basename (market->paths[0]);
  guint n = g_strv_length (market->paths);
  return g_strdup_printf (ngettext ("%u file", "%u files", n), n);
}

/* What was read; where a shape was guessed, with a way to see how, and where records or files were
 * lost, why. */
static void
tell_what_was_read (AppWindow *self, AppMarket *market)
{
  gboolean is_whole;
  g_autofree char *text = app_market_summary_new (market, &is_whole);
  const MarketFile *guessed = app_market_find_guessed (market);
  AdwToast *toast = app_toast_new (text);

  if (guessed != NULL)
    {
      adw_toast_set_button_label (toast, _("Review…"));
      adw_toast_set_action_name (toast, "win.review-format");
      adw_toast_set_action_target_value (toast, g_variant_new_bytestring (guessed->path));
    }
  else if (!is_whole)
    {
      adw_toast_set_button_label (toast, _("Show"));
      adw_toast_set_action_name (toast, "win.show-market");
    }
  app_toast_add (self->toasts, toast);
}

static void
market_changed_cb (AppSession *session, AppWindow *self)
{
  AppMarket *market = app_session_get_market (session);
  g_autofree char *name = dup_market_name (market);
  g_autofree char *title = g_strdup_printf ("%s – %s", name, _("Rolescope"));

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_view_switcher_title_set_subtitle (self->switcher_title, name);
  gtk_widget_set_visible (self->sample_label, market_table_is_sample (market->table));
  gtk_label_set_text (self->scope_label, "");
  app_settings_remember_files (self->settings, (const char *const *) market->paths);
  update_stack (self);
  tell_what_was_read (self, market);
}

static void
choice_changed_cb (AppSession *session, AppWindow *self)
{
  if (app_session_get_market (session) != NULL)
    app_settings_store (self->settings, session);
  update_stack (self);
}

static char *
dup_scope (AppComparison *comparison, gboolean is_filtered)
{
  guint n_duplicates = market_table_get_n_duplicates (comparison->market->table);
  g_autofree char *selected = report_format_count (comparison->n_selected);
  g_autofree char *all = report_format_count (comparison->market->n_postings);
  g_autofree char *duplicates = report_format_count (n_duplicates);
  g_autofree char *postings
      = g_strdup_printf (ngettext ("%s posting", "%s postings", comparison->n_selected), selected);

  if (is_filtered)
    /* Translators: two counts of postings. */
    return g_strdup_printf (ngettext ("%s of %s posting", "%s of %s postings",
                                      comparison->market->n_postings),
                            selected, all);
  if (n_duplicates > 0)
    /* Translators: "12 postings", and a count of duplicates among them that are left out. */
    return g_strdup_printf (ngettext ("%s, without %s duplicate", "%s, without %s duplicates",
                                      n_duplicates),
                            postings, duplicates);
  return g_steal_pointer (&postings);
}

static void
comparison_changed_cb (AppSession *session, AppWindow *self)
{
  AppComparison *comparison = app_session_get_comparison (session);
  if (comparison == NULL)
    return;
  guint within_days;
  const MarketFilter *filter = app_session_get_filter (session, &within_days);
  gboolean is_filtered = within_days > 0 || !market_filter_is_empty (filter);
  g_autofree char *scope = dup_scope (comparison, is_filtered);

  gtk_label_set_text (self->scope_label, scope);
  if (is_filtered)
    gtk_widget_add_css_class (self->filter_button, "accent");
  else
    gtk_widget_remove_css_class (self->filter_button, "accent");
}

static void
choose_fields_cb (AdwMessageDialog *dialog, const char *response, AppWindow *self)
{
  const char *path = app_session_get_unknown_path (self->session);

  if (path != NULL)
    app_format_window_open (GTK_WIDGET (self->stack), self->session, path, NULL);
}

static void
failed_cb (AppSession *session, const char *heading, const char *message, AppWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  if (app_session_get_unknown_path (session) != NULL)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "choose", _("Choose _Fields…"));
      g_signal_connect_object (dialog, "response::choose", G_CALLBACK (choose_fields_cb), self, 0);
    }
  app_accessible_name_controls (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, AppWindow *self)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) array = g_ptr_array_new ();
  for (GSList *link = files; link != NULL; link = link->next)
    g_ptr_array_add (array, link->data);
  g_slist_free (files);
  app_window_open_files (self, (GFile **) array->pdata, array->len);
  return TRUE;
}

static gboolean
app_window_close_request (GtkWindow *window)
{
  AppWindow *self = APP_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  app_session_cancel (self->session);
  return GTK_WINDOW_CLASS (app_window_parent_class)->close_request (window);
}

static void
app_window_dispose (GObject *object)
{
  AppWindow *self = APP_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (app_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AppWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, recent_section);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, filter_panel);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, sample_label);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, role_picker);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, first_role_picker);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, scope_label);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, postings_page);
}

static void
app_window_class_init (AppWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = app_window_close_request;

  g_type_ensure (APP_TYPE_WELCOME);
  g_type_ensure (APP_TYPE_ROLE_PICKER);
  g_type_ensure (APP_TYPE_FILTER_PANEL);
  g_type_ensure (APP_TYPE_SPLIT);
  g_type_ensure (APP_TYPE_OVERVIEW_PAGE);
  g_type_ensure (APP_TYPE_PAY_PAGE);
  g_type_ensure (APP_TYPE_SKILLS_PAGE);
  g_type_ensure (APP_TYPE_REPORT_PAGE);
  g_type_ensure (APP_TYPE_WORK_PAGE);
  g_type_ensure (APP_TYPE_POSTINGS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rolescope/Rolescope/app-window.ui");
  bind_children (widget_class);
  app_window_class_install_actions (widget_class);
}

static void
connect_session (AppWindow *self)
{
  g_signal_connect_object (self->session, "loading-changed", G_CALLBACK (update_progress), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "market-changed", G_CALLBACK (market_changed_cb), self,
                           0);
  g_signal_connect_object (self->session, "choice-changed", G_CALLBACK (choice_changed_cb), self,
                           0);
  g_signal_connect_object (self->session, "comparison-changed",
                           G_CALLBACK (comparison_changed_cb), self, 0);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (failed_cb), self, 0);

  app_role_picker_set_session (self->role_picker, self->session);
  app_role_picker_set_session (self->first_role_picker, self->session);
  app_filter_panel_set_session (self->filter_panel, self->session);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    app_page_set_session (APP_PAGE (page), self->session);
}

static void
app_window_init (AppWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = app_settings_new ();
  self->session = app_session_new ();
  app_settings_restore (self->settings, self->session);
  connect_session (self);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  app_window_init_actions (self);
  update_progress (self);
  app_accessible_name_controls (GTK_WIDGET (self));
}

AppWindow *
app_window_new (GtkApplication *application)
{
  return g_object_new (APP_TYPE_WINDOW, "application", application, NULL);
}
