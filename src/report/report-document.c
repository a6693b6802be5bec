/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks and what they own. */

#include "report-document.h"

static void
block_free (ReportBlock *block)
{
  g_free (block->text);
  g_ptr_array_unref (block->items);
  g_free (block);
}

ReportDocument *
report_document_new (CompareResult *result)
{
  ReportDocument *document = g_new0 (ReportDocument, 1);

  document->ref_count = 1;
  document->result = compare_result_ref (result);
  document->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)block_free);
  return document;
}

ReportDocument *
report_document_ref (ReportDocument *document)
{
  g_atomic_int_inc (&document->ref_count);
  return document;
}

void
report_document_unref (ReportDocument *document)
{
  if (!g_atomic_int_dec_and_test (&document->ref_count))
    return;
  g_ptr_array_unref (document->blocks);
  compare_result_unref (document->result);
  g_free (document);
}

ReportBlock *
report_document_add (ReportDocument *document, ReportBlockKind kind)
{
  ReportBlock *block = g_new0 (ReportBlock, 1);

  block->kind = kind;
  block->items = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (document->blocks, block);
  return block;
}

char *
report_document_dup_title (const ReportDocument *document)
{
  const ReportBlock *first
      = document->blocks->len > 0 ? g_ptr_array_index (document->blocks, 0) : NULL;

  return first != NULL && first->kind == REPORT_BLOCK_HEADING ? report_mark_strip (first->text)
                                                              : g_strdup ("");
}

const char *
report_block_get_cell (const ReportBlock *block, guint row, guint column)
{
  return g_ptr_array_index (block->items, row * block->n_columns + column);
}

guint
report_block_get_n_rows (const ReportBlock *block)
{
  return block->items->len / block->n_columns;
}

ChartScene *
report_document_new_scene (const ReportDocument *document, const ReportBlock *block, double width)
{
  g_autoptr (ChartSpec) spec
      = report_chart_new_spec (document->result, block->chart, &block->options);
  ChartBuildOptions options = {.width = width};

  return chart_build (spec, &options);
}
