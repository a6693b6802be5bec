/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for each field, with the keys of the file to choose from; app-format-draft.c keeps the
 * choices. */

#include "config.h"
#include "app-format-window.h"
#include "app-accessible.h"
#include "app-toast.h"
#include "app-words.h"
#include "report-text.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AppFormatWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *window_title;
  GtkWidget *remember_button;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *about_group;
  GtkEditable *title_row;

  AppSession *session;                  /* owned */
  AppFormatDraft *draft;                /* owned */
  GStrv paths;                          /* what is opened anew; owned */
  AdwComboRow *rows[INGEST_N_FIELDS];   /* NULL for fields without one */
  gboolean is_filling;                  /* rows change, and no person has changed them */
};

G_DEFINE_FINAL_TYPE (AppFormatWindow, app_format_window, ADW_TYPE_WINDOW)

/* The fields that can be chosen; INGEST_FIELD_NONE ends a list. */
static const struct
{
  const char *title;
  IngestField fields[8];
} groups[] = {
  { N_ ("Posting"),
    { INGEST_FIELD_TITLE, INGEST_FIELD_COMPANY, INGEST_FIELD_DESCRIPTION, INGEST_FIELD_POSTED,
      INGEST_FIELD_URL, INGEST_FIELD_ID } },
  { N_ ("Place and Work"),
    { INGEST_FIELD_LOCATION, INGEST_FIELD_COUNTRY, INGEST_FIELD_WORK_MODE, INGEST_FIELD_REMOTE,
      INGEST_FIELD_SENIORITY, INGEST_FIELD_ROLE, INGEST_FIELD_SKILLS } },
  { N_ ("Pay"),
    { INGEST_FIELD_PAY_MIN, INGEST_FIELD_PAY_MAX, INGEST_FIELD_PAY_CURRENCY,
      INGEST_FIELD_PAY_PERIOD, INGEST_FIELD_PAY_TEXT } },
};

/* A key and below it values, faint. */
static PangoAttrList *
build_attributes (gsize key_len)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *parts[] = { pango_attr_foreground_alpha_new (G_MAXUINT16 * 0.6),
                              pango_attr_scale_new (PANGO_SCALE_SMALL) };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      parts[i]->start_index = (guint) key_len;
      pango_attr_list_insert (attributes, parts[i]);
    }
  return attributes;
}

static void
show_mark (AdwComboRow *row, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (mark,
                          adw_combo_row_get_selected (row) == gtk_list_item_get_position (item));
}

static void
setup_item_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
bind_item_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  AppFormatDraft *draft = g_object_get_data (G_OBJECT (row), "draft");
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *label = gtk_widget_get_first_child (box);
  const char *key = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autofree char *examples
      = app_format_draft_dup_examples (draft, gtk_list_item_get_position (item));
  g_autofree char *text = g_strjoin (*examples != '\0' ? "\n" : "", key, examples, NULL);
  g_autoptr (PangoAttrList) attributes = build_attributes (strlen (key));

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  app_accessible_set_item_label (box, text);
  show_mark (row, NULL, item);
  g_signal_connect (row, "notify::selected", G_CALLBACK (show_mark), item);
}

static void
unbind_item_cb (GtkListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, show_mark, item);
}

static void
show_row (AppFormatWindow *self, IngestField field)
{
  AdwComboRow *row = self->rows[field];
  guint choice = app_format_draft_get_choice (self->draft, field);
  g_autofree char *examples = app_format_draft_dup_examples (self->draft, choice);
  const char *subtitle = examples;

  if (field == INGEST_FIELD_TITLE && choice == APP_FORMAT_CHOICE_NONE)
    subtitle = _("A posting needs a title: choose the key that has it.");
  adw_combo_row_set_selected (row, choice);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static void
show_draft (AppFormatWindow *self)
{
  self->is_filling = TRUE;
  for (guint field = 0; field < INGEST_N_FIELDS; field++)
    if (self->rows[field] != NULL)
      show_row (self, field);
  gtk_widget_set_sensitive (self->remember_button,
                            ingest_proposal_is_useful (self->draft->proposal));
  self->is_filling = FALSE;
}

static void
chosen_cb (AdwComboRow *row, GParamSpec *pspec, AppFormatWindow *self)
{
  if (self->is_filling)
    return;
  for (guint field = 0; field < INGEST_N_FIELDS; field++)
    if (self->rows[field] == row)
      app_format_draft_choose (self->draft, field, adw_combo_row_get_selected (row));
  show_draft (self);
}

static void
start_over_cb (GtkButton *button, AppFormatWindow *self)
{
  ingest_proposal_reset (self->draft->proposal);
  show_draft (self);
}

/* Rows show texts from a file: they must not be taken for markup. */
static GtkWidget *
build_row (AppFormatWindow *self, IngestField field)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_auto (GStrv) labels = app_format_draft_dup_labels (self->draft, field, _("None"));
  g_autoptr (GtkStringList) keys = gtk_string_list_new ((const char *const *) labels);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), app_words_get_field (field));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  g_object_set_data_full (G_OBJECT (row), "draft", app_format_draft_ref (self->draft),
                          (GDestroyNotify) app_format_draft_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_item_cb), row);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), row);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_item_cb), row);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (row), factory);
  g_object_unref (factory);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (keys));
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), self);
  self->rows[field] = ADW_COMBO_ROW (row);
  return row;
}

static void
add_start_over (AppFormatWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Start Over"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect (button, "clicked", G_CALLBACK (start_over_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}

static void
describe (AppFormatWindow *self)
{
  g_autofree char *name = g_filename_display_basename (self->draft->path);
  guint n_records = ingest_proposal_get_n_records (self->draft->proposal);
  g_autofree char *count = report_format_count (n_records);
  /* Translators: %s is a count. */
  const char *format
      = ngettext ("The shape of this file was guessed from %s record. Where a field shows wrong "
                  "values, choose the key that has the right ones. Once remembered, exports of this "
                  "shape are read this way.",
                  "The shape of this file was guessed from its first %s records. Where a field shows "
                  "wrong values, choose the key that has the right ones. Once remembered, exports of "
                  "this shape are read this way.",
                  n_records);
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);
  g_autofree char *text = g_strjoinv (count, around);

  adw_window_title_set_subtitle (self->window_title, name);
  adw_preferences_group_set_description (self->about_group, text);
  gtk_editable_set_text (self->title_row, self->draft->title);
}

static void
build (AppFormatWindow *self)
{
  describe (self);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *group = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(groups[i].title));
      for (guint j = 0; groups[i].fields[j] != INGEST_FIELD_NONE; j++)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                   build_row (self, groups[i].fields[j]));
      adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
    }
  add_start_over (self);
  show_draft (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AppFormatWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;
  if (!app_format_draft_save_finish (result, &error))
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->page), TRUE);
      gtk_widget_set_sensitive (self->remember_button, TRUE);
      /* Translators: %s says what was wrong. */
      app_toast_show (GTK_WIDGET (self->page), _("The format could not be kept: %s"),
                      error->message);
      return;
    }
  app_session_open (self->session, (const char *const *) self->paths);
  gtk_window_close (GTK_WINDOW (self));
}

static void
remember_clicked_cb (GtkButton *button, AppFormatWindow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), FALSE);
  gtk_widget_set_sensitive (self->remember_button, FALSE);
  app_format_draft_save_async (self->draft, gtk_editable_get_text (self->title_row), saved_cb,
                               g_object_ref (self));
}

/* A file that is looked at. */
typedef struct
{
  GtkWidget *widget;   /* owned */
  AppSession *session; /* owned */
  GStrv paths;         /* owned */
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->widget);
  g_object_unref (look->session);
  g_strfreev (look->paths);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Look) look = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AppFormatDraft) draft = app_format_draft_load_finish (result, &error);
  GtkRoot *root = gtk_widget_get_root (look->widget);

  if (root == NULL)
    return;
  if (draft == NULL)
    {
      app_toast_show (look->widget, "%s", error->message);
      return;
    }
  AppFormatWindow *self = g_object_new (APP_TYPE_FORMAT_WINDOW, "transient-for", root, NULL);
  self->session = g_object_ref (look->session);
  self->draft = g_steal_pointer (&draft);
  self->paths = g_steal_pointer (&look->paths);
  build (self);
  app_accessible_name_controls (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
}

void
app_format_window_open (GtkWidget *widget, AppSession *session, const char *path,
                        const char *const *paths)
{
  const char *const only[] = { path, NULL };
  Look *look = g_new (Look, 1);

  look->widget = g_object_ref (widget);
  look->session = g_object_ref (session);
  look->paths = g_strdupv ((char **) (paths != NULL ? paths : only));
  app_format_draft_load_async (path, looked_cb, look);
}

static gboolean
close_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
app_format_window_dispose (GObject *object)
{
  AppFormatWindow *self = APP_FORMAT_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->draft, app_format_draft_unref);
  g_clear_pointer (&self->paths, g_strfreev);
  G_OBJECT_CLASS (app_format_window_parent_class)->dispose (object);
}

static void
app_format_window_class_init (AppFormatWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_format_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-format-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AppFormatWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, AppFormatWindow, remember_button);
  gtk_widget_class_bind_template_child (widget_class, AppFormatWindow, page);
  gtk_widget_class_bind_template_child (widget_class, AppFormatWindow, about_group);
  gtk_widget_class_bind_template_child (widget_class, AppFormatWindow, title_row);
  gtk_widget_class_bind_template_callback (widget_class, remember_clicked_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);
}

static void
app_format_window_init (AppFormatWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
