/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passes over JSON tokens without decoding them: RFC 8259's grammar, nothing looser. */

#include "ingest-cursor.h"

gboolean
ingest_cursor_fail (IngestCursor *cursor, IngestScanStatus status, const guint8 *fault,
                    const char *what)
{
  cursor->status = fault >= cursor->end ? INGEST_SCAN_INCOMPLETE : status;
  cursor->fault = MIN (fault, cursor->end);
  cursor->what = what;
  return FALSE;
}

gboolean
ingest_cursor_enter (IngestCursor *cursor)
{
  if (cursor->depth == INGEST_MAX_DEPTH)
    return ingest_cursor_fail (cursor, INGEST_SCAN_LIMIT, cursor->p,
                               "values are nested deeper than 64 levels");
  cursor->depth++;
  cursor->p++;
  ingest_cursor_skip_space (cursor);
  return TRUE;
}

gboolean
ingest_cursor_begin (IngestCursor *cursor, guint8 close, gboolean *is_end)
{
  if (!ingest_cursor_enter (cursor))
    return FALSE;
  *is_end = *cursor->p == close;
  if (*is_end)
    {
      cursor->p++;
      cursor->depth--;
    }
  return TRUE;
}

gboolean
ingest_cursor_next (IngestCursor *cursor, guint8 close, gboolean *is_end)
{
  ingest_cursor_skip_space (cursor);
  *is_end = *cursor->p == close;
  if (*is_end)
    {
      cursor->depth--;
      cursor->p++;
      return TRUE;
    }
  if (*cursor->p != ',')
    return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p,
                               close == '}' ? "expected a comma or } after a value"
                                            : "expected a comma or ] after a value");
  cursor->p++;
  ingest_cursor_skip_space (cursor);
  return TRUE;
}

gboolean
ingest_cursor_pass_colon (IngestCursor *cursor)
{
  ingest_cursor_skip_space (cursor);
  if (*cursor->p != ':')
    return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p, "expected : after a key");
  cursor->p++;
  ingest_cursor_skip_space (cursor);
  return TRUE;
}

gboolean
ingest_cursor_pass_key (IngestCursor *cursor, const guint8 **key, gsize *len, gboolean *has_escapes)
{
  if (*cursor->p != '"')
    return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p, "expected a key in quotes");
  *key = cursor->p + 1;
  if (!ingest_cursor_pass_string (cursor, has_escapes))
    return FALSE;
  *len = cursor->p - 1 - *key;
  return ingest_cursor_pass_colon (cursor);
}

static gboolean
pass_literal (IngestCursor *cursor, const char *literal)
{
  const guint8 *p = cursor->p;
  for (; *literal != '\0'; literal++, p++)
    if (*p != (guint8) *literal)
      return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p, "expected a value");
  cursor->p = p;
  return TRUE;
}

static const guint8 *
pass_digits (const guint8 *p)
{
  while (g_ascii_isdigit (*p))
    p++;
  return p;
}

static gboolean
pass_number (IngestCursor *cursor)
{
  const guint8 *p = cursor->p;

  if (*p == '-')
    p++;
  if (!g_ascii_isdigit (*p))
    return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p,
                               p == cursor->p ? "expected a value" : "expected a digit");
  if (*p == '0' && g_ascii_isdigit (p[1]))
    return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p + 1, "a number begins with 0");
  p = pass_digits (p);
  if (*p == '.')
    {
      if (!g_ascii_isdigit (*++p))
        return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p, "expected a digit");
      p = pass_digits (p);
    }
  if (*p == 'e' || *p == 'E')
    {
      p++;
      if (*p == '+' || *p == '-')
        p++;
      if (!g_ascii_isdigit (*p))
        return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p, "expected a digit");
      p = pass_digits (p);
    }
  if (p == cursor->end && !cursor->is_last)
    return ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, p, "expected a digit");
  cursor->p = p;
  return TRUE;
}

gboolean
ingest_cursor_pass_atom (IngestCursor *cursor)
{
  switch (*cursor->p)
    {
    case 't':
      return pass_literal (cursor, "true");
    case 'f':
      return pass_literal (cursor, "false");
    case 'n':
      return pass_literal (cursor, "null");
    default:
      return pass_number (cursor);
    }
}

/* Passes over one token of a value: a whole scalar or empty container, or a bracket and the key
 * after it. @objects has a bit for each open container, the innermost lowest. */
static gboolean
pass_opening (IngestCursor *cursor, guint64 *objects)
{
  const guint8 *key;
  gsize len;
  gboolean has_escapes, is_object;

  if (*cursor->p == '"')
    return ingest_cursor_pass_string (cursor, &has_escapes);
  if (*cursor->p != '{' && *cursor->p != '[')
    return ingest_cursor_pass_atom (cursor);

  is_object = *cursor->p == '{';
  if (!ingest_cursor_enter (cursor))
    return FALSE;
  if (*cursor->p == (is_object ? '}' : ']'))
    {
      cursor->p++;
      cursor->depth--;
      return TRUE;
    }
  *objects = *objects << 1 | (is_object ? 1 : 0);
  return !is_object || ingest_cursor_pass_key (cursor, &key, &len, &has_escapes);
}

gboolean
ingest_cursor_pass_value (IngestCursor *cursor)
{
  guint outer_depth = cursor->depth;
  guint64 objects = 0;

  for (;;)
    {
      guint depth = cursor->depth;
      gboolean is_end = TRUE;

      if (!pass_opening (cursor, &objects))
        return FALSE;
      if (cursor->depth > depth)
        continue;
      while (is_end && cursor->depth > outer_depth)
        {
          if (!ingest_cursor_next (cursor, objects & 1 ? '}' : ']', &is_end))
            return FALSE;
          if (is_end)
            objects >>= 1;
        }
      if (cursor->depth == outer_depth)
        return TRUE;
      if (objects & 1)
        {
          const guint8 *key;
          gsize len;
          gboolean has_escapes;
          if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
            return FALSE;
        }
    }
}
