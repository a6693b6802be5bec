/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "roles": the roles found, and the titles that have none. */

#include <glib/gi18n.h>

#include "cli-commands.h"
#include "cli-load.h"
#include "cli-output.h"
#include "report-table.h"
#include "report-text.h"
#include "report-words.h"
#include "report-writer.h"

/* Titles shown as text; JSON has all of them. */
#define N_TITLES 20

typedef struct
{
  const char *name;
  guint n_postings;
} NameCount;

/* Most postings first, then by name bytewise. */
static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const NameCount *ca = a;
  const NameCount *cb = b;

  if (ca->n_postings != cb->n_postings)
    return ca->n_postings < cb->n_postings ? 1 : -1;
  return strcmp (ca->name, cb->name);
}

/* Names with their postings, duplicates left out; of titles only those of postings without a role. */
static GArray *
count_names (const MarketTable *table, MarketNames names)
{
  const MarketColumns *columns = market_table_get_columns (table);
  guint n_names = market_table_get_n_names (table, names);
  g_autofree guint *counts = g_new0 (guint, n_names + 1);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (NameCount));

  for (guint row = 0; row < columns->n_rows; row++)
    {
      if (columns->duplicate_of[row] != MARKET_ROW_NONE)
        continue;
      if (names == MARKET_NAMES_ROLES)
        counts[columns->role[row]]++;
      else if (columns->role[row] == 0)
        counts[columns->title[row]]++;
    }
  for (guint id = 1; id <= n_names; id++)
    if (counts[id] > 0)
      g_array_append_val (found, ((NameCount) { market_table_get_name (table, names, id),
                                                counts[id] }));
  g_array_sort (found, compare_counts);
  return found;
}

static guint
sum_postings (const GArray *counts)
{
  guint n_postings = 0;

  for (guint i = 0; i < counts->len; i++)
    n_postings += g_array_index (counts, NameCount, i).n_postings;
  return n_postings;
}

static void
add_counts (ReportWriter *writer, const char *list, const char *name, const GArray *counts)
{
  report_writer_begin_array (writer, list, REPORT_WRITER_BLOCK);
  for (guint i = 0; i < counts->len; i++)
    {
      const NameCount *count = &g_array_index (counts, NameCount, i);

      report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
      report_writer_string (writer, name, count->name);
      report_writer_count (writer, "postings", count->n_postings);
      report_writer_end_object (writer);
    }
  report_writer_end_array (writer);
}

static char *
write_json (const MarketTable *table, const GArray *roles, const GArray *titles)
{
  g_autoptr (ReportWriter) writer = report_writer_new ();

  report_writer_begin_object (writer, NULL, REPORT_WRITER_BLOCK);
  report_writer_string (writer, "schema", "rolescope.roles/1");
  if (market_table_is_sample (table))
    report_writer_boolean (writer, "synthetic", TRUE);
  add_counts (writer, "roles", "name", roles);
  report_writer_begin_object (writer, "without_role", REPORT_WRITER_BLOCK);
  report_writer_count (writer, "postings", sum_postings (titles));
  add_counts (writer, "titles", "title", titles);
  report_writer_end_object (writer);
  report_writer_end_object (writer);
  report_writer_end_line (writer);
  return report_writer_steal (writer);
}

static void
append_counts (GString *out, const char *heading, const GArray *counts, guint n_max, guint n_all,
               guint columns)
{
  const char *headings[] = { heading, _("Postings"), _("Share"), NULL };
  g_autoptr (ReportTable) table = report_table_new (headings);

  for (guint i = 0; i < MIN (counts->len, n_max); i++)
    {
      const NameCount *count = &g_array_index (counts, NameCount, i);
      g_autofree char *n = report_format_count (count->n_postings);
      g_autofree char *share = report_format_share ((double) count->n_postings / n_all);

      report_table_add_row (table, (const char *[]) { count->name, n, share });
    }
  report_table_append_to (table, out, columns);
  if (counts->len > n_max)
    g_string_append_printf (out, ngettext ("and %u more title\n", "and %u more titles\n",
                                           counts->len - n_max),
                            counts->len - n_max);
}

static char *
write_text (const MarketTable *table, const GArray *roles, const GArray *titles, guint columns)
{
  GString *out = g_string_new (NULL);
  guint n_without = sum_postings (titles);
  guint n_all = sum_postings (roles) + n_without;
  g_autofree char *n = report_format_count (n_without);
  g_autofree char *share = report_format_share (n_all > 0 ? (double) n_without / n_all : NAN);

  if (market_table_is_sample (table))
    g_string_append_printf (out, "%s\n\n", report_words_synthetic (table));
  append_counts (out, _("Role"), roles, G_MAXUINT, n_all, columns);
  /* Translators: a number of postings and their share of all. */
  g_string_append_printf (out,
                          ngettext ("\nWithout a role: %s posting (%s)\n",
                                    "\nWithout a role: %s postings (%s)\n", n_without),
                          n, share);
  if (titles->len > 0)
    append_counts (out, _("Title"), titles, N_TITLES, n_all, columns);
  return g_string_free (out, FALSE);
}

gboolean
cli_roles_run (const CliOptions *options, GError **error)
{
  g_autoptr (MarketTable) table = NULL;
  g_autoptr (GArray) roles = NULL;
  g_autoptr (GArray) titles = NULL;
  g_autofree char *text = NULL;
  gboolean is_json;

  if (!cli_output_find_json (options, &is_json, error))
    return FALSE;
  table = cli_load_table (options, error);
  if (table == NULL)
    return FALSE;
  roles = count_names (table, MARKET_NAMES_ROLES);
  titles = count_names (table, MARKET_NAMES_TITLES);
  text = is_json ? write_json (table, roles, titles)
                 : write_text (table, roles, titles, cli_output_get_columns (options->output));
  return cli_output_write (options->output, text, strlen (text), error);
}
