/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people write them, day or month first and with names of months. */

#include "lexicon-day.h"

#include <string.h>

#define MAX_PARTS 3

/* A number or the name of a month, of which a date has three. */
typedef struct
{
  int value;
  guint n_digits; /* 0: a month's name */
} Part;

/* 0 where the letters are no month's name or the beginning of one. */
static int
find_month (const char *name, gsize len)
{
  static const char *const months[]
      = { "january", "february", "march",     "april",   "may",      "june",
          "july",    "august",   "september", "october", "november", "december" };

  if (len < 3)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (len <= strlen (months[i]) && g_ascii_strncasecmp (name, months[i], len) == 0)
      return (int) i + 1;
  return len == 4 && g_ascii_strncasecmp (name, "sept", 4) == 0 ? 9 : 0;
}

/* The next part, behind whatever is none: names of weekdays, "st", commas. */
static gboolean
take_part (const char **at, const char *end, Part *part)
{
  while (*at < end)
    {
      const char *start = *at;

      *part = (Part){ 0 };
      while (*at < end && g_ascii_isdigit (**at) && part->n_digits < 5)
        {
          part->value = part->value * 10 + (*(*at)++ - '0');
          part->n_digits++;
        }
      if (part->n_digits > 0)
        return TRUE;
      while (*at < end && g_ascii_isalpha (**at))
        (*at)++;
      part->value = find_month (start, (gsize) (*at - start));
      if (part->value > 0)
        return TRUE;
      if (*at == start)
        (*at)++;
    }
  return FALSE;
}

static gint32
make_day (int year, int month, int day)
{
  char text[16];

  g_snprintf (text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return lexicon_day_read (text, strlen (text));
}

gint32
lexicon_day_read_local (const char *text, gsize len, LexiconDayOrder order)
{
  const char *at = text, *end = text + len;
  gint32 iso = lexicon_day_read (text, len);
  Part parts[MAX_PARTS];
  gboolean is_month_first, has_name;

  if (iso != LEXICON_DAY_NONE)
    return iso;
  for (guint i = 0; i < MAX_PARTS; i++)
    if (!take_part (&at, end, &parts[i]))
      return LEXICON_DAY_NONE;
  has_name = parts[0].n_digits == 0 || parts[1].n_digits == 0;
  if (parts[2].n_digits != 4 || MAX (parts[0].n_digits, parts[1].n_digits) > 2
      || (parts[0].n_digits == 0 && parts[1].n_digits == 0))
    return LEXICON_DAY_NONE;
  if (has_name)
    is_month_first = parts[0].n_digits == 0;
  else if (memchr (text, '.', at - text) != NULL || MAX (parts[0].value, parts[1].value) > 12)
    is_month_first = parts[1].value > 12;
  else if (order == LEXICON_DAY_ORDER_UNKNOWN && parts[0].value != parts[1].value)
    return LEXICON_DAY_NONE;
  else
    is_month_first = order == LEXICON_MONTH_FIRST;
  return is_month_first ? make_day (parts[2].value, parts[0].value, parts[1].value)
                        : make_day (parts[2].value, parts[1].value, parts[0].value);
}
