/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Record borders: found by quotes and brackets alone, or guessed by what the border before looked like. */

#include "ingest-cut.h"

#include <string.h>

/* In a buffer that long records have enlarged nothing is guessed: taking back would copy all blocks behind. */
#define GUESS_BYTES_MAX (1 << 20)

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

static const guint8 *
pass_space (const guint8 *p, const guint8 *end)
{
  while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;
  return p;
}

/* Behind the key at @p, a plain one, and its closing quote; NULL for another. */
static const guint8 *
pass_plain_key (const guint8 *p, const guint8 *end)
{
  const guint8 *begin = p;

  while (p < end && (g_ascii_isalnum (*p) || *p == '_' || *p == '-' || *p == '@' || *p == '$'))
    p++;
  return p > begin && p < end && *p == '"' ? p + 1 : NULL;
}

/* Notes what stands at a border: a record ends before @p. */
static void
learn (IngestCut *cut, const guint8 *p, const guint8 *end)
{
  static const char signs[] = { ',', '{', '"' };
  const guint8 *at = p;

  end = MIN (end, p + INGEST_CUT_MAX_BYTES - 1);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      at = pass_space (at, end);
      if (at == end || *at++ != signs[i])
        return;
    }
  at = pass_plain_key (at, end);
  if (at == NULL)
    return;
  cut->border_len = (gsize) (at - p) + 1;
  memcpy (cut->border, p - 1, cut->border_len);
}

/* Behind the bracket of the last border that looks like the one before; NULL where there is none. */
static const guint8 *
guess_last_end (const IngestCut *cut, const guint8 *p, const guint8 *end)
{
  gsize len = cut->border_len;

  while ((gsize) (end - p) >= len)
    {
      const guint8 *bracket = memrchr (p, '}', (gsize) (end - p) - len + 1);

      if (bracket == NULL)
        return NULL;
      if (memcmp (bracket, cut->border, len) == 0)
        return bracket + 1;
      end = bracket + len - 1;
    }
  return NULL;
}

/* The last border among the records of an array. */
static const guint8 *
find_among_records (IngestCut *cut, const guint8 *p, const guint8 *end, gboolean *is_guessed)
{
  const guint8 *last = NULL;

  if (cut->border_len > 0 && !cut->is_exact && (gsize) (end - p) <= GUESS_BYTES_MAX)
    last = guess_last_end (cut, p, end);
  *is_guessed = last != NULL;
  if (last != NULL)
    return last;
  last = find_last_end (p, end);
  if (last != NULL)
    learn (cut, last, end);
  return last;
}

const guint8 *
ingest_cut_find (IngestCut *cut, const IngestWalk *walk, gboolean *is_guessed)
{
  const IngestCursor *cursor = &walk->cursor;
  const guint8 *newline;

  *is_guessed = FALSE;
  switch (walk->step)
    {
    case INGEST_STEP_LINE:
    case INGEST_STEP_LINE_END:
      newline = memrchr (cursor->p, '\n', cursor->end - cursor->p);
      return newline != NULL ? newline + 1 : NULL;
    case INGEST_STEP_FIRST_RECORD:
    case INGEST_STEP_RECORD:
    case INGEST_STEP_AFTER_RECORD:
      return find_among_records (cut, cursor->p, cursor->end, is_guessed);
    default:
      return NULL;
    }
}
