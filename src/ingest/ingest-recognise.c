/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recognition: for each place where a format expects its postings, the first few records there are
 * compared with what each format says its postings have. */

#include "ingest-recognise.h"

#include "ingest-table.h"

#define N_SAMPLE 16

/* The records at one place. */
typedef struct
{
  const IngestFormatSet *formats;
  const char *const *rows;
  IngestLayout layout;
  gboolean takes_cut; /* a record that is cut short counts */
  gboolean is_done;   /* enough has been looked at */
  guint n_records;
  const guint8 *first; /* where the first of them stands */
  guint *n_matches;  /* by format */
  guint32 *seen;     /* by format: bits of its paths that the record has */
} Sample;

typedef struct
{
  IngestShape shape;
  guint n_matches;
  guint n_paths;
  gboolean is_own;
  const guint8 *first;
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
  sample->first = sample->first != NULL ? sample->first : cursor->p;
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

static gboolean sample_rows (Sample *sample, IngestCursor *cursor, const char *const *rows);

static gboolean
is_key (const char *wanted, const guint8 *key, gsize len)
{
  return len == strlen (wanted) && memcmp (key, wanted, len) == 0;
}

/* The first member of that key, or those of any. */
static gboolean
sample_members (Sample *sample, IngestCursor *cursor, const char *const *rows)
{
  const guint8 *key;
  gsize len;
  gboolean is_end, is_found, had_found = FALSE, has_escapes;

  if (!ingest_cursor_begin (cursor, '}', &is_end))
    return FALSE;
  while (!is_end)
    {
      if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
        return FALSE;
      is_found = **rows == '\0' || (!had_found && is_key (*rows, key, len));
      had_found |= is_found;
      if (is_found ? !sample_rows (sample, cursor, rows + 1) : !ingest_cursor_pass_value (cursor))
        return FALSE;
      if (sample->is_done)
        return TRUE;
      if (!ingest_cursor_next (cursor, '}', &is_end))
        return FALSE;
    }
  return TRUE;
}

/* What stands where the way has come to: arrays are gone through, on the way and at its end. Where
 * enough has been looked at, the cursor stays in the middle. */
static gboolean
sample_rows (Sample *sample, IngestCursor *cursor, const char *const *rows)
{
  gboolean is_end;

  if (*cursor->p == '{')
    return *rows == NULL ? sample_record (sample, cursor) : sample_members (sample, cursor, rows);
  if (*cursor->p != '[')
    return ingest_cursor_pass_value (cursor);
  if (!ingest_cursor_begin (cursor, ']', &is_end))
    return FALSE;
  for (guint n = 1; !is_end; n++)
    {
      if (!sample_rows (sample, cursor, rows))
        return FALSE;
      sample->is_done |= n == N_SAMPLE || sample->n_records >= N_SAMPLE;
      if (sample->is_done)
        return TRUE;
      if (!ingest_cursor_next (cursor, ']', &is_end))
        return FALSE;
    }
  return TRUE;
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
      candidate.n_paths = MAX (g_strv_length (format->recognise), 1);
      candidate.is_own = i < sample->formats->n_own;
      candidate.first = sample->first;
      if (is_better (&candidate, best))
        *best = candidate;
    }
}

/* Whether the first record has keys that the format knows not. */
static gboolean
has_foreign_keys (const IngestFormat *format, const guint8 *record, const guint8 *end)
{
  IngestCursor cursor = { .p = record, .end = end, .is_last = TRUE };
  const guint8 *key;
  gsize len;
  gboolean has_escapes, is_end;

  if (record == NULL || !ingest_cursor_begin (&cursor, '}', &is_end))
    return FALSE;
  while (!is_end)
    if (!ingest_cursor_pass_key (&cursor, &key, &len, &has_escapes))
      return FALSE;
    else if (ingest_tree_find_key (format->root, key, len, has_escapes) == NULL)
      return TRUE;
    else if (!ingest_cursor_pass_value (&cursor) || !ingest_cursor_next (&cursor, '}', &is_end))
      return FALSE;
  return FALSE;
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
      if (!(*sample.rows == NULL && *bytes == '{' ? sample_lines (&sample, &cursor)
                                                  : sample_rows (&sample, &cursor, sample.rows)))
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
                         && has_foreign_keys (shape->format, best.first, bytes + len);
      return INGEST_RECOGNISED;
    }
  if (needs_more)
    return INGEST_RECOGNISE_MORE;
  if (fault->fault == NULL || fault->status == INGEST_SCAN_SYNTAX)
    {
      const char *table = ingest_table_find_csv (bytes, len);

      if (table != NULL)
        *fault = (IngestCursor){ .status = INGEST_SCAN_SYNTAX, .fault = bytes, .what = table };
    }
  return fault->fault != NULL ? INGEST_RECOGNISE_BROKEN : INGEST_NO_POSTINGS;
}
