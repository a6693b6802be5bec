/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes down what a sink is given. */

#include "ingest-transcript.h"

static gpointer
begin_block (gpointer user_data, const IngestFormat *format)
{
  return g_array_new (FALSE, TRUE, sizeof (char *));
}

static void
append_value (GString *line, const IngestValue *value)
{
  static const char *const readings[] = { "", "c", "s", "ms" };

  g_string_append_printf (line, " %s", ingest_field_get_name (value->field));
  if (value->group != 0)
    g_string_append_printf (line, "#%u", value->group);
  if (value->offset == G_MAXUINT64)
    g_string_append (line, "!");
  g_string_append_c (line, '=');
  if (value->type == INGEST_TYPE_TRUE || value->type == INGEST_TYPE_FALSE)
    g_string_append (line, value->type == INGEST_TYPE_TRUE ? "true" : "false");
  else if (value->type == INGEST_TYPE_STRING)
    g_string_append_printf (line, "“%.*s”", (int) value->len, value->text);
  else
    g_string_append_printf (line, "%.*s", (int) value->len, value->text);
  g_string_append (line, readings[value->reading]);
}

static void
add_record (gpointer block, const IngestRecord *record)
{
  GArray *lines = block;
  GString *line = g_string_new (NULL);
  g_autofree char *place = NULL;

  for (guint i = record->first[0]; i < record->first[INGEST_N_FIELDS]; i++)
    append_value (line, &record->values[i]);
  place = g_strdup_printf ("%" G_GUINT64_FORMAT "+%" G_GUINT64_FORMAT, record->offset,
                           record->length);
  g_string_prepend (line, place);
  g_array_set_size (lines, (guint) record->number);
  g_array_index (lines, char *, record->number - 1) = g_string_free (line, FALSE);
}

static void
end_block (gpointer user_data, gpointer block, guint64 n_records)
{
  IngestTranscript *transcript = user_data;
  GArray *lines = block;

  g_assert_cmpuint (lines->len, <=, n_records);
  for (guint i = 0; i < lines->len; i++)
    {
      char *line = g_array_index (lines, char *, i);
      if (line != NULL)
        g_string_append_printf (transcript->text, "%" G_GUINT64_FORMAT "@%s\n",
                                transcript->n_records + i + 1, line);
      g_free (line);
    }
  transcript->n_records += n_records;
  g_array_unref (lines);
}

static void
drop_block (gpointer user_data, gpointer block)
{
  GArray *lines = block;

  for (guint i = 0; i < lines->len; i++)
    g_free (g_array_index (lines, char *, i));
  g_array_unref (lines);
}

const IngestSink *
ingest_transcript_get_sink (void)
{
  static const IngestSink sink = { begin_block, add_record, end_block, drop_block };
  return &sink;
}

static void
append_issues (GString *text, IngestIssueList *issues)
{
  g_autoptr (GPtrArray) sorted = ingest_issue_list_dup_sorted (issues);

  for (guint i = 0; i < sorted->len; i++)
    {
      const IngestIssue *issue = g_ptr_array_index (sorted, i);
      g_string_append_printf (text,
                              "issue record %" G_GUINT64_FORMAT " at %" G_GUINT64_FORMAT
                              ":%" G_GUINT64_FORMAT " %s: %s; %s; %" G_GUINT64_FORMAT "\n",
                              issue->record, issue->line, issue->column,
                              ingest_field_get_name (issue->field), issue->problem, issue->action,
                              issue->count);
    }
}

char *
ingest_transcript_read (IngestSource *source, IngestFormatSet *formats,
                        const IngestOptions *options, GCancellable *cancellable)
{
  static IngestFormatSet *built_in; /* made once, since it takes longer than most readings */
  IngestTranscript transcript = { .text = g_string_new (NULL) };
  g_autoptr (IngestIssueList) issues = ingest_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_auto (IngestSummary) summary = { 0 };

  if (built_in == NULL)
    built_in = ingest_format_set_new (NULL, NULL, NULL);
  ingest_read (source, formats != NULL ? formats : built_in, options, ingest_transcript_get_sink (),
               &transcript, issues, &summary, cancellable, &error);
  if (error == NULL)
    g_assert_cmpuint (transcript.n_records, ==, summary.n_records);
  g_string_append_printf (transcript.text, "records %" G_GUINT64_FORMAT " rejected %"
                          G_GUINT64_FORMAT "\n", summary.n_records, summary.n_rejected);
  append_issues (transcript.text, issues);
  if (error != NULL)
    g_string_append_printf (transcript.text, "error %s %d: %s\n",
                            g_quark_to_string (error->domain), error->code, error->message);
  return g_string_free (transcript.text, FALSE);
}
