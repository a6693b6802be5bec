/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences to paragraphs, items to lists, rows to tables. */

#include "report-pen.h"

#include "report-table.h"

void
report_pen_init (ReportPen *pen, const CompareResult *result, ReportDocument *document)
{
  pen->result = result;
  pen->document = document;
  pen->texts = g_ptr_array_new_with_free_func (g_free);
  pen->paragraph = g_string_new (NULL);
}

void
report_pen_clear (ReportPen *pen)
{
  g_clear_pointer (&pen->texts, g_ptr_array_unref);
  if (pen->paragraph != NULL)
    g_string_free (g_steal_pointer (&pen->paragraph), TRUE);
}

const char *
report_pen_keep (ReportPen *pen, char *text)
{
  g_ptr_array_add (pen->texts, text);
  return text;
}

const char *
report_pen_print (ReportPen *pen, const char *format, ...)
{
  va_list args;
  char *text;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return report_pen_keep (pen, text);
}

const char *
report_pen_name (ReportPen *pen, const char *name)
{
  return report_pen_keep (pen, report_mark_name (name));
}

const char *
report_pen_role (ReportPen *pen, guint role)
{
  return report_pen_name (pen, pen->result->roles[role].name);
}

const char *
report_pen_figure (ReportPen *pen, ReportFigureKind figure, guint index, guint id)
{
  return report_pen_keep (pen, report_figure_new (pen->result, figure, index, id));
}

const char *
report_pen_place (ReportPen *pen)
{
  return report_pen_keep (pen, report_words_pay_place (pen->result));
}

const char *
report_pen_place_of (ReportPen *pen, guint role)
{
  return report_pen_keep (
      pen, report_words_in_country (pen->result, pen->result->roles[role].pay.country));
}

const char *
report_pen_list (ReportPen *pen, GPtrArray *words)
{
  char *list = report_words_list (words);

  g_ptr_array_unref (words);
  return report_pen_keep (pen, list);
}

void
report_pen_say (ReportPen *pen, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (pen->paragraph->len > 0)
    g_string_append_c (pen->paragraph, ' ');
  g_string_append (pen->paragraph, sentence);
}

void
report_pen_end_paragraph (ReportPen *pen)
{
  if (pen->paragraph->len == 0)
    return;
  report_document_add (pen->document, REPORT_BLOCK_PARAGRAPH)->text
      = g_strdup (pen->paragraph->str);
  g_string_truncate (pen->paragraph, 0);
}

void
report_pen_add_heading (ReportPen *pen, guint level, const char *id, const char *text)
{
  ReportBlock *block = report_document_add (pen->document, REPORT_BLOCK_HEADING);

  block->level = level;
  block->id = id;
  block->text = g_strdup (text);
}

static void
add_to_last (ReportPen *pen, ReportBlockKind kind, const char *text)
{
  GPtrArray *blocks = pen->document->blocks;
  ReportBlock *block = blocks->len > 0 ? g_ptr_array_index (blocks, blocks->len - 1) : NULL;

  if (block == NULL || block->kind != kind)
    block = report_document_add (pen->document, kind);
  g_ptr_array_add (block->items, g_strdup (text));
}

void
report_pen_add_item (ReportPen *pen, const char *text)
{
  add_to_last (pen, REPORT_BLOCK_LIST, text);
}

void
report_pen_add_note (ReportPen *pen, const char *text)
{
  add_to_last (pen, REPORT_BLOCK_NOTE, text);
}

void
report_pen_add_code (ReportPen *pen, const char *text)
{
  report_document_add (pen->document, REPORT_BLOCK_CODE)->text = report_text_clean (text);
}

void
report_pen_add_chart (ReportPen *pen, ReportChart chart, const ReportChartOptions *options)
{
  ReportBlock *block = report_document_add (pen->document, REPORT_BLOCK_CHART);

  block->chart = chart;
  if (options != NULL)
    block->options = *options;
}

void
report_pen_begin_table (ReportPen *pen, const char *caption, const char *const *cells)
{
  ReportBlock *block = report_document_add (pen->document, REPORT_BLOCK_TABLE);

  block->text = g_strdup (caption);
  block->n_columns = g_strv_length ((char **)cells);
  report_pen_add_row (pen, cells);
}

void
report_pen_add_row (ReportPen *pen, const char *const *cells)
{
  GPtrArray *blocks = pen->document->blocks;
  ReportBlock *block = g_ptr_array_index (blocks, blocks->len - 1);

  g_return_if_fail (g_strv_length ((char **)cells) == block->n_columns);

  for (guint i = 0; i < block->n_columns; i++)
    g_ptr_array_add (block->items, g_strdup (cells[i]));
}
