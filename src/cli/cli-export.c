/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A posting in the form of data/schema/posting.schema.json. Facts are written as they were
 * understood, so that reading them again gives the same; descriptions are left out, since facts
 * could be found in them anew. */

#include "cli-export.h"

#include "lexicon-day.h"

static void
add_countries (ReportWriter *writer, const MarketColumns *columns, guint row)
{
  report_writer_begin_array (writer, "country", REPORT_WRITER_INLINE);
  for (guint i = columns->country_start[row]; i < columns->country_start[row + 1]; i++)
    {
      char code[3];

      lexicon_country_format (columns->countries[i], code);
      report_writer_string (writer, NULL, code);
    }
  report_writer_end_array (writer);
}

static void
add_skills (ReportWriter *writer, const MarketTable *table, guint row)
{
  const MarketColumns *columns = market_table_get_columns (table);

  report_writer_begin_array (writer, "skills", REPORT_WRITER_INLINE);
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    report_writer_string (writer, NULL,
                          market_table_get_name (table, MARKET_NAMES_SKILLS, columns->skills[i]));
  report_writer_end_array (writer);
}

static void
add_salary (ReportWriter *writer, const MarketColumns *columns, guint row)
{
  char currency[4];

  if (!market_columns_has_pay (columns, row))
    return;
  lexicon_currency_format (columns->pay_currency[row], currency);
  report_writer_begin_object (writer, "salary", REPORT_WRITER_INLINE);
  report_writer_money (writer, "min", columns->pay_min[row]);
  report_writer_money (writer, "max", columns->pay_max[row]);
  report_writer_string (writer, "currency", *currency != '\0' ? currency : NULL);
  report_writer_string (writer, "period", lexicon_period_get_name (columns->pay_period[row]));
  report_writer_end_object (writer);
}

static void
add_name (ReportWriter *writer,
          const char *member,
          const MarketTable *table,
          MarketNames names,
          guint id)
{
  const char *name = market_table_get_name (table, names, id);

  if (name != NULL)
    report_writer_string (writer, member, name);
}

void
cli_export_add (ReportWriter *writer,
                const MarketTable *table,
                guint row,
                const MarketPosting *posting)
{
  const MarketColumns *columns = market_table_get_columns (table);
  char day[11];

  report_writer_begin_object (writer, NULL, REPORT_WRITER_INLINE);
  if (posting->id != NULL)
    report_writer_string (writer, "id", posting->id);
  report_writer_string (writer, "title",
                        market_table_get_name (table, MARKET_NAMES_TITLES, columns->title[row]));
  add_name (writer, "role", table, MARKET_NAMES_ROLES, columns->role[row]);
  add_name (writer, "company", table, MARKET_NAMES_EMPLOYERS, columns->employer[row]);
  add_name (writer, "location", table, MARKET_NAMES_LOCATIONS, columns->location[row]);
  add_countries (writer, columns, row);
  if (columns->work_mode[row] != LEXICON_WORK_MODE_UNKNOWN)
    report_writer_string (writer, "work_mode",
                          lexicon_work_mode_get_name (columns->work_mode[row]));
  if (columns->seniority[row] != LEXICON_SENIORITY_UNKNOWN)
    report_writer_string (writer, "seniority",
                          lexicon_seniority_get_name (columns->seniority[row]));
  add_skills (writer, table, row);
  add_salary (writer, columns, row);
  lexicon_day_format (columns->posted_day[row], day);
  if (*day != '\0')
    report_writer_string (writer, "posted_at", day);
  if (posting->url != NULL)
    report_writer_string (writer, "url", posting->url);
  if (market_file_is_synthetic (market_table_get_file (table, columns->file[row])))
    report_writer_boolean (writer, "synthetic", TRUE);
  report_writer_end_object (writer);
  report_writer_end_line (writer);
}
