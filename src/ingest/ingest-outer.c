/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts beside the postings, found while the walk goes past them. */

#include "ingest-outer.h"

#define MAX_BYTES 1000

static const IngestConstant *
get_constant (const IngestOuter *outer, guint i)
{
  return &g_array_index (outer->constants, IngestConstant, i);
}

/* How many keys a path has in common with the way to the postings. */
static guint
count_common (char *const *document, const char *const *rows)
{
  guint n = 0;

  while (document[n] != NULL && rows[n] != NULL && g_str_equal (document[n], rows[n]))
    n++;
  return n;
}

static guint
find_level (const IngestConstant *constant, const char *const *rows)
{
  guint n;

  if (constant->text != NULL || constant->document == NULL)
    return 0;
  n = count_common (constant->document, rows);
  if (constant->document[n] != NULL)
    return n + 1;
  /* The way itself: only a key of a map is a text. */
  return *constant->document[n - 1] == '\0' ? n : 0;
}

void
ingest_outer_init (IngestOuter *outer,
                   const IngestFormat *format,
                   const char *const *rows,
                   const char *stem)
{
  guint n = format->constants->len;

  outer->constants = format->constants;
  outer->texts = g_new0 (char *, n + 1);
  outer->levels = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const IngestConstant *constant = get_constant (outer, i);

      outer->levels[i] = find_level (constant, rows);
      if (constant->document == NULL)
        outer->texts[i] = g_strdup (constant->text != NULL ? constant->text : stem);
    }
}

void
ingest_outer_clear (IngestOuter *outer)
{
  for (guint i = 0; outer->constants != NULL && i < outer->constants->len; i++)
    g_free (outer->texts[i]);
  g_free (outer->texts);
  g_free (outer->levels);
  *outer = (IngestOuter){ 0 };
}

static void
set_text (IngestOuter *outer, guint i, char *text)
{
  g_free (outer->texts[i]);
  outer->texts[i] = text;
}

void
ingest_outer_copy (IngestOuter *outer, const IngestOuter *from)
{
  for (guint i = 0; i < outer->constants->len; i++)
    if (g_strcmp0 (outer->texts[i], from->texts[i]) != 0)
      set_text (outer, i, g_strdup (from->texts[i]));
}

static char *
dup_text (const guint8 *raw, gsize len)
{
  char *text = g_malloc (len + 1);
  gboolean is_repaired;

  text[ingest_string_unescape (raw, len, (guint8 *)text, &is_repaired)] = '\0';
  return text;
}

/* Moves the cursor to the value of a key of the object that it is at. */
static gboolean
find_member (IngestCursor *cursor, const char *wanted)
{
  const guint8 *key;
  gsize len, wanted_len = strlen (wanted);
  gboolean is_end, has_escapes;

  if (*cursor->p != '{' || wanted_len == 0 || !ingest_cursor_begin (cursor, '}', &is_end))
    return FALSE;
  while (!is_end)
    {
      if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
        return FALSE;
      if (len == wanted_len && memcmp (key, wanted, len) == 0)
        return TRUE;
      if (!ingest_cursor_pass_value (cursor) || !ingest_cursor_next (cursor, '}', &is_end))
        return FALSE;
    }
  return FALSE;
}

/* The text at a path from the value at the cursor, or NULL. */
static char *
find_text (IngestCursor *cursor, char *const *keys)
{
  const guint8 *raw;
  gboolean has_escapes;
  gsize len;

  for (; *keys != NULL; keys++)
    if (!find_member (cursor, *keys))
      return NULL;
  raw = cursor->p + 1;
  if (*cursor->p != '"' || !ingest_cursor_pass_string (cursor, &has_escapes))
    return NULL;
  len = (gsize)(cursor->p - raw) - 1;
  return len > 0 && len <= MAX_BYTES ? dup_text (raw, len) : NULL;
}

void
ingest_outer_look (IngestOuter *outer, const guint8 *bytes, gsize len, gboolean is_last)
{
  for (guint i = 0; i < outer->constants->len; i++)
    {
      IngestCursor cursor = { .p = bytes, .end = bytes + len, .is_last = is_last };

      if (outer->levels[i] != 0)
        set_text (outer, i, find_text (&cursor, get_constant (outer, i)->document));
    }
}

void
ingest_outer_take_key (IngestOuter *outer, guint level, const guint8 *key, gsize len)
{
  for (guint i = 0; i < outer->constants->len; i++)
    {
      char *const *document = get_constant (outer, i)->document;

      if (outer->levels[i] == level && document[level] == NULL && *document[level - 1] == '\0')
        set_text (outer, i, len > 0 && len <= MAX_BYTES ? dup_text (key, len) : NULL);
    }
}

guint64
ingest_outer_find (const IngestOuter *outer, guint level, const guint8 *key, gsize len)
{
  guint64 found = 0;

  for (guint i = 0; i < MIN (outer->constants->len, 64); i++)
    {
      const char *wanted
          = outer->levels[i] == level ? get_constant (outer, i)->document[level - 1] : NULL;

      if (wanted != NULL && len > 0 && strlen (wanted) == len && memcmp (wanted, key, len) == 0)
        found |= G_GUINT64_CONSTANT (1) << i;
    }
  return found;
}

void
ingest_outer_take_value (IngestOuter *outer, guint64 found, const guint8 *value, gsize len)
{
  for (; found != 0; found &= found - 1)
    {
      guint i = (guint)__builtin_ctzll (found);
      IngestCursor cursor = { .p = value, .end = value + len, .is_last = TRUE };

      set_text (outer, i,
                find_text (&cursor, get_constant (outer, i)->document + outer->levels[i]));
    }
}

void
ingest_outer_leave (IngestOuter *outer, guint level)
{
  for (guint i = 0; i < outer->constants->len; i++)
    if (outer->levels[i] == level && level > 0)
      set_text (outer, i, NULL);
}

static gboolean
has_key (const IngestFormat *format, IngestField field)
{
  for (guint i = 0; i < format->constants->len; i++)
    {
      const IngestConstant *constant = &g_array_index (format->constants, IngestConstant, i);
      guint n = constant->document != NULL ? g_strv_length (constant->document) : 0;

      if (constant->field == field && n > 0 && *constant->document[n - 1] == '\0')
        return TRUE;
    }
  return FALSE;
}

static const guint8 *
drop_space (const guint8 *start, const guint8 *end)
{
  while (end > start && strchr (" \t\r\n", end[-1]) != NULL && end[-1] != '\0')
    end--;
  return end;
}

/* Whether the quote at @p is one that is not escaped. */
static gboolean
is_quote (const guint8 *start, const guint8 *p)
{
  const guint8 *slash = p;

  while (slash > start && slash[-1] == '\\')
    slash--;
  return *p == '"' && (p - slash) % 2 == 0;
}

/* The text of a whole string, or NULL where it is none. */
static char *
read_string (const guint8 *quoted, gsize len)
{
  g_autofree guint8 *padded = g_malloc0 (len + INGEST_PADDING);
  IngestCursor cursor = { .p = padded, .end = padded + len, .is_last = TRUE };
  gboolean has_escapes;

  memcpy (padded, quoted, len);
  if (!ingest_cursor_pass_string (&cursor, &has_escapes) || cursor.p != cursor.end || len <= 2)
    return NULL;
  return dup_text (padded + 1, len - 2);
}

char *
ingest_format_dup_key (const IngestFormat *format, IngestField field, const guint8 *before,
                       gsize len)
{
  const guint8 *end = drop_space (before, before + len), *p;

  if (!has_key (format, field) || end == before || end[-1] != ':')
    return NULL;
  end = drop_space (before, end - 1);
  if (end == before || *--end != '"')
    return NULL;
  p = end;
  do
    if (p-- == before)
      return NULL;
  while (!is_quote (before, p));
  return read_string (p, (gsize) (end - p) + 1);
}
