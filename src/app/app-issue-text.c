/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Examples and names of files are untrusted: they are quoted, and are no formulas. */

#include "config.h"
#include "app-issue-text.h"
#include "app-words.h"
#include "report-csv.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is done with no posting the worse for it. */
static const char *const note_actions[] = {
  "looked for in the description",
  "read by the proposed format",
};

static const char *const columns[] = {
  N_ ("Problem"), N_ ("Action"), N_ ("Field"),  N_ ("File"),  N_ ("Record"),
  N_ ("Line"),    N_ ("Column"), N_ ("Example"), N_ ("Count"),
};

gboolean
app_issue_is_note (const IngestIssue *issue)
{
  for (guint i = 0; i < G_N_ELEMENTS (note_actions); i++)
    if (g_str_equal (issue->action, note_actions[i]))
      return TRUE;
  return FALSE;
}

const char *
app_issue_get_field (const IngestIssue *issue)
{
  gboolean is_pay = issue->field >= INGEST_FIELD_PAY_MIN && issue->field <= INGEST_FIELD_PAY_PLACE;

  return is_pay ? _("Pay") : app_words_get_field (issue->field);
}

char *
app_issue_dup_capitalised (const char *text)
{
  char first[7] = "";

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
}

int
app_issue_compare_kinds (const IngestIssue *a, const IngestIssue *b)
{
  int order = strcmp (a->problem, b->problem);

  if (order == 0)
    order = strcmp (a->action, b->action);
  return order != 0 ? order : (int) a->field - (int) b->field;
}

static int
compare_issues (gconstpointer a, gconstpointer b)
{
  const IngestIssue *x = *(const IngestIssue *const *) a, *y = *(const IngestIssue *const *) b;
  int order = app_issue_compare_kinds (x, y);

  if (order != 0)
    return order;
  if (x->file != y->file)
    return x->file < y->file ? -1 : 1;
  return x->record < y->record ? -1 : x->record > y->record;
}

GPtrArray *
app_issue_select (const MarketTable *table, gboolean are_notes)
{
  const GPtrArray *all = market_table_get_issues (table);
  GPtrArray *issues = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (app_issue_is_note (g_ptr_array_index (all, i)) == are_notes)
      g_ptr_array_add (issues, g_ptr_array_index (all, i));
  g_ptr_array_sort (issues, compare_issues);
  return issues;
}

static char *
dup_number (guint64 number)
{
  return number > 0 ? g_strdup_printf ("%" G_GUINT64_FORMAT, number) : g_strdup ("");
}

char *
app_issue_dup_place (const IngestIssue *issue)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_autofree char *record = dup_number (issue->record);
  g_autofree char *line = dup_number (issue->line);
  g_autofree char *column = dup_number (issue->column);

  if (issue->record > 0)
    /* Translators: a posting of a file by its number, counted from 1. */
    g_ptr_array_add (parts, g_strdup_printf (_("record %s"), record));
  if (issue->line > 0)
    /* Translators: a place in a file, by two numbers. */
    g_ptr_array_add (parts, g_strdup_printf (_("line %s, column %s"), line, column));
  if (issue->example != NULL)
    /* Translators: %s is a text from a file. */
    g_ptr_array_add (parts, g_strdup_printf (_("“%s”"), issue->example));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* In the order of the columns. */
static char **
dup_cells (const MarketTable *table, const IngestIssue *issue)
{
  char **cells = g_new0 (char *, G_N_ELEMENTS (columns) + 1);
  guint n = 0;

  cells[n++] = g_strdup (_(issue->problem));
  cells[n++] = g_strdup (_(issue->action));
  cells[n++] = g_strdup (app_issue_get_field (issue));
  cells[n++] = g_filename_display_name (market_table_get_file (table, issue->file)->path);
  cells[n++] = dup_number (issue->record);
  cells[n++] = dup_number (issue->line);
  cells[n++] = dup_number (issue->line > 0 ? issue->column : 0);
  cells[n++] = g_strdup (issue->example != NULL ? issue->example : "");
  cells[n++] = dup_number (issue->count);
  g_assert (n == G_N_ELEMENTS (columns));
  return cells;
}

gboolean
app_issue_matches (const MarketTable *table, const IngestIssue *issue, const char *words)
{
  if (words == NULL)
    return TRUE;

  g_auto (GStrv) cells = dup_cells (table, issue);
  g_autofree char *text = g_strjoinv (" ", cells);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  g_auto (GStrv) each = g_strsplit (wanted, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (strstr (folded, each[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
append_quoted (GString *out, const char *text)
{
  const char *mark = report_csv_is_formula (text) ? "'" : "";
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (out, "\"%s%s\"", mark, doubled);
}

char *
app_issue_dup_table (const MarketTable *table, const GPtrArray *issues, char separator)
{
  GString *out = g_string_new (NULL);

  for (guint column = 0; column < G_N_ELEMENTS (columns); column++)
    {
      if (column > 0)
        g_string_append_c (out, separator);
      append_quoted (out, _(columns[column]));
    }
  g_string_append (out, "\r\n");
  for (guint i = 0; i < issues->len; i++)
    {
      g_auto (GStrv) cells = dup_cells (table, g_ptr_array_index (issues, i));

      for (guint column = 0; cells[column] != NULL; column++)
        {
          if (column > 0)
            g_string_append_c (out, separator);
          append_quoted (out, cells[column]);
        }
      g_string_append (out, "\r\n");
    }
  return g_string_free (out, FALSE);
}
