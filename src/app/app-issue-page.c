/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A group for each kind of issue, with a row for each file that has it. */

#include "config.h"
#include "app-issue-page.h"
#include "app-accessible.h"
#include "app-issue-text.h"
#include "app-save-dialog.h"
#include "app-toast.h"
#include "report-file.h"
#include "report-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_ROWS_MAX 200

/* Freed with its page. */
typedef struct
{
  AppMarket *market; /* owned */
  gboolean are_notes;
  GPtrArray *issues; /* IngestIssue, the table's */
  GPtrArray *rows;   /* GtkWidget, borrowed: of the first issues */
  GPtrArray *groups; /* of each row the group, borrowed */
} IssuePage;

static void
issue_page_free (IssuePage *self)
{
  g_ptr_array_unref (self->issues);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->groups);
  app_market_unref (self->market);
  g_free (self);
}

/* Groups of which no row is left go too. */
static void
search_changed_cb (GtkSearchEntry *entry, IssuePage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (entry));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->groups, i), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const IngestIssue *issue = g_ptr_array_index (self->issues, i);
      gboolean is_match = app_issue_matches (self->market->table, issue, words);

      gtk_widget_set_visible (g_ptr_array_index (self->rows, i), is_match);
      if (is_match)
        gtk_widget_set_visible (g_ptr_array_index (self->groups, i), TRUE);
    }
}

static void
copy_cb (GtkWidget *button, IssuePage *self)
{
  g_autofree char *text = app_issue_dup_table (self->market->table, self->issues, '\t');

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
  app_toast_show (button, "%s", _("List copied"));
}

static gboolean
write_list (gpointer data, const char *path, guint format, GCancellable *cancellable, GError **error)
{
  const char *text = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return report_file_write (path, bytes, error);
}

static void
save_cb (GtkWidget *button, IssuePage *self)
{
  static const AppSaveFormat formats[] = { { ".csv", N_ ("Table (CSV)") } };
  AppSave about = {
    .title = _("Save List"),
    /* Translators: the name of a file. */
    .name = self->are_notes ? _("notes.csv")
                            /* Translators: the name of a file. */
                            : _("problems.csv"),
    .formats = formats,
    .n_formats = G_N_ELEMENTS (formats),
    .write = write_list,
  };

  app_save_dialog_show (button, &about, app_issue_dup_table (self->market->table, self->issues, ','),
                        g_free);
}

static void
add_button (GtkWidget *box, const char *icon, const char *tooltip, GCallback clicked_cb,
            IssuePage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect (button, "clicked", clicked_cb, self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_tools (AdwPreferencesPage *page, IssuePage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_search_entry_new ();

  g_object_set (entry, "placeholder-text", _("Search for a problem, file or text"), NULL);
  app_accessible_set_label (entry, _("Search the list"));
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect (entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  gtk_box_append (GTK_BOX (box), entry);
  add_button (box, "edit-copy-symbolic", _("Copy the List"), G_CALLBACK (copy_cb), self);
  add_button (box, "document-save-symbolic", _("Save the List…"), G_CALLBACK (save_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

/* Rows show texts from files: they must not be taken for markup. */
static GtkWidget *
build_row (const MarketTable *table, const IngestIssue *issue)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name
      = g_filename_display_basename (market_table_get_file (table, issue->file)->path);
  g_autofree char *place = app_issue_dup_place (issue);
  g_autofree char *count = report_format_count (issue->count);
  GtkWidget *label = gtk_label_new (count);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static GtkWidget *
build_group (const IngestIssue *issue)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *field = app_issue_get_field (issue);
  g_autofree char *title = app_issue_dup_capitalised (_(issue->problem));
  g_autofree char *action = app_issue_dup_capitalised (_(issue->action));
  g_autofree char *description = g_strjoin (*field != '\0' ? " · " : "", action, field, NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  return group;
}

static void
add_issues (AdwPreferencesPage *page, IssuePage *self)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < MIN (self->issues->len, N_ROWS_MAX); i++)
    {
      const IngestIssue *issue = g_ptr_array_index (self->issues, i);
      GtkWidget *row = build_row (self->market->table, issue);

      if (i == 0
          || app_issue_compare_kinds (issue, g_ptr_array_index (self->issues, i - 1)) != 0)
        {
          group = build_group (issue);
          adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->groups, group);
    }
}

GtkWidget *
app_issue_page_new (AppMarket *market, gboolean are_notes)
{
  g_autoptr (GPtrArray) issues = app_issue_select (market->table, are_notes);
  if (issues->len == 0)
    return NULL;

  const char *icon = are_notes ? "dialog-information-symbolic" : "dialog-warning-symbolic";
  GtkWidget *page
      = g_object_new (ADW_TYPE_PREFERENCES_PAGE, "title", are_notes ? _("Notes") : _("Problems"),
                      "icon-name", icon, NULL);
  IssuePage *self = g_new0 (IssuePage, 1);

  self->market = app_market_ref (market);
  self->are_notes = are_notes;
  self->issues = g_steal_pointer (&issues);
  self->rows = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (page), "issues", self, (GDestroyNotify) issue_page_free);
  add_tools (ADW_PREFERENCES_PAGE (page), self);
  add_issues (ADW_PREFERENCES_PAGE (page), self);
  return page;
}
