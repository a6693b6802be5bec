/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts from the table, texts from the file. Everything from a posting is shown as plain text. */

#include "config.h"
#include "app-posting-view.h"
#include "app-correction-window.h"
#include "app-figure.h"
#include "app-page.h"
#include "app-posting-text.h"
#include "app-toast.h"
#include "app-words.h"
#include "app-wrap-layout.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define DESCRIPTION_MAX_CHARS 100000

struct _AppPostingView
{
  AdwBin parent_instance;

  /* template */
  GtkStack *stack;
  GtkLabel *title, *subtitle, *text;
  GtkWidget *facts, *skills, *skills_title;
  GtkStack *text_stack;
  AdwStatusPage *failure;
  GtkWidget *browse_button;

  char *url;                  /* http or https, or NULL */
  GCancellable *cancellable;  /* of the text that is being read, or NULL */
  AppPosting *posting;        /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (AppPostingView, app_posting_view, ADW_TYPE_BIN)

static const char *
get_period_words (guint period)
{
  static const char *const words[LEXICON_N_PERIODS] = {
    [LEXICON_PERIOD_UNKNOWN] = "",          [LEXICON_PERIOD_YEAR] = N_("a year"),
    [LEXICON_PERIOD_MONTH] = N_("a month"), [LEXICON_PERIOD_WEEK] = N_("a week"),
    [LEXICON_PERIOD_DAY] = N_("a day"),    [LEXICON_PERIOD_HOUR] = N_("an hour"),
  };
  return period > LEXICON_PERIOD_UNKNOWN && period < LEXICON_N_PERIODS ? _(words[period]) : "";
}

char *
app_posting_format_pay (const MarketColumns *columns, guint row)
{
  double min = columns->pay_min[row], max = columns->pay_max[row];
  LexiconCurrency currency = columns->pay_currency[row];
  const char *period = get_period_words (columns->pay_period[row]);

  if (isnan (min) && isnan (max))
    return NULL;
  g_autofree char *min_text = report_format_money (min, currency);
  g_autofree char *max_text = report_format_money (max, currency);
  g_autofree char *amount = NULL;
  if (isnan (max))
    /* Translators: an amount of money. */
    amount = g_strdup_printf (_("from %s"), min_text);
  else if (isnan (min))
    /* Translators: an amount of money. */
    amount = g_strdup_printf (_("up to %s"), max_text);
  else if (min == max)
    amount = g_strdup (min_text);
  else
    amount = g_strdup_printf (_("%s to %s"), min_text, max_text);
  return g_strstrip (g_strdup_printf ("%s %s", amount, period));
}

static void
add_fact (AppPostingView *self, const char *title, const char *value, const char *why)
{
  if (value == NULL || *value == '\0')
    return;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *value_label = gtk_label_new (value);

  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_label_set_yalign (GTK_LABEL (title_label), 0);
  gtk_label_set_width_chars (GTK_LABEL (title_label), 12);
  gtk_widget_add_css_class (title_label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (value_label), 0);
  gtk_label_set_wrap (GTK_LABEL (value_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value_label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (value_label), TRUE);
  /* A label that takes the focus selects all of its text. */
  gtk_widget_set_focusable (value_label, FALSE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), value_label);
  if (why != NULL)
    {
      GtkWidget *why_label = gtk_label_new (why);
      gtk_label_set_xalign (GTK_LABEL (why_label), 0);
      gtk_label_set_wrap (GTK_LABEL (why_label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (why_label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (why_label, "dim-label");
      gtk_widget_add_css_class (why_label, "caption");
      gtk_box_append (GTK_BOX (texts), why_label);
    }
  gtk_widget_add_css_class (row, "fact-row");
  gtk_box_append (GTK_BOX (row), title_label);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (self->facts), row);
}

static char *
dup_countries (MarketTable *table, guint row)
{
  const MarketColumns *columns = market_table_get_columns (table);
  GString *text = g_string_new (NULL);
  for (guint i = columns->country_start[row]; i < columns->country_start[row + 1]; i++)
    g_string_append_printf (
        text, "%s%s", text->len > 0 ? ", " : "",
        app_words_get_country (market_table_get_catalog (table), columns->countries[i]));
  return g_string_free (text, FALSE);
}

static char *
dup_yearly (const MarketColumns *columns, guint row)
{
  if (isnan (columns->pay_yearly[row]))
    return NULL;
  g_autofree char *amount
      = report_format_money (columns->pay_yearly[row], columns->pay_currency[row]);
  /* Translators: an amount of money. */
  return g_strdup_printf (_("%s a year"), amount);
}

static void
show_facts (AppPostingView *self, MarketTable *table, guint row, const MarketWhy *why)
{
  const MarketColumns *columns = market_table_get_columns (table);
  const char *role = market_table_get_name (table, MARKET_NAMES_ROLES, columns->role[row]);
  g_autofree char *countries = dup_countries (table, row);
  g_autofree char *pay = app_posting_format_pay (columns, row);
  g_autofree char *yearly = dup_yearly (columns, row);
  g_autofree char *posted = app_words_format_day (columns->posted_day[row]);
  const MarketFile *file = market_table_get_file (table, columns->file[row]);
  g_autofree char *name = g_filename_display_basename (file->path);
  /* Translators: a file, and the number of a record in it. */
  g_autofree char *source = g_strdup_printf (_("%s, record %u"), name, columns->record[row]);

  app_box_clear (self->facts);
  add_fact (self, _("Role"), role ? role : _("None"), why ? why->role : NULL);
  add_fact (self, _("Seniority"), report_words_seniority (columns->seniority[row]),
            why ? why->seniority : NULL);
  add_fact (self, _("Work mode"), report_words_work_mode (columns->work_mode[row]),
            why ? why->work_mode : NULL);
  add_fact (self, _("Country"), *countries ? countries : _("No place given"),
            why ? why->countries : NULL);
  add_fact (self, _("Pay"), pay ? pay : _("Not stated"), why ? why->pay : NULL);
  add_fact (self, _("Counted as"), yearly, NULL);
  add_fact (self, _("Posted"), posted, NULL);
  add_fact (self, _("Source"), source, NULL);
}

static void
show_skills (AppPostingView *self, MarketTable *table, guint row, const MarketWhy *why)
{
  const MarketColumns *columns = market_table_get_columns (table);
  guint start = columns->skill_start[row], n = columns->skill_start[row + 1] - start;

  app_box_clear (self->skills);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *chip = gtk_label_new (
          market_table_get_name (table, MARKET_NAMES_SKILLS, columns->skills[start + i]));
      gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (chip, "chip");
      if (why != NULL && why->skills != NULL && i < why->skills->len)
        gtk_widget_set_tooltip_text (chip, g_ptr_array_index (why->skills, i));
      gtk_box_append (GTK_BOX (self->skills), chip);
    }
  gtk_widget_set_visible (self->skills_title, n > 0);
  gtk_widget_set_visible (self->skills, n > 0);
}

static void
show_head (AppPostingView *self, MarketTable *table, guint row)
{
  const MarketColumns *columns = market_table_get_columns (table);
  const char *title = market_table_get_name (table, MARKET_NAMES_TITLES, columns->title[row]);
  const char *employer
      = market_table_get_name (table, MARKET_NAMES_EMPLOYERS, columns->employer[row]);
  const char *location
      = market_table_get_name (table, MARKET_NAMES_LOCATIONS, columns->location[row]);
  g_autofree char *subtitle = employer && location ? g_strdup_printf ("%s · %s", employer, location)
                                                   : g_strdup (employer ? employer : location);

  gtk_label_set_text (self->title, title ? title : _("Untitled"));
  gtk_label_set_text (self->subtitle, subtitle ? subtitle : "");
}

static void
show_description (AppPostingView *self, const char *description)
{
  if (description == NULL || *description == '\0')
    {
      gtk_label_set_text (self->text, _("The export has no description of this posting."));
      return;
    }
  glong n_chars = g_utf8_strlen (description, -1);
  g_autofree char *text = g_utf8_substring (description, 0, MIN (n_chars, DESCRIPTION_MAX_CHARS));
  gtk_label_set_text (self->text, text);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AppPostingView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AppPostingText) text = app_posting_text_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->posting == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (text == NULL)
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->text_stack, "failure");
      return;
    }
  MarketTable *table = app_posting_get_table (self->posting);
  guint row = app_posting_get_row (self->posting);
  show_facts (self, table, row, text->why);
  show_skills (self, table, row, text->why);
  show_description (self, text->posting->description);
  self->url = g_strdup (text->posting->url);
  gtk_widget_set_visible (self->browse_button, self->url != NULL);
  gtk_stack_set_visible_child_name (self->text_stack, "text");
}

void
app_posting_view_show (AppPostingView *self, AppPosting *posting)
{
  g_return_if_fail (APP_IS_POSTING_VIEW (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->url, g_free);
  g_set_object (&self->posting, posting);
  gtk_stack_set_visible_child_name (self->stack, posting ? "posting" : "none");
  if (posting == NULL)
    return;

  MarketTable *table = app_posting_get_table (posting);
  guint row = app_posting_get_row (posting);
  show_head (self, table, row);
  show_facts (self, table, row, NULL);
  show_skills (self, table, row, NULL);
  gtk_widget_set_visible (self->browse_button, FALSE);
  gtk_stack_set_visible_child_name (self->text_stack, "reading");
  self->cancellable = g_cancellable_new ();
  app_posting_text_read_async (table, row, self->cancellable, read_cb, g_object_ref (self));
}

static void
browse_clicked_cb (GtkButton *button, AppPostingView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  if (self->url != NULL)
    gtk_show_uri (GTK_WINDOW (root), self->url, GDK_CURRENT_TIME);
}

static void
correct_clicked_cb (GtkButton *button, AppPostingView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), APP_TYPE_PAGE);

  if (page != NULL && self->posting != NULL)
    app_correction_window_present (GTK_WIDGET (self), app_page_get_session (APP_PAGE (page)),
                                   self->posting);
}

static void
app_posting_view_dispose (GObject *object)
{
  AppPostingView *self = APP_POSTING_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->posting);
  g_clear_pointer (&self->url, g_free);
  G_OBJECT_CLASS (app_posting_view_parent_class)->dispose (object);
}

static void
app_posting_view_class_init (AppPostingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_posting_view_dispose;
  g_type_ensure (APP_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-posting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, stack);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, title);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, text);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, facts);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, skills);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, skills_title);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, text_stack);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, failure);
  gtk_widget_class_bind_template_child (widget_class, AppPostingView, browse_button);
  gtk_widget_class_bind_template_callback (widget_class, browse_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_clicked_cb);
}

static void
app_posting_view_init (AppPostingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
