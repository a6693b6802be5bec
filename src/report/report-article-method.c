/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the figures are counted, what they do not say, and what they are made from. */

#include "report-article-private.h"

#include <glib/gi18n.h>

#include "config.h"

/* So many files are named; a folder may have a thousand. */
#define N_FILES 20

static const char *const rules[] = {
    N_("Roles are read from titles, longest known name first; a role that the export names itself "
        "wins. "
        "Levels are read from a field or from the title's words; without either the level is not "
        "stated, "
        "never guessed."),
    N_("Postings that stand in the data twice are counted once."),
    /* xgettext:no-c-format */
    N_("Pay is base salary a year: the midpoint of the stated range, an hour counted as 2,080, a "
       "day as 260, a week as 52 and a month as 12 of a year. Amounts outside $1,000 to $2,000,000 "
       "a year are set aside, and so are those in other currencies unless it is said that they are "
       "converted."),
    N_("Medians are the middle posting's pay, or the mean of the middle two. Intervals are at "
        "95%, from "
        "order statistics; where postings of one employer are alike, the wider interval by "
        "employers is "
        "given."),
    N_("Shares are of the role's postings; those that do not state a fact are shown as that. A "
        "posting "
        "counts once in each country that it names, so that countries may add up to more than "
        "all."),
    N_("What a posting asks for is what an employer wishes, not what who is hired can do; and "
        "what one "
        "export shows is today's openings, never a trend."),
};

void
report_article_add_method (ReportPen *pen, const GPtrArray *findings)
{
  g_autofree char *pay_sources = report_words_pay_sources (pen->result->table);

  report_pen_add_heading (pen, 2, "method", _("How this is counted, and what it does not say"));
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    report_pen_add_item (pen, _(rules[i]));
  if (pay_sources != NULL)
    report_pen_add_item (pen, report_pen_name (pen, pay_sources));
  report_pen_add_item (
      pen, report_pen_print (
               /* Translators: the length of the lists of skills. */
               pen,
               _("A role's top skills are the %s that most of its postings name, once a posting. "
                  "The Jaccard index is the shared skills over all on two lists, the overlap "
                  "coefficient the shared ones over the shorter list."),
               report_pen_figure (pen, REPORT_FIGURE_TOP_K, 0, 0)));
  report_pen_add_item (
      pen, report_pen_print (
               /* Translators: a number of postings. */
               pen,
               _("Below n = %s no figure is shown. Below 30 a sample is called very small, below "
                  "100 small: such figures give a direction, no more."),
               report_pen_figure (pen, REPORT_FIGURE_MIN_SAMPLE, 0, 0)));
  report_pen_add_item (pen,
                       _("Two figures are called different only where their difference is more "
                          "than chance explains (95%)."));
}

static void
add_files (ReportPen *pen, const ReportProvenance *provenance)
{
  const MarketTable *table = pen->result->table;
  guint n_files = market_table_get_n_files (table);

  report_pen_begin_table (
      pen, _("Files"),
      (const char *[]){_("File"), _("Format"), _("Postings"), _("SHA-256"), NULL});
  for (guint i = 0; i < MIN (n_files, N_FILES); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);
      const char *sha256 = provenance != NULL ? g_ptr_array_index (provenance->sha256, i) : NULL;
      const char *format = file->format != NULL ? ingest_format_get_name (file->format) : "–";

      report_pen_add_row (
          pen, (const char *[]){report_pen_name (pen, file->path != NULL ? file->path : "–"),
                                report_pen_name (pen, format),
                                report_pen_figure (pen, REPORT_FIGURE_FILE_POSTINGS, 0, i),
                                sha256 != NULL ? report_pen_name (pen, sha256) : "–", NULL});
    }
}

/* One checksum for many files: of the checksums of all of them, in order. */
static void
say_more_files (ReportPen *pen, const ReportProvenance *provenance)
{
  guint n_files = market_table_get_n_files (pen->result->table);
  g_autoptr (GChecksum) all = g_checksum_new (G_CHECKSUM_SHA256);

  if (n_files <= N_FILES)
    return;
  /* Translators: a number of files. */
  report_pen_say (
      pen, report_pen_print (pen,
                             ngettext ("%s file more is not named here.",
                                       "%s files more are not named here.", n_files - N_FILES),
                             report_pen_figure (pen, REPORT_FIGURE_FILES_BEYOND, 0, N_FILES)));
  if (provenance != NULL)
    {
      for (guint i = 0; i < provenance->sha256->len; i++)
        if (g_ptr_array_index (provenance->sha256, i) != NULL)
          g_checksum_update (all, g_ptr_array_index (provenance->sha256, i), -1);
      /* Translators: a checksum. */
      report_pen_say (pen,
                      report_pen_print (pen, _("SHA-256 of the list of all files' checksums: %s."),
                                        report_pen_name (pen, g_checksum_get_string (all))));
    }
  report_pen_end_paragraph (pen);
}

void
report_article_add_sources (ReportPen *pen, const ReportProvenance *provenance)
{
  g_autofree char *filters = report_words_filters (pen->result);

  report_pen_add_heading (pen, 2, "sources", _("Sources"));
  /* Translators: a version number. */
  report_pen_say (pen, report_pen_print (pen, _("Written by Rolescope %s."),
                                         report_pen_name (pen, APP_VERSION)));
  report_pen_say (pen,
                  filters != NULL
                      /* Translators: the filters in force. */
                      ? report_pen_print (pen, _("Filters: %s."), report_pen_name (pen, filters))
                      : _("No filters were set."));
  report_pen_end_paragraph (pen);
  add_files (pen, provenance);
  say_more_files (pen, provenance);
  if (market_table_get_n_files (pen->result->table) > N_FILES)
    return;
  report_pen_say (pen, _("The same comparison again:"));
  report_pen_end_paragraph (pen);
  report_pen_add_code (
      pen, report_pen_keep (pen, report_provenance_dup_command (provenance, pen->result)));
}
