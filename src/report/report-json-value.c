/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Values that are in many places of a comparison's JSON. */

#include "lexicon-day.h"
#include "report-json-private.h"

typedef void (*AddNumberFunc) (ReportWriter *writer, const char *name, double number);

static void
add_interval (ReportWriter *writer, const char *name, CompareInterval interval, AddNumberFunc add)
{
  if (!isfinite (interval.lo) || !isfinite (interval.hi))
    {
      report_writer_null (writer, name);
      return;
    }
  report_writer_begin_array (writer, name, REPORT_WRITER_INLINE);
  add (writer, NULL, interval.lo);
  add (writer, NULL, interval.hi);
  report_writer_end_array (writer);
}

void
report_json_add_money_interval (ReportWriter *writer, const char *name, CompareInterval interval)
{
  add_interval (writer, name, interval, report_writer_money);
}

void
report_json_add_share_interval (ReportWriter *writer, const char *name, CompareInterval interval)
{
  add_interval (writer, name, interval, report_writer_share);
}

void
report_json_add_country (ReportWriter *writer, const char *name, LexiconCountry country)
{
  char code[3];

  lexicon_country_format (country, code);
  report_writer_string (writer, name, *code != '\0' ? code : NULL);
}

void
report_json_add_reason (ReportWriter *writer, const char *name, CompareReason reason)
{
  report_writer_string (writer, name, compare_reason_get_name (reason));
}

void
report_json_add_day (ReportWriter *writer, const char *name, gint32 day)
{
  char text[11];

  if (day == LEXICON_DAY_NONE)
    {
      report_writer_null (writer, name);
      return;
    }
  lexicon_day_format (day, text);
  report_writer_string (writer, name, text);
}
