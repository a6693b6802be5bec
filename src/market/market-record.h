/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record's fields say as text. Internal to the layer. */

#pragma once

#include "ingest-record.h"
#include "market-texts.h"

G_BEGIN_DECLS

/* Stands between the places of a posting in its location. */
#define MARKET_PLACE_SEPARATOR "; "

/**
 * market_value_get_text:
 * @text: (out): trimmed; not NUL-terminated
 *
 * Returns: the length of a string's or number's text; 0 for other types and where it is blank.
 */
static inline gsize
market_value_get_text (const IngestValue *value, const char **text)
{
  *text = value->text;
  if (value->type != INGEST_TYPE_STRING && value->type != INGEST_TYPE_NUMBER)
    return 0;
  return market_text_trim (text, value->len);
}

/**
 * market_record_get_text:
 * @text: (out): trimmed; not NUL-terminated
 *
 * Returns: the length of the first text of a field that is not blank; 0 where there is none. Of all
 *   fields the id alone may be a number.
 */
gsize market_record_get_text (const IngestRecord *record, IngestField field, const char **text);

/**
 * market_record_get_location:
 * @location: (out): the places joined by MARKET_PLACE_SEPARATOR, the parts of one by ", "
 */
void market_record_get_location (const IngestRecord *record, GString *location);

/**
 * market_location_next:
 * @text: (inout): the rest of a location, @len bytes; moves behind the place that is given
 *
 * Returns: FALSE where no place is left.
 */
gboolean market_location_next (const char **text, gsize *len, const char **place,
                               gsize *place_len);

G_END_DECLS
