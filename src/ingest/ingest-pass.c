/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pieces of a long value: its tokens, and of texts whatever is there. */

#include "ingest-pass.h"

void
ingest_pass_begin (IngestPass *pass, const IngestCursor *cursor)
{
  *pass = (IngestPass){ .outer_depth = cursor->depth };
}

static gboolean
is_plain (guint8 c)
{
  return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

/* Passes over what is there of a text, up to the closing quote and over it. */
static gboolean
pass_text (IngestCursor *cursor)
{
  const guint8 *p = cursor->p, *last = cursor->end - 1;
  gboolean is_good = TRUE;

  while (is_good && *p != '"')
    if (is_plain (*p))
      p++;
    else if (*p < 0x20)
      is_good = ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p, "control character in a string");
    else
      is_good = ingest_string_pass_some (cursor, &p, p + 1);

  /* Of a run of characters beyond ASCII of which the last is cut off, those before it are right. */
  if (!is_good && cursor->status == INGEST_SCAN_INCOMPLETE && *p >= 0x80)
    {
      while (last > p && (*last & 0xc0) == 0x80)
        last--;
      p = last;
    }
  cursor->p = p + is_good;
  return is_good;
}

/* A step done. */
static gboolean
go_on (IngestPass *pass, IngestPiece piece)
{
  pass->piece = piece;
  return TRUE;
}

static gboolean
is_in_object (const IngestPass *pass)
{
  return (pass->objects & 1) != 0;
}

static gboolean
pass_value (IngestPass *pass, IngestCursor *cursor)
{
  gboolean is_object = *cursor->p == '{';

  if (*cursor->p == '"')
    {
      cursor->p++;
      return go_on (pass, INGEST_PIECE_TEXT);
    }
  if (!is_object && *cursor->p != '[')
    return ingest_cursor_pass_atom (cursor) && go_on (pass, INGEST_PIECE_AFTER);
  if (!ingest_cursor_enter (cursor))
    return FALSE;
  pass->objects = pass->objects << 1 | is_object;
  return go_on (pass, INGEST_PIECE_FIRST);
}

/* After an opening bracket: what closes it may still be to come. */
static gboolean
pass_first (IngestPass *pass, IngestCursor *cursor)
{
  if (cursor->p == cursor->end)
    return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p, "expected a value");
  if (*cursor->p != (is_in_object (pass) ? '}' : ']'))
    return go_on (pass, is_in_object (pass) ? INGEST_PIECE_KEY : INGEST_PIECE_VALUE);
  cursor->p++;
  cursor->depth--;
  pass->objects >>= 1;
  return go_on (pass, INGEST_PIECE_AFTER);
}

static gboolean
pass_key (IngestPass *pass, IngestCursor *cursor)
{
  if (*cursor->p != '"')
    return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p, "expected a key in quotes");
  cursor->p++;
  return go_on (pass, INGEST_PIECE_KEY_TEXT);
}

static gboolean
pass_after (IngestPass *pass, IngestCursor *cursor)
{
  gboolean is_end;

  if (!ingest_cursor_next (cursor, is_in_object (pass) ? '}' : ']', &is_end))
    return FALSE;
  if (!is_end)
    return go_on (pass, is_in_object (pass) ? INGEST_PIECE_KEY : INGEST_PIECE_VALUE);
  pass->objects >>= 1;
  return TRUE;
}

static gboolean
pass_piece (IngestPass *pass, IngestCursor *cursor)
{
  if (pass->piece != INGEST_PIECE_TEXT && pass->piece != INGEST_PIECE_KEY_TEXT)
    ingest_cursor_skip_space (cursor);
  switch (pass->piece)
    {
    case INGEST_PIECE_TEXT:
      return pass_text (cursor) && go_on (pass, INGEST_PIECE_AFTER);
    case INGEST_PIECE_FIRST:
      return pass_first (pass, cursor);
    case INGEST_PIECE_KEY:
      return pass_key (pass, cursor);
    case INGEST_PIECE_KEY_TEXT:
      return pass_text (cursor) && go_on (pass, INGEST_PIECE_COLON);
    case INGEST_PIECE_COLON:
      return ingest_cursor_pass_colon (cursor) && go_on (pass, INGEST_PIECE_VALUE);
    case INGEST_PIECE_AFTER:
      return pass_after (pass, cursor);
    case INGEST_PIECE_VALUE:
    default:
      return pass_value (pass, cursor);
    }
}

gboolean
ingest_pass_go_on (IngestPass *pass, IngestCursor *cursor)
{
  do
    if (!pass_piece (pass, cursor))
      return FALSE;
  while (pass->piece != INGEST_PIECE_AFTER || cursor->depth > pass->outer_depth);
  return TRUE;
}
