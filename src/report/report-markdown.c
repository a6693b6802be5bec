/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One block after another, a paragraph a line. */

#include "report-markdown.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report-table.h"

/* What is markup wherever it stands; a backslash makes it what it is. */
#define ALWAYS_ESCAPED "\\`*_[]<>|~"

/* What is markup at the beginning of a line only. */
#define ESCAPED_FIRST "#+-=:"

/* Whether an ampersand begins what could be read as a character's name. */
static gboolean
begins_entity (const char *p)
{
  return *p == '&' && (p[1] == '#' || g_ascii_isalpha (p[1])) && strchr (p, ';') != NULL;
}

static void
append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr (ALWAYS_ESCAPED, *p) != NULL || begins_entity (p))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* "1." would begin a numbered list. */
static gboolean
begins_number (const char *text)
{
  const char *p = text;

  while (g_ascii_isdigit (*p))
    p++;
  return p > text && (*p == '.' || *p == ')') && (p[1] == ' ' || p[1] == '\0');
}

/* A text on a line of its own, so that its beginning could be read as markup of blocks. */
static void
append_line (GString *out, const char *marked)
{
  g_autofree char *text = report_mark_strip (marked);

  if (*text != '\0' && strchr (ESCAPED_FIRST, *text) != NULL)
    g_string_append_c (out, '\\');
  if (begins_number (text))
    {
      gsize n_digits = strspn (text, "0123456789");

      g_string_append_len (out, text, n_digits);
      g_string_append_c (out, '\\');
      append_escaped (out, text + n_digits);
    }
  else
    append_escaped (out, text);
}

static void
append_inline (GString *out, const char *marked)
{
  g_autofree char *text = report_mark_strip (marked);

  append_escaped (out, text);
}

static void
add_heading (GString *out, const ReportBlock *block)
{
  for (guint i = 0; i < block->level; i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
  append_line (out, block->text);
  g_string_append_c (out, '\n');
}

static void
add_list (GString *out, const ReportBlock *block)
{
  for (guint i = 0; i < block->items->len; i++)
    {
      g_string_append (out, "- ");
      append_line (out, g_ptr_array_index (block->items, i));
      g_string_append_c (out, '\n');
    }
}

static void
add_table (GString *out, const ReportBlock *block)
{
  g_string_append (out, "**");
  append_inline (out, block->text);
  g_string_append (out, "**\n\n");
  for (guint row = 0; row < report_block_get_n_rows (block); row++)
    {
      for (guint column = 0; column < block->n_columns; column++)
        {
          g_string_append (out, "| ");
          append_inline (out, report_block_get_cell (block, row, column));
          g_string_append_c (out, ' ');
        }
      g_string_append (out, "|\n");
      for (guint column = 0; row == 0 && column < block->n_columns; column++)
        g_string_append (out, column == 0 ? "| :-- " : "| --: ");
      if (row == 0)
        g_string_append (out, "|\n");
    }
}

char *
report_markdown_dup_chart_name (const ReportDocument *document, const ReportBlock *block)
{
  const char *id = report_chart_get_id (block->chart);

  if (block->chart == REPORT_CHART_PAY_PREMIUM && document->result->n_roles > 1)
    return g_strdup_printf ("%s-%u.svg", id, block->options.role + 1);
  return g_strconcat (id, ".svg", NULL);
}

static void
add_chart (GString *out,
           const ReportDocument *document,
           const ReportBlock *block,
           const char *folder)
{
  g_autofree char *name = report_markdown_dup_chart_name (document, block);
  g_autofree char *path = g_strconcat (folder, "/", name, NULL);
  g_autofree char *link = g_uri_escape_string (path, "/", FALSE);
  g_autoptr (ChartScene) scene = report_document_new_scene (document, block, 0);
  g_autofree char *description = report_text_clean (chart_scene_get_description (scene));

  g_string_append (out, "![");
  append_escaped (out, description);
  g_string_append_printf (out, "](%s)\n", link);
}

/* A fence that is longer than any in the text. */
static void
add_code (GString *out, const ReportBlock *block)
{
  gsize longest = 2, length = 0;

  for (const char *p = block->text; *p != '\0'; p++)
    {
      length = *p == '`' ? length + 1 : 0;
      longest = MAX (longest, length);
    }
  for (guint side = 0; side < 2; side++)
    {
      for (gsize i = 0; i <= longest; i++)
        g_string_append_c (out, '`');
      if (side == 0)
        g_string_append_printf (out, "\n%s\n", block->text);
    }
  g_string_append_c (out, '\n');
}

static void
add_note (GString *out, const ReportBlock *block)
{
  g_string_append (out, "> ");
  g_string_append (out, _("Note:"));
  for (guint i = 0; i < block->items->len; i++)
    {
      g_string_append_c (out, ' ');
      append_inline (out, g_ptr_array_index (block->items, i));
    }
  g_string_append_c (out, '\n');
}

static void
add_block (GString *out,
           const ReportDocument *document,
           const ReportBlock *block,
           const char *folder)
{
  switch (block->kind)
    {
    case REPORT_BLOCK_HEADING:
      add_heading (out, block);
      break;
    case REPORT_BLOCK_PARAGRAPH:
      append_line (out, block->text);
      g_string_append_c (out, '\n');
      break;
    case REPORT_BLOCK_LIST:
      add_list (out, block);
      break;
    case REPORT_BLOCK_TABLE:
      add_table (out, block);
      break;
    case REPORT_BLOCK_CHART:
      add_chart (out, document, block, folder);
      break;
    case REPORT_BLOCK_CODE:
      add_code (out, block);
      break;
    case REPORT_BLOCK_NOTE:
      add_note (out, block);
      break;
    default:
      g_return_if_reached ();
    }
}

char *
report_markdown_new (const ReportDocument *document, const char *folder)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const ReportBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == REPORT_BLOCK_CHART && folder == NULL)
        continue;
      if (out->len > 0)
        g_string_append_c (out, '\n');
      add_block (out, document, block, folder);
    }
  return g_string_free (out, FALSE);
}
