/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Record borders, found by quotes and brackets alone. */

#include "ingest-cut.h"

#include <string.h>

/* Behind the quote that ends a string, or NULL where the buffer ends before. */
static const guint8 *
pass_string_roughly (const guint8 *p, const guint8 *end)
{
  const guint8 *start = p;

  while ((p = memchr (p, '"', end - p)) != NULL)
    {
      const guint8 *slash = p;
      while (slash > start && slash[-1] == '\\')
        slash--;
      p++;
      if ((p - 1 - slash) % 2 == 0)
        return p;
    }
  return NULL;
}

/* Behind the last element of an array that is an object and ends in the buffer; NULL where there is
 * none. Right as long as the JSON is; where it is not, the thread that has the block says so. */
static const guint8 *
find_last_end (const guint8 *p, const guint8 *end)
{
  const guint8 *last = NULL;
  gint64 depth = 0;

  while (p != NULL && p < end)
    switch (*p++)
      {
      case '"':
        p = pass_string_roughly (p, end);
        break;
      case '{':
      case '[':
        depth++;
        break;
      case '}':
      case ']':
        if (--depth < 0)
          return last;
        if (depth == 0 && p[-1] == '}')
          last = p;
        break;
      default:
        break;
      }
  return last;
}

const guint8 *
ingest_cut_find (const IngestWalk *walk)
{
  const IngestCursor *cursor = &walk->cursor;
  const guint8 *newline;

  switch (walk->step)
    {
    case INGEST_STEP_LINE:
    case INGEST_STEP_LINE_END:
      newline = memrchr (cursor->p, '\n', cursor->end - cursor->p);
      return newline != NULL ? newline + 1 : NULL;
    case INGEST_STEP_FIRST_RECORD:
    case INGEST_STEP_RECORD:
    case INGEST_STEP_AFTER_RECORD:
      return find_last_end (cursor->p, cursor->end);
    default:
      return NULL;
    }
}
