/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks as widgets: headings, wrapped labels, grids, chart cards. */

#include "config.h"
#include "app-report-page.h"
#include "app-accessible.h"
#include "app-chart-card.h"
#include "app-report-file.h"
#include "report-article.h"

#include <glib/gi18n.h>

#define INDENT 18

struct _AppReportPage
{
  AppPage parent_instance;

  /* template */
  GtkBox *blocks;

  /* owned */
  ReportDocument *document; /* NULL before the first result */
};

G_DEFINE_FINAL_TYPE (AppReportPage, app_report_page, APP_TYPE_PAGE)

static GtkWidget *
new_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
new_marked_label (const char *marked, const char *class)
{
  g_autofree char *text = report_mark_strip (marked);

  return new_label (text, class);
}

static GtkWidget *
new_heading (const ReportBlock *block)
{
  static const char *const classes[] = {"title-1", "title-2", "title-4"};
  g_autofree char *text = report_mark_strip (block->text);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, classes[CLAMP (block->level, 1, G_N_ELEMENTS (classes)) - 1]);
  if (block->level > 1)
    gtk_widget_set_margin_top (label, block->level == 2 ? 2 * INDENT : INDENT / 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int)block->level, -1);
  return label;
}

static GtkWidget *
new_items (const ReportBlock *block)
{
  gboolean is_note = block->kind == REPORT_BLOCK_NOTE;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, is_note ? 0 : 6);

  for (guint i = 0; i < block->items->len; i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *mark = gtk_label_new ("•");
      GtkWidget *label
          = new_marked_label (g_ptr_array_index (block->items, i), is_note ? "dim-label" : NULL);

      if (is_note)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (mark, "dim-label");
        }
      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (row), mark);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (GTK_BOX (box), row);
    }
  return box;
}

static GtkWidget *
new_table (const ReportBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), INDENT);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint row = 0; row < report_block_get_n_rows (block); row++)
    for (guint column = 0; column < block->n_columns; column++)
      {
        GtkWidget *cell = new_marked_label (report_block_get_cell (block, row, column),
                                            row == 0 ? "heading" : NULL);

        gtk_widget_set_hexpand (cell, column == 0);
        gtk_label_set_xalign (GTK_LABEL (cell), column == 0 ? 0 : 1);
        gtk_widget_add_css_class (cell, "numeric");
        gtk_grid_attach (GTK_GRID (grid), cell, column, row, 1, 1);
      }
  gtk_box_append (GTK_BOX (box), new_marked_label (block->text, "heading"));
  gtk_box_append (GTK_BOX (box), grid);
  return box;
}

static GtkWidget *
new_chart (const ReportDocument *document, const ReportBlock *block)
{
  AppChartCard *card
      = g_object_new (APP_TYPE_CHART_CARD, "file-name", report_chart_get_id (block->chart), NULL);

  app_chart_card_take_spec (
      card, report_chart_new_spec (document->result, block->chart, &block->options));
  app_accessible_name_controls (GTK_WIDGET (card));
  return GTK_WIDGET (card);
}

static GtkWidget *
new_block (const ReportDocument *document, const ReportBlock *block)
{
  switch (block->kind)
    {
    case REPORT_BLOCK_HEADING:
      return new_heading (block);
    case REPORT_BLOCK_PARAGRAPH:
      return new_marked_label (block->text, NULL);
    case REPORT_BLOCK_LIST:
    case REPORT_BLOCK_NOTE:
      return new_items (block);
    case REPORT_BLOCK_TABLE:
      return new_table (block);
    case REPORT_BLOCK_CHART:
      return new_chart (document, block);
    case REPORT_BLOCK_CODE:
      return new_label (block->text, "monospace");
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
app_report_page_show_result (AppPage *page, CompareResult *result)
{
  AppReportPage *self = APP_REPORT_PAGE (page);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks))) != NULL)
    gtk_box_remove (self->blocks, child);
  g_clear_pointer (&self->document, report_document_unref);
  self->document = report_article_new (result, NULL);
  for (guint i = 0; i < self->document->blocks->len; i++)
    gtk_box_append (self->blocks,
                    new_block (self->document, g_ptr_array_index (self->document->blocks, i)));
}

static void
save_cb (GtkButton *button, AppReportPage *self)
{
  if (self->document != NULL)
    app_report_file_save (GTK_WIDGET (self), self->document->result);
}

static void
copy_cb (GtkButton *button, AppReportPage *self)
{
  if (self->document != NULL)
    app_report_file_copy (GTK_WIDGET (self), self->document);
}

static void
app_report_page_finalize (GObject *object)
{
  AppReportPage *self = APP_REPORT_PAGE (object);

  g_clear_pointer (&self->document, report_document_unref);
  G_OBJECT_CLASS (app_report_page_parent_class)->finalize (object);
}

static void
app_report_page_class_init (AppReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = app_report_page_finalize;
  APP_PAGE_CLASS (klass)->show_result = app_report_page_show_result;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rolescope/Rolescope/app-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AppReportPage, blocks);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
app_report_page_init (AppReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
