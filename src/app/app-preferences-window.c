/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that are bound to settings, and two lists that follow them. */

#include "config.h"
#include "app-preferences-window.h"
#include "app-accessible.h"
#include "app-formats-group.h"
#include "app-own-role.h"
#include "lexicon-place.h"
#include "report-words.h"

#include <glib/gi18n.h>

/* What two groups of rows follow. Freed with its window. */
typedef struct
{
  GSettings *settings;         /* owned */
  AppSession *session;         /* owned */
  AdwPreferencesGroup *skills, *roles;
  GPtrArray *skill_rows, *role_rows; /* in those groups, borrowed */
} Preferences;

/* From here on its rows are gone. */
static void
disconnect (Preferences *self)
{
  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
preferences_free (Preferences *self)
{
  g_object_unref (self->settings);
  g_object_unref (self->session);
  g_ptr_array_unref (self->skill_rows);
  g_ptr_array_unref (self->role_rows);
  g_free (self);
}

static AdwPreferencesPage *
add_page (GtkWidget *window, const char *title, const char *icon)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_preferences_page_set_title (page, title);
  adw_preferences_page_set_icon_name (page, icon);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  return page;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

/* A text of the person's with a button that removes it. */
static GtkWidget *
build_item (const char *title, const char *subtitle, GCallback remove_cb, Preferences *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is a skill or a role of one's own. */
  g_autofree char *label = g_strdup_printf (_("Remove %s"), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  app_accessible_set_label (button, label);
  g_object_set_data_full (G_OBJECT (button), "title", g_strdup (title), g_free);
  g_signal_connect (button, "clicked", remove_cb, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
set_skills (Preferences *self, const char *added, const char *removed)
{
  g_auto (GStrv) skills = g_settings_get_strv (self->settings, "my-skills");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; skills[i] != NULL; i++)
    if (g_strcmp0 (skills[i], removed) != 0)
      g_strv_builder_add (builder, skills[i]);
  if (added != NULL && !g_strv_contains ((const char *const *) skills, added))
    g_strv_builder_add (builder, added);
  g_auto (GStrv) changed = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "my-skills", (const char *const *) changed);
}

static void
remove_skill_cb (GtkButton *button, Preferences *self)
{
  set_skills (self, NULL, g_object_get_data (G_OBJECT (button), "title"));
}

static void
show_skills (Preferences *self)
{
  g_auto (GStrv) skills = g_settings_get_strv (self->settings, "my-skills");

  clear_rows (self->skills, self->skill_rows);
  for (guint i = 0; skills[i] != NULL; i++)
    {
      GtkWidget *row = build_item (skills[i], NULL, G_CALLBACK (remove_skill_cb), self);
      adw_preferences_group_add (self->skills, row);
      g_ptr_array_add (self->skill_rows, row);
    }
}

/* Under the name that the open export gives it, where it has it. */
static const char *
find_skill_name (Preferences *self, const char *typed)
{
  AppMarket *market = app_session_get_market (self->session);
  guint skill = market ? market_table_find_name (market->table, MARKET_NAMES_SKILLS, typed) : 0;
  return skill != 0 ? market_table_get_name (market->table, MARKET_NAMES_SKILLS, skill) : typed;
}

static void
skill_applied_cb (AdwEntryRow *row, Preferences *self)
{
  g_auto (GStrv) typed = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (row)), ",", -1);
  for (guint i = 0; typed[i] != NULL; i++)
    if (*g_strstrip (typed[i]) != '\0')
      set_skills (self, find_skill_name (self, typed[i]), NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
remove_role_cb (GtkButton *button, Preferences *self)
{
  const char *name = g_object_get_data (G_OBJECT (button), "title");
  guint role = app_own_roles_find (app_session_get_own_roles (self->session), name);
  if (role != 0)
    app_session_remove_own_role (self->session, role & ~APP_OWN_ROLE_BIT);
}

static void
show_roles (Preferences *self)
{
  const GPtrArray *roles = app_session_get_own_roles (self->session);

  clear_rows (self->roles, self->role_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->roles), roles->len > 0);
  for (guint i = 0; i < roles->len; i++)
    {
      const AppOwnRole *role = g_ptr_array_index (roles, i);
      /* Translators: %s are words that titles have. */
      g_autofree char *words = g_strdup_printf (_("Titles with “%s”"), role->words);
      GtkWidget *row = build_item (role->name, words, G_CALLBACK (remove_role_cb), self);
      adw_preferences_group_add (self->roles, row);
      g_ptr_array_add (self->role_rows, row);
    }
}

/* Choices of a setting that holds a word. */
typedef struct
{
  GPtrArray *words; /* char*: of the settings */
  GSettings *settings;
  const char *key;
} WordChoice;

static void
word_choice_free (gpointer data, GClosure *closure)
{
  WordChoice *choice = data;
  g_ptr_array_unref (choice->words);
  g_object_unref (choice->settings);
  g_free (choice);
}

static void
word_selected_cb (AdwComboRow *row, GParamSpec *pspec, WordChoice *choice)
{
  guint selected = adw_combo_row_get_selected (row);
  if (selected < choice->words->len)
    g_settings_set_string (choice->settings, choice->key,
                           g_ptr_array_index (choice->words, selected));
}

/* Takes @words and @names, of equal length. */
static void
add_choice (AdwPreferencesGroup *group, const char *title, GSettings *settings, const char *key,
            GPtrArray *words, GtkStringList *names)
{
  GtkWidget *row = adw_combo_row_new ();
  WordChoice *choice = g_new (WordChoice, 1);
  g_autofree char *word = g_settings_get_string (settings, key);
  guint selected = 0;

  choice->words = words;
  choice->settings = g_object_ref (settings);
  choice->key = key;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (g_ptr_array_index (words, i), word))
      selected = i;
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (word_selected_cb), choice,
                         word_choice_free, 0);
  adw_preferences_group_add (group, row);
  g_object_unref (names);
}

static void
add_level (AdwPreferencesGroup *group, GSettings *settings)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_add (words, g_strdup (""));
  gtk_string_list_append (names, _("Not said"));
  for (guint i = LEXICON_SENIORITY_UNKNOWN + 1; i < LEXICON_N_SENIORITIES; i++)
    {
      g_ptr_array_add (words, g_strdup (lexicon_seniority_get_name (i)));
      gtk_string_list_append (names, report_words_seniority (i));
    }
  add_choice (group, _("Level"), settings, "my-level", words, names);
}

typedef struct
{
  char code[3];
  const char *name; /* for people */
} Country;

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const Country *) a)->name, ((const Country *) b)->name);
}

static GArray *
list_countries (const LexiconCatalog *catalog)
{
  GArray *countries = g_array_new (FALSE, FALSE, sizeof (Country));
  for (char a = 'A'; a <= 'Z'; a++)
    for (char b = 'A'; b <= 'Z'; b++)
      {
        Country country = { { a, b, '\0' }, NULL };
        if (lexicon_country_find (catalog, country.code, 2) != LEXICON_COUNTRY (a, b))
          continue;
        country.name = _(lexicon_country_get_name (catalog, LEXICON_COUNTRY (a, b)));
        if (!g_str_equal (country.name, country.code))
          g_array_append_val (countries, country);
      }
  g_array_sort (countries, compare_countries);
  return countries;
}

static void
add_country (AdwPreferencesGroup *group, const char *title, const char *none, GSettings *settings,
             const char *key, const GArray *countries)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_add (words, g_strdup (""));
  gtk_string_list_append (names, none);
  for (guint i = 0; i < countries->len; i++)
    {
      const Country *country = &g_array_index (countries, Country, i);
      g_ptr_array_add (words, g_strdup (country->code));
      gtk_string_list_append (names, country->name);
    }
  add_choice (group, title, settings, key, words, names);
}

static void
add_number (AdwPreferencesGroup *group, const char *title, const char *subtitle,
            GSettings *settings, const char *key, double min, double max, double step)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (min, max, step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  g_settings_bind (settings, key, spin, "value", G_SETTINGS_BIND_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (group, row);
}

static void
add_words (AdwPreferencesGroup *group, const char *title, GSettings *settings, const char *key,
           const char *const (*choices)[2], guint n_choices)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *names = gtk_string_list_new (NULL);
  for (guint i = 0; i < n_choices; i++)
    {
      g_ptr_array_add (words, g_strdup (choices[i][0]));
      gtk_string_list_append (names, _(choices[i][1]));
    }
  add_choice (group, title, settings, key, words, names);
}

static void
add_person (Preferences *self, GtkWidget *window, const GArray *countries)
{
  AdwPreferencesPage *page = add_page (window, _("You"), "avatar-default-symbolic");
  GtkWidget *entry = adw_entry_row_new ();

  AdwPreferencesGroup *group
      = add_group (page, _("Level and Country"), _("“Mine” among the filters sets them with one click."));
  add_level (group, self->settings);
  add_country (group, _("Country"), _("Not said"), self->settings, "my-country", countries);

  self->skills = add_group (page, _("My Skills"),
                            _("The Skills tab says what each role asks for beside them."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Add skills, separated by commas"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect (entry, "apply", G_CALLBACK (skill_applied_cb), self);
  adw_preferences_group_add (self->skills, entry);
  g_signal_connect_swapped (self->settings, "changed::my-skills", G_CALLBACK (show_skills), self);
  show_skills (self);
}

static void
add_figures (Preferences *self, GtkWidget *window, const GArray *countries)
{
  static const char *const prose_uses[][2] = { { "auto", N_ ("Where a file states nothing") },
                                               { "always", N_ ("In every posting that states nothing") },
                                               { "never", N_ ("Never") } };
  AdwPreferencesPage *page = add_page (window, _("Figures"), "rolescope-overview-symbolic");

  AdwPreferencesGroup *group = add_group (page, _("Figures"), NULL);
  add_country (group, _("Pay in"), _("Where most pay is stated"), self->settings, "pay-country",
               countries);
  add_number (group, _("Fewest postings"), _("A figure that rests on fewer is not shown"),
              self->settings, "min-sample", 1, 1000, 1);
  add_number (group, _("Top skills"), _("How many skills of a role are compared with another’s"),
              self->settings, "top-k", 5, 100, 5);

  group = add_group (page, _("Descriptions"),
                     _("Where no field states them, skills, work mode and pay are looked for in the text."));
  add_words (group, _("Read descriptions"), self->settings, "prose", prose_uses,
             G_N_ELEMENTS (prose_uses));

  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (app_formats_group_new (self->session)));

  self->roles = add_group (page, _("My Roles"), _("Made in the list of roles, of any words that titles have."));
  g_signal_connect_swapped (self->session, "choice-changed", G_CALLBACK (show_roles), self);
  show_roles (self);
}

static void
add_charts (Preferences *self, GtkWidget *window)
{
  static const char *const formats[][2]
      = { { "png", N_ ("PNG picture") }, { "svg", N_ ("SVG drawing") }, { "pdf", N_ ("PDF document") } };
  static const char *const themes[][2] = { { "light", N_ ("Light") }, { "dark", N_ ("Dark") },
                                           { "high-contrast", N_ ("High contrast") },
                                           { "print", N_ ("For print") } };
  AdwPreferencesPage *page = add_page (window, _("Charts"), "rolescope-skills-symbolic");

  AdwPreferencesGroup *group = add_group (page, _("Saved and Copied Charts"), NULL);
  add_words (group, _("Format"), self->settings, "chart-format", formats, G_N_ELEMENTS (formats));
  add_words (group, _("Colors"), self->settings, "chart-theme", themes, G_N_ELEMENTS (themes));
  add_number (group, _("Width"), _("In points; a picture has two pixels for each"), self->settings,
              "chart-width", 320, 2000, 20);
}

void
app_preferences_window_present (GtkWindow *parent, GSettings *settings, AppSession *session)
{
  AppMarket *market = app_session_get_market (session);
  g_autoptr (LexiconCatalog) own_catalog = market ? NULL : lexicon_catalog_new (NULL, NULL);
  const LexiconCatalog *catalog = market ? market_table_get_catalog (market->table) : own_catalog;
  g_autoptr (GArray) countries = list_countries (catalog);
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal",
                                    TRUE, "search-enabled", FALSE, "default-width", 560,
                                    "default-height", 620, NULL);
  Preferences *self = g_new0 (Preferences, 1);

  self->settings = g_object_ref (settings);
  self->session = g_object_ref (session);
  self->skill_rows = g_ptr_array_new ();
  self->role_rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (window), "preferences", self, (GDestroyNotify) preferences_free);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (disconnect), self);
  add_person (self, window, countries);
  add_figures (self, window, countries);
  add_charts (self, window);
  app_accessible_name_controls (window);
  gtk_window_present (GTK_WINDOW (window));
}
