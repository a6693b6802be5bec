/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Column widths, blocks of columns, wrapping. */

#include "report-table.h"

#include <string.h>

#define GAP 2
#define MIN_LABEL 12
#define FAIR_LABEL 20
#define MAX_WORD 14
#define MAX_LABEL 36

/* How wide a heading may make its column: the first of these with which the table fits. */
static const guint heading_widths[] = { 22, 18, 12, 9 };

struct _ReportTable
{
  guint n_columns, label_width;
  GPtrArray *rows; /* GStrv of n_columns cells; the first one heads the columns */
};

char *
report_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT || c == 0x2028
          || c == 0x2029)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, c);
    }
  return g_strstrip (g_string_free (out, FALSE));
}

static guint
get_char_width (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_char_width (g_utf8_get_char (p));
  return width;
}

/* Cuts @text to @width with an ellipsis. */
static char *
shorten (const char *text, guint width)
{
  guint used = 0;
  const char *p = text;

  if (get_width (text) <= width)
    return g_strdup (text);
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint next = used + get_char_width (g_utf8_get_char (p));

      if (next + 1 > width)
        break;
      used = next;
    }
  return g_strdup_printf ("%.*s…", (int) (p - text), text);
}

ReportTable *
report_table_new (const char *const *headings)
{
  ReportTable *table = g_new0 (ReportTable, 1);

  table->n_columns = g_strv_length ((char **) headings);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  report_table_add_row (table, headings);
  return table;
}

void
report_table_set_label_width (ReportTable *table, guint width)
{
  table->label_width = width;
}

void
report_table_free (ReportTable *table)
{
  g_ptr_array_unref (table->rows);
  g_free (table);
}

void
report_table_add_row (ReportTable *table, const char *const *cells)
{
  char **row = g_new0 (char *, table->n_columns + 1);

  for (guint i = 0; i < table->n_columns; i++)
    row[i] = report_text_clean (cells[i]);
  g_ptr_array_add (table->rows, row);
}

static const char *
get_cell (const ReportTable *table, guint row, guint column)
{
  return ((char **) g_ptr_array_index (table->rows, row))[column];
}

static guint
measure_cells (const ReportTable *table, guint column)
{
  guint width = 0;

  for (guint row = 1; row < table->rows->len; row++)
    width = MAX (width, get_width (get_cell (table, row, column)));
  return width;
}

/* Breaks a text at its words into lines of @width; a longer word has a line of its own. */
static GPtrArray *
wrap (const char *text, guint width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      if (line->len > 0 && get_width (line->str) + 1 + get_width (*word) > width)
        {
          g_ptr_array_add (lines, g_strdup (line->str));
          g_string_truncate (line, 0);
        }
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, *word);
    }
  g_ptr_array_add (lines, g_strdup (line->str));
  return lines;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
append_label (GString *out, const char *text, guint width)
{
  g_autofree char *fitting = shorten (text, width);

  g_string_append (out, fitting);
  append_spaces (out, width - get_width (fitting));
}

static void
append_figure (GString *out, const char *text, guint width)
{
  g_autofree char *fitting = shorten (text, width);

  append_spaces (out, GAP + width - get_width (fitting));
  g_string_append (out, fitting);
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* The columns from @first up to @end with their labels; @widths by column. */
static void
append_block (const ReportTable *table, GString *out, const guint *widths, guint first, guint end)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint n_lines = 1;

  for (guint column = first; column < end; column++)
    {
      GPtrArray *lines = wrap (get_cell (table, 0, column), widths[column]);

      n_lines = MAX (n_lines, lines->len);
      g_ptr_array_add (headings, lines);
    }
  for (guint line = 0; line < n_lines; line++)
    {
      append_label (out, line + 1 == n_lines ? get_cell (table, 0, 0) : "", widths[0]);
      for (guint i = 0; i < headings->len; i++)
        {
          const GPtrArray *lines = g_ptr_array_index (headings, i);
          guint above = n_lines - lines->len;

          append_figure (out, line < above ? "" : g_ptr_array_index (lines, line - above),
                         widths[first + i]);
        }
      end_line (out);
    }
  for (guint row = 1; row < table->rows->len; row++)
    {
      append_label (out, get_cell (table, row, 0), widths[0]);
      for (guint column = first; column < end; column++)
        append_figure (out, get_cell (table, row, column), widths[column]);
      end_line (out);
    }
}

/* The longest word of a heading, within reason: it is not to be cut where room can be had. */
static guint
measure_words (const char *heading)
{
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);
  guint width = 0;

  for (char **word = words; *word != NULL; word++)
    width = MAX (width, get_width (*word));
  return MIN (width, MAX_WORD);
}

/* The width of the whole table when a column is as wide as its figures, and a little more where its
 * heading needs it. */
static guint
measure_columns (const ReportTable *table, guint heading_width, guint *widths)
{
  guint label = MAX (measure_cells (table, 0), get_width (get_cell (table, 0, 0)));
  guint sum = widths[0] = CLAMP (label, table->label_width, MAX (table->label_width, MAX_LABEL));

  for (guint column = 1; column < table->n_columns; column++)
    {
      const char *heading = get_cell (table, 0, column);
      guint wanted = MAX (MIN (get_width (heading), heading_width), measure_words (heading));

      widths[column] = MAX (measure_cells (table, column), wanted);
      sum += GAP + widths[column];
    }
  return sum;
}

/* Long labels give way to a table that is @excess wider than it may be, and more of them where even
 * one figure does not fit beside them. */
static void
fit_label (const ReportTable *table, guint excess, guint columns, guint *widths)
{
  guint widest = 0;

  if (excess > 0 && widths[0] >= excess + FAIR_LABEL)
    widths[0] -= excess;
  for (guint column = 1; column < table->n_columns; column++)
    widest = MAX (widest, widths[column]);
  if (widths[0] + GAP + widest > columns)
    widths[0] = MIN (widths[0], MAX (MIN_LABEL, columns - MIN (columns, GAP + widest)));
}

void
report_table_append_to (const ReportTable *table, GString *out, guint columns)
{
  g_autofree guint *widths = g_new0 (guint, table->n_columns);
  guint first = 1, sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (heading_widths); i++)
    {
      sum = measure_columns (table, heading_widths[i], widths);
      if (sum <= columns)
        break;
    }
  fit_label (table, sum > columns ? sum - columns : 0, columns, widths);
  while (first < table->n_columns)
    {
      guint end = first + 1;
      guint used = widths[0] + GAP + widths[first];

      while (end < table->n_columns && used + GAP + widths[end] <= columns)
        used += GAP + widths[end++];
      if (first > 1)
        g_string_append_c (out, '\n');
      append_block (table, out, widths, first, end);
      first = end;
    }
}

void
report_text_append_wrapped (GString *out, const char *first, const char *text, guint columns)
{
  g_autofree char *clean = report_text_clean (text);
  guint indent = get_width (first);
  g_autoptr (GPtrArray) lines = wrap (clean, MAX (columns, indent + MIN_LABEL) - indent);

  for (guint i = 0; i < lines->len; i++)
    {
      if (i == 0)
        g_string_append (out, first);
      else
        append_spaces (out, indent);
      g_string_append (out, g_ptr_array_index (lines, i));
      end_line (out);
    }
}
