/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two lines: title and pay, employer with place and date. */

#include "config.h"
#include "app-posting-row.h"
#include "app-accessible.h"
#include "app-style.h"
#include "app-words.h"
#include "report-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

struct _AppPostingRow
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box, *swatch;
  GtkLabel *title, *subtitle, *pay, *posted;
};

G_DEFINE_FINAL_TYPE (AppPostingRow, app_posting_row, GTK_TYPE_WIDGET)

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* Many exports write the work mode into the place. */
static gboolean
names_work_mode (const char *location, const char *mode)
{
  if (location == NULL)
    return FALSE;
  g_autofree char *folded_location = g_utf8_casefold (location, -1);
  g_autofree char *folded_mode = g_utf8_casefold (mode, -1);
  return strstr (folded_location, folded_mode) != NULL;
}

static char *
dup_subtitle (MarketTable *table, guint row)
{
  const MarketColumns *columns = market_table_get_columns (table);
  const char *parts[4] = { NULL };
  guint n_parts = 0;
  const char *employer
      = market_table_get_name (table, MARKET_NAMES_EMPLOYERS, columns->employer[row]);
  const char *location
      = market_table_get_name (table, MARKET_NAMES_LOCATIONS, columns->location[row]);

  const char *mode = report_words_work_mode (columns->work_mode[row]);

  if (employer != NULL)
    parts[n_parts++] = employer;
  if (location != NULL)
    parts[n_parts++] = location;
  if (columns->work_mode[row] != LEXICON_WORK_MODE_UNKNOWN && !names_work_mode (location, mode))
    parts[n_parts++] = mode;
  return g_strjoinv (" · ", (char **) parts);
}

void
app_posting_row_show (AppPostingRow *self, AppPosting *posting, int side)
{
  g_return_if_fail (APP_IS_POSTING_ROW (self));

  MarketTable *table = app_posting_get_table (posting);
  guint row = app_posting_get_row (posting);
  const MarketColumns *columns = market_table_get_columns (table);
  const char *title = market_table_get_name (table, MARKET_NAMES_TITLES, columns->title[row]);
  g_autofree char *subtitle = dup_subtitle (table, row);
  g_autofree char *pay
      = isnan (columns->pay_yearly[row])
            ? NULL
            : report_format_money (columns->pay_yearly[row], columns->pay_currency[row]);
  g_autofree char *posted = app_words_format_day (columns->posted_day[row]);

  app_style_set_series (self->swatch, side);
  gtk_widget_set_opacity (self->swatch, side < 0 ? 0 : 1);
  gtk_label_set_text (self->title, title ? title : _("Untitled"));
  gtk_label_set_text (self->subtitle, subtitle);
  set_optional (self->pay, pay);
  set_optional (self->posted, posted);
  const char *parts[] = { gtk_label_get_text (self->title), subtitle, pay ? pay : posted,
                          pay ? posted : NULL, NULL };
  g_autofree char *label = g_strjoinv (", ", (char **) parts);
  app_accessible_set_item_label (GTK_WIDGET (self), label);
}

static void
app_posting_row_dispose (GObject *object)
{
  g_clear_pointer (&APP_POSTING_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (app_posting_row_parent_class)->dispose (object);
}

static void
app_posting_row_class_init (AppPostingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_posting_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rolescope/Rolescope/app-posting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AppPostingRow, box);
  gtk_widget_class_bind_template_child (widget_class, AppPostingRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, AppPostingRow, title);
  gtk_widget_class_bind_template_child (widget_class, AppPostingRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AppPostingRow, pay);
  gtk_widget_class_bind_template_child (widget_class, AppPostingRow, posted);
}

static void
app_posting_row_init (AppPostingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
app_posting_row_new (void)
{
  return g_object_new (APP_TYPE_POSTING_ROW, NULL);
}
