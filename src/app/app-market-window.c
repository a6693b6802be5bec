/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A preferences-like window: the sums and files on one page, what was wrong and how files were read
 * on two. */

#include "config.h"
#include "app-market-window.h"
#include "app-accessible.h"
#include "app-issue-page.h"
#include "app-market-summary.h"
#include "app-words.h"
#include "report-text.h"

#include <glib/gi18n.h>

#define N_ROWS_MAX 200

/* Rows show texts from files: their titles must not be taken for markup. */
static GtkWidget *
add_row (AdwPreferencesGroup *group, const char *title, const char *subtitle, const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (value != NULL)
    {
      GtkWidget *label = gtk_label_new (value);
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  adw_preferences_group_add (group, row);
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);
  return group;
}

static void
add_count (AdwPreferencesGroup *group, const char *title, const char *subtitle, guint64 n)
{
  g_autofree char *count = report_format_count (n);
  add_row (group, title, subtitle, count);
}

static void
add_sums (AdwPreferencesPage *page, AppMarket *market)
{
  AdwPreferencesGroup *group = add_group (page, _("What Was Read"));
  guint64 n_records = 0, n_duplicates = 0, n_rejected = 0;
  g_autofree char *newest = app_words_format_day (market->newest_day);

  for (guint i = 0; i < market_table_get_n_files (market->table); i++)
    {
      const MarketFile *file = market_table_get_file (market->table, i);
      n_records += file->n_records;
      n_duplicates += file->n_duplicates;
      n_rejected += file->n_rejected;
    }
  add_count (group, _("Records"), NULL, n_records);
  add_count (group, _("Postings"), _("Counted in every figure"), market->n_postings);
  add_count (group, _("Duplicates"), _("Left out unless the filters say otherwise"), n_duplicates);
  add_count (group, _("Rejected records"), _("They could not be understood"), n_rejected);
  add_count (group, _("Possible reposts"), _("Alike under another id, and counted"),
             market_table_get_n_reposts (market->table));
  if (newest != NULL)
    add_row (group, _("Newest posting"), NULL, newest);
}

static const struct
{
  IngestField field;
  const char *title;
} fields[] = {
  { INGEST_FIELD_COMPANY, N_("Employer") },  { INGEST_FIELD_COUNTRY, N_("Country") },
  { INGEST_FIELD_WORK_MODE, N_("Work mode") }, { INGEST_FIELD_SENIORITY, N_("Seniority") },
  { INGEST_FIELD_SKILLS, N_("Skills") },     { INGEST_FIELD_PAY_MIN, N_("Pay") },
  { INGEST_FIELD_POSTED, N_("Date") },
};

static void
add_fields (AdwPreferencesPage *page, AppMarket *market)
{
  AdwPreferencesGroup *group = add_group (page, _("What the Postings Say"));
  for (guint i = 0; i < G_N_ELEMENTS (fields) && market->n_postings > 0; i++)
    {
      guint n = market_table_get_n_filled (market->table, fields[i].field);
      g_autofree char *count = report_format_count (n);
      g_autofree char *share = report_format_share ((double) n / market->n_postings);
      g_autofree char *value = g_strdup_printf ("%s · %s", count, share);
      add_row (group, _(fields[i].title), NULL, value);
    }
}

static void
review_cb (GtkWidget *button, const char *path)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (button));
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (window));
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (path));

  gtk_window_close (window);
  gtk_widget_activate_action_variant (parent, "win.review-format", target);
}

/* A file whose shape was guessed, with a way to see how. */
static void
add_guess (AdwPreferencesGroup *group, const char *name, const MarketFile *file)
{
  g_autofree char *count = report_format_count (file->n_postings);
  GtkWidget *row = add_row (group, name, _("Shape guessed from keys and values"), count);
  GtkWidget *button = gtk_button_new_with_label (_("Review…"));
  /* Translators: %s is the name of a file. */
  g_autofree char *label = g_strdup_printf (_("Review the fields of %s"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  app_accessible_set_label (button, label);
  g_signal_connect_data (button, "clicked", G_CALLBACK (review_cb), g_strdup (file->path),
                         (GClosureNotify) (GCallback) g_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_files (AdwPreferencesPage *page, MarketTable *table)
{
  AdwPreferencesGroup *group = add_group (page, _("Files"));
  for (guint i = 0; i < MIN (market_table_get_n_files (table), N_ROWS_MAX); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);
      g_autofree char *name = g_filename_display_basename (file->path);
      if (file->error != NULL)
        add_row (group, name, file->error->message, _("Not read"));
      else if (app_market_file_is_guessed (file))
        add_guess (group, name, file);
      else
        add_count (group, name, app_words_get_format (file->format), file->n_postings);
    }
}

static void
add_issue_page (GtkWidget *window, AppMarket *market, gboolean are_notes)
{
  GtkWidget *page = app_issue_page_new (market, are_notes);

  if (page != NULL)
    adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
}

void
app_market_window_present (GtkWindow *parent, AppMarket *market)
{
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "title", _("What Was Read"),
                                    "transient-for", parent, "modal", TRUE, "search-enabled",
                                    FALSE, "default-width", 560, "default-height", 640, NULL);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_preferences_page_set_title (page, _("What Was Read"));
  adw_preferences_page_set_icon_name (page, "rolescope-overview-symbolic");

  add_sums (page, market);
  add_fields (page, market);
  add_files (page, market->table);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  add_issue_page (window, market, FALSE);
  add_issue_page (window, market, TRUE);
  app_accessible_name_controls (window);
  gtk_window_present (GTK_WINDOW (window));
}
