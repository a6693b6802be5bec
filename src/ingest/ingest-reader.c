/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a source from its start to its end. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ingest-reader.h"

#include "ingest-input.h"
#include "ingest-locate.h"
#include "ingest-proposal-private.h"
#include "ingest-recognise.h"
#include "ingest-source-private.h"
#include "ingest-table.h"
#include "ingest-walk.h"
#include "ingest-workers.h"

#define BLOCK_BYTES (256 * 1024)
#define MAX_RECORD_BYTES (G_GUINT64_CONSTANT (64) * 1024 * 1024)
#define LARGEST_BUFFER (G_GUINT64_CONSTANT (1) << 30)
#define STEPS_BETWEEN_CHECKS 256

/* Of a file that no format knows so much is looked at before a format is proposed. */
#define PROPOSAL_BYTES (1024 * 1024)

typedef struct
{
  IngestSource *source;
  const IngestOptions *options;
  IngestIssueList *issues;
  IngestSummary *summary;
  GCancellable *cancellable;
  IngestInput input;
  IngestShape shape;
  IngestFormat *proposed; /* the shape's, where it was proposed */
  IngestWalk walk;
  IngestWorkers *workers; /* NULL where the calling thread does everything */
} Reader;

void
ingest_summary_clear (IngestSummary *summary)
{
  g_clear_pointer (&summary->format, ingest_format_unref);
}

static void
report_progress (const Reader *reader)
{
  if (reader->options->progress != NULL)
    reader->options->progress (ingest_input_get_position (&reader->input),
                               reader->walk.user_data);
}

/* Slides the buffer on; what the block has pointed to is gone then, so the block ends. */
static gboolean
slide (Reader *reader, GError **error)
{
  IngestWalk *walk = &reader->walk;

  ingest_walk_end_block (walk, reader->issues, reader->summary);
  if (!ingest_walk_slide (walk, &reader->input, error))
    return FALSE;
  report_progress (reader);
  return TRUE;
}

static gboolean
fail_at_fault (Reader *reader, const IngestCursor *cursor, guint64 offset, GError **error)
{
  const char *what = cursor->status == INGEST_SCAN_INCOMPLETE
                         ? "the file ends within a value" : cursor->what;
  IngestError code = cursor->status == INGEST_SCAN_LIMIT      ? INGEST_ERROR_LIMIT
                     : cursor->status == INGEST_SCAN_ENCODING ? INGEST_ERROR_ENCODING
                                                              : INGEST_ERROR_SYNTAX;
  guint64 line = 0, column = 0;

  if (!ingest_locate (reader->source, offset, &line, &column, reader->cancellable, error))
    return FALSE;
  g_set_error (error, INGEST_ERROR, code, "%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ": %s", line,
               column, what);
  return FALSE;
}

/* Lets the workers go on as far as they can. The rest of their last buffer is walked here. */
static gboolean
share (Reader *reader, GError **error)
{
  const IngestCursor *cursor;
  guint64 offset;

  ingest_walk_end_block (&reader->walk, reader->issues, reader->summary);
  if (ingest_workers_run (reader->workers, error))
    {
      report_progress (reader);
      return TRUE;
    }
  cursor = ingest_workers_get_fault (reader->workers, &offset);
  return cursor != NULL && fail_at_fault (reader, cursor, offset, error);
}

static gboolean
fail_long (const Reader *reader, GError **error)
{
  g_set_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT,
               "a key or number takes more than %" G_GSIZE_FORMAT " bytes",
               reader->input.max_record);
  return FALSE;
}

/* Steps until the buffer is used up. */
static gboolean
walk_buffer (Reader *reader, GError **error)
{
  IngestWalk *walk = &reader->walk;
  IngestCursor *cursor = &walk->cursor;
  guint n_steps = 0;

  while (walk->step != INGEST_STEP_END || cursor->p != cursor->end || !cursor->is_last)
    {
      IngestCursor before = *cursor;
      IngestStep step = walk->step;
      IngestWay way = walk->way;

      if (++n_steps % STEPS_BETWEEN_CHECKS == 0
          && g_cancellable_set_error_if_cancelled (reader->cancellable, error))
        return FALSE;
      if (ingest_walk_take_step (walk))
        continue;
      if (cursor->status != INGEST_SCAN_INCOMPLETE || cursor->is_last)
        return fail_at_fault (reader, cursor,
                              walk->offset + (guint64) (cursor->fault - walk->data), error);
      /* White space has been passed for good, however much of it there is, and so have pieces. */
      if (step != INGEST_STEP_PASS)
        {
          *cursor = before;
          cursor->is_line = step == INGEST_STEP_LINE_END;
          ingest_cursor_skip_space (cursor);
          cursor->is_line = before.is_line;
          walk->step = step;
          walk->way = way;
        }
      if (!reader->input.is_full || cursor->p > walk->data)
        return TRUE;
      if (!ingest_walk_begin_pass (walk))
        return fail_long (reader, error);
    }
  return TRUE;
}

static gboolean
walk_document (Reader *reader, GError **error)
{
  const IngestCursor *cursor = &reader->walk.cursor;

  do
    {
      gboolean has_more
          = reader->workers != NULL ? share (reader, error) : slide (reader, error);

      if (!has_more || !walk_buffer (reader, error))
        return FALSE;
    }
  while (reader->walk.step != INGEST_STEP_END || cursor->p != cursor->end || !cursor->is_last);

  /* Threads leave their blocks unfinished when the load is cancelled. */
  return !g_cancellable_set_error_if_cancelled (reader->cancellable, error);
}

/* Takes a format that is made for the file; where one of the formats may be right, only if it finds
 * more. */
static gboolean
propose (Reader *reader)
{
  const IngestInput *input = &reader->input;
  const IngestFormat *known = reader->shape.format;
  IngestCursor fault;
  g_autoptr (IngestProposal) proposal
      = ingest_proposal_new_for_bytes (input->ahead->data, input->ahead_len, input->is_end, &fault);
  g_autofree char *data = NULL;
  g_autofree char *summary = NULL;

  if (proposal == NULL || !ingest_proposal_is_useful (proposal)
      || (known != NULL
          && ingest_proposal_get_n_fields (proposal)
                 <= ingest_proposal_count_known (proposal, known)))
    return FALSE;
  data = ingest_proposal_dup_format (proposal, "proposed", "Proposed from the file", NULL);
  reader->proposed = ingest_format_new_proposed (data, NULL);
  if (reader->proposed == NULL)
    return FALSE;
  reader->shape = (IngestShape){
    .format = reader->proposed,
    .layout = proposal->sample->is_lines ? INGEST_LAYOUT_LINES : INGEST_LAYOUT_DOCUMENT,
    .rows = g_ptr_array_index (reader->proposed->rows, 0),
  };
  summary = ingest_proposal_dup_summary (proposal);
  ingest_issue_list_add (reader->issues, reader->options->file, 0, G_MAXUINT64, INGEST_FIELD_NONE,
                         N_("no format knows this file; one was proposed from its keys and values"),
                         N_("read by the proposed format"), summary, strlen (summary));
  return TRUE;
}

static gboolean
fail_unknown (Reader *reader, const IngestCursor *fault, GError **error)
{
  const IngestInput *input = &reader->input;

  if (input->ahead_len == 0)
    g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS, "the file is empty");
  else if (fault->fault != NULL)
    return fail_at_fault (reader, fault,
                          input->offset + (guint64) (fault->fault - input->ahead->data), error);
  else
    g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS,
                         "no postings of a known format were found, nor records whose keys or "
                         "values look like those of postings");
  return FALSE;
}

/* A table of lists may have the keys of a posting. */
static gboolean
check_table (const Reader *reader, const IngestFormatSet *formats, gboolean is_known, GError **error)
{
  const IngestInput *input = &reader->input;
  const char *table = formats->forced == NULL && input->ahead_len > 0
                          ? ingest_table_find (input->ahead->data, input->ahead_len, is_known)
                          : NULL;

  if (table != NULL)
    g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS, table);
  return table == NULL;
}

/* Looks at the start of the file until the format is known. */
static gboolean
recognise (Reader *reader, IngestFormatSet *formats, GError **error)
{
  IngestInput *input = &reader->input;

  for (;;)
    {
      IngestCursor fault;
      IngestRecognition recognition;

      if (!ingest_input_look (input, error))
        return FALSE;
      recognition = ingest_recognise (formats, input->ahead->data, input->ahead_len, input->is_end,
                                      input->ahead_len >= input->max_record, &reader->shape, &fault);
      if (recognition == INGEST_RECOGNISED)
        {
          if (reader->shape.rows[0] == NULL && !check_table (reader, formats, TRUE, error))
            return FALSE;
          if (reader->shape.is_unsure)
            propose (reader);
          return TRUE;
        }
      if (recognition == INGEST_RECOGNISE_BROKEN)
        return fail_unknown (reader, &fault, error);
      if (!input->is_end && input->ahead_len < PROPOSAL_BYTES)
        continue;
      if (!check_table (reader, formats, FALSE, error))
        return FALSE;
      if (formats->forced == NULL && propose (reader))
        return TRUE;
      if (recognition == INGEST_NO_POSTINGS)
        return fail_unknown (reader, &fault, error);
    }
}

static gboolean
read_document (Reader *reader, IngestFormatSet *formats, const IngestSink *sink, gpointer user_data,
               GError **error)
{
  g_autofree char *stem = ingest_source_dup_stem (reader->source);
  const IngestInput *input = &reader->input;
  IngestWalk *walk = &reader->walk;
  gboolean is_lines, is_good;

  if (!recognise (reader, formats, error))
    return FALSE;
  reader->summary->format = ingest_format_ref (reader->shape.format);
  ingest_walk_init (walk, reader->shape.format, reader->shape.rows, stem, reader->options, sink,
                    user_data);
  is_lines = reader->shape.layout == INGEST_LAYOUT_LINES;
  if (!is_lines && reader->shape.rows[0] != NULL)
    ingest_outer_look (&walk->outer, input->ahead->data, input->ahead_len, input->is_end);
  walk->step = is_lines ? INGEST_STEP_LINE : INGEST_STEP_VALUE;
  walk->cursor.p = input->data;
  if (reader->options->n_threads > 1)
    reader->workers = ingest_workers_new (walk, &reader->input, stem, reader->options,
                                          reader->issues, reader->summary, reader->cancellable);
  is_good = walk_document (reader, error);
  g_clear_pointer (&reader->workers, ingest_workers_free);
  ingest_walk_end_block (walk, reader->issues, reader->summary);
  reader->summary->n_bytes = reader->input.offset + reader->input.len;
  ingest_walk_clear (walk);
  return is_good;
}

gboolean
ingest_read (IngestSource *source, IngestFormatSet *formats, const IngestOptions *options,
             const IngestSink *sink, gpointer user_data, IngestIssueList *issues,
             IngestSummary *summary, GCancellable *cancellable, GError **error)
{
  static const IngestOptions defaults = { 0 };
  Reader reader = { .source = source, .issues = issues, .summary = summary,
                    .cancellable = cancellable };
  guint64 max_record;
  gsize block_bytes;
  gboolean is_good;

  g_return_val_if_fail (source != NULL && formats != NULL && sink != NULL, FALSE);
  g_return_val_if_fail (issues != NULL && summary != NULL, FALSE);

  *summary = (IngestSummary){ 0 };
  reader.options = options != NULL ? options : &defaults;
  block_bytes = reader.options->block_bytes != 0 ? reader.options->block_bytes : BLOCK_BYTES;
  max_record = reader.options->max_record_bytes != 0 ? reader.options->max_record_bytes
                                                     : MAX_RECORD_BYTES;
  block_bytes = CLAMP (block_bytes, 64, LARGEST_BUFFER);
  max_record = CLAMP (max_record, block_bytes, LARGEST_BUFFER);
  if (!ingest_input_open (&reader.input, source, block_bytes, (gsize) max_record, cancellable,
                          error))
    return FALSE;
  is_good = read_document (&reader, formats, sink, user_data, error);
  ingest_input_clear (&reader.input);
  g_clear_pointer (&reader.proposed, ingest_format_unref);
  return is_good
         && ingest_issue_list_locate (issues, reader.options->file, source, cancellable, error);
}

typedef struct
{
  void (*func) (const IngestRecord *record, gpointer user_data);
  gpointer user_data;
} RecordCall;

static void
call_record (gpointer block, const IngestRecord *record)
{
  const RecordCall *call = block;
  call->func (record, call->user_data);
}

gboolean
ingest_record_scan (const IngestFormat *format, GBytes *bytes,
                    void (*func) (const IngestRecord *record, gpointer user_data),
                    gpointer user_data, GError **error)
{
  g_autoptr (IngestScanner) scanner = ingest_scanner_new (format, NULL, 0, G_MAXUINT32);
  RecordCall call = { func, user_data };
  IngestCursor cursor = { .is_last = TRUE };
  g_autofree guint8 *padded = NULL;
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);

  padded = g_malloc0 (len + INGEST_PADDING);
  memcpy (padded, data != NULL ? data : padded, len);
  cursor.p = padded;
  cursor.end = padded + len;
  ingest_cursor_skip_space (&cursor);
  ingest_scanner_begin (scanner, padded, 0, call_record, &call, NULL);
  if (ingest_scanner_scan (scanner, &cursor))
    {
      ingest_cursor_skip_space (&cursor);
      if (cursor.p == cursor.end)
        return TRUE;
      ingest_cursor_fail (&cursor, INGEST_SCAN_SYNTAX, cursor.p, "text after the record");
    }
  g_set_error (error, INGEST_ERROR, INGEST_ERROR_SYNTAX, "byte %" G_GSIZE_FORMAT ": %s",
               (gsize) (cursor.fault - padded) + 1, cursor.what);
  return FALSE;
}
