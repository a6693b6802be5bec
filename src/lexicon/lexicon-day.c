/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates to day numbers and back. The calendar is the proleptic Gregorian one, in integers. */

#include "lexicon-day.h"

#include <string.h>

#define FIRST_YEAR 1990
#define LAST_YEAR 2100
#define SECONDS_PER_DAY 86400

/* What is left to read of a date. */
typedef struct
{
  const char *at, *end;
} Cursor;

/* Days since 1970-01-01, by counting eras of 400 years from 0000-03-01. */
static gint32
day_of_date (int year, int month, int day)
{
  int shifted_year = month <= 2 ? year - 1 : year;
  int era = shifted_year / 400;
  int year_of_era = shifted_year % 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

static int
days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return days[month - 1] + (month == 2 && is_leap ? 1 : 0);
}

static gboolean
read_digits (Cursor *cursor, int n_digits, int *value)
{
  int sum = 0;

  if (cursor->end - cursor->at < n_digits)
    return FALSE;
  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (cursor->at[i]))
        return FALSE;
      sum = sum * 10 + (cursor->at[i] - '0');
    }
  cursor->at += n_digits;
  *value = sum;
  return TRUE;
}

static gboolean
read_char (Cursor *cursor, const char *accepted)
{
  if (cursor->at == cursor->end || *cursor->at == '\0' || strchr (accepted, *cursor->at) == NULL)
    return FALSE;
  cursor->at++;
  return TRUE;
}

static void
skip_spaces (Cursor *cursor)
{
  while (read_char (cursor, " \t\r\n"))
    ;
}

/* "2026-05-01", "2026/05/01", "20260501". */
static gboolean
read_date (Cursor *cursor, int *year, int *month, int *day)
{
  if (!read_digits (cursor, 4, year))
    return FALSE;

  const char *separator = cursor->at < cursor->end && *cursor->at == '/' ? "/" : "-";
  gboolean is_extended = read_char (cursor, separator);
  if (!read_digits (cursor, 2, month) || (is_extended && !read_char (cursor, separator)))
    return FALSE;
  return read_digits (cursor, 2, day);
}

static gboolean
skip_fraction (Cursor *cursor)
{
  int n_digits = 0;

  if (!read_char (cursor, ".,"))
    return TRUE;
  while (read_char (cursor, "0123456789"))
    n_digits++;
  return n_digits >= 1 && n_digits <= 9;
}

/* "11:00", "11:00:39", "11:00:39.1234567", "110039". */
static gboolean
skip_time (Cursor *cursor)
{
  int hour, minute, second = 0;

  if (!read_digits (cursor, 2, &hour))
    return FALSE;

  gboolean is_extended = read_char (cursor, ":");
  if (!read_digits (cursor, 2, &minute))
    return FALSE;
  if (is_extended ? read_char (cursor, ":")
                  : cursor->at < cursor->end && g_ascii_isdigit (*cursor->at))
    {
      if (!read_digits (cursor, 2, &second) || !skip_fraction (cursor))
        return FALSE;
    }
  /* 60 is a leap second, 24:00 the end of the day. */
  return minute < 60 && second <= 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
}

/* "Z", "UTC", "CEST": three or four capitals that end in T are a zone's name. */
static gboolean
skip_zone_name (Cursor *cursor)
{
  const char *name = cursor->at;

  if (read_char (cursor, "z"))
    return TRUE;
  while (cursor->at < cursor->end && g_ascii_isupper (*cursor->at))
    cursor->at++;

  gsize len = cursor->at - name;
  if (len == 0 || (len == 1 && name[0] == 'Z') || (len == 3 && memcmp (name, "UTC", 3) == 0))
    return TRUE;
  return (len == 3 || len == 4) && name[len - 1] == 'T';
}

/* A zone's name, "+02:00", "-0400", "+02", "+02:00[Europe/Berlin]", or nothing. */
static gboolean
skip_zone (Cursor *cursor)
{
  int hours, minutes = 0;

  if (read_char (cursor, "+-"))
    {
      if (!read_digits (cursor, 2, &hours))
        return FALSE;
      if ((read_char (cursor, ":") || (cursor->at < cursor->end && g_ascii_isdigit (*cursor->at)))
          && !read_digits (cursor, 2, &minutes))
        return FALSE;
      if (hours > 14 || minutes > 59)
        return FALSE;
    }
  else if (!skip_zone_name (cursor))
    return FALSE;

  if (!read_char (cursor, "["))
    return TRUE;
  while (cursor->at < cursor->end && *cursor->at != ']')
    cursor->at++;
  return read_char (cursor, "]");
}

static gint32
make_day (int year, int month, int day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
      || day > days_in_month (year, month))
    return LEXICON_DAY_NONE;
  return day_of_date (year, month, day);
}

gint32
lexicon_day_read (const char *text, gsize len)
{
  Cursor cursor = { text, text + len };
  int year, month, day;
  gint32 number;

  skip_spaces (&cursor);
  if (!read_date (&cursor, &year, &month, &day))
    return LEXICON_DAY_NONE;
  number = make_day (year, month, day);
  if (number == LEXICON_DAY_NONE)
    return number;

  const char *after_date = cursor.at;
  gboolean has_mark = read_char (&cursor, "Tt");
  skip_spaces (&cursor);
  if (cursor.at == cursor.end)
    return has_mark ? LEXICON_DAY_NONE : number;
  if (cursor.at > after_date && g_ascii_isdigit (*cursor.at) && !skip_time (&cursor))
    return LEXICON_DAY_NONE;

  skip_spaces (&cursor);
  if (!skip_zone (&cursor))
    return LEXICON_DAY_NONE;
  skip_spaces (&cursor);
  return cursor.at == cursor.end ? number : LEXICON_DAY_NONE;
}

gint32
lexicon_day_from_epoch (double seconds)
{
  double first = (double) day_of_date (FIRST_YEAR, 1, 1) * SECONDS_PER_DAY;
  double after_last = (double) day_of_date (LAST_YEAR + 1, 1, 1) * SECONDS_PER_DAY;

  /* So written, not-a-number falls out too. */
  if (!(seconds >= first && seconds < after_last))
    return LEXICON_DAY_NONE;
  return (gint32) floor (seconds / SECONDS_PER_DAY);
}

void
lexicon_day_format (gint32 day, char *text)
{
  text[0] = '\0';
  if (day < day_of_date (FIRST_YEAR, 1, 1) || day > day_of_date (LAST_YEAR, 12, 31))
    return;

  int shifted = day + 719468;
  int era = shifted / 146097;
  int day_of_era = shifted % 146097;
  int year_of_era
      = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int shifted_month = (5 * day_of_year + 2) / 153;
  int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  int month_day = day_of_year - (153 * shifted_month + 2) / 5 + 1;

  g_snprintf (text, 11, "%04d-%02d-%02d", year, month, month_day);
}
