/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a source from its start to its end. The document around the postings is walked in small
 * steps; a step that the buffer cuts short is taken again when the buffer has slid on. */

#include "ingest-reader.h"

#include "ingest-input.h"
#include "ingest-locate.h"
#include "ingest-recognise.h"
#include "ingest-scanner.h"
#include "ingest-source-private.h"

#define BLOCK_BYTES (256 * 1024)
#define MAX_RECORD_BYTES (G_GUINT64_CONSTANT (64) * 1024 * 1024)
#define LARGEST_BUFFER (G_GUINT64_CONSTANT (1) << 30)
#define STEPS_BETWEEN_CHECKS 256

/* Where in the document the next step begins. */
typedef enum
{
  STEP_VALUE,         /* a value on the way to the postings */
  STEP_FIRST_MEMBER,  /* after the bracket of an object on the way */
  STEP_MEMBER,
  STEP_AFTER_VALUE,   /* after a member of an object on the way */
  STEP_FIRST_RECORD,  /* after the bracket of the postings */
  STEP_RECORD,
  STEP_AFTER_RECORD,
  STEP_LINE,          /* at the start of a line */
  STEP_LINE_END,
  STEP_END
} Step;

typedef struct
{
  IngestSource *source;
  const IngestOptions *options;
  const IngestSink *sink;
  gpointer user_data;
  IngestIssueList *issues;
  IngestSummary *summary;
  GCancellable *cancellable;

  IngestInput input;
  IngestCursor cursor;
  IngestShape shape;
  IngestScanner *scanner;
  Step step;
  guint level;          /* of the document's objects on the way that are open */
  gboolean had_rows;    /* the postings have been read */

  gboolean is_block;    /* a block has begun */
  gpointer block;
  IngestIssueList *block_issues;
} Reader;

void
ingest_summary_clear (IngestSummary *summary)
{
  g_clear_pointer (&summary->format, ingest_format_unref);
}

static void
begin_block (Reader *reader)
{
  if (reader->is_block)
    return;
  if (reader->sink->begin_block != NULL)
    reader->block = reader->sink->begin_block (reader->user_data, reader->shape.format);
  ingest_scanner_begin (reader->scanner, reader->input.data, reader->input.offset,
                        reader->sink->add_record, reader->block, reader->block_issues);
  reader->is_block = TRUE;
}

static void
end_block (Reader *reader)
{
  guint64 n_records, n_rejected;

  if (!reader->is_block)
    return;
  ingest_scanner_get_counts (reader->scanner, &n_records, &n_rejected);
  ingest_issue_list_merge (reader->issues, reader->block_issues, reader->summary->n_records);
  ingest_issue_list_clear (reader->block_issues);
  reader->summary->n_records += n_records;
  reader->summary->n_rejected += n_rejected;
  if (reader->sink->end_block != NULL)
    reader->sink->end_block (reader->user_data, reader->block, n_records);
  reader->block = NULL;
  reader->is_block = FALSE;
}

/* A step done. */
static gboolean
go_on (Reader *reader, Step step)
{
  reader->step = step;
  return TRUE;
}

static gboolean
step_value (Reader *reader)
{
  IngestCursor *cursor = &reader->cursor;
  gboolean is_rows = reader->shape.rows[reader->level] == NULL;

  if (!is_rows && *cursor->p == '{')
    {
      reader->level++;
      return ingest_cursor_enter (cursor) && go_on (reader, STEP_FIRST_MEMBER);
    }
  if (is_rows && *cursor->p == '[')
    {
      reader->had_rows = TRUE;
      return ingest_cursor_enter (cursor) && go_on (reader, STEP_FIRST_RECORD);
    }
  if (is_rows)
    {
      begin_block (reader);
      reader->had_rows = TRUE;
      return ingest_scanner_scan (reader->scanner, cursor) && go_on (reader, STEP_AFTER_VALUE);
    }
  return ingest_cursor_pass_value (cursor) && go_on (reader, STEP_AFTER_VALUE);
}

static gboolean
step_member (Reader *reader)
{
  IngestCursor *cursor = &reader->cursor;
  const char *wanted = reader->shape.rows[reader->level - 1];
  const guint8 *key;
  gsize len;
  gboolean has_escapes;

  if (reader->step == STEP_FIRST_MEMBER && *cursor->p == '}')
    {
      cursor->p++;
      cursor->depth--;
      reader->level--;
      return go_on (reader, STEP_AFTER_VALUE);
    }
  if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
    return FALSE;
  if (!reader->had_rows && len == strlen (wanted) && memcmp (key, wanted, len) == 0)
    return go_on (reader, STEP_VALUE);
  return ingest_cursor_pass_value (cursor) && go_on (reader, STEP_AFTER_VALUE);
}

static gboolean
step_after_value (Reader *reader)
{
  gboolean is_end;

  if (reader->level == 0)
    return go_on (reader, STEP_END);
  if (!ingest_cursor_next (&reader->cursor, '}', &is_end))
    return FALSE;
  if (is_end)
    reader->level--;
  return go_on (reader, is_end ? STEP_AFTER_VALUE : STEP_MEMBER);
}

static gboolean
step_record (Reader *reader)
{
  IngestCursor *cursor = &reader->cursor;

  if (reader->step == STEP_FIRST_RECORD && *cursor->p == ']')
    {
      cursor->p++;
      cursor->depth--;
      return go_on (reader, STEP_AFTER_VALUE);
    }
  begin_block (reader);
  return ingest_scanner_scan (reader->scanner, cursor) && go_on (reader, STEP_AFTER_RECORD);
}

static gboolean
step_after_record (Reader *reader)
{
  gboolean is_end;

  if (!ingest_cursor_next (&reader->cursor, ']', &is_end))
    return FALSE;
  return go_on (reader, is_end ? STEP_AFTER_VALUE : STEP_RECORD);
}

static gboolean
step_line (Reader *reader)
{
  IngestCursor *cursor = &reader->cursor;
  gboolean is_good;

  ingest_cursor_skip_space (cursor);
  if (cursor->p == cursor->end && cursor->is_last)
    return go_on (reader, STEP_END);
  begin_block (reader);
  cursor->is_line = TRUE;
  is_good = ingest_scanner_scan (reader->scanner, cursor);
  cursor->is_line = FALSE;
  if (!is_good && *cursor->fault == '\n')
    cursor->what = "the line ends within a value";
  return is_good && go_on (reader, STEP_LINE_END);
}

static gboolean
step_line_end (Reader *reader)
{
  IngestCursor *cursor = &reader->cursor;

  cursor->is_line = TRUE;
  ingest_cursor_skip_space (cursor);
  cursor->is_line = FALSE;
  if (*cursor->p == '\n' || (cursor->p == cursor->end && cursor->is_last))
    return go_on (reader, STEP_LINE);
  return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p,
                             "text after the value of a line");
}

static gboolean
step_end (Reader *reader)
{
  IngestCursor *cursor = &reader->cursor;

  ingest_cursor_skip_space (cursor);
  if (cursor->p == cursor->end && cursor->is_last)
    return TRUE;
  return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p,
                             "text after the end of the document");
}

static gboolean
take_step (Reader *reader)
{
  switch (reader->step)
    {
    case STEP_VALUE:
      return step_value (reader);
    case STEP_FIRST_MEMBER:
    case STEP_MEMBER:
      return step_member (reader);
    case STEP_AFTER_VALUE:
      return step_after_value (reader);
    case STEP_FIRST_RECORD:
    case STEP_RECORD:
      return step_record (reader);
    case STEP_AFTER_RECORD:
      return step_after_record (reader);
    case STEP_LINE:
      return step_line (reader);
    case STEP_LINE_END:
      return step_line_end (reader);
    case STEP_END:
    default:
      return step_end (reader);
    }
}

/* Slides the buffer on; what the block has pointed to is gone then, so the block ends. */
static gboolean
slide (Reader *reader, GError **error)
{
  IngestCursor *cursor = &reader->cursor;

  end_block (reader);
  if (!ingest_input_slide (&reader->input, cursor->p, error))
    return FALSE;
  cursor->p = reader->input.data;
  cursor->end = reader->input.data + reader->input.len;
  cursor->is_last = ingest_input_is_last (&reader->input);
  if (reader->options->progress != NULL)
    reader->options->progress (__atomic_load_n (reader->input.position, __ATOMIC_RELAXED),
                               reader->user_data);
  return TRUE;
}

static gboolean
fail_at_fault (Reader *reader, const IngestCursor *cursor, const guint8 *data, GError **error)
{
  guint64 offset = reader->input.offset + (guint64) (cursor->fault - data);
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

/* Takes steps until the end of the document. */
static gboolean
walk (Reader *reader, GError **error)
{
  IngestCursor *cursor = &reader->cursor;
  guint n_steps = 0;

  while (reader->step != STEP_END || cursor->p != cursor->end || !cursor->is_last)
    {
      IngestCursor before = *cursor;
      Step step = reader->step;
      guint level = reader->level;

      if (++n_steps % STEPS_BETWEEN_CHECKS == 0
          && g_cancellable_set_error_if_cancelled (reader->cancellable, error))
        return FALSE;
      if (take_step (reader))
        continue;
      if (cursor->status != INGEST_SCAN_INCOMPLETE || cursor->is_last)
        return fail_at_fault (reader, cursor, reader->input.data, error);
      if (reader->step == STEP_END)
        before.p = cursor->p;
      *cursor = before;
      reader->step = step;
      reader->level = level;
      if (!slide (reader, error))
        return FALSE;
    }
  return TRUE;
}

/* Looks at the start of the file until the format is known. */
static gboolean
recognise (Reader *reader, IngestFormatSet *formats, GError **error)
{
  IngestInput *input = &reader->input;
  IngestRecognition recognition;
  IngestCursor fault;

  do
    {
      if (!ingest_input_look (input, error))
        return FALSE;
      recognition = ingest_recognise (formats, input->ahead->data, input->ahead_len, input->is_end,
                                      &reader->shape, &fault);
    }
  while (recognition == INGEST_RECOGNISE_MORE);

  if (recognition == INGEST_RECOGNISED)
    return TRUE;
  if (input->ahead_len == 0)
    g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS, "the file is empty");
  else if (recognition == INGEST_RECOGNISE_BROKEN)
    return fail_at_fault (reader, &fault, input->ahead->data, error);
  else
    g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS,
                         "no postings of a known format were found");
  return FALSE;
}

static gboolean
read_document (Reader *reader, IngestFormatSet *formats, GError **error)
{
  g_autofree char *stem = ingest_source_dup_stem (reader->source);
  guint32 all = (1u << INGEST_N_FIELDS) - 1;
  gboolean is_good;

  if (!recognise (reader, formats, error))
    return FALSE;
  reader->summary->format = ingest_format_ref (reader->shape.format);
  reader->step = reader->shape.layout == INGEST_LAYOUT_LINES ? STEP_LINE : STEP_VALUE;
  reader->scanner = ingest_scanner_new (reader->shape.format, stem, reader->options->file,
                                        all & ~(1u << INGEST_FIELD_DESCRIPTION));
  reader->block_issues = ingest_issue_list_new ();
  reader->cursor.p = reader->input.data;
  is_good = slide (reader, error) && walk (reader, error);
  end_block (reader);
  reader->summary->n_bytes = reader->input.offset + reader->input.len;
  ingest_issue_list_free (reader->block_issues);
  ingest_scanner_free (reader->scanner);
  return is_good;
}

gboolean
ingest_read (IngestSource *source, IngestFormatSet *formats, const IngestOptions *options,
             const IngestSink *sink, gpointer user_data, IngestIssueList *issues,
             IngestSummary *summary, GCancellable *cancellable, GError **error)
{
  static const IngestOptions defaults = { 0 };
  Reader reader = { .source = source, .sink = sink, .user_data = user_data, .issues = issues,
                    .summary = summary, .cancellable = cancellable };
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
  is_good = read_document (&reader, formats, error);
  ingest_input_clear (&reader.input);
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
