/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What differs from how the posting is read becomes rules; they are tried in a worker a moment after
 * the last change, and saved with what was tried. */

#include "config.h"
#include "app-correction-window.h"
#include "app-accessible.h"
#include "app-correction.h"
#include "app-toast.h"
#include "app-words.h"
#include "lexicon-place.h"
#include "market-corrections.h"
#include "report-words.h"
#include "market-convert.h"

#include <glib/gi18n.h>
#include <string.h>

#define TRY_DELAY_MS 250

struct _AppCorrectionWindow
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *save_button;
  GtkEditable *words_row, *role_row, *country_row, *means_row;
  AdwComboRow *seniority_row, *place_row, *skill_row;
  AdwPreferencesRow *employer_row;
  GtkSwitch *agency_switch;
  GtkWidget *place_group, *employer_group, *skill_group, *rules_group;
  GtkLabel *effect;

  AppSession *session;        /* owned */
  AppPosting *posting;        /* owned */
  LexiconCorrections *saved;  /* those of the file; owned */
  GCancellable *cancellable;  /* of the trial under way, or NULL */
  guint try_source;           /* waits for the next change */
  AppCorrection *tried;       /* of what is chosen, or NULL */
  gboolean is_filling;        /* rows change, and no person has changed them */
};

G_DEFINE_FINAL_TYPE (AppCorrectionWindow, app_correction_window, ADW_TYPE_WINDOW)

static MarketTable *
get_table (AppCorrectionWindow *self)
{
  return app_posting_get_table (self->posting);
}

static const char *
get_name (AppCorrectionWindow *self, MarketNames names)
{
  MarketTable *table = get_table (self);
  const MarketColumns *columns = market_table_get_columns (table);
  guint row = app_posting_get_row (self->posting);
  const guint32 *ids[MARKET_N_NAMES] = {
    [MARKET_NAMES_ROLES] = columns->role,         [MARKET_NAMES_EMPLOYERS] = columns->employer,
    [MARKET_NAMES_TITLES] = columns->title,       [MARKET_NAMES_LOCATIONS] = columns->location,
  };
  const char *name = market_table_get_name (table, names, ids[names][row]);

  return name != NULL ? name : "";
}

/* The text of a combo row that is selected; "" where there is none. */
static const char *
get_selected_text (AdwComboRow *row)
{
  GObject *item = adw_combo_row_get_selected_item (row);

  return item != NULL ? gtk_string_object_get_string (GTK_STRING_OBJECT (item)) : "";
}

static const char *
find_country_name (AppCorrectionWindow *self, const char *place)
{
  LexiconCatalog *catalog = market_table_get_catalog (get_table (self));
  const LexiconCorrection *rule
      = lexicon_corrections_find (self->saved, LEXICON_CORRECTION_PLACE, place, strlen (place));
  LexiconPlace read = lexicon_place_read (catalog, place, strlen (place), NULL);
  LexiconCountry country = LEXICON_COUNTRY_NONE;

  if (rule != NULL)
    country = rule->country;
  else if (read.n_countries == 1)
    country = read.countries[0];
  return country != LEXICON_COUNTRY_NONE ? _(lexicon_country_get_name (catalog, country)) : "";
}

/* Adds a rule to the list; FALSE where it cannot be one, with a text that says why. */
static gboolean
add_rule (LexiconCorrections **corrections, const LexiconCorrection *rule, char **problem)
{
  g_autoptr (GError) error = NULL;
  LexiconCorrections *added = lexicon_corrections_add (*corrections, rule, &error);

  if (added == NULL)
    {
      *problem = g_strdup (_("A rule needs at least one word, and no more than 400 letters."));
      return FALSE;
    }
  lexicon_corrections_unref (*corrections);
  *corrections = added;
  return TRUE;
}

static gboolean
add_title_rule (AppCorrectionWindow *self, LexiconCorrections **corrections, char **problem)
{
  const char *title = get_name (self, MARKET_NAMES_TITLES);
  const char *role = gtk_editable_get_text (self->role_row);
  guint level = adw_combo_row_get_selected (self->seniority_row);
  gboolean is_other_role = strcmp (role, get_name (self, MARKET_NAMES_ROLES)) != 0;
  LexiconCorrection rule = {
    .kind = LEXICON_CORRECTION_TITLE,
    .text = gtk_editable_get_text (self->words_row),
    .name = is_other_role ? role : NULL,
    .has_seniority = level > 0,
    .seniority = level > 0 ? level - 1 : 0,
  };

  if (!is_other_role && level == 0)
    return TRUE;
  if (!add_rule (corrections, &rule, problem))
    return FALSE;

  const LexiconCorrection *found
      = lexicon_corrections_find (*corrections, LEXICON_CORRECTION_TITLE, title, strlen (title));
  if (found != NULL && strcmp (found->text, rule.text) == 0)
    return TRUE;
  *problem = g_strdup (_("The title does not have these words, or another rule has more of them."));
  return FALSE;
}

static gboolean
add_place_rule (AppCorrectionWindow *self, LexiconCorrections **corrections, char **problem)
{
  LexiconCatalog *catalog = market_table_get_catalog (get_table (self));
  const char *place = get_selected_text (self->place_row);
  const char *country = gtk_editable_get_text (self->country_row);
  LexiconCorrection rule = {
    .kind = LEXICON_CORRECTION_PLACE,
    .text = place,
    .country = lexicon_country_find (catalog, country, strlen (country)),
  };

  if (*place == '\0' || strcmp (country, find_country_name (self, place)) == 0)
    return TRUE;
  if (*country == '\0' || rule.country != LEXICON_COUNTRY_NONE)
    return add_rule (corrections, &rule, problem);
  /* Translators: what a person has typed. */
  *problem = g_strdup_printf (_("“%s” is no country's name or code."), country);
  return FALSE;
}

static gboolean
is_agency (AppCorrectionWindow *self)
{
  const MarketColumns *columns = market_table_get_columns (get_table (self));

  return (columns->flags[app_posting_get_row (self->posting)] & MARKET_ROW_IS_AGENCY) != 0;
}

static gboolean
add_employer_rule (AppCorrectionWindow *self, LexiconCorrections **corrections, char **problem)
{
  LexiconCorrection rule = {
    .kind = LEXICON_CORRECTION_EMPLOYER,
    .text = get_name (self, MARKET_NAMES_EMPLOYERS),
    .is_agency = gtk_switch_get_active (self->agency_switch),
  };

  return rule.is_agency == is_agency (self) || add_rule (corrections, &rule, problem);
}

static gboolean
add_skill_rule (AppCorrectionWindow *self, LexiconCorrections **corrections, char **problem)
{
  const char *skill = get_selected_text (self->skill_row);
  LexiconCorrection rule = {
    .kind = LEXICON_CORRECTION_SKILL,
    .text = skill,
    .name = gtk_editable_get_text (self->means_row),
  };

  return strcmp (skill, rule.name) == 0 || add_rule (corrections, &rule, problem);
}

/* The saved rules and those that are chosen; NULL with a text where one cannot be. */
static LexiconCorrections *
build_corrections (AppCorrectionWindow *self, char **problem)
{
  g_autoptr (LexiconCorrections) corrections = lexicon_corrections_ref (self->saved);

  if (add_title_rule (self, &corrections, problem) && add_place_rule (self, &corrections, problem)
      && add_employer_rule (self, &corrections, problem)
      && add_skill_rule (self, &corrections, problem))
    return g_steal_pointer (&corrections);
  return NULL;
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AppCorrectionWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AppCorrection) tried = app_correction_try_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (tried == NULL)
    {
      gtk_label_set_text (self->effect, error->message);
      return;
    }
  self->tried = g_steal_pointer (&tried);

  g_autofree char *text
      = app_correction_describe (self->tried, app_session_get_result (self->session));
  gtk_label_set_text (self->effect, text);
  gtk_widget_set_sensitive (self->save_button, TRUE);
}

static void
try_corrections (AppCorrectionWindow *self, LexiconCorrections *corrections)
{
  AppComparisonRequest request;

  if (!app_session_dup_request (self->session, &request))
    return;
  g_autoptr (MarketFilter) filter = request.filter;
  gtk_label_set_text (self->effect, _("Trying it…"));
  self->cancellable = g_cancellable_new ();
  app_correction_try_async (&request, corrections, self->cancellable, tried_cb,
                            g_object_ref (self));
}

static gboolean
try_cb (gpointer user_data)
{
  AppCorrectionWindow *self = user_data;
  g_autofree char *problem = NULL;
  g_autoptr (LexiconCorrections) corrections = build_corrections (self, &problem);

  self->try_source = 0;
  if (corrections == NULL)
    gtk_label_set_text (self->effect, problem);
  else if (corrections == self->saved)
    gtk_label_set_text (self->effect, _("Nothing is changed yet."));
  else
    try_corrections (self, corrections);
  return G_SOURCE_REMOVE;
}

/* What was tried is no longer what is chosen. */
static void
forget_trial (AppCorrectionWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->tried, app_correction_free);
  g_clear_handle_id (&self->try_source, g_source_remove);
  gtk_widget_set_sensitive (self->save_button, FALSE);
}

static void
changed_cb (AppCorrectionWindow *self)
{
  if (self->is_filling)
    return;
  forget_trial (self);
  self->try_source = g_timeout_add (TRY_DELAY_MS, try_cb, self);
}

static void
place_changed_cb (AppCorrectionWindow *self)
{
  const char *place = get_selected_text (self->place_row);

  if (self->saved == NULL)
    return;
  gtk_editable_set_text (self->country_row, *place != '\0' ? find_country_name (self, place) : "");
}

static void
skill_changed_cb (AppCorrectionWindow *self)
{
  gtk_editable_set_text (self->means_row, get_selected_text (self->skill_row));
}

static void
save_clicked_cb (GtkButton *button, AppCorrectionWindow *self)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (self->tried == NULL)
    return;
  if (!app_correction_save (self->tried->corrections, &error))
    {
      gtk_label_set_text (self->effect, error->message);
      return;
    }
  app_session_take_market (self->session, self->tried->market, self->tried->comparison,
                           self->tried->roles, self->tried->n_roles);
  app_toast_show (GTK_WIDGET (parent), "%s", _("Rule saved; the figures follow it"));
  gtk_window_close (GTK_WINDOW (self));
}

/* The index of a rule that is about the posting, G_MAXUINT where there is none. */
static guint
find_rule_about_it (AppCorrectionWindow *self, const LexiconCorrections *corrections)
{
  const char *title = get_name (self, MARKET_NAMES_TITLES);
  const char *employer = get_name (self, MARKET_NAMES_EMPLOYERS);
  const char *place = get_selected_text (self->place_row);
  const LexiconCorrection *rules[] = {
    lexicon_corrections_find (corrections, LEXICON_CORRECTION_TITLE, title, strlen (title)),
    lexicon_corrections_find (corrections, LEXICON_CORRECTION_EMPLOYER, employer,
                              strlen (employer)),
    lexicon_corrections_find (corrections, LEXICON_CORRECTION_PLACE, place, strlen (place)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    for (guint j = 0; rules[i] != NULL && j < lexicon_corrections_get_n (corrections); j++)
      if (lexicon_corrections_get (corrections, j) == rules[i])
        return j;
  return G_MAXUINT;
}

static void
forget_clicked_cb (GtkButton *button, AppCorrectionWindow *self)
{
  g_autoptr (LexiconCorrections) corrections = lexicon_corrections_ref (self->saved);
  guint index;

  while ((index = find_rule_about_it (self, corrections)) != G_MAXUINT)
    {
      LexiconCorrections *less = lexicon_corrections_remove (corrections, index);

      lexicon_corrections_unref (corrections);
      corrections = less;
    }
  forget_trial (self);
  try_corrections (self, corrections);
}

static GtkStringList *
list_levels (void)
{
  GtkStringList *levels = gtk_string_list_new (NULL);

  gtk_string_list_append (levels, _("As it is read"));
  for (guint level = 0; level < LEXICON_N_SENIORITIES; level++)
    gtk_string_list_append (levels, report_words_seniority (level));
  return levels;
}

/* The places of a location, which stand with "; " between them. */
static GtkStringList *
list_places (AppCorrectionWindow *self)
{
  g_auto (GStrv) places = g_strsplit (get_name (self, MARKET_NAMES_LOCATIONS), "; ", -1);

  return gtk_string_list_new ((const char *const *) places);
}

static GtkStringList *
list_skills (AppCorrectionWindow *self)
{
  MarketTable *table = get_table (self);
  const MarketColumns *columns = market_table_get_columns (table);
  guint row = app_posting_get_row (self->posting);
  GtkStringList *skills = gtk_string_list_new (NULL);

  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    gtk_string_list_append (skills,
                            market_table_get_name (table, MARKET_NAMES_SKILLS, columns->skills[i]));
  return skills;
}

static void
fill (AppCorrectionWindow *self)
{
  const char *title = get_name (self, MARKET_NAMES_TITLES);
  const char *employer = get_name (self, MARKET_NAMES_EMPLOYERS);
  const LexiconCorrection *rule
      = lexicon_corrections_find (self->saved, LEXICON_CORRECTION_TITLE, title, strlen (title));
  g_autoptr (GtkStringList) levels = list_levels ();
  g_autoptr (GtkStringList) places = list_places (self);
  g_autoptr (GtkStringList) skills = list_skills (self);

  self->is_filling = TRUE;
  gtk_editable_set_text (self->words_row, rule != NULL ? rule->text : title);
  gtk_editable_set_text (self->role_row, get_name (self, MARKET_NAMES_ROLES));
  adw_combo_row_set_model (self->seniority_row, G_LIST_MODEL (levels));
  adw_combo_row_set_model (self->place_row, G_LIST_MODEL (places));
  adw_combo_row_set_model (self->skill_row, G_LIST_MODEL (skills));
  place_changed_cb (self);
  skill_changed_cb (self);
  adw_preferences_row_set_use_markup (self->employer_row, FALSE);
  adw_preferences_row_set_title (self->employer_row, employer);
  gtk_switch_set_active (self->agency_switch, is_agency (self));
  gtk_widget_set_visible (self->place_group, *get_selected_text (self->place_row) != '\0');
  gtk_widget_set_visible (self->employer_group, *employer != '\0');
  gtk_widget_set_visible (self->skill_group, g_list_model_get_n_items (G_LIST_MODEL (skills)) > 0);
  gtk_widget_set_visible (self->rules_group,
                          find_rule_about_it (self, self->saved) != G_MAXUINT);
  self->is_filling = FALSE;
}

void
app_correction_window_present (GtkWidget *widget, AppSession *session, AppPosting *posting)
{
  AppMarket *market = app_session_get_market (session);
  g_autoptr (GError) error = NULL;

  if (market == NULL || market->table != market_table_get_base (app_posting_get_table (posting)))
    return;
  g_autoptr (LexiconCorrections) saved = app_correction_load (&error);
  if (saved == NULL)
    {
      app_toast_show (widget, "%s", error->message);
      return;
    }

  AppCorrectionWindow *self = g_object_new (APP_TYPE_CORRECTION_WINDOW, "transient-for",
                                            gtk_widget_get_root (widget), NULL);
  self->session = g_object_ref (session);
  self->posting = g_object_ref (posting);
  self->saved = g_steal_pointer (&saved);
  fill (self);
  app_accessible_name_controls (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
close_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
app_correction_window_dispose (GObject *object)
{
  AppCorrectionWindow *self = APP_CORRECTION_WINDOW (object);

  if (self->session != NULL)
    forget_trial (self);
  g_clear_object (&self->session);
  g_clear_object (&self->posting);
  g_clear_pointer (&self->saved, lexicon_corrections_unref);
  G_OBJECT_CLASS (app_correction_window_parent_class)->dispose (object);
}

static void
app_correction_window_class_init (AppCorrectionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_correction_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-correction-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, words_row);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, role_row);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, country_row);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, means_row);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, seniority_row);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, place_row);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, skill_row);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, employer_row);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, agency_switch);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, place_group);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, employer_group);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, skill_group);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, rules_group);
  gtk_widget_class_bind_template_child (widget_class, AppCorrectionWindow, effect);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, skill_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_clicked_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);
}

static void
app_correction_window_init (AppCorrectionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
