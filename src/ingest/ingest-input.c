/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sliding buffer. */

#include "ingest-input.h"

#include <string.h>

#define LOOK_BYTES (64 * 1024)

/* A buffer that has grown beyond so many blocks is too large to stay when its record is gone. */
#define BLOCKS_OF_ROOM 16

gboolean
ingest_input_open (IngestInput *input, IngestSource *source, gsize block_bytes, gsize max_record,
                   GCancellable *cancellable, GError **error)
{
  *input = (IngestInput){ .cancellable = cancellable, .max_record = max_record };
  input->stream = ingest_source_open (source, &input->position, cancellable, error);
  if (input->stream == NULL)
    return FALSE;
  input->ahead = g_byte_array_new ();
  input->block_bytes = block_bytes;
  input->room = block_bytes;
  input->data = g_malloc (input->room + INGEST_PADDING);
  return TRUE;
}

void
ingest_input_clear (IngestInput *input)
{
  g_clear_object (&input->stream);
  g_clear_pointer (&input->ahead, g_byte_array_unref);
  g_clear_pointer (&input->data, g_free);
}

/* Reads until @size bytes are there or the file ends. */
static gboolean
read_full (IngestInput *input, guint8 *data, gsize size, gsize *len, GError **error)
{
  *len = 0;
  while (*len < size && !input->is_end)
    {
      gssize n = g_input_stream_read (input->stream, data + *len, size - *len, input->cancellable,
                                      error);
      if (n < 0)
        return FALSE;
      input->is_end = n == 0;
      *len += (gsize) n;
    }
  return TRUE;
}

/* The name of an encoding other than UTF-8 that the first bytes show, or NULL. JSON begins with an
 * ASCII character, which has zeros beside it in the wider encodings. */
static const char *
find_foreign_encoding (const guint8 *p, gsize len)
{
  if (len < 2)
    return NULL;
  if (len >= 4 && ((p[0] == 0xff && p[1] == 0xfe && p[2] == 0 && p[3] == 0)
                   || (p[0] == 0 && p[1] == 0 && (p[2] == 0xfe || p[2] == 0))))
    return "UTF-32";
  if ((p[0] == 0xff && p[1] == 0xfe) || (p[0] == 0xfe && p[1] == 0xff))
    return "UTF-16";
  if (len >= 4 && p[0] != 0 && p[1] == 0 && p[2] == 0 && p[3] == 0)
    return "UTF-32";
  if ((p[0] == 0) != (p[1] == 0))
    return "UTF-16";
  return NULL;
}

static gboolean
check_encoding (IngestInput *input, GError **error)
{
  static const guint8 mark[] = { 0xef, 0xbb, 0xbf };
  const char *encoding = find_foreign_encoding (input->ahead->data, input->ahead_len);

  if (encoding != NULL)
    {
      g_set_error (error, INGEST_ERROR, INGEST_ERROR_ENCODING,
                   "the file is in %s; only UTF-8 can be read", encoding);
      return FALSE;
    }
  if (input->ahead_len >= sizeof mark && memcmp (input->ahead->data, mark, sizeof mark) == 0)
    input->ahead_next = sizeof mark;
  return TRUE;
}

/* Leaves out what ahead_next has passed, and white space after it. */
static void
drop_space (IngestInput *input)
{
  guint8 *data = input->ahead->data;
  gsize n = input->ahead_next;

  while (n < input->ahead_len && strchr (" \t\r\n", data[n]) != NULL && data[n] != 0)
    n++;
  memmove (data, data + n, input->ahead_len - n);
  input->ahead_len -= n;
  input->ahead_next = 0;
  input->offset += n;
}

static gboolean
read_ahead (IngestInput *input, gsize size, GError **error)
{
  gsize n;

  g_byte_array_set_size (input->ahead, (guint) (size + INGEST_PADDING));
  if (!read_full (input, input->ahead->data + input->ahead_len, size - input->ahead_len, &n, error))
    return FALSE;
  input->ahead_len += n;
  return TRUE;
}

gboolean
ingest_input_look (IngestInput *input, GError **error)
{
  gboolean is_first = input->ahead_len == 0;
  gsize size = is_first ? LOOK_BYTES : 2 * input->ahead_len;

  if (!is_first && input->ahead_len >= input->max_record)
    {
      g_set_error (error, INGEST_ERROR, INGEST_ERROR_LIMIT,
                   "no posting begins and ends in the first %" G_GSIZE_FORMAT " bytes",
                   input->ahead_len);
      return FALSE;
    }
  if (!read_ahead (input, size, error))
    return FALSE;
  if (is_first && !check_encoding (input, error))
    return FALSE;
  if (is_first)
    drop_space (input);
  while (is_first && input->ahead_len < size && !input->is_end)
    {
      if (!read_ahead (input, size, error))
        return FALSE;
      drop_space (input);
    }
  memset (input->ahead->data + input->ahead_len, 0, INGEST_PADDING);
  return TRUE;
}

static gboolean
is_too_large (const IngestInput *input, gsize room)
{
  return room / BLOCKS_OF_ROOM > input->block_bytes;
}

static void
set_room (IngestInput *input, gsize room)
{
  input->room = room;
  input->data = g_realloc (input->data, room + INGEST_PADDING);
}

gboolean
ingest_input_slide (IngestInput *input, const guint8 *keep, GError **error)
{
  gsize kept = keep != NULL ? input->len - (gsize) (keep - input->data) : 0;
  gsize n_ahead, n;

  input->offset += input->len - kept;
  memmove (input->data, input->data + input->len - kept, kept);
  input->len = kept;
  if (kept > input->room - input->room / 4)
    set_room (input, MIN (2 * input->room, input->max_record));
  else if (is_too_large (input, input->room) && kept < input->block_bytes / 2)
    set_room (input, input->block_bytes);
  input->is_full = kept == input->room;

  n_ahead = MIN (input->room - input->len, input->ahead_len - input->ahead_next);
  memcpy (input->data + input->len, input->ahead->data + input->ahead_next, n_ahead);
  input->ahead_next += n_ahead;
  input->len += n_ahead;
  if (!read_full (input, input->data + input->len, input->room - input->len, &n, error))
    return FALSE;
  input->len += n;
  memset (input->data + input->len, 0, INGEST_PADDING);
  return TRUE;
}

void
ingest_input_exchange (IngestInput *input, const guint8 *cut, guint8 **data, gsize *room)
{
  guint8 *filled = input->data;
  gsize n_before = (gsize) (cut - filled);
  gsize filled_room = input->room;

  if (*room < input->room || is_too_large (input, *room))
    {
      g_free (*data);
      *data = g_malloc (input->room + INGEST_PADDING);
      *room = input->room;
    }
  memcpy (*data, cut, input->len - n_before + INGEST_PADDING);
  memset (filled + n_before, 0, INGEST_PADDING);
  input->data = *data;
  input->room = *room;
  input->offset += n_before;
  input->len -= n_before;
  *data = filled;
  *room = filled_room;
}

void
ingest_input_give_back (IngestInput *input, const guint8 *bytes, gsize len, guint64 offset)
{
  static const guint8 padding[INGEST_PADDING];
  GByteArray *ahead = g_byte_array_new ();

  g_byte_array_append (ahead, bytes, (guint) len);
  g_byte_array_append (ahead, input->data, (guint) input->len);
  g_byte_array_append (ahead, input->ahead->data + input->ahead_next,
                       (guint) (input->ahead_len - input->ahead_next));
  input->ahead_next = 0;
  input->ahead_len = ahead->len;
  g_byte_array_append (ahead, padding, sizeof padding);
  g_byte_array_unref (input->ahead);
  input->ahead = ahead;
  input->len = 0;
  input->is_full = FALSE;
  input->offset = offset;
  memset (input->data, 0, INGEST_PADDING);
}

guint64
ingest_input_get_position (const IngestInput *input)
{
  return __atomic_load_n (input->position, __ATOMIC_RELAXED);
}

gboolean
ingest_input_is_last (const IngestInput *input)
{
  return input->is_end && input->ahead_next == input->ahead_len;
}
