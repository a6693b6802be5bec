/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A format proposed for any bytes: its file compiles, whatever keys a person chooses, and reads the bytes without a
 * fault of its own. */

#include "ingest-proposal.h"
#include "ingest-reader.h"

#include <string.h>

#include "fuzz.h"

static void
read_with (IngestSource *source, const char *data)
{
  static const IngestSink sink = { NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestFormat) format
      = ingest_format_new_from_data ("fuzz", data, strlen (data), &error);
  g_autoptr (IngestFormatSet) formats = NULL;
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_auto (IngestSummary) summary = { 0 };

  g_assert_no_error (error);
  formats = ingest_format_set_new (NULL, format, NULL);
  ingest_read (source, formats, NULL, &sink, NULL, issues, &summary, NULL, &error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (IngestSource) source = ingest_source_new_for_bytes ("fuzz.json", bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestProposal) proposal = ingest_proposal_new (source, NULL, &error);
  g_autofree char *format = NULL;
  g_autofree char *chosen = NULL;
  guint n_keys;

  g_assert_true ((proposal == NULL) == (error != NULL));
  if (proposal == NULL)
    return 0;
  n_keys = ingest_proposal_get_n_keys (proposal);
  for (guint i = 0; i < n_keys; i++)
    g_assert_true (g_utf8_validate (ingest_proposal_get_key (proposal, i)->path, -1, NULL));
  if (ingest_proposal_is_useful (proposal))
    {
      format = ingest_proposal_dup_format (proposal, "fuzz", "fuzz", NULL);
      read_with (source, format);
    }
  if (n_keys == 0)
    return 0;
  for (guint field = INGEST_FIELD_ID; field < INGEST_N_FIELDS; field++)
    ingest_proposal_choose (proposal, (IngestField) field, (field * 7 + (guint) size) % n_keys);
  ingest_proposal_choose (proposal, INGEST_FIELD_TITLE, (guint) size % n_keys);
  chosen = ingest_proposal_dup_format (proposal, "fuzz", "fuzz", "fuzz");
  read_with (source, chosen);
  return 0;
}
