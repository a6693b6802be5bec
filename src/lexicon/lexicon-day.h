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
