/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for each file of the person's folder of formats. */

#include "config.h"
#include "app-formats-group.h"
#include "app-accessible.h"
#include "app-format-draft.h"
#include "app-toast.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define N_FORMATS_MAX 200

/* Freed with its group. */
typedef struct
{
  AdwPreferencesGroup *group;
  AppSession *session; /* owned */
  GPtrArray *rows;     /* GtkWidget, borrowed */
} Formats;

/* A format's file, kept so that it can be put back. */
typedef struct
{
  Formats *formats; /* the group's, which is held */
  char *stem, *title, *text;
} Forgotten;

static void show (Formats *self);

static void
formats_free (Formats *self)
{
  g_object_unref (self->session);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static void
forgotten_free (gpointer data, GClosure *closure)
{
  Forgotten *forgotten = data;

  g_object_unref (forgotten->formats->group);
  g_free (forgotten->stem);
  g_free (forgotten->title);
  g_free (forgotten->text);
  g_free (forgotten);
}

static void
say (Formats *self, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self->group), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    app_toast_add (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/* What is open is read by the formats that there are now. */
static void
reopen (Formats *self)
{
  AppMarket *market = app_session_get_market (self->session);

  show (self);
  if (market == NULL || market->paths == NULL)
    return;
  g_auto (GStrv) paths = g_strdupv (market->paths);
  app_session_open (self->session, (const char *const *) paths);
}

static void
undo_cb (AdwToast *toast, Forgotten *forgotten)
{
  g_autofree char *folder = app_format_dup_folder ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ingest_format_save (folder, forgotten->stem, forgotten->text, &error);

  if (path == NULL)
    say (forgotten->formats, app_toast_new (error->message));
  else
    reopen (forgotten->formats);
}

static void
forget_cb (GtkButton *button, Formats *self)
{
  const char *path = g_object_get_data (G_OBJECT (button), "path");
  const char *title = g_object_get_data (G_OBJECT (button), "title");
  g_autofree char *name = g_path_get_basename (path);
  Forgotten *forgotten = g_new0 (Forgotten, 1);

  forgotten->formats = self;
  g_object_ref (self->group);
  forgotten->stem = g_strndup (name, strlen (name) - strlen (".json"));
  forgotten->title = g_strdup (title);
  g_file_get_contents (path, &forgotten->text, NULL, NULL);
  if (g_unlink (path) != 0)
    {
      say (self, app_toast_new (g_strerror (errno)));
      forgotten_free (forgotten, NULL);
      return;
    }
  /* Translators: %s is what a kind of export is called. */
  g_autofree char *text = g_strdup_printf (_("Forgot “%s”"), title);
  AdwToast *toast = app_toast_new (text);

  if (forgotten->text != NULL)
    adw_toast_set_button_label (toast, _("Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), forgotten, forgotten_free, 0);
  say (self, toast);
  reopen (self);
}

/* Rows show texts from files: they must not be taken for markup. */
static GtkWidget *
build_row (Formats *self, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestFormat) format = NULL;
  gsize len;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  if (g_file_get_contents (path, &text, &len, &error))
    format = ingest_format_new_from_data (name, text, len, &error);
  g_autofree char *shown = g_filename_display_name (name);
  const char *title = format != NULL ? ingest_format_get_title (format) : shown;
  /* Translators: %s is what a kind of export is called. */
  g_autofree char *label = g_strdup_printf (_("Forget %s"), *title != '\0' ? title : shown);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *title != '\0' ? title : shown);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error != NULL ? error->message : shown);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  app_accessible_set_label (button, label);
  g_object_set_data_full (G_OBJECT (button), "path", g_steal_pointer (&path), g_free);
  g_object_set_data_full (G_OBJECT (button), "title", g_strdup (*title != '\0' ? title : shown), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (forget_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
show (Formats *self)
{
  g_autofree char *folder = app_format_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  while (dir != NULL && names->len < N_FORMATS_MAX && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json") && *name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      GtkWidget *row = build_row (self, folder, g_ptr_array_index (names, i));
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->group), names->len > 0);
}

GtkWidget *
app_formats_group_new (AppSession *session)
{
  GtkWidget *group = adw_preferences_group_new ();
  Formats *self = g_new0 (Formats, 1);

  self->group = ADW_PREFERENCES_GROUP (group);
  self->session = g_object_ref (session);
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (self->group, _("Remembered Exports"));
  adw_preferences_group_set_description (
      self->group, _("Kinds of export whose fields you have chosen. Once one is forgotten, its shape is "
                     "guessed again, and the fields can be chosen anew."));
  g_object_set_data_full (G_OBJECT (group), "formats", self, (GDestroyNotify) formats_free);
  show (self);
  return group;
}
