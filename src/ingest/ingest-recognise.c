/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recognition: for each place where a format expects its postings, the first few records there are
 * compared with what each format says its postings have. */

#include "ingest-recognise.h"

#define N_SAMPLE 16
#define MAX_OUTER_BYTES 1000

/* The records at one place. */
typedef struct
{
  const IngestFormatSet *formats;
  const char *const *rows;
  IngestLayout layout;
  gboolean takes_cut; /* a record that is cut short counts */
  guint n_records;
  guint *n_matches;  /* by format */
  guint32 *seen;     /* by format: bits of its paths that the record has */
} Sample;

typedef struct
{
  IngestShape shape;
  guint n_matches;
  guint n_paths;
  gboolean is_own;
} Candidate;

static gboolean match_value (Sample *sample, IngestCursor *cursor, const IngestNode *node);

static gboolean
match_members (Sample *sample, IngestCursor *cursor, const IngestNode *node)
{
  gboolean is_end;

  if (!ingest_cursor_begin (cursor, '}', &is_end))
    return FALSE;
  while (!is_end)
    {
      const IngestNode *child;
      const guint8 *key;
      gsize len;
      gboolean has_escapes;

      if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
        return FALSE;
      child = ingest_tree_find_key (node, key, len, has_escapes);
      if (child != NULL ? !match_value (sample, cursor, child) : !ingest_cursor_pass_value (cursor))
        return FALSE;
      if (!ingest_cursor_next (cursor, '}', &is_end))
        return FALSE;
    }
  return TRUE;
}

static gboolean
match_elements (Sample *sample, IngestCursor *cursor, const IngestNode *node)
{
  gboolean is_end;

  if (!ingest_cursor_begin (cursor, ']', &is_end))
    return FALSE;
  while (!is_end)
    if (!match_value (sample, cursor, node) || !ingest_cursor_next (cursor, ']', &is_end))
      return FALSE;
  return TRUE;
}

static gboolean
is_text (const guint8 *at, const guint8 *end, const char *text)
{
  gsize n_quotes = *at == '"';
  gsize len = (gsize) (end - at) - 2 * n_quotes;

  return len == strlen (text) && memcmp (at + n_quotes, text, len) == 0;
}

static gboolean
match_value (Sample *sample, IngestCursor *cursor, const IngestNode *node)
{
  const guint8 *at = cursor->p;
  gboolean is_good;

  if (node->children->len > 0 && *at == '{')
    is_good = match_members (sample, cursor, node);
  else if (*at == '[')
    is_good = match_elements (sample, cursor, node);
  else
    is_good = ingest_cursor_pass_value (cursor);
  if (!is_good)
    return FALSE;
  for (guint i = 0; i < node->ids->len; i++)
    {
      const IngestMark *mark = &g_array_index (sample->formats->marks, IngestMark,
                                               g_array_index (node->ids, guint, i));
      if (mark->text == NULL || is_text (at, cursor->p, mark->text))
        sample->seen[mark->format] |= mark->bit;
    }
  return TRUE;
}

static guint32
all_paths (const IngestFormat *format)
{
  guint n = g_strv_length (format->recognise);
  return n == 32 ? G_MAXUINT32 : (1u << n) - 1;
}

static gboolean
sample_record (Sample *sample, IngestCursor *cursor)
{
  guint n_formats = sample->formats->formats->len;
  gboolean is_good;

  if (*cursor->p != '{')
    return ingest_cursor_pass_value (cursor);
  memset (sample->seen, 0, n_formats * sizeof (guint32));
  is_good = match_members (sample, cursor, sample->formats->root);
  if (!is_good && (!sample->takes_cut || cursor->status != INGEST_SCAN_INCOMPLETE))
    return FALSE;
  sample->n_records++;
  for (guint i = 0; i < n_formats; i++)
    if (sample->seen[i] == all_paths (g_ptr_array_index (sample->formats->formats, i)))
      sample->n_matches[i]++;
  return is_good;
}

/* Walks to the value at the path; *is_found tells whether it is there. */
static gboolean
find_rows (IngestCursor *cursor, const char *const *rows, gboolean *is_found)
{
  *is_found = *rows == NULL;
  for (; *rows != NULL; rows++)
    {
      gsize rows_len = strlen (*rows), len = 0;
      const guint8 *key = NULL;
      gboolean is_end, has_escapes;

      if (*cursor->p != '{')
        return TRUE;
      if (!ingest_cursor_enter (cursor))
        return FALSE;
      is_end = *cursor->p == '}';
      *is_found = FALSE;
      while (!is_end && !*is_found)
        {
          if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
            return FALSE;
          *is_found = len == rows_len && memcmp (key, *rows, len) == 0;
          if (!*is_found && (!ingest_cursor_pass_value (cursor)
                             || !ingest_cursor_next (cursor, '}', &is_end)))
            return FALSE;
        }
      if (!*is_found)
        return TRUE;
    }
  return TRUE;
}

/* One object after the other, until the end, the sample's size, or what is no JSON Lines. */
static gboolean
sample_lines (Sample *sample, IngestCursor *cursor)
{
  const guint8 *at = cursor->p;
  const guint8 *end;
  gboolean is_one_line;

  is_one_line = memchr (at, '\n', cursor->end - at) == NULL;
  sample->layout
      = sample->takes_cut && is_one_line ? INGEST_LAYOUT_LINES : INGEST_LAYOUT_DOCUMENT;
  if (!sample_record (sample, cursor))
    return FALSE;
  sample->layout = INGEST_LAYOUT_DOCUMENT;
  end = cursor->p;
  is_one_line = memchr (at, '\n', end - at) == NULL;
  ingest_cursor_skip_space (cursor);
  if (!is_one_line || (cursor->p < cursor->end && memchr (end, '\n', cursor->p - end) == NULL))
    return cursor->p == cursor->end
           || ingest_cursor_fail (cursor, INGEST_SCAN_SYNTAX, cursor->p,
                                  "text after the end of the document; in JSON Lines each line "
                                  "holds one value");

  sample->layout = INGEST_LAYOUT_LINES;
  cursor->is_line = TRUE;
  while (sample->n_records < N_SAMPLE && cursor->p < cursor->end)
    {
      if (!sample_record (sample, cursor))
        return FALSE;
      cursor->is_line = FALSE;
      ingest_cursor_skip_space (cursor);
      cursor->is_line = TRUE;
    }
  return TRUE;
}

static gboolean
sample_rows (Sample *sample, IngestCursor *cursor)
{
  gboolean is_end, is_found;

  if (!find_rows (cursor, sample->rows, &is_found))
    return FALSE;
  if (!is_found)
    return TRUE;
  if (*cursor->p == '{')
    return *sample->rows == NULL ? sample_lines (sample, cursor) : sample_record (sample, cursor);
  if (*cursor->p != '[')
    return ingest_cursor_pass_value (cursor);
  if (!ingest_cursor_enter (cursor))
    return FALSE;
  is_end = *cursor->p == ']';
  for (guint i = 0; i < N_SAMPLE && !is_end; i++)
    if (!sample_record (sample, cursor) || !ingest_cursor_next (cursor, ']', &is_end))
      return FALSE;
  return TRUE;
}

/* The text at a path from the root of the document, or NULL. */
static char *
find_text (const guint8 *bytes, gsize len, gboolean is_last, const char *const *path)
{
  IngestCursor cursor = { .p = bytes, .end = bytes + len, .is_last = is_last };
  const guint8 *at;
  gboolean is_found, has_escapes, is_repaired;
  char *text;

  if (!find_rows (&cursor, path, &is_found) || !is_found || *cursor.p != '"')
    return NULL;
  at = cursor.p + 1;
  if (!ingest_cursor_pass_string (&cursor, &has_escapes) || cursor.p - at > MAX_OUTER_BYTES)
    return NULL;
  len = (gsize) (cursor.p - at) - 1;
  text = g_malloc0 (len + 1);
  text[ingest_string_unescape (at, len, (guint8 *) text, &is_repaired)] = '\0';
  return text;
}

GPtrArray *
ingest_recognise_outer (const IngestShape *shape, const guint8 *bytes, gsize len, gboolean is_last,
                        const char *stem)
{
  const GArray *constants = shape->format->constants;
  gboolean is_wrapped = shape->layout == INGEST_LAYOUT_DOCUMENT && shape->rows[0] != NULL;
  GPtrArray *outer = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < constants->len; i++)
    {
      const IngestConstant *constant = &g_array_index (constants, IngestConstant, i);
      const char *text = constant->text != NULL ? constant->text : stem;
      gboolean is_beside = constant->text == NULL && constant->document != NULL;

      if (!is_beside)
        g_ptr_array_add (outer, g_strdup (text));
      else
        g_ptr_array_add (outer, !is_wrapped ? NULL
                                : find_text (bytes, len, is_last,
                                             (const char *const *) constant->document));
    }
  return outer;
}

static gboolean
has_rows (const IngestFormat *format, const char *const *rows, const char *const **own_rows)
{
  for (guint i = 0; i < format->rows->len; i++)
    {
      *own_rows = g_ptr_array_index (format->rows, i);
      if (g_strv_equal (*own_rows, rows))
        return TRUE;
    }
  return FALSE;
}

/* The format whose keys were found most often in all; a person's own before the others, where it
 * matches at least half as many records. */
static gboolean
is_better (const Candidate *candidate, const Candidate *best)
{
  if (candidate->n_matches == 0)
    return FALSE;
  if (candidate->is_own != best->is_own)
    return candidate->is_own ? candidate->n_matches * 2 >= best->n_matches
                             : best->n_matches * 2 < candidate->n_matches;
  return candidate->n_matches * candidate->n_paths > best->n_matches * best->n_paths;
}

static void
choose_format (const Sample *sample, Candidate *best)
{
  for (guint i = 0; i < sample->formats->formats->len; i++)
    {
      IngestFormat *format = g_ptr_array_index (sample->formats->formats, i);
      Candidate candidate = { 0 };

      if (!has_rows (format, sample->rows, &candidate.shape.rows))
        continue;
      candidate.shape.format = format;
      candidate.shape.layout = sample->layout;
      candidate.n_matches = sample->formats->forced != NULL ? sample->n_records
                                                             : sample->n_matches[i];
      candidate.n_paths = g_strv_length (format->recognise);
      candidate.is_own = i < sample->formats->n_own;
      if (is_better (&candidate, best))
        *best = candidate;
    }
}

static gboolean
has_foreign_member (const IngestFormat *format, IngestCursor *cursor, gboolean *is_foreign)
{
  const guint8 *key;
  gsize len;
  gboolean has_escapes, is_end;

  if (!ingest_cursor_enter (cursor))
    return FALSE;
  is_end = *cursor->p == '}';
  while (!is_end && !*is_foreign)
    {
      if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
        return FALSE;
      *is_foreign = ingest_tree_find_key (format->root, key, len, has_escapes) == NULL;
      if (!ingest_cursor_pass_value (cursor) || !ingest_cursor_next (cursor, '}', &is_end))
        return FALSE;
    }
  return TRUE;
}

/* Whether the first record has keys that the format knows not. */
static gboolean
has_foreign_keys (const IngestShape *shape, const guint8 *bytes, gsize len, gboolean is_last)
{
  IngestCursor cursor = { .p = bytes, .end = bytes + len, .is_last = is_last };
  gboolean is_found, is_foreign = FALSE;

  if (!find_rows (&cursor, shape->rows, &is_found) || !is_found)
    return FALSE;
  if (*cursor.p == '[' && !ingest_cursor_enter (&cursor))
    return FALSE;
  if (*cursor.p == '{')
    has_foreign_member (shape->format, &cursor, &is_foreign);
  return is_foreign;
}

/* The distinct places where formats expect their postings. */
static GPtrArray *
collect_rows (const IngestFormatSet *formats)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < formats->formats->len; i++)
    {
      const IngestFormat *format = g_ptr_array_index (formats->formats, i);
      for (guint j = 0; j < format->rows->len; j++)
        {
          gpointer rows = g_ptr_array_index (format->rows, j);
          if (!g_ptr_array_find_with_equal_func (all, rows, (GEqualFunc) g_strv_equal, NULL))
            g_ptr_array_add (all, rows);
        }
    }
  return all;
}

/* Whether text without postings begins like a table: with a line of cells. */
static gboolean
is_table (const guint8 *bytes, gsize len)
{
  const guint8 *line_end = memchr (bytes, '\n', len);
  gsize line_len = line_end != NULL ? (gsize) (line_end - bytes) : len;

  if (line_len == 0 || *bytes == '{' || *bytes == '[')
    return FALSE;
  for (gsize i = 0; i < line_len; i++)
    if (bytes[i] == ',' || bytes[i] == ';' || bytes[i] == '\t')
      return TRUE;
  return FALSE;
}

IngestRecognition
ingest_recognise (const IngestFormatSet *formats, const guint8 *bytes, gsize len, gboolean is_last,
                  gboolean is_most, IngestShape *shape, IngestCursor *fault)
{
  guint n_formats = formats->formats->len;
  g_autoptr (GPtrArray) all_rows = collect_rows (formats);
  g_autofree guint *n_matches = g_new (guint, n_formats + 1);
  g_autofree guint32 *seen = g_new (guint32, n_formats + 1);
  gboolean needs_more = FALSE;
  Candidate best = { 0 };

  *fault = (IngestCursor){ 0 };
  for (guint i = 0; i < all_rows->len; i++)
    {
      Sample sample = { .formats = formats, .rows = g_ptr_array_index (all_rows, i),
                        .n_matches = n_matches, .seen = seen, .takes_cut = is_most };
      IngestCursor cursor = { .p = bytes, .end = bytes + len, .is_last = is_last };

      memset (n_matches, 0, n_formats * sizeof (guint));
      if (!sample_rows (&sample, &cursor))
        {
          if (cursor.status == INGEST_SCAN_INCOMPLETE && !is_last)
            needs_more = TRUE;
          else if (fault->fault == NULL || cursor.fault > fault->fault)
            *fault = cursor;
        }
      choose_format (&sample, &best);
    }

  *shape = best.shape;
  if (best.n_matches > 0)
    {
      shape->is_unsure = best.n_paths == 1 && !best.is_own && formats->forced == NULL
                         && has_foreign_keys (shape, bytes, len, is_last);
      return INGEST_RECOGNISED;
    }
  if (needs_more)
    return INGEST_RECOGNISE_MORE;
  if ((fault->fault == NULL || fault->status == INGEST_SCAN_SYNTAX) && is_table (bytes, len))
    {
      fault->status = INGEST_SCAN_SYNTAX;
      fault->fault = bytes;
      fault->what = "this looks like a table (CSV), which cannot be read; convert it to JSON, an array "
                    "with one object a row, and open that";
    }
  return fault->fault != NULL ? INGEST_RECOGNISE_BROKEN : INGEST_NO_POSTINGS;
}
