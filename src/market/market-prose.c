/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rule by which descriptions are read for a fact, and descriptions as plain text. */

#include "market-prose.h"

#include "market-markup.h"
#include "market-record.h"
#include "market-texts.h"

#include <glib/gi18n.h>

/* The records that decide, and the part of them that must have a fact. */
#define MAX_COUNTED 1000
#define MIN_SHARE_DIVISOR 100

/* Bytes around a place that are shown, up to the next space. */
#define CONTEXT_BYTES 30

/* No posting says more; what does is cut. */
#define MAX_MARKUP_BYTES (1 << 20)

IngestField
market_prose_get_field (MarketProseFact fact)
{
  static const IngestField fields[MARKET_N_PROSE_FACTS] = {
    [MARKET_PROSE_SKILLS] = INGEST_FIELD_SKILLS,
    [MARKET_PROSE_WORK_MODE] = INGEST_FIELD_WORK_MODE,
    [MARKET_PROSE_PAY] = INGEST_FIELD_PAY_MIN,
  };

  return fields[fact];
}

const char *
market_prose_get_problem (MarketProseFact fact)
{
  static const char *const problems[MARKET_N_PROSE_FACTS] = {
    [MARKET_PROSE_SKILLS] = N_ ("no field states the skills"),
    [MARKET_PROSE_WORK_MODE] = N_ ("no field states the work mode"),
    [MARKET_PROSE_PAY] = N_ ("no field states the pay"),
  };

  return problems[fact];
}

gboolean
market_prose_count (MarketProseCount *count, const MarketFacts *facts)
{
  gboolean is_mode_field = facts->work_mode_from == INGEST_FIELD_WORK_MODE
                           || facts->work_mode_from == INGEST_FIELD_REMOTE;

  if (count->n_records == MAX_COUNTED)
    return FALSE;
  count->n_records++;
  count->n_filled[MARKET_PROSE_SKILLS] += facts->n_tags > 0;
  count->n_filled[MARKET_PROSE_WORK_MODE] += is_mode_field;
  count->n_filled[MARKET_PROSE_PAY]
      += !facts->pay.is_from_text && (!isnan (facts->pay.min) || !isnan (facts->pay.max));
  return TRUE;
}

guint
market_prose_decide (const MarketProseCount *count)
{
  guint facts = 0;

  for (guint fact = 0; fact < MARKET_N_PROSE_FACTS; fact++)
    if (count->n_filled[fact] * MIN_SHARE_DIVISOR < count->n_records)
      facts |= 1u << fact;
  return facts;
}

void
market_prose_append_description (const IngestRecord *record, GString *text)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_DESCRIPTION, &n_values);
  gsize left = MAX_MARKUP_BYTES;

  for (guint i = 0; i < n_values; i++)
    {
      const char *markup;
      gsize len = market_value_get_text (&values[i], &markup);
      gsize before = text->len;

      len = market_text_cut (markup, len, left);
      left -= len;
      if (before > 0)
        g_string_append (text, "\n\n");

      gsize start = text->len;

      market_markup_append_text (text, markup, len);
      if (text->len == start)
        g_string_truncate (text, before);
    }
}

/* Appends text on one line. */
static void
append_around (GString *reason, const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    g_string_append_unichar (reason, *p == '\n' ? ' ' : g_utf8_get_char (p));
}

char *
market_prose_explain (const GString *description, gsize offset, gsize len)
{
  const char *place = description->str + offset;
  const char *place_end = place + len;
  const char *begin = place;
  const char *end = place_end;
  GString *reason = g_string_new (NULL);

  while (begin > description->str && (place - begin < CONTEXT_BYTES || begin[-1] != ' ')
         && place - begin < 2 * CONTEXT_BYTES)
    begin--;
  while (*end != '\0' && (end - place_end < CONTEXT_BYTES || *end != ' ')
         && end - place_end < 2 * CONTEXT_BYTES)
    end++;
  while (((guchar) *begin & 0xc0) == 0x80)
    begin++;
  while (((guchar) *end & 0xc0) == 0x80)
    end--;
  /* Translators: words, and where they stand in the description; what is around them follows. */
  g_string_printf (reason, _("\"%.*s\", character %ld of the description: \""), (int) len, place,
                   g_utf8_pointer_to_offset (description->str, place) + 1);
  g_string_append (reason, begin > description->str ? "…" : "");
  append_around (reason, begin, end);
  g_string_append (reason, *end != '\0' ? "…\"" : "\"");
  return g_string_free (reason, FALSE);
}
