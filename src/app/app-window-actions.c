/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window can be asked to do, by keys, menus, buttons and assistive technology. */

#include "config.h"
#include "app-window-private.h"
#include "app-chart-card.h"
#include "app-format-window.h"
#include "app-market-window.h"
#include "app-preferences-window.h"
#include "app-toast.h"

#include <glib/gi18n.h>

void
app_window_open_files (AppWindow *self, GFile **files, int n_files)
{
  g_return_if_fail (APP_IS_WINDOW (self));

  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < n_files; i++)
    {
      char *path = g_file_get_path (files[i]);
      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len == 0)
    {
      app_toast_show (GTK_WIDGET (self->toasts), "%s", _("Only local files can be opened"));
      return;
    }
  g_ptr_array_add (paths, NULL);
  app_session_open (self->session, (const char *const *) paths->pdata);
}

void
app_window_open_last (AppWindow *self)
{
  g_return_if_fail (APP_IS_WINDOW (self));

  double fraction;
  guint64 n_postings;
  g_auto (GStrv) paths = g_settings_get_strv (self->settings, "last-files");
  if (paths[0] == NULL || app_session_get_market (self->session) != NULL
      || app_session_get_progress (self->session, &fraction, &n_postings))
    return;
  if (g_str_equal (paths[0], APP_SETTINGS_SAMPLE))
    {
      app_session_open (self->session, NULL);
      return;
    }
  for (guint i = 0; paths[i] != NULL; i++)
    if (!g_file_test (paths[i], G_FILE_TEST_EXISTS))
      return;
  app_session_open (self->session, (const char *const *) paths);
}

static void
chooser_response_cb (GtkNativeDialog *dialog, int response, AppWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        g_ptr_array_add (array, g_list_model_get_item (files, i));
      app_window_open_files (self, (GFile **) array->pdata, array->len);
    }
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const suffixes[] = { "json", "jsonl", "ndjson", "gz", "zst" };
  g_autoptr (GtkFileFilter) exports = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (exports, _("Exports of postings"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (exports, suffixes[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, exports);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
choose_files (AppWindow *self, gboolean is_folder)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      is_folder ? _("Open a Folder of Exports") : _("Open Exports"), GTK_WINDOW (self),
      is_folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
      _("_Cancel"));

  if (!is_folder)
    {
      gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
      add_filters (GTK_FILE_CHOOSER (dialog));
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chooser_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_files (APP_WINDOW (widget), g_str_equal (action, "win.open-folder"));
}

static void
open_sample_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  app_session_open (APP_WINDOW (widget)->session, NULL);
}

static void
open_recent_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *paths[] = { g_variant_get_string (parameter, NULL), NULL };
  app_session_open (APP_WINDOW (widget)->session, paths);
}

static void
forget_recent_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  app_settings_forget_recent (APP_WINDOW (widget)->settings);
}

static void
cancel_load_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  app_session_cancel (APP_WINDOW (widget)->session);
}

static void
close_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
open_menu_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (APP_WINDOW (widget)->menu_button);
}

static gboolean
shows_market (AppWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "market") == 0;
}

static void
page_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  if (shows_market (self))
    adw_view_stack_set_visible_child_name (self->pages, g_variant_get_string (parameter, NULL));
}

static void
step_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);
  GtkWidget *next = g_str_equal (action, "win.next-page") ? gtk_widget_get_next_sibling (page)
                                                           : gtk_widget_get_prev_sibling (page);
  if (next != NULL && shows_market (self))
    adw_view_stack_set_visible_child (self->pages, next);
}

static void
show_filters_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static void
show_postings (AppWindow *self)
{
  adw_view_stack_set_visible_child_name (self->pages, "postings");
}

static void
filter_mine_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  guint within_days;
  g_autoptr (MarketFilter) filter
      = market_filter_copy (app_session_get_filter (self->session, &within_days));
  if (app_settings_get_mine (self->settings, filter))
    app_session_set_filter (self->session, filter, within_days);
}

static void
preferences_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  app_preferences_window_present (GTK_WINDOW (self), self->settings, self->session);
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  if (!shows_market (self))
    return;
  show_postings (self);
  app_postings_page_start_search (self->postings_page);
}

static void
show_evidence_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  CompareEvidence evidence;
  if (!compare_evidence_unpack (g_variant_get_uint64 (parameter), &evidence))
    return;
  show_postings (self);
  app_postings_page_show_evidence (self->postings_page, &evidence);
}

static void
show_market_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppMarket *market = app_session_get_market (APP_WINDOW (widget)->session);
  if (market != NULL)
    app_market_window_present (GTK_WINDOW (widget), market);
}

static void
review_format_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  AppMarket *market = app_session_get_market (self->session);
  const char *const *paths = market != NULL ? (const char *const *) market->paths : NULL;

  app_format_window_open (GTK_WIDGET (self->stack), self->session,
                          g_variant_get_bytestring (parameter), paths);
}

/* The preference does it, so that the next export is read so too. */
static void
read_descriptions_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_settings_set_string (APP_WINDOW (widget)->settings, "prose", "always");
}

static AppChartCard *
find_first_card (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (APP_IS_CHART_CARD (widget))
    return APP_CHART_CARD (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AppChartCard *card = find_first_card (child);
      if (card != NULL)
        return card;
    }
  return NULL;
}

/* The chart that has the focus, else the first of the page. */
static AppChartCard *
find_card (AppWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *card = focus ? gtk_widget_get_ancestor (focus, APP_TYPE_CHART_CARD) : NULL;
  if (card != NULL && gtk_widget_get_mapped (card))
    return APP_CHART_CARD (card);
  return find_first_card (GTK_WIDGET (self->pages));
}

static void
save_chart_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppChartCard *card = find_card (APP_WINDOW (widget));
  if (card != NULL)
    app_chart_card_save (card);
}

static void
copy_chart_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppChartCard *card = find_card (APP_WINDOW (widget));
  if (card != NULL)
    app_chart_card_copy (card);
}

static void
update_recent (GSettings *settings, const char *key, AppWindow *self)
{
  g_auto (GStrv) paths = g_settings_get_strv (settings, "recent-files");

  g_menu_remove_all (self->recent_section);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_basename (paths[i]);
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", paths[i]);
      g_menu_append_item (self->recent_section, item);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forget-recent", paths[0] != NULL);
}

static void
update_mine (GSettings *settings, const char *key, AppWindow *self)
{
  g_autoptr (MarketFilter) filter = market_filter_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.filter-mine",
                                 app_settings_get_mine (settings, filter));
}

static const char *const applied_keys[] = { "my-skills", "min-sample", "top-k", "pay-country",
                                           "prose" };

static void
apply_preferences (GSettings *settings, const char *key, AppWindow *self)
{
  app_settings_apply (settings, self->session);
}

static const struct
{
  const char *name;
  const char *parameter_type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.open", NULL, open_activated },
  { "win.open-folder", NULL, open_activated },
  { "win.open-sample", NULL, open_sample_activated },
  { "win.open-recent", "s", open_recent_activated },
  { "win.forget-recent", NULL, forget_recent_activated },
  { "win.cancel-load", NULL, cancel_load_activated },
  { "win.close", NULL, close_activated },
  { "win.open-menu", NULL, open_menu_activated },
  { "win.page", "s", page_activated },
  { "win.next-page", NULL, step_activated },
  { "win.previous-page", NULL, step_activated },
  { "win.show-filters", NULL, show_filters_activated },
  { "win.filter-mine", NULL, filter_mine_activated },
  { "win.preferences", NULL, preferences_activated },
  { "win.search", NULL, search_activated },
  { "win.show-evidence", "t", show_evidence_activated },
  { "win.show-market", NULL, show_market_activated },
  { "win.read-descriptions", NULL, read_descriptions_activated },
  { "win.review-format", "ay", review_format_activated },
  { "win.save-chart", NULL, save_chart_activated },
  { "win.copy-chart", NULL, copy_chart_activated },
};

void
app_window_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
}

void
app_window_init_actions (AppWindow *self)
{
  g_signal_connect_object (self->settings, "changed::recent-files", G_CALLBACK (update_recent),
                           self, 0);
  update_recent (self->settings, NULL, self);
  g_signal_connect_object (self->settings, "changed::my-level", G_CALLBACK (update_mine), self, 0);
  g_signal_connect_object (self->settings, "changed::my-country", G_CALLBACK (update_mine), self, 0);
  update_mine (self->settings, NULL, self);
  for (guint i = 0; i < G_N_ELEMENTS (applied_keys); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", applied_keys[i], NULL);
      g_signal_connect_object (self->settings, signal, G_CALLBACK (apply_preferences), self, 0);
    }
}
