/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as exports write them, to days. */

#pragma once

#include "lexicon-types.h"

G_BEGIN_DECLS

/**
 * lexicon_day_read:
 *
 * ISO 8601 dates and times with and without zone, with spaces, with 1 to 9 fraction digits; the day
 * is the one of the zone it is written in.
 *
 * Returns: days since 1970-01-01, LEXICON_DAY_NONE where the text is no date from 1990 to 2100.
 */
gint32 lexicon_day_read (const char *text, gsize len);

/* The order of a date whose year stands last. */
typedef enum
{
  LEXICON_DAY_ORDER_UNKNOWN, /* "03/05/2026" is not read */
  LEXICON_DAY_FIRST,         /* it is in May */
  LEXICON_MONTH_FIRST        /* it is in March */
} LexiconDayOrder;

/**
 * lexicon_day_read_local:
 * @order: of dates with slashes or dashes; those with dots begin with the day, and a number above 12
 *   is a day wherever it stands
 *
 * Dates as people write them, "3.5.2026", "03/05/2026", "3 May 2026", "May 3, 2026", "Sun, 03 May
 * 2026 10:00:00 GMT"; what stands behind the year is not looked at. ISO 8601 too.
 *
 * Returns: days since 1970-01-01, LEXICON_DAY_NONE where the text is no date from 1990 to 2100.
 */
gint32 lexicon_day_read_local (const char *text, gsize len, LexiconDayOrder order);

/**
 * lexicon_day_from_epoch:
 *
 * Returns: the UTC day of a moment in seconds, LEXICON_DAY_NONE outside 1990 to 2100.
 */
gint32 lexicon_day_from_epoch (double seconds);

/**
 * lexicon_day_format:
 * @text: (out): at least 11 bytes
 *
 * Writes "2026-05-01", or "" for a day outside 1990 to 2100, LEXICON_DAY_NONE among them.
 */
void lexicon_day_format (gint32 day, char *text);

G_END_DECLS
