/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of a walk, and the blocks of the sink. */

#include "ingest-walk.h"

#define LINE_ENDS "the line ends within a value"

void
ingest_walk_init (IngestWalk *walk, IngestFormat *format, const char *const *rows,
                  const char *stem, const IngestOptions *options, const IngestSink *sink,
                  gpointer user_data)
{
  guint32 all = (1u << INGEST_N_FIELDS) - 1;
  guint32 unwanted = options->has_descriptions ? 0 : 1u << INGEST_FIELD_DESCRIPTION;

  *walk = (IngestWalk){ .rows = rows, .format = format, .sink = sink, .user_data = user_data };
  ingest_outer_init (&walk->outer, format, rows, stem);
  walk->scanner = ingest_scanner_new (format, (const char *const *) walk->outer.texts,
                                      options->file, all & ~unwanted);
  walk->issues = ingest_issue_list_new ();
}

void
ingest_walk_clear (IngestWalk *walk)
{
  g_clear_pointer (&walk->scanner, ingest_scanner_free);
  g_clear_pointer (&walk->issues, ingest_issue_list_free);
  ingest_outer_clear (&walk->outer);
}

static void
begin_block (IngestWalk *walk)
{
  if (walk->is_block)
    return;
  if (walk->sink->begin_block != NULL)
    walk->block = walk->sink->begin_block (walk->user_data, walk->format);
  ingest_scanner_begin (walk->scanner, walk->data, walk->offset, walk->sink->add_record,
                        walk->block, walk->issues);
  walk->is_block = TRUE;
}

void
ingest_walk_end_block (IngestWalk *walk, IngestIssueList *issues, IngestSummary *summary)
{
  guint64 n_records, n_rejected;

  if (!walk->is_block)
    return;
  ingest_scanner_get_counts (walk->scanner, &n_records, &n_rejected);
  ingest_issue_list_merge (issues, walk->issues, summary->n_records);
  ingest_issue_list_clear (walk->issues);
  summary->n_records += n_records;
  summary->n_rejected += n_rejected;
  if (walk->sink->end_block != NULL)
    walk->sink->end_block (walk->user_data, walk->block, n_records);
  walk->block = NULL;
  walk->is_block = FALSE;
}

void
ingest_walk_drop_block (IngestWalk *walk)
{
  if (!walk->is_block)
    return;
  ingest_issue_list_clear (walk->issues);
  walk->sink->drop_block (walk->user_data, walk->block);
  walk->block = NULL;
  walk->is_block = FALSE;
}

gboolean
ingest_walk_slide (IngestWalk *walk, IngestInput *input, GError **error)
{
  if (!ingest_input_slide (input, walk->cursor.p, error))
    return FALSE;
  walk->data = input->data;
  walk->offset = input->offset;
  walk->cursor.p = walk->data;
  walk->cursor.end = walk->data + input->len;
  walk->cursor.is_last = ingest_input_is_last (input);
  return TRUE;
}

/* A step done. */
static gboolean
go_on (IngestWalk *walk, IngestStep step)
{
  walk->step = step;
  return TRUE;
}

static gboolean
is_in_object (const IngestWalk *walk)
{
  return (walk->way.objects & 1) != 0;
}

/* Whether records are what stands here. */
static gboolean
is_at_rows (const IngestWalk *walk)
{
  return walk->rows[walk->way.level] == NULL;
}

/* Whether any key is on the way here. */
static gboolean
is_any_key (const IngestWalk *walk)
{
  return is_in_object (walk) && *walk->rows[walk->way.level - 1] == '\0';
}

static gboolean
open_container (IngestWalk *walk, gboolean is_object)
{
  IngestWay *way = &walk->way;

  if (!ingest_cursor_enter (&walk->cursor))
    return FALSE;
  way->n_open++;
  way->level += is_object;
  way->objects = way->objects << 1 | is_object;
  way->seen <<= 1;
  walk->is_wrapped = TRUE;
  if (is_object)
    return go_on (walk, INGEST_STEP_FIRST_MEMBER);
  return go_on (walk, is_at_rows (walk) ? INGEST_STEP_FIRST_RECORD : INGEST_STEP_FIRST_ELEMENT);
}

/* After the closing bracket. */
static gboolean
close_container (IngestWalk *walk)
{
  IngestWay *way = &walk->way;

  if (is_in_object (walk))
    ingest_outer_leave (&walk->outer, way->level--);
  way->n_open--;
  way->objects >>= 1;
  way->seen >>= 1;
  return go_on (walk, INGEST_STEP_AFTER_VALUE);
}

static gboolean
step_other_value (IngestWalk *walk)
{
  IngestCursor *cursor = &walk->cursor;
  const guint8 *at = cursor->p;

  if (!ingest_cursor_pass_value (cursor))
    return FALSE;
  if (walk->beside != 0)
    ingest_outer_take_value (&walk->outer, walk->beside, at, (gsize) (cursor->p - at));
  walk->beside = 0;
  return go_on (walk, INGEST_STEP_AFTER_VALUE);
}

static gboolean
step_value (IngestWalk *walk)
{
  IngestCursor *cursor = &walk->cursor;
  gboolean is_object = *cursor->p == '{', is_container = is_object || *cursor->p == '[';

  if (*cursor->p == '[' || (is_object && !is_at_rows (walk)))
    return open_container (walk, is_object);
  /* Figures beside the records of a map are none of them. */
  if (!is_at_rows (walk) || (!is_container && is_any_key (walk)))
    return step_other_value (walk);
  begin_block (walk);
  return ingest_scanner_scan (walk->scanner, cursor) && go_on (walk, INGEST_STEP_AFTER_VALUE);
}

/* Whether the key is on the way, for the first time in its object. */
static gboolean
is_on_way (IngestWalk *walk, const guint8 *key, gsize len)
{
  const char *wanted = walk->rows[walk->way.level - 1];

  if (is_any_key (walk))
    {
      ingest_outer_take_key (&walk->outer, walk->way.level, key, len);
      return TRUE;
    }
  if (len != strlen (wanted) || memcmp (key, wanted, len) != 0)
    return FALSE;
  if ((walk->way.seen & 1) != 0)
    {
      begin_block (walk);
      ingest_scanner_note_key (walk->scanner, key);
      return FALSE;
    }
  walk->way.seen |= 1;
  return TRUE;
}

static gboolean
step_member (IngestWalk *walk)
{
  IngestCursor *cursor = &walk->cursor;
  const guint8 *key;
  gsize len;
  gboolean has_escapes;

  if (walk->step == INGEST_STEP_FIRST_MEMBER && *cursor->p == '}')
    {
      cursor->p++;
      cursor->depth--;
      return close_container (walk);
    }
  if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
    return FALSE;
  if (is_on_way (walk, key, len))
    return go_on (walk, INGEST_STEP_VALUE);
  walk->beside = ingest_outer_find (&walk->outer, walk->way.level, key, len);
  return go_on (walk, INGEST_STEP_OTHER_VALUE);
}

static gboolean
step_after_value (IngestWalk *walk)
{
  gboolean is_object = is_in_object (walk), is_end;

  if (walk->way.n_open == 0)
    return go_on (walk, INGEST_STEP_END);
  if (!ingest_cursor_next (&walk->cursor, is_object ? '}' : ']', &is_end))
    return FALSE;
  if (is_end)
    return close_container (walk);
  if (is_object)
    return go_on (walk, INGEST_STEP_MEMBER);
  return go_on (walk, is_at_rows (walk) ? INGEST_STEP_RECORD : INGEST_STEP_VALUE);
}

/* An element of an array, which may be the first one, or none. */
static gboolean
step_element (IngestWalk *walk)
{
  IngestCursor *cursor = &walk->cursor;
  gboolean is_first = walk->step != INGEST_STEP_RECORD;

  if (is_first && *cursor->p == ']')
    {
      cursor->p++;
      cursor->depth--;
      return close_container (walk);
    }
  if (!is_at_rows (walk))
    return step_value (walk);
  if (*cursor->p == '[')
    return open_container (walk, FALSE);
  begin_block (walk);
  return ingest_scanner_scan (walk->scanner, cursor) && go_on (walk, INGEST_STEP_AFTER_RECORD);
}

static gboolean
step_line (IngestWalk *walk)
{
  IngestCursor *cursor = &walk->cursor;
  gboolean is_good;

  ingest_cursor_skip_space (cursor);
  if (cursor->p == cursor->end && cursor->is_last)
    return go_on (walk, INGEST_STEP_END);
  begin_block (walk);
  cursor->is_line = TRUE;
  is_good = ingest_scanner_scan (walk->scanner, cursor);
  cursor->is_line = FALSE;
  if (!is_good && *cursor->fault == '\n')
    cursor->what = LINE_ENDS;
  return is_good && go_on (walk, INGEST_STEP_LINE_END);
}

static gboolean
step_line_end (IngestWalk *walk)
{
  IngestCursor *cursor = &walk->cursor;

  cursor->is_line = TRUE;
  ingest_cursor_skip_space (cursor);
  cursor->is_line = FALSE;
  if (*cursor->p == '\n' || (cursor->p == cursor->end && cursor->is_last))
    return go_on (walk, INGEST_STEP_LINE);
  return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p,
                             "text after the value of a line");
}

static gboolean
step_end (IngestWalk *walk)
{
  IngestCursor *cursor = &walk->cursor;

  ingest_cursor_skip_space (cursor);
  if (cursor->p == cursor->end && cursor->is_last)
    return TRUE;
  if (walk->is_wrapped && (*cursor->p == '{' || *cursor->p == '['))
    return go_on (walk, INGEST_STEP_VALUE);
  return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p,
                             "text after the end of the document");
}

gboolean
ingest_walk_begin_pass (IngestWalk *walk)
{
  gboolean is_line = walk->step == INGEST_STEP_LINE;
  gboolean is_rows = walk->step == INGEST_STEP_VALUE && is_at_rows (walk);
  gboolean is_element
      = walk->step == INGEST_STEP_FIRST_RECORD || walk->step == INGEST_STEP_RECORD;

  if (is_line || is_rows || is_element)
    {
      begin_block (walk);
      ingest_scanner_reject (walk->scanner, walk->cursor.p);
    }
  else if (walk->step != INGEST_STEP_OTHER_VALUE && walk->step != INGEST_STEP_VALUE
           && walk->step != INGEST_STEP_FIRST_ELEMENT)
    return FALSE;
  walk->after_pass = is_line      ? INGEST_STEP_LINE_END
                     : is_element ? INGEST_STEP_AFTER_RECORD
                                  : INGEST_STEP_AFTER_VALUE;
  walk->beside = 0;
  walk->cursor.is_line = is_line;
  ingest_pass_begin (&walk->pass, &walk->cursor);
  return go_on (walk, INGEST_STEP_PASS);
}

static gboolean
step_pass (IngestWalk *walk)
{
  IngestCursor *cursor = &walk->cursor;

  if (!ingest_pass_go_on (&walk->pass, cursor))
    {
      if (*cursor->fault == '\n' && cursor->is_line)
        cursor->what = LINE_ENDS;
      return FALSE;
    }
  cursor->is_line = FALSE;
  return go_on (walk, walk->after_pass);
}

gboolean
ingest_walk_take_step (IngestWalk *walk)
{
  /* The buffer may have been cut within white space, or within a text. */
  if (walk->step != INGEST_STEP_LINE_END && walk->step != INGEST_STEP_PASS)
    ingest_cursor_skip_space (&walk->cursor);
  switch (walk->step)
    {
    case INGEST_STEP_VALUE:
      return step_value (walk);
    case INGEST_STEP_FIRST_MEMBER:
    case INGEST_STEP_MEMBER:
      return step_member (walk);
    case INGEST_STEP_OTHER_VALUE:
      return step_other_value (walk);
    case INGEST_STEP_AFTER_VALUE:
    case INGEST_STEP_AFTER_RECORD:
      return step_after_value (walk);
    case INGEST_STEP_FIRST_ELEMENT:
    case INGEST_STEP_FIRST_RECORD:
    case INGEST_STEP_RECORD:
      return step_element (walk);
    case INGEST_STEP_LINE:
      return step_line (walk);
    case INGEST_STEP_LINE_END:
      return step_line_end (walk);
    case INGEST_STEP_PASS:
      return step_pass (walk);
    case INGEST_STEP_END:
    default:
      return step_end (walk);
    }
}
