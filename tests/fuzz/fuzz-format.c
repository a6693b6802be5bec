/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a format file: refused with a message, or compiled and used on a document that has most of the keys
 * that formats ask for. */

#include "ingest-reader.h"

#include <string.h>

#include "fuzz.h"

static const char document[]
    = "{\"name\":\"Rye Ltd\",\"jobs\":[{\"id\":1,\"title\":\"Baker\",\"company\":{\"name\":\"Rye\",\"kind\":\"x\"},"
      "\"location\":[{\"city\":\"Bonn\",\"country\":\"DE\"},{\"city\":\"Ulm\"}],\"a\":{\"b\":{\"c\":true}},"
      "\"pay\":[{\"min\":1,\"max\":\"2\",\"kind\":\"x\"},{\"min\":3}],\"tags\":[\"C\",[\"D\"]],\"x.y\":\"z\"},"
      "{\"title\":[\"A\",{\"b\":1}],\"a\":[[[[7]]]]},{\"title\":\"C\",\"title\":\"D\",\"a\":null},5],"
      "\"map\":{\"k1\":{\"title\":\"E\"},\"n\":1,\"k2\":[{\"title\":\"F\"},[{\"title\":\"G\"}]]},"
      "\"by\":{\"Rye\":{\"j1\":{\"title\":\"H\"}}},\"many\":[{\"name\":\"Oat\",\"list\":[{\"title\":\"I\"}]},"
      "{\"list\":[{\"title\":\"J\"}]}]}";

static void
add_record (gpointer block, const IngestRecord *record)
{
  for (guint i = record->first[0]; i < record->first[INGEST_N_FIELDS]; i++)
    {
      const IngestValue *value = &record->values[i];
      g_assert_true (value->len == 0 || g_utf8_validate_len (value->text, value->len, NULL));
    }
}

static void
read_with (IngestFormat *format)
{
  static const IngestSink sink = { NULL, add_record, NULL };
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, format, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("fuzz.json", bytes);
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_auto (IngestSummary) summary = { 0 };

  ingest_read (source, formats, NULL, &sink, NULL, issues, &summary, NULL, &error);
  g_assert_true (error == NULL || error->domain == INGEST_ERROR);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestFormat) format = ingest_format_new_from_data ("fuzz", text, size, &error);

  g_assert_true ((format == NULL) == (error != NULL));
  if (format == NULL)
    g_assert_true (g_error_matches (error, INGEST_ERROR, INGEST_ERROR_FORMAT)
                   && g_utf8_validate (error->message, -1, NULL));
  else
    read_with (format);
  return 0;
}
