/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of a record as names and places are made of them. */

#include "market-record.h"

#include <string.h>

/* Places of one posting that are kept. */
#define MAX_PLACES 32

gsize
market_record_get_text (const IngestRecord *record, IngestField field, const char **text)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, field, &n_values);
  gboolean may_be_number = field == INGEST_FIELD_ID;

  *text = NULL;
  for (guint i = 0; i < n_values; i++)
    if (values[i].type == INGEST_TYPE_STRING || may_be_number)
      {
        gsize len = market_value_get_text (&values[i], text);

        if (len > 0)
          return len;
      }
  return 0;
}

/* Appends the parts of one place, each once in a row: "Berlin, Berlin" is "Berlin". */
static void
append_place (GString *location, const IngestValue *values, guint n_values, guint group)
{
  gsize start = location->len;
  const char *last = NULL;
  gsize last_len = 0;

  for (guint i = 0; i < n_values; i++)
    {
      const char *text = NULL;
      gsize len = values[i].group == group ? market_value_get_text (&values[i], &text) : 0;

      if (len == 0 || (last_len == len && memcmp (last, text, len) == 0))
        continue;
      if (location->len > start)
        g_string_append (location, ", ");
      g_string_append_len (location, text, (gssize) len);
      last = text;
      last_len = len;
    }
}

/* Takes the place that begins at @start back where an earlier one is the same. */
static void
drop_repeated_place (GString *location, gsize start)
{
  const char *rest = location->str;
  gsize rest_len = start;
  const char *place;
  gsize place_len;

  while (market_location_next (&rest, &rest_len, &place, &place_len))
    if (place_len == location->len - start &&
        memcmp (place, location->str + start, place_len) == 0)
      {
        g_string_truncate (location, start);
        return;
      }
}

void
market_record_get_location (const IngestRecord *record, GString *location)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_LOCATION, &n_values);
  guint groups[MAX_PLACES];
  guint n_groups = 0;

  g_string_truncate (location, 0);
  for (guint i = 0; i < n_values && n_groups < MAX_PLACES; i++)
    {
      gboolean is_new = TRUE;
      gsize end = location->len;

      for (guint j = 0; j < n_groups && is_new; j++)
        is_new = groups[j] != values[i].group;
      if (!is_new)
        continue;
      groups[n_groups++] = values[i].group;
      if (end > 0)
        g_string_append (location, MARKET_PLACE_SEPARATOR);

      gsize start = location->len;

      append_place (location, values + i, n_values - i, values[i].group);
      drop_repeated_place (location, start);
      if (location->len == start)
        g_string_truncate (location, end);
    }
}

gboolean
market_location_next (const char **text, gsize *len, const char **place, gsize *place_len)
{
  const gsize separator_len = strlen (MARKET_PLACE_SEPARATOR);

  if (*len == 0)
    return FALSE;

  const char *end = memmem (*text, *len, MARKET_PLACE_SEPARATOR, separator_len);
  gsize used = end != NULL ? (gsize) (end - *text) + separator_len : *len;

  *place = *text;
  *place_len = end != NULL ? (gsize) (end - *text) : *len;
  *text += used;
  *len -= used;
  return TRUE;
}
