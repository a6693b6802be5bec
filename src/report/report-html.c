/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One block after another, and the style. */

#include "report-html.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chart-markup.h"

/* Charts may get as wide as the text. */
#define CHART_WIDTH 720

static const char style[]
    = "body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 Cantarell,"
      "'Helvetica Neue',Arial,sans-serif}\n"
      "main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}\n"
      "h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}\n"
      "h2{font-size:1.35rem;margin:2.4rem 0 .6rem;border-bottom:1px solid var(--line);"
      "padding-bottom:.25rem}\n"
      "h3{font-size:1.05rem;margin:1.6rem 0 .4rem}\n"
      "p,ul{margin:.6rem 0}\nli{margin:.3rem 0}\n"
      ".notes{font-size:.875rem;color:var(--quiet);border-left:3px solid var(--line);"
      "padding-left:.8rem;list-style:none}\n"
      ".wide{overflow-x:auto}\n"
      "table{border-collapse:collapse;width:100%;font-size:.925rem;margin:1rem 0;"
      "font-variant-numeric:tabular-nums}\n"
      "caption{text-align:left;font-weight:600;padding:.3rem 0}\n"
      "th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:right;"
      "vertical-align:top}\n"
      "th:first-child,td:first-child{text-align:left;padding-left:0}\n"
      "tbody th{font-weight:400}\n"
      ".break{overflow-wrap:anywhere}\n"
      "pre{background:var(--code);padding:.8rem;border-radius:6px;white-space:pre-wrap;"
      "overflow-wrap:anywhere;font-size:.85rem}\n"
      "figure{margin:1.2rem 0}\nfigure svg{width:100%;height:auto;display:block}\n"
      "nav{font-size:.9rem;margin:1.2rem 0}\nnav ul{columns:2 14rem;padding-left:1.2rem}\n"
      "a{color:var(--link)}\n"
      "@media print{main{max-width:none;padding:0}nav{display:none}body{font-size:10pt}"
      "h1,h2,h3,caption,p:has(+ul),p:has(+pre){break-after:avoid}figure,tr,li,pre,.notes{break-inside:avoid}"
      "p{orphans:3;widows:3}}\n";

/* Variables of a scheme that are not the charts'. */
#define LIGHT                                                                                      \
  "--ground:#fff;--ink:#241f31;--quiet:#5e5b66;--line:#d9d7dc;--code:#f4f3f6;--link:#1a5fb4;"
#define DARK                                                                                       \
  "--ground:#242424;--ink:#f4f3f6;--quiet:#b4b2b8;--line:#4a494d;--code:#323234;--link:#8ab9f2;"

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

/* Names keep to themselves whatever direction their letters have. */
static void
append_inline (GString *out, const char *marked)
{
  g_autoptr (GArray) runs = report_mark_parse (marked);

  for (guint i = 0; i < runs->len; i++)
    {
      const ReportRun *run = &g_array_index (runs, ReportRun, i);
      gboolean is_foreign = run->kind == REPORT_RUN_NAME && !g_str_is_ascii (run->text);

      if (is_foreign)
        g_string_append (out, "<bdi>");
      append_escaped (out, run->text);
      if (is_foreign)
        g_string_append (out, "</bdi>");
    }
}

static void
add_style (GString *out)
{
  g_autofree char *light = chart_markup_new_variables (chart_theme_light);
  g_autofree char *dark = chart_markup_new_variables (chart_theme_dark);

  g_string_append_printf (out, "<style>\n:root{color-scheme:light dark;" LIGHT "%s}\n", light);
  g_string_append_printf (out, "@media screen and (prefers-color-scheme:dark){:root{" DARK "%s}}\n",
                          dark);
  g_string_append (out, style);
  g_string_append (out, "</style>\n");
}

static const char *
get_language (void)
{
  /* Translators: the code of the language that you translate to, as web pages name it: "de". */
  return C_("language code", "en");
}

static void
add_contents (GString *out, const ReportDocument *document)
{
  /* Translators: names the list of a report's sections. */
  g_string_append_printf (out, "<nav aria-label=\"%s\">\n<ul>\n", _("Contents"));
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const ReportBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind != REPORT_BLOCK_HEADING || block->level != 2)
        continue;
      g_string_append_printf (out, "<li><a href=\"#%s\">", block->id);
      append_inline (out, block->text);
      g_string_append (out, "</a></li>\n");
    }
  g_string_append (out, "</ul>\n</nav>\n");
}

static void
add_items (GString *out, const ReportBlock *block, const char *class)
{
  g_string_append_printf (out, "<ul%s>\n", class);
  for (guint i = 0; i < block->items->len; i++)
    {
      g_string_append (out, "<li>");
      append_inline (out, g_ptr_array_index (block->items, i));
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ul>\n");
}

static void
add_cell (GString *out, const ReportBlock *block, guint row, guint column)
{
  const char *cell = report_block_get_cell (block, row, column);
  g_autofree char *text = report_mark_strip (cell);
  const char *tag = row == 0 || column == 0 ? "th" : "td";

  if (row == 0 && *text == '\0')
    {
      g_string_append (out, "<td></td>");
      return;
    }
  g_string_append_printf (out, "<%s", tag);
  if (row == 0 || column == 0)
    g_string_append_printf (out, " scope=\"%s\"", row == 0 ? "col" : "row");
  if (strlen (text) > 40)
    g_string_append (out, " class=\"break\"");
  g_string_append_c (out, '>');
  append_inline (out, cell);
  g_string_append_printf (out, "</%s>", tag);
}

static void
add_row (GString *out, const ReportBlock *block, guint row)
{
  g_string_append (out, "<tr>");
  for (guint column = 0; column < block->n_columns; column++)
    add_cell (out, block, row, column);
  g_string_append (out, "</tr>\n");
}

static void
add_table (GString *out, const ReportBlock *block)
{
  guint n_rows = report_block_get_n_rows (block);

  g_string_append (out, "<div class=\"wide\">\n<table>\n<caption>");
  append_inline (out, block->text);
  g_string_append (out, "</caption>\n<thead>\n");
  add_row (out, block, 0);
  g_string_append (out, "</thead>\n");
  if (n_rows > 1)
    g_string_append (out, "<tbody>\n");
  for (guint row = 1; row < n_rows; row++)
    add_row (out, block, row);
  if (n_rows > 1)
    g_string_append (out, "</tbody>\n");
  g_string_append (out, "</table>\n</div>\n");
}

static void
add_chart (GString *out, const ReportDocument *document, const ReportBlock *block)
{
  g_autoptr (ChartScene) scene = report_document_new_scene (document, block, CHART_WIDTH);
  g_autofree char *svg = chart_markup_new (scene);

  g_string_append_printf (out, "<figure>\n%s\n</figure>\n", svg);
}

static void
add_block (GString *out, const ReportDocument *document, const ReportBlock *block)
{
  switch (block->kind)
    {
    case REPORT_BLOCK_HEADING:
      g_string_append_printf (out, "<h%u id=\"%s\">", block->level, block->id);
      append_inline (out, block->text);
      g_string_append_printf (out, "</h%u>\n", block->level);
      break;
    case REPORT_BLOCK_PARAGRAPH:
      g_string_append (out, "<p>");
      append_inline (out, block->text);
      g_string_append (out, "</p>\n");
      break;
    case REPORT_BLOCK_LIST:
      add_items (out, block, "");
      break;
    case REPORT_BLOCK_NOTE:
      add_items (out, block, " class=\"notes\"");
      break;
    case REPORT_BLOCK_TABLE:
      add_table (out, block);
      break;
    case REPORT_BLOCK_CHART:
      add_chart (out, document, block);
      break;
    case REPORT_BLOCK_CODE:
      g_string_append (out, "<pre><code>");
      append_escaped (out, block->text);
      g_string_append (out, "</code></pre>\n");
      break;
    default:
      g_return_if_reached ();
    }
}

char *
report_html_new (const ReportDocument *document)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = report_document_dup_title (document);
  gboolean has_contents = FALSE;

  g_string_append_printf (out,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                          "<meta charset=\"utf-8\" />\n"
                          "<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\" />\n"
                          "<meta name=\"generator\" content=\"Rolescope\" />\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                          "'none'; style-src 'unsafe-inline'\" />\n<title>",
                          get_language ());
  append_escaped (out, title);
  g_string_append (out, "</title>\n");
  add_style (out);
  g_string_append (out, "</head>\n<body>\n<main>\n");
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const ReportBlock *block = g_ptr_array_index (document->blocks, i);

      /* Before the first section. */
      if (!has_contents && block->kind == REPORT_BLOCK_HEADING && block->level == 2)
        {
          add_contents (out, document);
          has_contents = TRUE;
        }
      add_block (out, document, block);
    }
  g_string_append (out, "</main>\n</body>\n</html>\n");
  return g_string_free (out, FALSE);
}
