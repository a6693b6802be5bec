/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells tables by what their first cells stand in. */

#include "ingest-table.h"

#include <string.h>

#define MAX_CELLS 1000 /* of a list that are looked at */
#define MAX_MEMBERS 100

#define WHAT_TO_DO                                                                                 \
  "which cannot be read; write it as an array with one object a row (in pandas: "                  \
  "orient=\"records\"), "                                                                          \
  "and open that"

/* What a value is of a table. */
typedef enum
{
  PART_NONE,
  PART_SCALAR,
  PART_LIST, /* of scalars, or an object of them by row numbers */
  PART_LISTS /* an array of such arrays */
} Part;

static gboolean
is_scalar (const IngestCursor *cursor)
{
  return *cursor->p != '{' && *cursor->p != '[';
}

/* A list of scalars, of which the first are looked at; @n tells how many. */
static gboolean
is_list (IngestCursor cursor, guint *n)
{
  gboolean is_object = *cursor.p == '{', is_end, has_escapes;
  guint8 close = is_object ? '}' : ']';
  const guint8 *key;
  gsize len;

  *n = 0;
  if (is_scalar (&cursor) || !ingest_cursor_begin (&cursor, close, &is_end))
    return FALSE;
  for (; !is_end && *n < MAX_CELLS; (*n)++)
    {
      if (is_object
          && (!ingest_cursor_pass_key (&cursor, &key, &len, &has_escapes) || len == 0
              || !g_ascii_isdigit (*key)))
        return FALSE;
      if (!is_scalar (&cursor))
        return FALSE;
      if (!ingest_cursor_pass_value (&cursor) || !ingest_cursor_next (&cursor, close, &is_end))
        break;
    }
  return *n > 0;
}

static Part
judge (IngestCursor cursor, guint *n)
{
  gboolean is_end;
  guint n_cells;

  *n = 0;
  if (is_scalar (&cursor))
    return PART_SCALAR;
  if (is_list (cursor, n))
    return PART_LIST;
  if (*cursor.p != '[' || !ingest_cursor_begin (&cursor, ']', &is_end) || is_end
      || *cursor.p != '[')
    return PART_NONE;
  return is_list (cursor, &n_cells) && n_cells > 1 ? PART_LISTS : PART_NONE;
}

/* The kind of table that the members of an object make. */
static const char *
find_in_object (IngestCursor cursor, guint n_wrappers, gboolean is_known)
{
  guint n_members = 0, n_lists = 0, n_first = 0, n_cells;
  gboolean is_end, has_escapes, are_rows = FALSE, has_records = FALSE;
  const char *inner = NULL;
  const guint8 *key;
  gsize len;

  if (!ingest_cursor_begin (&cursor, '}', &is_end))
    return NULL;
  while (!is_end && n_members < MAX_MEMBERS)
    {
      Part part;

      if (!ingest_cursor_pass_key (&cursor, &key, &len, &has_escapes))
        break;
      part = judge (cursor, &n_cells);
      n_members++;
      are_rows |= part == PART_LISTS;
      has_records |= part == PART_NONE;
      if (part == PART_LIST)
        n_first = n_lists++ == 0 ? n_cells : n_first;
      n_lists -= part == PART_LIST && n_cells != n_first;
      if (part == PART_NONE && *cursor.p == '{' && n_wrappers == 0 && inner == NULL)
        inner = find_in_object (cursor, n_wrappers + 1, is_known);
      if (!ingest_cursor_pass_value (&cursor) || !ingest_cursor_next (&cursor, '}', &is_end))
        break;
    }
  if (are_rows && !has_records && !is_known)
    return "this is a table whose rows have no keys, " WHAT_TO_DO;
  if (n_lists > 1 && n_lists == n_members && n_first > 1)
    return "this is a table with a list for each column, " WHAT_TO_DO;
  return inner;
}

const char *
ingest_table_find (const guint8 *bytes, gsize len, gboolean is_known)
{
  IngestCursor cursor = { .p = bytes, .end = bytes + len, .is_last = TRUE };
  guint n_cells;

  if (*bytes == '{')
    return find_in_object (cursor, 0, is_known);
  if (!is_known && judge (cursor, &n_cells) == PART_LISTS)
    return "this is a table whose rows have no keys, " WHAT_TO_DO;
  return NULL;
}

const char *
ingest_table_find_csv (const guint8 *bytes, gsize len)
{
  const guint8 *line_end = memchr (bytes, '\n', len);
  gsize line_len = line_end != NULL ? (gsize)(line_end - bytes) : len;

  if (line_len == 0 || *bytes == '{' || *bytes == '[')
    return NULL;
  for (gsize i = 0; i < line_len; i++)
    if (bytes[i] == ',' || bytes[i] == ';' || bytes[i] == '\t')
      return "this looks like a table (CSV), which cannot be read; convert it to JSON, an array "
             "with one object a row, and open that";
  return NULL;
}
